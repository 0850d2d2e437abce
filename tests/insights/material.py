# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of insights are made of: ratings from plain values, the reference numbers, noise that remembers."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from journal_app.insights.arrays import Floats
from journal_app.insights.series import RatingRow, Ratings, Window

START = date(2026, 1, 5)

REFERENCE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "reference_values.json").read_text("utf-8")
)


def daily(values: list[float | None], start: date = START, measure: str = "mood", **same: Any) -> Ratings:
    """Return one rating a day from `start` on; None is a day without one. Ratings are on 1 to 7 unless said."""
    options = {"low": 1, "high": 7, **same}
    rows = [
        RatingRow(start.toordinal() + place, 600, value, entry=f"{measure}{place}", **options)
        for place, value in enumerate(values)
        if value is not None
    ]
    return Ratings.from_rows(measure, rows)


def named(*logs: tuple[int, str], start: date = START) -> Ratings:
    """Return emotion words by day: each pair (day, words) is one entry naming these words."""
    rows = [
        RatingRow(start.toordinal() + day, 600, label=word, entry=f"log{place}")
        for place, (day, words) in enumerate(logs)
        for word in words.split()
    ]
    return Ratings.from_rows("emotion", rows)


def outcomes(*labels: str, start: date = START, promises: list[str] | None = None) -> Ratings:
    """Return one promise outcome a day."""
    rows = [
        RatingRow(start.toordinal() + place, label=label, entry=promises[place] if promises else f"promise{place}")
        for place, label in enumerate(labels)
    ]
    return Ratings.from_rows("promise_outcome", rows)


def days_from(start: date, days: int) -> Window:
    """Return a window of that many days."""
    return Window(start, date.fromordinal(start.toordinal() + days - 1))


def fixture_series() -> tuple[Floats, Floats]:
    """Return the days and the values of the reference series, days without an entry left out."""
    values = np.array([np.nan if value is None else value for value in REFERENCE["fixture_mood"]], float)
    seen = np.isfinite(values)
    return np.flatnonzero(seen).astype(float), values[seen]


def remembering(n: int, phi: float, seed: int) -> Floats:
    """Return n values of an AR(1) of variance 1."""
    shocks = np.random.default_rng(seed).standard_normal(n)
    values = np.empty(n)
    values[0] = shocks[0]
    for place in range(1, n):
        values[place] = phi * values[place - 1] + np.sqrt(1 - phi**2) * shocks[place]
    return values
