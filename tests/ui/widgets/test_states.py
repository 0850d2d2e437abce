# SPDX-License-Identifier: GPL-3.0-or-later
"""Saved or not, trouble with the storage, popovers, empty places, waiting."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt, QTime
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from journal_app.ui.widgets.calendar import Calendar
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.placeholder import Placeholder
from journal_app.ui.widgets.popover import Popover
from journal_app.ui.widgets.saved_line import SavedLine
from journal_app.ui.widgets.storage_bar import StorageBar
from journal_app.ui.widgets.text import Text

LEFT = Qt.MouseButton.LeftButton
GiveFocus = Callable[..., None]


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def visible_texts(widget: QWidget) -> list[str]:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    buttons = [button for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]
    return [part.text() for part in (*labels, *buttons) if part.text()]


def test_the_saved_line_says_what_is_true_and_nothing_else(look: Look, qtbot: QtBot) -> None:
    line = SavedLine(look)
    qtbot.addWidget(line)
    assert visible_texts(line) == []
    line.show_saved(QTime(21, 42))
    assert visible_texts(line) == ["Saved 21:42"]
    line.show_failing()
    assert visible_texts(line) == ["Not saved yet, trying again", "Copy text"]
    line.show_nothing()
    assert visible_texts(line) == []


def test_while_saving_fails_the_text_can_be_copied(look: Look, qtbot: QtBot) -> None:
    line = SavedLine(look)
    qtbot.addWidget(line)
    line.show_failing()
    line.show()
    with qtbot.waitSignal(line.copy_asked):
        qtbot.mouseClick(line.findChildren(LinkButton)[0], LEFT)


def test_failing_is_said_in_the_colour_of_danger(look: Look, qtbot: QtBot) -> None:
    line = SavedLine(look)
    qtbot.addWidget(line)
    line.show()
    line.show_failing()
    words = next(label for label in line.findChildren(Text) if label.text())
    assert words.palette().color(words.foregroundRole()).name() == look.color("danger").name()


def test_the_bar_is_there_only_while_there_is_trouble(look: Look, ground: QWidget, qtbot: QtBot) -> None:
    bar = StorageBar(look, ground)
    assert not bar.isVisible()
    bar.show_trouble("The disk is full.", "Try again")
    assert bar.isVisible()
    assert bar.accessibleName() == "The disk is full."
    with qtbot.waitSignal(bar.pressed):
        qtbot.mouseClick(bar.findChildren(Button)[0], LEFT)
    bar.show_nothing()
    assert not bar.isVisible()


def test_a_long_trouble_wraps_and_never_widens_the_window(look: Look, ground: QWidget) -> None:
    look.choose_text_percent(200)
    bar = StorageBar(look, ground)
    bar.show_trouble("The disk is full: nothing can be saved until there is room on it again. " * 2, "Try again")
    assert bar.minimumSizeHint().width() < 500
    assert bar.heightForWidth(600) > 3 * look.em


def test_a_popover_opens_below_its_word_and_above_when_there_is_no_room(look: Look, ground: QWidget) -> None:
    popover = Popover(look, "always", ground)
    popover.body.addWidget(Text("A word like this is often pain speaking."))
    popover.open_at(QRect(40, 60, 50, 20))
    assert popover.geometry().top() == 84
    assert popover.geometry().left() == 40
    popover.close_popover()
    popover.open_at(QRect(40, 470, 50, 20))
    assert popover.geometry().bottom() < 470
    assert ground.rect().contains(popover.geometry())


def test_a_popover_stays_within_a_narrow_window(look: Look, ground: QWidget) -> None:
    ground.resize(240, 500)
    popover = Popover(look, "always", ground)
    popover.body.addWidget(Text("A word like this is often pain speaking, and it is welcome here."))
    popover.open_at(QRect(230, 10, 5, 5))
    assert ground.rect().contains(popover.geometry())


def test_escape_closes_a_popover_and_the_focus_goes_back(
    look: Look, ground: QWidget, qtbot: QtBot, give_focus: GiveFocus
) -> None:
    field = QLineEdit(ground)
    field.show()
    give_focus(field)
    popover = Popover(look, "always", ground)
    button = Button(look, "Keep it")
    popover.body.addWidget(button)
    popover.open_at(QRect(40, 60, 50, 20))
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(popover.closed):
        qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    qtbot.waitUntil(field.hasFocus)


def test_a_click_elsewhere_closes_a_popover_and_one_inside_does_not(look: Look, ground: QWidget, qtbot: QtBot) -> None:
    popover = Popover(look, "always", ground)
    popover.body.addWidget(Text("words"))
    popover.open_at(QRect(40, 60, 50, 20))
    qtbot.mouseClick(popover, LEFT)
    assert popover.isVisible()
    with qtbot.waitSignal(popover.closed):
        qtbot.mouseClick(ground, LEFT, pos=ground.rect().bottomRight())
    assert not popover.isVisible()


def test_a_fading_popover_ends_without_an_effect(look: Look, ground: QWidget, qtbot: QtBot) -> None:
    look.choose(replace(look.appearance, reduce_motion=False))
    popover = Popover(look, "always", ground)
    popover.body.addWidget(Text("words"))
    popover.open_at(QRect(40, 60, 50, 20))
    assert popover.graphicsEffect() is not None
    qtbot.waitUntil(lambda: popover.graphicsEffect() is None)
    assert popover.isVisible()


def test_an_empty_place_says_one_sentence_and_offers_two_things_at_most(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState("Your pages will be here.", PrimaryButton(look, "New entry"), Button(look, "Look around"))
    qtbot.addWidget(empty)
    assert visible_texts(empty) == ["Your pages will be here.", "New entry", "Look around"]
    with pytest.raises(ValueError, match="at most two"):
        EmptyState("Too much.", *(Button(look, str(number)) for number in range(3)))


def test_waiting_is_three_still_lines(look: Look, qtbot: QtBot) -> None:
    waiting = Placeholder(look)
    qtbot.addWidget(waiting)
    waiting.resize(300, waiting.sizeHint().height())
    waiting.show()
    image = waiting.grab().toImage()
    line = look.color("border").name()
    assert [image.pixelColor(5, y).name() for y in range(image.height())].count(line) == 3
    assert waiting.accessibleName() == "Loading"


def test_a_message_takes_room_only_when_it_says_something(look: Look, ground: QWidget) -> None:
    message, kept = FieldMessage(look, parent=ground), FieldMessage(look, keeps_line=True, parent=ground)
    assert not message.isVisibleTo(ground)
    assert kept.isVisibleTo(ground)
    message.show_sentence("Put it like 6:45.")
    assert message.isVisibleTo(ground)
    assert message.sentence() == "Put it like 6:45."


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_day_of_the_calendar_has_a_colour_of_its_own(look: Look, qtbot: QtBot, theme: str) -> None:
    look.choose(replace(look.appearance, theme=theme))
    calendar = Calendar(look)
    qtbot.addWidget(calendar)
    calendar.show()
    image = calendar.grab().toImage()
    red = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y).hsvSaturation() > 200 and image.pixelColor(x, y).red() > 180
    ]
    assert red == []
