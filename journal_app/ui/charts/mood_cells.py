# SPDX-License-Identifier: GPL-3.0-or-later
"""The seven steps of mood as painted squares, and their legend."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.models.spoken import MOOD_WORDS, mood_step

STEPS = len(MOOD_WORDS)
GAP = 5
"""Pixels between two squares of a legend; twice as many between squares and words."""


def paint_mood(painter: QPainter, look: Look, place: QRect, mood: float, radius: float) -> QColor:
    """Paint a square in the colours of a mood's step; return the colour of text upon it."""
    step = look.theme.mood[mood_step(mood) - 1]
    _paint_square(painter, place, QPen(QColor(step.edge), 1), QColor(step.fill), radius)
    return QColor(step.ink)


def paint_outline(painter: QPainter, place: QRect, colour: QColor, radius: float) -> None:
    """Paint an empty square: an outline."""
    _paint_square(painter, place, QPen(colour, 1), QColor(Qt.GlobalColor.transparent), radius)


class Legend:
    """A row of the seven squares with a word at each end, and one for an empty square where there are any."""

    def __init__(self, look: Look, low: str, high: str, empty: str = "") -> None:
        self._look = look
        self._low = low
        self._high = high
        self._empty = empty

    def size(self, width: int) -> QSize:
        """Return the room it takes within a width: squares shrink first, then the empty one goes below."""
        row, extra = self._row_width(self._square(width)), self._empty_width()
        if not extra:
            return QSize(row, self._line())
        if row + 4 * GAP + extra <= width:
            return QSize(row + 4 * GAP + extra, self._line())
        return QSize(max(row, extra), 2 * self._line())

    def paint(self, painter: QPainter, place: QRect, direction: Qt.LayoutDirection) -> None:
        """Paint it from the beginning of a place."""
        painter.setFont(self._look.font("secondary"))
        pen = _Brush(painter, self._look, place, direction, self._line(), self._metrics())
        square = self._square(place.width())
        pen.word(self._low)
        for step in range(1, STEPS + 1):
            paint_mood(painter, self._look, pen.square(square, GAP), step, 2)
        pen.skip(GAP)
        pen.word(self._high)
        if not self._empty:
            return
        if self.size(place.width()).height() > self._line():
            pen.new_line()
        else:
            pen.skip(2 * GAP)
        paint_outline(painter, pen.square(self._empty_square(), 2 * GAP), self._look.color("border_strong"), 2)
        pen.word(self._empty)

    def _square(self, width: int) -> QSize:
        height, widest = self._look.px(0.6), self._look.px(1)
        room = (width - self._row_width(QSize(0, 0))) // STEPS
        return QSize(max(height // 2, min(widest, room)), height)

    def _empty_square(self) -> QSize:
        side = self._look.px(0.6)
        return QSize(side, side)

    def _row_width(self, square: QSize) -> int:
        metrics = self._metrics()
        words = metrics.horizontalAdvance(self._low) + metrics.horizontalAdvance(self._high)
        return words + 4 * GAP + STEPS * (square.width() + GAP)

    def _empty_width(self) -> int:
        if not self._empty:
            return 0
        return self._metrics().horizontalAdvance(self._empty) + 2 * GAP + self._empty_square().width()

    def _line(self) -> int:
        return self._look.px(1.2)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("secondary"))


class _Brush:
    """Sets words and squares one after another along a line, from the right where text runs so."""

    def __init__(
        self,
        painter: QPainter,
        look: Look,
        place: QRect,
        direction: Qt.LayoutDirection,
        line: int,
        metrics: QFontMetrics,
    ) -> None:
        self._painter = painter
        self._ink = look.color("muted")
        self._place = place
        self._direction = direction
        self._line = line
        self._metrics = metrics
        self._at = QPoint(place.topLeft())

    def word(self, text: str) -> None:
        """Set a word."""
        width = self._metrics.horizontalAdvance(text)
        self._painter.setPen(self._ink)
        self._painter.drawText(self._next(QSize(width, self._line)), Qt.AlignmentFlag.AlignVCenter, text)
        self.skip(2 * GAP)

    def square(self, size: QSize, after: int) -> QRect:
        """Return the place of the next square, half the line's height down."""
        place = self._next(size)
        self.skip(after)
        return place

    def skip(self, pixels: int) -> None:
        """Leave room."""
        self._at.setX(self._at.x() + pixels)

    def new_line(self) -> None:
        """Go to the beginning of the line below."""
        self._at = QPoint(self._place.left(), self._at.y() + self._line)

    def _next(self, size: QSize) -> QRect:
        place = QRect(self._at.x(), self._at.y() + (self._line - size.height()) // 2, size.width(), size.height())
        self.skip(size.width())
        return QStyle.visualRect(self._direction, self._place, place)


def _paint_square(painter: QPainter, place: QRect, pen: QPen, fill: QColor, radius: float) -> None:
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def legend_ends() -> tuple[str, str]:
    """Return the words at the two ends, with their numbers."""
    return (
        _("{n} {word}").format(n=1, word=_(MOOD_WORDS[0])),
        _("{n} {word}").format(n=STEPS, word=_(MOOD_WORDS[-1])),
    )
