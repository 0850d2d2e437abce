# SPDX-License-Identifier: GPL-3.0-or-later
"""One sentence below a field: what is needed there, said once and kindly."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.text import Text


class FieldMessage(QWidget):
    """An icon and a sentence; empty it takes no room, unless it keeps its line so that nothing jumps."""

    def __init__(self, look: Look, *, keeps_line: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._keeps_line = keeps_line
        self._icon_name = "Error, caution"
        self._tone = "danger"
        self._icon = QLabel()
        self._sentence = Text("", "secondary", "danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        look.changed.connect(self._dress)
        self.show_sentence("")
        self._dress()

    def show_sentence(self, sentence: str, tone: str = "danger", icon: str = "Error, caution") -> None:
        """Show a sentence and tell screen readers of it; an empty one says nothing."""
        changed = sentence != self._sentence.text()
        self._tone = tone
        self._icon_name = icon
        self._sentence.setText(sentence)
        self._sentence.show_tone(tone)
        self._icon.setVisible(bool(sentence))
        self.setVisible(bool(sentence) or self._keeps_line)
        self._dress()
        if sentence and changed:
            QAccessible.updateAccessibility(QAccessibleEvent(self._sentence, QAccessible.Event.Alert))

    def sentence(self) -> str:
        """Return the sentence shown."""
        return self._sentence.text()

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self._icon_name, self._tone, 0.95))
        self.setMinimumHeight(self._look.px(1.2) if self._keeps_line else 0)
