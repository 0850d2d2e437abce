# SPDX-License-Identifier: GPL-3.0-or-later
"""The feelings named most, as bars: a word, its bar, its count."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _, ngettext
from journal_app.ui.charts.point_field import PointField
from journal_app.ui.look import Look

MOST = 6
"""Words with a bar of their own; the rest are counted together."""

ROW_EM = 1.25
BAR_EM = 0.72
GAP = 8
WIDEST_LABEL = 0.42
"""Share of the width the words may take at most."""

Bar = tuple[str, int]
"""A word as it is shown, and how many entries name it."""


def bars_of(words: Sequence[Bar]) -> tuple[list[Bar], int]:
    """Return the bars of words, the most named first, and how often all the others were named."""
    return list(words[:MOST]), sum(n for _word, n in words[MOST:])


class EmotionBars(PointField):
    """Up and down move over the bars; the last is "others" where there are more words than bars."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Feelings you named"), parent)
        self._bars: list[Bar] = []
        self._has_others = False
        self._entries = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_words(self, words: Sequence[Bar], entries: int) -> None:
        """Show words, the most named first, out of so many entries that name any."""
        self._bars, others = bars_of(words)
        self._has_others = bool(others)
        if others:
            self._bars.append((_("others"), others))
        self._entries = entries
        self.forget_cursor()

    def points(self) -> int:
        return len(self._bars)

    def place(self, point: int) -> QRect:
        return QRect(0, point * self._row(), self.width(), self._row())

    def words(self, point: int) -> str:
        word, n = self._bars[point]
        if self._has_others and point == len(self._bars) - 1:
            return ngettext("{word}: named {n} time", "{word}: named {n} times", n).format(word=word, n=n)
        return ngettext("{word}: {n} of {all} entry", "{word}: {n} of {all} entries", self._entries).format(
            word=word, n=n, all=self._entries
        )

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(14), max(1, len(self._bars)) * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(9), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.look.font("secondary"))
        label = self._label_width(metrics)
        figure = max((metrics.horizontalAdvance(str(n)) for _word, n in self._bars), default=0)
        room = max(4, self.width() - label - figure - 2 * GAP)
        named = self._bars[:-1] if self._has_others else self._bars
        most = max((n for _word, n in named), default=1)
        for point, (word, n) in enumerate(self._bars):
            top, row = point * self._row(), self._row()
            painter.setFont(self.look.font("secondary"))
            painter.setPen(self.look.color("text"))
            self._write(painter, QRect(0, top, label, row), Qt.AlignmentFlag.AlignRight, word, metrics)
            # A bar for all other words together would dwarf each of those that are named.
            length = max(2, round(room * n / most)) if point < len(named) else 0
            if length:
                self._paint_bar(painter, QRect(label + GAP, top, length, row))
            painter.setPen(self.look.color("muted"))
            beyond = QRect(label + length + 2 * GAP - 2, top, figure + GAP, row)
            self._write(painter, beyond, Qt.AlignmentFlag.AlignLeft, str(n), metrics)
        self.paint_cursor(painter)

    def _paint_bar(self, painter: QPainter, place: QRect) -> None:
        height = self.look.px(BAR_EM)
        bar = QRect(place.x(), place.y() + (place.height() - height) // 2, place.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.series[0]))
        painter.drawRoundedRect(QRectF(self.visual(bar)), 2, 2)

    def _write(self, painter: QPainter, place: QRect, side: Qt.AlignmentFlag, word: str, metrics: QFontMetrics) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored:
            left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
            side = left if side == right else right
        text = metrics.elidedText(word, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(
            self.visual(place), side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text
        )

    def _label_width(self, metrics: QFontMetrics) -> int:
        widest = max((metrics.horizontalAdvance(word) for word, _n in self._bars), default=0)
        return min(max(widest, self.look.px(4)) + 2, round(WIDEST_LABEL * self.width()))

    def _row(self) -> int:
        return self.look.px(ROW_EM)
