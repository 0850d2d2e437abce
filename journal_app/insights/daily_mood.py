# SPDX-License-Identifier: GPL-3.0-or-later
"""I1: one value a day, and how the days lie."""

from dataclasses import dataclass

import numpy as np

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.arrays import Floats, Ints
from journal_app.insights.result import LOOKING_BACK, Insight, Method, Sentence, Status
from journal_app.insights.series import Facts, Ratings, Window, ratings_of

MEDIAN_FROM = 5
"""Ratings of a day from which the day's value is their median rather than their mean."""

LEVEL_FROM = 7
"""Days from which the headline says between which steps most of them lie."""

GATE = 1
MOOD_LOW, MOOD_HIGH = 1, 7

METHOD = Method(
    "daily_mean",
    N_(
        "Each day is the mean of its ratings, or their median once there are five. A day without a rating stays "
        "empty: nothing is filled in. The number is the mean of the days. It counts what you wrote down, so "
        "entries made only on certain days colour it."
    ),
)


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """Daily values, oldest first: arrays of one length, a place in each for every day with a rating.

    `low` and `high` are the day's lowest and highest rating; `grain` is the distance to the next value the day
    could have had, given the steps ratings are made in: what rounding may hide.
    """

    day: Ints
    value: Floats
    n: Ints
    low: Floats
    high: Floats
    grain: Floats

    def __len__(self) -> int:
        return len(self.day)

    @property
    def span(self) -> int:
        """Return the days from the first to the last, both included."""
        return int(self.day[-1] - self.day[0]) + 1 if len(self) else 0


def days_of(ratings: Ratings) -> Days:
    """Return the daily values of ratings of one kind: mean, or median from MEDIAN_FROM ratings on."""
    rated = ratings.rated()
    order = np.lexsort((rated.value, rated.day))
    day, value = rated.day[order], rated.value[order]
    days, first, counts = np.unique(day, return_index=True, return_counts=True)
    if not len(days):
        nothing = np.empty(0)
        return Days(days, nothing, counts, nothing, nothing, nothing)
    middle = (value[first + (counts - 1) // 2] + value[first + counts // 2]) / 2
    mean = np.add.reduceat(value, first) / counts
    many = counts >= MEDIAN_FROM
    step = _step(value)
    grain = np.where(many, step, step / counts)
    daily = np.where(many, middle, mean)
    return Days(days.astype(np.int64), daily, counts, value[first], value[first + counts - 1], grain)


def _step(value: Floats) -> float:
    """Return the smallest distance between two different ratings, 0 where there are no two."""
    gaps = np.diff(np.unique(np.round(value, 6)))
    return float(gaps.min()) if len(gaps) else 0.0


def mood_days(facts: Facts, window: Window, kind: str) -> Days:
    """Return the daily mood of the window on its seven steps, from ratings of one kind."""
    ratings = ratings_of(facts, "mood").made(looking_back=kind == LOOKING_BACK).between(window)
    return days_of(ratings.on(MOOD_LOW, MOOD_HIGH))


def compute(facts: Facts, window: Window, kind: str) -> Insight:
    """Return the daily mood; its value is the mean of the days."""
    days = mood_days(facts, window, kind)
    enough = len(days) >= GATE
    return Insight(
        key="daily_mood",
        measure="mood",
        kind=kind,
        status=Status.OK if enough else Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=len(days),
        missing=window.days - len(days),
        value=float(days.value.mean()) if enough else None,
        waits_for=None if enough else headlines.more_days(GATE - len(days)),
        series={"day": days.day, "value": days.value, "n": days.n, "low": days.low, "high": days.high},
        details={"days": _rows(days)},
        headline=(level_sentence(days),),
    )


def level_sentence(days: Days) -> Sentence:
    """Return between which whole steps the middle half of the days lies, or how few days there are."""
    if len(days) < LEVEL_FROM:
        return headlines.few_days_sentence(len(days))
    low, high = np.floor(np.quantile(days.value, [0.25, 0.75]) + 0.5)
    return headlines.spread_sentence(int(low), int(high))


def _rows(days: Days) -> list[dict[str, str | float | int]]:
    columns = (days.value.tolist(), days.n.tolist(), days.low.tolist(), days.high.tolist())
    return [
        {"day": iso_day(day), "value": value, "n": n, "low": low, "high": high}
        for day, value, n, low, high in zip(days.day.tolist(), *columns, strict=True)
    ]


def iso_day(ordinal: int) -> str:
    """Return a day as ISO 8601, as JSON and tables hold it."""
    from datetime import date

    return date.fromordinal(ordinal).isoformat()
