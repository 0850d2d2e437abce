# SPDX-License-Identifier: GPL-3.0-or-later
"""A share with its interval: a bar from nothing to all, the part kept, and how far it may lie elsewhere."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look

BAR_EM = 0.9
TICKS = (0.0, 0.5, 1.0)


class ShareBar(QWidget):
    """Painted; empty while there is no share."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share: float | None = None
        self._interval = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Promises kept"))
        look.changed.connect(self._dress)

    def show_share(self, share: float | None, interval: tuple[float, float] | None) -> None:
        """Show a share between 0 and 1 with its 95 % interval."""
        self._share = share
        self._interval = interval or (0.0, 1.0)
        self.update()

    def show_summary(self, summary: str) -> None:
        """Take what a screen reader says of the whole chart."""
        self.setAccessibleDescription(summary)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(12), self._look.px(BAR_EM) * 2 + self._words() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(8), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._share is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, bar = self._look.px(1), self._look.px(BAR_EM)
        room = self.width() - 2 * edge
        track = QRectF(edge, bar / 2, room, bar)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("sunken"))
        painter.drawRoundedRect(track, 3, 3)
        painter.setBrush(self._look.color("accent"))
        painter.drawRoundedRect(QRectF(edge, bar / 2, max(2.0, room * self._share), bar), 3, 3)
        self._paint_interval(painter, edge, room, bar)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.color("muted"))
        for tick in TICKS:
            place = QRectF(edge + room * tick - 2 * edge, 2 * bar + 6, 4 * edge, self._words())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), _("{n} %").format(n=round(tick * 100)))

    def _paint_interval(self, painter: QPainter, edge: int, room: int, bar: int) -> None:
        low, high = (edge + room * end for end in self._interval)
        middle = bar
        painter.setPen(QPen(self._look.color("text"), 2))
        painter.drawLine(QLineF(low, middle, high, middle))
        for end in (low, high):
            painter.drawLine(QLineF(end, middle - bar * 0.7, end, middle + bar * 0.7))

    def _words(self) -> int:
        return QFontMetrics(self._look.font("small")).height()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
