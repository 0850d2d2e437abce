# SPDX-License-Identifier: GPL-3.0-or-later
"""I4: how far the days lie apart, plainly and as a share of what their level allows."""

from dataclasses import replace

import numpy as np

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.arrays import Floats
from journal_app.insights.bootstrap import block_places, percentiles
from journal_app.insights.daily_mood import MOOD_HIGH, MOOD_LOW, mood_days
from journal_app.insights.neighbours import likeness
from journal_app.insights.result import Insight, Interval, Method, Sentence, Status
from journal_app.insights.series import Facts, Window

GATE = 14
RELATIVE_GATE = 28
FEWEST_EFFECTIVE = 3.0
SMALLEST_DRAW = 1e-3
"""Share of the standard deviation below which a draw counts as that share: a draw may be constant."""

METHOD = Method(
    "sd",
    N_(
        "The standard deviation of the days: how far a day usually lies from their mean, in steps. The interval "
        "comes from 500 redrawings in weeks. A level near an end of the scale leaves less room; the relative "
        "number (Mestdagh 2018) allows for that, 0 being still and 1 as far apart as can be."
    ),
)


def relative_sd(value: Floats, low: float, high: float) -> float | None:
    """Return SD / sqrt((m - low)(high - m) n / (n - 1)), None where the mean lies on or outside an end."""
    n, mean = len(value), float(value.mean()) if len(value) else low
    room = (mean - low) * (high - mean)
    if n < 2 or room <= 0:
        return None
    return float(value.std(ddof=1) / np.sqrt(room * n / (n - 1)))


def sd_interval(day: Floats, value: Floats) -> Interval:
    """Return the block-bootstrap interval of the standard deviation, for at least three days that differ.

    Blocks of few days that resemble their neighbours come out too alike (simulated: 95 % intervals that held
    the truth 6 to 8 times in 10), so the draws, on a log scale, are spread out to the error a normal series of
    that likeness has, 1 / (2 (n* - 1)) with n* = n (1 - r^2) / (1 + r^2) (simulated: 8 to 9 times in 10).
    """
    n, own = len(value), float(value.std(ddof=1))
    drawn = value[block_places(n)].std(axis=1, ddof=1)
    draws = np.log(np.maximum(drawn, own * SMALLEST_DRAW))
    alike = likeness(day, value - value.mean(), lost=3)
    effective = max(FEWEST_EFFECTIVE, n * (1 - alike**2) / (1 + alike**2))
    spread = float(draws.var())
    factor = max(1.0, (1 / (2 * (effective - 1)) / spread) ** 0.5) if spread > 0 else 1.0
    low, high = percentiles((draws - draws.mean()) * factor)
    return own * float(np.exp(low)), own * float(np.exp(high))


def compute(facts: Facts, window: Window, kind: str) -> Insight:
    """Return the standard deviation of the daily mood, in steps of seven."""
    days = mood_days(facts, window, kind)
    base = Insight(
        key="variability",
        measure="mood",
        kind=kind,
        status=Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=len(days),
        missing=window.days - len(days),
        details={"relative": None},
    )
    if len(days) < GATE:
        return replace(base, waits_for=headlines.more_days(GATE - len(days)))
    if np.ptp(days.value) == 0:
        return replace(
            base, status=Status.NO_VARIATION, value=0.0, headline=(Sentence(N_("All days lie on the same step.")),)
        )
    spread = float(days.value.std(ddof=1))
    relative = relative_sd(days.value, MOOD_LOW, MOOD_HIGH) if len(days) >= RELATIVE_GATE else None
    return replace(
        base,
        status=Status.OK,
        value=spread,
        interval=sd_interval(days.day.astype(float), days.value),
        details={"relative": relative},
        headline=(Sentence(N_("Days usually lie {steps} steps from their mean."), {"steps": spread}),),
    )
