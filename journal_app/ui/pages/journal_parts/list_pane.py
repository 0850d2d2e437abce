# SPDX-License-Identifier: GPL-3.0-or-later
"""The middle part of the Journal: search, the list, what is said when it is empty; or the trash in its place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journal_app.ui.desk import Desk
from journal_app.ui.models.chosen import Chosen
from journal_app.ui.models.entry_list import EntryListModel, Query
from journal_app.ui.pages.journal_parts.entry_list_view import EntryListView
from journal_app.ui.pages.journal_parts.list_head import SearchHead, TrashHead
from journal_app.ui.pages.journal_parts.list_words import EmptyWords, count_words, empty_words
from journal_app.ui.pages.journal_parts.notice_bar import NoticeBar
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.placeholder import Placeholder
from journal_app.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

MARGIN, TOP = 16, 28
PATIENCE = 200
"""Milliseconds after which waiting is shown."""


class ListPane(QWidget):
    """Shows what a query finds; keeps the place of the current entry when the list is asked for anew."""

    entry_shown = Signal(str)
    nothing_shown = Signal()
    """The list is empty, or none of it is current."""
    empty_action = Signal(str)
    """What an empty list offers was taken: a key of `list_words`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen = Chosen()
        self._empty_words = EmptyWords("")
        self._keep: tuple[str, int] | None = None
        self._scrolled: int | None = None
        self._wanted = ""
        self._filtered_out = False
        self.model = EntryListModel(desk, self)
        self.view = EntryListView(desk, self.model)
        self.head = SearchHead(desk.look)
        self.trash_head = TrashHead(desk.look)
        self.notice = NoticeBar(desk.look)
        self._empty_button = Button(desk.look, "")
        self._empty = EmptyState("", self._empty_button)
        self._waiting = Placeholder(desk.look)
        self._stack = QStackedWidget()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._lay_out()
        self._connect()

    def show_query(self, query: Query | None, chosen: Chosen, *, keep_place: bool = False) -> None:
        """Show what a query finds; None when its filters let nothing through."""
        self._chosen = chosen
        self._keep = self._place() if keep_place else None
        self._scrolled = self.view.verticalScrollBar().value() if keep_place else None
        self.view.show_sections(query is not None and query.is_by_date)
        self.head.show_searching(query is not None and query.is_search)
        self.head.show_filters_set(chosen.is_set)
        self._filtered_out = query is None
        if query is None:
            self.model.clear()
            self._show_nothing(None, 1)
            return
        self._patience.start()
        self.model.show_query(query, keep=self.model.entries if keep_place else 0)

    def query(self) -> Query:
        """Return what is shown."""
        return self.model.query

    def empty_sentence(self) -> str:
        """Return what is said in place of the list, "" while it holds something."""
        return self._empty.sentence() if self._stack.currentIndex() == 1 else ""

    def show_trash_head(self, trash: bool) -> None:
        """Stand in the trash, or among the entries."""
        self.trash_head.setVisible(trash)
        self.head.setVisible(not trash)

    def show_entry(self, identity: str) -> bool:
        """Make an entry current; False when it is not among those fetched, then none is current."""
        index = self.model.index_of(identity)
        self._wanted = identity if self.model.is_waiting else ""
        self.view.show_current(index, silently=not index.isValid())
        return index.isValid()

    def want(self, identity: str) -> None:
        """Make an entry current once the list was asked for anew."""
        self._wanted = identity

    def _place(self) -> tuple[str, int] | None:
        """Return which entry is current and in which row; row -1 when none is, though there are entries."""
        if not self.model.entries:
            return None
        return self.view.current_id(), self.view.currentIndex().row()

    def _lay_out(self) -> None:
        empty = self._padded(self._empty)
        waiting = self._padded(self._waiting)
        for widget in (self.view, empty, waiting):
            self._stack.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN, TOP, MARGIN, 10)
        top.setSpacing(10)
        for part in (self.head, self.trash_head, self.notice):
            top.addWidget(part)
        self.trash_head.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addWidget(self._stack, 1)

    @staticmethod
    def _padded(widget: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.model.shown.connect(self._take_page)
        self.view.entry_shown.connect(self.entry_shown)
        self.head.search.list_wanted.connect(self._enter_list)
        self._empty_button.clicked.connect(self._take_empty_action)
        self._patience.timeout.connect(self._show_waiting)

    def _take_page(self) -> None:
        self._patience.stop()
        query = self.model.query
        self._desk.tasks.ask(_counting(query), self._show_count, owner=self, lane="count")
        if self.model.entries:
            self._stack.setCurrentIndex(0)
            self._restore_place()
            return
        self._desk.tasks.ask(_all_entries, self._show_empty, owner=self, lane="empty")

    def _restore_place(self) -> None:
        identity, place = self._keep or ("", 0)
        wanted, self._keep, self._wanted = self._wanted, None, ""
        index = self.model.index_of(wanted or identity)
        if not index.isValid() and not wanted and place >= 0:
            index = self.model.entry_near(place)
        self.view.show_current(index, silently=not index.isValid())
        if self._scrolled is not None and not wanted:
            self.view.show_scrolled(self._scrolled)
        self._scrolled = None

    def _show_count(self, counted: tuple[Query, int]) -> None:
        query, count = counted
        if query == self.model.query and not self._filtered_out:
            words = count_words(query, count)
            self.head.show_count(words)
            self.trash_head.show_count(words, count)

    def _show_empty(self, entries: int) -> None:
        if not self.model.entries and not self._filtered_out:
            self._show_nothing(self.model.query, entries)

    def _show_nothing(self, query: Query | None, entries: int) -> None:
        self._patience.stop()
        self._empty_words = empty_words(query, self._chosen, entries)
        self._empty.show_sentence(self._empty_words.sentence)
        self._empty_button.setText(self._empty_words.button)
        self._empty_button.setVisible(bool(self._empty_words.action))
        self._stack.setCurrentIndex(1)
        if query is None:
            self.head.show_count("")
        self.nothing_shown.emit()

    def _show_waiting(self) -> None:
        self._stack.setCurrentIndex(2)

    def _take_empty_action(self) -> None:
        self.empty_action.emit(self._empty_words.action)

    def _enter_list(self) -> None:
        if not self.view.currentIndex().isValid():
            self.view.show_current(self.model.entry_near(0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _counting(query: Query) -> "Callable[[Journal], tuple[Query, int]]":
    def count(journal: "Journal") -> tuple[Query, int]:
        if query.is_search:
            return query, journal.count_hits(query.words, query.filter)
        return query, journal.count(query.filter)

    return count


def _all_entries(journal: "Journal") -> int:
    return journal.count()
