# SPDX-License-Identifier: GPL-3.0-or-later
"""A popover that belongs to one control of a form: it opens beside it, and goes when the control goes."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.popover import EDGE, Popover


class AnchoredPopover(Popover):
    """Covers the window of its anchor, so that a scrolled form does not cut it."""

    def __init__(self, look: Look, name: str, anchor: QWidget) -> None:
        super().__init__(look, name, anchor.window())
        self._anchor = anchor
        self._window = anchor.window()
        anchor.installEventFilter(self)
        anchor.destroyed.connect(self.deleteLater)

    def open_beside(self) -> None:
        """Open below the anchor, above it, or over it where neither has the room."""
        self.open_at(QRect(self._anchor.mapTo(self._window, QPoint(0, 0)), self._anchor.size()))
        lowest = self._window.height() - EDGE - self.height()
        if self.y() > lowest:
            self.move(self.x(), max(EDGE, lowest))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._anchor and event.type() == QEvent.Type.Hide:
            self.close_popover()
        return super().eventFilter(watched, event)
