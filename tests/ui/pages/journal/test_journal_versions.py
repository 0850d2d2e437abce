# SPDX-License-Identifier: GPL-3.0-or-later
"""Earlier versions of a page: read, brought back, forgotten."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.store.journal import Journal
from journal_app.ui.pages.journal import JournalPage
from tests.ui.models.nora import Nora
from tests.ui.pages.journal.test_journal_page import shown


@pytest.fixture
def edited(nora: Nora, entries: dict[str, Entry], page: JournalPage) -> JournalPage:
    """Nora wrote her newest page anew, in two further sittings."""

    def write(journal: Journal) -> None:
        for number in (2, 3):
            entry = journal.entry(entries["weather"].id)
            text = f"Version {number} of the weather"
            journal.save(replace(entry, answers={"text": text}), sitting=f"sitting {number}")

    nora.does(write)
    nora.settles()
    page.reading.show_versions()
    nora.settles()
    return page


def test_a_page_without_versions_offers_none(page: JournalPage) -> None:
    assert not page.reading.head.versions_action().isEnabled()


def test_the_latest_of_the_earlier_versions_is_read_first(edited: JournalPage) -> None:
    versions = edited.reading.versions
    assert edited.reading.head.versions_action().isEnabled()
    assert versions.choice().count() == 2
    assert "Version 2 of the weather" in versions.text.toPlainText()
    versions.choice().setCurrentIndex(1)
    assert "He looked at me the way one looks at weather." in versions.text.toPlainText()


def test_a_version_is_brought_back_and_what_stood_there_is_kept(
    edited: JournalPage, nora: Nora, entries: dict[str, Entry]
) -> None:
    versions = edited.reading.versions
    versions.choice().setCurrentIndex(1)
    versions.bring_back.click()
    nora.settles()
    assert not edited.reading.shows_versions()
    assert "He looked at me the way" in edited.reading.text.toPlainText()
    kept = nora.does(lambda journal: journal.versions(entries["weather"].id))
    assert [version.answers["text"] for version in kept][-1] == "Version 3 of the weather"


def test_forgetting_is_asked_first(edited: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    versions = edited.reading.versions
    versions.forget.click()
    assert versions.notice.sentence().startswith("Earlier versions of this page will be gone for ever.")
    assert len(nora.does(lambda journal: journal.versions(entries["weather"].id))) == 2
    versions.notice.accept_button().click()
    nora.settles()
    assert nora.does(lambda journal: journal.versions(entries["weather"].id)) == []
    assert not edited.reading.shows_versions()
    assert "Version 3 of the weather" in edited.reading.text.toPlainText()
    assert versions.text.toPlainText() == ""


def test_esc_goes_back_to_the_page(edited: JournalPage, qtbot: QtBot) -> None:
    assert edited.step_back()
    assert not edited.reading.shows_versions()
    assert shown(edited) == "Before I had said anything"


def test_another_entry_leaves_the_versions(edited: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    edited.show_entry(entries["late"].id)
    nora.settles()
    assert not edited.reading.shows_versions()
    assert shown(edited) == "He was late, and I read four pages."
