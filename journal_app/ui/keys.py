# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys that work everywhere in the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from journal_app.ui.appearance import Looks
from journal_app.ui.shell import Shell

_LOCK = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L).toCombined()


class Keys(QObject):
    """Sends the keys to the shell that is shown; while none is, only text size and quitting answer."""

    lock_wanted = Signal()

    def __init__(self, window: QMainWindow, looks: Looks, pages: Sequence[str]) -> None:
        """Ctrl+1 and so on go to the pages in their order."""
        super().__init__(window)
        self._window = window
        self._shell: Shell | None = None
        self._add(looks.enlarge, "Ctrl++", "Ctrl+=")
        self._add(looks.reduce, "Ctrl+-")
        self._add(looks.reset_size, "Ctrl+0")
        self._add(window.close, "Ctrl+Q")
        self._add(self._lock, "Ctrl+L")
        self._add(self._choose_guide, "Ctrl+N")
        self._add(self._begin_free_page, "Ctrl+Shift+N")
        self._add(self._search, "Ctrl+F")
        self._add(self._save_now, "Ctrl+S")
        self._add(self._show_settings, "Ctrl+,")
        self._add(self._next_region, "F6")
        self._add(self._previous_region, "Shift+F6")
        self._places = QActionGroup(self)
        for place, page in enumerate(pages, 1):
            action = QAction(self._places)
            action.setShortcut(QKeySequence(f"Ctrl+{place}"))
            action.setData(page)
            window.addAction(action)
        self._places.triggered.connect(self._go_to_page)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lock on Ctrl+L while a menu is open, too: no shortcut reaches the window then."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = event.keyCombination().toCombined()
            if pressed == _LOCK and QApplication.activePopupWidget() is not None:
                self._lock()
                return True
        return False

    def reach(self, shell: Shell | None) -> None:
        """Send the keys to this shell from now on, or to none."""
        self._shell = shell

    def _add(self, slot: Callable[[], object], *keys: str) -> None:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(slot)
        self._window.addAction(action)

    def _lock(self) -> None:
        self.lock_wanted.emit()

    def _go_to_page(self, action: QAction) -> None:
        if self._shell is not None:
            self._shell.show_page(str(action.data()))

    def _choose_guide(self) -> None:
        if self._shell is not None:
            self._shell.choose_guide()

    def _begin_free_page(self) -> None:
        if self._shell is not None:
            self._shell.begin_free_page()

    def _search(self) -> None:
        if self._shell is not None:
            self._shell.search()

    def _save_now(self) -> None:
        if self._shell is not None:
            self._shell.save_now()

    def _show_settings(self) -> None:
        if self._shell is not None:
            self._shell.show_settings()

    def _next_region(self) -> None:
        if self._shell is not None:
            self._shell.go_through_regions(1)

    def _previous_region(self) -> None:
        if self._shell is not None:
            self._shell.go_through_regions(-1)
