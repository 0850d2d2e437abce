# SPDX-License-Identifier: GPL-3.0-or-later
"""What the mood line draws: days as dots, a line with its band, all as arrays; it knows nothing of Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from journal_app.insights import leading
from journal_app.insights.arrays import Bools, Floats, Ints
from journal_app.insights.result import Insight
from journal_app.insights.series import Window

LONGEST_GAP = 3
"""Days; where two dots lie further apart, line and band are broken."""


@dataclass(frozen=True, slots=True, eq=False)
class MoodSeries:
    """Days with a mood, oldest first, and the line through them.

    `line`, `low` and `high` are as long as `day`, or empty: no line yet, or a line without a band.
    """

    window: Window
    day: Ints
    value: Floats
    n: Ints
    line: Floats
    low: Floats
    high: Floats

    def __len__(self) -> int:
        return len(self.day)

    def joined(self) -> Bools:
        """Return for each day whether the line goes on from it to the next."""
        near: Bools = np.append(np.diff(self.day) <= LONGEST_GAP, False) if len(self) else np.empty(0, np.bool_)
        return near

    def gaps(self) -> list[tuple[int, int]]:
        """Return the first and the last day (ordinals) of each silence that breaks the line, longest first."""
        edges = zip(self.day[:-1].tolist(), self.day[1:].tolist(), strict=True)
        silent = [(before + 1, after - 1) for before, after in edges if after - before > LONGEST_GAP]
        return sorted(silent, key=_length, reverse=True)

    def rows(self) -> Iterator[tuple[date, float, int, float | None, float | None, float | None]]:
        """Yield day, mood, ratings, line and band limits, for a table."""
        empty = [None] * len(self)
        columns = (self.line.tolist() or empty, self.low.tolist() or empty, self.high.tolist() or empty)
        for day, value, n, *line in zip(self.day.tolist(), self.value.tolist(), self.n.tolist(), *columns, strict=True):
            yield date.fromordinal(day), value, n, line[0], line[1], line[2]


def mood_series(insights: list[Insight]) -> MoodSeries:
    """Return what insights (`insights.compute`) say of mood over time.

    The line is the curve once there is one and the smoothed level before; momentary or looking-back ratings,
    whichever there are more of, never both.
    """
    days = leading(insights, "daily_mood")
    curve, level = (
        next(insight for insight in insights if insight.key == key and insight.kind == days.kind)
        for key in ("curve", "smoothed_level")
    )
    nothing = np.empty(0)
    line = curve if "value" in curve.series else level
    return MoodSeries(
        window=days.window,
        day=days.series["day"],
        value=days.series["value"],
        n=days.series["n"],
        line=line.series.get("value", nothing),
        low=line.series.get("low", nothing),
        high=line.series.get("high", nothing),
    )


def day_moods(insights: list[Insight]) -> dict[date, tuple[float, int]]:
    """Return mood and number of ratings by day, as the year in pixels shows them."""
    days = leading(insights, "year_in_pixels")
    values = zip(*(days.series[name].tolist() for name in ("day", "value", "n")), strict=True)
    return {date.fromordinal(day): (value, n) for day, value, n in values}


def _length(gap: tuple[int, int]) -> int:
    return gap[1] - gap[0]
