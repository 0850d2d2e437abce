# SPDX-License-Identifier: GPL-3.0-or-later
"""A painted slider that can be unset, is set where it is clicked, and leaves the wheel to the page."""

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from journal_app.ui.look import Look

HANDLE_EM = 1.05
TARGET_EM = 1.65
GROOVE = 4
_UP = (Qt.Key.Key_Right, Qt.Key.Key_Up)
_DOWN = (Qt.Key.Key_Left, Qt.Key.Key_Down)


class ScaleSlider(QSlider):
    """Steps from `low` to `high`; `edited` says that the writer set, moved or cleared it."""

    edited = Signal()

    def __init__(self, look: Look, name: str, low: int, high: int, step: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._is_set = False
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setPageStep(2 * step)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_step(self, step: int | None) -> None:
        """Show a step, or the slider unset."""
        with QSignalBlocker(self):
            self.setValue(self.minimum() if step is None else step)
        self._is_set = step is not None
        self.update()

    def step(self) -> int | None:
        """Return the step, None while unset."""
        return self.value() if self._is_set else None

    def focus_area(self) -> QRect:
        """Ring the handle."""
        return self._handle()

    def focus_radius(self) -> int:
        """Follow the handle, which is round."""
        return self._handle().height() // 2

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(11), max(28, self._look.px(TARGET_EM)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(5), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif key in _UP or key in _DOWN:
            self._move_by(self.singleStep() * (1 if self._goes_up(key) else -1))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._move_by(self.pageStep() * (1 if key == Qt.Key.Key_PageUp else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._set(self.minimum() if key == Qt.Key.Key_Home else self.maximum())
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._set(self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._set(self._step_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        handle = QRectF(self._handle())
        groove = QRectF(0, self.height() / 2 - GROOVE / 2, self.width(), GROOVE)
        painter.setBrush(self._look.color("border"))
        painter.drawRoundedRect(groove, GROOVE / 2, GROOVE / 2)
        line = "accent" if self._is_set and self.isEnabled() else "border_strong"
        if self._is_set:
            painter.setBrush(self._look.color(line))
            painter.drawRoundedRect(self._filled(groove, handle), GROOVE / 2, GROOVE / 2)
        lifted = self.underMouse() and self.isEnabled()
        painter.setBrush(self._look.color("accent_soft" if lifted else "raised"))
        painter.setPen(QPen(self._look.color(line), 2))
        painter.drawEllipse(handle.adjusted(1, 1, -1, -1))

    def _filled(self, groove: QRectF, handle: QRectF) -> QRectF:
        filled = QRectF(groove)
        if self._mirrored():
            filled.setLeft(handle.center().x())
        else:
            filled.setRight(handle.center().x())
        return filled

    def _handle(self) -> QRect:
        side = self._look.px(HANDLE_EM)
        span = self.maximum() - self.minimum()
        share = (self.value() - self.minimum()) / span if span and self._is_set else 0.0
        share = 1 - share if self._mirrored() else share
        return QRect(round(share * (self.width() - side)), (self.height() - side) // 2, side, side)

    def _step_at(self, x: float) -> int:
        side = self._look.px(HANDLE_EM)
        share = (x - side / 2) / max(1, self.width() - side)
        share = max(0.0, min(1.0, 1 - share if self._mirrored() else share))
        steps = round(share * (self.maximum() - self.minimum()) / self.singleStep())
        return min(self.maximum(), self.minimum() + steps * self.singleStep())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _goes_up(self, key: int) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return key == Qt.Key.Key_Up
        return (key == Qt.Key.Key_Right) != self._mirrored()

    def _move_by(self, steps: int) -> None:
        if self._is_set:
            self._set(max(self.minimum(), min(self.maximum(), self.value() + steps)))
        else:
            self._set(self.minimum() + max(0, steps))

    def _set(self, step: int) -> None:
        if self._is_set and step == self.value():
            return
        self._is_set = True
        self.setValue(step)
        self.update()
        self.edited.emit()

    def _clear(self) -> None:
        if self._is_set:
            self.show_step(None)
            self.edited.emit()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
