# SPDX-License-Identifier: GPL-3.0-or-later
"""Nora's journal and the Journal page upon it, as wide as its picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.ui.look import Look
from journal_app.ui.pages.journal import JournalPage
from tests.ui.models.nora import Nora, november, open_nora

WIDE, HIGH = 1064, 820


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    """An empty journal with its desk."""
    there = open_nora(tmp_path / "journal", look, qtbot)
    yield there
    there.thread.close()


@pytest.fixture
def entries(nora: Nora) -> dict[str, Entry]:
    """Nora's November, by short names."""
    return november(nora)


@pytest.fixture
def empty_page(nora: Nora, qtbot: QtBot) -> JournalPage:
    """The page on a journal nothing is written in."""
    return _shown(nora, qtbot)


@pytest.fixture
def page(nora: Nora, entries: dict[str, Entry], qtbot: QtBot) -> JournalPage:
    """The page on Nora's November."""
    assert entries
    return _shown(nora, qtbot)


def _shown(nora: Nora, qtbot: QtBot) -> JournalPage:
    made = JournalPage(nora.desk)
    qtbot.addWidget(made)
    made.resize(WIDE, HIGH)
    made.show()
    qtbot.waitExposed(made)
    made.arrive()
    nora.settles()
    return made
