# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong with a journal on a real disk: a code for the program and a sentence for the writer."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import peewee
from sqlcipher3 import dbapi2

from journal_app.domain.i18n import N_, _


class Code(StrEnum):
    """Names of the faults the world is to blame for; each has one sentence."""

    WRONG_PASSPHRASE = "WRONG_PASSPHRASE"
    WEAK_PASSPHRASE = "WEAK_PASSPHRASE"
    BAD_RECOVERY_CODE = "BAD_RECOVERY_CODE"
    KEYFILE_MISSING = "KEYFILE_MISSING"
    KEYFILE_DAMAGED = "KEYFILE_DAMAGED"
    WEAK_KEYFILE = "WEAK_KEYFILE"
    NO_MEMORY = "NO_MEMORY"
    NO_FILE = "NO_FILE"
    EMPTY_FILE = "EMPTY_FILE"
    NOT_ENCRYPTED = "NOT_ENCRYPTED"
    NOT_A_JOURNAL = "NOT_A_JOURNAL"
    DAMAGED = "DAMAGED"
    NEWER_VERSION = "NEWER_VERSION"
    DISK_FULL = "DISK_FULL"
    DISK_ERROR = "DISK_ERROR"
    READ_ONLY = "READ_ONLY"
    CANNOT_OPEN = "CANNOT_OPEN"
    IN_USE = "IN_USE"
    NO_ENTRY = "NO_ENTRY"
    NO_PERSON = "NO_PERSON"
    NO_IMPORT = "NO_IMPORT"
    NO_GUIDE = "NO_GUIDE"
    KEY_CHANGED = "KEY_CHANGED"
    ALREADY_THERE = "ALREADY_THERE"


SENTENCES: dict[Code, str] = {
    Code.WRONG_PASSPHRASE: N_("That passphrase does not open this journal. Nothing was changed."),
    Code.WEAK_PASSPHRASE: N_("That passphrase is too easy to guess. Please choose a longer one."),
    Code.BAD_RECOVERY_CODE: N_("That is not a complete recovery code. Please compare it with your paper."),
    Code.KEYFILE_MISSING: N_(
        "The key file of this journal, {name}, is not in {folder}. Put it back from a copy, "
        "or open the journal with your recovery code."
    ),
    Code.KEYFILE_DAMAGED: N_(
        "The key file of this journal, {name}, is damaged, and so is its second copy or it is gone. "
        "Put it back from a copy, or open the journal with your recovery code."
    ),
    Code.WEAK_KEYFILE: N_(
        "The key file in {folder} asks for less protection than this program allows. It was not used: "
        "please put back a copy of the key file that you trust."
    ),
    Code.NO_MEMORY: N_(
        "This takes more memory than the computer has free right now. Please close other programs and try again."
    ),
    Code.NO_FILE: N_("I cannot find your journal at {path}. I have not made a new one."),
    Code.EMPTY_FILE: N_(
        "The file of your journal at {path} is empty: nothing is left in it to open. "
        "I have not made a new one. Please put back a copy."
    ),
    Code.NOT_ENCRYPTED: N_(
        "The file at {path} is a plain database without encryption, not one of this program's journals. "
        "Nothing was changed."
    ),
    Code.NOT_A_JOURNAL: N_("The file at {path} was made by another program. Nothing was changed."),
    Code.DAMAGED: N_(
        "The passphrase is right, but the journal's file is damaged. Nothing was changed. "
        "Please keep the file and go back to your latest copy of it."
    ),
    Code.NEWER_VERSION: N_(
        "This journal was made by a newer version of this program. Nothing was opened or changed: "
        "please install the newer version."
    ),
    Code.DISK_FULL: N_("Not saved: the disk is full. Please make room and try again."),
    Code.DISK_ERROR: N_("Not saved: the disk reports an error. What was saved before is kept."),
    Code.READ_ONLY: N_("This journal can be read but not written: its folder or file is read-only."),
    Code.CANNOT_OPEN: N_("The journal cannot be opened at {path}: this program has no access to it."),
    Code.IN_USE: N_("This journal is open in another window. Please close it there first."),
    Code.NO_ENTRY: N_("There is no entry with the id {id} in this journal."),
    Code.NO_PERSON: N_("There is nobody with the id {id} in this journal."),
    Code.NO_IMPORT: N_("There is no import with the id {id} in this journal."),
    Code.NO_GUIDE: N_("There is no guide of your own with the id {id} in this journal."),
    Code.KEY_CHANGED: N_("The key “{key}” of a guide stays as it is: your entries are filed under it."),
    Code.ALREADY_THERE: N_("There is already a journal at {path}. It was left as it is."),
}


