# SPDX-License-Identifier: GPL-3.0-or-later
"""A tick or a radio button whose words wrap where they are long; a click on the words is one on the button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from journal_app.ui.widgets.text import Text

GAP = 2


class WordedChoice(QWidget):
    """Holds the button and its words."""

    def __init__(self, button: QAbstractButton, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        button.setAccessibleName(words)
        self._words = Text(words, parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def width_in_one_line(self) -> int:
        """Return how wide it is when its words do not wrap."""
        self.ensurePolished()
        self._words.ensurePolished()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return self.button.sizeHint().width() + GAP + words + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The first line of the words stands at the height of the button's middle.
        above = (self.button.sizeHint().height() - self._words.fontMetrics().height()) // 2
        self._words.setContentsMargins(0, max(0, above), 0, 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
        else:
            super().mouseReleaseEvent(event)
