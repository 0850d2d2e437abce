# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a journal's file, and opening it for one program at a time."""

import os
from datetime import datetime
from pathlib import Path

from journal_app.store import migrations
from journal_app.store.database import (
    FILE_NAME,
    PAGE_SIZE,
    Database,
    check_file,
    has_hot_journal,
    is_writable,
    make_private,
    open_database,
)
from journal_app.store.errors import Code, classified, problem
from journal_app.store.files import PART, remove_leftovers, sync_folder
from journal_app.store.lock import JournalLock
from journal_app.store.vault import DataKey

_PLAIN = b"SQLite format 3"
_CONTENT = PAGE_SIZE - 80 - 4
"""Bytes of a page that hold content of a long value: less its seal, and the number of the next page."""


def is_journal(folder: Path) -> bool:
    """Tell whether the folder holds a journal's file, whatever its state."""
    return (folder / FILE_NAME).exists()


def create_file(folder: Path, key: DataKey, now: datetime) -> None:
    """Make an empty journal's file, whole or not at all; raises ALREADY_THERE or what the disk reports."""
    path = folder / FILE_NAME
    with classified(path=folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = JournalLock(folder)
    lock.acquire()
    try:
        if path.exists():
            raise problem(Code.ALREADY_THERE, path=folder)
        with classified(path=path):
            write_new(path, key, now)
    finally:
        lock.release()


def write_new(path: Path, key: DataKey, now: datetime) -> None:
    """Write an empty journal's file, under another name first: an interrupted start leaves no half-made one."""
    remove_leftovers(path.parent)
    part = path.with_name(f"{PART}{path.name}")
    # Made here, so that at no moment others may read it.
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    database = Database(part, key)
    try:
        migrations.migrate(database, now)
    finally:
        database.close()
    if part.read_bytes()[: len(_PLAIN)] == _PLAIN:
        raise RuntimeError("a journal's file came out unencrypted")
    part.rename(path)
    sync_folder(path.parent)


def open_file(folder: Path, key: DataKey, now: datetime) -> tuple[Database, JournalLock]:
    """Take the journal's lock, open its file and bring it up to date; nothing is held when this raises."""
    path = folder / FILE_NAME
    check_file(path)
    lock = JournalLock(folder)
    if not is_writable(path):
        return _open_for_reading(path, key), lock
    lock.acquire()
    try:
        interrupted = has_hot_journal(path)
        database = open_database(path, key, newest=migrations.NEWEST)
        try:
            if interrupted:
                _write_unused_pages(database)
            make_private(path)
            remove_leftovers(folder)
            migrations.migrate(database, now)
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise
    return database, lock


def _write_unused_pages(database: Database) -> None:
    """Write pages nothing is stored in anew where a power cut tore them.

    Rolling a save back leaves such pages as they are: SQLite never reads them, but their seals do not hold, and a
    check or a copy of the whole file would stop at them. Where anything else is amiss nothing is written.
    """
    unused = database.value("PRAGMA freelist_count")
    torn = database.rows("PRAGMA cipher_integrity_check") if unused else []
    if not torn or len(torn) > unused or database.value("PRAGMA integrity_check(1)") != "ok":
        return
    with database.transaction():
        database.run("CREATE TABLE unused (filling BLOB)")
        database.run("INSERT INTO unused VALUES (zeroblob(?))", (unused * _CONTENT,))
        database.run("DROP TABLE unused")


def _open_for_reading(path: Path, key: DataKey) -> Database:
    """Open a file that may not be written; no lock is taken, for none can be. An older file raises READ_ONLY."""
    database = open_database(path, key, newest=migrations.NEWEST)
    if database.value("PRAGMA user_version") < migrations.NEWEST:
        database.close()
        raise problem(Code.READ_ONLY)
    return database
