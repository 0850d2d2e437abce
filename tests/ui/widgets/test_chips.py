# SPDX-License-Identifier: GPL-3.0-or-later
"""Picking words: chips, groups of them, and segments."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.chip_group import ChipGroup, OwnWord
from journal_app.ui.widgets.segments import Segments

WORDS = [("tender", "tender"), ("worried", "worried"), ("lonely", "lonely")]


@pytest.fixture
def group(look: Look, qtbot: QtBot) -> ChipGroup:
    made = ChipGroup(look, "Feelings", WORDS, own_words=True)
    qtbot.addWidget(made)
    made.resize(500, 100)
    made.show()
    return made


@pytest.fixture
def segments(look: Look, qtbot: QtBot) -> Segments:
    made = Segments(look, "Moved today", [("none", "None"), ("light", "Light"), ("hard", "Hard")])
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def own_field(group: ChipGroup) -> OwnWord:
    return group.findChildren(OwnWord)[0]


def open_own_field(group: ChipGroup) -> OwnWord:
    group._add_button.click()
    return own_field(group)


def test_a_picked_chip_has_a_tick_and_a_bolder_word(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, "tender", "tender")
    qtbot.addWidget(chip)
    chip.show()
    width, weight = chip.sizeHint().width(), chip.font().weight()
    assert chip.icon().isNull()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.picked()
    assert not chip.icon().isNull()
    assert chip.font().weight() > weight
    assert chip.sizeHint().width() > width


def test_several_words_can_be_picked(group: ChipGroup, qtbot: QtBot) -> None:
    for chip in (group.chips()[0], group.chips()[2]):
        with qtbot.waitSignal(group.edited):
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert group.keys() == ["tender", "lonely"]


def test_one_word_replaces_another_where_only_one_fits(look: Look, qtbot: QtBot) -> None:
    group = ChipGroup(look, "Moment", WORDS, several=False)
    qtbot.addWidget(group)
    group.show()
    edits = []
    group.edited.connect(lambda: edits.append(group.keys()))
    for number in (0, 1, 1):
        group.chips()[number].click()
    assert edits == [["tender"], ["worried"], []]


def test_a_word_of_ones_own_is_added_picked(group: ChipGroup, qtbot: QtBot) -> None:
    field = open_own_field(group)
    assert field.isVisible()
    qtbot.keyClicks(field, "  a little   wistful ")
    with qtbot.waitSignal(group.edited):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert group.keys() == ["own:a little wistful"]
    assert not field.isVisible()


def test_leaving_the_field_keeps_the_word(group: ChipGroup, qtbot: QtBot, give_focus: Callable[..., None]) -> None:
    give_focus(group.chips()[0])
    field = open_own_field(group)
    qtbot.keyClicks(field, "wistful")
    give_focus(group.chips()[0], Qt.FocusReason.TabFocusReason)
    assert group.keys() == ["own:wistful"]
    assert not field.isVisible()


def test_escape_drops_the_word(group: ChipGroup, qtbot: QtBot) -> None:
    field = open_own_field(group)
    qtbot.keyClicks(field, "wistful")
    with qtbot.assertNotEmitted(group.edited):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert group.keys() == []
    assert not field.isVisible()


def test_typing_a_word_that_is_there_picks_it(group: ChipGroup, qtbot: QtBot) -> None:
    field = open_own_field(group)
    qtbot.keyClicks(field, "Lonely")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert group.keys() == ["lonely"]
    assert len(group.chips()) == 3


def test_keys_that_are_no_longer_declared_are_shown_and_kept(group: ChipGroup) -> None:
    group.show_keys(["tender", "retired", "own:wistful"])
    assert group.keys() == ["tender", "retired", "own:wistful"]
    assert [chip.text() for chip in group.chips()] == ["tender", "worried", "lonely", "retired", "wistful"]
    group.show_keys(["worried"])
    assert [chip.text() for chip in group.chips()] == ["tender", "worried", "lonely"]


def test_every_chip_says_its_word(group: ChipGroup) -> None:
    assert [chip.accessibleName() for chip in group.chips()] == [label for _key, label in WORDS]
    assert group.accessibleName() == "Feelings"
    assert own_field(group).accessibleName()


def test_a_group_grows_downwards_when_it_is_narrow(group: ChipGroup) -> None:
    assert group.heightForWidth(120) > 2 * group.heightForWidth(600)


def test_one_segment_is_taken_at_a_time(segments: Segments, qtbot: QtBot) -> None:
    assert segments.key() is None
    for number, key in enumerate(("none", "light")):
        with qtbot.waitSignal(segments.edited):
            qtbot.mouseClick(segments.segments()[number], Qt.MouseButton.LeftButton)
        assert segments.key() == key
    assert [segment.isChecked() for segment in segments.segments()] == [False, True, False]


def test_arrows_move_between_segments(segments: Segments, qtbot: QtBot, give_focus: Callable[..., None]) -> None:
    segments.show_key("none")
    first = segments.segments()[0]
    give_focus(first)
    with qtbot.waitSignal(segments.edited):
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert segments.key() == "light"


def test_delete_takes_no_segment(segments: Segments, qtbot: QtBot) -> None:
    segments.show_key("hard")
    with qtbot.waitSignal(segments.edited):
        qtbot.keyClick(segments.segments()[2], Qt.Key.Key_Delete)
    assert segments.key() is None
    with qtbot.assertNotEmitted(segments.edited):
        qtbot.keyClick(segments.segments()[2], Qt.Key.Key_Delete)


def test_an_unknown_key_takes_no_segment(segments: Segments) -> None:
    segments.show_key("hard")
    segments.show_key("nonsense")
    assert segments.key() is None


def test_segments_stand_upright_without_room_for_a_row(segments: Segments) -> None:
    row = segments.sizeHint()
    assert segments.heightForWidth(row.width()) == row.height()
    assert segments.heightForWidth(row.width() - 1) == 3 * row.height()
    segments.resize(row.width() - 1, 3 * row.height())
    tops = [segment.y() for segment in segments.segments()]
    assert tops == [0, row.height(), 2 * row.height()]
    segments.resize(row)
    assert {segment.y() for segment in segments.segments()} == {0}


def test_no_segment_moves_or_is_cut_when_a_word_grows_bolder(segments: Segments, look: Look) -> None:
    before = [segment.geometry() for segment in segments.segments()]
    for key in ("none", "light", "hard"):
        segments.show_key(key)
        assert [segment.geometry() for segment in segments.segments()] == before
    bolder = QFontMetrics(look.font("strong"))
    for segment in segments.segments():
        assert segment.width() >= bolder.horizontalAdvance(segment.text()) + 20


def test_a_field_after_a_group_is_reached_by_tab(look: Look, qtbot: QtBot, give_focus: Callable[..., None]) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    group, field = ChipGroup(look, "Feelings", WORDS[:1]), QLineEdit()
    column.addWidget(group)
    column.addWidget(field)
    holder.show()
    give_focus(group.chips()[0])
    qtbot.keyClick(group.chips()[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field
