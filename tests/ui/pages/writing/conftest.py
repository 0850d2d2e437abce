# SPDX-License-Identifier: GPL-3.0-or-later
"""The page one writes on, over an empty journal; what is saved "soon" is saved at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.pages.today_parts import keeper
from journal_app.ui.pages.writing import WritingPage
from tests.ui.models.nora import Nora, open_nora


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is saved "soon" be saved with the next turn of the event loop."""
    monkeypatch.setattr(keeper, "SAVE_AFTER", 0)
    monkeypatch.setattr(keeper, "TRY_AGAIN_AFTER", 0)


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    there = open_nora(tmp_path / "journal", look, qtbot)
    yield there
    there.thread.close()


@pytest.fixture
def page(nora: Nora, qtbot: QtBot) -> WritingPage:
    made = WritingPage(nora.desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    made.arrive()
    nora.settles()
    return made
