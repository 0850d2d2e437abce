# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring: shown to those who use the keys, where the focus is, and nowhere else."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.affect_square import AffectSquare
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.focus_ring import REACH, FocusRing, FocusWatch
from journal_app.ui.widgets.scroll_page import ScrollPage

W = TypeVar("W", bound=QWidget)
GiveFocus = Callable[..., None]
TAB = Qt.FocusReason.TabFocusReason
MOUSE = Qt.FocusReason.MouseFocusReason


@pytest.fixture
def watch(look: Look, qapp: QApplication) -> Iterator[FocusWatch]:
    made = FocusWatch(look, qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.fixture
def window(look: Look, qtbot: QtBot, watch: FocusWatch) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    QVBoxLayout(made)
    return made


def add(window: QWidget, widget: W) -> W:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    return widget


def ringed(window: QWidget) -> QRect | None:
    """Where the ring of a window is, without its reach, or None."""
    rings = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert len(rings) <= 1
    return rings[0].geometry().adjusted(REACH, REACH, -REACH, -REACH) if rings else None


@pytest.mark.parametrize("reason", [TAB, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason])
def test_the_ring_is_shown_to_those_who_use_the_keys(
    window: QWidget, look: Look, give_focus: GiveFocus, reason: Qt.FocusReason
) -> None:
    button = add(window, Button(look, "Save"))
    give_focus(button, reason)
    assert ringed(window) == button.geometry()


def test_the_ring_stays_away_from_those_who_use_the_mouse(
    window: QWidget, look: Look, give_focus: GiveFocus, qtbot: QtBot
) -> None:
    first, second = add(window, Button(look, "Save")), add(window, Button(look, "Print"))
    give_focus(first, TAB)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.hasFocus()
    assert ringed(window) is None


def test_any_key_brings_the_ring_but_a_bare_modifier_does_not(
    window: QWidget, look: Look, give_focus: GiveFocus, qtbot: QtBot
) -> None:
    button = add(window, Button(look, "Save"))
    give_focus(button, MOUSE)
    qtbot.keyPress(button, Qt.Key.Key_Control)
    assert ringed(window) is None
    qtbot.keyPress(button, Qt.Key.Key_Down)
    assert ringed(window) == button.geometry()


def test_focus_set_by_the_program_keeps_the_way_it_was(window: QWidget, look: Look, give_focus: GiveFocus) -> None:
    first, second = add(window, Button(look, "Save")), add(window, Button(look, "Print"))
    give_focus(first, TAB)
    give_focus(second)
    assert ringed(window) == second.geometry()
    give_focus(first, MOUSE)
    give_focus(second)
    assert ringed(window) is None


@pytest.mark.parametrize("field", [QLineEdit, QTextEdit])
def test_a_field_shows_focus_by_its_own_edge(window: QWidget, give_focus: GiveFocus, field: type[QWidget]) -> None:
    give_focus(add(window, field()), TAB)
    assert ringed(window) is None


def test_the_ring_follows_what_moves_and_goes_when_it_hides(window: QWidget, look: Look, give_focus: GiveFocus) -> None:
    button = add(window, Button(look, "Save"))
    other = add(window, QPushButton("Other"))
    give_focus(button, TAB)
    window.resize(520, 200)
    assert ringed(window) == button.geometry()
    button.setText("A much longer word for it")
    window.layout().activate()  # type: ignore[union-attr]
    assert ringed(window) == button.geometry()
    other.setFocus()
    button.hide()
    assert ringed(window) == other.geometry()


def test_the_ring_is_cut_to_what_can_be_seen_of_a_page(
    look: Look, watch: FocusWatch, qtbot: QtBot, give_focus: GiveFocus
) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    buttons = [Button(look, str(number)) for number in range(30)]
    for button in buttons:
        page.body.addWidget(button)
    page.resize(300, 200)
    give_focus(buttons[0], TAB)
    bar = page.verticalScrollBar()
    bar.setValue(40)
    ring = page.findChildren(FocusRing)[0]
    top = buttons[0].mapTo(page, QPoint(0, 0)).y()
    assert top < 0
    assert ring.geometry().top() == 0
    assert ring.geometry().bottom() == top + buttons[0].height() - 1 + REACH
    bar.setValue(bar.maximum())
    assert not ring.isVisible()
    bar.setValue(0)
    assert ring.isVisible()


def test_the_ring_is_right_when_showing_it_lays_the_window_out(
    window: QWidget, look: Look, give_focus: GiveFocus
) -> None:
    first, second = add(window, Button(look, "Save")), add(window, Button(look, "Print"))
    give_focus(first, MOUSE)
    before = second.geometry()
    first.hide()
    second.setFocus(TAB)
    assert second.geometry() != before
    assert ringed(window) == second.geometry()


def test_painted_widgets_are_ringed_where_they_are_drawn(window: QWidget, look: Look, give_focus: GiveFocus) -> None:
    square = add(window, AffectSquare(look, "How it is"))
    give_focus(square, TAB)
    assert ringed(window) == square.grid().translated(square.pos())


def test_the_ring_follows_the_corners_of_a_chip(window: QWidget, look: Look, give_focus: GiveFocus) -> None:
    chip = add(window, Chip(look, "tender", "tender"))
    give_focus(chip, TAB)
    picture = window.grab().toImage()
    focus = look.color("focus").name()
    edge = chip.geometry().adjusted(-3, -3, 3, 3)
    assert picture.pixelColor(edge.center().x(), edge.top()).name() == focus
    assert picture.pixelColor(edge.left() + 1, edge.top() + 1).name() != focus


def test_every_window_has_a_ring_of_its_own(window: QWidget, look: Look, qtbot: QtBot, give_focus: GiveFocus) -> None:
    button = add(window, Button(look, "Save"))
    give_focus(button, TAB)
    other = QWidget()
    qtbot.addWidget(other)
    QVBoxLayout(other)
    inside = add(other, Button(look, "Print"))
    give_focus(inside, TAB)
    assert ringed(other) == inside.geometry()
    assert ringed(window) is None


def test_a_ring_takes_no_clicks_and_no_focus(window: QWidget, look: Look, give_focus: GiveFocus) -> None:
    button = add(window, Button(look, "Save"))
    give_focus(button, TAB)
    ring = window.findChildren(FocusRing)[0]
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert ring.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert window.childAt(button.geometry().center()) is button


def test_a_widget_that_is_gone_is_no_trouble(window: QWidget, look: Look, give_focus: GiveFocus) -> None:
    button = add(window, Button(look, "Save"))
    other = add(window, Button(look, "Print"))
    give_focus(button, TAB)
    button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    give_focus(other, TAB)
    assert ringed(window) == other.geometry()
