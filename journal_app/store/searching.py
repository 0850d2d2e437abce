# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding entries by their words: newest first at once, or by how well they fit."""

import json
from dataclasses import replace

from journal_app.domain.entry import Filter
from journal_app.store import reading
from journal_app.store.filters import Condition, condition, holds_all
from journal_app.store.opened import Opened
from journal_app.store.values import Hit
from journal_app.store.words import Words, read_words, snippet

FEW = 1000
"""Hits up to which fetching and sorting all of them is quicker than walking the days backwards."""

_WHOLE = 2**31 - 1
_FOUND = "SELECT rowid FROM entry_words WHERE entry_words MATCH ?"


def search(
    opened: Opened, text: str, chosen: Filter, limit: int, offset: int, *, best: bool, text_length: int
) -> list[Hit]:
    """Return the entries that hold the words; newest first, or best first. The trash is not searched."""
    words = read_words(text)
    if chosen.trashed or not (words.wanted or words.unwanted):
        return []
    if best and words.match:
        rowids = _best(opened, words.match, chosen, limit, offset)
    else:
        rowids = _newest(opened, words, condition(chosen), limit, offset)
    return _hits(opened, words, rowids, text_length)


def count_hits(opened: Opened, text: str, chosen: Filter) -> int:
    """Return how many entries hold the words."""
    words = read_words(text)
    if chosen.trashed or not (words.wanted or words.unwanted):
        return 0
    if words.match and holds_all(chosen):
        sql, parameters = "SELECT count(*) FROM entry_words WHERE entry_words MATCH ?", (words.match,)
        return int(opened.database.value(sql, parameters))
    asked = _holding(words, condition(chosen))
    return int(opened.database.value(f"SELECT count(*) FROM {asked.source} WHERE {asked.where}", asked.parameters))


def _newest(opened: Opened, words: Words, asked: Condition, limit: int, offset: int) -> list[int]:
    """Return the newest hits by walking the days, or by sorting the hits where they are few.

    Left to itself SQLite reads and sorts every hit, which takes seconds for a common word of a long life.
    """
    few = _few(opened, words.match) if words.match else None
    if few is None:
        asked = _holding(words, asked)
        source = asked.source
    else:
        asked = asked.with_clause("e.rowid IN (SELECT value FROM json_each(?))", json.dumps(few))
        source = "entry e"
    found = opened.database.rows(
        f"SELECT e.rowid FROM {source} WHERE {asked.where} {reading.NEWEST_FIRST} LIMIT ? OFFSET ?",
        (*asked.parameters, limit, offset),
    )
    return [rowid for (rowid,) in found]


def _few(opened: Opened, match: str) -> list[int] | None:
    """Return all hits where there are few, else None."""
    found = opened.database.rows(f"{_FOUND} LIMIT ?", (match, FEW + 1))
    return None if len(found) > FEW else [rowid for (rowid,) in found]


def _holding(words: Words, asked: Condition) -> Condition:
    if words.match:
        return asked.with_clause(f"+e.rowid IN ({_FOUND})", words.match)
    return asked.with_clause(f"+e.rowid NOT IN ({_FOUND})", words.without)


def _best(opened: Opened, match: str, chosen: Filter, limit: int, offset: int) -> list[int]:
    sql, parameters = _FOUND, tuple[object, ...]((match,))
    if not holds_all(chosen):
        asked = condition(chosen)
        sql += f" AND rowid IN (SELECT e.rowid FROM {asked.source} WHERE {asked.where})"
        parameters += asked.parameters
    found = opened.database.rows(f"{sql} ORDER BY rank LIMIT ? OFFSET ?", (*parameters, limit, offset))
    return [rowid for (rowid,) in found]


def _hits(opened: Opened, words: Words, rowids: list[int], text_length: int) -> list[Hit]:
    """Return the hits of these rows; the snippet is taken from the whole text, of which the row shows the beginning."""
    rows = reading.at_rows(opened, rowids, _WHOLE)
    return [Hit(replace(row, text=row.text[:text_length]), *snippet(words, row.text)) for row in rows]
