# SPDX-License-Identifier: GPL-3.0-or-later
"""The encrypted file: how it is opened, step by step, and the one way to read and write it."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2

from journal_app.store.errors import Code, JournalError, classified, database_faults, problem
from journal_app.store.vault import DataKey

FILE_NAME = "journal.db"
PAGE_SIZE = 4096
PAGES_AT_ONCE = 512
"""Pages a copy takes over in one slice: some 20 ms."""
APPLICATION_ID = 0x53424A31  # "SBJ1"

PRAGMAS: tuple[tuple[str, str | int], ...] = (
    ("cipher_compatibility", 4),  # pins page size, HMAC and ciphers: the defaults changed at versions 2, 3 and 4
    ("cipher_memory_security", "ON"),
    ("temp_store", 2),  # 1 puts plain temporary files beside the system's
    ("secure_delete", "ON"),
    ("auto_vacuum", 0),
    ("mmap_size", 0),
    ("journal_mode", "DELETE"),  # one file, readable in a read-only folder
    ("synchronous", "EXTRA"),  # with FULL a power cut may bring a deleted journal back, and undo the last save
    ("fullfsync", "ON"),
    ("checkpoint_fullfsync", "ON"),
    ("locking_mode", "NORMAL"),  # EXCLUSIVE keeps old text in the journal file
    ("busy_timeout", 3000),
    ("foreign_keys", "ON"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
)
"""What every connection sets, in this order, after the key."""

_PLAIN_HEADER = b"SQLite format 3\x00"

Row = tuple[Any, ...]
Cell = Any
"""What a column holds; the SQL that asks for it says which type that is."""


class _Connection(SqlCipherDatabase):  # type: ignore[misc]
    """Peewee's database over one SQLCipher connection."""

    def __init__(self, path: Path, key: DataKey, mode: str) -> None:
        super().__init__(f"{path.absolute().as_uri()}?mode={mode}", autoconnect=False, thread_safe=False)
        self._key = key

    def _connect(self) -> dbapi2.Connection:
        # `Database` holds to the one thread itself, for a backup takes turns with it from another (`turns`).
        connection = dbapi2.connect(self.database, uri=True, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{self._key.raw.hex()}'\"")
            for name, value in PRAGMAS:
                connection.execute(f"PRAGMA {name} = {value}").fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    def _log_query(self, sql: str, params: object) -> None:
        """Write nothing: peewee would log the parameters, which are the writer's text."""


class Database:
    """An open journal file; all that goes wrong on the disk leaves it as a `JournalError`."""

    def __init__(self, path: Path, key: DataKey, *, mode: str = "rw") -> None:
        self.path = path
        self.key = key
        self.read_only = mode == "ro"
        self.peewee = _Connection(path, key, mode)
        """For queries built from the models in `tables`: `Model.select().bind(database.peewee)`."""
        self._thread = threading.get_ident()
        self._damaged: JournalError | None = None
        with classified(path=path):
            self.peewee.connect()
        self._connection: dbapi2.Connection = self.peewee.connection()

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        if not self.peewee.is_closed():
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self.peewee.close()

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Let what goes wrong within leave as a `JournalError`; after damage nothing more is read or written.

        A damaged page poisons the connection: later writes would claim the file to be read-only.
        """
        if threading.get_ident() != self._thread:
            raise dbapi2.ProgrammingError("a journal's file is for the thread that opened it")
        if self._damaged is not None:
            raise self._damaged
        try:
            with database_faults(path=self.path):
                yield
        except JournalError as error:
            true = self._true(error)
            if true.code == Code.DAMAGED:
                self._damaged = true
            if true is error:
                raise
            raise true from error

    def _true(self, error: JournalError) -> JournalError:
        """Return the error behind "read-only", which is also said of a moved file and after a damaged page."""
        if error.code != Code.READ_ONLY:
            return error
        if not self.path.exists():
            return problem(Code.NO_FILE, path=self.path)
        return problem(Code.DAMAGED, path=self.path) if is_writable(self.path) else error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All within is written, or nothing of it; it is on the disk when this is left."""
        if self.read_only:
            raise problem(Code.READ_ONLY)
        with self.guarded():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk has rolled back already; asking again would hide the true error.
                if self._connection.in_transaction:
                    with suppress(dbapi2.Error):
                        self._connection.execute("ROLLBACK")
                raise

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open."""
        return bool(self._connection.in_transaction)

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a query; nothing is left open."""
        with self.guarded():
            return list(self._connection.execute(sql, parameters).fetchall())

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        return next(iter(self.rows(sql, parameters)), None)

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Cell:
        """Return the first column of the first row, or None."""
        found = self.row(sql, parameters)
        return None if found is None else found[0]

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Execute a statement; return how many rows it changed."""
        with self.guarded():
            return int(self._connection.execute(sql, parameters).rowcount)

    def insert(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Execute an insert; return the new rowid."""
        with self.guarded():
            return int(self._connection.execute(sql, parameters).lastrowid)

    def many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute a statement once for each of the rows."""
        with self.guarded():
            self._connection.executemany(sql, rows)

    def copy_into(self, other: "Database", between: Callable[[int, int, int], None]) -> None:
        """Copy all that is stored by SQLite's online backup; `between` is called after each slice.

        It hears a status, the pages still to come and all pages. What is written meanwhile on this connection comes
        into the copy, too. Any thread may call this whose turn it is.
        """
        with classified(path=self.path):
            self._connection.backup(other.peewee.connection(), pages=PAGES_AT_ONCE, progress=between, sleep=0)


def is_writable(path: Path) -> bool:
    """Tell whether the file may be changed, which takes its folder too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def has_hot_journal(path: Path) -> bool:
    """Tell whether an interrupted write waits to be rolled back."""
    journal = path.with_name(path.name + "-journal")
    return journal.is_file() and journal.stat().st_size > 0


def check_file(path: Path) -> None:
    """Say what can be told from outside: NO_FILE, EMPTY_FILE, NOT_ENCRYPTED, DAMAGED by its size."""
    with classified(path=path):
        if not path.is_file():
            raise problem(Code.NO_FILE, path=path)
        size = path.stat().st_size
        if size == 0:
            raise problem(Code.EMPTY_FILE, path=path)
        with path.open("rb") as file:
            head = file.read(len(_PLAIN_HEADER))
    if head == _PLAIN_HEADER:
        raise problem(Code.NOT_ENCRYPTED, path=path)
    if size % PAGE_SIZE and not has_hot_journal(path):
        raise problem(Code.DAMAGED, path=path)


def open_database(path: Path, key: DataKey, *, newest: int) -> Database:
    """Open a journal's file, for reading alone where it may not be written; nothing is changed when this raises.

    `newest` is the last schema this program knows. Raises NO_FILE, EMPTY_FILE, NOT_ENCRYPTED, DAMAGED,
    NOT_A_JOURNAL, NEWER_VERSION, CANNOT_OPEN, IN_USE or what the disk reports.
    """
    check_file(path)
    database = Database(path, key, mode="rw" if is_writable(path) else "ro")
    try:
        _check_content(database, newest)
    except BaseException:
        database.close()
        raise
    return database


def _check_content(database: Database, newest: int) -> None:
    """Check what only the key shows; the first query also rolls an interrupted write back."""
    application_id = database.value("PRAGMA application_id")
    if application_id != APPLICATION_ID:
        raise problem(Code.NOT_A_JOURNAL, path=database.path)
    if database.value("PRAGMA user_version") > newest:
        raise problem(Code.NEWER_VERSION, path=database.path)
    if database.value("PRAGMA page_count") * PAGE_SIZE != database.path.stat().st_size:
        raise problem(Code.DAMAGED, path=database.path)


def make_private(path: Path) -> None:
    """Let only its owner read the file or enter the folder, where the system and the disk have such rights."""
    if os.name == "posix":
        with suppress(OSError):
            path.chmod(0o700 if path.is_dir() else 0o600)
