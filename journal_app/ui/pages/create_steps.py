# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of the first run as a list: done with a tick, the current one bold, those to come pale."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text

DOT_EM = 1.4


class _Dot(QWidget):
    """A circle with the step's number, or a tick once it is done."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self._number = number
        self._state = "later"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_state(self, state: str) -> None:
        """Show "done", "now" or "later"."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(DOT_EM)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._look.color
        edge = {"done": "positive", "now": "accent", "later": "border_strong"}[self._state]
        painter.setPen(QPen(color(edge), 1))
        painter.setBrush(color("accent") if self._state == "now" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._state == "done":
            side = self._look.px(0.8)
            inner = self.rect().adjusted(0, 0, 0, 0)
            inner.setSize(QSize(side, side))
            inner.moveCenter(self.rect().center())
            self._look.icon("Tick", "positive").paint(painter, inner)
            return
        painter.setPen(color("accent_contrast" if self._state == "now" else "muted"))
        painter.setFont(self._look.font("label"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(QWidget):
    """The names of the steps, one below the other; to be read, not pressed."""

    def __init__(self, look: Look, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._rows: list[tuple[_Dot, Text]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for number, name in enumerate(names, 1):
            dot, text = _Dot(look, number), Text(name)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(dot)
            row.addWidget(text, 1)
            column.addLayout(row)
            self._rows.append((dot, text))
        self.show_current(0)

    def show_current(self, current: int) -> None:
        """Show which step it is, from 0."""
        for place, (dot, text) in enumerate(self._rows):
            dot.show_state("done" if place < current else "now" if place == current else "later")
            put(text, role="strong" if place == current else "body", tone="text" if place == current else "muted")
        self.setAccessibleName(
            _("Step {n} of {all}: {name}").format(n=current + 1, all=len(self._names), name=self._names[current])
        )
