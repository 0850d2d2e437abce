# SPDX-License-Identifier: GPL-3.0-or-later
"""I3: the trend, and that its interval is not fooled by days that resemble their neighbours."""

import numpy as np
import pytest
from scipy import stats

from journal_app.insights import trend
from journal_app.insights.result import MOMENTARY, Status
from journal_app.insights.trend import MOST_POINTS, theil_sen
from tests.insights.material import REFERENCE, START, daily, days_from, fixture_series, remembering


def as_facts(values: np.ndarray) -> dict:
    return {"mood": daily([float(value) for value in values], low=None, high=None)}


def test_the_reference_series_gives_the_reference_slope_and_sens_interval() -> None:
    day, value = fixture_series()
    found = theil_sen(day, value, widening=1)
    expected = REFERENCE["theilslopes"]
    np.testing.assert_allclose([found.slope, found.intercept, found.low, found.high], expected, atol=1e-6)


@pytest.mark.parametrize("n", [2, 3, 5, 24, 61])
def test_unwidened_it_agrees_with_scipy(n: int) -> None:
    day = np.cumsum(np.random.default_rng(n).integers(1, 5, n)).astype(float)
    value = np.round(remembering(n, 0.3, n) * 2)
    theirs = stats.theilslopes(value, day)
    found = theil_sen(day, value, widening=1)
    np.testing.assert_allclose([found.slope, found.intercept], [theirs.slope, theirs.intercept])
    np.testing.assert_allclose([found.low, found.high], [theirs.low_slope, theirs.high_slope])


@pytest.mark.parametrize("phi", [0.0, 0.3, 0.5, 0.7])
@pytest.mark.parametrize("n", [21, 45])
def test_the_interval_holds_a_true_slope_of_zero_nine_times_in_ten(n: int, phi: float) -> None:
    day = np.arange(float(n))
    found = [theil_sen(day, remembering(n, phi, run)) for run in range(240)]
    assert np.mean([each.low <= 0 <= each.high for each in found]) >= 0.90


def test_sens_interval_alone_would_not() -> None:
    day = np.arange(30.0)
    found = [theil_sen(day, remembering(30, 0.7, run), widening=1) for run in range(240)]
    assert np.mean([each.low <= 0 <= each.high for each in found]) < 0.75


def test_a_clear_rise_is_named_with_small_words_and_given_for_four_weeks() -> None:
    values = 3 + np.arange(60) * 0.02 + remembering(60, 0.1, 3) * 0.2
    insight = trend.compute(as_facts(values), days_from(START, 60), MOMENTARY)
    assert insight.status is Status.OK
    assert insight.value == pytest.approx(0.56, abs=0.1)
    assert insight.interval is not None
    assert insight.interval[0] < insight.value < insight.interval[1]
    assert insight.text() == "Over these weeks it moved up by a fair amount."


def test_a_fall_mirrors_a_rise() -> None:
    values = 3 + np.arange(60) * 0.02 + remembering(60, 0.1, 3) * 0.2
    up = trend.compute(as_facts(values), days_from(START, 60), MOMENTARY)
    down = trend.compute(as_facts(8 - values), days_from(START, 60), MOMENTARY)
    assert down.value == pytest.approx(-(up.value or 0))
    assert down.text() == "Over these weeks it moved down by a fair amount."


def test_a_direction_is_not_named_while_the_interval_holds_zero() -> None:
    insight = trend.compute(as_facts(4 + remembering(60, 0.4, 8)), days_from(START, 60), MOMENTARY)
    assert insight.interval is not None
    assert insight.interval[0] <= 0 <= insight.interval[1]
    assert insight.text() == "No clear change."


def test_it_waits_for_days_and_then_for_time() -> None:
    few = trend.compute(as_facts(np.full(20, 4.0)), days_from(START, 40), MOMENTARY)
    short = trend.compute(as_facts(np.arange(21.0)), days_from(START, 40), MOMENTARY)
    assert few.waits_for is not None
    assert short.waits_for is not None
    assert few.waits_for.text() == "1 more day"
    assert short.waits_for.text() == "7 more days between the first and the last rating"
    assert few.status is short.status is Status.NOT_ENOUGH


def test_a_constant_series_has_no_trend_and_no_interval() -> None:
    insight = trend.compute(as_facts(np.full(40, 4.0)), days_from(START, 40), MOMENTARY)
    assert insight.status is Status.NO_VARIATION
    assert (insight.value, insight.interval) == (0, None)


def test_a_series_of_ties_gives_a_finite_interval_around_zero() -> None:
    insight = trend.compute(as_facts(np.tile([4.0, 4, 4, 5], 12)), days_from(START, 48), MOMENTARY)
    assert insight.status is Status.OK
    assert insight.value == 0
    assert insight.interval is not None
    assert np.isfinite(insight.interval).all()


def test_very_long_series_are_merged_before_all_pairs_are_compared() -> None:
    n = 2 * MOST_POINTS + 1
    values = 2 + np.arange(n) * 0.001 + remembering(n, 0.5, 1) * 0.3
    insight = trend.compute(as_facts(values), days_from(START, n), MOMENTARY)
    assert insight.value == pytest.approx(0.028, rel=0.05)


@pytest.mark.parametrize("drift", [0.0, 0.5])
def test_whole_steps_do_not_hide_a_drift_from_the_interval(drift: float) -> None:
    n, held = 90, []
    for run in range(60):
        latent = 4.2 + np.arange(n) * drift / n + 0.7 * remembering(n, 0.3, run)
        insight = trend.compute(as_facts(np.round(latent)), days_from(START, n), MOMENTARY)
        assert insight.interval is not None
        held.append(insight.interval[0] <= drift / n * 28 <= insight.interval[1])
    assert np.mean(held) >= 0.90


def test_sens_interval_of_whole_steps_would_hide_it() -> None:
    n, held = 90, []
    for run in range(60):
        latent = 4.2 + np.arange(n) * 0.5 / n + 0.7 * remembering(n, 0.3, run)
        found = theil_sen(np.arange(float(n)), np.round(latent))
        held.append(found.low <= 0.5 / n <= found.high)
    assert np.mean(held) < 0.5


def test_the_slope_lies_within_its_interval_whatever_the_ties() -> None:
    for run in range(30):
        values = np.round(4 + np.arange(120) * 0.01 + 0.6 * remembering(120, 0.2, run))
        insight = trend.compute(as_facts(values), days_from(START, 120), MOMENTARY)
        assert insight.interval is not None
        assert insight.value is not None
        assert insight.interval[0] <= insight.value <= insight.interval[1]


def test_the_reference_series_keeps_its_slope_within_a_wider_interval() -> None:
    facts = {"mood": daily(REFERENCE["fixture_mood"], low=None, high=None)}
    insight = trend.compute(facts, days_from(START, 35), MOMENTARY)
    assert insight.n == 30
    assert insight.details["slope_per_day"] == pytest.approx(REFERENCE["theilslopes"][0], abs=1e-6)
    assert insight.interval is not None
    assert insight.interval[0] < 0 < 28 * REFERENCE["theilslopes"][3] < insight.interval[1]
