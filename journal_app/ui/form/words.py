# SPDX-License-Identifier: GPL-3.0-or-later
"""Editors of text: one line, and a page."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _
from journal_app.ui.fonts import PAGE_LINE_PERCENT
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.plain_edit import GrowingEdit
from journal_app.ui.widgets.page_edit import PageEdit
from journal_app.ui.widgets.properties import put

LEAST_LINES = 4
LEAST_LINES_OF_A_PAGE = 11
MOST_LINES = 24


class LineWrap(GrowingEdit):
    """One line of text that wraps where it is long; Enter goes on to the next question."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))


class ShortEditor(Editor[str]):
    """One line of text."""

    clearable = False

    def build_control(self) -> QWidget:
        """Return the line."""
        self._line = LineWrap(self)
        put(self._line, role="answer")
        self._line.document().setDocumentMargin(5)
        self._line.retyped.connect(self.take_edit)
        return self._line

    def show_loaded(self, value: str) -> None:
        """Show the text."""
        self._line.show_text(value)

    def read(self) -> str:
        """Return the text."""
        return " ".join(self._line.text().split("\n"))

    def mark_problem(self, wrong: bool) -> None:
        """Give the line the edge of a problem."""
        put(self._line, error="true" if wrong else "false")


class RichEditor(Editor[str]):
    """A page to write on, as high as its text within bounds."""

    clearable = False

    def build_control(self) -> QWidget:
        """Return the page."""
        self._least_lines = LEAST_LINES_OF_A_PAGE if self.field.required else LEAST_LINES
        self._page = PageEdit(self.desk.look, _(self.field.label), parent=self)
        self._page.edited.connect(self.take_edit)
        self._page.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.desk.look.changed.connect(self._fit)
        return self._page

    def show_loaded(self, value: str) -> None:
        """Show the text."""
        self._page.show_text(value)
        self._fit()

    def read(self) -> str:
        """Return the text as written."""
        return self._page.text()

    def mark_problem(self, wrong: bool) -> None:
        """Give the page the edge of a problem."""
        put(self._page, error="true" if wrong else "false")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = QFontMetrics(self.desk.look.font("page")).lineSpacing() * PAGE_LINE_PERCENT / 100
        margins = self._page.viewportMargins()
        around = margins.top() + margins.bottom() + 4
        # An empty page leaves half of a low window to what stands around it.
        least = max(LEAST_LINES * line, min(self._least_lines * line, self.window().height() / 2 - around))
        wanted = max(least, min(self._page.document().size().height(), MOST_LINES * line))
        height = round(wanted) + around
        if height != self._page.height():
            self._page.setFixedHeight(height)
