# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing a place on the disk in a dialog of our own drawing: the system's keep lists of recent files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, title: str, start: Path, taken: Callable[[str], None]) -> QFileDialog:
    """Open a dialog for a folder that exists; `taken` is called with its path, and not when it is left."""
    dialog = _dialog(parent, title, _existing(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, taken)


def choose_file_to_write(parent: QWidget, title: str, suggested: Path, taken: Callable[[str], None]) -> QFileDialog:
    """Open a dialog for a file to be written; it asks before a file that exists is taken."""
    dialog = _dialog(parent, title, _existing(suggested.parent))
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(suggested.name)
    return _open(dialog, taken)


def choose_file_to_read(
    parent: QWidget, title: str, start: Path, kinds: str, taken: Callable[[str], None]
) -> QFileDialog:
    """Open a dialog for a file that is there; `kinds` as Qt has them, "Tables (*.csv)"."""
    dialog = _dialog(parent, title, _existing(start))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    return _open(dialog, taken)


def _dialog(parent: QWidget, title: str, start: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(start))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _open(dialog: QFileDialog, taken: Callable[[str], None]) -> QFileDialog:
    dialog.fileSelected.connect(taken)
    dialog.open()
    return dialog


def _existing(folder: Path) -> Path:
    """Return the folder or the nearest one above it that exists."""
    return next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())
