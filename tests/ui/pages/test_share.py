# SPDX-License-Identifier: GPL-3.0-or-later
"""The page for the therapist: what can be chosen, the preview that is the file, and the file with its password."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal_app.demo import fill_demo
from journal_app.domain.entry import Person, Sharing
from journal_app.exchange.exporting import summary
from journal_app.store.journal import Journal
from journal_app.ui.look import Look
from journal_app.ui.pages.share import SharePage
from journal_app.ui.pages.share_parts.days_choice import OWN
from journal_app.ui.pages.share_parts.names_choice import NamePopover
from tests.ui.models.nora import TODAY, Nora, grid, november, open_nora

PATIENCE = 30_000
"""Milliseconds the slowest machine may take to set some pages."""


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    """An empty journal with its desk."""
    there = open_nora(tmp_path / "journal", look, qtbot)
    yield there
    there.thread.close()


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> QStackedWidget:
    """What holds the pages, as in the window."""
    made = QStackedWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(nora: Nora, window: QStackedWidget, qtbot: QtBot) -> SharePage:
    """The page on Nora's November, shown and settled."""
    november(nora)
    nora.writes("free_writing", {"text": "Mine alone"}, TODAY, "Not for others", sharing=Sharing.ONLY_MINE)
    return shown(nora, window, qtbot)


def shown(nora: Nora, window: QStackedWidget, qtbot: QtBot) -> SharePage:
    made = SharePage(nora.desk)
    window.addWidget(made)
    window.resize(1064, 820)
    window.show()
    qtbot.waitExposed(window)
    made.arrive()
    settle(made, qtbot)
    return made


def settle(page: SharePage, qtbot: QtBot) -> None:
    def is_settled() -> None:
        assert page.is_settled

    # News of a change comes by way of the queue.
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    qtbot.waitUntil(is_settled, timeout=PATIENCE)


def texts(page: SharePage) -> str:
    sheets = page.sheets()
    assert sheets is not None
    return " ".join(" ".join(sheets.texts).split())


def headings(page: SharePage) -> list[str]:
    ticks = page.form.entries.ticks
    return [str(ticks.index(row).data()) for row in range(ticks.rowCount())]


def tick(page: SharePage, *wanted: str) -> None:
    ticks = page.form.entries.ticks
    for row in range(ticks.rowCount()):
        if str(ticks.index(row).data()) in wanted:
            ticks.toggle(ticks.index(row))


def save_as(page: SharePage, file: Path, qtbot: QtBot) -> None:
    page.foot.save.click()
    dialog = page.dialog()
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.close()
    settle(page, qtbot)


def test_nothing_is_ticked_and_neither_drafts_nor_only_mine_are_offered(page: SharePage) -> None:
    assert "The towel" in headings(page)
    assert "Not for others" not in headings(page)
    assert not any(heading.startswith("I wanted to write") for heading in headings(page))
    assert page.form.entries.ticked() == frozenset()
    assert page.form.entries.said() == "0 of 7 entries"
    assert page.form.entries.never_said() == "1 “only mine” page is never offered"
    assert "kettle" not in texts(page)
    assert page.preview.where() == "Page 1 of 1"


def test_a_ticked_entry_comes_onto_the_pages_with_names_replaced(page: SharePage, qtbot: QtBot) -> None:
    tick(page, "The towel")
    assert page.sheets() is None
    settle(page, qtbot)
    assert "The towel" in texts(page)
    assert "T. put the kettle on" in texts(page)
    assert page.form.entries.said() == "1 of 7 entries"
    assert [chip.accessibleName() for chip in page.form.names.chips()] == ["Tomas becomes T.. Change"]
    page.form.names.switch.click()
    settle(page, qtbot)
    assert "Tomas put the kettle on" in texts(page)
    assert [link.accessibleName() for link in page.preview.found_links()] == ["Page 2, a name: Tomas"]
    page.preview.found_links()[0].click()
    assert page.preview.page() == 2


def test_the_writer_says_what_stands_for_a_name(page: SharePage, qtbot: QtBot) -> None:
    tick(page, "The towel")
    settle(page, qtbot)
    page.form.names.chips()[0].click()
    popover = page.findChild(NamePopover)
    assert popover is not None
    popover.line.show_text("  ")
    popover.line.confirmed.emit()
    assert popover.line.error()
    popover.line.show_text("my partner")
    popover.line.confirmed.emit()
    settle(page, qtbot)
    assert "My partner put the kettle on" in texts(page)
    assert page.form.names.own()[0].by == "my partner"


