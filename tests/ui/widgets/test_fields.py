# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines, steps and passphrases: what can be typed, and what is said when it makes no sense."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.durations import parse_minutes, say_minutes
from journal_app.ui.widgets.line_edit import LineEdit
from journal_app.ui.widgets.passphrase_field import PassphraseField
from journal_app.ui.widgets.readings import CountReading, MinutesReading, NightReading
from journal_app.ui.widgets.step_field import StepField


@pytest.fixture
def line(look: Look, qtbot: QtBot) -> LineEdit:
    made = LineEdit(look, "Name", "A name")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def sleep(look: Look, qtbot: QtBot) -> StepField:
    made = StepField(look, "Sleep last night", NightReading(), start=420)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def passphrase(look: Look, qtbot: QtBot) -> PassphraseField:
    made = PassphraseField(look, "Passphrase")
    qtbot.addWidget(made)
    made.resize(380, made.sizeHint().height())
    made.show()
    return made


def type_into(field: StepField, text: str, qtbot: QtBot) -> None:
    field.field().selectAll()
    qtbot.keyClick(field.field(), Qt.Key.Key_Delete)
    qtbot.keyClicks(field.field(), text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("6:45", 405), ("6 h 30", 390), ("6h30", 390), ("6 h", 360), ("6.5", 390), ("6,5 h", 390), ("7", 420),
        ("45 min", 45), ("45m", 45), ("1 hr 5 min", 65), ("0:00", 0), ("24", 1440), ("390", 390), (" 8 H ", 480),
        ("10 hours", 600), ("1 hour", 60), ("0", 0),
    ],
)  # fmt: skip
def test_nights_can_be_put_in_many_ways(text: str, minutes: int) -> None:
    assert parse_minutes(text, bare_hours=True) == minutes


@pytest.mark.parametrize(
    "text", ["", " ", "six", "6:75", "6 h 75", "h", "min", "-3", "6:5", "1e3", "٣x", "6::30", "½x"]
)
def test_what_is_no_duration_is_not_guessed(text: str) -> None:
    assert parse_minutes(text, bare_hours=True) is None


def test_a_bare_number_means_what_is_asked_for() -> None:
    assert parse_minutes("20", bare_hours=False) == 20
    assert parse_minutes("20", bare_hours=True) == 1200


@pytest.mark.parametrize("minutes", [*range(0, 200, 7), 390, 1440])
def test_a_duration_is_read_as_it_is_said(minutes: int) -> None:
    assert parse_minutes(say_minutes(minutes), bare_hours=True) == minutes
    assert parse_minutes(say_minutes(minutes), bare_hours=False) == minutes


def test_durations_are_said_in_hours_and_minutes() -> None:
    assert [say_minutes(m) for m in (390, 365, 420, 45, 0)] == ["6 h 30", "6 h 05", "7 h", "45 min", "0 min"]


def test_counts_are_whole_numbers() -> None:
    assert CountReading().parse(" 12 ") == 12
    assert [CountReading().parse(text) for text in ("1.5", "-1", "x", "²")] == [None] * 4


def test_the_first_step_leads_to_the_start_and_the_next_ones_by_half_hours(sleep: StepField, qtbot: QtBot) -> None:
    values = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        with qtbot.waitSignal(sleep.edited):
            qtbot.keyClick(sleep.field(), key)
        values.append(sleep.value())
    assert values == [420, 450, 420, 480]


def test_the_buttons_step_too_and_have_names(sleep: StepField, qtbot: QtBot) -> None:
    less, more = sleep.findChildren(QToolButton)
    sleep.show_value(420)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert sleep.value() == 450
    qtbot.mouseClick(less, Qt.MouseButton.LeftButton)
    assert sleep.value() == 420
    assert "Sleep last night" in less.accessibleName()
    assert less.accessibleName() != more.accessibleName()


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Up, 420), (Qt.Key.Key_Down, 390)])
def test_from_between_two_steps_one_goes_to_the_next(sleep: StepField, qtbot: QtBot, key: Qt.Key, value: int) -> None:
    sleep.show_value(405)
    qtbot.keyClick(sleep.field(), key)
    assert sleep.value() == value


def test_steps_stop_at_the_ends(look: Look, qtbot: QtBot) -> None:
    field = StepField(look, "Drinks", CountReading(), low=0, high=3, step=1, start=0)
    qtbot.addWidget(field)
    field.show_value(3)
    with qtbot.assertNotEmitted(field.edited):
        field.step_up()
    field.step_by(-10)
    assert field.value() == 0


def test_what_is_typed_is_read_on_enter(sleep: StepField, qtbot: QtBot) -> None:
    type_into(sleep, "6:45", qtbot)
    with qtbot.waitSignal(sleep.edited):
        qtbot.keyClick(sleep.field(), Qt.Key.Key_Return)
    assert sleep.value() == 405
    assert sleep.field().text() == "6 h 45"


def test_what_is_typed_counts_before_the_field_is_left(sleep: StepField, qtbot: QtBot) -> None:
    sleep.show_value(420)
    type_into(sleep, "6:45", qtbot)
    assert sleep.value() == 405


