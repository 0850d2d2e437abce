# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the groups of settings."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.widgets.buttons import pressed_by_enter
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.text import Hairline, Text

WIDTH_EM = 14.4


class SectionButton(QToolButton):
    """The way to one group."""

    def __init__(self, look: Look, section: type[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section_key = section.key
        self._look = look
        self._icon_name = section.icon
        put(self, kind="nav")
        self.setText(_(section.title))
        self.setAccessibleName(_(section.title))
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def _dress(self) -> None:
        put(self, on="true" if self.isChecked() else "false")
        self.setIcon(self._look.icon(self._icon_name, "muted", checked="accent"))
        side = self._look.px(1.05)
        self.setIconSize(QSize(round(side * 1.6), side))


class SectionList(QFrame):
    """Title and one row for each group; the arrows move from row to row."""

    chosen = Signal(str)

    def __init__(self, look: Look, title: str, sections: Sequence[type[Section]]) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self.buttons = tuple(SectionButton(look, section) for section in sections)
        # All rows at double size are higher than the smallest window.
        self._rows = ScrollPage(margin=16, top=26, gap=2)
        column = self._rows.body
        heading = Text(title, "page_title")
        heading.setContentsMargins(12, 0, 0, 10)
        column.addWidget(heading)
        for button in self.buttons:
            self._group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(self._tell)
        column.addStretch(1)
        self._edge = Hairline(upright=True)
        self._edge.setParent(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._rows)
        self.setAccessibleName(title)

    def show_key(self, key: str) -> None:
        """Show one group as the one that is open; "" shows none."""
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(button.section_key == key)
        self._group.setExclusive(True)

    def current(self) -> SectionButton:
        """Return the row of the open group, the first one where none is."""
        return next((button for button in self.buttons if button.isChecked()), self.buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        place = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), None)
        if steps is None or place is None:
            super().keyPressEvent(event)
            return
        target = self.buttons[max(0, min(len(self.buttons) - 1, place + steps))]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._rows.ensureWidgetVisible(target)

    def resizeEvent(self, event: object) -> None:
        self._edge.setGeometry(self.width() - 1, 0, 1, self.height())

    def _tell(self) -> None:
        button = self.sender()
        if isinstance(button, SectionButton):
            self.chosen.emit(button.section_key)
