# SPDX-License-Identifier: GPL-3.0-or-later
"""The mood line: days as dots, a line through them with its band, silences left open."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.charts.wording import announce, rated_day
from journal_app.ui.look import Look

if TYPE_CHECKING:
    from journal_app.ui.charts.mood_plot import MoodPlot
    from journal_app.ui.charts.mood_series import MoodSeries

HEIGHT_EM = 12
LEAST_WIDTH_EM = 14
REACH = 12
"""Pixels across within which the pointer finds a day."""

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MoodLine(QWidget):
    """Left and right move a cursor that says its day; the wheel scrolls the page; a click opens a day."""

    day_chosen = Signal(object)
    """The writer chose a day (a `date`)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._plot: MoodPlot | None = None
        self._series: MoodSeries | None = None
        self._place: int | None = None
        self._hovered: int | None = None
        self._summary = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(_("Mood over time"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._dress)

    def show_series(self, series: "MoodSeries") -> None:
        """Draw the days of a series (`mood_series.mood_series`)."""
        self._series = series
        self._place = None
        self._hovered = None
        self._drawn().show_series(series)

    def show_summary(self, summary: str) -> None:
        """Take what a screen reader says of the whole chart, as "Mostly between 3 and 5, 66 days"."""
        self._summary = summary
        self.setAccessibleDescription(summary)

    def cursor_day(self) -> date | None:
        """Return the day the cursor is on."""
        return self._day(self._place)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(3 * HEIGHT_EM), self._look.px(HEIGHT_EM))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(LEAST_WIDTH_EM), self._look.px(HEIGHT_EM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._moved(Qt.Key(event.key()))
        if place is not None:
            self._go(place)
        elif event.key() in _CHOOSING and (day := self.cursor_day()) is not None:
            self.day_chosen.emit(day)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()), event.globalPosition().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day(self._at(event.position()))
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self.day_chosen.emit(day)
        else:
            super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None, QPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._series is not None and len(self._series):
            self._go(len(self._series) - 1 if self._place is None else self._place, tell=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleDescription(self._summary)
        if self._plot is not None:
            self._plot.show_cursor(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._plot is not None:
            self._plot.fit()

    def _drawn(self) -> "MoodPlot":
        if self._plot is None:
            # pyqtgraph takes as long to import as the whole window: it waits until a line is asked for.
            from journal_app.ui.charts.mood_plot import MoodPlot

            self._plot = MoodPlot(self._look)
            self._layout.addWidget(self._plot.widget)
        return self._plot

    def _moved(self, key: Qt.Key) -> int | None:
        """Return the place a key leads to, None for a key that moves nothing."""
        if self._series is None or not len(self._series):
            return None
        last = len(self._series) - 1
        at = last if self._place is None else self._place
        places = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        return min(max(places[key], 0), last) if key in places else None

    def _go(self, place: int, *, tell: bool = True) -> None:
        self._place = place
        if self._plot is None:
            return
        self._plot.show_cursor(place)
        announce(self, self._words(place))
        if tell:
            at = self._plot.widget.mapTo(self, self._plot.position(place).toPoint())
            QToolTip.showText(self.mapToGlobal(at), self._words(place), self)

    def _at(self, point: QPointF) -> int | None:
        if self._plot is None:
            return None
        return self._plot.nearest(QPointF(self._plot.widget.mapFrom(self, point.toPoint())), REACH)

    def _hover(self, place: int | None, where: QPoint) -> None:
        if place == self._hovered:
            return
        self._hovered = place
        self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
        if place is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(where, self._words(place), self)

    def _words(self, place: int) -> str:
        series, day = self._series, self._day(place)
        if series is None or day is None:
            return ""
        return rated_day(day, float(series.value[place]), int(series.n[place]))

    def _day(self, place: int | None) -> date | None:
        if self._series is None or place is None:
            return None
        return date.fromordinal(int(self._series.day[place]))

    def _dress(self) -> None:
        self.updateGeometry()
        if self._plot is not None:
            self._plot.draw()
