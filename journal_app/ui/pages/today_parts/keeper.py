# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what is being written on Today: saved soon after the first key, again while it goes on, tried again."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from journal_app.domain.entry import Entry
from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

SAVE_AFTER = 2_000
"""Milliseconds from the first unsaved key to the save."""
TRY_AGAIN_AFTER = 3_000


class Keeper(QObject):
    """Saves the entry `value` returns; a value of None has nothing to keep yet."""

    saved = Signal(object)
    """The `Entry` as it now stands on the disk."""
    failing = Signal(object)
    """A `JournalError`; the save is tried again."""

    def __init__(self, desk: Desk, value: Callable[[], Entry | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._value = value
        self._edits = 0
        self._kept = 0
        self._sitting = str(uuid4())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save_now)

    def touch(self) -> None:
        """Note an edit: it is saved soon, however long the writing goes on."""
        self._edits += 1
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER)

    def save_now(self) -> None:
        """Save what is not saved yet."""
        self._timer.stop()
        if not self.has_unsaved():
            return
        value = self._value()
        if value is None:
            self._kept = self._edits
            return
        self.send(value)

    def send(self, value: Entry) -> None:
        """Save this value, edited or not."""
        edits, sitting = self._edits, self._sitting

        def save(journal: "Journal") -> tuple[int, Entry]:
            return edits, journal.save(value, sitting=sitting)

        self._desk.tasks.ask(save, self._take_saved, owner=self, otherwise=self._take_failure, urgent=True)

    def has_unsaved(self) -> bool:
        """Return whether an edit is not on the disk."""
        return self._kept < self._edits

    def begin_anew(self) -> None:
        """Forget the entry that was kept: what comes is another one, or another sitting."""
        self._timer.stop()
        self._kept = self._edits
        self._sitting = str(uuid4())

    def _take_saved(self, answer: tuple[int, Entry]) -> None:
        edits, entry = answer
        self._kept = max(self._kept, edits)
        self.saved.emit(entry)

    def _take_failure(self, error: JournalError) -> None:
        self.failing.emit(error)
        self._timer.start(TRY_AGAIN_AFTER)
