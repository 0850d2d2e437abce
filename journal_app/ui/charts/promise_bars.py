# SPDX-License-Identifier: GPL-3.0-or-later
"""Promises kept, as bars from nothing to all of them, each with the interval it has to be read with."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.charts.point_field import PointField
from journal_app.ui.look import Look

ROW_EM = 1.7
BAR_EM = 0.72
GAP = 10
PALE = 0.3
"""Opacity of a bar: its interval is drawn upon it."""

MARKS = (0, 50, 100)


@dataclass(frozen=True, slots=True)
class KeptShare:
    """So many of so many promises kept, and the ends of the interval as shares; `name` is a month or all."""

    name: str
    kept: int
    n: int
    low: float
    high: float


class PromiseBars(PointField):
    """Up and down move over the bars."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Promises kept"), parent)
        self._shares: Sequence[KeptShare] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_shares(self, shares: Sequence[KeptShare]) -> None:
        """Show bars, one below the other."""
        self._shares = tuple(shares)
        self.forget_cursor()

    def points(self) -> int:
        return len(self._shares)

    def place(self, point: int) -> QRect:
        return QRect(0, point * self._row(), self.width(), self._row())

    def words(self, point: int) -> str:
        share = self._shares[point]
        return _("{name}: {kept} of {n} kept; between {low} and {high} in a hundred").format(
            name=share.name, kept=share.kept, n=share.n, low=round(100 * share.low), high=round(100 * share.high)
        )

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(14), len(self._shares) * self._row() + self._axis())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(12), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font("secondary"))
        track = self._track()
        self._paint_axis(painter, track)
        for point, share in enumerate(self._shares):
            row = QRect(track.x(), point * self._row(), track.width(), self._row())
            self._paint_bar(painter, row, share)
            self._paint_words(painter, row, share)
        self.paint_cursor(painter)

    def _paint_axis(self, painter: QPainter, track: QRect) -> None:
        bottom = len(self._shares) * self._row()
        painter.save()
        painter.setFont(self.look.font("small"))
        metrics = QFontMetrics(self.look.font("small"))
        for mark in MARKS:
            x = track.x() + track.width() * mark // 100
            painter.fillRect(self.visual(QRect(x, 0, 1, bottom + 4)), self.look.color("border"))
            text = _("{n} %").format(n=mark)
            width = metrics.horizontalAdvance(text)
            painter.setPen(self.look.color("muted"))
            place = QRect(x - width // 2, bottom + 4, width, self._axis() - 4)
            painter.drawText(self.visual(place), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_bar(self, painter: QPainter, row: QRect, share: KeptShare) -> None:
        colour = QColor(self.look.theme.series[0])
        height = self.look.px(BAR_EM)
        top = row.y() + (row.height() - height) // 2
        fill = QColor(colour)
        fill.setAlphaF(PALE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        bar = QRect(row.x(), top, round(row.width() * share.kept / max(1, share.n)), height)
        painter.drawRoundedRect(QRectF(self.visual(bar)), 2, 2)
        low, high, at = (self._x(row, each) for each in (share.low, share.high, share.kept / max(1, share.n)))
        y, cap = row.y() + row.height() / 2, height / 2.4
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for end in (low, high):
            painter.drawLine(QPointF(end, y - cap), QPointF(end, y + cap))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(at, y), height / 2.4, height / 2.4)

    def _paint_words(self, painter: QPainter, row: QRect, share: KeptShare) -> None:
        metrics = QFontMetrics(self.look.font("secondary"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            near, far = far, near
        label = QRect(0, row.y(), row.x() - GAP, row.height())
        figures = QRect(row.right() + GAP, row.y(), self.width() - row.right() - GAP, row.height())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(self.look.color("text"))
        name = metrics.elidedText(share.name, Qt.TextElideMode.ElideRight, label.width())
        painter.drawText(self.visual(label), far | middle, name)
        painter.setPen(self.look.color("muted"))
        painter.drawText(self.visual(figures), near | middle, _counted(share))

    def _x(self, row: QRect, share: float) -> float:
        """Return where a share of all lies on a row."""
        along = row.x() + row.width() * share
        return self.width() - along if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else along

    def _track(self) -> QRect:
        """Return where 0 to 100 % lie, with room for the words at both sides."""
        metrics = QFontMetrics(self.look.font("secondary"))
        label = max((metrics.horizontalAdvance(share.name) for share in self._shares), default=0)
        figures = max((metrics.horizontalAdvance(_counted(share)) for share in self._shares), default=0)
        left = min(label + 4, self.width() // 3) + GAP
        right = max(figures + GAP, self.look.px(1.5)) + 2
        return QRect(left, 0, max(20, self.width() - left - right), 0)

    def _row(self) -> int:
        return self.look.px(ROW_EM)

    def _axis(self) -> int:
        return self.look.px(1.4)


def _counted(share: KeptShare) -> str:
    return _("{kept} of {n}").format(kept=share.kept, n=share.n)
