# SPDX-License-Identifier: GPL-3.0-or-later
"""A filter as SQL, and the index that serves it."""

import json
from dataclasses import dataclass, replace

from journal_app.domain.entry import Filter, State

EVERYTHING = Filter()


@dataclass(frozen=True)
class Condition:
    """The source and the condition of a query on entries, called `e`, with its parameters.

    An index is named because the file holds no statistics (they would keep samples of deleted text): left alone,
    SQLite may sort all entries where walking an index would do.
    """

    source: str
    where: str
    parameters: tuple[object, ...]

    def with_clause(self, clause: str, *parameters: object) -> "Condition":
        """Return the condition with one more clause."""
        return replace(self, where=f"{self.where} AND {clause}", parameters=(*self.parameters, *parameters))


def condition(chosen: Filter) -> Condition:
    """Return a filter as SQL; of several tags, people or guides an entry needs one."""
    clauses = ["e.trashed_at IS NOT NULL" if chosen.trashed else "e.trashed_at IS NULL"]
    parameters: list[object] = []

    def add(clause: str, *values: object) -> None:
        clauses.append(clause)
        parameters.extend(values)

    if chosen.from_day:
        add("e.day >= ?", chosen.from_day.isoformat())
    if chosen.to_day:
        add("e.day <= ?", chosen.to_day.isoformat())
    if len(chosen.guides) == 1:
        add("e.guide = ?", next(iter(chosen.guides)))
    elif chosen.guides:
        add("e.guide IN (SELECT value FROM json_each(?))", _listed(chosen.guides))
    if len(chosen.states) == 1:
        add("e.state = ?", next(iter(chosen.states)).value)
    if chosen.starred:
        add("e.starred")
    if not chosen.follow_ups:
        add("e.follows IS NULL")
    if chosen.tags:
        add(f"+e.rowid IN ({_TAGGED})", _listed(chosen.tags))
    if chosen.people:
        add(f"+e.rowid IN ({_ABOUT})", _listed(chosen.people))
    if chosen.ids:
        add("e.id IN (SELECT value FROM json_each(?))", _listed(chosen.ids))
    return Condition(_source(chosen), " AND ".join(clauses), tuple(parameters))


_TAGGED = (
    "SELECT l.entry FROM entry_tag l JOIN tag t ON t.rowid = l.tag WHERE t.name IN (SELECT value FROM json_each(?))"
)
_ABOUT = (
    "SELECT l.entry FROM entry_person l JOIN person p ON p.rowid = l.person "
    "WHERE p.id IN (SELECT value FROM json_each(?))"
)


def holds_all(chosen: Filter) -> bool:
    """Tell whether the filter leaves nothing out but the trash."""
    return replace(chosen, states=EVERYTHING.states) == EVERYTHING and (
        not chosen.states or chosen.states == frozenset(State)
    )


def _listed(values: frozenset[str]) -> str:
    return json.dumps(sorted(values))


def _source(chosen: Filter) -> str:
    if chosen.ids:
        return "entry e"
    if chosen.trashed:
        return "entry e INDEXED BY entry_by_trash"
    index = "entry_by_guide" if len(chosen.guides) == 1 else "entry_by_day"
    return f"entry e INDEXED BY {index}"
