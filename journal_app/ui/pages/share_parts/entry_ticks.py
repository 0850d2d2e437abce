# SPDX-License-Identifier: GPL-3.0-or-later
"""The entries that may be shown in full, each with a tick; none is ticked by itself."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journal_app.domain.entry import EntryRow
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.ui.charts.wording import as_qdate
from journal_app.ui.models.entry_items import spoken_day
from journal_app.ui.models.spoken import guide_name

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class TickRole(IntEnum):
    """Roles of a row beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1
    DATE = Qt.ItemDataRole.UserRole + 2


class EntryTicks(QAbstractListModel):
    """Rows that can be ticked, newest first; a tick outlasts a list without its row."""

    edited = Signal()

    def __init__(self, guides: Mapping[str, Guide], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guides = guides
        self._rows: tuple[EntryRow, ...] = ()
        self._ticked: set[str] = set()

    def show_rows(self, rows: Sequence[EntryRow]) -> None:
        """Show these rows; what was ticked stays so."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def ticked(self) -> frozenset[str]:
        """Return the ids of the rows shown that are ticked."""
        return frozenset(row.id for row in self._rows if row.id in self._ticked)

    def tick(self, identities: Iterable[str]) -> None:
        """Tick these, and no others."""
        self._ticked = set(identities)
        if self._rows:
            ends = self.index(0), self.index(len(self._rows) - 1)
            self.dataChanged.emit(*ends, [Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole])
        self.edited.emit()

    def tick_starred(self) -> None:
        """Tick the starred ones, and no others."""
        self.tick(row.id for row in self._rows if row.starred)

    def toggle(self, index: Index) -> None:
        """Tick a row, or take its tick away."""
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self.setData(index, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == TickRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.heading or guide_name(self._guides.get(row.guide))
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self._ticked else Qt.CheckState.Unchecked
        if role == TickRole.DATE:
            return QLocale().toString(as_qdate(row.day), "d MMM")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.CheckStateRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        identity = self._rows[index.row()].id
        if value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value):
            self._ticked.add(identity)
        else:
            self._ticked.discard(identity)
        here = self.index(index.row())
        self.dataChanged.emit(here, here, [role, Qt.ItemDataRole.AccessibleTextRole])
        self.edited.emit()
        return True

    def _spoken(self, row: EntryRow) -> str:
        guide = guide_name(self._guides.get(row.guide))
        heading = row.heading or guide
        said = _("{heading}, {guide}, {day}").format(heading=heading, guide=guide, day=spoken_day(row.day))
        return _("{entry}, starred").format(entry=said) if row.starred else said
