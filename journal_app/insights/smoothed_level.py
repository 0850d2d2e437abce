# SPDX-License-Identifier: GPL-3.0-or-later
"""I2a: the level so far, recent days counting more, gaps counted as the time they are."""

import numpy as np

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.arrays import Floats, Ints
from journal_app.insights.daily_mood import mood_days
from journal_app.insights.result import Insight, Method, Sentence, Status
from journal_app.insights.series import Facts, Window

GATE = 7
HALF_LIFE = 7.0
"""Days after which a day counts half."""

METHOD = Method(
    "ewma",
    N_(
        "A mean in which each day counts half as much as one seven days later. Days without a rating take no "
        "part; the time they lasted does. It follows the days, it does not foresee them."
    ),
)


def smoothed(day: Ints, value: Floats, half_life: float = HALF_LIFE) -> Floats:
    """Return m(t) = sum x_i 2^(-(t-t_i)/h) / sum 2^(-(t-t_i)/h) at every day, days in rising order."""
    fade = np.exp2(-np.diff(day, prepend=day[:1]) / half_life).tolist()
    result = np.empty(len(value))
    total = weight = 0.0
    for place, (kept, number) in enumerate(zip(fade, value.tolist(), strict=True)):
        total = total * kept + number
        weight = weight * kept + 1.0
        result[place] = total / weight
    return result


def compute(facts: Facts, window: Window, kind: str) -> Insight:
    """Return the smoothed level; its value is the level on the last day with a rating."""
    days = mood_days(facts, window, kind)
    enough = len(days) >= GATE
    level = smoothed(days.day, days.value) if enough else np.empty(0)
    return Insight(
        key="smoothed_level",
        measure="mood",
        kind=kind,
        status=Status.OK if enough else Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=len(days),
        missing=window.days - len(days),
        value=float(level[-1]) if enough else None,
        waits_for=None if enough else headlines.more_days(GATE - len(days)),
        series={"day": days.day, "value": level} if enough else {},
        headline=(Sentence(N_("The level is about {level} of 7 now."), {"level": float(level[-1])}),) if enough else (),
    )
