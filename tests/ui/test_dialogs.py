# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialogs for places: drawn by us, freed when they close, and silent when they are left."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.dialogs.places import choose_file_to_write, choose_folder
from journal_app.ui.look import Look


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("choose", [choose_folder, choose_file_to_write])
@pytest.mark.parametrize("way", ["accept", "reject", "close"])
def test_a_dialog_is_freed_however_it_ends(
    window: QWidget, qtbot: QtBot, tmp_path: Path, choose: type, way: str
) -> None:
    dialog: QFileDialog = choose(window, "Where to", tmp_path / "code.txt", print)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    getattr(dialog, way)()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_a_place_that_does_not_exist_begins_at_the_nearest_that_does(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = choose_folder(window, "Where to", tmp_path / "not" / "here", print)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.close()


def test_the_chosen_file_is_told(window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    taken: list[str] = []
    dialog = choose_file_to_write(window, "Where to", tmp_path / "code.txt", taken.append)
    qtbot.waitUntil(dialog.isVisible)
    dialog.accept()
    assert taken == [str(tmp_path / "code.txt")]
