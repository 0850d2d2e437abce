# SPDX-License-Identifier: GPL-3.0-or-later
"""Two circles, from apart to almost one: seven painted steps of which one is taken."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.ui.look import Look
from journal_app.ui.widgets.flow_layout import FlowLayout

STEPS = 7
WORDS = (
    N_("apart"),
    N_("side by side"),
    N_("touching"),
    N_("a little of each other"),
    N_("half of each other"),
    N_("much of each other"),
    N_("almost one"),
)
_STEP_EM = QSize(4, 3)
_RADIUS_EM = 0.72


class CirclesStep(QAbstractButton):
    """One of the seven pictures; Space and a click take it."""

    def __init__(self, look: Look, step: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.step = step
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("{step} of 7, {words}").format(step=step, words=_(WORDS[step - 1])))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_STEP_EM.width()), self._look.px(_STEP_EM.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken = self.isChecked()
        fill, edge = self._colors(taken)
        painter.setPen(QPen(edge, 2 if taken else 1))
        painter.setBrush(fill)
        inset = 1.0 if taken else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        self._paint_circles(painter)
        painter.setFont(self._look.font("small_figure"))
        painter.setPen(self._look.color("text" if taken else "muted"))
        below = QRect(0, self.height() - self._look.px(1.2), self.width(), self._look.px(1.1))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(self.step))

    def _paint_circles(self, painter: QPainter) -> None:
        radius = self._look.px(_RADIUS_EM)
        # Step 1 leaves a gap, step 7 nearly covers one circle with the other.
        distance = radius * (2.3 - (self.step - 1) * (2.3 - 0.25) / (STEPS - 1))
        middle = QPointF(self.width() / 2, self.height() / 2 - self._look.px(0.4))
        for side, color in ((-1, "accent"), (1, "ribbon")):
            ink = self._look.color(color)
            tint = QColor(ink)
            tint.setAlphaF(0.16)
            painter.setPen(QPen(ink, 1.6))
            painter.setBrush(tint)
            painter.drawEllipse(middle + QPointF(side * distance / 2, 0), radius, radius)

    def _colors(self, taken: bool) -> tuple[QColor, QColor]:
        if taken:
            return self._look.color("accent_soft"), self._look.color("accent")
        if self.underMouse():
            return self._look.color("hover"), self._look.color("border_strong")
        return self._look.color("raised"), self._look.color("border_strong")


class CirclesPicker(QWidget):
    """Takes a step from 1 to 7, or none (Del); arrows move through the steps."""

    edited = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._steps = [CirclesStep(look, step, self) for step in range(1, STEPS + 1)]
        flow = FlowLayout(self, gap=6)
        for button in self._steps:
            flow.addWidget(button)
            self._group.addButton(button, button.step)
        self._group.idToggled.connect(self._take)
        look.changed.connect(self._dress)

    def show_step(self, step: int | None) -> None:
        """Show a step or none; not an edit."""
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for button in self._steps:
                button.setChecked(button.step == step)
            self._group.setExclusive(True)

    def step(self) -> int | None:
        """Return the step taken, or None."""
        return next((button.step for button in self._steps if button.isChecked()), None)

    def first_control(self) -> QWidget:
        """Return the step taken, or the first."""
        return next((button for button in self._steps if button.isChecked()), self._steps[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.step() is not None:
            self.show_step(None)
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def _take(self, _step: int, taken: bool) -> None:
        if taken:
            self.edited.emit()

    def _dress(self) -> None:
        for button in self._steps:
            button.updateGeometry()
            button.update()
