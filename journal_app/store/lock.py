# SPDX-License-Identifier: GPL-3.0-or-later
"""One program per journal: a lock the system itself lets go of when its holder dies."""

import os
from pathlib import Path

from filelock import FileLock, Timeout

from journal_app.store.errors import Code, classified, problem

LOCK_FILE = "journal.lock"


class JournalLock:
    """Holds a journal's folder for one program; a file left behind by a killed one is in nobody's way."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / LOCK_FILE, mode=0o600, thread_local=False, blocking=False)

    def acquire(self) -> None:
        """Take the lock at once or raise IN_USE; CANNOT_OPEN or READ_ONLY when the folder takes no lock file."""
        if not os.path.isdir(self._folder):
            raise problem(Code.NO_FILE, path=self._folder)
        try:
            with classified(path=self._folder):
                self._lock.acquire()
        except Timeout as exc:
            raise problem(Code.IN_USE) from exc

    def release(self) -> None:
        """Let the next program in."""
        self._lock.release()

    @property
    def held(self) -> bool:
        """Tell whether this object holds the lock."""
        return bool(self._lock.is_locked)
