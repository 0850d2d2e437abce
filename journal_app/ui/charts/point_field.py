# SPDX-License-Identifier: GPL-3.0-or-later
"""What painted charts of few points share: a cursor on one of them, and the same words for pointer and keys."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QToolTip, QWidget

from journal_app.ui.charts.wording import announce
from journal_app.ui.look import Look

CURSOR = 2
"""Width of the cursor's frame, and its distance from the place it frames."""


class PointField(QWidget):
    """A widget of points 0 to n - 1. Subclasses say where a point is, what it is called and what keys do."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._summary = ""
        self._cursor: int | None = None
        self._hovered: int | None = None
        self._by_keys = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self._dress)

    def points(self) -> int:
        """Return how many points there are."""
        raise NotImplementedError

    def place(self, point: int) -> QRect:
        """Return where a point is, mirrored where text runs from the right."""
        raise NotImplementedError

    def words(self, point: int) -> str:
        """Return what is said of a point."""
        raise NotImplementedError

    def moved(self, point: int, key: Qt.Key) -> int | None:
        """Return the point a key leads to; None for a key that moves nothing. By default up and down a list."""
        steps = {Qt.Key.Key_Up: point - 1, Qt.Key.Key_Down: point + 1, Qt.Key.Key_Home: 0}
        steps[Qt.Key.Key_End] = self.points() - 1
        return steps.get(key)

    def show_summary(self, summary: str) -> None:
        """Take what a screen reader says of the whole chart."""
        self._summary = summary
        self.setAccessibleDescription(summary)

    def cursor_point(self) -> int | None:
        """Return the point the cursor is on."""
        return self._cursor

    def forget_cursor(self) -> None:
        """Begin anew: other points are shown."""
        self._cursor = self._hovered = None
        self.updateGeometry()
        self.update()

    def visual(self, place: QRect) -> QRect:
        """Return a place mirrored where text runs from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def paint_cursor(self, painter: QPainter) -> None:
        """Frame the point the keys are on."""
        if self._cursor is None or not (self.hasFocus() and self._by_keys):
            return
        painter.setPen(QPen(self.look.color("focus"), CURSOR))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.place(self._cursor)).adjusted(1, 1, -1, -1), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            mirrored = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
            key = mirrored.get(key, key)
        wanted = self.moved(self._cursor or 0, key) if self.points() else None
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self._by_keys = True
            self._go(wanted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        found = next((point for point in range(self.points()) if self.place(point).contains(at)), None)
        self._hover(found, event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None, QPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        if self.points() and self._by_keys:
            self._cursor = self._cursor or 0
            announce(self, self.words(self._cursor))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleDescription(self._summary)
        self.update()

    def _go(self, wanted: int) -> None:
        self._cursor = min(max(wanted, 0), self.points() - 1)
        announce(self, self.words(self._cursor))
        place = self.mapToGlobal(self.place(self._cursor).bottomRight())
        QToolTip.showText(place, self.words(self._cursor), self)
        self.update()

    def _hover(self, point: int | None, where: QPoint) -> None:
        if point == self._hovered:
            return
        self._hovered = point
        if point is None or not self.words(point):
            QToolTip.hideText()
        else:
            QToolTip.showText(where, self.words(point), self)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
