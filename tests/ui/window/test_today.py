# SPDX-License-Identifier: GPL-3.0-or-later
"""Today: the check-in card, the page, suggestions, promises, the dots of the month."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from journal_app.domain.entry import Entry, Filter, State
from journal_app.domain.moment import on
from journal_app.store import saving
from journal_app.store.errors import Code, problem
from journal_app.store.journal import Journal
from journal_app.ui.pages.journal import JournalPage
from journal_app.ui.pages.today import TodayPage
from journal_app.ui.pages.today_parts.card_parts import FeelingsPart, GridPart, LinePart
from journal_app.ui.pages.today_parts.check_in import CheckInCard
from journal_app.ui.pages.writing import WritingPage
from journal_app.ui.widgets.affect_square import Affect
from tests.ui.window.conftest import BERLIN, Home
from tests.ui.window.test_gate import button, said

GRID = {"pleasantness": 3, "energy": 5, "low": 1, "high": 7}


@pytest.fixture
def today(home: Home) -> TodayPage:
    return home.page(TodayPage)


def entries(home: Home, guide: str) -> list[Entry]:
    def read(journal: Journal) -> list[Entry]:
        return [entry for part in journal.entries(Filter(guides=frozenset({guide}))) for entry in part]

    return home.does(read)


def chip(card: CheckInCard, word: str) -> None:
    part = card.form.part("feelings")
    assert isinstance(part, FeelingsPart)
    next(each for each in part.chips() if each.key == word).click()


def place(card: CheckInCard, pleasantness: int, energy: int) -> None:
    part = card.form.part("mood")
    assert isinstance(part, GridPart)
    square = part.grid.square()
    square.show_value(Affect(pleasantness, energy))
    part.grid.show_value(Affect(pleasantness, energy))
    square.edited.emit()


def test_the_card_asks_the_guide_s_short_form(home: Home, today: TodayPage) -> None:
    guide = home.shell.desk.guides["daily_check_in"]
    assert [part.field.key for part in today.check_in.form.parts] == list(guide.card)


def test_save_is_off_until_something_is_set(today: TodayPage) -> None:
    save = today.check_in.form.save
    assert not save.isEnabled()
    assert save.toolTip()
    chip(today.check_in, "tender")
    assert save.isEnabled()
    chip(today.check_in, "tender")
    assert not save.isEnabled()


def test_a_saved_check_in_folds_to_one_line_and_can_be_changed(home: Home, today: TodayPage) -> None:
    card = today.check_in
    place(card, 3, 5)
    chip(card, "tender")
    chip(card, "worried")
    card.form.save.click()
    home.settle()
    assert card.is_folded
    assert card.folded_line == "21:42: tender, worried."
    (entry,) = entries(home, "daily_check_in")
    assert entry.state is State.DONE
    assert entry.answers["mood"] == GRID

    button(card, "Change").click()
    assert not card.is_folded
    chip(card, "worried")
    card.form.save.click()
    home.settle()
    assert card.folded_line == "21:42: tender."
    (changed,) = entries(home, "daily_check_in")
    assert changed.id == entry.id


def test_without_a_place_on_the_grid_it_says_what_is_needed(home: Home, today: TodayPage) -> None:
    chip(today.check_in, "tender")
    today.check_in.form.save.click()
    home.settle()
    assert not today.check_in.is_folded
    assert "This one question needs an answer." in said(today.check_in)
    assert all(entry.state is State.DRAFT for entry in entries(home, "daily_check_in"))


def test_after_two_hours_the_card_is_empty_again_with_the_earlier_one_in_sight(home: Home, today: TodayPage) -> None:
    card = today.check_in
    place(card, 3, 5)
    chip(card, "tender")
    card.form.save.click()
    home.settle()
    home.clock.move(hours=2, minutes=1)
    home.page(JournalPage)
    home.page(TodayPage)
    assert not card.is_folded
    assert card.form.answers({}) == {}
    assert "this evening, 21:42: tender" in said(card)
    part = card.form.part("mood")
    assert isinstance(part, GridPart)
    assert part.grid.value().is_empty()


def test_a_check_in_that_was_begun_is_a_draft_when_one_comes_back(home: Home, today: TodayPage) -> None:
    chip(today.check_in, "hopeful")
    line = today.check_in.form.part("line")
    assert isinstance(line, LinePart)
    home.qtbot.keyClicks(line.line, "tea first")
    home.lock()
    home.open()
    card = home.page(TodayPage).check_in
    assert card.form.answers({})["line"] == "tea first"
    assert [entry.state for entry in entries(home, "daily_check_in")] == [State.DRAFT]


def test_all_questions_open_on_the_same_entry(home: Home, today: TodayPage) -> None:
    chip(today.check_in, "tender")
    button(today.check_in, "All questions").click()
    home.settle()
    writing = home.shell.current
    assert isinstance(writing, WritingPage)
    (entry,) = entries(home, "daily_check_in")
    assert writing.entry_id == entry.id


def test_answers_that_are_not_on_the_card_survive_a_change(home: Home) -> None:
    def write(journal: Journal) -> None:
        answers = {"mood": GRID, "sleep_quality": {"value": 7, "low": 0, "high": 10}}
        journal.save(journal.new_entry("daily_check_in", answers=answers))

    home.does(write)
    card = home.page(TodayPage).check_in
    button(card, "Change").click()
    chip(card, "relieved")
    card.form.save.click()
    home.settle()
    (entry,) = entries(home, "daily_check_in")
    assert entry.answers["sleep_quality"] == {"value": 7, "low": 0, "high": 10}
    assert [feeling["word"] for feeling in entry.answers["feelings"]] == ["relieved"]


def test_the_feelings_named_most_come_first(home: Home) -> None:
    def write(journal: Journal) -> None:
        for word in ("proud", "proud", "calm", "proud"):
            feelings = [{"word": word, "value": None, "low": 0, "high": 10}]
            moment = on(date(2026, 11, 20), BERLIN)
            journal.save(journal.new_entry("daily_check_in", at=moment, answers={"mood": GRID, "feelings": feelings}))

    home.does(write)
    part = home.page(TodayPage).check_in.form.part("feelings")
    assert isinstance(part, FeelingsPart)
    assert [each.key for each in part.chips()][:2] == ["proud", "calm"]
    assert len(part.chips()) == 8


def test_the_page_is_saved_soon_after_the_first_key_and_says_when(home: Home, today: TodayPage) -> None:
    home.qtbot.keyClicks(today.write.page, "It was raining.")
    assert today.has_unsaved()
    home.qtbot.waitUntil(lambda: not today.has_unsaved(), timeout=4_000)
    assert "Saved 21:42" in said(today.write)
    assert "3 words" in said(today.write)
    (entry,) = entries(home, "free_writing")
    assert (entry.state, entry.answers) == (State.DRAFT, {"text": "It was raining."})


def test_going_to_another_page_saves_at_once(home: Home, today: TodayPage) -> None:
    home.qtbot.keyClicks(today.write.page, "On the way")
    home.page(JournalPage)
    assert not today.has_unsaved()
    assert entries(home, "free_writing")[0].answers == {"text": "On the way"}


def test_done_puts_the_page_into_the_journal_and_the_next_is_empty(home: Home, today: TodayPage) -> None:
    home.qtbot.keyClicks(today.write.page, "That was the day.")
    button(today.write, "Done").click()
    home.settle()
    assert today.write.page.text() == ""
    home.qtbot.keyClicks(today.write.page, "One more thing.")
    home.page(JournalPage)
    found = {entry.answers["text"]: entry.state for entry in entries(home, "free_writing")}
    assert found == {"That was the day.": State.DONE, "One more thing.": State.DRAFT}


def test_the_page_of_yesterday_is_not_today_s(home: Home, today: TodayPage) -> None:
    home.qtbot.keyClicks(today.write.page, "Yesterday's page")
    home.page(JournalPage)
    home.clock.move(days=1)
    today = home.page(TodayPage)
    assert today.write.page.text() == ""
    assert "A draft from yesterday. Go on." in said(today.suggested)


def test_an_emptied_page_does_not_stay_as_an_empty_draft(home: Home, today: TodayPage) -> None:
    home.qtbot.keyClicks(today.write.page, "x")
    today.leave()
    home.settle()
    home.qtbot.keyClick(today.write.page, Qt.Key.Key_Backspace)
    today.leave()
    home.settle()
    assert entries(home, "free_writing") == []


def test_open_as_a_page_goes_on_with_the_same_entry_full_page(home: Home, today: TodayPage) -> None:
    home.window.activateWindow()
    home.qtbot.waitUntil(home.window.isActiveWindow)
    home.qtbot.keyClicks(today.write.page, "Longer than I thought")
    home.qtbot.keyClick(today.write.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    home.settle()
    writing = home.shell.current
    assert isinstance(writing, WritingPage)
    (entry,) = entries(home, "free_writing")
    assert writing.entry_id == entry.id


def test_while_it_cannot_be_saved_it_says_so_and_tries_again(
    home: Home, today: TodayPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = saving.save

    def full(*_args: object) -> Entry:
        raise problem(Code.DISK_FULL)

    monkeypatch.setattr(saving, "save", full)
    home.qtbot.keyClicks(today.write.page, "Keep me")
    home.qtbot.waitUntil(lambda: "Not saved yet, trying again" in said(today.write), timeout=5_000)
    assert today.write.page.text() == "Keep me"
    monkeypatch.setattr(saving, "save", save)
    home.qtbot.waitUntil(lambda: "Saved 21:42" in said(today.write), timeout=6_000)


def promise(home: Home, what: str, **answers: object) -> str:
    def write(journal: Journal) -> str:
        entry = journal.new_entry("promise", answers={"what": what, "direction": "to_myself", **answers})
        return journal.save(entry).id

    return home.does(write)


def test_a_tick_says_kept_and_can_be_taken_back(home: Home) -> None:
    identity = promise(home, "Phone off after nine", due="2026-11-22")
    card = home.page(TodayPage).promises
    (row,) = card.rows
    assert "due today" in said(row)
    row.tick.click()
    home.settle()
    (outcome,) = entries(home, "promise_outcome")
    assert (outcome.follows, outcome.answers) == (identity, {"outcome": "kept_on_time"})
    (row,) = card.rows
    assert row.tick.isChecked()
    row.undo.click()
    home.settle()
    assert entries(home, "promise_outcome") == []
    (row,) = card.rows
    assert not row.tick.isChecked()


def test_a_promise_kept_after_its_day_was_kept_late(home: Home) -> None:
    promise(home, "Call Papa", due="2026-11-20")
    home.page(TodayPage).promises.rows[0].tick.click()
    home.settle()
    assert entries(home, "promise_outcome")[0].answers == {"outcome": "kept_late"}


def test_without_promises_the_card_says_what_they_are(home: Home, today: TodayPage) -> None:
    assert today.promises.rows == ()
    button(today.promises, "A promise").click()
    home.settle()
    assert isinstance(home.shell.current, WritingPage)


def test_a_new_journal_has_places_to_start(today: TodayPage) -> None:
    assert "Places to start" in said(today.suggested)
    assert [row.suggestion.guide for row in today.suggested.rows] == [
        "emotion_log",
        "small_win",
        "facts_and_assumptions",
    ]


def test_suggestions_can_be_turned_off_and_on_again(home: Home) -> None:
    promise(home, "Something")
    today = home.page(TodayPage)
    assert today.suggested.rows
    today.suggested.switched.emit(False)
    home.settle()
    assert today.suggested.rows == ()
    button(today.suggested, "Suggest again").click()
    home.settle()
    assert today.suggested.rows


def test_a_suggestion_begins_its_guide(home: Home, today: TodayPage) -> None:
    today.suggested.rows[1].click()
    home.settle()
    assert isinstance(home.shell.current, WritingPage)


def test_the_dots_say_the_month_and_lead_to_a_day(home: Home) -> None:
    def write(journal: Journal) -> None:
        moment = on(date(2026, 11, 3), BERLIN)
        journal.save(journal.new_entry("small_win", at=moment, answers={"what": "Swam"}))

    home.does(write)
    today = home.page(TodayPage)
    assert "1 day with something written this month" in said(today)
    today.day_wanted.emit(date(2026, 11, 3))
    home.settle()
    page = home.shell.current
    assert isinstance(page, JournalPage)
    assert page.filters.chosen().days == (date(2026, 11, 3), date(2026, 11, 3))


def test_in_a_narrow_window_all_is_one_column_and_the_dots_are_a_sentence(home: Home) -> None:
    promise(home, "Anything")
    today = home.page(TodayPage)
    home.window.setMinimumSize(1, 1)
    home.window.resize(700, 800)
    home.settle()
    assert (
        today.write.mapTo(today, today.write.rect().topLeft()).x()
        == today.promises.mapTo(today, today.promises.rect().topLeft()).x()
    )
    assert today.promises.y() < today.suggested.y()
    sentence = [label.text() for label in today.header.findChildren(QLabel) if label.isVisible()]
    assert any("1 day with something written this month" in text for text in sentence)
