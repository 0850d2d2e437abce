# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts for insights: the ratings of measures, and how promises turned out."""

from collections.abc import Iterable
from datetime import date

from journal_app.insights.series import RatingRow, Ratings
from journal_app.store.opened import Opened

PROMISE_OUTCOME = "promise_outcome"
"""Key of the guide that says how a promise turned out, and of its ratings: label and promise, no number."""


def ratings(opened: Opened, measures: Iterable[str], first: date | None, last: date | None) -> dict[str, Ratings]:
    """Return the ratings of each measure in the days, both inclusive, from the fact table alone."""
    days = _ordinals(first, last)
    return {
        measure: Ratings.from_rows(
            measure,
            (
                RatingRow(day, minute, value, low, high, bool(back), label, entry)
                for day, minute, value, low, high, back, label, entry in opened.database.rows(
                    "SELECT f.day, f.minute, f.value, f.low, f.high, f.looking_back, f.label, e.id "
                    "FROM fact f JOIN entry e ON e.rowid = f.entry "
                    "WHERE f.measure = ? AND f.day BETWEEN ? AND ? ORDER BY f.day, f.minute, f.rowid",
                    (measure, *days),
                )
            ),
        )
        for measure in measures
    }


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
        "SELECT f.day, f.minute, f.label, e.follows FROM fact f JOIN entry e ON e.rowid = f.entry "
        "WHERE f.guide = ? AND f.field = ? AND f.day BETWEEN ? AND ? AND e.follows IS NOT NULL "
        "ORDER BY f.day, f.minute, f.rowid",
        (PROMISE_OUTCOME, "outcome", *_ordinals(first, last)),
    )
    rows = (RatingRow(day, minute, label=label, entry=promise) for day, minute, label, promise in outcomes)
    return {
        **ratings(opened, measures(opened), first, last),
        PROMISE_OUTCOME: Ratings.from_rows(PROMISE_OUTCOME, rows),
    }


def _ordinals(first: date | None, last: date | None) -> tuple[int, int]:
    return first.toordinal() if first else 0, last.toordinal() if last else date.max.toordinal()
