# SPDX-License-Identifier: GPL-3.0-or-later
"""The night worked out from its times: time in bed, sleep and efficiency, over midnight too."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.guides.daily_check_in import DAILY_CHECK_IN
from journal_app.domain.sleep import Night, efficiency, night_of

NIGHT = {
    "to_bed": "22:30",
    "lights_out": "23:00",
    "woke": "06:30",
    "got_up": "07:00",
    "minutes_to_fall_asleep": 20,
    "minutes_awake": 25,
}


def measured(answers: dict[str, object]) -> dict[str, float | None]:
    return {fact.measure: fact.value for fact in DAILY_CHECK_IN.facts(answers) if fact.measure.startswith("sleep")}


def test_time_in_bed_runs_over_midnight() -> None:
    assert Night(to_bed=time(22, 30), got_up=time(7)).in_bed() == 8 * 60 + 30
    assert Night(to_bed=time(0, 40), got_up=time(7)).in_bed() == 6 * 60 + 20


def test_sleep_is_time_in_bed_less_reading_latency_waking_and_lying_in() -> None:
    night = night_of(NIGHT)
    assert night.in_bed() == 510
    assert night.asleep() == 510 - 30 - 20 - 25 - 30
    assert efficiency(night.asleep(), night.in_bed()) == pytest.approx(100 * 405 / 510)


def test_going_to_bed_and_getting_up_are_enough() -> None:
    assert measured({"to_bed": "23:00", "got_up": "07:00"}) == {"sleep_minutes": 480, "sleep_efficiency": 100}


def test_the_inner_times_stand_in_for_missing_outer_ones() -> None:
    assert measured({"lights_out": "23:00", "woke": "06:00"}) == {"sleep_minutes": 420, "sleep_efficiency": 100}


def test_the_check_in_counts_the_night_from_its_times() -> None:
    assert measured(NIGHT) == {"sleep_minutes": 405, "sleep_efficiency": round(100 * 405 / 510, 2)}


def test_a_length_that_was_given_is_the_one_that_counts() -> None:
    assert measured(NIGHT | {"sleep": 400}) == {"sleep_minutes": 400, "sleep_efficiency": round(100 * 400 / 510, 2)}
    assert measured({"sleep": 400}) == {"sleep_minutes": 400}


def test_more_sleep_than_time_in_bed_gives_no_efficiency() -> None:
    assert measured(NIGHT | {"sleep": 600}) == {"sleep_minutes": 600}


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"to_bed": "23:00"},
        {"got_up": "07:00"},
        {"to_bed": "23:00", "got_up": "23:00"},
        {"to_bed": "23:00", "lights_out": "22:00", "got_up": "07:00"},
        {"to_bed": "23:00", "woke": "07:30", "got_up": "07:00"},
        {"to_bed": "06:00", "got_up": "07:00", "minutes_awake": 90},
        {"to_bed": "late", "got_up": "07:00"},
    ],
)
def test_times_that_are_missing_or_cannot_be_so_count_nothing(answers: dict[str, object]) -> None:
    assert measured(answers) == {}


@given(st.builds(Night, *[st.none() | st.times()] * 4, st.integers(0, 600), st.integers(0, 600)))
def test_nobody_sleeps_longer_than_they_lie_in_bed(night: Night) -> None:
    asleep, in_bed = night.asleep(), night.in_bed()
    assert asleep is None or (in_bed is not None and 0 < asleep <= in_bed < 24 * 60)
    share = efficiency(asleep, in_bed)
    assert share is None or 0 < share <= 100
