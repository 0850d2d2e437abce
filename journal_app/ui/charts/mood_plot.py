# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawn part of the mood line: dots, line, band and axes by pyqtgraph; imported when a line is first drawn."""

from itertools import pairwise

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QFrame, QGraphicsView

from journal_app.domain.i18n import _
from journal_app.ui.charts.date_ticks import Tick, date_ticks
from journal_app.ui.charts.mood_series import MoodSeries
from journal_app.ui.look import Look
from journal_app.ui.models.spoken import MOOD_WORDS, mood_step

STEPS = len(MOOD_WORDS)
NAMED_STEPS = (1, 4, 7)
BAND_OPACITY = 0.14
DOT_SIZES = ((21, 0.6), (130, 0.42), (300, 0.3), (420, 0.24))
"""Days below which dots have that size in ems; LEAST_DOT from there on."""

LEAST_DOT = 0.18
CROWDED = 420
"""Days from which dots are pale and lie below the line."""

PALE = 0.35
TICK = 4
BESIDE = 6
"""Pixels between an axis and its words."""

LONG_SILENCE = 5
"""Days from which a silence is labelled, where there is room."""

MOST_LABELS = 2


class MoodPlot:
    """Owns a plot without any interaction of its own: its host reads pointer and keys."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.widget: QGraphicsView = pg.PlotWidget(background=None)
        self._plot = self.widget.getPlotItem()
        self._view = self._plot.getViewBox()
        self._series: MoodSeries | None = None
        self._cursor: int | None = None
        self._lines: list[pg.InfiniteLine] = []
        self._drawn: list[pg.GraphicsObject] = []
        self._labels: list[pg.GraphicsObject] = []
        self._prepare()

    def show_series(self, series: MoodSeries) -> None:
        """Draw other days."""
        self._series = series
        self._cursor = None
        self.draw()

    def show_cursor(self, place: int | None) -> None:
        """Mark a day by its place in the series, or none."""
        self._cursor = place
        series = self._series
        shown = series is not None and place is not None
        self._mark.setVisible(shown)
        self._rule.setVisible(shown)
        if series is not None and place is not None:
            self._mark.setData([int(series.day[place])], [float(series.value[place])])
            self._rule.setPos(int(series.day[place]))

    def draw(self) -> None:
        """Draw all again, in the colours and sizes of the look."""
        for item in self._drawn:
            self._plot.removeItem(item)
        self._drawn = []
        self._dress_axes()
        if self._series is None:
            return
        first, last = self._series.window.first.toordinal(), self._series.window.last.toordinal()
        self._view.setRange(xRange=(first - 0.7, last + 0.7), yRange=(0.75, STEPS + 0.25), padding=0)
        self._draw_band(self._series)
        self._draw_line(self._series)
        self._draw_dots(self._series)
        self.show_cursor(self._cursor)
        self.fit()

    def fit(self) -> None:
        """Choose the marks of the time axis, and which silences are labelled, for the room there is."""
        if self._series is not None:
            self._fit_ticks(self._series)
            self._draw_silences(self._series)

    def nearest(self, point: QPointF, reach: float) -> int | None:
        """Return the place of the day drawn nearest to a point of the widget, within so many pixels across."""
        series = self._series
        if series is None or not len(series):
            return None
        at = self._view.mapSceneToView(self.widget.mapToScene(point.toPoint()))
        across = np.abs(series.day - at.x()) * self._view.width() / max(1, series.window.days)
        place = int(np.argmin(across))
        return place if across[place] <= reach else None

    def position(self, place: int) -> QPointF:
        """Return where a day is drawn, in the widget."""
        series = self._series
        if series is None:
            return QPointF()
        scene = self._view.mapViewToScene(QPointF(float(series.day[place]), float(series.value[place])))
        return QPointF(self.widget.mapFromScene(scene))

    def _prepare(self) -> None:
        self.widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.viewport().setAutoFillBackground(False)
        self.widget.setFrameShape(QFrame.Shape.NoFrame)
        self._plot.hideButtons()
        self._plot.setMenuEnabled(False)
        self._plot.setContentsMargins(0, 4, 4, 0)
        self._view.setMouseEnabled(False, False)
        self._view.disableAutoRange()
        for step in range(1, STEPS + 1):
            line = pg.InfiniteLine(step, angle=0)
            line.setZValue(-10)
            self._plot.addItem(line)
            self._lines.append(line)
        self._mark = pg.ScatterPlotItem(antialias=True)
        self._mark.setZValue(20)
        self._rule = pg.InfiniteLine(0, angle=90)
        self._rule.setZValue(-5)
        for item in (self._mark, self._rule):
            item.setVisible(False)
            self._plot.addItem(item)

    def _dress_axes(self) -> None:
        look = self._look
        sparse = self._series is None or not len(self._series.line)
        dashes = [3, 3] if sparse else None
        for line in self._lines:
            line.setPen(pg.mkPen(look.color("border"), width=1, dash=dashes))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setStyle(
                tickFont=look.font("small"),
                tickLength=TICK if side == "bottom" else 0,
                tickTextOffset=BESIDE,
                hideOverlappingLabels=look.px(3),
            )
            axis.setTextPen(look.color("muted"))
            axis.setPen(pg.mkPen(None))
            axis.setTickPen(pg.mkPen(look.color("border_strong") if side == "bottom" else None))
        words = [(step, _(MOOD_WORDS[step - 1])) for step in NAMED_STEPS]
        metrics = QFontMetrics(look.font("small"))
        # Left to itself the plot makes room for its labels only after it has been seen without them.
        self._plot.getAxis("left").setWidth(max(metrics.horizontalAdvance(word) for _step, word in words) + 2 * BESIDE)
        self._plot.getAxis("bottom").setHeight(metrics.height() + TICK + 2 * BESIDE)
        self._plot.getAxis("left").setTicks([words])
        self._mark.setPen(pg.mkPen(look.color("focus"), width=2))
        self._mark.setBrush(pg.mkBrush(None))
        self._mark.setSize(look.px(0.85))
        self._rule.setPen(pg.mkPen(look.color("focus"), width=1, style=Qt.PenStyle.DotLine))

    def _draw_band(self, series: MoodSeries) -> None:
        if not len(series.low):
            return
        tint = QColor(self._look.theme.series[0])
        tint.setAlphaF(BAND_OPACITY)
        joined = series.joined()
        edges = [pg.PlotCurveItem(series.day, side, pen=None, connect=joined) for side in (series.low, series.high)]
        band = pg.FillBetweenItem(edges[0], edges[1], brush=pg.mkBrush(tint))
        band.setZValue(-8)
        self._add(band)

    def _draw_line(self, series: MoodSeries) -> None:
        if not len(series.line):
            return
        pen = pg.mkPen(QColor(self._look.theme.series[0]), width=2)
        self._add(pg.PlotCurveItem(series.day, series.line, pen=pen, connect=series.joined(), antialias=True))

    def _draw_dots(self, series: MoodSeries) -> None:
        size = self._dot_size(series)
        crowded = len(series) >= CROWDED
        steps = np.array([mood_step(value) for value in series.value.tolist()], int)
        for step, colours in enumerate(self._look.theme.mood, start=1):
            here = steps == step
            dots = pg.ScatterPlotItem(
                series.day[here],
                series.value[here],
                size=size,
                pen=None if crowded else pg.mkPen(QColor(colours.edge), width=1),
                brush=pg.mkBrush(QColor(colours.fill)),
                antialias=True,
            )
            dots.setOpacity(PALE if crowded else 1)
            dots.setZValue(-6 if crowded else 5)
            self._add(dots)

    def _dot_size(self, series: MoodSeries) -> int:
        ems = next((ems for below, ems in DOT_SIZES if len(series) < below), LEAST_DOT)
        return max(2, round(ems * self._look.em))

    def _fit_ticks(self, series: MoodSeries) -> None:
        first, days = series.window.first.toordinal(), max(1, series.window.days)
        metrics, gap, room = QFontMetrics(self._look.font("small")), self._look.px(0.8), self._view.width()

        def ends(tick: Tick) -> tuple[float, float]:
            middle = (tick[0] - first + 0.5) * room / days
            half = metrics.horizontalAdvance(tick[1]) / 2
            return middle - half, middle + half

        def fits(ticks: list[Tick]) -> bool:
            return all(ends(left)[1] + gap <= ends(right)[0] for left, right in pairwise(ticks))

        ticks = date_ticks(series.window.first, series.window.last, fits)
        self._plot.getAxis("bottom").setTicks([[tick for tick in ticks if ends(tick)[1] <= room + BESIDE]])

    def _draw_silences(self, series: MoodSeries) -> None:
        for item in self._labels:
            self._plot.removeItem(item)
        self._labels = []
        metrics = QFontMetrics(self._look.font("small"))
        room = self._view.width() / max(1, series.window.days)
        for begin, end in series.gaps()[:MOST_LABELS]:
            wide = (end - begin + 1) * room
            if end - begin + 1 < LONG_SILENCE or wide * 3 < metrics.horizontalAdvance(_("no ratings")):
                continue
            label = pg.TextItem(_("no ratings"), color=self._look.color("muted"), anchor=(0.5, 1))
            label.setFont(self._look.font("small"))
            label.setPos((begin + end) / 2, STEPS - 0.65)
            pen = pg.mkPen(self._look.color("border_strong"), width=1)
            for item in (label, pg.PlotCurveItem([begin, end], [STEPS - 0.7] * 2, pen=pen)):
                self._plot.addItem(item)
                self._labels.append(item)

    def _add(self, item: pg.GraphicsObject) -> None:
        self._plot.addItem(item)
        self._drawn.append(item)
