# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a journal of its own, opened with its data key; a clock that stands still unless told to move."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journal_app.settings import DeviceSettings
from journal_app.store.journal import Journal
from journal_app.store.vault import DataKey
from journal_app.ui.locking import Door
from journal_app.ui.look import Look
from journal_app.ui.main_window import MainWindow
from journal_app.ui.pages.listed import APART, PAGES
from journal_app.ui.pages.page import Page
from journal_app.ui.shell import Shell

BERLIN = ZoneInfo("Europe/Berlin")
KEY = DataKey(b"k" * 32)
T = TypeVar("T")
P = TypeVar("P", bound=Page)


@dataclass
class Clock:
    """A clock that stands still."""

    now: datetime = datetime(2026, 11, 22, 20, 42, tzinfo=UTC)

    def read(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Home:
    """A window with its door, on a journal in `folder`."""

    folder: Path
    window: MainWindow
    door: Door
    clock: Clock
    qtbot: QtBot
    opened: list[object] = field(default_factory=list)

    @property
    def shell(self) -> Shell:
        assert self.window.shell is not None
        return self.window.shell

    def open(self) -> Shell:
        """Open the journal with its key and wait until Today has its news."""
        self.window.gate.stand_before(self.folder)
        with self.qtbot.waitSignal(self.window.journal_opened):
            self.door.open_with_key(self.folder, KEY)
        self.settle()
        return self.shell

    def settle(self) -> None:
        """Wait until nothing is asked any more, and nothing follows from the answers."""
        for _round in range(50):
            shell = self.window.shell
            if shell is None:
                return
            self.qtbot.waitUntil(self._is_idle)
            QApplication.processEvents()
            if self._is_idle():
                return
        raise AssertionError("the window keeps asking the store")

    def does(self, job: Callable[[Journal], T]) -> T:
        """Run a job on the open journal and return its result."""
        found: list[T] = []
        self.shell.desk.tasks.ask(job, found.append, owner=self.window, urgent=True)
        self.qtbot.waitUntil(found.__len__)
        self.settle()
        return found[0]

    def page(self, kind: type[P]) -> P:
        """Go to a page and wait until it shows what there is."""
        self.shell.show_page(kind.key)
        self.settle()
        page = self.shell.page(kind.key)
        assert isinstance(page, kind)
        return page

    def lock(self) -> None:
        """Lock, and wait until the journal is closed."""
        with self.qtbot.waitSignal(self.window.journal_locked):
            self.window.lock()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def dialogs(self) -> list[QFileDialog]:
        """Return the file dialogs there are."""
        return self.window.findChildren(QFileDialog)

    def _is_idle(self) -> bool:
        return self.window.shell is None or self.window.shell.desk.tasks.is_idle


@pytest.fixture
def clock() -> Clock:
    """A Sunday evening in November."""
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the journal is, or will be."""
    return tmp_path / "journal"


@pytest.fixture
def device(tmp_path: Path) -> DeviceSettings:
    """Device settings in a file of their own."""
    return DeviceSettings(tmp_path / "settings.json")


@pytest.fixture
def bare_home(folder: Path, device: DeviceSettings, look: Look, clock: Clock, qtbot: QtBot) -> Iterator[Home]:
    """A window that stands nowhere yet; no journal is there."""
    door = Door(look, device, BERLIN, clock.read)

    window = MainWindow(look, device, door, PAGES, APART)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    home = Home(folder, window, door, clock, qtbot)
    yield home
    window.close()
    door.end()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def home(bare_home: Home) -> Home:
    """A window with an empty journal open."""
    Journal.create(bare_home.folder, KEY, zone=BERLIN, clock=bare_home.clock.read).close()
    (bare_home.folder / "journal.key").write_bytes(b"{}")
    bare_home.open()
    return bare_home
