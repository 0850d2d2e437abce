# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal's first moment, and what can be said of a folder before a passphrase is asked for."""

import secrets
import shutil
from datetime import tzinfo
from pathlib import Path

from journal_app.store.database import FILE_NAME, check_file
from journal_app.store.errors import Code, classified, problem
from journal_app.store.files import PART, sync_folder
from journal_app.store.keyfile import KdfCost
from journal_app.store.opened import Clock, utc_now
from journal_app.store.opening import is_journal, write_new
from journal_app.store.vault import (
    KEY_FILE,
    SECOND_COPY,
    DataKey,
    check_key_file,
    has_key_file,
    make_data_key,
    write_key_file,
)


def refuse_taken(folder: Path) -> None:
    """Raise ALREADY_THERE where the folder holds a journal, or a key whose journal may come back from a copy."""
    if is_journal(folder) or has_key_file(folder):
        raise problem(Code.ALREADY_THERE, path=folder)


def check_folder(folder: Path) -> None:
    """Raise what is amiss with a journal as far as it shows without a passphrase.

    NO_FILE, EMPTY_FILE, NOT_ENCRYPTED, DAMAGED by its size; KEYFILE_MISSING, KEYFILE_DAMAGED, WEAK_KEYFILE.
    """
    check_file(folder / FILE_NAME)
    check_key_file(folder)


def found(
    folder: Path,
    passphrase: str,
    *,
    zone: tzinfo | None = None,
    clock: Clock = utc_now,
    cost: KdfCost | None = None,
    data_key: DataKey | None = None,
) -> DataKey:
    """Make a new, empty journal in a folder and return its data key; nothing is left where that cannot be done.

    `data_key` is one whose recovery code the writer was already shown; else a new one is made.

    All is made in a folder of its own first, so that a crash never leaves what looks like a lost journal. Raises
    ALREADY_THERE, WEAK_PASSPHRASE, NO_MEMORY or what the disk reports.
    """
    refuse_taken(folder)
    key = data_key or make_data_key()
    with classified(path=folder):
        beside = folder if folder.exists() else folder.parent
        beside.mkdir(mode=0o700, parents=True, exist_ok=True)
        staged = beside / f"{PART}new-{secrets.token_hex(4)}"
        staged.mkdir(mode=0o700)
        try:
            write_key_file(staged, key, passphrase, cost or KdfCost())
            write_new(staged / FILE_NAME, key, clock())
            _move_in(staged, folder)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    return key


def _move_in(staged: Path, folder: Path) -> None:
    """Give the new files their place: at one stroke where the folder is new."""
    if not folder.exists():
        staged.rename(folder)
        sync_folder(folder.parent)
        return
    for name in (KEY_FILE, SECOND_COPY, FILE_NAME):
        (staged / name).rename(folder / name)
    sync_folder(folder)
