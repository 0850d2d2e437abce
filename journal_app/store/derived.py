# SPDX-License-Identifier: GPL-3.0-or-later
"""What is derived from answers: facts to count and words to search; written in bulk, always after deleting."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from journal_app.domain.answers import AnswerError, Answers, Json
from journal_app.domain.entry import Entry, State
from journal_app.domain.fields import Person, Rows
from journal_app.domain.guide import Guide
from journal_app.domain.reading import heading, passages, plain_text
from journal_app.insights.series import ALL_DAY
from journal_app.store.database import Row
from journal_app.store.opened import Opened
from journal_app.store.records import storable

NAMED = "name:"
"""Begins what stands in a person field where the person was deleted: the name itself follows."""

WHICH_MOMENT = "which_moment"
LOOKING_BACK = "looking_back"

PROMISE_OUTCOME = "promise_outcome"
"""Guide that says how a promise turned out, and what that is counted as."""

PROMISES = frozenset({"promise", PROMISE_OUTCOME})
"""Guides of which the outcomes are counted; a promise says whose it is."""

_FACT_COLUMNS = "entry, day, minute, guide, field, measure, label, value, low, high, due, looking_back"


class Placed(NamedTuple):
    """An entry with the row it stands in."""

    rowid: int
    entry: Entry


def named(identity: str, people: Mapping[str, str]) -> str | None:
    """Return the name of a person's id, or None where it is nobody's."""
    if identity.startswith(NAMED):
        return identity[len(NAMED) :]
    return people.get(identity)


def people_in(guide: Guide | None, answers: Answers) -> Iterator[str]:
    """Yield what the person fields of the answers hold, those in tables too."""
    for field in guide.fields if guide else ():
        if field.key not in answers or not isinstance(field, Person | Rows):
            continue
        try:
            yield from _people(field, answers[field.key])
        except AnswerError:
            continue


def _people(field: Person | Rows, raw: Json) -> Iterator[str]:
    if isinstance(field, Person):
        yield from field.load(raw)
        return
    columns = [column for column in field.columns if isinstance(column, Person)]
    for row in field.load(raw) if columns else ():
        for column in columns:
            if row.get(column.key):
                yield from column.load(row[column.key])


def words_of(guide: Guide | None, entry: Entry, people: Mapping[str, str]) -> tuple[str, str]:
    """Return heading and body as search and lists use them.

    Other entries that are linked give no words: their text would outlive them here.
    """

    def name(identity: str) -> str:
        return named(identity, people) or ""

    head = heading(guide, entry.title, entry.answers, name)
    return storable(head), storable(plain_text(passages(guide, entry.answers, name)))


def facts_of(guide: Guide | None, placed: Placed, opened: Opened) -> list[Row]:
    """Return the rows of the fact table for an entry: none for a draft."""
    entry = placed.entry
    if guide is None or entry.state is not State.DONE:
        return []
    moment = entry.written_at
    day = opened.day_of(moment).toordinal()
    minute = ALL_DAY if moment.all_day else moment.local.hour * 60 + moment.local.minute
    back = entry.answers.get(WHICH_MOMENT) == LOOKING_BACK
    return [
        (
            *(placed.rowid, day, minute, guide.key, fact.field, fact.measure or None, fact.label),
            *(fact.value, fact.low, fact.high, fact.due, back),
        )
        for fact in guide.facts(entry.answers)
    ]


def remove(opened: Opened, rowids: Iterable[int]) -> frozenset[str]:
    """Remove what was derived from these entries; return the measures that were among it."""
    which = json.dumps(list(rowids))
    inside = "IN (SELECT value FROM json_each(?))"
    held = opened.database.rows(f"SELECT DISTINCT guide, measure FROM fact WHERE entry {inside}", (which,))
    opened.database.run(f"DELETE FROM fact WHERE entry {inside}", (which,))
    opened.database.run(f"DELETE FROM entry_words WHERE rowid {inside}", (which,))
    return _measures(held)


def write(opened: Opened, placed: list[Placed]) -> frozenset[str]:
    """Write what is derived from these entries, of which nothing is there; return the measures among it.

    What lies in the trash is neither counted nor found.
    """
    here = [item for item in placed if item.entry.trashed_at is None]
    people = _names_for(opened, here)
    words: list[Row] = []
    facts: list[Row] = []
    for item in here:
        guide = opened.guide(item.entry.guide)
        words.append((item.rowid, *words_of(guide, item.entry, people)))
        facts.extend(facts_of(guide, item, opened))
    opened.database.many("INSERT INTO entry_words (rowid, heading, body) VALUES (?, ?, ?)", words)
    marks = ", ".join("?" * len(_FACT_COLUMNS.split(",")))
    opened.database.many(f"INSERT INTO fact ({_FACT_COLUMNS}) VALUES ({marks})", facts)
    return _measures([(fact[3], fact[5]) for fact in facts])


def _measures(facts: Collection[Row]) -> frozenset[str]:
    """Return what facts, each a guide and a measure, change for whoever counts: promises have no measure of theirs."""
    found = {measure for _guide, measure in facts if measure}
    counted = {PROMISE_OUTCOME for guide, _measure in facts if guide in PROMISES}
    return frozenset(found | counted)


def renew(opened: Opened, placed: list[Placed]) -> frozenset[str]:
    """Derive these entries anew; return the measures that were or are among it."""
    return remove(opened, [item.rowid for item in placed]) | write(opened, placed)


def _names_for(opened: Opened, placed: list[Placed]) -> dict[str, str]:
    wanted = {identity for item in placed for identity in item.entry.people}
    if not wanted:
        return {}
    return dict(
        opened.database.rows(
            "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(wanted)),),
        )
    )
