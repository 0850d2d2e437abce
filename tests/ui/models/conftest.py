# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal of Nora's, empty, closed when the test is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from tests.ui.models.nora import Nora, open_nora


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    """An empty journal with its desk."""
    there = open_nora(tmp_path / "journal", look, qtbot)
    yield there
    there.thread.close()
