# SPDX-License-Identifier: GPL-3.0-or-later
"""The open journal in the window: sidebar, the one bar there is, and the stack of pages."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk
from journal_app.ui.pages.page import Page
from journal_app.ui.regions import first_control_in, go_to_next
from journal_app.ui.sidebar import Sidebar
from journal_app.ui.widgets.storage_bar import StorageBar

RAIL_BELOW_EM = 66
FREE_PAGE = "free_writing"
WRITING = "writing"
SETTINGS = "settings"


@runtime_checkable
class ShowsEntries(Protocol):
    """The page entries are read on."""

    def show_entry(self, identity: str) -> None:
        """Show one entry."""

    def show_day(self, day: date) -> None:
        """Show the entries of a day."""

    def search_for(self, words: str) -> None:
        """Show the entries that hold the words."""


@runtime_checkable
class Writing(Protocol):
    """The page entries are written on, full page."""

    def begin(self, guide: str, follows: str | None = None) -> None:
        """Begin an entry of a guide, perhaps one that follows another."""

    def open_entry(self, identity: str) -> None:
        """Open an entry that is there for writing."""


class Shell(QWidget):
    """Goes from page to page; a page that is left saves, a page that comes is fresh."""

    lock_wanted = Signal()
    trouble_answered = Signal()
    """The button of the storage bar was pressed."""

    def __init__(
        self,
        desk: Desk,
        pages: Sequence[type[Page]],
        apart: Sequence[type[Page]],
        parent: QWidget | None = None,
    ) -> None:
        """`pages` have rows in the sidebar; `apart` are the others, among them "writing" and "settings"."""
        super().__init__(parent)
        self._desk = desk
        self._rows = tuple(kind.key for kind in pages)
        self._kinds = {kind.key: kind for kind in (*pages, *apart)}
        self._pages: dict[str, Page] = {}
        self._came_from = pages[0].key
        self.sidebar = Sidebar(desk.look, pages)
        self.bar = StorageBar(desk.look)
        self._stack = QStackedWidget()
        self._lay_out()
        self.sidebar.page_wanted.connect(self.show_page)
        self.sidebar.entry_wanted.connect(self.choose_guide)
        self.sidebar.lock_wanted.connect(self.lock_wanted)
        self.sidebar.settings_wanted.connect(self.show_settings)
        self.bar.pressed.connect(self._answer_trouble)
        desk.tasks.failed.connect(self._show_failure)
        desk.look.changed.connect(self._fit)

    @property
    def desk(self) -> Desk:
        """What the pages work with."""
        return self._desk

    @property
    def current(self) -> Page | None:
        """Return the page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the pages in the order of the sidebar."""
        return self._rows

    def page(self, key: str) -> Page:
        """Return the page of that key, built when it is first asked for."""
        if key not in self._pages:
            page = self._pages[key] = self._kinds[key](self._desk)
            self._connect(page)
            self._stack.addWidget(page)
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Go to a page; the one that is left saves what was typed."""
        page = self.page(key)
        before = self.current
        if before is not None and before is not page:
            before.leave()
        if before is not None and before is not page and before.key != WRITING:
            self._came_from = before.key
        self._stack.setCurrentWidget(page)
        self.sidebar.show_page(key)
        page.arrive()
        target = first_control_in(page.first_control()) or page
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_guide(self) -> None:
        """Go to the guides, ready to type the name of one."""
        self.show_page("guides")
        self.page("guides").focus_search()

    def begin_free_page(self) -> None:
        """Begin a free page at once."""
        self.begin_entry(FREE_PAGE)

    def begin_entry(self, guide: str, follows: str = "") -> None:
        """Begin an entry of a guide, full page."""
        self._writing().begin(guide, follows or None)
        self.show_page(WRITING)

    def write_entry(self, identity: str) -> None:
        """Open an entry for writing, full page."""
        self._writing().open_entry(identity)
        self.show_page(WRITING)

    def show_settings(self) -> None:
        """Go to the settings."""
        self.show_page(SETTINGS)

    def show_entry(self, identity: str) -> None:
        """Show an entry in the Journal."""
        reader = self._reader()
        self.show_page("journal")
        reader.show_entry(identity)

    def show_day(self, day: date) -> None:
        """Show a day's entries in the Journal."""
        reader = self._reader()
        self.show_page("journal")
        reader.show_day(day)

    def search_for(self, words: str) -> None:
        """Show in the Journal what holds the words."""
        reader = self._reader()
        self.show_page("journal")
        reader.search_for(words)

    def search(self) -> None:
        """Put the focus into the search of this page, or of the Journal."""
        page = self.current
        if page is not None and page.focus_search():
            return
        self.show_page("journal")
        self.page("journal").focus_search()

    def save_now(self) -> None:
        """Send what was typed and not yet saved to the store."""
        page = self.current
        if page is not None:
            page.leave()

    def go_back(self) -> None:
        """Go back to the page the writer came from."""
        self.show_page(self._came_from)

    def go_through_regions(self, steps: int) -> None:
        """Put the focus into the next or the previous region."""
        page = self.current
        go_to_next((self.sidebar, *(page.regions() if page is not None else ())), steps)

    def leave_all(self) -> None:
        """Let every page send what was typed and not yet saved to the store."""
        for page in self._pages.values():
            page.leave()

    def has_unsaved(self) -> bool:
        """Return whether a page holds something that is not on the disk."""
        return any(page.has_unsaved() for page in self._pages.values())

    def show_trouble(self, sentence: str, button: str) -> None:
        """Say in the bar what is wrong, with one thing to do about it."""
        self.bar.show_trouble(sentence, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.current
        if event.key() == Qt.Key.Key_Escape and page is not None and page.step_back():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)
        self._stack.setFrameShape(QFrame.Shape.NoFrame)

    def _connect(self, page: Page) -> None:
        page.entry_wanted.connect(self.show_entry)
        page.writing_wanted.connect(self.write_entry)
        page.guide_wanted.connect(self.begin_entry)
        page.page_wanted.connect(self.show_page)
        page.day_wanted.connect(self.show_day)
        page.search_wanted.connect(self.search_for)
        page.back_wanted.connect(self.go_back)

    def _reader(self) -> ShowsEntries:
        page = self.page("journal")
        if not isinstance(page, ShowsEntries):
            raise TypeError("the journal page shows no entries")
        return page

    def _writing(self) -> Writing:
        page = self.page(WRITING)
        if not isinstance(page, Writing):
            raise TypeError("the writing page writes no entries")
        return page

    def _show_failure(self, error: JournalError) -> None:
        self.bar.show_trouble(error.sentence, _("Try again"))

    def _answer_trouble(self) -> None:
        self.bar.show_nothing()
        self.trouble_answered.emit()

    def _fit(self) -> None:
        rail = self.width() < RAIL_BELOW_EM * self._desk.look.em
        if rail != self.sidebar.is_rail:
            self.sidebar.show_as_rail(rail)
