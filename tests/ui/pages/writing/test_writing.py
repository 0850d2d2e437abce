# SPDX-License-Identifier: GPL-3.0-or-later
"""The page one writes on: drafts kept while one writes, finishing, follow-ups, what goes wrong."""

from datetime import date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry, State
from journal_app.domain.moment import at
from journal_app.store.errors import Code, JournalError, problem
from journal_app.store.journal import Journal
from journal_app.ui.pages.today_parts import keeper
from journal_app.ui.pages.writing import WritingPage
from tests.ui.models.nora import BERLIN, TODAY, Nora, grid
from tests.ui.pages.writing.acting import FREE, TEXT, begin, entries, kept, write


def test_a_new_entry_in_which_nothing_is_written_is_never_saved(page: WritingPage, nora: Nora) -> None:
    begin(page, nora)
    page.leave()
    page.step_back()
    nora.settles()
    assert entries(nora) == []


def test_the_first_key_makes_a_draft_and_it_says_when_it_was_saved(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora)
    assert page.header.saved.sentence() == ""
    write(page, qtbot, TEXT, "W")
    draft = kept(page, nora)
    assert (draft.state, dict(draft.answers)) == (State.DRAFT, {TEXT: "W"})
    assert page.header.saved.sentence() == "Saved 21:42"
    UUID(draft.id)


def test_a_draft_is_saved_again_while_the_writing_goes_on(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora)
    write(page, qtbot, TEXT, "One.")
    first = kept(page, nora)
    write(page, qtbot, TEXT, " Two.")
    assert kept(page, nora).answers[TEXT] == "One. Two."
    assert kept(page, nora).id == first.id
    assert len(entries(nora)) == 1


def test_the_wait_begins_with_the_first_unsaved_key_and_not_anew_with_each(
    page: WritingPage, nora: Nora, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "SAVE_AFTER", 60_000)
    begin(page, nora)
    write(page, qtbot, TEXT, "a")
    timer = page.keeper.findChild(keeper.QTimer)
    assert timer is not None
    assert timer.isActive()
    begun = timer.remainingTime()
    monkeypatch.setattr(keeper, "SAVE_AFTER", 600_000)
    write(page, qtbot, TEXT, "bc")
    assert timer.remainingTime() <= begun


def test_leaving_saves_what_no_timer_saved_yet(
    page: WritingPage, nora: Nora, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "SAVE_AFTER", 600_000)
    begin(page, nora)
    write(page, qtbot, TEXT, "Before the lock")
    assert page.has_unsaved()
    page.leave()
    assert kept(page, nora).answers == {TEXT: "Before the lock"}


