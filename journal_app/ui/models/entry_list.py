# SPDX-License-Identifier: GPL-3.0-or-later
"""The entries of a journal as a list that grows by pages: it holds what was scrolled to, never the whole journal."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journal_app.domain.entry import EntryRow, Filter
from journal_app.ui.desk import Desk
from journal_app.ui.models.entry_items import Listed, Section, found, listed, section_of, week_starts_on
from journal_app.ui.models.spoken import spoken_line
from journal_app.ui.tasks import Task

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

PAGE = 50
"""Entries asked for at once."""

MOST_AT_ONCE = 40 * PAGE
"""Entries asked for at once when a list that was scrolled far is asked for anew."""

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ItemRole(IntEnum):
    """What the list tells beside Qt's own roles."""

    ITEM = int(Qt.ItemDataRole.UserRole)
    """The `Listed` or `Section` of the row."""


@dataclass(frozen=True, slots=True)
class Query:
    """Which entries a list shows: a filter, and words to search for; `best`: the best match first."""

    filter: Filter = field(default_factory=Filter)
    words: str = ""
    best: bool = False

    @property
    def is_search(self) -> bool:
        """Whether words are searched for."""
        return bool(self.words.strip())

    @property
    def is_by_date(self) -> bool:
        """Whether the newest comes first."""
        return not (self.is_search and self.best)


def page_of(journal: "Journal", query: Query, after: EntryRow | None, shown: int, limit: int) -> list[Listed]:
    """Return the next lines of a query, on the store's thread."""
    if not query.is_search:
        return [listed(row) for row in journal.rows(query.filter, limit=limit, before=after)]
    hits = journal.search(query.words, query.filter, limit=limit, offset=shown, best=query.best)
    return [found(hit.row, journal.hit_marks(query.words, hit.row.heading), hit.snippet, hit.marks) for hit in hits]


class EntryListModel(QAbstractListModel):
    """Entries with the sections they stand in; asks the store for the next page when a view wants more."""

    shown = Signal()
    """The first page of a query is here."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = Query()
        self._items: list[Listed | Section] = []
        self._places: dict[str, int] = {}
        self._complete = True
        self._waiting = False
        self._asked: Task | None = None

    @property
    def query(self) -> Query:
        """What is shown, or being asked for."""
        return self._query

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is on its way."""
        return self._waiting

    @property
    def entries(self) -> int:
        """How many entries were fetched so far."""
        return len(self._places)

    def show_query(self, query: Query, keep: int = 0) -> None:
        """Ask for the entries of a query; the rows stay until the answer is here. `keep`: fetch at least so many."""
        self._query = query
        self._waiting = True
        limit = max(PAGE, min(keep, MOST_AT_ONCE))

        def first_page(journal: "Journal") -> tuple[list[Listed], int]:
            return page_of(journal, query, None, 0, limit), limit

        self._asked = self._desk.tasks.ask(first_page, self._begin, owner=self, otherwise=self._give_up, lane="page")

    def clear(self) -> None:
        """Show nothing, and forget what was shown or is on its way."""
        if self._asked is not None:
            self._asked.cancel()
        self._query = Query()
        self._reset([], complete=True)

    def update_line(self, row: EntryRow) -> bool:
        """Show the entry's new row where it stands; False when it has to be asked for anew, as it may have moved."""
        place = self._places.get(row.id)
        if place is None or self._query.is_search:
            return False
        before = self._items[place]
        if not isinstance(before, Listed) or (before.row.day, before.row.written_at) != (row.day, row.written_at):
            return False
        self._items[place] = listed(row)
        index = self.index(place)
        self.dataChanged.emit(index, index)
        return True

    def item(self, index: AnyIndex) -> Listed | Section | None:
        """Return what stands in a row."""
        return self._items[index.row()] if index.isValid() and index.row() < len(self._items) else None

    def entry_at(self, index: AnyIndex) -> EntryRow | None:
        """Return the entry of a row, None for a section."""
        item = self.item(index)
        return item.row if isinstance(item, Listed) else None

    def index_of(self, identity: str) -> QModelIndex:
        """Return where an entry stands, an invalid index when it is not among those fetched."""
        place = self._places.get(identity)
        return self.index(place) if place is not None else QModelIndex()

    def entry_near(self, place: int) -> QModelIndex:
        """Return the first entry at or below a place, else the last above it; invalid when there is none."""
        below = (row for row in range(max(0, place), len(self._items)) if isinstance(self._items[row], Listed))
        above = (row for row in range(min(place, len(self._items)) - 1, -1, -1) if isinstance(self._items[row], Listed))
        row = next(below, next(above, None))
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return the rows fetched so far, sections included."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let entries be selected; sections are passed over."""
        item = self.item(index)
        if item is None:
            return Qt.ItemFlag.NoItemFlags
        if isinstance(item, Listed):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  as Qt declares
        """Return the heading, the item itself, or the words for a screen reader."""
        item = self.item(index)
        if item is None:
            return None
        if role == ItemRole.ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title if isinstance(item, Section) else item.row.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.title if isinstance(item, Section) else spoken_line(item, self._desk.guides)
        return None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Return whether there may be more, and none of it is on its way."""
        return not (parent.isValid() or self._complete or self._waiting)

    def fetchMore(self, parent: AnyIndex) -> None:
        """Ask the store for the next page."""
        if not self.canFetchMore(parent):
            return
        self._waiting = True
        query, shown = self._query, self.entries
        last = next((item.row for item in reversed(self._items) if isinstance(item, Listed)), None)

        def next_page(journal: "Journal") -> list[Listed]:
            return page_of(journal, query, last, shown, PAGE)

        self._asked = self._desk.tasks.ask(next_page, self._append, owner=self, otherwise=self._give_up, lane="page")

    def _begin(self, page: tuple[list[Listed], int]) -> None:
        lines, limit = page
        self._reset(lines, complete=len(lines) < limit)
        self.shown.emit()

    def _reset(self, lines: list[Listed], *, complete: bool) -> None:
        self.beginResetModel()
        self._items, self._places = [], {}
        self._take(self._with_sections(lines))
        self._complete = complete
        self._waiting = False
        self.endResetModel()

    def _append(self, lines: list[Listed]) -> None:
        self._waiting = False
        self._complete = len(lines) < PAGE
        rows = self._with_sections([line for line in lines if line.row.id not in self._places])
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._items), len(self._items) + len(rows) - 1)
            self._take(rows)
            self.endInsertRows()

    def _give_up(self, error: Exception) -> None:
        self._waiting = False
        self._complete = True
        self._desk.tasks.failed.emit(error)
        self.shown.emit()

    def _take(self, rows: Sequence[Listed | Section]) -> None:
        for row in rows:
            if isinstance(row, Listed):
                self._places[row.row.id] = len(self._items)
            self._items.append(row)

    def _with_sections(self, lines: list[Listed]) -> list[Listed | Section]:
        if not self._query.is_by_date or self._query.filter.trashed:
            return list(lines)
        today, first = self._desk.clock.day(), week_starts_on()
        above = next((item.title for item in reversed(self._items) if isinstance(item, Section)), "")
        rows: list[Listed | Section] = []
        for line in lines:
            title = section_of(line.row.day, today, first)
            if title != above:
                rows.append(Section(title))
                above = title
            rows.append(line)
        return rows
