# SPDX-License-Identifier: GPL-3.0-or-later
"""A pointer for charts: moves, presses and wheels as a window gets them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget


def hover(widget: QWidget, point: QPoint) -> None:
    """Move the pointer to a point without a button."""
    _mouse(widget, QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)


def takes_wheel(widget: QWidget, point: QPoint) -> bool:
    """Turn the wheel over a point; return whether the widget kept it from the page."""
    event = QWheelEvent(
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def focus(widget: QWidget, kind: QEvent.Type) -> None:
    """Let the focus come (or go) by the Tab key."""
    QApplication.sendEvent(widget, QFocusEvent(kind, Qt.FocusReason.TabFocusReason))


def picture(widget: QWidget) -> QImage:
    """Return the widget as it is painted."""
    return widget.grab().toImage()


def colours(image: QImage) -> set[str]:
    """Return all colours of a picture, as `#rrggbb`."""
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def _mouse(widget: QWidget, kind: QEvent.Type, point: QPoint, button: Qt.MouseButton) -> None:
    none = Qt.KeyboardModifier.NoModifier
    place = QPointF(widget.mapToGlobal(point))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(point), place, button, button, none))
