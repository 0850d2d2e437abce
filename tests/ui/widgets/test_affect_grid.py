# SPDX-License-Identifier: GPL-3.0-or-later
"""The affect grid: mouse, keys, words, and the two sliders in its place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.affect_grid import AffectGrid
from journal_app.ui.widgets.affect_square import Affect, AffectSquare
from journal_app.ui.widgets.rating_slider import RatingSlider

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def grid(look: Look, qtbot: QtBot) -> AffectGrid:
    made = AffectGrid(look, "How it is")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


@pytest.fixture
def square(grid: AffectGrid) -> AffectSquare:
    return grid.square()


def color_at(square: AffectSquare, at: QPoint) -> str:
    return square.grab().toImage().pixelColor(at).name()


@pytest.mark.parametrize("pleasantness", [1, 4, 7])
@pytest.mark.parametrize("energy", [1, 5, 7])
def test_a_click_sets_the_cell(grid: AffectGrid, qtbot: QtBot, pleasantness: int, energy: int) -> None:
    square = grid.square()
    with qtbot.waitSignal(grid.edited):
        qtbot.mouseClick(square, LEFT, pos=square.cell(pleasantness, energy).center())
    assert grid.value() == Affect(pleasantness, energy)


def test_pleasant_is_right_and_energy_is_up(square: AffectSquare) -> None:
    assert square.cell(7, 4).x() > square.cell(1, 4).x()
    assert square.cell(4, 7).y() < square.cell(4, 1).y()


def test_cells_are_large_enough_and_fill_the_grid(look: Look, square: AffectSquare) -> None:
    assert square.cell(1, 1).width() >= 27
    assert square.grid().contains(square.cell(7, 1))
    assert square.grid().width() - 7 * (square.cell(1, 1).width() + 1) == 1


def test_a_drag_follows_and_stays_inside(square: AffectSquare, qtbot: QtBot) -> None:
    qtbot.mousePress(square, LEFT, pos=square.cell(2, 2).center())
    qtbot.mouseMove(square, square.cell(6, 3).center())
    assert square.value() == Affect(6, 3)
    qtbot.mouseMove(square, QPoint(square.width() - 1, 0))
    assert square.value() == Affect(7, 7)


def test_a_click_on_the_words_sets_nothing(square: AffectSquare, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(square.edited):
        qtbot.mouseClick(square, LEFT, pos=QPoint(2, 2))
    assert square.value().is_empty()


def test_the_first_arrow_sets_the_middle_and_the_next_ones_move(square: AffectSquare, qtbot: QtBot) -> None:
    steps = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(square, key)
        steps.append((square.value().pleasantness, square.value().energy))
    assert steps == [(4, 4), (4, 5), (5, 5), (5, 4), (4, 4)]


def test_arrows_stop_at_the_edge(square: AffectSquare, qtbot: QtBot) -> None:
    square.show_value(Affect(7, 1))
    with qtbot.assertNotEmitted(square.edited):
        qtbot.keyClick(square, Qt.Key.Key_Right)
        qtbot.keyClick(square, Qt.Key.Key_Down)
    assert square.value() == Affect(7, 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_clears(grid: AffectGrid, qtbot: QtBot, key: Qt.Key) -> None:
    grid.show_value(Affect(3, 3))
    with qtbot.waitSignal(grid.edited):
        qtbot.keyClick(grid.square(), key)
    assert grid.value().is_empty()


def test_enter_confirms_what_is_set_and_nothing_else(grid: AffectGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.confirmed):
        qtbot.keyClick(grid.square(), Qt.Key.Key_Return)
    grid.show_value(Affect(3, 3))
    with qtbot.waitSignal(grid.confirmed):
        qtbot.keyClick(grid.square(), Qt.Key.Key_Return)


def test_tab_leaves_the_grid(grid: AffectGrid, qtbot: QtBot, give_focus: Callable[..., None]) -> None:
    give_focus(grid.square())
    with qtbot.assertNotEmitted(grid.edited):
        qtbot.keyClick(grid.square(), Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Affect(4, 5), "pleasantness 4 of 7, energy 5 of 7"),
        (Affect(4, None), "pleasantness 4 of 7, energy not set"),
        (Affect(None, 2), "pleasantness not set, energy 2 of 7"),
        (Affect(4.25, 1), "pleasantness 4.25 of 7, energy 1 of 7"),
        (Affect(), "not set"),
    ],
)
def test_the_value_is_said_in_words(square: AffectSquare, value: Affect, words: str) -> None:
    square.show_value(value)
    assert square.accessibleName() == "How it is"
    assert square.accessibleDescription() == words


def test_moving_changes_what_is_said(square: AffectSquare, qtbot: QtBot) -> None:
    square.show_value(Affect(4, 4))
    qtbot.keyClick(square, Qt.Key.Key_Up)
    assert square.accessibleDescription() == "pleasantness 4 of 7, energy 5 of 7"


def test_a_value_between_two_steps_is_kept_and_drawn_in_the_nearest_cell(square: AffectSquare, look: Look) -> None:
    square.show_value(Affect(5.6, 2.2))
    assert square.value() == Affect(5.6, 2.2)
    assert color_at(square, square.cell(6, 2).center()) == look.color("accent").name()


def test_one_of_the_two_is_drawn_as_a_band(square: AffectSquare, look: Look) -> None:
    square.show_value(Affect(6, None))
    soft = look.color("accent_soft").name()
    off_centre = QPoint(4, 4)
    assert {color_at(square, square.cell(6, row).topLeft() + off_centre) for row in (2, 3, 5)} == {soft}
    assert color_at(square, square.cell(2, 3).topLeft() + off_centre) == look.color("raised").name()


def test_an_arrow_fills_in_the_missing_half(square: AffectSquare, qtbot: QtBot) -> None:
    square.show_value(Affect(6, None))
    qtbot.keyClick(square, Qt.Key.Key_Up)
    assert square.value() == Affect(6, 4)


def test_the_earlier_check_in_is_a_ring_and_no_value(square: AffectSquare, qtbot: QtBot) -> None:
    before = square.grab().toImage()
    with qtbot.assertNotEmitted(square.edited):
        square.show_earlier(Affect(2, 6))
    after = square.grab().toImage()
    cell = square.cell(2, 6)
    assert before.copy(cell) != after.copy(cell)
    assert before.copy(square.cell(6, 2)) == after.copy(square.cell(6, 2))
    assert square.value().is_empty()


def test_right_to_left_mirrors_the_grid(square: AffectSquare, qtbot: QtBot) -> None:
    square.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert square.cell(7, 4).x() < square.cell(1, 4).x()
    square.show_value(Affect(4, 4))
    qtbot.keyClick(square, Qt.Key.Key_Left)
    assert square.value() == Affect(5, 4)
    qtbot.mouseClick(square, LEFT, pos=square.cell(2, 3).center())
    assert square.value() == Affect(2, 3)


def test_two_sliders_say_the_same_as_the_grid(grid: AffectGrid, qtbot: QtBot) -> None:
    grid.show_value(Affect(3, None))
    grid.show_sliders(True)
    pleasantness, energy = grid.findChildren(RatingSlider)
    assert (pleasantness.value(), energy.value()) == (3, None)
    with qtbot.waitSignal(grid.edited):
        qtbot.keyClick(energy.slider(), Qt.Key.Key_End)
    assert grid.value() == Affect(3, 7)
    with qtbot.waitSignal(grid.edited):
        qtbot.keyClick(pleasantness.slider(), Qt.Key.Key_Delete)
    assert grid.value() == Affect(None, 7)
    assert grid.square().value() == Affect(None, 7)


def test_the_context_menu_changes_to_sliders_and_back(grid: AffectGrid) -> None:
    assert not grid.has_sliders()
    for plain in (True, False):
        middle = grid.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, grid.mapToGlobal(middle))
        QApplication.sendEvent(grid, event)
        menu = next(menu for menu in grid.findChildren(QMenu) if menu.isVisible())
        menu.actions()[0].trigger()
        menu.close()
        assert grid.has_sliders() is plain


def test_the_grid_grows_with_the_text(look: Look, grid: AffectGrid) -> None:
    before = grid.sizeHint()
    look.choose_text_percent(200)
    assert grid.sizeHint().width() > before.width()
    assert grid.sizeHint().width() < 14 * look.em
