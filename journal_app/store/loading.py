# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries as values, read from their rows together with their tags, people and import."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from journal_app.domain.entry import Entry
from journal_app.store.database import Row
from journal_app.store.derived import Placed
from journal_app.store.errors import Code, problem
from journal_app.store.opened import Opened
from journal_app.store.records import COLUMNS, read_row

_SELECT = f"SELECT e.rowid, e.sitting, b.id, {', '.join('e.' + name for name in COLUMNS)}"
_FROM = "LEFT JOIN import_batch b ON b.rowid = e.batch"


class Stored(NamedTuple):
    """An entry as it stands in the file, and the sitting its text is from."""

    rowid: int
    sitting: str | None
    entry: Entry


def stored(opened: Opened, identity: str) -> Stored | None:
    """Return an entry by its id, or None."""
    rows = opened.database.rows(f"{_SELECT} FROM entry e {_FROM} WHERE e.id = ?", (identity,))
    return next(iter(_values(opened, rows)), None)


def required(opened: Opened, identity: str) -> Stored:
    """Return an entry by its id; raises NO_ENTRY."""
    found = stored(opened, identity)
    if found is None:
        raise problem(Code.NO_ENTRY, id=identity)
    return found


def at_rows(opened: Opened, rowids: Iterable[int]) -> list[Placed]:
    """Return the entries of these rows, in the order asked for."""
    wanted = list(rowids)
    rows = opened.database.rows(
        f"{_SELECT} FROM entry e {_FROM} WHERE e.rowid IN (SELECT value FROM json_each(?))", (json.dumps(wanted),)
    )
    found = {item.rowid: item.entry for item in _values(opened, rows)}
    return [Placed(rowid, found[rowid]) for rowid in wanted if rowid in found]


def tags_of(opened: Opened, rowids: Iterable[int]) -> dict[int, set[str]]:
    """Return the tags of these rows."""
    return _gathered(
        opened, "SELECT l.entry, t.name FROM entry_tag l JOIN tag t ON t.rowid = l.tag WHERE l.entry", rowids
    )


def _people_of(opened: Opened, rowids: Iterable[int]) -> dict[int, set[str]]:
    return _gathered(
        opened, "SELECT l.entry, p.id FROM entry_person l JOIN person p ON p.rowid = l.person WHERE l.entry", rowids
    )


def _gathered(opened: Opened, select: str, rowids: Iterable[int]) -> dict[int, set[str]]:
    gathered: defaultdict[int, set[str]] = defaultdict(set)
    for entry, name in opened.database.rows(
        f"{select} IN (SELECT value FROM json_each(?))", (json.dumps(list(rowids)),)
    ):
        gathered[entry].add(name)
    return gathered


def _values(opened: Opened, rows: list[Row]) -> list[Stored]:
    rowids = [row[0] for row in rows]
    if not rowids:
        return []
    tags, people = tags_of(opened, rowids), _people_of(opened, rowids)
    return [
        Stored(
            rowid,
            sitting,
            read_row(tuple(columns), frozenset(tags.get(rowid, ())), frozenset(people.get(rowid, ())), batch),
        )
        for rowid, sitting, batch, *columns in rows
    ]
