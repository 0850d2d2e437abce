# SPDX-License-Identifier: GPL-3.0-or-later
"""I3: whether the days drift up or down, with an interval that knows days resemble their neighbours."""

from dataclasses import dataclass, replace

import numpy as np

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.arrays import Floats
from journal_app.insights.bootstrap import SEED
from journal_app.insights.daily_mood import Days, mood_days
from journal_app.insights.neighbours import likeness
from journal_app.insights.proportions import Z_95
from journal_app.insights.result import Insight, Interval, Method, Status
from journal_app.insights.series import Facts, Window

GATE = 21
SPAN_GATE = 28
"""Days with a rating, and days from the first of them to the last."""

TIES_SPREAD_FROM = 0.05
"""Share of equal pairs from which ties are spread."""

SPREADS = 5
PER = 28
"""The slope is given per four weeks."""

MOST_POINTS = 1_000
"""Beyond these, neighbours are merged into medians first: all pairs of them are compared."""

METHOD = Method(
    "theil_sen_widened",
    N_(
        "The median slope of all pairs of days (Theil-Sen), given for four weeks. Its interval is widened by how "
        "much a day resembles the day before, for such days say less than their number, and allows for what whole "
        "steps hide. A direction is named only when the interval leaves zero out; it says nothing about why."
    ),
)


@dataclass(frozen=True, slots=True)
class Slope:
    """A slope per day with its 95 % interval, and the line's value at day 0."""

    slope: float
    intercept: float
    low: float
    high: float


def theil_sen(day: Floats, value: Floats, widening: float | None = None) -> Slope:
    """Return the median slope of rising, distinct days (2 or more), with Sen's interval.

    `widening` multiplies the variance of Sen's S; None takes it from the residuals, 1 is Sen (1968) as it is.
    """
    slopes = _pair_slopes(day, value)
    count = len(slopes)
    slopes.partition(((count - 1) // 2, count // 2))
    slope = float(slopes[(count - 1) // 2] + slopes[count // 2]) / 2
    if widening is None:
        widening = widening_of(day, value - slope * day)
    half = Z_95 * float(widening * _sen_variance(value)) ** 0.5
    low = min(max(round((count - half) / 2) - 1, 0), count - 1)
    high = min(max(round((count + half) / 2), 0), count - 1)
    slopes.partition((low, high))
    intercept = float(np.median(value) - slope * np.median(day))
    return Slope(slope, intercept, float(slopes[low]), float(slopes[high]))


def widening_of(day: Floats, residual: Floats) -> float:
    """Return (1 + r) / (1 - r), r the likeness of neighbouring residuals of a line."""
    alike = likeness(day, residual, lost=4)
    return (1 + alike) / (1 - alike)


def compute(facts: Facts, window: Window, kind: str) -> Insight:
    """Return the trend of the daily mood, in steps of seven per four weeks."""
    days = mood_days(facts, window, kind)
    base = Insight(
        key="trend",
        measure="mood",
        kind=kind,
        status=Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=len(days),
        missing=window.days - len(days),
        details={"per_days": PER},
    )
    if len(days) < GATE:
        return replace(base, waits_for=headlines.more_days(GATE - len(days)))
    if days.span < SPAN_GATE:
        return replace(base, waits_for=headlines.more_time(SPAN_GATE - days.span))
    if np.ptp(days.value) == 0:
        still = (headlines.change_sentence(None),)
        return replace(base, status=Status.NO_VARIATION, value=0.0, headline=still)
    found = slope_of(days)
    return replace(
        base,
        status=Status.OK,
        value=found.slope * PER,
        interval=(found.low * PER, found.high * PER),
        series=_line(days, found),
        details={"per_days": PER, "slope_per_day": found.slope, "intercept": found.intercept},
        headline=(headlines.change_sentence(_change(days, found)),),
    )


def slope_of(days: Days) -> Slope:
    """Return the slope of daily values, day 0 being the first of them; the interval always holds it.

    Ratings in whole steps make many equal days, and equal pairs pile up at a slope of exactly zero: Sen's interval
    then shrinks around zero whatever the drift (simulated with one rating a day, rounded: 95 % intervals that held
    a drift of half a step 0 to 7 times in 10). So the interval is taken over days moved, by chance, within what
    rounding hides (simulated: 93 to 100 in 100), and so is the slope where it would lie outside.
    """
    day, value, grain = _merged(days)
    plain = theil_sen(day, value)
    if _equal_share(value) < TIES_SPREAD_FROM:
        return plain
    moves = np.random.default_rng(SEED).uniform(-0.5, 0.5, (len(day), SPREADS))
    spread = [theil_sen(day, value + grain * moves[:, draw]) for draw in range(SPREADS)]
    low = float(np.median([each.low for each in spread]))
    high = float(np.median([each.high for each in spread]))
    if low <= plain.slope <= high:
        return Slope(plain.slope, plain.intercept, low, high)
    slope = min(max(float(np.median([each.slope for each in spread])), low), high)
    return Slope(slope, float(np.median(value - slope * day)), low, high)


def _merged(days: Days) -> tuple[Floats, Floats, Floats]:
    """Return days, values and grains, neighbours merged into medians where there are more than MOST_POINTS."""
    day = (days.day - days.day[0]).astype(float)
    size = -(-len(day) // MOST_POINTS)
    if size == 1:
        return day, days.value, days.grain
    whole = len(day) // size * size
    day, value, grain = (each[:whole].reshape(-1, size) for each in (day, days.value, days.grain))
    return np.median(day, axis=1), np.median(value, axis=1), np.median(grain, axis=1)


def _equal_share(value: Floats) -> float:
    """Return the share of pairs that are equal."""
    n = len(value)
    counts = np.unique(np.round(value, 6), return_counts=True)[1]
    return float((counts * (counts - 1)).sum() / (n * (n - 1)))


def _change(days: Days, found: Slope) -> Interval:
    """Return the interval of the change over the days written, in steps."""
    length = days.span - 1
    return found.low * length, found.high * length


def _line(days: Days, found: Slope) -> dict[str, np.ndarray]:
    ends = days.day[[0, -1]]
    return {"day": ends, "value": found.intercept + found.slope * (ends - ends[0])}


def _pair_slopes(day: Floats, value: Floats) -> Floats:
    n = len(day)
    slopes = np.empty(n * (n - 1) // 2)
    done = 0
    for place in range(n - 1):
        later = slice(done, done + n - 1 - place)
        slopes[later] = (value[place + 1 :] - value[place]) / (day[place + 1 :] - day[place])
        done = later.stop
    return slopes


def _sen_variance(value: Floats) -> float:
    """Return the variance of Kendall's S for distinct days, less its tie terms."""
    n = len(value)
    ties = np.unique(value, return_counts=True)[1].astype(float)
    tied = float((ties * (ties - 1) * (2 * ties + 5)).sum())
    return max(0.0, (n * (n - 1) * (2 * n + 5) - tied) / 18)
