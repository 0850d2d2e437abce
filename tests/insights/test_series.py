# SPDX-License-Identifier: GPL-3.0-or-later
"""Ratings as arrays: order, scales, kinds, windows."""

import subprocess
import sys
from datetime import date

import numpy as np
import pytest

from journal_app.insights.series import RatingRow, Ratings, Window, ratings_of, whole_window
from tests.insights.material import START, daily, days_from


def test_rows_in_any_order_come_out_by_day_and_minute() -> None:
    rows = [RatingRow(9, 60, 3), RatingRow(8, 90, 1), RatingRow(9, 30, 2)]
    ratings = Ratings.from_rows("mood", rows)
    assert ratings.day.tolist() == [8, 9, 9]
    assert ratings.value.tolist() == [1, 2, 3]


def test_a_word_named_without_a_rating_is_there_and_not_rated() -> None:
    ratings = Ratings.from_rows("emotion", [RatingRow(8, label="afraid"), RatingRow(9, value=4, label="calm")])
    assert len(ratings) == 2
    assert ratings.rated().label.tolist() == ["calm"]


def test_a_measure_nobody_rated_has_no_ratings() -> None:
    assert len(ratings_of({}, "mood")) == 0
    assert ratings_of({}, "mood").rated().value.dtype == np.float64


def test_ratings_move_linearly_onto_another_scale() -> None:
    rows = [RatingRow(8, value=0, low=0, high=10), RatingRow(9, value=10, low=0, high=10), RatingRow(10, value=4)]
    moved = Ratings.from_rows("mood", rows).on(1, 7)
    assert moved.value.tolist() == [1, 7, 4]
    assert Ratings.from_rows("mood", [RatingRow(8, value=3, low=3, high=3)]).on(1, 7).value.tolist() == [3]


def test_the_two_kinds_of_rating_are_told_apart() -> None:
    ratings = Ratings.from_rows("mood", [RatingRow(8, value=2), RatingRow(8, value=6, looking_back=True)])
    assert ratings.made(looking_back=False).value.tolist() == [2]
    assert ratings.made(looking_back=True).value.tolist() == [6]


def test_a_window_holds_both_its_ends() -> None:
    ratings = daily([1, 2, 3, 4, 5])
    inside = ratings.between(Window(date(2026, 1, 6), date(2026, 1, 8)))
    assert inside.value.tolist() == [2, 3, 4]
    assert days_from(START, 5).days == 5
    assert Window(date(2026, 1, 8), date(2026, 1, 6)).days == 0


def test_the_whole_window_reaches_from_the_first_fact_of_any_measure_to_the_last() -> None:
    facts = {"mood": daily([4], date(1660, 1, 1)), "anxiety": daily([4], date(2026, 1, 1), "anxiety"), "joy": daily([])}
    assert whole_window(facts) == Window(date(1660, 1, 1), date(2026, 1, 1))
    assert whole_window({}) is None


@pytest.mark.parametrize("library", ["numpy", "scipy", "PySide6"])
def test_importing_insights_waits_for_no_library(library: str) -> None:
    code = f"import sys, journal_app.insights; print({library!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
