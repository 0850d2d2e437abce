# SPDX-License-Identifier: GPL-3.0-or-later
"""The options jobs share: which journal, which password, which days, which form of output."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from journal_app.domain.entry import Filter
from journal_app.domain.moment import MomentError, parse_day
from journal_app.store.journal import Journal

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """An ISO date."""

    name = "DAY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """Return the date, or end with a usage error."""
        if isinstance(value, date):
            return value
        try:
            return parse_day(value)
        except MomentError as error:
            self.fail(str(error), param, ctx)


FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)


def _stack(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    def apply(job: F) -> F:
        for decorator in reversed(decorators):
            job = decorator(job)
        return job

    return apply


def password_options(job: F) -> F:
    """Add the ways to give the passphrase without typing it."""
    return _stack(
        click.option("--password-file", type=FILE, help="File whose first line is the passphrase."),
        click.option("--password-command", metavar="COMMAND", help="Command that prints the passphrase."),
    )(job)


def journal_options(job: F) -> F:
    """Add the journal and its passphrase."""
    return _stack(
        click.option("--journal", "folder", type=FOLDER, required=True, metavar="DIR", help="Folder of the journal."),
        password_options,
    )(job)


def range_options(job: F) -> F:
    """Add the first and last day meant, both inclusive."""
    return _stack(
        click.option("--from", "from_day", type=Day(), help="First day, as 2026-11-22."),
        click.option("--to", "to_day", type=Day(), help="Last day."),
    )(job)


def json_option(job: F) -> F:
    """Add the choice of one JSON document."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")(job)


def guide_option(job: F) -> F:
    """Add the choice of guides."""
    return click.option(
        "--guide", "guides", multiple=True, metavar="KEY", help="Only this guide (may be given again)."
    )(job)


def refuse_unknown(journal: Journal, guides: tuple[str, ...]) -> None:
    """End with a usage error where a guide is named that neither the program nor an entry of the journal knows."""
    for key in guides:
        if key not in journal.guides and not journal.count(Filter(guides=frozenset({key}))):
            raise click.UsageError(f"There is no guide {key!r}. See: secure-base guides")


def chosen(from_day: date | None, to_day: date | None, guides: tuple[str, ...] = ()) -> Filter:
    """Return the filter the options ask for; ends with a usage error where the days are turned round."""
    if from_day and to_day and to_day < from_day:
        raise click.UsageError("--to lies before --from.")
    return Filter(from_day=from_day, to_day=to_day, guides=frozenset(guides))
