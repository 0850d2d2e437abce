# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of names, and below it what can be done with the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journal_app.ui.look import Look
from journal_app.ui.pages.settings_parts.rows import SettingsCard
from journal_app.ui.widgets.empty_state import EmptyState

MOST_ROWS = 8
ROW_EM = 2.0


class NamesCard(SettingsCard):
    """Shows (key, words) in order; `chosen` tells that another one, or none, is chosen."""

    chosen = Signal()

    def __init__(self, look: Look, name: str, empty: str, form: QWidget) -> None:
        super().__init__()
        self._look = look
        self._form = form
        self._empty = EmptyState(empty)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.add_part(self._empty)
        self.add_part(self.list)
        self.add_part(form)
        form.hide()
        self.list.currentItemChanged.connect(self._tell)
        look.changed.connect(self._fit)

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Show the names; the chosen one stays chosen while it is there."""
        kept = self.key()
        with QSignalBlocker(self.list):
            self.list.clear()
            for key, words in names:
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, key)
                self.list.addItem(item)
                if key == kept:
                    self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._empty.setVisible(not names)
        self.list.setVisible(bool(names))
        self._fit()
        self._form.setVisible(bool(self.key()))
        if self.key() != kept:
            self.chosen.emit()

    def choose(self, key: str) -> None:
        """Choose a name, or none with ""."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == key:
                self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                return
        self.list.setCurrentItem(None)  # type: ignore[call-overload]

    def key(self) -> str:
        """Return the key of the chosen name, "" where none is."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def keys(self) -> list[str]:
        """Return all keys in order."""
        return [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count())]

    def _tell(self) -> None:
        self._form.setVisible(bool(self.key()))
        self.chosen.emit()

    def _fit(self) -> None:
        rows = min(MOST_ROWS, max(1, self.list.count()))
        self.list.setFixedHeight(self._look.px(ROW_EM * rows) + 8)


def column_of(widget: QWidget) -> QVBoxLayout:
    """Give a widget a column without margins."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 6, 0, 4)
    column.setSpacing(8)
    return column
