# SPDX-License-Identifier: GPL-3.0-or-later
"""Feelings: chips, the popover with all words, search, own words, how strong each is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal_app.domain.emotions import EMOTIONS
from journal_app.domain.fields import Emotions
from journal_app.ui.desk import Desk
from journal_app.ui.form.emotions import EmotionsEditor
from journal_app.ui.form.words_popover import WordsPopover
from tests.ui.form.conftest import Show


@pytest.fixture
def editor(show: Show, desk: Desk) -> EmotionsEditor:
    return show(EmotionsEditor(Emotions("feelings", "What is here?"), desk))


def popover_of(editor: EmotionsEditor) -> WordsPopover:
    editor.open_words()
    popover = editor.words_popover()
    assert popover is not None
    assert popover.isVisible()
    return popover


def words(editor: EmotionsEditor) -> list[tuple[str, float | None]]:
    return [(feeling["word"], feeling["value"]) for feeling in editor.value() or []]


def test_a_chip_names_a_feeling_without_rating_it(editor: EmotionsEditor) -> None:
    editor.chips()[0].click()
    assert words(editor) == [("anxious", None)]
    editor.chips()[0].click()
    assert editor.value() is None


def test_the_slider_of_a_feeling_rates_it_and_del_takes_the_rating_back(editor: EmotionsEditor, qtbot: QtBot) -> None:
    editor.chips()[0].click()
    target = editor.rows()["anxious"].target()
    qtbot.keyClick(target, Qt.Key.Key_Home)
    qtbot.keyClick(target, Qt.Key.Key_Right)
    assert words(editor) == [("anxious", 1)]
    qtbot.keyClick(target, Qt.Key.Key_Delete)
    assert words(editor) == [("anxious", None)]


def test_all_words_of_the_lexicon_are_in_the_popover(editor: EmotionsEditor) -> None:
    assert {chip.key for chip in popover_of(editor).chips()} == set(EMOTIONS)


def test_enter_in_the_search_takes_the_first_word_found(editor: EmotionsEditor, qtbot: QtBot) -> None:
    popover = popover_of(editor)
    qtbot.keyClicks(popover.search_line(), "jeal")
    assert [chip.key for chip in popover.found()] == ["jealous"]
    qtbot.keyClick(popover.search_line(), Qt.Key.Key_Return)
    assert words(editor) == [("jealous", None)]
    assert popover.search_line().text() == ""
    assert "jealous" in editor.rows()


def test_a_word_no_list_has_becomes_an_own_one(editor: EmotionsEditor, qtbot: QtBot) -> None:
    popover = popover_of(editor)
    qtbot.keyClicks(popover.search_line(), "kettleish")
    assert popover.found() == []
    qtbot.keyClick(popover.search_line(), Qt.Key.Key_Return)
    assert words(editor) == [("own:kettleish", None)]
    assert editor.chips()[-1].text() == "kettleish"
    assert editor.chips()[-1].picked()


def test_choosing_in_the_popover_twice_takes_it_back(editor: EmotionsEditor) -> None:
    popover = popover_of(editor)
    chip = next(chip for chip in popover.chips() if chip.key == "tender")
    chip.click()
    assert words(editor) == [("tender", None)]
    chip.click()
    assert editor.value() is None
    assert editor.rows() == {}


def test_escape_closes_the_popover_and_the_focus_goes_back(editor: EmotionsEditor, qtbot: QtBot) -> None:
    editor.take_focus()
    popover = popover_of(editor)
    qtbot.keyClick(popover.search_line(), Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert editor.isAncestorOf(editor.window().focusWidget())


def test_the_popover_goes_with_its_question(editor: EmotionsEditor) -> None:
    popover = popover_of(editor)
    editor.hide()
    assert not popover.isVisible()


def test_a_word_that_tells_a_story_asks_for_the_feeling_behind_it(editor: EmotionsEditor) -> None:
    editor.show_value([{"word": "left_out", "value": None, "low": 0, "high": 10}])
    assert "left out" in editor.story()
    editor.show_value([{"word": "sad", "value": None, "low": 0, "high": 10}])
    assert editor.story() == ""


def test_where_no_strength_is_asked_there_are_no_sliders(show: Show, desk: Desk) -> None:
    editor = show(EmotionsEditor(Emotions("feelings", "What is here?", rated=False), desk))
    editor.chips()[0].click()
    assert editor.rows() == {}


def test_other_ratings_stay_as_they_were_when_one_is_changed(editor: EmotionsEditor, qtbot: QtBot) -> None:
    old = {"word": "sad", "value": 3, "low": 1, "high": 5}
    editor.show_value([old, {"word": "calm", "value": 2, "low": 0, "high": 10}])
    qtbot.keyClick(editor.rows()["calm"].target(), Qt.Key.Key_End)
    assert editor.value() == [old, {"word": "calm", "value": 10, "low": 0, "high": 10}]
