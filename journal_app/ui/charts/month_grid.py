# SPDX-License-Identifier: GPL-3.0-or-later
"""The painted part of the mood calendar: one month, a cell a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.entry import DaySummary
from journal_app.domain.i18n import _
from journal_app.ui.charts.day_field import DayField, shifted
from journal_app.ui.charts.month_dots import month_ends
from journal_app.ui.charts.mood_cells import Legend, paint_mood
from journal_app.ui.charts.wording import weekday_letter, written_day
from journal_app.ui.look import Look

WEEKDAYS = 7
WEEKS = 6
PITCH_EM = 1.77
LEAST_PITCH = 20
GAP = 2
EDGE = 4
"""Room around the cells for today's ring and the cursor."""

RADIUS = 4
RING = 2

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(DayField):
    """Click and Enter choose a day, with Shift a range; arrows and Page Up, Page Down lead to other months."""

    days_chosen = Signal(object, object)
    """The first and the last day chosen (`date`s; the same for one day)."""
    month_wanted = Signal(object)
    """A key led to a day (`date`) of another month."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._days: dict[date, DaySummary] = {}
        self._today = date.min
        self._chosen: tuple[date, date] | None = None
        self._anchor: date | None = None
        self._legend = Legend(look, _("hard"), _("good"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_month(self, month: date, days: Iterable[DaySummary], today: date) -> None:
        """Show the month a day is in, with what is known of its days."""
        self._days = {each.day: each for each in days}
        self._today = today
        self.show_span(*month_ends(month))

    def show_chosen(self, first: date | None, last: date | None) -> None:
        """Show which days are chosen; None for none."""
        self._chosen = (first, last) if first is not None and last is not None else None
        if self._chosen is None or self._anchor not in self._chosen:
            self._anchor = first
        self.update()

    def chosen(self) -> tuple[date, date] | None:
        """Return the first and the last chosen day."""
        return self._chosen

    def choose(self, day: date, modifiers: Qt.KeyboardModifier) -> None:
        if not modifiers & Qt.KeyboardModifier.ShiftModifier or self._anchor is None:
            self._anchor = day
        self.show_chosen(min(self._anchor, day), max(self._anchor, day))
        self.days_chosen.emit(min(self._anchor, day), max(self._anchor, day))

    def cell(self, day: date) -> QRect:
        span, pitch = self.span(), self._pitch()
        if span is None:
            return QRect()
        place = day.day - 1 + _column(span[0])
        top = self._head() + place // WEEKDAYS * pitch
        return self.visual(QRect(EDGE + place % WEEKDAYS * pitch, top, pitch - GAP, pitch - GAP))

    def words(self, day: date) -> str:
        spoken = written_day(day, self._days.get(day))
        return _("{day}, today").format(day=spoken) if day == self._today else spoken

    def moved(self, day: date, key: Qt.Key) -> date | None:
        if key in _STEPS:
            return shifted(day, _STEPS[key])
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return same_day_of_month(day, -1 if key == Qt.Key.Key_PageUp else 1)
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 1}
        span = self.span()
        return span[ends[key]] if span is not None and key in ends else None

    def at_edge(self, wanted: date) -> None:
        self.month_wanted.emit(wanted)

    def day_at(self, point: QPoint) -> date | None:
        span, pitch = self.span(), self._pitch()
        mirrored = self.visual(QRect(point, QSize(1, 1))).topLeft()
        column, row = (mirrored.x() - EDGE) // pitch, (mirrored.y() - self._head()) // pitch
        if span is None or not 0 <= column < WEEKDAYS or row < 0:
            return None
        number = row * WEEKDAYS + column - _column(span[0]) + 1
        return span[0].replace(day=number) if 1 <= number <= span[1].day else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.cursor_day()
        super().keyPressEvent(event)
        after = self.cursor_day()
        if after is not None and after != before and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = self._anchor or before
            self.choose(after, event.modifiers())

    def sizeHint(self) -> QSize:
        return self._size(self.look.px(PITCH_EM))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._size(LEAST_PITCH).width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_weekdays(painter)
        self._paint_chosen(painter)
        for day in self._shown():
            self._paint_day(painter, day)
        self.paint_cursor(painter)
        self._legend.paint(painter, self._legend_place(), self.layoutDirection())

    def _paint_weekdays(self, painter: QPainter) -> None:
        locale, pitch = QLocale(), self._pitch()
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("muted"))
        for column in range(WEEKDAYS):
            weekday = (locale.firstDayOfWeek().value - 1 + column) % WEEKDAYS + 1
            name = weekday_letter(weekday)
            place = QRect(EDGE + column * pitch, 0, pitch - GAP, self._head())
            painter.drawText(self.visual(place), Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        known, place = self._days.get(day), self.cell(day)
        ink = self.look.color("muted" if day > self._today else "text")
        if known is not None and known.mood is not None:
            ink = paint_mood(painter, self.look, place, known.mood, RADIUS)
        if day == self._today:
            painter.setPen(QPen(self.look.color("ribbon"), RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_around(place), RADIUS + RING, RADIUS + RING)
        self._paint_number(painter, place, day, ink, bold=known is not None and known.entries > 0)

    def _paint_number(self, painter: QPainter, place: QRect, day: date, ink: QColor, *, bold: bool) -> None:
        painter.setFont(self.look.font("label" if bold else "secondary"))
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, QLocale().toString(day.day))

    def _paint_chosen(self, painter: QPainter) -> None:
        """Paint a band behind the chosen days, a piece for each week."""
        if self._chosen is None:
            return
        painter.setPen(QPen(self.look.color("accent"), RING))
        painter.setBrush(self.look.color("accent_soft"))
        chosen = [day for day in self._shown() if self._chosen[0] <= day <= self._chosen[1]]
        for _week, days in groupby(chosen, key=self._line):
            week = list(days)
            band = self.cell(week[0]) | self.cell(week[-1])
            painter.drawRoundedRect(_around(band), RADIUS + RING, RADIUS + RING)

    def _line(self, day: date) -> int:
        return self.cell(day).top()

    def _shown(self) -> Iterator[date]:
        span = self.span()
        if span is not None:
            yield from (span[0].replace(day=number) for number in range(1, span[1].day + 1))

    def _size(self, pitch: int) -> QSize:
        width = WEEKDAYS * pitch + 2 * EDGE
        return QSize(width, self._head() + WEEKS * pitch + EDGE + self._legend.size(width).height())

    def _pitch(self) -> int:
        fitting = (self.width() - 2 * EDGE) // WEEKDAYS
        return max(LEAST_PITCH, min(self.look.px(PITCH_EM), fitting))

    def _head(self) -> int:
        return self.look.px(1.5)

    def _legend_place(self) -> QRect:
        height = self._legend.size(self.width()).height()
        return QRect(EDGE, self._head() + WEEKS * self._pitch() + EDGE, self.width() - 2 * EDGE, height)


def same_day_of_month(day: date, months: int) -> date:
    """Return the day so many months on with the same number, or the last of a shorter month.

    Beyond the calendar's years 1 to 9999 it is the day itself.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month, min(day.day, month_ends(date(year, month, 1))[1].day))


def _around(place: QRect) -> QRectF:
    return QRectF(place).adjusted(-RING, -RING, RING, RING)


def _column(day: date) -> int:
    return (day.isoweekday() - QLocale().firstDayOfWeek().value) % WEEKDAYS
