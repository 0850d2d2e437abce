# SPDX-License-Identifier: GPL-3.0-or-later
"""A popover: a small sheet within the window, beside what it explains; Escape closes it."""

from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsOpacityEffect, QVBoxLayout, QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.properties import put

GAP = 4
EDGE = 8
WIDEST_EM = 27


class Popover(QFrame):
    """A child of the widget it covers, not a window; `body` takes its content."""

    closed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = parent
        self._came_from: QWidget | None = None
        put(self, kind="popover")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(8)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._fade_to)
        self._fade.finished.connect(self._fade_done)
        self.hide()

    def open_at(self, anchor: QRect) -> None:
        """Open below a place of the parent, above it when there is no room; the focus goes inside."""
        self._came_from = QApplication.focusWidget()
        self.setGeometry(self._place(anchor))
        self.show()
        self.raise_()
        self._watch_clicks(True)
        duration = self._look.duration(100)
        if duration:
            self.setGraphicsEffect(QGraphicsOpacityEffect(self))
            self._fade.setDuration(duration)
            self._fade.start()
        self._first_inside().setFocus(Qt.FocusReason.PopupFocusReason)

    def close_popover(self) -> None:
        """Close; the focus goes back to where it was."""
        if self.isHidden():
            return
        self._watch_clicks(False)
        if self._holds_focus() and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self._came_from = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Left unaccepted it would go on to the widget below, as a click elsewhere.
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget)
        if pressed and isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.window() is self.window():
                self.close_popover()
        return False

    def _place(self, anchor: QRect) -> QRect:
        room = self._ground.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self.ensurePolished()
        size = self._fitting(room)
        y = anchor.bottom() + 1 + GAP
        above = anchor.top() - GAP - size.height()
        if y + size.height() > room.bottom() and above >= room.top():
            y = above
        x = max(room.left(), min(anchor.left(), room.right() + 1 - size.width()))
        return QRect(QPoint(x, max(room.top(), y)), size)

    def _fitting(self, room: QRect) -> QSize:
        self.body.activate()
        width = min(self._look.px(WIDEST_EM), room.width(), max(self.sizeHint().width(), self._look.px(12)))
        height = self.heightForWidth(width) if self.body.hasHeightForWidth() else self.sizeHint().height()
        return QSize(width, min(height, room.height()))

    def _first_inside(self) -> QWidget:
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if self.isAncestorOf(widget) and takes_tab and widget.isEnabled() and widget.isVisible():
                return widget
            widget = widget.nextInFocusChain()
        return self

    def _watch_clicks(self, watch: bool) -> None:
        app = QCoreApplication.instance()
        if app is not None and watch:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _fade_to(self, opacity: float) -> None:
        effect = self.graphicsEffect()
        if isinstance(effect, QGraphicsOpacityEffect):
            effect.setOpacity(opacity)

    def _fade_done(self) -> None:
        # An effect that stays would draw the popover through a picture at every change.
        self.setGraphicsEffect(None)  # type: ignore[arg-type]
