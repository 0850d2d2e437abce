# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal's first moment, and what can be said of a folder before a passphrase is asked for."""

from datetime import tzinfo
from pathlib import Path

from journal_app.store.database import FILE_NAME, check_file
from journal_app.store.errors import Code, JournalError, classified, problem
from journal_app.store.journal import Journal
from journal_app.store.keyfile import KdfCost
from journal_app.store.opened import Clock, utc_now
from journal_app.store.opening import is_journal
from journal_app.store.passphrases import passphrase_problem
from journal_app.store.vault import (
    KEY_FILE,
    SECOND_COPY,
    DataKey,
    has_key_file,
    make_data_key,
    write_key_file,
)


def refuse_taken(folder: Path) -> None:
    """Raise ALREADY_THERE where a journal, or the key of one, is in the folder."""
    if is_journal(folder) or has_key_file(folder):
        raise problem(Code.ALREADY_THERE, path=folder)


def check_folder(folder: Path) -> None:
    """Raise what is wrong with a journal as far as it shows without a key.

    NO_FILE, EMPTY_FILE, NOT_ENCRYPTED, DAMAGED by its size, KEYFILE_MISSING.
    """
    check_file(folder / FILE_NAME)
    if not has_key_file(folder):
        raise problem(Code.KEYFILE_MISSING, path=folder / KEY_FILE)


def found(
    folder: Path,
    passphrase: str,
    *,
    zone: tzinfo | None = None,
    clock: Clock = utc_now,
    cost: KdfCost | None = None,
) -> DataKey:
    """Make a new, empty journal in a folder and return its data key; nothing is left where that cannot be done.

    The key is written first: a file without its key could never be opened. Raises ALREADY_THERE,
    WEAK_PASSPHRASE, NO_MEMORY or what the disk reports.
    """
    refuse_taken(folder)
    complaint = passphrase_problem(passphrase)
    if complaint:
        raise JournalError(Code.WEAK_PASSPHRASE, complaint)
    with classified(path=folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    data_key = make_data_key()
    write_key_file(folder, data_key, passphrase, cost or KdfCost())
    try:
        Journal.create(folder, data_key, zone=zone, clock=clock).close()
    except BaseException:
        if not is_journal(folder):
            for name in (KEY_FILE, SECOND_COPY):
                (folder / name).unlink(missing_ok=True)
        raise
    return data_key
