# SPDX-License-Identifier: GPL-3.0-or-later
"""Words as bars: how many entries name each, at most six and the others together."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look

MOST = 6
ROW_EM = 1.4
BAR_EM = 0.7
GAP = 8


class WordBars(QWidget):
    """Painted rows: the word, its bar, its count."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Feelings you named"))
        look.changed.connect(self._dress)

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show labels with their counts, the largest first; what is beyond six is added up."""
        self._rows = list(counts[:MOST])
        others = sum(count for _label, count in counts[MOST:])
        if others:
            self._rows.append((_("others"), others))
        self._dress()

    def show_summary(self, summary: str) -> None:
        """Take what a screen reader says of the whole chart."""
        said = ", ".join(f"{label} {count}" for label, count in self._rows)
        self.setAccessibleDescription(f"{summary} {said}" if said else summary)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(14), self._look.px(ROW_EM) * max(1, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(8), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font("secondary"))
        metrics = QFontMetrics(self._look.font("secondary"))
        words = min(max(metrics.horizontalAdvance(label) for label, _count in self._rows), self.width() // 3)
        figures = metrics.horizontalAdvance(str(max(count for _label, count in self._rows)))
        room = max(8, self.width() - words - figures - 3 * GAP)
        most = max(count for _label, count in self._rows)
        for place, (label, count) in enumerate(self._rows):
            self._paint_row(painter, metrics, place, label, count, words, room * count / most)

    def _paint_row(
        self, painter: QPainter, metrics: QFontMetrics, place: int, label: str, count: int, words: int, bar: float
    ) -> None:
        row = self._look.px(ROW_EM)
        top, height = place * row, self._look.px(BAR_EM)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._look.color("text"))
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, words)
        painter.drawText(0, top, words, row, int(middle | Qt.AlignmentFlag.AlignRight), shown)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("accent" if place < MOST else "border_strong"))
        left = words + GAP
        painter.drawRoundedRect(QRectF(left, top + (row - height) / 2, max(2.0, bar), height), 2, 2)
        painter.setPen(self._look.color("muted"))
        painter.drawText(round(left + bar + GAP), top, self.width(), row, int(middle), str(count))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
