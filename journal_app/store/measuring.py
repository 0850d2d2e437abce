# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts for insights: the ratings of measures, and how promises turned out."""

import json
from collections.abc import Generator, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from journal_app.insights.series import RatingRow, Ratings
from journal_app.store.database import Row
from journal_app.store.derived import PROMISE_OUTCOME
from journal_app.store.opened import Opened

EMOTION = "emotion"
"""Measure of feelings: the label is the word."""

T = TypeVar("T")

_THEIR_PROMISE = "to_me"
"""Answer to a promise's `direction` where somebody else made it: a private note, no promise of the writer's."""

_SLICE = 4_000
_MANY = 2_000
"""Entries from which reading all ids along their index is quicker than looking each up."""


def ratings(opened: Opened, measures: Iterable[str], first: date | None, last: date | None) -> dict[str, Ratings]:
    """Return the ratings of each measure in the days, both inclusive, from the fact table alone."""
    return finished(_gather(opened, list(measures), first, last))


def evidence(
    opened: Opened, first: date | None, last: date | None
) -> Generator[tuple[int, int], None, dict[str, Ratings]]:
    """Gather, in slices, the ratings of all measures and how the writer's own promises turned out.

    Emotions reach further back than `first`: each word of these days that was named before comes with the first
    time it was, so that new words can be told from old ones.
    """
    outcomes = _outcomes(opened, first, last)
    found = yield from _gather(opened, measures(opened), first, last)
    if first is not None and EMOTION in found:
        found[EMOTION] = yield from _with_earlier_words(opened, found[EMOTION], first)
    return {**found, PROMISE_OUTCOME: Ratings.from_rows(PROMISE_OUTCOME, outcomes)}


def finished(steps: Generator[object, None, T]) -> T:
    """Run a stepped job to its end at once and return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


def _gather(
    opened: Opened, measures: list[str], first: date | None, last: date | None
) -> Generator[tuple[int, int], None, dict[str, Ratings]]:
    found: dict[str, list[Row]] = {}
    for place, measure in enumerate(measures):
        found[measure] = []
        for some in _facts(opened, measure, *_ordinals(first, last)):
            found[measure] += some
            yield place, len(measures)
    ids = _ids(opened, {row[7] for rows in found.values() for row in rows})
    gathered: dict[str, Ratings] = {}
    for measure, rows in found.items():
        gathered[measure] = Ratings.from_rows(measure, (_rating(row, ids) for row in rows if row[7] in ids))
        yield len(measures), len(measures)
    return gathered


def _facts(opened: Opened, measure: str, first: int, last: int) -> Iterator[list[Row]]:
    """Yield the facts of a measure in their order, a slice at a time."""
    place = (first, -2, 0)
    while rows := opened.database.rows(
        "SELECT day, minute, value, low, high, looking_back, label, entry, rowid FROM fact INDEXED BY fact_by_measure "
        "WHERE measure = ? AND day BETWEEN ? AND ? AND (day, minute, rowid) > (?, ?, ?) "
        "ORDER BY day, minute, rowid LIMIT ?",
        (measure, place[0], last, *place, _SLICE),
    ):
        yield rows
        place = (rows[-1][0], rows[-1][1], rows[-1][8])


def _with_earlier_words(opened: Opened, these: Ratings, first: date) -> Generator[tuple[int, int], None, Ratings]:
    """Return the ratings and, before them, the first naming of each of their words that is older than they are."""
    wanted = {word for word in these.label.tolist() if word}
    total = len(wanted)
    earlier: list[Row] = []
    if wanted:
        for some in _facts(opened, EMOTION, date.min.toordinal(), first.toordinal() - 1):
            for row in some:
                if row[6] in wanted:
                    wanted.remove(row[6])
                    earlier.append(row)
            yield total - len(wanted), total
            if not wanted:
                break
    ids = _ids(opened, {row[7] for row in earlier})
    return Ratings.from_rows(EMOTION, [_rating(row, ids) for row in earlier]).then(these)


def _outcomes(opened: Opened, first: date | None, last: date | None) -> list[RatingRow]:
    found = opened.database.rows(
        "SELECT f.day, f.minute, f.label, e.follows FROM entry e INDEXED BY entry_by_guide "
        "JOIN fact f INDEXED BY fact_entry ON f.entry = e.rowid "
        "WHERE e.guide = ? AND e.trashed_at IS NULL AND e.follows IS NOT NULL AND f.field = ? "
        "AND f.day BETWEEN ? AND ? AND NOT EXISTS ("
        "SELECT 1 FROM entry p JOIN fact d INDEXED BY fact_entry ON d.entry = p.rowid "
        "WHERE p.id = e.follows AND d.field = ? AND d.label = ?"
        ") ORDER BY f.day, f.minute, f.rowid",
        (PROMISE_OUTCOME, "outcome", *_ordinals(first, last), "direction", _THEIR_PROMISE),
    )
    return [RatingRow(day, minute, label=label, entry=promise) for day, minute, label, promise in found]


def _rating(row: Row, ids: Mapping[int, str]) -> RatingRow:
    day, minute, value, low, high, back, label, entry, _rowid = row
    return RatingRow(day, minute, value, low, high, bool(back), label, ids[entry])


def _ids(opened: Opened, rowids: set[int]) -> Mapping[int, str]:
    """Return the ids of these rows, without reading the entries themselves."""
    if len(rowids) > _MANY:
        return dict(opened.database.rows("SELECT rowid, id FROM entry INDEXED BY entry_id WHERE id > ''"))
    return dict(
        opened.database.rows(
            "SELECT rowid, id FROM entry WHERE rowid IN (SELECT value FROM json_each(?))", (json.dumps(sorted(rowids)),)
        )
    )


def first_and_last_rating(opened: Opened) -> tuple[date, date] | None:
    """Return the first and the last day with something to count, None where there is none."""
    first, last = opened.database.rows("SELECT min(day), max(day) FROM fact WHERE measure IS NOT NULL")[0]
    return None if first is None else (date.fromordinal(first), date.fromordinal(last))


def measures(opened: Opened) -> list[str]:
    """Return the names of all measures something is known of, alphabetically."""
    found = opened.database.rows(
        "WITH RECURSIVE known (measure) AS ("
        "SELECT min(measure) FROM fact WHERE measure IS NOT NULL "
        "UNION ALL SELECT (SELECT min(measure) FROM fact WHERE measure > known.measure) "
        "FROM known WHERE known.measure IS NOT NULL"
        ") SELECT measure FROM known WHERE measure IS NOT NULL"
    )
    return [measure for (measure,) in found]


def _ordinals(first: date | None, last: date | None) -> tuple[int, int]:
    return (first or date.min).toordinal(), (last or date.max).toordinal()
