# SPDX-License-Identifier: GPL-3.0-or-later
"""I2: the smoothed level, the curve and its band."""

import numpy as np
import pandas as pd
import pytest
from statsmodels.nonparametric.smoothers_lowess import lowess as their_lowess

from journal_app.insights import curve, smoothed_level
from journal_app.insights.band import band
from journal_app.insights.curve import span_of
from journal_app.insights.lowess import MAX_ANCHORS, lowess
from journal_app.insights.result import MOMENTARY, Status
from journal_app.insights.smoothed_level import smoothed
from tests.insights.material import REFERENCE, START, daily, days_from, fixture_series, remembering


def test_the_level_of_the_reference_series_is_the_reference_value() -> None:
    day, value = fixture_series()
    assert smoothed(day.astype(np.int64), value)[-1] == pytest.approx(REFERENCE["ewm_halflife7d_last"], abs=1e-6)


def test_the_level_agrees_with_pandas_over_gaps() -> None:
    day = np.cumsum(np.random.default_rng(1).integers(1, 9, 80))
    value = remembering(80, 0.4, 2)
    times = pd.Timestamp("2026-01-01") + pd.to_timedelta(day, unit="D")
    theirs = pd.Series(value).ewm(halflife="7 days", times=times).mean()
    np.testing.assert_allclose(smoothed(day, value), theirs)


def test_a_long_silence_lets_the_level_start_anew() -> None:
    assert smoothed(np.array([0, 5_000]), np.array([1.0, 7.0]))[-1] == pytest.approx(7)


def test_the_curve_of_the_reference_series_is_the_reference_curve() -> None:
    day, value = fixture_series()
    fit = lowess(day, value, 0.5).fit
    expected = REFERENCE["lowess_frac0.5_it3_first5_last1"]
    np.testing.assert_allclose([*fit[:5], fit[-1]], expected, atol=1e-6)


@pytest.mark.parametrize("n", [21, 30, 64, MAX_ANCHORS])
def test_the_curve_agrees_with_statsmodels(n: int) -> None:
    day = np.cumsum(np.random.default_rng(n).integers(1, 4, n)).astype(float)
    value = np.round(4 + np.sin(day / 20) + remembering(n, 0.4, n))
    theirs = their_lowess(value, day, frac=span_of(n), it=3, return_sorted=False)
    np.testing.assert_allclose(lowess(day, value, span_of(n)).fit, theirs, atol=1e-9)


def test_between_anchors_a_long_curve_is_straight_and_near_the_exact_one() -> None:
    day = np.arange(700.0)
    value = np.round(np.clip(4 + np.sin(day / 80) + remembering(700, 0.4, 5), 1, 7))
    theirs = their_lowess(value, day, frac=0.3, it=3, return_sorted=False)
    assert np.abs(lowess(day, value, 0.3).fit - theirs).max() < 0.02


def test_one_outlier_hardly_moves_the_curve() -> None:
    day = np.arange(40.0)
    straight = 3 + day / 20
    bent = straight.copy()
    bent[20] = 1
    assert np.abs(lowess(day, bent, 0.5).fit - straight).max() < 0.05


def test_one_day_unlike_all_others_makes_no_spike() -> None:
    value = np.full(60, 4.0)
    value[30] = 5
    assert lowess(np.arange(60.0), value, 0.3).fit.max() < 4.2


def test_the_span_is_wide_for_few_days_and_three_tenths_for_many() -> None:
    assert span_of(7) == 1
    assert span_of(21) == pytest.approx(14 / 21)
    assert span_of(400) == 0.3


@pytest.mark.parametrize("phi", [0.0, 0.4, 0.7])
@pytest.mark.parametrize("n", [28, 90])
def test_the_band_holds_the_truth_about_as_often_as_it_says(n: int, phi: float) -> None:
    day = np.arange(float(n))
    truth = 4 + 0.8 * np.sin(day / n * 4)
    held = []
    for run in range(40):
        fitted = lowess(day, truth + remembering(n, phi, run), span_of(n))
        low, high = band(fitted)
        held.append(((low <= truth) & (truth <= high)).mean())
    assert np.mean(held) >= 0.85


def test_the_band_is_around_the_curve_and_the_same_every_time() -> None:
    day, value = fixture_series()
    fitted = lowess(day, value, 0.5)
    low, high = band(fitted)
    assert (low <= fitted.fit).all()
    assert (fitted.fit <= high).all()
    assert (high - low).min() > 0
    np.testing.assert_array_equal(low, band(fitted)[0])


def test_ten_years_of_days_take_few_anchors() -> None:
    fitted = lowess(np.arange(3_650.0), remembering(3_650, 0.5, 1), 0.3)
    low, high = band(fitted)
    assert fitted.kernel.shape == (MAX_ANCHORS, 3_650)
    assert low.shape == high.shape == (3_650,)
    assert np.isfinite(low).all()


def test_below_their_gates_level_and_curve_say_what_they_wait_for() -> None:
    facts = {"mood": daily([4, 5, 6, 5, 4, 3])}
    level = smoothed_level.compute(facts, days_from(START, 30), MOMENTARY)
    line = curve.compute(facts, days_from(START, 30), MOMENTARY)
    assert level.status is line.status is Status.NOT_ENOUGH
    assert level.waits_for is not None
    assert line.waits_for is not None
    assert level.waits_for.text() == "1 more day"
    assert line.waits_for.text() == "15 more days"
    assert not level.series
    assert not line.series


def test_the_curve_has_the_limits_of_its_last_day_as_interval_and_stays_on_the_scale() -> None:
    values = [float(value) for value in np.round(np.clip(6.5 + remembering(60, 0.3, 4), 1, 7))]
    insight = curve.compute({"mood": daily(list(values))}, days_from(START, 60), MOMENTARY)
    assert insight.status is Status.OK
    assert insight.interval == (insight.series["low"][-1], insight.series["high"][-1])
    assert insight.series["high"].max() <= 7
    assert insight.series["low"].min() >= 1
    assert len(insight.to_json()["points"]) == 60


def test_days_that_are_all_alike_make_a_flat_curve_without_a_band() -> None:
    insight = curve.compute({"mood": daily([4] * 30)}, days_from(START, 30), MOMENTARY)
    assert insight.status is Status.NO_VARIATION
    assert insight.interval is None
    assert insight.series["value"].tolist() == [4] * 30


def test_almost_all_days_alike_still_make_a_finite_band() -> None:
    insight = curve.compute({"mood": daily([4] * 29 + [5])}, days_from(START, 30), MOMENTARY)
    assert insight.status is Status.OK
    assert np.isfinite(insight.series["low"]).all()
    assert np.isfinite(insight.series["high"]).all()


def test_days_far_apart_make_a_finite_curve() -> None:
    values: list[float | None] = [None] * 8_000
    for place in range(0, 8_000, 350):
        values[place] = 3 + place % 3
    insight = curve.compute({"mood": daily(values)}, days_from(START, 8_000), MOMENTARY)
    assert insight.status is Status.OK
    assert np.isfinite(insight.series["low"]).all()
