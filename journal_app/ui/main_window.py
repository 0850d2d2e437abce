# SPDX-License-Identifier: GPL-3.0-or-later
"""The one window: the gate or the open journal, the keys that work everywhere, locking and closing."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from journal_app.domain.i18n import _
from journal_app.settings import DeviceSettings
from journal_app.store.journal import Journal
from journal_app.ui.appearance import Looks
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.desk import Desk
from journal_app.ui.gate import Gate
from journal_app.ui.keys import Keys
from journal_app.ui.locking import Door
from journal_app.ui.look import Look
from journal_app.ui.pages.page import Page
from journal_app.ui.shell import Shell

TITLE = "Secure Base"
"""The window's title, whatever is in it."""

SMALLEST = QSize(900, 620)
FIRST_SIZE = QSize(1280, 820)


class _After(Enum):
    """What follows once the journal is closed."""

    LOCKED = auto()
    CLOSED = auto()


class MainWindow(QMainWindow):
    """Holds the gate and, while a journal is open, its shell; a lock throws the shell away."""

    journal_opened = Signal()
    journal_locked = Signal()

    def __init__(
        self,
        look: Look,
        device: DeviceSettings,
        door: Door,
        pages: Sequence[type[Page]],
        apart: Sequence[type[Page]],
        *,
        remember: bool = True,
    ) -> None:
        super().__init__()
        self._look = look
        self.device = device
        self._door = door
        self._kinds = (pages, apart)
        self._remember = remember
        self._clipboard = Clipboard(self)
        self._looks = Looks(look, device, self)
        self._after: _After | None = None
        self._tries = 0
        self._may_close = False
        self.shell: Shell | None = None
        self.gate = Gate(look, door, self._clipboard)
        self._outer = QStackedWidget()
        self._outer.addWidget(self.gate)
        self.setCentralWidget(self._outer)
        self.setWindowTitle(TITLE)
        self.setWindowIcon(look.mark_icon())
        self.setMinimumSize(SMALLEST)
        self.resize(_kept_size(device))
        self._keys = Keys(self, self._looks, [page.key for page in pages])
        self._keys.lock_wanted.connect(self.lock)
        self.gate.quit_wanted.connect(self.close)
        door.opened.connect(self._show_journal)
        door.recognised.connect(self._show_shell_again)
        door.closed.connect(self._take_closed)
        look.changed.connect(self._dress)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._reach_dialog)

    @property
    def is_unlocked(self) -> bool:
        """Whether the open journal is shown."""
        return self.shell is not None and self._outer.currentWidget() is self.shell

    # Locking and closing

    def lock(self) -> None:
        """Cover what is shown at once, save what was typed, close the journal and drop every page."""
        if self.is_unlocked:
            self._outer.setCurrentWidget(self.gate)
            self._keys.reach(None)
            self.gate.show_locked()
            self._end_session(_After.LOCKED)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.shell is None or self._may_close:
            self._keep_size()
            self._clipboard.clear_if_ours()
            event.accept()
            return
        event.ignore()
        self._end_session(_After.CLOSED)

    def show_fault(self, told: str) -> None:
        """Say that the program itself went wrong; `told` is a kind and a place, never a text of the writer's."""
        if self.shell is not None:
            sentence = _("Something in the program went wrong ({what}). What you wrote is still here.")
            self.shell.show_trouble(sentence.format(what=told), _("All right"))

    def _end_session(self, after: _After) -> None:
        close_dialogs(self)
        self._after = after
        self._tries = 2
        self._save_all()

    def _save_all(self) -> None:
        if self.shell is None:
            return
        self._tries -= 1
        self.shell.leave_all()
        # Urgent jobs keep their order: when this one is answered, every save before it was.
        self.shell.desk.tasks.ask(_nothing, self._look_at_saves, owner=self, urgent=True)

    def _look_at_saves(self, _answer: None) -> None:
        if self.shell is None:
            return
        if not self.shell.has_unsaved():
            self._drop_shell()
            self._door.close()
        elif self._tries > 0:
            self._save_all()
        else:
            self._hold()

    def _hold(self) -> None:
        """Keep what could not be saved: locked, it waits behind the lock screen; closing, the window stays."""
        if self.shell is None:
            return
        if self._after is _After.LOCKED:
            self.gate.show_locked(held=True)
            self.gate.take_focus()
            self.shell.desk.tasks.idle.connect(self._finish_lock, Qt.ConnectionType.UniqueConnection)
        else:
            self.shell.show_trouble(
                _("Your last lines are not saved yet, so the window stays open. Your text is still here."),
                _("Close without them"),
            )

    def _finish_lock(self) -> None:
        """Go on with a lock that was held, once the last lines are on the disk after all."""
        if self.shell is not None and self._after is _After.LOCKED and not self.shell.has_unsaved():
            self._drop_shell()
            self._door.close()

    def _answer_trouble(self) -> None:
        if self._after is _After.CLOSED:
            self._drop_shell()
            self._door.close()
        elif self.shell is not None and self.shell.current is not None:
            self.shell.current.leave()
            self.shell.current.mark_stale()

    def _drop_shell(self) -> None:
        if self.shell is None:
            return
        self._clipboard.clear_if_ours()
        self._outer.setCurrentWidget(self.gate)
        self._outer.removeWidget(self.shell)
        self._keys.reach(None)
        self.shell.hide()
        self.shell.deleteLater()
        self.shell = None

    def _take_closed(self) -> None:
        after, self._after = self._after, None
        if after is _After.CLOSED:
            self._may_close = True
            self.close()
        else:
            self.gate.show_locked()
            self.gate.take_focus()
            self.journal_locked.emit()

    # Opening

    def _show_journal(self, desk: Desk, notice: str) -> None:
        pages, apart = self._kinds
        self._drop_shell()
        self._remember_journal()
        self._after = None
        self.shell = Shell(desk, pages, apart)
        self.shell.lock_wanted.connect(self.lock)
        self.shell.trouble_answered.connect(self._answer_trouble)
        self._outer.addWidget(self.shell)
        self._outer.setCurrentWidget(self.shell)
        self._keys.reach(self.shell)
        self.gate.forget()
        self.shell.show_page(pages[0].key)
        if notice:
            self.shell.show_trouble(notice, _("All right"))
        self.journal_opened.emit()

    def _show_shell_again(self) -> None:
        if self.shell is not None:
            self._after = None
            self._outer.setCurrentWidget(self.shell)
            self._keys.reach(self.shell)
            self.gate.forget()

    def _remember_journal(self) -> None:
        if self._remember:
            self._keep("last_journal", str(self.gate.folder))

    # Keys

    def _reach_dialog(self, _before: QWidget | None, _now: QWidget | None) -> None:
        """Let Ctrl+L work in a modal dialog, too: it would keep the window's own keys away."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog is not self and not dialog.property("locks"):
            dialog.setProperty("locks", True)
            action = QAction(dialog)
            action.setShortcut(QKeySequence("Ctrl+L"))
            action.triggered.connect(self.lock)
            dialog.addAction(action)

    # The device

    def _keep_size(self) -> None:
        if not self.isMaximized():
            self._keep("window_size", f"{self.width()}x{self.height()}")

    def _keep(self, key: str, value: str) -> None:
        try:
            self.device.keep(key, value)
        except OSError:
            # The next start is less comfortable; nothing is lost, and nothing can be done about it here.
            return

    def _dress(self) -> None:
        self.setWindowIcon(self._look.mark_icon())


def close_dialogs(window: QWidget) -> None:
    """Close every popup, menu and dialog of the window: none may keep it from locking."""
    for _round in range(8):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()


def _kept_size(device: DeviceSettings) -> QSize:
    width, _x, height = str(device.value("window_size")).partition("x")
    if not (width.isdigit() and height.isdigit()):
        return FIRST_SIZE
    return QSize(int(width), int(height)).expandedTo(SMALLEST).boundedTo(QSize(8000, 8000))


def _nothing(_journal: Journal) -> None:
    """Ask the store for nothing: its answer says that what was asked before is done."""