def test_one_sitting_leaves_one_version(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    there = nora.writes(FREE, {TEXT: "Old."}, TODAY)
    page.open_entry(there.id)
    nora.settles()
    for letters in ("a", "b", "c"):
        write(page, qtbot, TEXT, letters)
        kept(page, nora)

    def count(journal: Journal) -> int:
        return len(journal.versions(there.id))

    assert nora.does(count) == 1


def test_finishing_keeps_the_entry_and_shows_it_in_the_journal(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora)
    write(page, qtbot, TEXT, "Done with it.")
    identity = page.entry_id
    with qtbot.waitSignal(page.entry_wanted) as shown:
        page.header.finish.click()
    assert shown.args == [identity]
    [entry] = entries(nora)
    assert (entry.state, entry.answers[TEXT]) == (State.DONE, "Done with it.")


def test_finishing_without_the_starred_answer_says_so_and_stays(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora, "small_win")
    write(page, qtbot, "took", "Courage")
    page.header.finish.click()
    assert page.form is not None
    starred = page.form.editors()["what"]
    assert starred.problem() == "This one question needs an answer."
    assert page.window().focusWidget() is starred.focus_target()
    assert kept(page, nora).state is State.DRAFT
    write(page, qtbot, "what", "I called.")
    assert starred.problem() == ""
    with qtbot.waitSignal(page.entry_wanted):
        page.header.finish.click()


def test_a_hidden_question_with_a_problem_is_shown(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora, "daily_check_in")
    assert page.form is not None
    drinks = page.form.editors()["drinks"]
    assert not drinks.isVisible()
    page.form.show_problems({"drinks": "Put a whole number here."})
    assert drinks.isVisible()


def test_a_finished_entry_whose_starred_answer_is_emptied_waits_as_a_draft(
    page: WritingPage, nora: Nora, qtbot: QtBot
) -> None:
    there = nora.writes("small_win", {"what": "I called.", "took": "Courage"}, TODAY)
    page.open_entry(there.id)
    nora.settles()
    assert page.form is not None
    starred = page.form.editors()["what"]
    starred.focus_target().selectAll()
    qtbot.keyClick(starred.focus_target(), Qt.Key.Key_Delete)
    assert kept(page, nora).state is State.DRAFT
    assert starred.problem() == "This one question needs an answer."
    write(page, qtbot, "what", "I called her.")
    assert kept(page, nora).state is State.DONE
    assert kept(page, nora).answers["took"] == "Courage"


def test_an_imported_entry_without_its_starred_answer_stays_finished(
    page: WritingPage, nora: Nora, qtbot: QtBot
) -> None:
    sad = {"value": 3, "low": 1, "high": 5}

    def bring(journal: Journal) -> str:
        entry = journal.new_entry("daily_check_in", answers={"measure:sadness": sad})
        journal.add_imported(journal.begin_import("csv", "diary.csv"), [(entry, None, None)])
        return entry.id

    page.open_entry(nora.does(bring))
    nora.settles()
    write(page, qtbot, "line", "More")
    entry = kept(page, nora)
    assert entry.answers["measure:sadness"] == sad
    assert entry.batch is not None
    assert entry.state is State.DONE


def test_a_draft_that_is_emptied_again_goes_when_one_leaves(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora)
    write(page, qtbot, TEXT, "x")
    kept(page, nora)
    assert page.form is not None
    qtbot.keyClick(page.form.editors()[TEXT].focus_target(), Qt.Key.Key_Backspace)
    page.leave()
    page.hide()
    nora.settles()
    assert entries(nora) == []
    page.show()
    write(page, qtbot, TEXT, "A new one")
    assert kept(page, nora).answers == {TEXT: "A new one"}


def test_a_draft_is_gone_on_with_where_it_was_left(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora, "small_win")
    write(page, qtbot, "took", "Half a")
    draft = kept(page, nora)
    page.step_back()
    begin(page, nora)
    page.open_entry(draft.id)
    nora.settles()
    assert page.entry_id == draft.id
    assert page.form is not None
    assert page.form.editors()["took"].value() == "Half a"
    assert page.first_control() is page.form.editors()["took"].focus_target()


def test_opening_the_next_waits_until_the_last_is_on_the_disk(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    there = nora.writes(FREE, {TEXT: "Another one."}, TODAY)
    begin(page, nora)
    write(page, qtbot, TEXT, "Not yet saved")
    first = page.entry_id
    page.open_entry(there.id)
    assert page.entry_id == first
    qtbot.waitUntil(lambda: page.entry_id == there.id)
    texts = {entry.id: entry.answers[TEXT] for entry in entries(nora)}
    assert texts == {first: "Not yet saved", there.id: "Another one."}


def test_when_the_disk_refuses_the_text_stays_and_is_tried_again(
    page: WritingPage, nora: Nora, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = []
    save = Journal.save

    def refuse_twice(journal: Journal, entry: Entry, *, sitting: str | None = None) -> Entry:
        if len(refused) < 2:
            refused.append(entry.id)
            raise problem(Code.DISK_FULL)
        return save(journal, entry, sitting=sitting)

    said = []
    monkeypatch.setattr(Journal, "save", refuse_twice)
    page.keeper.failing.connect(lambda error: said.append((error, page.header.saved.sentence())))
    begin(page, nora)
    write(page, qtbot, TEXT, "Kept all the same")
    entry = kept(page, nora)
    assert entry.answers == {TEXT: "Kept all the same"}
    assert [isinstance(error, JournalError) for error, _sentence in said] == [True, True]
    assert said[-1][1] == "Not saved yet, trying again"
    assert page.header.saved.sentence() == "Saved 21:42"


def test_what_is_not_saved_can_be_copied(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora)
    write(page, qtbot, TEXT, "To carry elsewhere")
    page.header.saved.show_failing()
    page.header.saved.copy_asked.emit()
    assert QApplication.clipboard().text() == "To carry elsewhere"


def test_date_title_tags_and_people_are_kept(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    nora.person("Tomas")
    begin(page, nora)
    write(page, qtbot, TEXT, "On an evening long ago")
    qtbot.keyClicks(page.head.title_line, "An  evening ")
    page.head.when_button.click()
    page.head.when.date_field.line.selectAll()
    qtbot.keyClicks(page.head.when.date_field.line, "1 January 1660")
    for picker, name in ((page.head.tags, "home"), (page.head.people, "tomas"), (page.head.people, "Ines")):
        picker.line().written.emit(name)
    entry = kept(page, nora)
    assert entry.title == "An evening"
    assert entry.written_at == at(datetime(1660, 1, 1, 21, 42), BERLIN)
    assert entry.tags == {"home"}
    assert entry.people == {nora.person("Tomas"), nora.person("Ines")}


def test_a_time_that_cannot_be_read_is_said_before_finishing(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora)
    write(page, qtbot, TEXT, "When was it?")
    before = kept(page, nora).written_at
    page.head.when_button.click()
    page.head.when.date_field.line.selectAll()
    qtbot.keyClicks(page.head.when.date_field.line, "32.13.")
    page.header.finish.click()
    assert kept(page, nora).state is State.DRAFT
    assert kept(page, nora).written_at == before
    assert page.head.problem() is not None


def test_opening_an_entry_is_not_an_edit(page: WritingPage, nora: Nora) -> None:
    there = nora.writes(
        "facts_and_assumptions",
        {"facts": [{"id": "s1", "text": "Rain", "belief": None}], "person": [nora.person("Tomas")]},
        TODAY,
        "Weather",
        tags=frozenset({"b", "a"}),
    )
    page.open_entry(there.id)
    nora.settles()
    assert not page.has_unsaved()
    page.leave()
    nora.settles()
    assert entries(nora) == [there]


def test_people_named_anew_are_made_and_shown(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora, "small_win")
    write(page, qtbot, "what", "She came.")
    assert page.form is not None
    editor = page.form.editors()["person"]
    editor.show_value(["Ines"])
    editor.take_edit()
    entry = kept(page, nora)
    assert entry.answers["person"] == [nora.person("Ines")]
    assert entry.people == {nora.person("Ines")}


def test_a_follow_up_shows_what_it_follows_and_is_kept_beneath_it(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    facts = nora.writes(
        "facts_and_assumptions",
        {
            "moment": "The unanswered call",
            "facts": [{"id": "s1", "text": "No answer.", "belief": None}],
            "assumptions": [{"id": "s1", "text": "He is angry.", "belief": None}],
        },
        date(2026, 11, 12),
    )
    begin(page, nora, "facts_and_assumptions_outcome", facts.id)
    assert page.form is not None
    quote = page.form.followed()
    assert quote == "The unanswered call\nHe is angry."
    write(page, qtbot, "what", "The battery was flat.")
    draft = kept(page, nora)
    assert draft.follows == facts.id


def test_a_finished_entry_offers_what_may_follow_it(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    there = nora.writes("facts_and_assumptions", {"facts": [{"id": "s1", "text": "Rain", "belief": None}]}, TODAY)
    page.open_entry(there.id)
    nora.settles()
    [row] = page.follow_ups.rows()
    assert row.sentence == "Asked again in 3 days: What turned out to be so?"
    with qtbot.waitSignal(page.guide_wanted) as wanted:
        row.button.click()
    assert wanted.args == ["facts_and_assumptions_outcome", there.id]


def test_a_repair_is_offered_once_a_promise_was_not_kept(page: WritingPage, nora: Nora) -> None:
    promise = nora.writes("promise", {"what": "Call", "due": "2026-11-20T18:00+01:00"}, date(2026, 11, 8))
    page.open_entry(promise.id)
    nora.settles()
    assert [row.sentence for row in page.follow_ups.rows()] == ["How did it go?"]
    nora.writes("promise_outcome", {"outcome": "missed"}, TODAY, follows=promise.id)
    page.open_entry(promise.id)
    nora.settles()
    assert [row.sentence for row in page.follow_ups.rows()] == ["How did it go?", "Repair it"]


def test_a_draft_offers_no_follow_ups(page: WritingPage, nora: Nora) -> None:
    draft = nora.writes("promise", {"what": "Call"}, TODAY, state=State.DRAFT)
    page.open_entry(draft.id)
    nora.settles()
    assert not page.follow_ups.isVisible()
    assert page.header.leave.isVisible()


def test_an_entry_of_an_unknown_guide_is_read_and_not_written_on(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    there = nora.writes("a_guide_of_the_future", {"what": "?"}, TODAY)
    with qtbot.waitSignal(page.entry_wanted) as shown:
        page.open_entry(there.id)
    assert shown.args == [there.id]
    nora.settles()
    assert page.entry_id == ""


def test_an_entry_that_is_gone_leads_back(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_wanted):
        page.open_entry("00000000-0000-0000-0000-000000000000")
    nora.settles()


def test_answers_no_question_knows_are_shown_and_survive(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    answers = {"mood": grid(4), "own:steps": {"value": 9000, "low": 0, "high": None}, "gone": {"any": ["shape"]}}
    there = nora.writes("daily_check_in", answers, TODAY)
    page.open_entry(there.id)
    nora.settles()
    write(page, qtbot, "line", "x")
    assert kept(page, nora).answers == {**answers, "line": "x"}
