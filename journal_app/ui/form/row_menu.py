# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with one row of a list of statements, as a menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journal_app.domain.i18n import _
from journal_app.ui.form.statement_row import StatementRow


class RowMenu(QMenu):
    """Cut, copy, paste, and moving or removing the row; tells the list which row is meant."""

    moved = Signal(object, int)
    moved_across = Signal(object)
    removed = Signal(object)

    def __init__(self, row: StatementRow, can_rise: bool, can_sink: bool, across: str) -> None:
        """`across` is the label of the list the row can be moved to, or ""."""
        super().__init__(row)
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if across:
            action = self._add(_("Move to {list}").format(list=across), "Ctrl+M")
            action.setEnabled(bool(row.edit.text().strip()))
            action.triggered.connect(self._move_across)
            self.addSeparator()
        up = self._add(_("Move up"), "Alt+Up")
        up.setEnabled(can_rise)
        up.triggered.connect(self._move_up)
        down = self._add(_("Move down"), "Alt+Down")
        down.setEnabled(can_sink)
        down.triggered.connect(self._move_down)
        self._add(_("Remove this row"), "").triggered.connect(self._remove)
        self.addSeparator()
        self._add(_("Cut"), "Ctrl+X").triggered.connect(row.edit.cut)
        self._add(_("Copy"), "Ctrl+C").triggered.connect(row.edit.copy)
        self._add(_("Paste"), "Ctrl+V").triggered.connect(row.edit.paste)

    def _add(self, text: str, keys: str) -> QAction:
        action = self.addAction(text)
        action.setShortcut(keys)
        # The row itself listens to the keys; the menu only says them.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def _move_across(self) -> None:
        self.moved_across.emit(self._row)

    def _move_up(self) -> None:
        self.moved.emit(self._row, -1)

    def _move_down(self) -> None:
        self.moved.emit(self._row, 1)

    def _remove(self) -> None:
        self.removed.emit(self._row)
