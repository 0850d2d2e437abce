# SPDX-License-Identifier: GPL-3.0-or-later
"""What the mood line draws, taken from insights."""

from datetime import date

import numpy as np

from journal_app.insights import compute, leading
from journal_app.insights.series import RatingRow, Ratings
from journal_app.ui.charts.mood_series import day_moods, mood_series
from tests.ui.charts import material


def test_the_line_is_the_curve_with_its_band_once_there_is_one() -> None:
    insights = material.three_months()
    series = mood_series(insights)
    curve = leading(insights, "curve")
    assert len(series) == curve.n > 40
    np.testing.assert_array_equal(series.line, curve.series["value"])
    np.testing.assert_array_equal(series.high, curve.series["high"])


def test_before_that_it_is_the_smoothed_level_without_a_band() -> None:
    rows = [RatingRow(material.TODAY.toordinal() - day, 0, 4 + day % 2, 1, 7) for day in range(10)]
    insights = compute({"mood": Ratings.from_rows("mood", rows)}, date(2026, 11, 1), material.TODAY)
    series = mood_series(insights)
    np.testing.assert_array_equal(series.line, leading(insights, "smoothed_level").series["value"])
    assert len(series.low) == len(series.high) == 0


def test_below_seven_days_there_are_only_dots() -> None:
    series = mood_series(material.few())
    assert len(series) == 3
    assert len(series.line) == 0


def test_a_silence_of_more_than_three_days_breaks_the_line() -> None:
    series = mood_series(material.three_months())
    assert (date(2026, 10, 20).toordinal(), date(2026, 10, 29).toordinal()) == _widened(series.gaps()[0], series)
    joined = series.joined()
    assert len(joined) == len(series)
    assert (~joined).sum() == len(series.gaps()) + 1
    assert (np.diff(series.day)[joined[:-1]] <= 3).all()
    assert (np.diff(series.day)[~joined[:-1]] > 3).all()


def _widened(gap: tuple[int, int], series: object) -> tuple[int, int]:
    """Return the silence meant, which the random days around it may lengthen."""
    meant = (date(2026, 10, 20).toordinal(), date(2026, 10, 29).toordinal())
    return meant if gap[0] <= meant[0] and meant[1] <= gap[1] else gap


def test_nothing_gives_an_empty_series() -> None:
    series = mood_series(compute({}, date(2026, 1, 1), date(2026, 1, 31)))
    assert len(series) == 0
    assert series.gaps() == list(series.rows()) == series.joined().tolist() == []


def test_rows_hold_each_day_with_its_line() -> None:
    rows = list(mood_series(material.three_months()).rows())
    day, value, n, line, low, high = rows[0]
    assert isinstance(day, date)
    assert 1 <= value <= 7
    assert n >= 1
    assert low is not None
    assert line is not None
    assert high is not None
    assert low <= line <= high
    assert next(mood_series(material.few()).rows())[3:] == (None, None, None)


def test_pixels_know_each_day_with_a_mood() -> None:
    moods = day_moods(material.few())
    assert moods == {date(2026, 11, 18): (3, 1), date(2026, 11, 20): (5, 1), date(2026, 11, 22): (4, 1)}
