# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps selected text within the window: under X11 and Wayland Qt hands it to all other programs."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


class PrivateSelection(_Widget):
    """For text widgets, named before Qt's class: what is merely selected is withdrawn at once; copying works.

    Nobody can have read it in between: a selection is handed over by this program's own event loop.
    """

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        withdraw_selection()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        withdraw_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        withdraw_selection()


def withdraw_selection() -> None:
    """Empty the system's selection where this program filled it; another's is left alone."""
    board = QGuiApplication.clipboard()
    if board.supportsSelection() and board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)
