# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not shown yet, and what each of it waits for; there is no hurry."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.insights import leading
from journal_app.insights.result import Insight
from journal_app.ui.look import Look
from journal_app.ui.pages.insights_parts.found import Found
from journal_app.ui.widgets.text import Text

RADIUS = 8
DASHES = (3, 2)
TILE_EM = 16
MOST_COLUMNS = 3
GAP = 12


@dataclass(frozen=True, slots=True)
class Later:
    """Something that waits: its icon (`icons.ICONS`), name, and for what."""

    icon: str
    title: str
    waits: str


def waiting(found: Found) -> list[Later]:
    """Return what waits for more to be written."""
    days, density = leading(found.insights, "daily_mood"), leading(found.insights, "affect_density")
    trend, promises = leading(found.insights, "trend"), leading(found.insights, "promise_keeping")
    feelings = leading(found.insights, "emotion_words")
    items: list[Later] = []
    if not days.n:
        items.append(Later("Insights", _("Mood"), _("once there is a first rating")))
    if trend.waits_for is not None:
        items.append(Later("Insights", _("Mood trend"), _waits(trend)))
    if density.waits_for is not None:
        items.append(Later("Today", _("Where the days fall"), _("once a check-in has mood and energy")))
    if not found.pixels.n:
        items.append(Later("Calendar", _("The year in pixels"), _("once there is a first rating")))
    if not feelings.n:
        items.append(Later("Emotion log", _("Feelings you named"), _("once an entry names a feeling")))
    elif feelings.waits_for is not None:
        items.append(Later("Emotion log", _("Feelings that come more or less often"), _waits(feelings)))
    if promises.waits_for is not None:
        items.append(Later("A promise", _("Promises kept"), _waits(promises)))
    return items


def _waits(insight: Insight) -> str:
    return _("waits for {what}").format(what=insight.waits_for.text() if insight.waits_for else "")


class LaterTile(QFrame):
    """One of them, in a dashed frame."""

    def __init__(self, look: Look, later: Later) -> None:
        super().__init__()
        self._look = look
        self._later = later
        self._icon = QLabel()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(later.title, "strong"))
        words.addWidget(Text(later.waits, "secondary", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(_("{title}, {waits}").format(title=later.title, waits=later.waits))
        look.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.color("border_strong"), 1)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self._later.icon, "muted", 1.1))


class LaterList(QWidget):
    """A heading, a sentence and the tiles, as many beside each other as there is room for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items: Sequence[Later] = ()
        self._tiles: list[LaterTile] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(_("Later, if you keep writing"), "section_title"))
        sentence = _("Each of these waits until there is enough to say something fair. There is no hurry.")
        column.addWidget(Text(sentence, "body", "muted"))
        column.addSpacing(8)
        column.addLayout(self._grid)
        look.changed.connect(self._fit)
        self.hide()

    def show_items(self, items: Sequence[Later]) -> None:
        """Show what waits; nothing takes no room."""
        if list(items) != list(self._items):
            self._items = tuple(items)
            for tile in self._tiles:
                self._grid.removeWidget(tile)
                tile.hide()
                tile.deleteLater()
            self._tiles = [LaterTile(self._look, item) for item in items]
            self._columns = 0
            self._fit()
        self.setVisible(bool(items))

    def items(self) -> tuple[Later, ...]:
        """Return what waits."""
        return tuple(self._items)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        columns = max(1, min(MOST_COLUMNS, (self.width() + GAP) // (self._look.px(TILE_EM) + GAP)))
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
