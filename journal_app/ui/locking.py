# SPDX-License-Identifier: GPL-3.0-or-later
"""The door: from a passphrase to an open journal with its desk, and back to a closed file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from journal_app.domain.entry import Change
from journal_app.domain.guide import Guide
from journal_app.settings import DeviceSettings
from journal_app.store import founding, vault
from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal
from journal_app.store.opened import utc_now
from journal_app.store.recovery import data_key_from_code
from journal_app.store.vault import DataKey
from journal_app.store.worker import StoreThread, open_on_thread
from journal_app.ui.aside import Aside
from journal_app.ui.changes import Changes
from journal_app.ui.desk import Clock, Desk
from journal_app.ui.look import Look
from journal_app.ui.tasks import Tasks


@dataclass(frozen=True)
class _Opened:
    """What comes back from opening: the thread that owns the journal, and what pages need to know of it."""

    thread: StoreThread
    guides: Mapping[str, Guide]
    day_starts_at: int
    notice: str = ""


class Door(QObject):
    """Opens journals and closes them again, one at a time, never keeping the window waiting."""

    opened = Signal(object, str)
    """A `Desk`, and what unlocking had to mend, in a sentence."""
    refused = Signal(object)
    """A `JournalError`."""
    recognised = Signal()
    """The passphrase is right; nothing was opened, for the journal still was."""
    code_fitted = Signal(object)
    """The `DataKey` of a recovery code that opens the journal."""
    closed = Signal()

    _rules_told = Signal(object, int)

    def __init__(
        self,
        look: Look,
        device: DeviceSettings,
        zone: tzinfo,
        read_clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._device = device
        self._zone = zone
        self._read_clock = read_clock
        self._aside = Aside(self)
        self._changes = Changes(self)
        self._thread: StoreThread | None = None
        self._tasks: Tasks | None = None
        self._guides: dict[str, Guide] = {}
        self._clock = Clock(read_clock, zone)
        self._rules_told.connect(self._take_rules)

    @property
    def is_open(self) -> bool:
        """Whether a journal is open."""
        return self._thread is not None

    def open_with_passphrase(self, folder: Path, passphrase: str) -> None:
        """Derive the key and open the journal; ends in `opened` or `refused`."""

        def work() -> _Opened:
            founding.check_folder(folder)
            return self._open(folder, vault.unlock(folder, passphrase))

        self._aside.run(work, self._take_opened, self.refused.emit)

    def open_with_key(self, folder: Path, data_key: DataKey) -> None:
        """Open the journal with its data key; ends in `opened` or `refused`."""

        def work() -> _Opened:
            return self._open(folder, data_key)

        self._aside.run(work, self._take_opened, self.refused.emit)

    def recognise(self, folder: Path, passphrase: str) -> None:
        """Derive the key and no more; ends in `recognised` or `refused`."""

        def work() -> DataKey:
            return vault.unlock(folder, passphrase)

        self._aside.run(work, self._take_recognised, self.refused.emit)

    def try_code(self, folder: Path, code: str) -> None:
        """Find out whether a recovery code opens the journal; ends in `code_fitted` or `refused`."""

        def work() -> DataKey:
            data_key = data_key_from_code(code)
            Journal.open(folder, data_key, zone=self._zone, clock=self._read_clock).close()
            return data_key

        self._aside.run(work, self.code_fitted.emit, self.refused.emit)

    def open_with_new_passphrase(self, folder: Path, data_key: DataKey, passphrase: str) -> None:
        """Let a new passphrase open the journal from now on, and open it; ends in `opened` or `refused`."""

        def work() -> _Opened:
            vault.write_key_file(folder, data_key, passphrase, replace=True)
            return self._open(folder, data_key)

        self._aside.run(work, self._take_opened, self.refused.emit)

    def found(self, folder: Path, passphrase: str, data_key: DataKey) -> None:
        """Make a journal and open it; ends in `opened` or `refused`."""

        def work() -> _Opened:
            founding.found(folder, passphrase, zone=self._zone, clock=self._read_clock, data_key=data_key)
            return self._open(folder, data_key)

        self._aside.run(work, self._take_opened, self.refused.emit)

    def close(self) -> None:
        """Finish what is urgent and close the journal; ends in `closed`, at once when none is open."""
        if self._thread is None:
            self.closed.emit()
            return
        self._aside.run(self._thread.close, self._take_closed)

    def end(self) -> None:
        """Wait for the last work, close what is still open, and take no more."""
        self._aside.end()
        if self._thread is not None:
            self._thread.close()
            self._thread = None

    def _open(self, folder: Path, data_key: DataKey) -> _Opened:
        """Open on the journal's own thread; called aside, where waiting harms nobody."""

        def opening() -> Journal:
            return Journal.open(folder, data_key, zone=self._zone, clock=self._read_clock)

        def look_around(journal: Journal) -> tuple[Mapping[str, Guide], int]:
            def tell(change: Change) -> None:
                if change.everything:
                    # An own guide or another start of the day may be among it: the desk knows before any page does.
                    self._rules_told.emit(dict(journal.guides), journal.day_starts_at)
                self._changes.tell(change)

            journal.observe(tell)
            return dict(journal.guides), journal.day_starts_at

        thread = open_on_thread(opening)
        # Noted here, so that it is closed even when the window is gone before the news of it arrives.
        self._thread = thread
        guides, day_starts_at = thread.submit(look_around).result()
        return _Opened(thread, guides, day_starts_at, data_key.notice)

    def _take_opened(self, opened: _Opened) -> None:
        self._tasks = Tasks(opened.thread, self)
        self._take_rules(opened.guides, opened.day_starts_at)
        guides = MappingProxyType(self._guides)
        desk = Desk(self._tasks, self._changes, self._look, guides, self._clock, self._device)
        self.opened.emit(desk, opened.notice)

    def _take_rules(self, guides: Mapping[str, Guide], day_starts_at: int) -> None:
        self._guides.clear()
        self._guides.update(guides)
        self._clock.day_starts_at = day_starts_at

    def _take_recognised(self, _data_key: DataKey) -> None:
        self.recognised.emit()

    def _take_closed(self, _nothing: None) -> None:
        self._thread = None
        if self._tasks is not None:
            self._tasks.deleteLater()
            self._tasks = None
        self.closed.emit()


def refusal(folder: Path) -> JournalError | None:
    """Return what is wrong with a journal as far as it shows without a key, or None."""
    try:
        founding.check_folder(folder)
    except JournalError as error:
        return error
    return None
