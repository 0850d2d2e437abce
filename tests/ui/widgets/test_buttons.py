# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons, switches and signs: their heights, names and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.theme import FAMILIES
from journal_app.ui.widgets.buttons import (
    Button,
    ContentButton,
    DangerButton,
    HotButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    QuietButton,
)
from journal_app.ui.widgets.family import FamilySquare, FamilyTag
from journal_app.ui.widgets.switch import Switch

KINDS = (Button, PrimaryButton, HotButton, DangerButton, QuietButton)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_buttons_are_two_lines_high_at_every_text_size(
    look: Look, qtbot: QtBot, kind: type[Button], percent: int
) -> None:
    look.choose_text_percent(percent)
    button = kind(look, "Save", "Lock")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() == 2 * look.em
    button.make_small()
    assert button.sizeHint().height() == int(1.65 * look.em)
    button.make_large()
    assert button.sizeHint().height() == int(2.5 * look.em)


def test_nothing_that_is_pressed_is_lower_than_a_fingertip(look: Look, qtbot: QtBot) -> None:
    small = Button(look, "A")
    small.make_small()
    for widget in (small, LinkButton(look, "Go"), IconButton(look, "Lock", "Lock"), Switch(look, "Calm")):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.sizeHint().height() >= 28


def test_an_icon_button_has_a_name_and_its_key_in_the_tooltip(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "Lock", "Lock", "Ctrl+L")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Lock"
    assert button.toolTip() == "Lock (Ctrl+L)"
    button.show_name("Unlock")
    assert button.toolTip() == "Unlock"


def test_icons_follow_the_theme_and_the_text_size(look: Look, qtbot: QtBot) -> None:
    button = PrimaryButton(look, "New entry", "New entry")
    qtbot.addWidget(button)
    before, size = button.icon().cacheKey(), button.iconSize()
    look.choose(replace(look.appearance, theme="dark", text_percent=200))
    assert button.icon().cacheKey() != before
    assert button.iconSize().height() > 1.9 * size.height()


def test_a_row_that_is_a_button_is_as_high_as_its_content(look: Look, qtbot: QtBot) -> None:
    row = ContentButton("A small win, 2 minutes")
    qtbot.addWidget(row)
    column = QVBoxLayout(row)
    for text in ("A small win", "Last one was on Monday."):
        column.addWidget(QLabel(text))
    assert row.accessibleName() == "A small win, 2 minutes"
    assert row.sizeHint() == column.totalSizeHint()
    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_a_switch_turns_by_space_and_says_so(look: Look, qtbot: QtBot) -> None:
    switch = Switch(look, "Calm mode")
    qtbot.addWidget(switch)
    switch.show()
    assert switch.accessibleName() == "Calm mode"
    with qtbot.waitSignal(switch.edited):
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.on()
    with qtbot.waitSignal(switch.edited):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.on()


def test_a_switch_looks_different_on_and_off(look: Look, qtbot: QtBot) -> None:
    switch = Switch(look, "Calm mode")
    qtbot.addWidget(switch)
    switch.show()
    off = switch.grab().toImage()
    switch.show_on(True)
    assert switch.grab().toImage() != off
    switch.show_on(False)
    assert switch.grab().toImage() == off


def test_a_moving_switch_arrives(look: Look, qtbot: QtBot) -> None:
    look.choose(replace(look.appearance, reduce_motion=False))
    switch = Switch(look, "Calm mode")
    qtbot.addWidget(switch)
    switch.show()
    with qtbot.waitSignal(switch._motion.finished):
        switch.click()
    arrived = switch.grab().toImage()
    switch.show_on(True)
    assert switch.grab().toImage() == arrived


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_its_icon_on_its_tint(look: Look, qtbot: QtBot, family: str) -> None:
    square = FamilySquare(look, family)
    tag = FamilyTag(look, family, family.capitalize())
    for sign in (square, tag):
        qtbot.addWidget(sign)
        sign.resize(sign.sizeHint())
        sign.show()
        image = sign.grab().toImage()
        colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert look.color(f"{family}_soft").name() in colors
        assert len(colors) > 10


def test_a_square_shows_the_icon_of_a_guide(look: Look, qtbot: QtBot) -> None:
    square = FamilySquare(look, "keep")
    qtbot.addWidget(square)
    square.show()
    family = square.grab().toImage()
    square.show_guide("keep", "ritual")
    assert square.grab().toImage() != family


@pytest.mark.parametrize("kind", KINDS)
def test_enter_presses_a_button_as_space_does(look: Look, qtbot: QtBot, kind: type[Button]) -> None:
    button = kind(look, "Go on")
    qtbot.addWidget(button)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)
