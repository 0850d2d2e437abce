# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts for insights: the ratings of measures, and how promises turned out."""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from journal_app.insights.series import RatingRow, Ratings
from journal_app.store.database import Row
from journal_app.store.opened import Opened

PROMISE_OUTCOME = "promise_outcome"
"""Key of the guide that says how a promise turned out, and of its ratings: label and promise, no number."""

_MANY = 2_000
"""Entries from which reading all ids along their index is quicker than looking each up."""


def ratings(opened: Opened, measures: Iterable[str], first: date | None, last: date | None) -> dict[str, Ratings]:
    """Return the ratings of each measure in the days, both inclusive, from the fact table alone."""
    found = {
        measure: opened.database.rows(
            "SELECT day, minute, value, low, high, looking_back, label, entry FROM fact INDEXED BY fact_by_measure "
            "WHERE measure = ? AND day BETWEEN ? AND ? ORDER BY day, minute, rowid",
            (measure, *_ordinals(first, last)),
        )
        for measure in measures
    }
    ids = _ids(opened, {row[7] for rows in found.values() for row in rows})
    return {measure: Ratings.from_rows(measure, (_rating(row, ids) for row in rows)) for measure, rows in found.items()}


def _rating(row: Row, ids: Mapping[int, str]) -> RatingRow:
    day, minute, value, low, high, back, label, entry = row
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


def evidence(opened: Opened, first: date | None, last: date | None) -> dict[str, Ratings]:
    """Return the ratings of all measures, and the outcomes of promises by the promise they follow."""
    outcomes = opened.database.rows(
        "SELECT f.day, f.minute, f.label, e.follows FROM entry e INDEXED BY entry_by_guide "
        "JOIN fact f INDEXED BY fact_entry ON f.entry = e.rowid "
        "WHERE e.guide = ? AND e.trashed_at IS NULL AND e.follows IS NOT NULL AND f.field = ? "
        "AND f.day BETWEEN ? AND ? ORDER BY f.day, f.minute, f.rowid",
        (PROMISE_OUTCOME, "outcome", *_ordinals(first, last)),
    )
    rows = (RatingRow(day, minute, label=label, entry=promise) for day, minute, label, promise in outcomes)
    return {
        **ratings(opened, measures(opened), first, last),
        PROMISE_OUTCOME: Ratings.from_rows(PROMISE_OUTCOME, rows),
    }


def _ordinals(first: date | None, last: date | None) -> tuple[int, int]:
    return (first or date.min).toordinal(), (last or date.max).toordinal()
