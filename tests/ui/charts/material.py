# SPDX-License-Identifier: GPL-3.0-or-later
"""Plausible moods for charts: a year with a hard summer, lighter weekends and silences."""

from datetime import date, timedelta

import numpy as np

from journal_app.domain.entry import DaySummary
from journal_app.insights import compute
from journal_app.insights.result import Insight
from journal_app.insights.series import RatingRow, Ratings

TODAY = date(2026, 11, 22)


def moods(first: date, last: date, *, seed: int = 5, silence: tuple[date, date] | None = None) -> Ratings:
    """Return one to three ratings on most days from first to last, none within the silence."""
    rng = np.random.default_rng(seed)
    level, rows = 0.0, []
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        level = 0.7 * level + rng.normal(0, 0.6)
        quiet = silence is not None and silence[0] <= day <= silence[1]
        if quiet or rng.random() < 0.3:
            continue
        season = -1.1 if 6 <= day.month <= 8 else 0.0
        weekend = 0.9 if day.weekday() > 4 else 0.0
        for minute in (480, 780, 1290)[: rng.integers(1, 4)]:
            value = float(np.clip(np.round(3.9 + level + season + weekend + rng.normal(0, 0.5)), 1, 7))
            rows.append(RatingRow(day.toordinal(), minute, value, 1, 7, entry=f"{day}-{minute}"))
    return Ratings.from_rows("mood", rows)


def three_months() -> list[Insight]:
    """Return insights on 90 days with a silence of ten days."""
    first = TODAY - timedelta(days=89)
    ratings = moods(date(2026, 3, 14), TODAY, silence=(date(2026, 10, 20), date(2026, 10, 29)))
    return compute({"mood": ratings}, first, TODAY)


def year() -> list[Insight]:
    """Return insights on a year of which the first months are empty."""
    ratings = moods(date(2026, 3, 14), TODAY, silence=(date(2026, 10, 20), date(2026, 10, 29)))
    return compute({"mood": ratings}, date(2025, 12, 1), TODAY)


def long_ago() -> list[Insight]:
    """Return insights on ten years of the seventeenth century."""
    return compute({"mood": moods(date(1660, 1, 1), date(1669, 5, 31))}, date(1660, 1, 1), date(1669, 5, 31))


def few() -> list[Insight]:
    """Return insights on 30 days of which three have a rating."""
    rows = [
        RatingRow(day.toordinal(), 600, value, 1, 7)
        for day, value in ((date(2026, 11, 18), 3), (date(2026, 11, 20), 5), (TODAY, 4))
    ]
    return compute({"mood": Ratings.from_rows("mood", rows)}, date(2026, 10, 24), TODAY)


def november() -> list[DaySummary]:
    """Return what is known of the days of one November."""
    known = {
        1: 5.0,
        2: 4.0,
        4: 3.0,
        5: 3.0,
        7: 6.0,
        8: 6.0,
        9: 4.0,
        12: 2.0,
        13: 3.0,
        15: 5.0,
        16: 4.0,
        19: 3.0,
        20: 5.0,
    }
    summaries = [DaySummary(date(2026, 11, day), 1, mood) for day, mood in known.items()]
    return [*summaries, DaySummary(date(2026, 11, 17), 2), DaySummary(TODAY, 3, 4.0)]
