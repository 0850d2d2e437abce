# SPDX-License-Identifier: GPL-3.0-or-later
"""I4: the spread of the days."""

import numpy as np
import pytest

from journal_app.insights import variability
from journal_app.insights.result import MOMENTARY, Status
from journal_app.insights.variability import relative_sd, sd_interval
from tests.insights.material import REFERENCE, START, daily, days_from, fixture_series, remembering


def test_the_reference_series_has_the_reference_spread() -> None:
    _day, value = fixture_series()
    low, high = REFERENCE["range"]
    assert value.std(ddof=1) == pytest.approx(REFERENCE["sd"], abs=1e-6)
    assert relative_sd(value, low, high) == pytest.approx(REFERENCE["relative_sd_mestdagh"], abs=1e-6)


def test_the_relative_spread_is_one_where_days_are_as_far_apart_as_can_be() -> None:
    assert relative_sd(np.array([1.0, 7, 1, 7]), 1, 7) == pytest.approx(1)


def test_at_an_end_of_the_scale_there_is_no_relative_spread() -> None:
    assert relative_sd(np.full(5, 7.0), 1, 7) is None
    assert relative_sd(np.array([3.0]), 1, 7) is None
    assert relative_sd(np.array([]), 1, 7) is None


@pytest.mark.parametrize(("n", "phi"), [(21, 0.0), (28, 0.3), (60, 0.5)])
def test_the_interval_holds_the_true_spread_most_of_the_time(n: int, phi: float) -> None:
    day = np.arange(float(n))
    found = [sd_interval(day, remembering(n, phi, run)) for run in range(120)]
    assert np.mean([low <= 1 <= high for low, high in found]) >= 0.85


def test_it_waits_for_fourteen_days_and_gives_the_relative_number_from_twenty_eight() -> None:
    values: list[float | None] = [3, 4, 5, 4] * 7
    thirteen = variability.compute({"mood": daily(values[:13])}, days_from(START, 28), MOMENTARY)
    fourteen = variability.compute({"mood": daily(values[:14])}, days_from(START, 28), MOMENTARY)
    all_days = variability.compute({"mood": daily(values)}, days_from(START, 28), MOMENTARY)
    assert thirteen.status is Status.NOT_ENOUGH
    assert thirteen.waits_for is not None
    assert thirteen.waits_for.text() == "1 more day"
    assert fourteen.status is Status.OK
    assert fourteen.details["relative"] is None
    assert 0 < all_days.details["relative"] < 1
    assert all_days.text() == "Days usually lie 0.7 steps from their mean."


def test_days_all_alike_do_not_vary() -> None:
    insight = variability.compute({"mood": daily([4] * 30)}, days_from(START, 30), MOMENTARY)
    assert insight.status is Status.NO_VARIATION
    assert (insight.value, insight.interval) == (0, None)


def test_one_day_unlike_the_others_gives_a_finite_interval() -> None:
    insight = variability.compute({"mood": daily([4] * 29 + [5])}, days_from(START, 30), MOMENTARY)
    assert insight.interval is not None
    assert 0 < insight.interval[0] <= insight.value <= insight.interval[1]  # type: ignore[operator]
