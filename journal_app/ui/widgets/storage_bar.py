# SPDX-License-Identifier: GPL-3.0-or-later
"""The one bar there is: what is wrong with the storage, in one sentence, with one button."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text


class StorageBar(QFrame):
    """Hidden until there is something to say; full width above the page."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = QLabel()
        self._sentence = Text("", "body")
        self._button = Button(look, "")
        self._button.make_small()
        self._button.clicked.connect(self.pressed)
        put(self, kind="storage_bar")
        self._lay_out()
        self.hide()
        look.changed.connect(self._dress)
        self._dress()

    def show_trouble(self, sentence: str, button: str) -> None:
        """Show what is wrong and what can be done about it."""
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_nothing(self) -> None:
        """All is well again."""
        self.hide()

    def sentence(self) -> str:
        """Return what the bar says."""
        return self._sentence.text()

    def _lay_out(self) -> None:
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        whole = SplitRow(self)
        whole.setContentsMargins(32, 8, 32, 8)
        whole.addWidget(words)
        whole.addWidget(self._button)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap("Danger", "danger"))
