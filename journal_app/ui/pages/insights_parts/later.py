# SPDX-License-Identifier: GPL-3.0-or-later
"""What Insights cannot say yet, and what each waits for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.insights.result import Insight
from journal_app.ui.look import Look
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text

TILE_EM = 16
NAMES = {
    "curve": (N_("A line through the days"), "Insights"),
    "trend": (N_("Whether mood drifts"), "Both ways"),
    "variability": (N_("How much mood moves"), "Self-soothing"),
    "affect_density": (N_("Where the days fall"), "Emotion log"),
    "emotion_words": (N_("How feelings change"), "Emotion log"),
    "promise_keeping": (N_("Promises kept"), "A promise"),
}
"""Title and icon of what may be waited for; the rest is part of these."""


class Later(QWidget):
    """A tile for each question that waits; nothing while none does."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tiles = QWidget()
        self._flow = FlowLayout(self._tiles, gap=12, row_gap=12)
        self._shown: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(_("Later, if you keep writing"), "section_title"))
        about = _("Each of these waits until there is enough to say something fair. There is no hurry.")
        column.addWidget(Text(about, "body", "muted"))
        column.addSpacing(6)
        column.addWidget(self._tiles)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the tiles say."""
        return tuple(f"{title}: {wait}" for title, wait in self._shown)

    def show_waiting(self, waiting: Sequence[Insight]) -> None:
        """Show what waits, each with what for."""
        tiles = [
            (*NAMES[insight.key], _("once there is more: {wait}").format(wait=insight.waits_for.text()))
            for insight in waiting
            if insight.key in NAMES and insight.waits_for is not None
        ]
        shown = [(_(title), wait) for title, _icon, wait in tiles]
        self.setVisible(bool(tiles))
        if shown == self._shown:
            return
        self._shown = shown
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for title, icon, wait in tiles:
            self._flow.addWidget(_Tile(self._look, _(title), icon, wait))


class _Tile(QWidget):
    """A dashed card: the title, and what it waits for."""

    def __init__(self, look: Look, title: str, icon: str, wait: str) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon
        self._icon = QLabel()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, "strong"))
        words.addWidget(Text(wait, "secondary", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        look.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.color("border_strong"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self._icon_name))
        self.setFixedWidth(self._look.px(TILE_EM))
