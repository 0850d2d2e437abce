# SPDX-License-Identifier: GPL-3.0-or-later
"""The right part of the Journal: the page one reads, with what can be done with it, or its earlier versions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import _
from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk
from journal_app.ui.models.entry_items import Marks
from journal_app.ui.pages.journal_parts.reading import Reading, read_entry
from journal_app.ui.pages.journal_parts.reading_foot import ReadingFoot
from journal_app.ui.pages.journal_parts.reading_head import ReadingHead
from journal_app.ui.pages.journal_parts.reading_text import ReadingText
from journal_app.ui.pages.journal_parts.versions_view import VersionsView
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.properties import put

if TYPE_CHECKING:
    from collections.abc import Callable

    from journal_app.store.journal import Journal

SIDE, TOP, BOTTOM = 32, 26, 18
NARROW_SIDE = 20
SCROLL_SIDE = 6
"""Room right of the text, where its scroll bar is."""
_NOTHING, _PAGE, _VERSIONS = range(3)


class ReadingPane(QFrame):
    """Asks for the entry it is told to show, and marks in it what is searched for."""

    shown = Signal(str)
    """The entry of that id is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = ""
        self._words = ""
        self._reading: Reading | None = None
        put(self, ground="surface")
        self.head = ReadingHead(desk)
        self.text = ReadingText(desk.look)
        self.foot = ReadingFoot(desk.look)
        self.versions = VersionsView(desk)
        self._message = EmptyState("")
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.head.versions_wanted.connect(self.show_versions)
        self.versions.left.connect(self.leave_versions)

    def reading(self) -> Reading | None:
        """Return what is shown."""
        return self._reading

    def entry_id(self) -> str:
        """Return the id of the entry shown or asked for, "" when there is none."""
        return self._wanted

    def show_entry(self, identity: str, words: str = "") -> None:
        """Show an entry, with these words marked."""
        self._wanted, self._words = identity, words
        self._ask()

    def show_words(self, words: str) -> None:
        """Mark other words in what is shown."""
        if words != self._words:
            self._words = words
            self._ask()

    def show_nothing(self, sentence: str = "") -> None:
        """Show no entry, and remember nothing of the last one."""
        self._wanted, self._reading = "", None
        self.text.show_nothing()
        self.versions.show_nothing()
        self._message.show_sentence(sentence)
        self._stack.setCurrentIndex(_NOTHING)

    def message(self) -> str:
        """Return what is said in place of a page, "" while one is shown."""
        return self._message.sentence() if self._stack.currentIndex() == _NOTHING else ""

    def refresh(self, change: Change) -> None:
        """Read the entry anew when the change may have touched what is shown of it."""
        if self._wanted and (change.entries or change.people or change.everything):
            self._ask()

    def show_versions(self) -> None:
        """Show the earlier versions of the entry."""
        if self._wanted:
            self.versions.show_entry(self._wanted)
            self._stack.setCurrentIndex(_VERSIONS)
            self.versions.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_versions(self) -> None:
        """Go back to the page as it is now."""
        if self._stack.currentIndex() == _VERSIONS:
            self._stack.setCurrentIndex(_PAGE)
            self.head.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def shows_versions(self) -> bool:
        """Return whether earlier versions are shown."""
        return self._stack.currentIndex() == _VERSIONS

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._desk.look.px(24)
        side = NARROW_SIDE if narrow else SIDE
        self._set_sides(side)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)
        column.addWidget(self.foot)
        for widget in (self._message, page, self.versions):
            self._stack.addWidget(widget)
        self._set_sides(SIDE)
        self._column.addWidget(self._stack)

    def _set_sides(self, side: int) -> None:
        """Keep the same distance from both edges; the texts reach further, so that their bars stand at the edge."""
        self._column.setContentsMargins(side, TOP, SCROLL_SIDE, BOTTOM)
        for part in (self.head, self.foot, self._message):
            part.setContentsMargins(0, 0, side - SCROLL_SIDE, 0)
        for text in (self.text, self.versions.text):
            text.keep_free(side - SCROLL_SIDE)
        self.versions.keep_free(side - SCROLL_SIDE)

    def _ask(self) -> None:
        self._desk.tasks.ask(
            _reading(self._wanted, self._words), self._show, owner=self, otherwise=self._cannot, lane="entry"
        )

    def _show(self, read: tuple[Reading, str]) -> None:
        reading, words = read
        if reading.sheet.entry.id != self._wanted:
            return
        same = self._reading is not None and self._reading.sheet.entry.id == self._wanted
        if reading != self._reading:
            where = self.text.verticalScrollBar().value() if same else 0
            self._reading = reading
            self.head.show_reading(reading)
            self.foot.show_reading(reading)
            self.text.show_reading(reading)
            self.text.verticalScrollBar().setValue(where)
        if not (same and self.shows_versions()):
            self._stack.setCurrentIndex(_PAGE)
        self._mark(words)
        self.shown.emit(self._wanted)

    def _mark(self, words: str) -> None:
        if not words.strip():
            self.text.show_no_hits()
            return
        texts = self.text.own_texts()

        def marks(journal: "Journal") -> tuple[list[str], list[Marks]]:
            return texts, [journal.hit_marks(words, text) for text in texts]

        self._desk.tasks.ask(marks, self._show_marks, owner=self, lane="marks")

    def _show_marks(self, found: tuple[list[str], list[Marks]]) -> None:
        texts, marks = found
        if self._words.strip() and texts == self.text.own_texts():
            self.text.show_hits(marks)

    def _cannot(self, error: JournalError) -> None:
        self.show_nothing(error.sentence)


def _reading(identity: str, words: str) -> "Callable[[Journal], tuple[Reading, str]]":
    def read(journal: "Journal") -> tuple[Reading, str]:
        return read_entry(journal, identity), words

    return read


def nothing_chosen() -> str:
    """Return what the pane says while no entry is chosen."""
    return _("Choose a page to read it here.")
