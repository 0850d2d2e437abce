# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks of a time axis, for any years and any room."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from journal_app.ui.charts.date_ticks import Tick, date_ticks


def room_for(labels: int) -> Callable[[list[Tick]], bool]:
    """Return a rule that lets so many labels stand beside each other."""

    def fits(ticks: list[Tick]) -> bool:
        return len(ticks) <= labels

    return fits


def labels(first: date, last: date, room: int) -> list[str]:
    return [label for _day, label in date_ticks(first, last, room_for(room))]


def test_a_month_is_marked_by_weeks_and_a_season_by_months() -> None:
    assert labels(date(2026, 10, 24), date(2026, 11, 22), 6) == ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]
    assert labels(date(2026, 8, 25), date(2026, 11, 22), 6) == ["Sep", "Oct", "Nov"]


def test_a_january_says_its_year() -> None:
    assert labels(date(2025, 11, 1), date(2026, 3, 1), 6) == ["Nov", "Dec", "Jan 2026", "Feb", "Mar"]


def test_ten_years_of_the_seventeenth_century_are_marked_by_years() -> None:
    years = labels(date(1660, 1, 1), date(1669, 5, 31), 10)
    assert years == [str(year) for year in range(1660, 1670)]
    assert labels(date(1660, 1, 1), date(1669, 5, 31), 5) == ["1660", "1662", "1664", "1666", "1668"]


@pytest.mark.parametrize("first", [date(1, 1, 1), date(1660, 2, 29), date(1999, 12, 31), date(9000, 6, 15)])
@pytest.mark.parametrize("days", [0, 1, 3, 45, 90, 400, 5_000, 300_000])
@pytest.mark.parametrize("room", [0, 1, 2, 8])
def test_marks_lie_within_the_days_in_order_and_no_more_than_fit(first: date, days: int, room: int) -> None:
    last = date.fromordinal(min(first.toordinal() + days, date.max.toordinal()))
    ticks = date_ticks(first, last, room_for(room))
    assert len(ticks) <= room
    assert all(first.toordinal() <= day <= last.toordinal() for day, _label in ticks)
    assert all(left[0] < right[0] for left, right in pairwise(ticks))
    assert all(label for _day, label in ticks)