def test_starred_only_and_none_tick_as_they_say(page: SharePage, qtbot: QtBot) -> None:
    page.form.entries.starred.click()
    assert page.form.entries.said() == "1 of 7 entries"
    page.form.entries.none.click()
    assert page.form.entries.said() == "0 of 7 entries"
    settle(page, qtbot)
    view = page.form.entries.view
    view.setCurrentIndex(page.form.entries.ticks.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert page.form.entries.said() == "1 of 7 entries"
    place = view.visualRect(page.form.entries.ticks.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.form.entries.said() == "2 of 7 entries"
    settle(page, qtbot)


def test_what_others_promised_is_offered_only_when_asked_for(nora: Nora, window: QStackedWidget, qtbot: QtBot) -> None:
    nora.writes("promise", {"what": "He repairs the lamp", "direction": "to_me"}, TODAY)
    page = shown(nora, window, qtbot)
    assert headings(page) == []
    page.form.parts.theirs.click()
    assert headings(page) == ["He repairs the lamp"]
    settle(page, qtbot)


def test_own_words_and_the_reader_stand_on_the_first_page(page: SharePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.form.own_words, "Being late, #strong[and] *loud*")
    qtbot.keyClicks(page.form.reader.field, "Dr. Lindqvist")
    settle(page, qtbot)
    assert "Being late, #strong[and] *loud*" in texts(page)
    assert "For Dr. Lindqvist." in texts(page)
    for tick_box in page.form.parts.ticks.values():
        tick_box.click()
    settle(page, qtbot)
    assert "Feelings named most" not in texts(page)


def test_the_saved_file_has_the_pages_of_the_preview_and_opens_with_its_password_only(
    page: SharePage, tmp_path: Path, qtbot: QtBot
) -> None:
    tick(page, "The towel", "Before I had said anything")
    settle(page, qtbot)
    file = tmp_path / "notes.pdf"
    sheets = page.sheets()
    assert sheets is not None
    page.foot.save.click()
    dialog = page.dialog()
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("/notes.pdf")
    assert dialog.testOption(dialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    settle(page, qtbot)
    reader = pypdf.PdfReader(file)
    assert reader.is_encrypted
    assert not reader.decrypt("something else")
    assert reader.decrypt(page.form.password.password())
    assert tuple(one.extract_text() for one in reader.pages) == sheets.texts
    assert page.preview.where() == f"Page 1 of {len(reader.pages)}"
    assert file.stat().st_mode & 0o777 == 0o600
    assert page.foot.sentence().startswith("Saved: notes.pdf")
    page.foot.remove.click()
    assert not file.exists()


def test_an_empty_password_is_warned_of_once(page: SharePage, tmp_path: Path, qtbot: QtBot) -> None:
    page.form.password.line.clear()
    page.foot.save.click()
    assert page.dialog() is None
    assert "anyone who finds the file can read it" in page.form.password.sentence()
    save_as(page, tmp_path / "open.pdf", qtbot)
    assert not pypdf.PdfReader(tmp_path / "open.pdf").is_encrypted
    page.form.password.another.click()
    assert page.form.password.password().count("-") == 4


def test_what_changes_before_the_file_is_written_is_in_it(page: SharePage, tmp_path: Path, qtbot: QtBot) -> None:
    page.foot.save.click()
    dialog = page.dialog()
    assert dialog is not None
    tick(page, "The towel")
    dialog.fileSelected.emit(str(tmp_path / "late.pdf"))
    dialog.close()
    settle(page, qtbot)
    reader = pypdf.PdfReader(tmp_path / "late.pdf")
    assert reader.decrypt(page.form.password.password())
    assert any("The towel" in one.extract_text() for one in reader.pages)


def test_a_place_that_cannot_be_written_to_is_said_at_the_button(page: SharePage, tmp_path: Path, qtbot: QtBot) -> None:
    save_as(page, tmp_path / "nowhere" / "notes.pdf", qtbot)
    assert page.foot.sentence().startswith("There is no folder")


def test_page_up_and_down_turn_the_pages_and_zoom_makes_them_sharper(page: SharePage, qtbot: QtBot) -> None:
    tick(page, "The towel")
    settle(page, qtbot)
    preview = page.preview

    def has_picture() -> None:
        image = preview.view.leaf.image()
        assert not image.isNull()
        assert abs(image.width() - preview.view.leaf.width()) <= 2

    qtbot.waitUntil(has_picture, timeout=PATIENCE)
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.where() == "Page 2 of 2"
    assert not preview.next.isEnabled()
    assert "The towel" in preview.view.accessibleDescription()
    preview.larger.click()
    qtbot.waitUntil(has_picture, timeout=PATIENCE)
    assert preview.view.zoom() == pytest.approx(0.75, abs=0.01)
    qtbot.keyClick(preview.view, Qt.Key.Key_PageUp)
    assert preview.where() == "Page 1 of 2"
    preview.smaller.click()
    preview.smaller.click()
    assert preview.view.is_fitted()
    settle(page, qtbot)


def test_an_empty_journal_says_so_and_keeps_save_shut(nora: Nora, window: QStackedWidget, qtbot: QtBot) -> None:
    page = shown(nora, window, qtbot)
    assert page.preview.note() == "Nothing written in these days."
    assert not page.preview.view.isVisible()
    assert not page.foot.save.isEnabled()
    assert page.first_control() is page.form.days.spans
    nora.writes("small_win", {"what": "asked"}, TODAY)
    settle(page, qtbot)
    assert page.foot.save.isEnabled()
    assert page.preview.where() == "Page 1 of 1"


def test_the_demo_journal_has_every_part_on_its_first_page(nora: Nora, window: QStackedWidget, qtbot: QtBot) -> None:
    def fill(journal: Journal) -> int:
        return sum(done for done, _total in fill_demo(journal, 400, 7))

    nora.does(fill)
    page = shown(nora, window, qtbot)
    text = texts(page)
    for title in ("Mood over the period", "Feelings named most", "Promises", "Facts and assumptions"):
        assert title in text
    assert page.form.parts.waiting() == ""
    assert len(headings(page)) > 100
    assert page.preview.where() == "Page 1 of 1"


def test_too_many_pages_are_refused_in_a_sentence(
    page: SharePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary, "MOST_SIGNS", 10)
    tick(page, "The towel")
    settle(page, qtbot)
    assert page.preview.note().startswith("These are too many pages for one file.")
    assert not page.foot.save.isEnabled()


def test_days_of_ones_own_offer_what_was_written_then(page: SharePage, qtbot: QtBot) -> None:
    days = page.form.days
    days.spans.setCurrentIndex(days.spans.findData(OWN))
    settle(page, qtbot)
    assert days.days() == (TODAY - timedelta(days=89), TODAY)
    days.first.line.choose(date(2026, 10, 1))
    days.last.line.choose(date(2026, 10, 10))
    settle(page, qtbot)
    assert page.form.entries.said() == "0 of 1 entry"
    assert "Covers October 1, 2026 to October 10, 2026 (10 days)." in texts(page)
    days.last.line.choose(date(2026, 9, 1))
    settle(page, qtbot)
    assert days.problem() == "Choose two days, the earlier one first."
    assert not page.foot.save.isEnabled()


def test_a_narrow_page_shows_the_preview_as_a_second_step(page: SharePage, qtbot: QtBot) -> None:
    page.window().resize(560, 620)
    QApplication.processEvents()
    assert page.width() == 560
    assert not page.preview.isVisible()
    page.foot.preview.click()
    assert page.preview.isVisible()
    assert not page.form.isVisible()
    assert page.step_back()
    assert page.form.isVisible()
    assert not page.step_back()
    assert page.minimumSizeHint().width() <= 836
    settle(page, qtbot)


def test_every_control_has_a_name(page: SharePage, qtbot: QtBot) -> None:
    tick(page, "The towel")
    settle(page, qtbot)
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractItemView)
    controls = [one for one in page.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    assert len(controls) > 20
    nameless = [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())]
    assert nameless == []


def test_the_list_of_ticks_is_a_well_made_model(page: SharePage) -> None:
    model: QAbstractItemModel = page.form.entries.ticks
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tester.model() is model
    page.form.entries.ticks.tick_starred()
    page.form.parts.theirs.click()
    first = model.index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Before I had said anything, A free page, " + (
        "Sunday 22 November 2026"
    )


def test_only_entries_and_people_make_the_page_stale(page: SharePage, nora: Nora, qtbot: QtBot) -> None:
    def rename(journal: Journal) -> Person:
        tomas = journal.person_named("Tomas")
        return journal.save_person(Person(tomas.id, "Tomas", pseudonym="my partner"))

    tick(page, "The towel")
    settle(page, qtbot)
    nora.does(rename)
    settle(page, qtbot)
    assert "My partner put the kettle on" in texts(page)
    page.hide()
    nora.writes("daily_check_in", {"mood": grid(4)}, TODAY)
    qtbot.waitUntil(lambda: page.is_stale)
    page.show()
    page.arrive()
    settle(page, qtbot)
    assert page.form.entries.said() == "1 of 8 entries"
