# SPDX-License-Identifier: GPL-3.0-or-later
"""A page to write on: plain text in the page's font, with one thin margin line."""

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QSizePolicy, QTextEdit, QWidget

from journal_app.ui.fonts import PAGE_LINE_PERCENT
from journal_app.ui.look import Look
from journal_app.ui.widgets.private_selection import PrivateSelection
from journal_app.ui.widgets.properties import put

LINE_AT = 29
LEFT = 41
TOP = 10
RIGHT = 14
MEASURE_EM = 34
LINE_STRENGTH = 0.45
LEAST_LINES = 3


class PageEdit(PrivateSelection, QTextEdit):
    """Plain Unicode text in lines; what is pasted loses its form, what is selected stays here."""

    edited = Signal()

    def __init__(self, look: Look, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(0)
        put(self, kind="page")
        self._margin_line = self._make_margin_line()
        self.textChanged.connect(self.edited)
        look.changed.connect(self._dress)
        self._dress()
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Show a text, with the caret at its start; it cannot be undone into the one before."""
        with QSignalBlocker(self):
            self.setUndoRedoEnabled(False)
            self.setPlainText(text)
            self._space_lines()
            self.setUndoRedoEnabled(True)

    def text(self) -> str:
        """Return the text as written, hard spaces included."""
        # toPlainText() would turn hard spaces into plain ones.
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def count_words(self) -> int:
        """Return how many words are written."""
        return len(self.text().split())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def minimumSizeHint(self) -> QSize:
        lines = QFontMetrics(self._look.font("page")).lineSpacing() * LEAST_LINES * PAGE_LINE_PERCENT // 100
        return QSize(self._look.px(10), lines + 2 * TOP)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(24), self._look.px(9))

    def _make_margin_line(self) -> QFrame:
        line = QFrame(self)
        put(line, kind="margin_line")
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        strength = QGraphicsOpacityEffect(line)
        strength.setOpacity(LINE_STRENGTH)
        line.setGraphicsEffect(strength)
        return line

    def _set_margins(self) -> None:
        measure = int(QFontMetricsF(self._look.font("page")).height() / 1.25 * MEASURE_EM)
        spare = self.width() - LEFT - measure - self.verticalScrollBar().sizeHint().width()
        self.setViewportMargins(LEFT, TOP, max(RIGHT, spare), TOP)
        self._margin_line.setGeometry(LINE_AT, 1, 1, self.height() - 2)

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        spacing.setLineHeight(PAGE_LINE_PERCENT, kind)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(spacing)

    def _dress(self) -> None:
        with QSignalBlocker(self):
            self.setFont(self._look.font("page"))
        self._set_margins()
        self.updateGeometry()
