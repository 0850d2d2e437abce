# SPDX-License-Identifier: GPL-3.0-or-later
"""The trash: asked before, undone after, restored, and gone for ever only when that was said."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry, Filter
from journal_app.store.journal import Journal
from journal_app.ui.pages.journal import JournalPage
from journal_app.ui.pages.journal_parts.trash_days import days_left, days_left_text
from tests.ui.models.nora import Nora
from tests.ui.pages.journal.test_journal_page import button, headings, search, shown


def in_trash(nora: Nora) -> list[str]:
    return sorted(row.heading for row in nora.does(lambda journal: journal.rows(Filter(trashed=True))))


def all_there(nora: Nora) -> int:
    return nora.does(lambda journal: journal.count())


def discard(nora: Nora, *entries: Entry) -> None:
    def job(journal: Journal) -> None:
        journal.move_to_trash([entry.id for entry in entries])

    nora.does(job)
    nora.settles()


def open_trash(page: JournalPage, nora: Nora) -> None:
    page.filters.trash.click()
    nora.settles()


def test_deleting_moves_to_the_trash_and_undo_brings_back(page: JournalPage, nora: Nora) -> None:
    page.reading.head.delete_wanted.emit()
    nora.settles()
    assert in_trash(nora) == ["Before I had said anything"]
    assert page.list.notice.sentence() == "“Before I had said anything” is in the trash."
    assert shown(page) == headings(page)[0] == "I wanted to write about the letter to Papa but"
    button(page, "Undo").click()
    nora.settles()
    assert in_trash(nora) == []
    assert not page.list.notice.isVisible()
    assert shown(page) == "Before I had said anything"


def test_no_dialog_stands_in_the_way(page: JournalPage, nora: Nora) -> None:
    page.reading.head.delete_wanted.emit()
    nora.settles()
    assert page.findChildren(QDialog) == []


def test_del_asks_first_and_esc_keeps(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert page.list.notice.sentence() == (
        "Move “Before I had said anything” to the trash? It is kept there for 30 days."
    )
    assert page.step_back()
    nora.settles()
    assert not page.list.notice.isVisible()
    assert in_trash(nora) == []
    assert page.list.view.hasFocus()


def test_del_and_enter_move_to_the_trash(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    nora.settles()
    assert in_trash(nora) == ["Before I had said anything"]


def test_what_follows_goes_and_comes_back_with_it(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    page.show_entry(entries["call"].id)
    nora.settles()
    page.reading.head.delete_wanted.emit()
    nora.settles()
    assert in_trash(nora) == ["The battery of his phone was flat.", "The unanswered call"]
    button(page, "Undo").click()
    nora.settles()
    assert in_trash(nora) == []
    assert shown(page) == "The unanswered call"


def test_the_next_thing_done_takes_the_undo_away(page: JournalPage, nora: Nora) -> None:
    page.reading.head.delete_wanted.emit()
    nora.settles()
    search(page, nora, "kettle")
    assert not page.list.notice.isVisible()
    page.reading.head.delete_wanted.emit()
    nora.settles()
    assert page.list.notice.isVisible()
    page.leave()
    assert not page.list.notice.isVisible()


def test_the_trash_lists_what_is_left_of_its_days(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    discard(nora, entries["late"])
    open_trash(page, nora)
    assert headings(page) == ["He was late, and I read four pages."]
    assert page.list.trash_head.isVisible()
    row = page.list.model.entry_at(page.list.view.currentIndex())
    assert row is not None
    assert page.list.view.date_words(row) == "30 days left"
    assert page.list.trash_head.count() == "1 entry, kept for 30 days"
    assert not page.reading.head.edit.isVisible()


def test_a_page_in_the_trash_cannot_be_edited_or_starred(
    page: JournalPage, nora: Nora, entries: dict[str, Entry], qtbot: QtBot
) -> None:
    discard(nora, entries["late"])
    open_trash(page, nora)
    with qtbot.assertNotEmitted(page.writing_wanted):
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    qtbot.keyClick(page.list.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    nora.settles()
    assert not nora.does(lambda journal: journal.entry(entries["late"].id)).starred


def test_restoring_brings_back(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    discard(nora, entries["late"], entries["promise"])
    open_trash(page, nora)
    first = shown(page)
    page.reading.foot.restore.click()
    nora.settles()
    assert first not in headings(page)
    assert len(headings(page)) == 1
    assert all_there(nora) == 7


def test_for_ever_is_asked_first_and_keeping_is_the_easier_answer(
    page: JournalPage, nora: Nora, entries: dict[str, Entry], qtbot: QtBot
) -> None:
    discard(nora, entries["late"])
    open_trash(page, nora)
    page.reading.foot.erase.click()
    assert page.list.notice.sentence().startswith("“He was late, and I read four pages.” will be gone for ever")
    assert page.focusWidget() is button(page, "Keep it")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    nora.settles()
    assert in_trash(nora) == ["He was late, and I read four pages."]


def test_gone_for_ever_is_gone(page: JournalPage, nora: Nora, entries: dict[str, Entry], qtbot: QtBot) -> None:
    discard(nora, entries["late"])
    open_trash(page, nora)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    page.list.notice.accept_button().click()
    nora.settles()
    assert (in_trash(nora), all_there(nora)) == ([], 7)
    assert page.list.empty_sentence() == "The trash is empty."
    assert shown(page) == ""


def test_emptying_the_trash_is_asked_first(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    discard(nora, entries["late"], entries["promise"])
    open_trash(page, nora)
    button(page, "Empty").click()
    assert len(in_trash(nora)) == 2
    page.list.notice.accept_button().click()
    nora.settles()
    assert in_trash(nora) == []
    assert not page.list.trash_head.empty_button().isEnabled()


@pytest.mark.parametrize("way", ["esc", "button", "search", "filter"])
def test_the_trash_is_left_on_every_way(page: JournalPage, nora: Nora, entries: dict[str, Entry], way: str) -> None:
    discard(nora, entries["late"])
    open_trash(page, nora)
    if way == "esc":
        assert page.step_back()
    elif way == "button":
        page.list.trash_head.back_button().click()
    elif way == "search":
        assert page.focus_search()
    else:
        page.filters.families.edited.emit()
    nora.settles()
    assert len(headings(page)) == 7
    assert page.list.head.isVisible()


def test_the_trash_tells_how_many_lie_in_it(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    assert page.filters.trash.text() == "Trash"
    discard(nora, entries["call"])
    assert page.filters.trash.text() == "Trash (2)"


def test_days_left_count_the_one_that_has_begun() -> None:
    now = datetime(2026, 11, 22, 20, 42, tzinfo=UTC)
    assert days_left(now, now) == 30
    assert days_left(now - timedelta(days=29, hours=1), now) == 1
    assert days_left_text(now - timedelta(days=29), now) == "1 day left"
    assert days_left_text(now - timedelta(days=30), now) == "Goes today"
