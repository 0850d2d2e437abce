# SPDX-License-Identifier: GPL-3.0-or-later
"""What painted charts of days share: one cell a day, a cursor, and the same words for pointer and keys."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QToolTip, QWidget

from journal_app.ui.charts.wording import announce
from journal_app.ui.look import Look

CURSOR = 2
"""Width of the cursor's frame, and its distance from the cell it frames."""

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DayField(QWidget):
    """A widget of days from `first` to `last`. Subclasses say where a day is, what it is called and what keys do."""

    day_chosen = Signal(object)
    """The writer chose a day (a `date`), by click or key."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.summary = ""
        self._span: tuple[date, date] | None = None
        self._cursor: date | None = None
        self._hovered: date | None = None
        self._by_keys = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self._dress)

    def cell(self, day: date) -> QRect:
        """Return where a day of the span is."""
        raise NotImplementedError

    def words(self, day: date) -> str:
        """Return what is said of a day."""
        raise NotImplementedError

    def moved(self, day: date, key: Qt.Key) -> date | None:
        """Return the day a key leads to from a day, None for a key that moves nothing."""
        raise NotImplementedError

    def show_span(self, first: date | None, last: date | None) -> None:
        """Show the days from first to last; the cursor stays where it can."""
        self._span = (first, last) if first is not None and last is not None and first <= last else None
        if self._cursor is not None:
            self._cursor = self._held(self._cursor) if self._span else None
        self._hovered = None
        self.updateGeometry()
        self.update()

    def show_summary(self, summary: str) -> None:
        """Take what a screen reader says of the whole chart, as "Mostly between 3 and 5, 66 days"."""
        self.summary = summary
        self.setAccessibleDescription(summary)

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day shown."""
        return self._span

    def cursor_day(self) -> date | None:
        """Return the day the cursor is on."""
        return self._cursor

    def show_cursor(self, day: date) -> None:
        """Put the cursor on a day of the span, or on the nearest."""
        if self._span is not None:
            self._cursor = self._held(day)
            self.update()

    def day_at(self, point: QPoint) -> date | None:
        """Return the day painted at a point."""
        if self._span is None:
            return None
        first, last = self._span
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            if self.cell(day).contains(point):
                return day
        return None

    def choose(self, day: date, modifiers: Qt.KeyboardModifier) -> None:
        """Take the writer's choice of a day; a subclass may read the modifiers."""
        self.day_chosen.emit(day)

    def at_edge(self, wanted: date) -> None:
        """Answer a key that leads outside the span; a subclass may turn a page."""

    def visual(self, place: QRect) -> QRect:
        """Return a place mirrored where text runs from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def paint_cursor(self, painter: QPainter) -> None:
        """Frame the day the keys are on."""
        if self._cursor is None or not (self.hasFocus() and self._by_keys):
            return
        painter.setPen(QPen(self.look.color("focus"), CURSOR))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(self.cell(self._cursor)).adjusted(-CURSOR, -CURSOR, CURSOR, CURSOR)
        painter.drawRoundedRect(frame, 4, 4)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None, QPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        self._by_keys = True
        if self._span is None:
            super().keyPressEvent(event)
        elif key in _CHOOSING and self._cursor is not None:
            self.choose(self._cursor, event.modifiers())
        elif (wanted := self._wanted(key)) is not None:
            self._go(wanted)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or day is None:
            super().mousePressEvent(event)
            return
        self._cursor = day
        self._by_keys = False
        self.update()
        self.choose(day, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.day_at(event.position().toPoint()), event.globalPosition().toPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._span is not None and self._cursor is None:
            self._cursor = self._span[1]
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        if self._cursor is not None and self._by_keys:
            announce(self, self.words(self._cursor))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleDescription(self.summary)
        self.update()

    def _wanted(self, key: Qt.Key) -> date | None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            mirrored = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
            key = mirrored.get(key, key)
        assert self._span is not None
        return self.moved(self._cursor or self._span[1], key)

    def _go(self, wanted: date) -> None:
        assert self._span is not None
        first, last = self._span
        if not first <= wanted <= last:
            self.at_edge(wanted)
        if self._span is not None:
            self._cursor = self._held(wanted)
            announce(self, self.words(self._cursor))
            QToolTip.showText(self.mapToGlobal(self.cell(self._cursor).bottomRight()), self.words(self._cursor), self)
            self.update()

    def _held(self, day: date) -> date:
        assert self._span is not None
        return min(max(day, self._span[0]), self._span[1])

    def _hover(self, day: date | None, place: QPoint) -> None:
        if day == self._hovered:
            return
        self._hovered = day
        self.setCursor(Qt.CursorShape.ArrowCursor if day is None else Qt.CursorShape.PointingHandCursor)
        if day is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(place, self.words(day), self)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def shifted(day: date, days: int) -> date:
    """Return a day so many days on, held within the calendar's years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
