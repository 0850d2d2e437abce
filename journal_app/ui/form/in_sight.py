# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what has the focus, and the caret while one types, within the seen part of a scrolled page."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QWidget

MARGIN = 48


class InSight(QObject):
    """Follows the focus within one scroll area."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._followed: QTextEdit | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._followed is not None:
            self._followed.cursorPositionChanged.disconnect(self._show_caret)
            self._followed.destroyed.disconnect(self._forget)
            self._followed = None
        content = self._area.widget()
        if now is None or content is None or not content.isAncestorOf(now):
            return
        if isinstance(now, QTextEdit):
            self._followed = now
            now.cursorPositionChanged.connect(self._show_caret)
            now.destroyed.connect(self._forget)
            self._show_caret()
        else:
            self._area.ensureWidgetVisible(now, 0, MARGIN)

    def _forget(self) -> None:
        self._followed = None

    def _show_caret(self) -> None:
        edit, content = self._followed, self._area.widget()
        if edit is None or content is None:
            return
        caret = edit.cursorRect()
        place = edit.viewport().mapTo(content, QPoint(0, caret.center().y()))
        self._area.ensureVisible(0, place.y(), 0, MARGIN)
