# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what has the focus, and the caret while one types, within the seen part of a scrolled page."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QWidget
from shiboken6 import isValid

MARGIN = 48


class InSight(QObject):
    """Follows the focus within one scroll area."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._followed: QTextEdit | None = None
        self._wanted: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_wanted)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def show_whole(self, widget: QWidget) -> None:
        """Bring all of a widget into sight, once what changed in it has been laid out."""
        self._wanted = widget
        self._soon.start()

    def _show_wanted(self) -> None:
        if self._wanted is not None and isValid(self._wanted):
            self._area.ensureWidgetVisible(self._wanted, 0, MARGIN // 4)
        self._wanted = None

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
