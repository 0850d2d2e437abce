# SPDX-License-Identifier: GPL-3.0-or-later
"""Controls of the form under the keys and the mouse: circles, dates, moments, tables, names, links, pages of text."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.answers import Json
from journal_app.domain.entry import EntryRow, Person, Sharing, State
from journal_app.domain.fields import (
    CadenceField,
    Circles,
    Count,
    Date,
    Link,
    Minutes,
    One,
    Option,
    Rich,
    Rows,
    Scale,
    Short,
    Suds,
    When,
    YesNo,
)
from journal_app.domain.fields import Person as PersonField
from journal_app.domain.moment import Moment
from journal_app.ui.desk import Desk
from journal_app.ui.form.calendar_popover import CalendarPopover
from journal_app.ui.form.circles_picker import CirclesStep
from journal_app.ui.form.editors import make_editor
from journal_app.ui.form.entry_picker import EntryPicker, RecentEntries
from journal_app.ui.form.names_picker import NamesPicker
from journal_app.ui.form.rows import RowsEditor
from tests.ui.form.conftest import Show


def rating(value: float, low: float | None, high: float | None) -> Json:
    return {"value": value, "low": low, "high": high}


def test_a_scale_is_unset_until_it_is_touched(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Scale("q", "How strong?"), desk))
    assert editor.value() is None
    qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Home)
    assert editor.value() == rating(0, 0, 10)


def test_distress_goes_in_fives(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Suds("q", "Distress"), desk))
    editor.show_value(rating(50, 0, 100))
    qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Right)
    assert editor.value() == rating(55, 0, 100)


def test_a_rating_of_another_scale_is_said_as_it_was_given(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Scale("q", "How strong?"), desk))
    editor.show_value(rating(3, 1, 5))
    assert editor.value() == rating(3, 1, 5)
    qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Right)
    assert editor.value() == rating(6, 0, 10)


def test_circles_are_seven_steps_that_say_their_names(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Circles("q", "How close?"), desk))
    steps = sorted(editor.findChildren(CirclesStep), key=lambda step: step.step)
    assert [step.accessibleName()[:6] for step in steps] == [f"{n} of 7" for n in range(1, 8)]
    qtbot.mouseClick(steps[4], Qt.MouseButton.LeftButton)
    assert editor.value() == rating(5, 1, 7)
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    steps[4].setFocus()
    qtbot.keyClick(steps[4], Qt.Key.Key_Right)
    assert editor.value() == rating(6, 1, 7)
    qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Delete)
    assert editor.value() is None


def test_a_count_counts_while_it_is_typed(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Count("q", "How many?"), desk))
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor.focus_target(), "3")
    assert editor.value() == rating(3, 0, None)


def test_a_night_is_typed_in_hours_and_a_walk_in_minutes(show: Show, desk: Desk, qtbot: QtBot) -> None:
    for tap, typed, minutes in ((15, "6:45", 405), (15, "7", 420), (5, "20", 20)):
        editor = show(make_editor(Minutes("q", "How long?", tap=tap), desk))
        qtbot.keyClicks(editor.focus_target(), typed)
        qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Return)
        assert editor.value() == rating(minutes, 0, None)


def test_a_date_is_typed_and_put_in_words_when_the_line_is_left(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Date("q", "When?"), desk))
    line = editor.focus_target()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "1660-01-01")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert editor.value() == "1660-01-01"
    assert line.text() == "1 January 1660"


def test_a_date_that_cannot_be_read_is_said_and_loses_nothing(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Date("q", "When?"), desk))
    editor.show_value("2026-11-22")
    line = editor.focus_target()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "32.13.")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert editor.problem() == "There is no month 13. Write the date like 22 November 2026."
    assert editor.value() == "2026-11-22"
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert editor.problem() == ""
    assert editor.value() is None


def test_the_calendar_opens_in_1660_and_takes_a_day(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Date("q", "When?"), desk))
    editor.show_value("1660-01-01")
    qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Down)
    popover = editor.window().findChild(CalendarPopover)
    assert popover is not None
    calendar = popover.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(1660, 1, 1)
    with qtbot.waitSignal(editor.edited):
        calendar.clicked.emit(QDate(1660, 1, 9))
    assert editor.value() == "1660-01-09"
    assert not popover.isVisible()


@pytest.mark.parametrize(
    ("shown", "typed", "expected"),
    [
        ("2026-11-22T21:42+01:00", "8:05", "2026-11-22T08:05+01:00"),
        ("2026-07-01T21:42+02:00", "8:05", "2026-07-01T08:05+02:00"),
        ("1660-01-01T00:00+00:00", "8:05", "1660-01-01T08:05+00:00"),
        ("2026-07-01T08:00+09:00", "8:05", "2026-07-01T08:05+09:00"),
        ("2026-11-22", "8:05", "2026-11-22T08:05+01:00"),
        ("2026-11-22T21:42+01:00", "", "2026-11-22"),
    ],
)
def test_a_changed_time_keeps_the_offset_of_its_place(
    show: Show, desk: Desk, qtbot: QtBot, shown: str, typed: str, expected: str
) -> None:
    editor = show(make_editor(When("q", "When?"), desk))
    editor.show_value(shown)
    line = editor.findChildren(QLineEdit)[1]
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, typed)
    assert editor.value() == expected


def test_a_time_alone_asks_for_its_day(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(When("q", "When?"), desk))
    qtbot.keyClicks(editor.findChildren(QLineEdit)[1], "8:05")
    assert editor.value() is None
    assert editor.typing_problem() == "A time needs its day as well."


TABLE = Rows(
    "q",
    "Urges",
    columns=(
        One("urge", "Urge", options=(Option("a", "First"), Option("b", "Second"))),
        Scale("strength", "Strength"),
        YesNo("acted", "Acted on it"),
    ),
)


def test_a_row_of_a_table_is_added_filled_and_removed(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(TABLE, desk))
    assert isinstance(editor, RowsEditor)
    qtbot.mouseClick(editor.focus_target(), Qt.MouseButton.LeftButton)
    assert editor.value() is None
    [row] = editor.rows()
    qtbot.keyClick(row.cells["strength"].focus_target(), Qt.Key.Key_End)
    qtbot.mouseClick(row.cells["urge"].focus_target(), Qt.MouseButton.LeftButton)
    assert editor.value() == [{"urge": "a", "strength": rating(10, 0, 10)}]
    row.removed.emit(row)
    assert editor.value() is None


def test_a_changed_cell_leaves_the_other_cells_as_they_were(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(TABLE, desk))
    assert isinstance(editor, RowsEditor)
    old = {"urge": "gone", "strength": rating(3, 1, 5), "of_old": ["x"]}
    editor.show_value([old])
    qtbot.mouseClick(editor.rows()[0].cells["acted"].focus_target(), Qt.MouseButton.LeftButton)
    assert editor.value() == [{**old, "acted": "yes"}]


def test_a_choice_can_be_taken_back_with_the_delete_key(show: Show, desk: Desk, qtbot: QtBot) -> None:
    for labels in (("Yes", "No"), tuple(f"An answer that takes some room, number {n}" for n in range(6))):
        options = tuple(Option(f"k{n}", label) for n, label in enumerate(labels))
        editor = show(make_editor(One("q", "One", options=options), desk))
        qtbot.mouseClick(editor.focus_target(), Qt.MouseButton.LeftButton)
        assert editor.value() == "k0"
        qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Delete)
        assert editor.value() is None


def test_a_name_that_is_known_becomes_its_person(show: Show, desk: Desk) -> None:
    editor = show(make_editor(PersonField("q", "Who?"), desk))
    editor.show_people((Person("p1", "Tomas"), Person("p2", "Ines")))
    picker = editor.findChild(NamesPicker)
    picker.line().written.emit("tomas")
    picker.line().written.emit("Priya")
    assert editor.value() == ["p1", "Priya"]
    editor.show_people((Person("p1", "Tomas"), Person("p9", "Priya")))
    assert editor.value() == ["p1", "p9"]


def test_one_person_takes_the_place_of_another_where_only_one_is_meant(show: Show, desk: Desk) -> None:
    editor = show(make_editor(PersonField("q", "Who?", several=False), desk))
    editor.show_people((Person("p1", "Tomas"), Person("p2", "Ines")))
    for chip in editor.findChild(NamesPicker).chips():
        chip.click()
    assert editor.value() == ["p2"]


def test_a_link_shows_headings_and_offers_recent_entries(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Link("q", "Which entry?"), desk))
    moment, day = Moment(datetime(2026, 11, 20, 9), 60), date(2026, 11, 20)
    recent = tuple(
        EntryRow(f"e{n}", "promise", f"Page {n}", "", moment, day, State.DONE, None, False, Sharing.OFFERED)
        for n in (1, 2)
    )
    names = {"e0": "An old page"}
    editor.show_entries(recent, names.__getitem__)
    editor.show_value(["e0"])
    picker = editor.findChild(EntryPicker)
    assert [row.heading for row in picker.rows()] == ["An old page"]
    qtbot.mouseClick(editor.focus_target(), Qt.MouseButton.LeftButton)
    offered = editor.window().findChild(RecentEntries).findChild(QListWidget)
    assert offered.item(1).text() == "Page 2, 20 November 2026"
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    offered.activated.emit(offered.currentIndex())
    assert editor.value() == ["e0", "e2"]
    picker.rows()[0].removed.emit("e0")
    assert editor.value() == ["e2"]


def test_a_cadence_keeps_the_days_of_another_rhythm(show: Show, desk: Desk) -> None:
    editor = show(make_editor(CadenceField("q", "How often?"), desk))
    stored = {"every": "weekdays", "n": 1, "weekdays": ["mon"], "at": "17:00", "grace": 60}
    editor.show_value(stored)
    segments = {segment.key: segment for segment in editor.findChildren(type(editor.focus_target()))}
    segments["day"].click()
    assert editor.value() == {**stored, "every": "day"}
    segments["n_days"].click()
    assert editor.value() == {**stored, "every": "n_days", "n": 2}


def test_enter_in_a_line_of_text_goes_on_and_writes_no_break(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(Short("q", "A line"), desk))
    qtbot.keyClicks(editor.focus_target(), "one")
    qtbot.keyClick(editor.focus_target(), Qt.Key.Key_Return)
    assert editor.value() == "one"


def test_a_page_of_text_grows_with_its_text(show: Show, desk: Desk) -> None:
    editor = show(make_editor(Rich("q", "A page"), desk))
    low = editor.focus_target().height()
    editor.show_value("\n".join("line" for _n in range(12)))
    assert editor.focus_target().height() > low


def test_another_day_keeps_the_seconds_of_the_time(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(make_editor(When("q", "When?"), desk))
    editor.show_value("2026-11-22T21:42:07+01:00")
    line = editor.findChildren(QLineEdit)[0]
    line.selectAll()
    qtbot.keyClicks(line, "yesterday")
    assert editor.value() == "2026-11-21T21:42:07+01:00"
