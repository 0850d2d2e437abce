# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts for insights: ratings of measures, and what falls due."""

from collections.abc import Iterable
from datetime import date

from journal_app.insights.series import RatingRow, Ratings
from journal_app.store.opened import Opened


def ratings(opened: Opened, measures: Iterable[str], first: date | None, last: date | None) -> dict[str, Ratings]:
    """Return the ratings of each measure in the days, both inclusive, from the fact table alone."""
    days = (first.toordinal() if first else 0, last.toordinal() if last else date.max.toordinal())
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
