# SPDX-License-Identifier: GPL-3.0-or-later
"""The line one searches in: says what is looked for once typing rests."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.line_edit import PrivateLine

REST = 150
"""Milliseconds without a key after which the search begins."""


class SearchLine(PrivateLine):
    """`searched` carries the words, once typing rests or at Enter; Esc empties the line."""

    searched = Signal(str)
    list_wanted = Signal()
    """The key that leads down into the list was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("Search"), _("Search"), parent)
        self._look = look
        self._said = ""
        self.setToolTip(_("Words to find; “in quotes” for a phrase, -word to leave out (Ctrl+F)"))
        self.setAccessibleDescription(_("Quotes find a phrase, a minus leaves a word out."))
        self._icon = QLabel(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = IconButton(look, "Close, leave", _("Clear the search"), "Esc", parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.make_dense()
        self._clear.hide()
        self._clear.clicked.connect(self.clear_now)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._say)
        self.textChanged.connect(self._take_key)
        look.changed.connect(self._dress)
        self._dress()

    def words(self) -> str:
        """Return what was last said to be looked for."""
        return self._said

    def show_words(self, words: str) -> None:
        """Look for these words at once."""
        self.setText(words)
        self._say()

    def clear_now(self) -> None:
        """Look for nothing any more."""
        self.show_words("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_now()
        elif event.key() == Qt.Key.Key_Down:
            self._say()
            self.list_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _take_key(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._rest.start()

    def _say(self) -> None:
        self._rest.stop()
        if self.text() != self._said:
            self._said = self.text()
            self.searched.emit(self._said)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap("Search"))
        self._icon.adjustSize()
        self._clear.adjustSize()
        side = self._look.px(1.05)
        self.setTextMargins(side + 7, 0, side + 7, 0)
        self._place()

    def _place(self) -> None:
        self._icon.move(11, (self.height() - self._icon.height()) // 2)
        left = self.width() - self._clear.width() - 6
        self._clear.move(left, (self.height() - self._clear.height()) // 2)
