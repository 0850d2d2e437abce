# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain text edit that grows with its text and gives it back letter by letter."""

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from journal_app.ui.widgets.private_selection import PrivateSelection


class GrowingEdit(PrivateSelection, QTextEdit):
    """As high as its text; Tab leaves it. What is pasted loses its form, what is selected stays here."""

    retyped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.retyped)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show a text, with the caret at its start; not an edit."""
        with QSignalBlocker(self):
            self.setUndoRedoEnabled(False)
            self.setPlainText(text)
            self.setUndoRedoEnabled(True)
        self._fit()

    def text(self) -> str:
        """Return the text as typed, hard spaces included."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).height() * 5, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def _fit(self) -> None:
        around = self.contentsMargins().top() + self.contentsMargins().bottom() + 2 * self.frameWidth()
        height = int(self.document().size().height() + 0.999) + around
        if height != self.height():
            self.setFixedHeight(height)
