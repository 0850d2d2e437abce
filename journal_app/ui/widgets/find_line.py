# SPDX-License-Identifier: GPL-3.0-or-later
"""A line to look for something in: a magnifying glass at its head, a cross to empty it at its end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.line_edit import PrivateLine

EDGE = 11
"""Pixels between the line's edge and the magnifying glass."""


class FindLine(PrivateLine):
    """Esc, or the cross, empties it."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, name, parent)
        self._look = look
        self._icon = QLabel(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross = IconButton(look, "Close, leave", _("Clear the search"), "Esc", parent=self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.make_dense()
        self._cross.hide()
        self._cross.clicked.connect(self.clear_now)
        self.textChanged.connect(self._show_cross)
        look.changed.connect(self._dress)
        self._dress()

    def clear_now(self) -> None:
        """Look for nothing any more."""
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_now()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _show_cross(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap("Search"))
        self._icon.adjustSize()
        self._cross.adjustSize()
        side = self._look.px(1.05)
        self.setTextMargins(side + 7, 0, side + 7, 0)
        self._place()

    def _place(self) -> None:
        self._icon.move(EDGE, (self.height() - self._icon.height()) // 2)
        left = self.width() - self._cross.width() - EDGE // 2
        self._cross.move(left, (self.height() - self._cross.height()) // 2)
