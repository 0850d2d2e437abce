# SPDX-License-Identifier: GPL-3.0-or-later
"""Ratings: keys, clicks, being unset, and values between two steps."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.rating_slider import RatingSlider

MakeRating = Callable[..., RatingSlider]


@pytest.fixture
def make(look: Look, qtbot: QtBot) -> MakeRating:
    def build(**options: object) -> RatingSlider:
        rating = RatingSlider(look, "Afraid", **options)  # type: ignore[arg-type]
        qtbot.addWidget(rating)
        rating.resize(400, rating.sizeHint().height())
        rating.show()
        return rating

    return build


def texts(rating: RatingSlider) -> list[str]:
    return [label.text() for label in rating.findChildren(QLabel) if label.isVisibleTo(rating)]


def test_it_starts_unset_with_a_dash(make: MakeRating) -> None:
    rating = make()
    assert rating.value() is None
    assert "–" in texts(rating)
    assert rating.slider().accessibleDescription() == "not set"


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ([Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_End], 10),
        ([Qt.Key.Key_PageUp], 2),
        ([Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down], 3),
        ([Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_PageDown], 8),
        ([Qt.Key.Key_End, Qt.Key.Key_Delete], None),
        ([Qt.Key.Key_End, Qt.Key.Key_Backspace], None),
    ],
)
def test_keys_step_by_one_and_two_and_delete_clears(
    make: MakeRating, qtbot: QtBot, keys: list[Qt.Key], value: int | None
) -> None:
    rating = make()
    for key in keys:
        qtbot.keyClick(rating.slider(), key)
    assert rating.value() == value


def test_a_step_at_the_end_is_no_edit(make: MakeRating, qtbot: QtBot) -> None:
    rating = make()
    rating.show_value(10)
    with qtbot.assertNotEmitted(rating.edited):
        qtbot.keyClick(rating.slider(), Qt.Key.Key_Right)


def test_zero_can_be_told_from_unset(make: MakeRating) -> None:
    rating = make()
    unset = rating.grab().toImage()
    rating.show_value(0)
    assert rating.value() == 0
    assert "0" in texts(rating)
    assert rating.grab().toImage() != unset


@pytest.mark.parametrize(("share", "value"), [(0.0, 0), (0.5, 50), (0.52, 50), (0.53, 55), (1.0, 100)])
def test_a_click_sets_the_nearest_step(make: MakeRating, qtbot: QtBot, share: float, value: int) -> None:
    rating = make(high=100, step=5)
    slider = rating.slider()
    handle = slider.focus_area().width()
    x = round(handle / 2 + share * (slider.width() - handle))
    with qtbot.waitSignal(rating.edited):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, slider.height() // 2))
    assert rating.value() == value


def test_a_drag_follows(make: MakeRating, qtbot: QtBot) -> None:
    rating = make()
    slider = rating.slider()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, 10))
    qtbot.mouseMove(slider, QPoint(slider.width() + 40, 10))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() + 40, 10))
    assert rating.value() == 10


def test_the_wheel_scrolls_the_page_and_sets_nothing(make: MakeRating, qtbot: QtBot) -> None:
    rating = make()
    at = QPointF(20, 10)
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.assertNotEmitted(rating.edited):
        QApplication.sendEvent(rating.slider(), wheel)
    assert not wheel.isAccepted()
    assert rating.value() is None


def test_an_imported_value_between_two_steps_is_kept_until_it_is_moved(make: MakeRating, qtbot: QtBot) -> None:
    rating = make()
    rating.show_value(6.43)
    assert rating.value() == 6.43
    assert rating.slider().value() == 6
    assert any(text.replace(",", ".") == "6.43" for text in texts(rating))
    qtbot.keyClick(rating.slider(), Qt.Key.Key_Right)
    assert rating.value() == 7


def test_whole_values_come_back_as_whole_numbers(make: MakeRating) -> None:
    rating = make()
    rating.show_value(6.0)
    assert rating.value() == 6
    assert isinstance(rating.value(), int)


def test_the_unit_and_the_end_are_said(make: MakeRating) -> None:
    rating = make(high=100, step=5, unit=" %", anchors=("not at all", "half", "wholly"))
    rating.show_value(45)
    assert "45 %" in texts(rating)
    assert {"not at all", "half", "wholly"} <= set(texts(rating))
    assert rating.slider().accessibleDescription() == "45 % of 100"


def test_a_scale_may_begin_at_one(make: MakeRating, qtbot: QtBot) -> None:
    rating = make(low=1, high=7)
    qtbot.keyClick(rating.slider(), Qt.Key.Key_Left)
    assert rating.value() == 1
    qtbot.keyClick(rating.slider(), Qt.Key.Key_Right)
    assert rating.value() == 2


def test_right_to_left_turns_the_arrows_around(make: MakeRating, qtbot: QtBot) -> None:
    rating = make()
    rating.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    rating.show_value(5)
    qtbot.keyClick(rating.slider(), Qt.Key.Key_Left)
    assert rating.value() == 6
    left_end = QPoint(1, rating.slider().height() // 2)
    qtbot.mouseClick(rating.slider(), Qt.MouseButton.LeftButton, pos=left_end)
    assert rating.value() == 10


def test_a_locked_rating_takes_no_keys(make: MakeRating) -> None:
    rating = make()
    rating.show_value(5)
    rating.setEnabled(False)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(rating.slider(), press)
    assert rating.value() == 5


def test_its_label_names_the_slider_and_leads_to_it(make: MakeRating) -> None:
    rating = make()
    assert rating.slider().accessibleName() == "Afraid"
    labels = [label for label in rating.findChildren(QLabel) if label.buddy() is rating.slider()]
    assert [label.text() for label in labels] == ["Afraid"]
    assert rating.focusProxy() is rating.slider()
