# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons by what they are for: the one main thing, any other, a quiet one, a link, an icon."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.properties import put

ICON_AIR = 6
RADIUS = 6
DASHES = (4, 3)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ICON_ROLES = {
    "primary": "accent_contrast",
    "hot": "ribbon",
    "danger": "danger",
    "quiet": "accent",
    "link": "accent",
}


def padded_icon_size(look: Look, ems: float = 1.05) -> QSize:
    """Return an icon's size with air at its sides: Qt leaves only 4 px between icon and text."""
    return QSize(look.px(ems) + ICON_AIR, look.px(ems))


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button for Enter, as Space does, and return whether it did; outside dialogs Qt leaves Enter alone."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~_KEYPAD:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class Button(QPushButton):
    """A button of a kind, with an icon by its name in `icons.ICONS`, which follows the theme.

    Kinds: "" (any other action), primary, hot, danger, quiet, link, and chip_add (leads to more words).
    """

    def __init__(self, look: Look, text: str, icon: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self._icon_name = icon
        self._icon_role = _ICON_ROLES.get(kind, "muted")
        self._is_chip = kind == "chip_add"
        if kind:
            put(self, kind=kind)
        # On macOS push buttons are left out of the Tab order unless they ask for it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def show_icon(self, icon: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon_name = icon
        self._dress()

    def make_small(self) -> None:
        """Use the lower form, for rows of minor actions."""
        put(self, form="small")

    def make_large(self) -> None:
        """Use the higher form, for the one thing a page is there for."""
        put(self, form="large")

    def focus_area(self) -> QRect:
        """Ring the whole button."""
        return self.rect()

    def focus_radius(self) -> int:
        """Follow the corners, which are round on a chip."""
        return self.height() // 2 if self._is_chip else RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_chip:
            self._paint_dashes()

    def _paint_dashes(self) -> None:
        # Qt's own dashed edge falls apart into dots at one pixel.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.color("border_strong" if self.isEnabled() else "border"), 1)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)

    def _dress(self) -> None:
        self.setIconSize(padded_icon_size(self._look))
        self.setIcon(self._look.icon(self._icon_name, self._icon_role) if self._icon_name else QIcon())


class PrimaryButton(Button):
    """The one main action of a page or card."""

    def __init__(self, look: Look, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, icon, "primary", parent)


class HotButton(Button):
    """The ribbon one can always pull: Hot moment."""

    def __init__(self, look: Look, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, icon, "hot", parent)


class DangerButton(Button):
    """An action that takes something away for ever."""

    def __init__(self, look: Look, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, icon, "danger", parent)


class QuietButton(Button):
    """An action that stays in the background: text in ink, a fill only under the pointer."""

    def __init__(self, look: Look, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, icon, "quiet", parent)


class LinkButton(Button):
    """An underlined word within a page."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, "", "link", parent)


class IconButton(QToolButton):
    """An icon alone: its name is said to screen readers and shown with its key as a tooltip."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        keys: str = "",
        role: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = icon
        self._icon_role = role
        put(self, kind="icon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_name(name, keys)
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def show_name(self, name: str, keys: str = "") -> None:
        """Say another name, for instance after the button changed what it does."""
        self.setAccessibleName(name)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(_("{name} ({keys})").format(name=name, keys=native) if keys else name)

    def show_icon(self, icon: str, role: str = "") -> None:
        """Show another icon, and in another colour when a role is named."""
        self._icon_name = icon
        self._icon_role = role or self._icon_role
        self._dress()

    def make_dense(self) -> None:
        """Use the 24 px form, for dense rows only."""
        put(self, kind="dense")

    def _dress(self) -> None:
        self.setIcon(self._look.icon(self._icon_name, self._icon_role, checked="accent"))


class ContentButton(QPushButton):
    """A button that holds a layout of labels: a row or a card that is pressed as a whole."""

    def __init__(self, name: str, kind: str = "row", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self, kind=kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()
