# SPDX-License-Identifier: GPL-3.0-or-later
"""The painted part of the year in pixels: weeks across, weekdays down, a page of up to 53 weeks."""

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.charts.day_field import DayField, shifted
from journal_app.ui.charts.mood_cells import Legend, legend_ends, paint_mood, paint_outline
from journal_app.ui.charts.wording import as_qdate, rated_day, weekday_letter
from journal_app.ui.look import Look

ROWS = 7
YEAR = 53
HALF_YEAR = 27
FEWEST_WEEKS = 8
PITCH_EM = 0.82
LEAST_PITCH_EM = 0.6
GAP = 3
EDGE = 3
"""Room around the cells for the cursor's frame."""

_STEPS = {Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Moods = Mapping[date, tuple[float, int]]
"""Mood on 1 to 7 and number of ratings by day; a day without a mood is absent."""


class PixelGrid(DayField):
    """Shows a page of weeks of a range of any length; the page turns with the keys and by `turn`."""

    page_changed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._range: tuple[date, date] | None = None
        self._end: date | None = None
        self._moods: Moods = {}
        self._legend = Legend(look, *legend_ends(), _("no mood"))
        self._left = self._pitch = 1
        self._weeks = YEAR
        self._begin = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, first: date | None, last: date | None, moods: Moods) -> None:
        """Show the range's last page; None for a range shows nothing but the legend."""
        self._range = (first, last) if first is not None and last is not None and first <= last else None
        self._moods = moods
        self._end = last
        self._lay_out()

    def has_earlier(self) -> bool:
        """Return whether there is a page before this one."""
        span = self.span()
        return span is not None and self._range is not None and span[0] > self._range[0]

    def has_later(self) -> bool:
        """Return whether there is a page after this one."""
        span = self.span()
        return span is not None and self._range is not None and span[1] < self._range[1]

    def turn(self, pages: int) -> None:
        """Go so many pages on (below 0: back), the last week of one being the first of the next."""
        span = self.span()
        if span is not None:
            self._show_page_with(shifted(span[1], 7 * (self._weeks - 1) * pages), pages)

    def cell(self, day: date) -> QRect:
        if self.span() is None:
            return QRect()
        column, row = divmod(day.toordinal() - self._begin, ROWS)
        place = QRect(self._left + column * self._pitch, EDGE + row * self._pitch, self._pitch - GAP, self._pitch - GAP)
        return self.visual(place)

    def day_at(self, point: QPoint) -> date | None:
        span, pitch = self.span(), self._pitch
        if span is None:
            return None
        mirrored = self.visual(QRect(point, QSize(1, 1))).topLeft()
        column, row = (mirrored.x() - self._left) // pitch, (mirrored.y() - EDGE) // pitch
        if not (0 <= row < ROWS and column >= 0):
            return None
        ordinal = self._begin + ROWS * column + row
        return date.fromordinal(ordinal) if span[0].toordinal() <= ordinal <= span[1].toordinal() else None

    def words(self, day: date) -> str:
        mood, ratings = self._moods.get(day, (None, 0))
        return rated_day(day, mood, ratings)

    def moved(self, day: date, key: Qt.Key) -> date | None:
        if key in _STEPS:
            return self._within(shifted(day, _STEPS[key]))
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            weeks = self._weeks - 1
            return self._within(shifted(day, -7 * weeks if key == Qt.Key.Key_PageUp else 7 * weeks))
        span = self.span()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 1}
        return span[ends[key]] if span is not None and key in ends else None

    def at_edge(self, wanted: date) -> None:
        span = self.span()
        if span is not None:
            later = wanted > span[1]
            self._show_page_with(wanted if later else shifted(wanted, 7 * (self._weeks - 1)), 1 if later else -1)

    def sizeHint(self) -> QSize:
        return QSize(self._left + YEAR * self.look.px(PITCH_EM) + EDGE, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left + FEWEST_WEEKS * self.look.px(LEAST_PITCH_EM) + EDGE, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.span() is not None:
            self._paint_weekdays(painter)
            self._paint_months(painter)
            self._paint_days(painter)
            self.paint_cursor(painter)
        self._legend.paint(painter, self._legend_place(), self.layoutDirection())

    def _paint_days(self, painter: QPainter) -> None:
        outline = self.look.color("border")
        for day in self._days():
            mood = self._moods.get(day)
            if mood is None:
                paint_outline(painter, self.cell(day), outline, 2)
            else:
                paint_mood(painter, self.look, self.cell(day), mood[0], 2)

    def _paint_weekdays(self, painter: QPainter) -> None:
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("muted"))
        pitch, locale = self._pitch, QLocale()
        for row in range(0, ROWS, 2):
            weekday = (locale.firstDayOfWeek().value - 1 + row) % 7 + 1
            name = weekday_letter(weekday)
            line = QRect(0, EDGE + row * pitch - pitch, self._left, 3 * pitch - GAP)
            painter.drawText(self.visual(line), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_months(self, painter: QPainter) -> None:
        metrics = QFontMetrics(self.look.font("small"))
        free, pitch = 0, self._pitch
        for day in self._days():
            if day.day != 1:
                continue
            name = QLocale().toString(as_qdate(day), "MMM yyyy" if day.month == 1 else "MMM")
            left = self._left + pitch * ((day.toordinal() - self._begin) // ROWS)
            width = metrics.horizontalAdvance(name)
            if left >= free and left + width <= self.width():
                place = QRect(left, EDGE + ROWS * pitch, width, self.look.px(1.2))
                painter.drawText(self.visual(place), Qt.AlignmentFlag.AlignVCenter, name)
                free = left + width + self.look.px(0.5)

    def _lay_out(self) -> None:
        """Choose the page again, for another range or another width."""
        self._measure()
        if self._range is None or self._end is None:
            self.show_span(None, None)
        else:
            first, last = self._range
            end = min(self._end, last)
            begin = max(first, shifted(_week_start(end), -7 * (self._weeks - 1)))
            self._begin = begin.toordinal() - _row(begin)
            self.show_span(begin, end)
        self.page_changed.emit()

    def _show_page_with(self, end: date, towards: int) -> None:
        """Show the page that ends with the week of a day, filled up at the range's ends."""
        if self._range is None or (not self.has_later() if towards > 0 else not self.has_earlier()):
            return
        first, last = self._range
        fullest = shifted(_week_start(first), 7 * self._weeks - 1)
        self._end = min(max(shifted(_week_start(end), 6), fullest), last)
        self._lay_out()

    def _days(self) -> Iterator[date]:
        span = self.span()
        if span is not None:
            yield from map(date.fromordinal, range(span[0].toordinal(), span[1].toordinal() + 1))

    def _within(self, day: date) -> date:
        first, last = self._range or (day, day)
        return min(max(day, first), last)

    def _measure(self) -> None:
        """Choose the size of a day, and how many weeks a page holds: a year, half a year, or what fits."""
        metrics = QFontMetrics(self.look.font("small"))
        widest = max(metrics.horizontalAdvance(weekday_letter(day)) for day in range(1, ROWS + 1))
        self._left = widest + self.look.px(0.6)
        room = self.width() - self._left - EDGE
        fitting = room // self.look.px(LEAST_PITCH_EM)
        self._weeks = YEAR if fitting >= YEAR else HALF_YEAR if fitting >= HALF_YEAR else max(FEWEST_WEEKS, fitting)
        self._pitch = max(GAP + 2, min(self.look.px(PITCH_EM), room // self._weeks))

    def _dress(self) -> None:
        super()._dress()
        self._lay_out()

    def _height(self) -> int:
        return self._legend_top(self.look.px(PITCH_EM)) + self._legend.size(self.width()).height()

    def _legend_place(self) -> QRect:
        top = self._legend_top(self._pitch)
        return QRect(0, top, self.width(), self._legend.size(self.width()).height())

    def _legend_top(self, pitch: int) -> int:
        return 2 * EDGE + ROWS * pitch + self.look.px(1.4)


def _row(day: date) -> int:
    return (day.isoweekday() - QLocale().firstDayOfWeek().value) % 7


def _week_start(day: date) -> date:
    return shifted(day, -_row(day))
