# SPDX-License-Identifier: GPL-3.0-or-later
"""What a writer does on the page, and what is on the disk then."""

from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry, Filter
from journal_app.store.journal import Journal
from journal_app.ui.pages.writing import WritingPage
from tests.ui.models.nora import Nora

FREE, TEXT = "free_writing", "text"


def entries(nora: Nora) -> list[Entry]:
    def read(journal: Journal) -> list[Entry]:
        return [entry for part in journal.entries(Filter()) for entry in part]

    return nora.does(read)


def begin(page: WritingPage, nora: Nora, guide: str = FREE, follows: str | None = None) -> None:
    page.begin(guide, follows)
    nora.settles()


def write(page: WritingPage, qtbot: QtBot, key: str, text: str) -> None:
    assert page.form is not None
    target = page.form.editors()[key].focus_target()
    target.setFocus()
    qtbot.keyClicks(target, text)


def kept(page: WritingPage, nora: Nora) -> Entry:
    """Wait until what is written is on the disk, and return it from there."""
    nora.qtbot.waitUntil(lambda: not page.has_unsaved())
    nora.settles()

    def read(journal: Journal) -> Entry:
        return journal.entry(page.entry_id)

    return nora.does(read)