class JournalError(Exception):
    """The world is at fault: `code` for the program, `sentence` for the writer, `facts` for a report."""

    def __init__(self, code: Code, sentence: str, **facts: object) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.facts = facts


class _Known(dict[str, object]):
    """Facts for a sentence; one that is not known reads as three dots instead of an exception."""

    def __missing__(self, key: str) -> str:
        return "…"


def problem(code: Code, **facts: object) -> JournalError:
    """Return the error of that code with its own sentence, the facts filled in."""
    return JournalError(code, _(SENTENCES[code]).format_map(_Known(facts)), **facts)


DATABASE_ERRORS: tuple[type[Exception], ...] = (peewee.PeeweeException, dbapi2.Error)

_BY_SQLITE_CODE = {
    5: Code.IN_USE,  # SQLITE_BUSY
    6: Code.IN_USE,  # SQLITE_LOCKED
    7: Code.NO_MEMORY,
    8: Code.READ_ONLY,
    10: Code.DISK_ERROR,  # SQLITE_IOERR
    11: Code.DAMAGED,  # SQLITE_CORRUPT
    13: Code.DISK_FULL,
    14: Code.CANNOT_OPEN,
    23: Code.CANNOT_OPEN,  # SQLITE_AUTH
    26: Code.DAMAGED,  # SQLITE_NOTADB
}
_READONLY_DBMOVED = 1032  # the file was renamed or removed under the open journal

_BY_ERRNO = {
    errno.ENOSPC: Code.DISK_FULL,
    errno.EDQUOT: Code.DISK_FULL,
    errno.EFBIG: Code.DISK_FULL,
    errno.EIO: Code.DISK_ERROR,
    errno.EROFS: Code.READ_ONLY,
    errno.EACCES: Code.CANNOT_OPEN,
    errno.EPERM: Code.CANNOT_OPEN,
    errno.ENOENT: Code.NO_FILE,
    errno.ENOTDIR: Code.CANNOT_OPEN,
    errno.EEXIST: Code.CANNOT_OPEN,
    errno.ENOMEM: Code.NO_MEMORY,
}


def _chain(exc: BaseException) -> Iterator[BaseException]:
    """Yield the exception and everything it came from, each once."""
    waiting: list[BaseException | None] = [exc]
    seen: set[int] = set()
    while waiting:
        link = waiting.pop(0)
        if link is None or id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        waiting += [link.__cause__, link.__context__]


def code_of(exc: BaseException) -> Code | None:
    """Return the code of an exception of peewee, sqlcipher3 or the system; None when it is a fault of ours."""
    for link in _chain(exc):
        if isinstance(link, JournalError):
            return link.code
        sqlite_code = getattr(link, "sqlite_errorcode", None)
        if sqlite_code == _READONLY_DBMOVED:
            return Code.NO_FILE
        if isinstance(sqlite_code, int) and sqlite_code & 255 in _BY_SQLITE_CODE:
            return _BY_SQLITE_CODE[sqlite_code & 255]
        if isinstance(link, OSError) and link.errno in _BY_ERRNO:
            return _BY_ERRNO[link.errno]
        if isinstance(link, MemoryError):
            return Code.NO_MEMORY
    return None


def classify(exc: BaseException, **facts: object) -> JournalError | None:
    """Return what the exception means for the writer, or None when it is a fault of ours.

    The raw codes are looked for along the causes, since peewee's rollback hides them.
    """
    for link in _chain(exc):
        if isinstance(link, JournalError):
            return link
    code = code_of(exc)
    return None if code is None else problem(code, **facts)


@contextmanager
def classified(**facts: object) -> Iterator[None]:
    """Turn what the database or the system raises within into a `JournalError`; faults of ours pass."""
    with _turned((*DATABASE_ERRORS, OSError, MemoryError), facts):
        yield


@contextmanager
def database_faults(**facts: object) -> Iterator[None]:
    """Do the same with what the database raises alone: a file missing elsewhere is not the journal's."""
    with _turned((*DATABASE_ERRORS, MemoryError), facts):
        yield


@contextmanager
def _turned(kinds: tuple[type[Exception], ...], facts: dict[str, object]) -> Iterator[None]:
    try:
        yield
    except kinds as exc:
        found = classify(exc, **facts)
        if found is None:
            raise
        raise found from exc
