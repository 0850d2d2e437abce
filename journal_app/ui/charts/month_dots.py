# SPDX-License-Identifier: GPL-3.0-or-later
"""A month as a row of dots: on which days something was written. Nothing is counted up, no gap is marked."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _, ngettext
from journal_app.ui.charts.day_field import DayField, shifted
from journal_app.ui.charts.wording import as_qdate
from journal_app.ui.look import Look
from journal_app.ui.models.entry_items import spoken_day

DOT_EM = 0.53
GAP_EM = 0.3
RING = 2
AROUND = 2
"""Room between today's dot and its ring."""

LONGEST = 31
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthDots(DayField):
    """Filled: something written. A ring: today. Pale: to come. Arrows move over days, Enter opens one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._written: frozenset[date] = frozenset()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_month(self, today: date, written: Collection[date]) -> None:
        """Show the month of today; days of other months are left out."""
        first, last = month_ends(today)
        self._today = today
        self._written = frozenset(day for day in written if first <= day <= last)
        self.show_span(first, last)
        self.show_cursor(self.cursor_day() or today)
        self.setAccessibleName(self.sentence())

    def sentence(self) -> str:
        """Return the month in words: "November: written on 14 days"."""
        n = len(self._written)
        text = ngettext("{month}: written on {n} day", "{month}: written on {n} days", n)
        return text.format(month=QLocale().toString(as_qdate(self._today), "MMMM"), n=n)

    def cell(self, day: date) -> QRect:
        pitch = self._dot() + self._gap()
        return self.visual(QRect(self._edge() + (day.day - 1) * pitch - self._gap() // 2, 0, pitch, self.height()))

    def words(self, day: date) -> str:
        if day in self._written:
            return _("{day}, something written").format(day=spoken_day(day))
        return spoken_day(day)

    def moved(self, day: date, key: Qt.Key) -> date | None:
        if key in _STEPS:
            return shifted(day, _STEPS[key])
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 1}
        span = self.span()
        return span[ends[key]] if span is not None and key in ends else None

    def sizeHint(self) -> QSize:
        span = self.span()
        days = span[1].day if span is not None else LONGEST
        width = days * (self._dot() + self._gap()) - self._gap() + 2 * self._edge()
        return QSize(width, self._dot() + 2 * self._edge())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        span = self.span()
        if span is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(1, span[1].day + 1):
            self._paint_day(painter, span[0].replace(day=number))
        self.paint_cursor(painter)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        middle, radius = QRectF(self.cell(day)).center(), self._dot() / 2
        if day in self._written:
            self._circle(painter, middle, radius, "accent", filled=True)
        else:
            self._circle(painter, middle, radius - 0.5, "border" if day > self._today else "border_strong")
        if day == self._today:
            painter.setPen(QPen(self.look.color("ribbon"), RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = radius + AROUND + RING / 2 - 0.5
            painter.drawEllipse(middle, around, around)

    def _circle(self, painter: QPainter, middle: QPointF, radius: float, token: str, *, filled: bool = False) -> None:
        colour = self.look.color(token)
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1))
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)

    def _dot(self) -> int:
        return self.look.px(DOT_EM)

    def _gap(self) -> int:
        return self.look.px(GAP_EM)

    def _edge(self) -> int:
        return AROUND + RING + 2


def month_ends(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's month."""
    first = day.replace(day=1)
    last = 31 if day.month == 12 else (first.replace(month=day.month + 1) - first).days
    return first, day.replace(day=last)
