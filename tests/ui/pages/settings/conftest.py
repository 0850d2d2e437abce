# SPDX-License-Identifier: GPL-3.0-or-later
"""Nora's journal, with a passphrase, and the Settings page upon it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal_app.store.journal import Journal
from journal_app.store.vault import write_key_file
from journal_app.ui.look import Look
from journal_app.ui.pages.settings import SettingsPage
from tests.store.material import CHEAP
from tests.ui.models.nora import Nora, november, open_nora

PASSPHRASE = "the heron on the pier never waits"


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    """Return Nora's November, locked with a passphrase."""
    there = open_nora(tmp_path / "journal", look, qtbot)
    november(there)

    def lock(journal: Journal) -> None:
        write_key_file(journal.folder, journal._opened.database.key, PASSPHRASE, CHEAP)

    there.does(lock)
    yield there
    there.thread.close()


@pytest.fixture
def page(nora: Nora, qtbot: QtBot) -> SettingsPage:
    """Return the page, shown in a wide window."""
    page = SettingsPage(nora.desk)
    qtbot.addWidget(page)
    page.resize(1064, 820)
    page.show()
    page.arrive()
    nora.settles()
    return page