def test_what_makes_no_sense_is_answered_and_changes_nothing(sleep: StepField, qtbot: QtBot) -> None:
    sleep.show_value(420)
    type_into(sleep, "long", qtbot)
    with qtbot.assertNotEmitted(sleep.edited):
        qtbot.keyClick(sleep.field(), Qt.Key.Key_Return)
    assert sleep.error() == "Put it like 6:45 or 6 h 30."
    assert sleep.field().text() == "long"
    assert sleep.field().accessibleDescription() == sleep.error()
    assert sleep.value() == 420
    qtbot.keyClicks(sleep.field(), "e")
    assert sleep.error() == ""


def test_a_value_past_the_ends_is_answered(look: Look, qtbot: QtBot) -> None:
    field = StepField(look, "Practice", MinutesReading(), low=1, high=120, step=5)
    qtbot.addWidget(field)
    type_into(field, "500", qtbot)
    qtbot.keyClick(field.field(), Qt.Key.Key_Return)
    assert field.error() == "Put a value from 1 min to 2 h."
    assert field.value() is None


def test_an_emptied_field_is_unset(sleep: StepField, qtbot: QtBot) -> None:
    sleep.show_value(420)
    type_into(sleep, "", qtbot)
    assert sleep.value() is None
    with qtbot.waitSignal(sleep.edited):
        qtbot.keyClick(sleep.field(), Qt.Key.Key_Return)
    assert sleep.value() is None


def test_reading_the_same_value_again_is_no_edit(sleep: StepField, qtbot: QtBot) -> None:
    sleep.show_value(405)
    type_into(sleep, "6:45", qtbot)
    with qtbot.assertNotEmitted(sleep.edited):
        qtbot.keyClick(sleep.field(), Qt.Key.Key_Return)


def test_typing_a_line_is_an_edit_and_enter_confirms(line: LineEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.edited):
        qtbot.keyClicks(line.field, "Papa")
    with qtbot.waitSignal(line.confirmed):
        qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert line.text() == "Papa"
    assert line.field.accessibleName() == "Name"


def test_an_error_is_one_sentence_below_the_line(line: LineEdit) -> None:
    height = line.sizeHint().height()
    line.show_error("There is no thirteenth month. Try 2.12.")
    assert line.error() == "There is no thirteenth month. Try 2.12."
    assert line.field.property("error") == "true"
    assert line.field.accessibleDescription() == line.error()
    assert line.sizeHint().height() > height
    line.show_error("")
    assert line.sizeHint().height() == height
    assert line.field.property("error") == "false"


def test_the_field_keeps_its_height_in_every_state(line: LineEdit, qtbot: QtBot) -> None:
    rest = line.field.sizeHint().height()
    line.show_error("Something else is needed here.")
    assert line.field.sizeHint().height() == rest == 34
    line.field.setFocus()
    assert line.field.sizeHint().height() == rest


def test_a_passphrase_is_hidden_until_the_eye_is_pressed(passphrase: PassphraseField, qtbot: QtBot) -> None:
    qtbot.keyClicks(passphrase.field, "four words of mine")
    assert passphrase.field.displayText() != "four words of mine"
    eye = passphrase.field.eye()
    assert eye.accessibleName() == "Show passphrase"
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert passphrase.field.displayText() == "four words of mine"
    assert eye.accessibleName() == "Hide passphrase"
    assert passphrase.passphrase() == "four words of mine"


def test_clearing_forgets_hides_and_cannot_be_undone(passphrase: PassphraseField, qtbot: QtBot) -> None:
    qtbot.keyClicks(passphrase.field, "four words")
    passphrase.field.show_plain(True)
    passphrase.show_sentence("That does not open it.")
    passphrase.clear()
    passphrase.field.undo()
    assert passphrase.passphrase() == ""
    assert passphrase.sentence() == ""
    assert not passphrase.field.is_plain()


def caps(field: PassphraseField, text: str, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field.field, QKeyEvent(kind, ord(text.upper()), modifier, text))


def test_caps_lock_is_noticed_and_takes_the_place_of_the_sentence(passphrase: PassphraseField) -> None:
    passphrase.show_sentence("That does not open it.")
    caps(passphrase, "A")
    assert passphrase.sentence() == "Caps Lock is on."
    caps(passphrase, "b")
    assert passphrase.sentence() == "That does not open it."
    caps(passphrase, "C", shift=True)
    assert passphrase.sentence() == "That does not open it."
    caps(passphrase, "d", shift=True)
    assert passphrase.sentence() == "Caps Lock is on."


def test_the_line_below_a_passphrase_never_moves_the_page(passphrase: PassphraseField) -> None:
    height = passphrase.sizeHint().height()
    passphrase.show_sentence("Caps Lock is on.")
    assert passphrase.sizeHint().height() == height


def test_a_busy_passphrase_cannot_be_changed(passphrase: PassphraseField, qtbot: QtBot) -> None:
    qtbot.keyClicks(passphrase.field, "abc")
    passphrase.set_busy(True)
    qtbot.keyClicks(passphrase.field, "def")
    assert passphrase.passphrase() == "abc"
