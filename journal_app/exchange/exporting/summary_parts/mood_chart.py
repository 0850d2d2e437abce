# SPDX-License-Identifier: GPL-3.0-or-later
"""The mood of the days as shapes to be drawn: dots, line and band in shares of the chart's width and height."""

from collections.abc import Iterator
from datetime import date, timedelta

from babel.dates import format_date

from journal_app.domain.answers import Json
from journal_app.exchange.exporting.wording import Wording
from journal_app.insights import leading
from journal_app.insights.daily_mood import MOOD_HIGH, MOOD_LOW
from journal_app.insights.result import Insight
from journal_app.insights.series import Window

LONGEST_GAP = 3
"""Days; where two dots lie further apart, line and band are broken."""

MOST_TICKS = 8
_DAYS_FOR_WEEKS = 45
_LEVELS = (1, 4, 7)

Point = list[float]


def mood_shapes(insights: list[Insight], wording: Wording) -> dict[str, Json]:
    """Return dots, lines, bands, ticks and levels; x runs from the first day to the last, y from 1 up to 7.

    The line is the curve with its band once there is one, the smoothed level before.
    """
    days = leading(insights, "daily_mood")
    through = line_through(insights)
    dots = [_point(days.window, day, value) for day, value in _rows(days, "day", "value")]
    runs = list(_runs(through))
    has_band = "low" in through.series
    return {
        "dots": dots,
        "lines": [[_point(days.window, row[0], row[1]) for row in run] for run in runs],
        "bands": [
            [_point(days.window, row[0], row[2]) for row in run]
            + [_point(days.window, row[0], row[3]) for row in reversed(run)]
            for run in runs
            if has_band
        ],
        "ticks": list(_ticks(days.window, wording)),
        "levels": [{"y": _height(level), "label": str(level)} for level in _LEVELS],
    }


def line_through(insights: list[Insight]) -> Insight:
    """Return the insight whose line is drawn, of the same kind of ratings as the days."""
    kind = leading(insights, "daily_mood").kind
    curve, level = (
        next(one for one in insights if one.key == key and one.kind == kind) for key in ("curve", "smoothed_level")
    )
    return curve if "value" in curve.series else level


def has_gaps(insights: list[Insight]) -> bool:
    """Return whether silences break the line."""
    return len(list(_runs(line_through(insights)))) > 1


def _runs(through: Insight) -> Iterator[list[tuple[float, ...]]]:
    """Yield stretches of (day, value, low, high) without a long gap."""
    names = ("day", "value", "low", "high") if "low" in through.series else ("day", "value")
    run: list[tuple[float, ...]] = []
    for row in _rows(through, *names):
        if run and row[0] - run[-1][0] > LONGEST_GAP:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _rows(insight: Insight, *names: str) -> Iterator[tuple[float, ...]]:
    if all(name in insight.series for name in names):
        yield from zip(*(insight.series[name].tolist() for name in names), strict=True)


def _point(window: Window, day: float, value: float) -> Point:
    return [_along(window, day), _height(value)]


def _along(window: Window, day: float) -> float:
    return round((day - window.first.toordinal()) / max(1, window.days - 1), 5)


def _height(value: float) -> float:
    return round((value - MOOD_LOW) / (MOOD_HIGH - MOOD_LOW), 5)


def _ticks(window: Window, wording: Wording) -> Iterator[dict[str, Json]]:
    days = list(_weeks(window) if window.days <= _DAYS_FOR_WEEKS else _months(window))
    years = window.days > 366
    pattern = "d MMM" if window.days <= _DAYS_FOR_WEEKS else "MMM yyyy" if years else "MMMM"
    for day in days[:: -(-len(days) // MOST_TICKS) or 1]:
        label = format_date(day, pattern, wording.locale)
        yield {"x": _along(window, day.toordinal()), "label": label}


def _weeks(window: Window) -> Iterator[date]:
    day = window.first
    while day <= window.last:
        yield day
        day += timedelta(days=7)


def _months(window: Window) -> Iterator[date]:
    year, month = window.first.year, window.first.month
    while (first := date(year, month, 1)) <= window.last:
        if first >= window.first:
            yield first
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
