# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies of a journal's file: made while it is open, checked page by page when they are at rest."""

import os
import shutil
from collections.abc import Generator
from pathlib import Path

from journal_app.domain.i18n import N_, _
from journal_app.store import migrations
from journal_app.store.database import APPLICATION_ID, PAGE_SIZE, Database, check_file
from journal_app.store.errors import Code, JournalError, classified, problem
from journal_app.store.turns import Pause, Progress, in_turns
from journal_app.store.vault import DataKey

Counts = dict[str, int]
"""How many rows each table holds that is the truth."""

_TRUTH = (
    "entry",
    "version",
    "person",
    "tag",
    "entry_tag",
    "entry_person",
    "setting",
    "own_guide",
    "import_batch",
    "kept_line",
)
_NOT_GOOD = N_("This backup is damaged. Please take another one.")


def copy_open(source: Database, path: Path, share: float, steps: int) -> Generator[Progress, None, Counts]:
    """Copy an open file in slices, and count what it holds at the end; all of it is `share` of the `steps` to tell."""
    _make(path)

    def work(pause: Pause) -> None:
        def between(_status: int, still: int, pages: int) -> None:
            if still:
                pause(int((1 - still / pages) * share * steps), steps)

        target = Database(path, source.key)
        try:
            source.copy_into(target, between)
        finally:
            target.close()

    yield from in_turns(work)
    # In the same slice: nothing was written between the last page and this count.
    return _counts(source)


def copy_at_rest(source: Path, path: Path) -> None:
    """Copy a file that nobody has open; it is on the disk then."""
    with classified(path=path):
        _make(path)
        shutil.copyfile(source, path)
        sync_file(path)


def sync_file(path: Path) -> None:
    """Make what was written into a file durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def counts_of_sound(path: Path, key: DataKey) -> Counts:
    """Return how much a file at rest holds, having checked every page and table; nothing is written.

    Raises DAMAGED, NOT_A_JOURNAL, NEWER_VERSION or what the disk reports.
    """
    try:
        check_file(path)
        database = Database(path, key, mode="ro")
        try:
            return _checked(database, path)
        finally:
            database.close()
    except JournalError as error:
        if error.code in (Code.DAMAGED, Code.EMPTY_FILE, Code.NOT_ENCRYPTED):
            raise JournalError(Code.DAMAGED, _(_NOT_GOOD), path=path) from error
        raise


def _checked(database: Database, path: Path) -> Counts:
    if database.value("PRAGMA application_id") != APPLICATION_ID:
        raise problem(Code.NOT_A_JOURNAL, path=path)
    if database.value("PRAGMA user_version") > migrations.NEWEST:
        raise problem(Code.NEWER_VERSION, path=path)
    whole = database.value("PRAGMA page_count") * PAGE_SIZE == path.stat().st_size
    sealed = not database.rows("PRAGMA cipher_integrity_check")
    if not (whole and sealed and database.rows("PRAGMA quick_check") == [("ok",)]):
        raise problem(Code.DAMAGED, path=path)
    return _counts(database)


def _counts(database: Database) -> Counts:
    return {table: int(database.value(f"SELECT count(*) FROM {table}")) for table in _TRUTH}


def _make(path: Path) -> None:
    """Make the file here, so that at no moment others may read it."""
    with classified(path=path):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
