# SPDX-License-Identifier: GPL-3.0-or-later
"""Where ratings fall on the affect grid: the more there are in a square, the deeper its colour."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _, ngettext
from journal_app.ui.charts.point_field import PointField
from journal_app.ui.look import Look

STEPS = 7
MIDDLE = STEPS * STEPS // 2
SIDE_EM = 10
LEAST_SIDE_EM = 8
WIDEST_SIDE_EM = 15
PALEST, DEEPEST = 0.10, 0.85
"""Opacity of a square with few ratings, and of the fullest one."""

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -STEPS, Qt.Key.Key_Down: STEPS}

Counts = Sequence[Sequence[int]]
"""Ratings by energy 1 to 7 and, within it, by pleasantness 1 to 7."""


class AffectDensity(PointField):
    """Points are the squares in reading order: most energy first, from unpleasant to pleasant. Arrows move."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Where the days fall"), parent)
        self._counts: Counts = [[0] * STEPS for _energy in range(STEPS)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_counts(self, counts: Counts) -> None:
        """Show how many ratings fall into each square."""
        self._counts = counts
        self.forget_cursor()

    def points(self) -> int:
        return STEPS * STEPS

    def place(self, point: int) -> QRect:
        row, column = divmod(point, STEPS)
        grid, side = self.grid(), self._side()
        return self.visual(QRect(grid.x() + 1 + column * side, grid.y() + 1 + row * side, side - 1, side - 1))

    def words(self, point: int) -> str:
        energy, pleasantness = _steps(point)
        n = self._counts[energy - 1][pleasantness - 1]
        counted = ngettext("{n} rating", "{n} ratings", n).format(n=n)
        return _("pleasantness {pleasantness} of 7, energy {energy} of 7: {ratings}").format(
            pleasantness=pleasantness, energy=energy, ratings=counted
        )

    def moved(self, point: int, key: Qt.Key) -> int | None:
        if key not in _ARROWS:
            return None
        if self.cursor_point() is None:
            return MIDDLE
        step = _ARROWS[key]
        within_row = abs(step) == STEPS or (point + step) // STEPS == point // STEPS
        return point + step if within_row and 0 <= point + step < self.points() else point

    def grid(self) -> QRect:
        """Return where the squares are, without the words around them."""
        side = self._side() * STEPS + 1
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def sizeHint(self) -> QSize:
        side = self.look.px(SIDE_EM) + 2 * self._edge()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = self.look.px(LEAST_SIDE_EM) + 2 * self._edge()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_squares(painter)
        self._paint_lines(painter)
        painter.setFont(self.look.font("small"))
        self._paint_corners(painter)
        self._paint_edges(painter)
        self.paint_cursor(painter)

    def _paint_squares(self, painter: QPainter) -> None:
        grid = QRectF(self.grid())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("raised"))
        painter.drawRoundedRect(grid, 4, 4)
        most = max((n for row in self._counts for n in row), default=0)
        for point in range(self.points()):
            energy, pleasantness = _steps(point)
            n = self._counts[energy - 1][pleasantness - 1]
            if n:
                fill = QColor(self.look.theme.series[0])
                fill.setAlphaF(PALEST + (DEEPEST - PALEST) * n / most)
                painter.setBrush(fill)
                painter.drawRoundedRect(QRectF(self.place(point)).adjusted(1, 1, -1, -1), 3, 3)

    def _paint_lines(self, painter: QPainter) -> None:
        grid, side = self.grid(), self._side()
        for line in range(1, STEPS):
            painter.fillRect(grid.x() + line * side, grid.y(), 1, grid.height(), self.look.color("border"))
            painter.fillRect(grid.x(), grid.y() + line * side, grid.width(), 1, self.look.color("border"))
        middle = QRectF(self.place(MIDDLE)).center()
        painter.setPen(QPen(self.look.color("border_strong"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(middle.x(), grid.top() + 1), QPointF(middle.x(), grid.bottom()))
        painter.drawLine(QPointF(grid.left() + 1, middle.y()), QPointF(grid.right(), middle.y()))
        painter.setPen(QPen(self.look.color("border_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(grid).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_corners(self, painter: QPainter) -> None:
        inside = self.grid().adjusted(8, 4, -8, -4)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        # Deep squares may lie below: words on them keep the contrast of text.
        painter.setPen(self.look.color("text"))
        for side, word in (
            (left | top, _("tense")),
            (right | top, _("excited")),
            (left | bottom, _("low")),
            (right | bottom, _("calm")),
        ):
            room = painter.boundingRect(inside, int(side), word).adjusted(-3, 0, 3, 0)
            paper = self.look.color("raised")
            paper.setAlphaF(0.72)
            painter.fillRect(room, paper)
            painter.drawText(inside, side, word)

    def _paint_edges(self, painter: QPainter) -> None:
        grid, edge = self.grid(), self._edge()
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setPen(self.look.color("muted"))
        painter.drawText(QRect(0, grid.top() - edge, self.width(), edge), centre, _("more energy"))
        painter.drawText(QRect(0, grid.bottom() + 1, self.width(), edge), centre, _("less energy"))
        beside = [_("unpleasant"), _("pleasant")]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            beside.reverse()
        places = (grid.left() - edge / 2, -90), (grid.right() + edge / 2, 90)
        for word, (x, angle) in zip(beside, places, strict=True):
            painter.save()
            painter.translate(x, grid.center().y())
            painter.rotate(angle)
            painter.drawText(QRect(-grid.height() // 2, -edge // 2, grid.height(), edge), centre, word)
            painter.restore()

    def _side(self) -> int:
        """Return the side of one square with its line."""
        room = min(self.width(), self.height(), self.look.px(WIDEST_SIDE_EM) + 2 * self._edge()) - 2 * self._edge()
        return max(2, (room - 1) // STEPS)

    def _edge(self) -> int:
        return self.look.px(1.2) + 2


def _steps(point: int) -> tuple[int, int]:
    """Return energy and pleasantness of a square, 1 to 7 each."""
    row, column = divmod(point, STEPS)
    return STEPS - row, column + 1
