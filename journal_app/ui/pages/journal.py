# SPDX-License-Identifier: GPL-3.0-or-later
"""The Journal: everything written, by calendar, filters and search; a page to read; the trash."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.entry import Change, DaySummary, EntryRow, Filter
from journal_app.domain.i18n import N_
from journal_app.ui.charts.month_dots import month_ends
from journal_app.ui.desk import Desk
from journal_app.ui.models.chosen import Chosen
from journal_app.ui.models.entry_list import Query
from journal_app.ui.models.tally import Tally, tally_of
from journal_app.ui.pages.journal_parts.entry_actions import EntryActions
from journal_app.ui.pages.journal_parts.entry_care import EntryCare, Meant, meant_by_reading, meant_by_row
from journal_app.ui.pages.journal_parts.filter_pane import FilterPane
from journal_app.ui.pages.journal_parts.list_pane import ListPane
from journal_app.ui.pages.journal_parts.list_words import CLEAR_SEARCH, NEW_ENTRY, SHOW_EVERYTHING
from journal_app.ui.pages.journal_parts.reading_pane import ReadingPane, nothing_chosen
from journal_app.ui.pages.journal_parts.three_parts import Part, ThreeParts
from journal_app.ui.pages.page import Page

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

FEW_CHANGES = 20
"""Entries a change may name for the list to be mended line by line."""

EVERYTHING_CHANGED = Change(everything=True)


class JournalPage(Page):
    """Brings the three parts together: what is chosen at the left is listed, what is current there is read."""

    key: ClassVar[str] = "journal"
    title: ClassVar[str] = N_("Journal")
    icon: ClassVar[str] = "Journal"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._changes = EVERYTHING_CHANGED
        self._in_trash = False
        self._month: date = desk.clock.day()
        self.filters = FilterPane(desk)
        self.list = ListPane(desk)
        self.reading = ReadingPane(desk)
        self.parts = ThreeParts(desk.look, self.filters, self.list, self.reading)
        self.entries = EntryActions(desk, self)
        self.care = EntryCare(self.entries, self.list.notice, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.parts)
        self._connect_list()
        self._connect_reading()
        self._connect_filters()
        self._make_shortcuts()
        desk.look.changed.connect(self._arrange)
        self.reading.show_nothing(nothing_chosen())

    # What others ask of the page

    def show_entry(self, identity: str) -> None:
        """Show an entry, whatever the filters; the list stays as it is."""
        self._leave_trash()
        if not self.list.show_entry(identity):
            self._read(identity)
        self.parts.show_part(Part.PAGE)

    def show_day(self, day: date) -> None:
        """Show the entries of one day."""
        self.list.head.search.clear_now()
        self.filters.show_chosen(Chosen(days=(day, day)))
        self._ask_month(day)
        self._take_filters()

    def search_for(self, words: str) -> None:
        """Show which of all entries hold the words."""
        self._in_trash = False
        self.filters.show_chosen(Chosen())
        self.parts.show_part(Part.LIST)
        self.list.head.search.show_words(words)
        self._show_list()

    def query(self) -> Query | None:
        """Return what the list is to show; None when the filters let nothing through."""
        if self._in_trash:
            return Query(Filter(trashed=True))
        chosen = self.filters.chosen().filter(self.desk.guides)
        head = self.list.head
        return None if chosen is None else Query(chosen, head.search.words(), head.best_first())

    # What the window asks of every page

    def refresh(self) -> None:
        """Mend what the changes touched, or ask for everything anew."""
        changes, self._changes = self._changes, Change()
        ids = changes.entries
        searching = self.list.query().is_search or self._in_trash
        if changes.everything or changes.settings or searching or len(ids) > FEW_CHANGES:
            self._show_list(keep_place=True)
        elif ids:
            self._mend_list(ids)
        self._count()
        self._ask_month(self._month)
        self.reading.refresh(changes)

    def concerns(self, change: Change) -> bool:
        """Gather what changed until the page is seen."""
        touched = bool(change.entries or change.people or change.tags or change.everything)
        touched = touched or "day_starts_at" in change.settings
        if touched:
            self._changes = self._changes | change
        return touched

    def leave(self) -> None:
        """Take back what was only offered: the notice above the list."""
        self.care.close()

    def first_control(self) -> QWidget:
        """Return what has the focus after a change to this page."""
        if self.parts.sees(Part.LIST):
            return self.list.trash_head.back_button() if self._in_trash else self.list.head.search
        return self.reading.head.back

    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that are seen."""
        parts = {Part.FILTERS: self.filters, Part.LIST: self.list, Part.PAGE: self.reading}
        return tuple(widget for part, widget in parts.items() if self.parts.sees(part))

    def focus_search(self) -> bool:
        """Put the focus into the search line."""
        self._leave_trash()
        if not self.parts.sees(Part.LIST):
            self.parts.show_part(Part.LIST)
        self.list.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.head.search.selectAll()
        return True

    def step_back(self) -> bool:
        """Close what was opened last: earlier versions, a question, the page, the search, the filters, the trash."""
        if self.reading.shows_versions():
            self.reading.leave_versions()
        elif self.list.notice.isVisible():
            self.care.close()
        elif self.parts.is_turned():
            self._show_list_part()
        elif self.list.head.search.text():
            self.list.head.search.clear_now()
        elif self._in_trash:
            self._leave_trash()
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Putting the parts together

    def _connect_list(self) -> None:
        self.list.entry_shown.connect(self._read)
        self.list.nothing_shown.connect(self._read_nothing)
        self.list.empty_action.connect(self._take_empty_action)
        self.list.head.search.searched.connect(self._search)
        self.list.head.order_changed.connect(self._reorder)
        self.list.head.filters_wanted.connect(self._show_filters_part)
        self.list.trash_head.left.connect(self._leave_trash)
        self.list.trash_head.emptying_wanted.connect(self.care.ask_to_empty)
        self.list.view.clicked.connect(self._show_page_part)
        self.list.view.edit_asked.connect(self._take_enter)
        self.list.view.doubleClicked.connect(self._edit)
        self.list.view.delete_asked.connect(self._ask_to_delete)
        self.care.spoken.connect(self._show_notice)
        self.care.answered.connect(self._focus_list)
        self.care.brought_back.connect(self.list.want)

    def _connect_reading(self) -> None:
        head, foot = self.reading.head, self.reading.foot
        self.reading.text.entry_opened.connect(self.show_entry)
        head.back_wanted.connect(self._show_list_part)
        head.star_wanted.connect(self._toggle_star)
        head.edit_wanted.connect(self._edit)
        head.only_mine_wanted.connect(self._keep_mine)
        head.delete_wanted.connect(self._delete)
        head.follow_up_wanted.connect(self._follow_up)
        foot.follow_up_wanted.connect(self._follow_up)
        foot.filter_wanted.connect(self._narrow)
        foot.restore_wanted.connect(self._restore)
        foot.erase_wanted.connect(self._ask_to_delete)
        self.parts.arranged.connect(self._take_arrangement)

    def _connect_filters(self) -> None:
        self.filters.edited.connect(self._take_filters)
        self.filters.left.connect(self._show_list_part)
        self.filters.trash_wanted.connect(self._enter_trash)
        self.filters.month_shown.connect(self._take_month)

    def _make_shortcuts(self) -> None:
        for keys, slot in (
            ("F3", self._next_hit),
            ("Shift+F3", self._earlier_hit),
            ("Ctrl+E", self._edit),
            ("Ctrl+D", self._toggle_star),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # The list

    def _show_list(self, *, keep_place: bool = False) -> None:
        self.list.show_trash_head(self._in_trash)
        self.list.show_query(self.query(), self.filters.chosen(), keep_place=keep_place)

    def _mend_list(self, ids: frozenset[str]) -> None:
        query = self.query()
        if query is None:
            return
        asked = replace(query.filter, ids=ids)

        def rows(journal: "Journal") -> tuple[frozenset[str], list[EntryRow]]:
            return ids, journal.rows(asked, limit=len(ids))

        self.desk.tasks.ask(rows, self._take_rows, owner=self)

    def _take_rows(self, mended: tuple[frozenset[str], list[EntryRow]]) -> None:
        ids, rows = mended
        there = {row.id for row in rows}
        gone = [identity for identity in ids - there if self.list.model.index_of(identity).isValid()]
        stale = [row for row in rows if not self.list.model.update_line(row)]
        if gone or stale:
            self._show_list(keep_place=True)

    def _search(self, words: str) -> None:
        self.care.close()
        self._show_list()
        self.reading.show_words(words)

    def _reorder(self, _best: bool) -> None:
        self._show_list()

    def _take_filters(self) -> None:
        self.care.close()
        self._in_trash = False
        self._show_list()
        self._count()

    def _take_empty_action(self, action: str) -> None:
        if action == NEW_ENTRY:
            self.page_wanted.emit("guides")
        elif action == CLEAR_SEARCH:
            self.list.head.search.clear_now()
        elif action == SHOW_EVERYTHING:
            self.filters.clear_all()

    def _narrow(self, key: str) -> None:
        self.list.head.search.clear_now()
        self.filters.narrow_to(key)
        self._show_list_part()

    # Counts and calendar

    def _count(self) -> None:
        chosen = self.filters.chosen().filter(self.desk.guides, all_families=True) or Filter()

        def count(journal: "Journal") -> Tally:
            return tally_of(journal, chosen)

        self.desk.tasks.ask(count, self.filters.show_tally, owner=self, lane="tally")

    def _take_month(self, first: date, _last: date) -> None:
        self._ask_month(first)

    def _ask_month(self, day: date) -> None:
        self._month = day
        first, last = month_ends(day)

        def days(journal: "Journal") -> tuple[date, list[DaySummary]]:
            return first, journal.days(first, last)

        self.desk.tasks.ask(days, self._show_month, owner=self, lane="month")

    def _show_month(self, found: tuple[date, list[DaySummary]]) -> None:
        self.filters.show_month(*found)

    # The page that is read

    def _read(self, identity: str) -> None:
        self.reading.show_entry(identity, "" if self._in_trash else self.list.head.search.words())
        row = self.list.model.entry_at(self.list.model.index_of(identity))
        if row is not None and not self.filters.chosen().days and month_ends(row.day) != month_ends(self._month):
            self._ask_month(row.day)

    def _read_nothing(self) -> None:
        self.reading.show_nothing()

    def _next_hit(self) -> None:
        self.reading.text.step(forward=True)

    def _earlier_hit(self) -> None:
        self.reading.text.step(forward=False)

    # The trash

    def _enter_trash(self) -> None:
        self.care.close()
        self._in_trash = True
        self.parts.show_part(Part.LIST)
        self._show_list()
        self._focus_list()

    def _leave_trash(self) -> None:
        if self._in_trash:
            self.care.close()
            self._in_trash = False
            self._show_list()
            self.list.head.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self) -> None:
        self.care.restore(self.reading.entry_id())

    # What is done to an entry

    def _meant(self) -> Meant | None:
        """Return the current entry, also while its page is still on its way."""
        identity = self.reading.entry_id()
        row = self.list.model.entry_at(self.list.model.index_of(identity))
        if row is not None:
            return meant_by_row(row)
        reading = self.reading.reading()
        return meant_by_reading(reading) if reading and reading.sheet.entry.id == identity else None

    def _edit(self) -> None:
        entry = self._meant()
        if entry is not None and not entry.trashed:
            self.writing_wanted.emit(entry.identity)

    def _take_enter(self) -> None:
        if self.parts.sees(Part.PAGE):
            self._edit()
        else:
            self._show_page_part()

    def _toggle_star(self) -> None:
        entry = self._meant()
        if entry is not None and not entry.trashed:
            self.entries.star(entry.identity, not entry.starred)

    def _keep_mine(self, only_mine: bool) -> None:
        self.entries.keep_mine(self.reading.entry_id(), only_mine)

    def _follow_up(self, guide: str) -> None:
        self.guide_wanted.emit(guide, self.reading.entry_id())

    def _delete(self) -> None:
        entry = self._meant()
        if entry is not None:
            self.care.trash(entry)

    def _ask_to_delete(self) -> None:
        entry = self._meant()
        if entry is not None:
            self.care.ask_to_delete(entry)

    def _show_notice(self) -> None:
        self.parts.show_part(Part.LIST)

    def _focus_list(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Which part is seen

    def _show_list_part(self) -> None:
        self.parts.show_part(Part.LIST)
        self._focus_list()

    def _show_filters_part(self) -> None:
        self.parts.show_part(Part.FILTERS)
        self.filters.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page_part(self) -> None:
        if not self.parts.sees(Part.PAGE):
            self.parts.show_part(Part.PAGE)
            self.reading.head.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self.parts.arrange(self.width())

    def _take_arrangement(self) -> None:
        folded = self.parts.abreast() < 3
        self.list.head.show_filter_button(folded)
        self.filters.show_way_back(folded)
        self.reading.head.show_way_back(self.parts.abreast() == 1)
