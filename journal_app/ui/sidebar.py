# SPDX-License-Identifier: GPL-3.0-or-later
"""The cover of the notebook: New entry, the way to every page, settings and lock; in words or as a rail."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.pages.page import Page
from journal_app.ui.widgets.buttons import IconButton, PrimaryButton, pressed_by_enter
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import ElidedText, Hairline, Text

WIDTH_EM = 12.5
RAIL_EM = 3.8


class NavButton(QToolButton):
    """The way to one page: icon and name, or the icon alone on the rail."""

    def __init__(self, look: Look, page: type[Page], keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page_key = page.key
        self._look = look
        self._icon_name = page.icon
        name = _(page.title)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(_("{name} ({keys})").format(name=name, keys=native))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self.show_as_rail(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def show_as_rail(self, rail: bool) -> None:
        """Show the icon alone, larger, or icon and name."""
        put(self, kind="rail" if rail else "nav")
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if rail else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)
        self._dress()

    def _dress(self) -> None:
        put(self, on="true" if self.isChecked() else "false")
        self.setIcon(self._look.icon(self._icon_name, "muted", checked="accent"))
        side = self._look.px(1.05)
        # A wider icon sets the name apart from it; a tool button knows no spacing of its own.
        rail = self.property("kind") == "rail"
        self.setIconSize(QSize(side, side) if rail else QSize(round(side * 1.6), side))


class Sidebar(QFrame):
    """Navigation in words, or as a rail of icons where the window is narrow or the text large."""

    page_wanted = Signal(str)
    entry_wanted = Signal()
    settings_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, look: Look, pages: Sequence[type[Page]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._look = look
        self._rail = False
        self._mark = QLabel()
        self._brand = QWidget()
        self._new = PrimaryButton(look, _("New entry"), "New entry")
        self._new.setToolTip(_("New entry ({keys})").format(keys=_native("Ctrl+N")))
        self._rail_new = self._make_rail_new()
        self._group = QButtonGroup(self)
        self._ways = [NavButton(look, page, f"Ctrl+{place}") for place, page in enumerate(pages, 1)]
        self._place_sign = QLabel()
        self._place = ElidedText(_("Only on this device"), "small", "muted")
        self._place.setToolTip(_("Nothing leaves this computer."))
        self.settings = IconButton(look, "Settings", _("Settings"), "Ctrl+,")
        self.settings.setCheckable(True)
        self.lock = IconButton(look, "Lock", _("Lock now"), "Ctrl+L")
        self._foot = QWidget()
        self._lay_out()
        self._connect()
        self.show_as_rail(False)

    @property
    def is_rail(self) -> bool:
        """Whether it is shown as icons alone."""
        return self._rail

    @property
    def ways(self) -> tuple[NavButton, ...]:
        """Return the buttons to the pages, in order."""
        return tuple(self._ways)

    def show_page(self, key: str) -> None:
        """Mark where the writer is; no page of this list marks nothing."""
        self._group.setExclusive(False)
        for way in self._ways:
            way.setChecked(way.page_key == key)
        self._group.setExclusive(True)
        self.settings.setChecked(key == "settings")

    def show_as_rail(self, rail: bool) -> None:
        """Show icons alone, or names too."""
        self._rail = rail
        for way in self._ways:
            way.show_as_rail(rail)
        for wide in (self._brand, self._new, self._place_sign, self._place):
            wide.setVisible(not rail)
        self._rail_new.setVisible(rail)
        self._arrange_foot()
        self._dress()

    def first_control(self) -> QWidget:
        """Return the way that is marked, or New entry."""
        checked = self._group.checkedButton()
        return checked or (self._rail_new if self._rail else self._new)

    def _lay_out(self) -> None:
        brand = QHBoxLayout(self._brand)
        brand.setContentsMargins(7, 0, 0, 14)
        brand.setSpacing(8)
        brand.addWidget(self._mark)
        brand.addWidget(Text(_("Secure Base"), "name"), 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self._brand)
        self._column.addWidget(self._new)
        self._column.addWidget(self._rail_new, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(12)
        for way in self._ways:
            self._group.addButton(way)
            self._column.addWidget(way)
        self._column.addStretch(1)
        self._line = Hairline()
        self._column.addWidget(self._line)
        self._column.addSpacing(8)
        self._column.addWidget(self._foot)
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.setSpacing(2)
        for part in (self._place_sign, self._place, self.settings, self.lock):
            self._foot_row.addWidget(part, 1 if part is self._place else 0)

    def _arrange_foot(self) -> None:
        """Lay the foot as a row beside the words, or as a column on the rail."""
        rail = self._rail
        direction = QBoxLayout.Direction.TopToBottom if rail else QBoxLayout.Direction.LeftToRight
        middle = Qt.AlignmentFlag.AlignHCenter if rail else Qt.AlignmentFlag.AlignVCenter
        self._foot_row.setDirection(direction)
        self._foot_row.setContentsMargins(0, 0, 0, 0)
        for button in (self.settings, self.lock):
            self._foot_row.setAlignment(button, middle)

    def _make_rail_new(self) -> QToolButton:
        button = QToolButton()
        put(button, kind="rail_primary")
        button.setAccessibleName(_("New entry"))
        button.setToolTip(_("New entry ({keys})").format(keys=_native("Ctrl+N")))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        self._look.changed.connect(self._dress)
        self._group.buttonClicked.connect(self._go)
        self._new.clicked.connect(self.entry_wanted)
        self._rail_new.clicked.connect(self.entry_wanted)
        self.settings.clicked.connect(self._want_settings)
        self.lock.clicked.connect(self.lock_wanted)

    def _want_settings(self) -> None:
        # Where the writer is says the shell: a second press does not leave.
        self.settings.setChecked(True)
        self.settings_wanted.emit()

    def _go(self, button: NavButton) -> None:
        self.page_wanted.emit(button.page_key)

    def _dress(self) -> None:
        look = self._look
        self._mark.setPixmap(look.mark(max(28, look.px(1.65))))
        self._place_sign.setPixmap(look.pixmap("Only on this device", "muted", 0.85))
        self._rail_new.setIcon(look.icon("New entry", "accent_contrast"))
        self._rail_new.setIconSize(QSize(look.px(1.05), look.px(1.05)))
        self.setFixedWidth(max(64, look.px(RAIL_EM)) if self._rail else max(216, look.px(WIDTH_EM)))
        self._column.setContentsMargins(0 if self._rail else 12, 14 if self._rail else 18, 0 if self._rail else 13, 14)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
