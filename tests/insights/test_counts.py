# SPDX-License-Identifier: GPL-3.0-or-later
"""I13, I18 and the affect grid: what is counted rather than averaged."""

from datetime import date

import numpy as np
import pytest
from scipy.stats import entropy as their_entropy
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from journal_app.domain.emotions import EMOTIONS
from journal_app.insights import affect_density, emotion_words, promise_keeping
from journal_app.insights.proportions import newcombe, wilson
from journal_app.insights.result import BOTH, MOMENTARY, Status
from tests.insights.material import REFERENCE, START, daily, days_from, named, outcomes


def test_wilsons_interval_is_the_reference_and_statsmodels() -> None:
    np.testing.assert_allclose(wilson(8, 10), REFERENCE["wilson_8_10"], atol=1e-6)
    np.testing.assert_allclose(wilson(10, 10), REFERENCE["wilson_10_10"], atol=1e-6)
    for hits, n in ((0, 1), (1, 2), (3, 17), (250, 251)):
        np.testing.assert_allclose(wilson(hits, n), proportion_confint(hits, n, method="wilson"), atol=1e-12)


def test_of_nothing_every_share_is_possible() -> None:
    assert wilson(0, 0) == (0, 1)
    assert newcombe(0, 0, 1, 2) == (-1, 1)


def test_the_difference_of_two_shares_agrees_with_statsmodels() -> None:
    theirs = confint_proportions_2indep(15, 20, 4, 18, method="newcomb", compare="diff")
    np.testing.assert_allclose(newcombe(4, 18, 15, 20), theirs, atol=1e-9)


def kept(*labels: str, promises: list[str] | None = None) -> dict:
    return {"promise_outcome": outcomes(*labels, promises=promises)}


def test_promises_agreed_anew_in_time_are_kept_and_late_ones_stand_apart() -> None:
    facts = kept(*["kept_on_time"] * 6, "renegotiated", "renegotiated", "kept_late", "missed", "withdrawn")
    insight = promise_keeping.compute(facts, days_from(START, 30))
    assert insight.status is Status.OK
    assert insight.n == 10
    assert insight.value == pytest.approx(0.8)
    assert insight.interval == pytest.approx(tuple(REFERENCE["wilson_8_10"]), abs=1e-6)
    assert {name: insight.details[name] for name in ("kept", "with_notice", "late", "missed", "withdrawn")} == {
        "kept": 6,
        "with_notice": 2,
        "late": 1,
        "missed": 1,
        "withdrawn": 1,
    }
    assert insight.text() == (
        "8 of 10 kept, or agreed anew in time. With 10 promises that says: between 49 and 94 in a hundred."
    )


def test_only_the_last_outcome_of_a_promise_counts() -> None:
    facts = kept("missed", "kept_on_time", *["missed"] * 4, promises=["a", "a", "b", "c", "d", "e"])
    insight = promise_keeping.compute(facts, days_from(START, 30))
    assert (insight.n, insight.value) == (5, pytest.approx(0.2))


def test_below_five_promises_it_waits_and_below_ten_it_names_no_interval() -> None:
    four = promise_keeping.compute(kept(*["missed"] * 4), days_from(START, 30))
    nine = promise_keeping.compute(kept(*["missed"] * 9), days_from(START, 30))
    none = promise_keeping.compute({}, days_from(START, 30))
    assert four.status is none.status is Status.NOT_ENOUGH
    assert four.waits_for is not None
    assert four.waits_for.text() == "1 more promise that came due"
    assert nine.text() == "0 of 9 kept, or agreed anew in time."
    assert none.text() == "No promise has come due yet."


def test_promises_are_tallied_by_month() -> None:
    facts = {"promise_outcome": outcomes(*["kept_on_time"] * 3, *["missed"] * 3, start=date(1660, 1, 29))}
    series = promise_keeping.compute(facts, days_from(date(1660, 1, 1), 90)).series
    assert [date.fromordinal(day) for day in series["day"].tolist()] == [date(1660, 1, 1), date(1660, 2, 1)]
    assert series["kept"].tolist() == [3, 0]
    assert series["n"].tolist() == [3, 3]


def words(*logs: tuple[int, str]) -> dict:
    return {"emotion": named(*logs)}


def test_words_are_counted_once_an_entry_and_the_most_named_come_first() -> None:
    insight = emotion_words.compute(words((0, "worried worried tender"), (1, "worried")), days_from(START, 9), BOTH)
    assert insight.n == 2
    assert insight.series["word"].tolist() == ["worried", "tender"]
    assert insight.series["count"].tolist() == [2, 1]
    assert insight.status is Status.NOT_ENOUGH
    assert insight.text() == "Everything you have named until now."


