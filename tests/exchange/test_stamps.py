# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as programs write them, and what only looks like one."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from journal_app.exchange.importing.stamps import best_order, month_numbers, read_stamp, read_time

BERLIN = ZoneInfo("Europe/Berlin")
NINE = datetime(2012, 3, 29, 9, 0)


@pytest.mark.parametrize(
    "text",
    [
        "2012-03-29 09:00",
        "2012-03-29T09:00",
        "2012-03-29 09:00:00",
        "2012-03-29 09:00:00 AM",
        "2012-03-29 9:00 a.m.",
        "2012/03/29 9:00",
        "2012.03.29 09.00",
        "29.03.2012 09:00",
        "29. 3. 2012 9:00",
        "29/03/2012 09:00",
        "29.03.12 09:00",
        "20120329 09:00",
        "Thursday, March 29, 2012 9:00 AM",
        "Thu 29 Mar 2012 09:00",
        "29 March 2012 at 09:00",
        "29-Mar-2012 09:00",
        "March 29th, 2012, 9:00am",
        "2012 Mar 29 09:00",
        "Thu Mar 29 09:00:00 2012",
        "Thu Mar 29 09:00:00 CEST 2012",
        "29. März 2012 09:00",
        "Donnerstag, 29. März 2012 um 09:00",
        "29 de marzo de 2012 09:00",
        "09:00 29.03.2012",
    ],
)
def test_a_date_and_time_is_read_in_every_usual_style(text: str) -> None:
    stamp = read_stamp(text, "dmy")
    assert stamp is not None
    assert (stamp.local, stamp.timed, stamp.offset) == (NINE, True, None)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("2020-08-31 02:32:00 PM", datetime(2020, 8, 31, 14, 32)),
        ("2020-08-31 12:05 AM", datetime(2020, 8, 31, 0, 5)),
        ("2020-08-31 12:05 PM", datetime(2020, 8, 31, 12, 5)),
        ("1660-01-11 22:00", datetime(1660, 1, 11, 22, 0)),
        ("2019-07 14:23", datetime(2019, 7, 1, 14, 23)),
        ("31.12.69 23:59:59", datetime(1969, 12, 31, 23, 59, 59)),
        ("31.12.68 23:59:60", datetime(2068, 12, 31, 23, 59, 59)),
    ],
)
def test_halves_of_the_day_seconds_old_years_and_short_years_are_read(text: str, local: datetime) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    assert stamp.local == local


@pytest.mark.parametrize(
    "text",
    ["1", "x", " ", "2012", "Monday", "10:30", "2012-13-01", "2012-02-30 10:00", "see 2012-03-29", "29 Smarch 2012",
     "2012-03-29 25:00", "2012-03-29 13:00 PM", "12345678", "chapter 3", "2012-03-29 09:00 and then", "1.2.3"],
)  # fmt: skip
def test_what_is_no_whole_date_stays_text(text: str) -> None:
    assert [read_stamp(text, order) for order in ("ymd", "dmy", "mdy")] == [None, None, None]


def test_a_written_offset_is_kept_and_a_zone_that_fits_is_named() -> None:
    summer, foreign, utc = (read_stamp(f"2012-07-01 09:00 {zone}") for zone in ("+02:00", "-0530", "Z"))
    assert summer is not None
    assert foreign is not None
    assert utc is not None
    assert (summer.moment(BERLIN).offset, summer.moment(BERLIN).zone) == (120, "Europe/Berlin")
    assert (foreign.moment(BERLIN).offset, foreign.moment(BERLIN).zone) == (-330, None)
    assert utc.moment(UTC).offset == 0


def test_without_a_time_the_whole_day_is_meant() -> None:
    stamp = read_stamp("29.03.2012", "dmy")
    assert stamp is not None
    assert stamp.moment(BERLIN).all_day
    assert stamp.moment(BERLIN).day(4).isoformat() == "2012-03-29"


def test_the_order_of_day_and_month_comes_from_the_whole_file() -> None:
    assert best_order(["03/04/2012", "25/04/2012"]) == ("dmy", False)
    assert best_order(["03/04/2012", "04/25/2012"]) == ("mdy", False)
    assert best_order(["2012-03-04", "2012-03-05"])[1] is False
    assert best_order(["12-03-29", "12-04-02"]) == ("ymd", False)
    assert best_order(["05.04.2012", "06.04.2012"])[0] == "dmy"
    assert best_order(["03/04/2012"]) == ("mdy", True)


def test_the_order_in_which_dates_ascend_is_taken() -> None:
    by_day = ["30/01/2012", "01/02/2012", "02/02/2012", "03/02/2012"]
    assert best_order(by_day) == ("dmy", False)
    ascending_months = ["01/05/2012", "02/04/2012", "03/03/2012"]
    assert best_order(ascending_months) == ("mdy", False)
    assert best_order(["05/01/2012", "04/02/2012", "03/03/2012"]) == ("dmy", False)


def test_times_of_day_are_read_with_and_without_halves() -> None:
    assert read_time("08:58") == (8, 58, 0)
    assert read_time("6:50 pm") == (18, 50, 0)
    assert read_time("14h03") == (14, 3, 0)
    assert read_time("7 am") == (7, 0, 0)
    assert [read_time(text) for text in ("7", "25:00", "", "soon", "13 pm")] == [None] * 5


def test_no_month_name_means_two_months() -> None:
    numbers = month_numbers()
    assert (numbers["märz"], numbers["mai"], numbers["dec"], numbers["août"]) == (3, 5, 12, 8)
    assert set(numbers.values()) == set(range(1, 13))
