# SPDX-License-Identifier: GPL-3.0-or-later
"""A chip: a word that can be picked, with a tick when it is."""

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import padded_icon_size, pressed_by_enter
from journal_app.ui.widgets.properties import put

TICK_EM = 0.85


class Chip(QPushButton):
    """A checkable word; `edited` carries its key when the writer picked or dropped it."""

    edited = Signal(str)

    def __init__(self, look: Look, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key = key
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        put(self, kind="chip", on="false")
        self.toggled.connect(self._tell)
        look.changed.connect(self._dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def show_picked(self, picked: bool) -> None:
        """Show the word as picked or not."""
        with QSignalBlocker(self):
            self.setChecked(picked)
        self._dress()

    def picked(self) -> bool:
        """Whether the word is picked."""
        return self.isChecked()

    def focus_area(self) -> QRect:
        """Ring the whole chip."""
        return self.rect()

    def focus_radius(self) -> int:
        """Follow the chip's round ends."""
        return self.height() // 2

    def _tell(self) -> None:
        self._dress()
        self.edited.emit(self.key)

    def _dress(self) -> None:
        picked = self.isChecked()
        self.setIconSize(padded_icon_size(self._look, TICK_EM))
        self.setIcon(self._look.icon("Tick", "text") if picked else QIcon())
        put(self, on="true" if picked else "false")
