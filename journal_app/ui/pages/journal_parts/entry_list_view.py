# SPDX-License-Identifier: GPL-3.0-or-later
"""The list one moves through with the arrow keys; it fetches the next page before its end is reached."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal_app.domain.entry import EntryRow
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.models.entry_list import EntryListModel
from journal_app.ui.pages.journal_parts.entry_delegate import EntryDelegate
from journal_app.ui.widgets.properties import put


class EntryListView(QListView):
    """Shows an `EntryListModel`; says which entry is current and what its keys ask for."""

    entry_shown = Signal(str)
    """An entry became current: its id."""
    edit_asked = Signal()
    delete_asked = Signal()

    def __init__(self, desk: Desk, model: EntryListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries = model
        self._delegate = EntryDelegate(desk, self)
        put(self, kind="plain")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Entries"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(desk.look.px(2))
        self.verticalScrollBar().valueChanged.connect(self._fetch_ahead)
        desk.look.changed.connect(self._dress)

    def current_id(self) -> str:
        """Return the id of the entry that is current, "" when none is."""
        row = self._entries.entry_at(self.currentIndex())
        return row.id if row else ""

    def show_current(self, index: QModelIndex, *, silently: bool = False) -> None:
        """Make a row current and bring it into sight; an invalid index makes none current."""
        before = self.blockSignals(silently)
        self.setCurrentIndex(index)
        self.blockSignals(before)
        if index.isValid():
            self.scrollTo(index)
            if index.row() == 1:
                self.scrollToTop()
        self.viewport().update()

    def show_scrolled(self, value: int) -> None:
        """Scroll to where the list stood, as far as the current row stays in sight."""
        current = self.currentIndex()
        self.visualRect(current)  # lays the rows out, so that the bar knows their height
        self.verticalScrollBar().setValue(value)
        if current.isValid():
            self.scrollTo(current)

    def show_sections(self, shown: bool) -> None:
        """Tell the rows whether months stand above them."""
        self._delegate.with_sections = shown

    def date_words(self, row: EntryRow) -> str:
        """Return what stands under the heading of an entry."""
        return self._delegate.date_words(row)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        row = self._entries.entry_at(current)
        if row is not None:
            self.entry_shown.emit(row.id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_asked.emit()
        elif plain and key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def _fetch_ahead(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - value < 2 * self.viewport().height() and self._entries.canFetchMore(QModelIndex()):
            self._entries.fetchMore(QModelIndex())

    def _dress(self) -> None:
        self.verticalScrollBar().setSingleStep(self._desk.look.px(2))
        self.scheduleDelayedItemsLayout()
