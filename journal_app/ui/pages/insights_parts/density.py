# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the ratings fall on the affect grid: the darker a cell, the more of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journal_app.domain.i18n import _, ngettext
from journal_app.ui.look import Look

if TYPE_CHECKING:
    from journal_app.insights.arrays import Ints

STEPS = 7
SIDE_EM = 10
LEAST_SIDE = 170
FAINTEST = 0.12


class AffectDensity(QWidget):
    """Painted: pleasantness across, energy upwards; a tooltip says how many a cell holds."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts: list[list[int]] = [[0] * STEPS for _row in range(STEPS)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Where the days fall"))
        look.changed.connect(self._dress)

    def show_counts(self, counts: "Ints") -> None:
        """Show how many ratings each cell holds: seven rows of energy 1 to 7, seven columns of pleasantness."""
        self._counts = [[int(count) for count in row] for row in counts.tolist()]
        self.update()

    def show_summary(self, summary: str) -> None:
        """Take what a screen reader says of the whole chart."""
        self.setAccessibleDescription(summary)

    def sizeHint(self) -> QSize:
        word = self._word()
        return QSize(self._side() + 2 * word, self._side() + 2 * word)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = self._square()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("raised"))
        painter.drawRoundedRect(QRectF(square), 4, 4)
        self._paint_lines(painter, square)
        self._paint_cells(painter, square)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.color("border_strong"), 1))
        painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._paint_words(painter, square)

    def _paint_lines(self, painter: QPainter, square: QRect) -> None:
        painter.setPen(QPen(self._look.color("border"), 1))
        for step in range(1, STEPS):
            along = step * square.width() / STEPS
            painter.drawLine(round(square.x() + along), square.top(), round(square.x() + along), square.bottom())
            painter.drawLine(square.left(), round(square.y() + along), square.right(), round(square.y() + along))

    def _paint_cells(self, painter: QPainter, square: QRect) -> None:
        most = max(max(row) for row in self._counts)
        painter.setPen(Qt.PenStyle.NoPen)
        for energy in range(STEPS):
            for pleasant in range(STEPS):
                count = self._counts[energy][pleasant]
                if count:
                    colour = self._look.color("accent")
                    colour.setAlphaF(FAINTEST + (0.85 - FAINTEST) * count / most)
                    painter.setBrush(colour)
                    painter.drawRoundedRect(self._cell(square, pleasant, energy).adjusted(1, 1, -1, -1), 3, 3)

    def _paint_words(self, painter: QPainter, square: QRect) -> None:
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.color("muted"))
        word, centre = self._word(), Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRect(0, square.top() - word, self.width(), word), int(centre), _("more energy"))
        painter.drawText(QRect(0, square.bottom() + 1, self.width(), word), int(centre), _("less energy"))
        for words, middle in (
            (_("unpleasant"), square.left() - word // 2),
            (_("pleasant"), square.right() + word // 2),
        ):
            painter.save()
            painter.translate(middle, square.center().y())
            painter.rotate(-90 if middle < square.center().x() else 90)
            half = square.height() // 2
            painter.drawText(QRect(-half, -word // 2, 2 * half, word), int(centre), words)
            painter.restore()

    def _words_at(self, point: QPoint) -> str:
        square = self._square()
        for energy in range(STEPS):
            for pleasant in range(STEPS):
                if self._cell(square, pleasant, energy).contains(point.toPointF()):
                    n = self._counts[energy][pleasant]
                    counted = ngettext("{n} rating", "{n} ratings", n).format(n=n)
                    return _("pleasantness {p} of 7, energy {e} of 7: {ratings}").format(
                        p=pleasant + 1, e=energy + 1, ratings=counted
                    )
        return ""

    def _cell(self, square: QRect, pleasant: int, energy: int) -> QRectF:
        side = square.width() / STEPS
        return QRectF(square.x() + pleasant * side, square.y() + (STEPS - 1 - energy) * side, side, side)

    def _square(self) -> QRect:
        side = min(self._side(), self.width() - 2 * self._word())
        return QRect((self.width() - side) // 2, self._word(), side, side)

    def _side(self) -> int:
        return max(LEAST_SIDE, self._look.px(SIDE_EM))

    def _word(self) -> int:
        return QFontMetrics(self._look.font("small")).height() + 4

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
