# SPDX-License-Identifier: GPL-3.0-or-later
"""When an entry is about: the day rule over clock changes, zones and 1660, and what can be read as a date."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.moment import Moment, MomentError, at, from_utc, on, parse_day, parse_moment, zone_name
from tests.domain.answering import MOMENTS

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
KATHMANDU = ZoneInfo("Asia/Kathmandu")
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("local", "day"),
    [
        ("2026-11-22 03:59", "2026-11-21"),
        ("2026-11-22 04:00", "2026-11-22"),
        ("2026-11-22 23:59", "2026-11-22"),
        ("2026-01-01 00:30", "2025-12-31"),
        ("2024-03-01 02:00", "2024-02-29"),
    ],
)
def test_a_day_runs_from_four_to_four(local: str, day: str) -> None:
    assert at(datetime.fromisoformat(local), BERLIN).day() == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("local", "offset", "day"),
    [
        # The night of 29 March 2026 has no hour from two to three, that of 25 October has it twice.
        ("2026-03-29 01:30", 60, "2026-03-28"),
        ("2026-03-29 03:30", 120, "2026-03-28"),
        ("2026-03-29 04:00", 120, "2026-03-29"),
        ("2026-10-25 02:30", 120, "2026-10-24"),
        ("2026-10-25 03:30", 60, "2026-10-24"),
        ("2026-10-25 04:00", 60, "2026-10-25"),
    ],
)
def test_a_clock_change_moves_the_offset_and_not_the_day(local: str, offset: int, day: str) -> None:
    moment = at(datetime.fromisoformat(local), BERLIN)
    assert moment.offset == offset
    assert moment.day() == date.fromisoformat(day)


def test_the_repeated_hour_is_told_apart_by_its_offset() -> None:
    first = from_utc(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), BERLIN)
    second = from_utc(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), BERLIN)
    assert first.local == second.local == datetime(2026, 10, 25, 2, 30)
    assert (first.offset, second.offset) == (120, 60)
    assert second.utc() - first.utc() == timedelta(hours=1)


def test_the_day_is_that_of_the_wall_clock_wherever_it_hung() -> None:
    instant = datetime(2026, 11, 22, 3, 30, tzinfo=UTC)
    assert from_utc(instant, BERLIN).day() == date(2026, 11, 22)
    assert from_utc(instant, NEW_YORK).day() == date(2026, 11, 21)
    assert from_utc(instant, KATHMANDU) == Moment(datetime(2026, 11, 22, 9, 15), 345, "Asia/Kathmandu")


@pytest.mark.parametrize(("starts_at", "day"), [(0, 22), (2, 22), (3, 21), (4, 21), (12, 21)])
def test_the_hour_a_day_begins_at_can_be_another(starts_at: int, day: int) -> None:
    assert at(datetime(2026, 11, 22, 2, 30), BERLIN).day(starts_at) == date(2026, 11, day)


@pytest.mark.parametrize("starts_at", range(13))
def test_a_date_alone_is_its_own_day_whatever_the_rule(starts_at: int) -> None:
    moment = on(date(2026, 11, 22), BERLIN)
    assert moment.all_day
    assert moment.day(starts_at) == date(2026, 11, 22)


def test_in_1660_no_offset_and_no_zone_is_kept() -> None:
    moment = at(datetime(1660, 1, 1, 22, 0), LONDON)
    assert moment == Moment(datetime(1660, 1, 1, 22, 0), 0, None)
    assert moment.day() == date(1660, 1, 1)
    assert at(datetime(1660, 1, 1, 2, 0), LONDON).day() == date(1659, 12, 31)
    assert on(date(1660, 1, 1), NEW_YORK).day() == date(1660, 1, 1)


def test_offsets_begin_in_1900() -> None:
    assert at(datetime(1899, 12, 31, 12), NEW_YORK).offset == 0
    assert at(datetime(1900, 1, 1, 12), NEW_YORK).offset == -300


def test_the_first_hours_of_all_time_have_a_day() -> None:
    assert Moment(datetime(1, 1, 1, 2)).day() == date.min


def test_a_moment_with_a_zone_of_its_own_is_refused() -> None:
    with pytest.raises(ValueError, match="tzinfo"):
        Moment(datetime(2026, 11, 22, tzinfo=UTC))
    with pytest.raises(ValueError, match="less than a day"):
        Moment(datetime(2026, 11, 22), 24 * 60)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-22", Moment(datetime(2026, 11, 22), 60, "Europe/Berlin", all_day=True)),
        ("2026-11-22T21:42", Moment(datetime(2026, 11, 22, 21, 42), 60, "Europe/Berlin")),
        (" 2026-11-22 21:42 ", Moment(datetime(2026, 11, 22, 21, 42), 60, "Europe/Berlin")),
        ("2026-07-01T21:42", Moment(datetime(2026, 7, 1, 21, 42), 120, "Europe/Berlin")),
        ("2026-11-22T21:42+01:00", Moment(datetime(2026, 11, 22, 21, 42), 60, "Europe/Berlin")),
        ("2026-11-22T21:42:10-05:00", Moment(datetime(2026, 11, 22, 21, 42, 10), -300, None)),
        ("2026-11-22T21:42Z", Moment(datetime(2026, 11, 22, 21, 42), 0, None)),
        ("1660-01-01T22:00", Moment(datetime(1660, 1, 1, 22), 0, None)),
        ("1660-01-01", Moment(datetime(1660, 1, 1), 0, None, all_day=True)),
    ],
)
def test_dates_and_times_are_read_with_and_without_an_offset(text: str, moment: Moment) -> None:
    assert parse_moment(text, BERLIN) == moment


@pytest.mark.parametrize(
    "text", ["", "yesterday", "22.11.2026", "2026-13-01", "2026-02-30", "2026-11-22T25:00", "21:42"]
)
def test_what_is_no_date_is_refused_with_the_form_expected(text: str) -> None:
    with pytest.raises(MomentError, match="2026-11-22"):
        parse_moment(text, BERLIN)
    with pytest.raises(MomentError, match="2026-11-22"):
        parse_day(text)


def outcome(text: str) -> Moment | str:
    """Return the moment, or the sentence of the one error that may come instead."""
    try:
        return parse_moment(text, BERLIN)
    except MomentError as error:
        return str(error)


@given(st.text())
def test_any_text_is_a_moment_or_a_moment_error(text: str) -> None:
    result = outcome(text)
    assert "2026-11-22" in result if isinstance(result, str) else result.local.tzinfo is None


@given(MOMENTS)
def test_what_is_written_is_read_again(moment: Moment) -> None:
    again = parse_moment(moment.iso(), UTC)
    assert (again.local, again.offset) == (moment.local, moment.offset)


def test_only_iana_zones_have_a_name() -> None:
    assert zone_name(BERLIN) == "Europe/Berlin"
    assert zone_name(UTC) is None
    assert zone_name(timezone(timedelta(hours=1))) is None
