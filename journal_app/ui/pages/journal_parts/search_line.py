# SPDX-License-Identifier: GPL-3.0-or-later
"""The Journal's search line: asks once typing rests, leads down into the list."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.find_line import FindLine

REST = 150
"""Milliseconds without a key after which the search is asked."""


class SearchLine(FindLine):
    """`searched` carries the words, once typing rests or at Enter; Esc empties the line."""

    searched = Signal(str)
    list_wanted = Signal()
    """The key that leads down into the list was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Search"), parent)
        self._said = ""
        self.setToolTip(_("Words to find; “in quotes” for a phrase, -word to leave out (Ctrl+F)"))
        self.setAccessibleDescription(_("Quotes find a phrase, a minus leaves a word out."))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._say)
        self.textChanged.connect(self._take_key)

    def words(self) -> str:
        """Return what was last said to be looked for."""
        return self._said

    def is_waiting(self) -> bool:
        """Return whether what was typed will be looked for once typing rests."""
        return self._rest.isActive()

    def show_words(self, words: str) -> None:
        """Look for these words at once."""
        self.setText(words)
        self._say()

    def clear_now(self) -> None:
        """Look for nothing any more."""
        self.show_words("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._say()
            self.list_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say()
        else:
            super().keyPressEvent(event)

    def _take_key(self) -> None:
        words = self.text().strip()
        # One Latin letter is no word's beginning to the store: it is looked for only when Enter says so.
        if len(words) == 1 and words.isascii():
            self._rest.stop()
        else:
            self._rest.start()

    def _say(self) -> None:
        self._rest.stop()
        if self.text() != self._said:
            self._said = self.text()
            self.searched.emit(self._said)
