# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs that write: an entry (add), a guide of one's own (add-guide)."""

import json
from pathlib import Path
from typing import TextIO

import click

from journal_app.cli.opening import opened
from journal_app.cli.options import FILE, journal_options, json_option
from journal_app.cli.output import print_json
from journal_app.domain.answers import AnswerError, Json
from journal_app.domain.i18n import _
from journal_app.domain.moment import Moment, parse_moment
from journal_app.domain.own_guides import GuideError, parse_guide
from journal_app.store.journal import Journal

MOST_CHARACTERS = 16_000_000


@click.command()
@click.argument("guide")
@journal_options
@click.option(
    "--answers",
    "source",
    type=click.File("r", encoding="utf-8"),
    required=True,
    metavar="FILE|-",
    help="JSON object of answers by question key; - reads it from standard input.",
)
@click.option("--follows", metavar="ID", help="The entry this one follows.")
@click.option("--at", "when", metavar="WHEN", help="What time it is about; now when left out.")
@json_option
def add(
    guide: str,
    folder: Path,
    password_file: Path | None,
    password_command: str | None,
    source: TextIO,
    follows: str | None,
    when: str | None,
    as_json: bool,
) -> None:
    """Write an entry of GUIDE; prints its id once it is safe on disk. See: secure-base guides GUIDE."""
    answers = _read(source)
    with opened(folder, password_file, password_command) as journal:
        moment = parse_moment(when, journal.zone) if when else None
        identity = _save(journal, guide, answers, follows, moment)
    if as_json:
        print_json({"id": identity})
    else:
        click.echo(identity)


@click.command("add-guide")
@click.argument("file", type=FILE)
@journal_options
@json_option
def add_guide(
    file: Path, folder: Path, password_file: Path | None, password_command: str | None, as_json: bool
) -> None:
    """Add a guide of your own, or a newer form of it, from the TOML file FILE."""
    from journal_app.exchange.guide_file import bring_guide, read_guide_file

    try:
        toml = read_guide_file(file)
        parse_guide(toml)
        with opened(folder, password_file, password_command) as journal:
            guide = bring_guide(journal, toml)
    except GuideError as error:
        raise click.ClickException(str(error)) from None
    if as_json:
        print_json({"key": guide.key})
    else:
        click.echo(_("“{name}” is among your guides now: {key}.").format(name=guide.title, key=guide.key))


def _read(source: TextIO) -> dict[str, Json]:
    try:
        text = source.read(MOST_CHARACTERS + 1)
        if len(text) > MOST_CHARACTERS:
            raise click.ClickException(_("These answers are longer than one entry can hold."))
        answers = json.loads(text)
    except UnicodeDecodeError:
        raise click.ClickException(_("The answers are not UTF-8 text.")) from None
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise click.ClickException(_("The answers are not JSON; look at line {line}.").format(line=line)) from None
    if not isinstance(answers, dict):
        raise click.ClickException(_("The answers are a JSON object: {{“question key”: answer}}.").format())
    return answers


def _save(journal: Journal, key: str, answers: dict[str, Json], follows: str | None, moment: Moment | None) -> str:
    guide = journal.guides.get(key)
    if guide is None:
        raise click.ClickException(
            _("There is no guide “{key}”. Take one of: {keys}.").format(key=key, keys=", ".join(journal.guides))
        )
    parent = journal.entry(journal.find(follows)) if follows else None
    if guide.follows and (parent is None or parent.guide != guide.follows):
        raise click.ClickException(
            _("“{key}” follows an entry of “{parent}”: name it with --follows.").format(key=key, parent=guide.follows)
        )
    if parent is not None and not guide.follows:
        raise click.ClickException(_("“{key}” follows no other entry.").format(key=key))
    problems = guide.problems(answers)
    if problems:
        raise click.ClickException("\n".join(f"{field}: {problem}" for field, problem in problems.items()))
    try:
        stored = guide.stored(answers)
    except AnswerError as error:
        raise click.ClickException(str(error)) from None
    entry = journal.new_entry(
        key,
        answers=journal.resolve_people(guide, stored),
        at=moment,
        follows=parent.id if parent else None,
    )
    return journal.save(entry).id
