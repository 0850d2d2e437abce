# SPDX-License-Identifier: GPL-3.0-or-later
"""Insights: pure functions over facts, one module per question asked; importing this imports no NumPy."""

from datetime import date
from importlib import import_module
from typing import Protocol, cast

from journal_app.insights.result import BOTH, LOOKING_BACK, MOMENTARY, Insight
from journal_app.insights.series import Facts, Window

ABOUT_RATINGS = (
    "daily_mood",
    "smoothed_level",
    "curve",
    "trend",
    "variability",
    "year_in_pixels",
    "affect_density",
)
"""Modules asked once for each kind of rating: momentary and looking back are never mixed."""

ABOUT_COUNTS = ("emotion_words", "promise_keeping")
"""Modules that count events, whenever they were written down."""

INSIGHTS = ABOUT_RATINGS + ABOUT_COUNTS
"""Modules of this package; a new insight is one file and its name here."""


class _Question(Protocol):
    def compute(self, facts: Facts, window: Window, kind: str) -> Insight: ...


def compute(facts: Facts, from_day: date, to_day: date) -> list[Insight]:
    """Return every insight over the days, both included; those on ratings for each kind of rating there is.

    What is asked of looking-back ratings comes after the momentary answers, and only where there are any.
    """
    window = Window(from_day, to_day)
    insights = [_ask(name, facts, window, kind) for kind in _kinds(facts, window) for name in ABOUT_RATINGS]
    return insights + [_ask(name, facts, window, BOTH) for name in ABOUT_COUNTS]


def compute_one(name: str, facts: Facts, from_day: date, to_day: date) -> list[Insight]:
    """Return the answers to one of ABOUT_RATINGS alone, one for each kind of rating there is in the days."""
    window = Window(from_day, to_day)
    return [_ask(name, facts, window, kind) for kind in _kinds(facts, window)]


def leading(insights: list[Insight], key: str) -> Insight:
    """Return the insight of that key: of two kinds the one that rests on more, momentary where they are even."""
    return max((insight for insight in insights if insight.key == key), key=_rests_on)


def _ask(name: str, facts: Facts, window: Window, kind: str) -> Insight:
    return cast(_Question, import_module(f"{__name__}.{name}")).compute(facts, window, kind)


def _kinds(facts: Facts, window: Window) -> tuple[str, ...]:
    mood = facts.get("mood")
    if mood is not None and bool(mood.between(window).looking_back.any()):
        return MOMENTARY, LOOKING_BACK
    return (MOMENTARY,)


def _rests_on(insight: Insight) -> int:
    return insight.n
