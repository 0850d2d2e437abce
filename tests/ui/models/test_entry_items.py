# SPDX-License-Identifier: GPL-3.0-or-later
"""Sections, days and the words beneath a heading."""

from datetime import date, datetime

import pytest

from journal_app.domain.entry import EntryRow, Sharing, State
from journal_app.domain.moment import Moment
from journal_app.ui.models.entry_items import (
    beneath,
    day_in_section,
    found,
    one_paragraph,
    section_of,
    whole_day,
    whole_moment,
)

SUNDAY = date(2026, 11, 22)
MONDAY_FIRST, SUNDAY_FIRST = 0, 6


def row(heading: str) -> EntryRow:
    moment = Moment(datetime(2026, 11, 19, 9), 60)
    return EntryRow(
        "id", "free_writing", heading, "", moment, date(2026, 11, 19), State.DONE, None, False, Sharing.OFFERED
    )


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2026, 11, 23), "To come"),
        (date(2026, 11, 22), "This week"),
        (date(2026, 11, 16), "This week"),
        (date(2026, 11, 15), "Earlier in November"),
        (date(2026, 10, 31), "October"),
        (date(2025, 11, 20), "November 2025"),
        (date(1660, 1, 1), "January 1660"),
    ],
)
def test_days_stand_in_weeks_and_months(day: date, title: str) -> None:
    assert section_of(day, SUNDAY, MONDAY_FIRST) == title


def test_where_weeks_begin_on_sunday_saturday_is_earlier() -> None:
    assert section_of(date(2026, 11, 21), SUNDAY, SUNDAY_FIRST) == "Earlier in November"


def test_a_week_that_began_last_month_leaves_that_month_its_name() -> None:
    tuesday = date(2026, 12, 1)
    assert section_of(date(2026, 11, 30), tuesday, MONDAY_FIRST) == "This week"
    assert section_of(date(2026, 11, 29), tuesday, MONDAY_FIRST) == "November"


def test_days_are_said_shorter_below_a_month() -> None:
    assert (day_in_section(SUNDAY), whole_day(SUNDAY)) == ("Sunday 22", "22 November 2026")


def test_a_moment_names_its_year_unless_it_is_this_one_and_its_time_unless_it_has_none() -> None:
    evening = Moment(datetime(2026, 11, 19, 22, 10), 60)
    assert whole_moment(evening, 2026).startswith("Thursday 19 November, ")
    assert whole_moment(evening).startswith("Thursday 19 November 2026, ")
    assert whole_moment(Moment(datetime(1660, 1, 1), 0, None, all_day=True)) == "Thursday 1 January 1660"


def test_a_paragraph_is_made_of_the_words_without_the_signs() -> None:
    text = "# Sunday\n\nTea with **milk**.\n- two cups\n- a spoon\n\n---\nDone"
    assert one_paragraph(text) == "Sunday · Tea with milk. two cups · a spoon · Done"


@pytest.mark.parametrize(
    ("heading", "text", "rest"),
    [
        ("2nd", "2nd. In the morning", "In the morning"),
        ("The towel", "The towel · He did", "He did"),
        ("A long first line that…", "A long first line that goes on and on", "…goes on and on"),
        ("The towel", "The towels were wet", "The towels were wet"),
        ("The towel", "The towel was wet", "The towel was wet"),
        ("Let him be late", "He was late", "He was late"),
        ("Tea", "Tea", ""),
    ],
)
def test_the_words_beneath_a_heading_do_not_repeat_it(heading: str, text: str, rest: str) -> None:
    assert beneath(heading, text) == rest


def test_hits_move_with_the_words_that_are_left() -> None:
    line = found(row("The call"), (), "The call I heard the kettle", ((21, 27),))
    assert (line.snippet, line.snippet[line.snippet_marks[0][0] : line.snippet_marks[0][1]]) == (
        "I heard the kettle",
        "kettle",
    )


def test_a_hit_far_into_a_text_is_brought_to_the_front() -> None:
    text = "word " * 20 + "kettle and so on"
    line = found(row("Title"), (), text, ((100, 106),))
    (start, end) = line.snippet_marks[0]
    assert line.snippet.startswith("…word")
    assert (line.snippet[start:end], start <= 37) == ("kettle", True)


def test_a_hit_in_the_repeated_words_keeps_them() -> None:
    line = found(row("The kettle"), ((4, 10),), "The kettle sang", ((4, 10),))
    assert (line.snippet, line.snippet_marks) == ("The kettle sang", ((4, 10),))
