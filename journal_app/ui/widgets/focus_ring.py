# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring around what has the keyboard: one overlay per window, shown to those who use the keys."""

from typing import Protocol, runtime_checkable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from journal_app.ui.look import Look

AWAY = 2
WIDTH = 2
REACH = AWAY + WIDTH
CONTROL_RADIUS = 6

_OWN_EDGE = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_WATCHED = frozenset(
    (
        *_MOVES,
        QEvent.Type.FocusIn,
        QEvent.Type.FocusOut,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
    )
)


@runtime_checkable
class DrawsFocus(Protocol):
    """A widget of which only a part takes the ring, or whose corners are its own."""

    def focus_area(self) -> QRect:
        """Return the part to ring, in the widget's coordinates."""

    def focus_radius(self) -> int:
        """Return the radius of that part's corners."""


class FocusRing(QWidget):
    """A transparent overlay of one window that rings one widget of it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._frame = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.changed.connect(self.follow)

    def show_around(self, target: QWidget | None) -> None:
        """Ring a widget, or nothing; a field that shows focus by its own edge gets no ring."""
        own_edge = isinstance(target, _OWN_EDGE) and not isinstance(target, QTextBrowser)
        self._target = None if own_edge else target
        self.follow()

    def follow(self) -> None:
        """Go where the widget is now, cut to what can be seen of it."""
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        area = _area(target)
        self._frame = QRect(target.mapTo(self.window(), area.topLeft()), area.size())
        visible = self._frame.adjusted(-REACH, -REACH, REACH, REACH) & self._seen(target)
        self.setGeometry(visible)
        self.raise_()
        self.update()
        # Last: showing a widget makes Qt lay the window out, which may move the target and call this again.
        self.setVisible(not visible.isEmpty())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None or not isValid(self._target):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("focus"), WIDTH))
        middle = AWAY + WIDTH / 2
        frame = QRectF(self._frame.translated(-self.pos())).adjusted(-middle, -middle, middle, middle)
        radius = _radius(self._target) + middle
        painter.drawRoundedRect(frame, radius, radius)

    def _seen(self, target: QWidget) -> QRect:
        window = self.window()
        seen = window.rect()
        widget: QWidget | None = target
        while widget is not None and widget is not window:
            parent = widget.parentWidget()
            if isinstance(parent, QAbstractScrollArea) and widget is parent.viewport():
                seen &= QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
            widget = parent
        return seen


class FocusWatch(QObject):
    """Reads why a widget got the focus, and gives every window its ring; one per application."""

    def __init__(self, look: Look, app: QApplication) -> None:
        super().__init__(app)
        self._look = look
        self._rings: WeakKeyDictionary[QWidget, FocusRing] = WeakKeyDictionary()
        self._by_keys = False
        self._ring: FocusRing | None = None
        self._target: QWidget | None = None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _WATCHED and isinstance(watched, QWidget):
            if kind in _MOVES:
                self._follow(watched)
            elif kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
                self._enter(watched, event.reason())
            elif kind == QEvent.Type.FocusOut:
                self._leave(watched)
            elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._press(event)
            elif kind == QEvent.Type.MouseButtonPress:
                self._by_keys = False
                self._show()
        return False

    def _enter(self, widget: QWidget, reason: Qt.FocusReason) -> None:
        if reason in _BY_KEYS:
            self._by_keys = True
        elif reason == Qt.FocusReason.MouseFocusReason:
            self._by_keys = False
        self._target = widget
        self._show()

    def _leave(self, widget: QWidget) -> None:
        if widget is self._target:
            self._target = None
            self._show()

    def _press(self, event: QKeyEvent) -> None:
        if not self._by_keys and event.key() not in _MODIFIERS:
            self._by_keys = True
            self._show()

    def _follow(self, moved: QWidget) -> None:
        ring, target = self._ring, self._target
        if ring is None or target is None or moved is ring or not (isValid(ring) and isValid(target)):
            return
        if moved is target or moved.isAncestorOf(target):
            ring.follow()

    def _show(self) -> None:
        target = self._target if self._by_keys else None
        ring = self._ring_of(target.window()) if target is not None and isValid(target) else None
        if self._ring is not None and self._ring is not ring and isValid(self._ring):
            self._ring.show_around(None)
        self._ring = ring
        if ring is not None:
            ring.show_around(target)

    def _ring_of(self, window: QWidget) -> FocusRing | None:
        if window.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
            return None
        ring = self._rings.get(window)
        if ring is None or not isValid(ring):
            ring = self._rings[window] = FocusRing(self._look, window)
        return ring


def _area(widget: QWidget) -> QRect:
    if isinstance(widget, DrawsFocus):
        return widget.focus_area()
    inside = REACH if isinstance(widget, QAbstractItemView | QTextBrowser) else 0
    return widget.rect().adjusted(inside, inside, -inside, -inside)


def _radius(widget: QWidget) -> int:
    return widget.focus_radius() if isinstance(widget, DrawsFocus) else CONTROL_RADIUS
