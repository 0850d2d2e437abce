# SPDX-License-Identifier: GPL-3.0-or-later
"""I2b: the curve through the days, with a band for how far it might lie elsewhere."""

from dataclasses import replace

import numpy as np

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.arrays import Floats
from journal_app.insights.band import band
from journal_app.insights.daily_mood import MOOD_HIGH, MOOD_LOW, Days, iso_day, mood_days
from journal_app.insights.lowess import lowess
from journal_app.insights.result import Insight, Method, Sentence, Status
from journal_app.insights.series import Facts, Window

GATE = 21
SMALLEST_SPAN = 0.3
POINTS_IN_SPAN = 14

METHOD = Method(
    "lowess",
    N_(
        "A line drawn through each day's neighbours, near ones counting more and outliers less (LOWESS). The band "
        "holds 95 of 100 curves that days like yours would have drawn, from 500 redrawings in weeks. It describes "
        "the days written down; it says nothing about why, or what comes next."
    ),
)


def span_of(n: int) -> float:
    """Return the share of the days each line is drawn through."""
    return min(1.0, max(SMALLEST_SPAN, POINTS_IN_SPAN / n))


def compute(facts: Facts, window: Window, kind: str) -> Insight:
    """Return the curve; its value and interval are those of the last day with a rating."""
    days = mood_days(facts, window, kind)
    waiting = Insight(
        key="curve",
        measure="mood",
        kind=kind,
        status=Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=len(days),
        missing=window.days - len(days),
        waits_for=headlines.more_days(GATE - len(days)),
    )
    if len(days) < GATE:
        return waiting
    if np.ptp(days.value) == 0:
        flat = {"day": days.day, "value": days.value}
        level = float(days.value[0])
        return replace(waiting, status=Status.NO_VARIATION, value=level, series=flat, waits_for=None)
    fit, low, high = curve_and_band(days)
    return replace(
        waiting,
        status=Status.OK,
        value=float(fit[-1]),
        interval=(float(low[-1]), float(high[-1])),
        waits_for=None,
        series={"day": days.day, "value": fit, "low": low, "high": high},
        details={"points": _rows(days, fit, low, high)},
        headline=(_end(float(fit[-1]), float(low[-1]), float(high[-1])),),
    )


def curve_and_band(days: Days) -> tuple[Floats, Floats, Floats]:
    """Return the curve and the limits of its band at the days, all within the scale."""
    curve = lowess(days.day.astype(float), days.value, span_of(len(days)))
    low, high = band(curve)
    return (
        np.clip(curve.fit, MOOD_LOW, MOOD_HIGH),
        np.clip(low, MOOD_LOW, MOOD_HIGH),
        np.clip(high, MOOD_LOW, MOOD_HIGH),
    )


def _end(level: float, low: float, high: float) -> Sentence:
    return Sentence(
        N_("The curve ends at about {level} of 7; anything from {low} to {high} fits."),
        {"level": level, "low": low, "high": high},
    )


def _rows(days: Days, fit: Floats, low: Floats, high: Floats) -> list[dict[str, str | float]]:
    rows = zip(days.day.tolist(), fit.tolist(), low.tolist(), high.tolist(), strict=True)
    return [{"day": iso_day(day), "value": value, "low": below, "high": above} for day, value, below, above in rows]
