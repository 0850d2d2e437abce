# SPDX-License-Identifier: GPL-3.0-or-later
"""What Insights shows, worked out from the journal's evidence away from both the window and the journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal_app import insights
from journal_app.insights.result import LOOKING_BACK, MOMENTARY, Insight, Status
from journal_app.insights.series import Facts, Window, whole_window

if TYPE_CHECKING:
    from journal_app.ui.charts.mood_series import MoodSeries
    from journal_app.ui.charts.pixel_grid import Moods

YEAR = 365
RANGES: Mapping[str, int] = {"30": 30, "90": 90, "365": YEAR, "all": 0}
"""Days of each range that can be chosen, today included; 0: everything."""


@dataclass(frozen=True, slots=True, eq=False)
class Reckoning:
    """All answers over a window; `year` and `moods` reach back a year at least."""

    window: Window
    insights: tuple[Insight, ...]
    series: "MoodSeries"
    year: Insight
    moods: "Moods"

    def of(self, key: str) -> Insight:
        """Return the insight of that key; of two kinds the one that rests on more."""
        return insights.leading(list(self.insights), key)

    @property
    def waiting(self) -> tuple[Insight, ...]:
        """Return what cannot be said yet, each question once."""
        found = {insight.key: self.of(insight.key) for insight in self.insights}
        return tuple(insight for insight in found.values() if insight.status is Status.NOT_ENOUGH)


def evidence_days(chosen: str, today: date) -> tuple[date | None, date]:
    """Return the days whose evidence a range needs: a year at least, for the year in pixels."""
    days = RANGES[chosen]
    return (today - timedelta(days=max(days, YEAR) - 1) if days else None), today


def reckon(facts: Facts, chosen: str, today: date) -> Reckoning:
    """Work everything out; imports NumPy, takes a moment, touches nothing but its arguments."""
    from journal_app.insights import year_in_pixels
    from journal_app.ui.charts.mood_series import day_moods, mood_series

    window = _window(facts, chosen, today)
    found = insights.compute(facts, window.first, window.last)
    long = Window(min(window.first, today - timedelta(days=YEAR - 1)), window.last)
    years = [year_in_pixels.compute(facts, long, kind) for kind in (MOMENTARY, LOOKING_BACK)]
    return Reckoning(
        window=window,
        insights=tuple(found),
        series=mood_series(found),
        year=insights.leading(years, "year_in_pixels"),
        moods=day_moods(years),
    )


def _window(facts: Facts, chosen: str, today: date) -> Window:
    days = RANGES[chosen]
    if days:
        return Window(today - timedelta(days=days - 1), today)
    whole = whole_window(facts)
    return Window(min(whole.first, today), today) if whole else Window(today, today)