def test_from_twenty_entries_on_variety_is_shannons_entropy() -> None:
    logs = [(day, "worried tender" if day % 3 else "tired") for day in range(24)]
    insight = emotion_words.compute(words(*logs), days_from(START, 30), BOTH)
    assert insight.status is Status.OK
    assert insight.value == pytest.approx(their_entropy([16, 16, 8]))


def test_a_single_word_has_no_variety() -> None:
    insight = emotion_words.compute(words(*[(day, "numb") for day in range(20)]), days_from(START, 30), BOTH)
    assert insight.status is Status.NO_VARIATION
    assert insight.value == 0
    assert insight.text() == "Always “numb”."


def test_a_word_that_came_clearly_more_often_is_named() -> None:
    logs = [(day, "tired" if day < 15 else "tired tender") for day in range(30)]
    insight = emotion_words.compute(words(*logs), days_from(START, 30), BOTH)
    assert insight.text() == "“tender” came up more often in the second half."
    turned = [(29 - day, which) for day, which in logs]
    fallen = emotion_words.compute(words(*turned), days_from(START, 30), BOTH)
    assert fallen.text() == "“tender” came up less often in the second half."


def test_a_difference_luck_could_make_is_not_named() -> None:
    logs = [(day, "tired tender" if day % 3 == 0 else "tired") for day in range(30)]
    insight = emotion_words.compute(words(*logs), days_from(START, 30), BOTH)
    assert insight.text() == "Most often “tired”, then “tender”."


def test_the_share_of_new_words_needs_words_from_before() -> None:
    logs = [(day, "tired") for day in range(5)] + [(day, "tired calm") for day in range(10, 40)]
    later = days_from(date.fromordinal(START.toordinal() + 10), 40)
    assert emotion_words.compute(words(*logs), later, BOTH).details["new_words"] == 0.5
    assert emotion_words.compute(words(*logs), days_from(START, 60), BOTH).details["new_words"] is None


def test_own_words_have_no_quadrant_and_the_lexicons_have_theirs() -> None:
    pleasant = next(word.id for word in EMOTIONS.values() if word.valence > 0 and word.arousal < 0)
    shares = emotion_words.quadrant_shares({"own:wobbly": 1, pleasant: 3})
    assert (shares["own"], shares["calm"]) == (0.25, 0.75)
    assert sum(shares.values()) == pytest.approx(1)


def grid(points: list[tuple[float, float]]) -> dict:
    mood = daily([point[0] for point in points])
    energy = daily([point[1] for point in points], measure="energy")
    energy.entry[:] = mood.entry
    return {"mood": mood, "energy": energy}


def test_points_are_counted_in_the_nearest_cell_halves_upward() -> None:
    insight = affect_density.compute(grid([(1, 7), (2.5, 7), (2.4, 6.6)]), days_from(START, 3), MOMENTARY)
    count = insight.series["count"]
    assert count.shape == (7, 7)
    assert count[6].tolist() == [1, 1, 1, 0, 0, 0, 0]
    assert count.sum() == insight.n == 3


def test_an_entry_that_rates_only_one_of_the_two_is_not_on_the_grid() -> None:
    facts = grid([(1, 7), (2, 6)])
    facts["energy"].entry[0] = "another"
    assert affect_density.compute(facts, days_from(START, 3), MOMENTARY).n == 1


def test_corners_are_named_once_they_clearly_hold_more_than_a_quarter() -> None:
    two = grid([(2, 6)] * 15 + [(6, 2)] * 15)
    one = grid([(2, 6)] * 25 + [(4, 4)] * 5)
    spread = grid([(2, 6), (6, 6), (2, 2), (6, 2)] * 8)
    few = grid([(2, 6)] * 5)
    window = days_from(START, 40)
    assert affect_density.compute(two, window, MOMENTARY).text() == (
        "Two places: unpleasant with energy, and pleasant without energy."
    )
    assert affect_density.compute(one, window, MOMENTARY).text() == "Most often unpleasant with energy."
    assert affect_density.compute(spread, window, MOMENTARY).text() == "Spread over the field, no corner stands out."
    assert affect_density.compute(few, window, MOMENTARY).text() == "Every place you have marked until now."


def test_without_points_the_grid_waits_for_one() -> None:
    insight = affect_density.compute({}, days_from(START, 40), MOMENTARY)
    assert insight.status is Status.NOT_ENOUGH
    assert insight.series["count"].sum() == 0
