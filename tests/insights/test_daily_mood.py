# SPDX-License-Identifier: GPL-3.0-or-later
"""I1 and the year in pixels: one value a day."""

import csv
from datetime import date
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest

from journal_app.insights import daily_mood, year_in_pixels
from journal_app.insights.daily_mood import days_of
from journal_app.insights.result import LOOKING_BACK, MOMENTARY, Status
from journal_app.insights.series import RatingRow, Ratings
from tests.insights.material import START, daily, days_from


def many(seed: int = 3) -> Ratings:
    rng = np.random.default_rng(seed)
    days = np.sort(rng.integers(700_000, 700_060, 300))
    return Ratings.from_rows("mood", [RatingRow(int(day), 0, float(rng.integers(1, 8)), 1, 7) for day in days])


def test_daily_values_agree_with_pandas() -> None:
    ratings = many()
    groups = pd.Series(ratings.value).groupby(ratings.day)
    expected = groups.mean().where(groups.size() < 5, groups.median())
    days = days_of(ratings)
    np.testing.assert_array_equal(days.day, expected.index)
    np.testing.assert_allclose(days.value, expected)
    np.testing.assert_array_equal(days.n, groups.size())
    np.testing.assert_array_equal(days.low, groups.min())
    np.testing.assert_array_equal(days.high, groups.max())


def test_five_ratings_make_a_median_and_four_a_mean() -> None:
    four = [RatingRow(8, minute, value) for minute, value in enumerate((1, 1, 1, 7))]
    five = [RatingRow(9, minute, value) for minute, value in enumerate((1, 1, 1, 7, 7))]
    assert days_of(Ratings.from_rows("mood", four + five)).value.tolist() == [2.5, 1]


def test_momentary_and_looking_back_ratings_are_never_mixed() -> None:
    rows = [RatingRow(START.toordinal(), 0, 2, 1, 7), RatingRow(START.toordinal(), 9, 6, 1, 7, looking_back=True)]
    facts = {"mood": Ratings.from_rows("mood", rows)}
    assert daily_mood.compute(facts, days_from(START, 1), MOMENTARY).value == 2
    assert daily_mood.compute(facts, days_from(START, 1), LOOKING_BACK).value == 6


def test_a_missing_day_stays_missing() -> None:
    insight = daily_mood.compute({"mood": daily([4, None, None, 6])}, days_from(START, 5), MOMENTARY)
    assert (insight.n, insight.missing, insight.value) == (2, 3, 5)
    assert [row["day"] for row in insight.details["days"]] == ["2026-01-05", "2026-01-08"]


def test_each_day_is_printed_with_its_value_n_and_ends() -> None:
    rows = [RatingRow(START.toordinal(), minute, value, 1, 7) for minute, value in enumerate((2, 4, 6))]
    insight = daily_mood.compute({"mood": Ratings.from_rows("mood", rows)}, days_from(START, 1), MOMENTARY)
    assert insight.to_json()["days"] == [{"day": "2026-01-05", "value": 4, "n": 3, "low": 2, "high": 6}]


def test_imported_scales_are_brought_to_seven_steps() -> None:
    insight = daily_mood.compute({"mood": daily([0, 10], low=0, high=10)}, days_from(START, 2), MOMENTARY)
    assert insight.series["value"].tolist() == [1, 7]


@pytest.mark.parametrize("module", [daily_mood, year_in_pixels])
def test_without_a_rating_it_waits_for_one_day(module: ModuleType) -> None:
    insight = module.compute({}, days_from(START, 30), MOMENTARY)
    assert insight.status is Status.NOT_ENOUGH
    assert (insight.n, insight.missing, insight.value) == (0, 30, None)
    assert insight.waits_for is not None
    assert insight.waits_for.text() == "1 more day"


def test_the_headline_says_where_the_middle_half_of_the_days_lies() -> None:
    values: list[float | None] = [3, 3, 3, 4, 5, 5, 5, 1, 7]
    insight = daily_mood.compute({"mood": daily(values)}, days_from(START, 9), MOMENTARY)
    assert insight.text() == "Mostly between 3 and 5."
    steady = daily_mood.compute({"mood": daily([4] * 9)}, days_from(START, 9), MOMENTARY)
    assert steady.text() == "Mostly around 4."


def test_few_days_are_not_called_a_level() -> None:
    one = daily_mood.compute({"mood": daily([4])}, days_from(START, 9), MOMENTARY)
    three = daily_mood.compute({"mood": daily([4, 5, 6])}, days_from(START, 9), MOMENTARY)
    assert one.text().startswith("1 day so far.")
    assert three.text().startswith("3 days so far.")


def test_pixels_count_the_days_that_have_a_mood() -> None:
    insight = year_in_pixels.compute({"mood": daily([4, None, 5])}, days_from(START, 10), MOMENTARY)
    assert insight.value == pytest.approx(0.2)
    assert insight.text() == "A mood on 2 days of 10."


def test_days_of_1660_are_days() -> None:
    insight = daily_mood.compute({"mood": daily([4, 5], date(1660, 1, 1))}, days_from(date(1660, 1, 1), 2), MOMENTARY)
    assert [row["day"] for row in insight.details["days"]] == ["1660-01-01", "1660-01-02"]


def test_the_real_series_has_pandas_daily_values(real_input: Path) -> None:
    with (real_input / "mood_239_days.csv").open(encoding="utf-8", newline="") as file:
        read = [(date.fromisoformat(row["date_iso"]), row["mood_satisfi"]) for row in csv.DictReader(file)]
    rows = [RatingRow(day.toordinal(), 0, float(value), 1, 7) for day, value in read if value]
    insight = daily_mood.compute(
        {"mood": Ratings.from_rows("mood", rows)}, days_from(date(2012, 8, 13), 239), MOMENTARY
    )
    groups = pd.Series([row.value for row in rows]).groupby([row.day for row in rows])
    expected = groups.mean().where(groups.size() < 5, groups.median())
    assert insight.n == len(expected) == 238
    np.testing.assert_allclose(insight.series["value"], expected)
    assert [row["n"] for row in insight.details["days"]] == groups.size().tolist()
