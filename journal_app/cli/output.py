# SPDX-License-Identifier: GPL-3.0-or-later
"""What jobs print: one JSON document, or lines for a reader; and stepped jobs run to their end."""

import json
import sys
from collections.abc import Generator
from typing import TypeVar

import click

from journal_app.domain.answers import Json
from journal_app.domain.entry import EntryRow, State
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _

T = TypeVar("T")
_WIDTH = 72


def print_json(document: Json) -> None:
    """Print one JSON document."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False))


def print_row(row: EntryRow, guide: Guide | None, text: str) -> None:
    """Print an entry on two lines: when, guide and heading; then the beginning of its text."""
    when = row.written_at.local.date().isoformat()
    if not row.written_at.all_day:
        when += f" {row.written_at.local:%H:%M}"
    signs = (" *" if row.starred else "") + (f" ({_('draft')})" if row.state is State.DRAFT else "")
    name = _(guide.title) if guide else row.guide
    click.echo(f"{when}  {name}: {row.heading}{signs}  [{row.id[:8]}]")
    line = " ".join(text.split())
    if line and line != row.heading:
        click.echo("    " + (line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"))


def finished(steps: Generator[tuple[int, int], None, T], label: str) -> T:
    """Run a stepped job to its end and return its value, with a progress bar where someone watches."""
    if not sys.stderr.isatty():
        return _run(steps)
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:
        return _run(steps, bar)


def _run(steps: Generator[tuple[int, int], None, T], bar: "click._termui_impl.ProgressBar[int] | None" = None) -> T:
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        if bar is not None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)
