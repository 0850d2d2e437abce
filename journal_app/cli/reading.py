# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs that read: list, search, show, guides, insights."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from journal_app.cli.opening import opened
from journal_app.cli.options import (
    FOLDER,
    chosen,
    guide_option,
    journal_options,
    json_option,
    password_options,
    range_options,
    refuse_unknown,
)
from journal_app.cli.output import print_json, print_row
from journal_app.domain.answers import Json
from journal_app.domain.entry import EntryRow, Filter
from journal_app.domain.guide import Guide
from journal_app.domain.guides import SHIPPED
from journal_app.domain.i18n import _, ngettext
from journal_app.domain.reading import passages
from journal_app.store.journal import Journal

_ALL = WHOLE = 2**31 - 1

limit_option = click.option("--limit", type=click.IntRange(0, _ALL), metavar="N", help="At most N entries.")


@click.command("list")
@journal_options
@range_options
@guide_option
@limit_option
@json_option
def list_entries(
    folder: Path,
    password_file: Path | None,
    password_command: str | None,
    from_day: date | None,
    to_day: date | None,
    guides: tuple[str, ...],
    limit: int | None,
    as_json: bool,
) -> None:
    """List entries, newest first."""
    wanted = chosen(from_day, to_day, guides)
    with opened(folder, password_file, password_command) as journal:
        refuse_unknown(journal, guides)
        total = journal.count(wanted)
        rows = journal.rows(wanted, limit=_ALL if limit is None else limit, text_length=WHOLE)
        known = journal.guides
    if as_json:
        print_json({"total": total, "entries": [_row_document(row) for row in rows]})
        return
    for row in rows:
        print_row(row, known.get(row.guide), row.text)
    click.echo(ngettext("{count} entry", "{count} entries", total).format(count=total), err=True)


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True)
@journal_options
@range_options
@guide_option
@limit_option
@click.option("--best", is_flag=True, help="Best match first rather than newest first.")
@json_option
def search(
    words: tuple[str, ...],
    folder: Path,
    password_file: Path | None,
    password_command: str | None,
    from_day: date | None,
    to_day: date | None,
    guides: tuple[str, ...],
    limit: int | None,
    best: bool,
    as_json: bool,
) -> None:
    """Search all entries for WORDS: "a phrase" in quotes, -word to leave a word out."""
    if any(word.startswith("--") for word in words):
        raise click.UsageError("A search has no such option. See: secure-base search --help")
    wanted = chosen(from_day, to_day, guides)
    text = " ".join(words) + " "  # ends the last word: a script asks for whole words
    with opened(folder, password_file, password_command) as journal:
        refuse_unknown(journal, guides)
        total = journal.count_hits(text, wanted)
        hits = journal.search(text, wanted, limit=_ALL if limit is None else limit, best=best, text_length=WHOLE)
        known = journal.guides
    if as_json:
        entries = [{**_row_document(hit.row), "snippet": hit.snippet} for hit in hits]
        print_json({"total": total, "entries": entries})
        return
    for hit in hits:
        print_row(hit.row, known.get(hit.row.guide), hit.snippet)
    click.echo(ngettext("{count} entry", "{count} entries", total).format(count=total), err=True)


def _row_document(row: EntryRow) -> Json:
    return {
        "id": row.id,
        "guide": row.guide,
        "title": row.heading,
        "written_at": row.written_at.iso(),
        "day": row.day.isoformat(),
        "tags": list(row.tags),
        "text": row.text,
    }


@click.command()
@click.argument("entry", metavar="ID")
@journal_options
@json_option
def show(entry: str, folder: Path, password_file: Path | None, password_command: str | None, as_json: bool) -> None:
    """Show one entry whole; the first letters of its ID are enough where no other begins so."""
    from journal_app.exchange.exporting.documents import entry_document

    with opened(folder, password_file, password_command) as journal:
        found = journal.entry(journal.find(entry))
        guide, names = journal.guides.get(found.guide), journal.names()
        document = entry_document(journal, found)
    if as_json:
        print_json(document)
        return
    click.echo(f"{document['title']}\n{document['written_at']}  {_(guide.title) if guide else found.guide}")
    for passage in passages(guide, found.answers, names):
        click.echo(f"\n{passage.label}\n{passage.text}")


@click.command()
@click.argument("key", required=False)
@click.option("--journal", "folder", type=FOLDER, metavar="DIR", help="Tell the guides of your own, too.")
@password_options
@json_option
def guides(
    key: str | None, folder: Path | None, password_file: Path | None, password_command: str | None, as_json: bool
) -> None:
    """Tell the guides, or one guide's questions: what `add` takes."""
    from journal_app.exchange.exporting.documents import guide_document

    known: Iterable[Guide] = SHIPPED
    if folder is not None:
        with opened(folder, password_file, password_command) as journal:
            own = [guide for name, guide in journal.guides.items() if name not in {one.key for one in SHIPPED}]
            known = (*SHIPPED, *own)
    shown = [guide for guide in known if key in (None, guide.key)]
    if not shown:
        raise click.UsageError(f"There is no guide {key!r}. See: secure-base guides")
    if as_json:
        print_json({"guides": [guide_document(guide) for guide in shown]})
        return
    for guide in shown:
        if key is None:
            click.echo(f"{guide.key:34}{_(guide.title)}. {_(guide.purpose)}")
        else:
            _print_guide(guide)


def _print_guide(guide: Guide) -> None:
    click.echo(f"{_(guide.title)}. {_(guide.purpose)}\n")
    for field in guide.asked():
        star = "*" if field.required else " "
        click.echo(f"{star} {field.key:24}{field.kind:12}{_(field.label)}")
        keys = [option.key for option in getattr(field, "options", ())]
        if keys:
            click.echo(f"{'':38}{', '.join(keys)}")


def _window(journal: Journal, wanted: Filter) -> tuple[date, date]:
    """Return the days asked for; where an end is left open, the first or last day with something to count."""
    first, last = journal.first_and_last_rating() or (journal.today(), journal.today())
    return wanted.from_day or first, wanted.to_day or last


@click.command()
@journal_options
@range_options
@json_option
def insights(
    folder: Path,
    password_file: Path | None,
    password_command: str | None,
    from_day: date | None,
    to_day: date | None,
    as_json: bool,
) -> None:
    """Tell what the entries of these days show, each with n and how surely."""
    from journal_app.insights import compute

    wanted = chosen(from_day, to_day)
    with opened(folder, password_file, password_command) as journal:
        window = _window(journal, wanted)
        found = compute(journal.evidence(*window), *window)
    if as_json:
        print_json(
            {
                "from": window[0].isoformat(),
                "to": window[1].isoformat(),
                "insights": [insight.to_json() for insight in found],
            }
        )
        return
    for insight in found:
        said = insight.text() or (insight.waits_for.text() if insight.waits_for else insight.status.value)
        click.echo(f"{insight.key}, n = {insight.n}: {said}")
