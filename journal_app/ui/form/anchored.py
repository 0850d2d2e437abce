# SPDX-License-Identifier: GPL-3.0-or-later
"""A popover that belongs to one control of a form: it opens beside it, and goes when the control goes."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.popover import Popover


class AnchoredPopover(Popover):
    """Covers the window of its anchor, so that a scrolled form does not cut it."""

    def __init__(self, look: Look, name: str, anchor: QWidget) -> None:
        super().__init__(look, name, anchor.window())
        self._anchor = anchor
        self._window = anchor.window()
        anchor.installEventFilter(self)
        anchor.destroyed.connect(self.deleteLater)

    def open_beside(self) -> None:
        """Open below the anchor, or above it."""
        self.open_at(QRect(self._anchor.mapTo(self._window, QPoint(0, 0)), self._anchor.size()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._anchor and event.type() == QEvent.Type.Hide:
            self.close_popover()
        return super().eventFilter(watched, event)
