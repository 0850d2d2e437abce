# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with a journal as a whole: imports, backups, checks. A part of `Journal`, which is the one door."""

from collections.abc import Generator, Iterable
from pathlib import Path

from journal_app.domain.answers import Json
from journal_app.domain.entry import Batch
from journal_app.domain.moment import from_utc
from journal_app.store import backups, imports, upkeep, vault
from journal_app.store.backups import Backup, Restored
from journal_app.store.imports import Brought
from journal_app.store.opened import Opened
from journal_app.store.recovery import recovery_code
from journal_app.store.turns import beside
from journal_app.store.values import UndoReport


class Custody:
    """The methods of `Journal` that look after all of it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def begin_import(self, form: str, source: str) -> str:
        """Note a new import and return its id."""
        return imports.begin_import(self._opened, form, source)

    def add_imported(self, batch: str, entries: Iterable[Brought]) -> int:
        """Write entries of an import, each with source id and hash, all or none; return how many are new."""
        return imports.add_imported(self._opened, batch, entries)

    def known_sources(self, form: str) -> set[str]:
        """Return the source ids of what came from this format and is still there."""
        return imports.known_sources(self._opened, form)

    def known_hashes(self) -> set[str]:
        """Return the hashes of all that was brought in and is still there."""
        return imports.known_hashes(self._opened)

    def imports(self) -> list[Batch]:
        """Return the imports of which something is left, the latest first."""
        return imports.imports(self._opened)

    def undo_import(self, batch: str) -> Generator[tuple[int, int], None, UndoReport]:
        """Remove an import for ever, in slices; what was written in or followed since is kept and told."""
        return imports.undo_import(self._opened, batch)

    def back_up(self, folder: Path) -> Generator[tuple[int, int], None, Backup]:
        """Make a checked copy of the whole journal in a folder, in slices, and thin out older ones."""
        return backups.back_up(self._opened, folder, self._opened.now())

    def test_backup(self, backup: Backup) -> Generator[tuple[int, int], None, Backup]:
        """Check a backup of this journal, and count its entries; raises DAMAGED."""
        return backups.test_backup(backup, self._opened.database.key)

    def restore_backup(self, backup: Backup, folder: Path) -> Generator[tuple[int, int], None, Restored]:
        """Put a checked copy of a backup of this journal into another folder; this journal goes on as it is."""
        now = from_utc(self._opened.now(), self._opened.zone).local
        return backups.restore(backup, folder, self._opened.database.key, now)

    def backups(self, folder: Path) -> list[Backup]:
        """Return the backups of this journal in a folder, the latest first."""
        return backups.backups(folder, backups.mark_of(self._opened.database.key))

    def change_passphrase(self, old: str, new: str) -> Generator[tuple[int, int], None, None]:
        """Let another passphrase open the journal from now on; the key is derived beside, so saves do not wait.

        Raises WRONG_PASSPHRASE, WEAK_PASSPHRASE or what keeps the key file from being written.
        """
        folder = self._opened.folder

        def change() -> None:
            vault.change_passphrase(folder, old, new)

        return beside(change, (0, 1))

    def recovery_code(self, passphrase: str) -> Generator[tuple[int, int], None, str]:
        """Return the code that opens the journal without passphrase and key file; raises WRONG_PASSPHRASE."""
        folder = self._opened.folder

        def unlock() -> str:
            return recovery_code(vault.unlock(folder, passphrase))

        return beside(unlock, (0, 1))

    def rebuild(self) -> Generator[tuple[int, int], None, int]:
        """Derive days, facts and words of all entries anew, in slices."""
        return upkeep.rebuild(self._opened)

    def verify(self) -> Generator[tuple[int, int], None, dict[str, Json]]:
        """Check that all is as it is meant to be; returns the report as JSON."""
        return upkeep.verify(self._opened)
