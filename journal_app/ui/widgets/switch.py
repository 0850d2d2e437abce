# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch: on or off, at once."""

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QSignalBlocker, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journal_app.ui.look import Look

WIDTH_EM = 2.1
HEIGHT_EM = 1.2
TARGET_EM = 1.65


class Switch(QAbstractButton):
    """Painted; Space and a click turn it; `edited` says that the writer did."""

    edited = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._along = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._tell)
        look.changed.connect(self._dress)

    def show_on(self, on: bool) -> None:
        """Show it on or off, without a movement."""
        with QSignalBlocker(self):
            self.setChecked(on)
        self._motion.stop()
        self._move(1.0 if on else 0.0)

    def on(self) -> bool:
        """Whether it is on."""
        return self.isChecked()

    def focus_area(self) -> QRect:
        """Ring the track only, not the room around it that also takes clicks."""
        height = self._look.px(HEIGHT_EM)
        return QRect(0, (self.height() - height) // 2, self._look.px(WIDTH_EM), height)

    def focus_radius(self) -> int:
        """Follow the track's round ends."""
        return self._look.px(HEIGHT_EM) // 2

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH_EM), max(28, self._look.px(TARGET_EM)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.focus_area()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill, edge, knob = self._colors()
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.height() - 7
        left = track.left() + 3.5 + self._along * (track.width() - 7 - side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(knob)
        painter.drawEllipse(QRectF(left, track.top() + 3.5, side, side))

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        color = self._look.color
        if not self.isEnabled():
            return color("sunken"), color("border"), color("border_strong")
        if self.isChecked():
            fill = color("accent_hover" if self.underMouse() else "accent")
            return fill, fill, color("accent_contrast")
        return color("hover" if self.underMouse() else "raised"), color("border_strong"), color("border_strong")

    def _tell(self, on: bool) -> None:
        self._motion.stop()
        self._motion.setStartValue(self._along)
        self._motion.setEndValue(1.0 if on else 0.0)
        self._motion.setDuration(self._look.duration(90))
        self._motion.start()
        self.edited.emit()

    def _move(self, along: float) -> None:
        self._along = along
        self.update()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
