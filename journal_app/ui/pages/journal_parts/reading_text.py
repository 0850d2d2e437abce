# SPDX-License-Identifier: GPL-3.0-or-later
"""The page one reads: text only, at a measure that suits the eye; it opens no address and loads nothing."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.pages.journal_parts.positions import in_qt
from journal_app.ui.pages.journal_parts.reading import Reading, Sheet
from journal_app.ui.pages.journal_parts.reading_document import ENTRY_LINK, Places, Typesetter
from journal_app.ui.widgets.private_selection import PrivateSelection

MEASURE = 34
"""Widest line, in ems of page text: about 70 characters."""


class ReadingText(PrivateSelection, QTextBrowser):
    """Shows entries for reading; marks what a search found and steps through it."""

    entry_opened = Signal(str)
    """A link to another entry of this journal was followed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._free = 0
        self._shown: Reading | Sheet | None = None
        self._places: Places = []
        self._hits: list[tuple[int, int]] = []
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Page"))
        self.anchorClicked.connect(self._follow)
        look.changed.connect(self._set_anew)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401  as Qt declares
        """Load nothing, from wherever: the page is complete as it was built."""
        return None

    def show_reading(self, reading: Reading) -> None:
        """Show an entry with what belongs to it."""
        self._show(reading)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show one entry, or one version of it, alone."""
        self._show(sheet)

    def show_nothing(self) -> None:
        """Be empty, and remember nothing of what was shown."""
        self._shown = None
        self._places, self._hits = [], []
        self.setExtraSelections([])
        self.clear()

    def own_texts(self) -> list[str]:
        """Return the writer's own words as they stand here, piece by piece: what a search may mark."""
        return [self._between(start, end) for start, end in self._places]

    def show_hits(self, found: Sequence[Sequence[tuple[int, int]]]) -> None:
        """Mark hits: for each piece of `own_texts` where they stand in it, in code points."""
        self._hits = []
        for (start, end), marks in zip(self._places, found, strict=True):
            text = self._between(start, end)
            self._hits += [(start + first, start + last) for first, last in in_qt(text, marks)]
        self.setExtraSelections([self._marked(first, last) for first, last in self._hits])

    def show_no_hits(self) -> None:
        """Mark nothing."""
        self._hits = []
        self.setExtraSelections([])

    def hits(self) -> int:
        """Return how many hits are marked."""
        return len(self._hits)

    def step(self, forward: bool) -> int | None:
        """Select the next hit, or the one before, going round; return its place from 1, None without hits."""
        if not self._hits:
            return None
        here = self.textCursor()
        if forward:
            ahead = [place for place, (start, _end) in enumerate(self._hits) if start >= here.selectionEnd()]
            place = ahead[0] if ahead else 0
            if not here.hasSelection() and here.position() == 0:
                place = 0
        else:
            behind = [place for place, (start, _end) in enumerate(self._hits) if start < here.selectionStart()]
            place = behind[-1] if behind else len(self._hits) - 1
        start, end = self._hits[place]
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return place + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_measure()
        super().resizeEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def keep_free(self, right: int) -> None:
        """Keep so many pixels free at the right, the scroll bar among them."""
        self._free = right
        self._keep_measure()

    def _show(self, page: Reading | Sheet) -> None:
        self._shown = page
        self._hits = []
        self.setExtraSelections([])
        setter = Typesetter(self._look, self.document())
        self._places = setter.set_reading(page) if isinstance(page, Reading) else setter.set_sheet(page)
        self._keep_measure()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _set_anew(self) -> None:
        if self._shown is None:
            return
        where, hits, cursor = self.verticalScrollBar().value(), self._hits, self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        self._show(self._shown)
        self._hits = hits
        self.setExtraSelections([self._marked(first, last) for first, last in hits])
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(where)

    def _keep_measure(self) -> None:
        """Let the right margin grow once the line is as long as is good to read."""
        widest = int(MEASURE * QFontMetricsF(self._look.font("page")).height() / 1.25)
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.isVisible() else 0
        self.setViewportMargins(0, 0, max(0, self._free - taken, self.width() - taken - widest), 0)

    def _between(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def _marked(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        marked: Any = QTextEdit.ExtraSelection()
        marked.cursor = QTextCursor(self.document())
        marked.cursor.setPosition(start)
        marked.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setBackground(self._look.color("mark"))
        marked.format = style
        return marked  # type: ignore[no-any-return]

    def _follow(self, address: QUrl) -> None:
        target = address.toString()
        if target.startswith(ENTRY_LINK):
            self.entry_opened.emit(target.removeprefix(ENTRY_LINK))
