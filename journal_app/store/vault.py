# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault: from a passphrase to the data key, over a key file and its second copy."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from journal_app.domain.i18n import N_, _
from journal_app.store import keyfile
from journal_app.store.errors import Code, JournalError, classified, problem
from journal_app.store.files import write_safely
from journal_app.store.keyfile import KdfCost, KeyFile
from journal_app.store.passphrases import as_secret, passphrase_problem

KEY_FILE = "journal.key"
SECOND_COPY = "journal.key.bak"

DEFAULT_COST = KdfCost()
_MENDED = {
    KEY_FILE: N_(
        "The key file {name} was missing or damaged. The journal was opened with its second copy, "
        "and {name} is whole again."
    ),
    SECOND_COPY: N_("The second copy of the key file, {name}, was missing or damaged. It is whole again."),
}
_KEY_IS_THERE = N_(
    "There is already a journal's key file in {folder}. It was left as it is: without it that journal "
    "could never be opened again."
)
_NOT_MENDED = N_(
    "The key file {name} is missing or damaged and could not be written again. "
    "The journal was opened with the other copy: please keep that one."
)


@dataclass(frozen=True)
class DataKey:
    """The random 256-bit key a journal is encrypted with; `notice` says what unlocking had to mend, if anything."""

    raw: bytes = field(repr=False)
    notice: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if len(self.raw) != keyfile.KEY_BYTES:
            raise ValueError("a data key has 32 bytes")


def make_data_key() -> DataKey:
    """Return a new random data key."""
    return DataKey(os.urandom(keyfile.KEY_BYTES))


def has_key_file(folder: Path) -> bool:
    """Tell whether the folder holds a key file or its second copy."""
    return (folder / KEY_FILE).exists() or (folder / SECOND_COPY).exists()


def check_key_file(folder: Path) -> None:
    """Say what keeps the key file from being used that can be told without a passphrase."""
    _usable(folder)


def write_key_file(
    folder: Path, data_key: DataKey, passphrase: str, cost: KdfCost = DEFAULT_COST, *, replace: bool = False
) -> None:
    """Write the key file and its second copy; one that is there is only replaced when told so.

    Raises ALREADY_THERE, WEAK_PASSPHRASE, NO_MEMORY or a disk's error, with the old files as they were.
    """
    if not replace and has_key_file(folder):
        raise JournalError(Code.ALREADY_THERE, _(_KEY_IS_THERE).format(folder=folder), folder=folder)
    complaint = passphrase_problem(passphrase)
    if complaint:
        raise JournalError(Code.WEAK_PASSPHRASE, complaint)
    data = keyfile.dump(keyfile.seal(data_key.raw, as_secret(passphrase), cost))
    with classified(path=folder / KEY_FILE):
        write_safely(data, folder / KEY_FILE, folder / SECOND_COPY)


def unlock(folder: Path, passphrase: str) -> DataKey:
    """Return the data key of the journal in the folder; a lost or damaged copy of the key file is written anew.

    Raises WRONG_PASSPHRASE, KEYFILE_MISSING, KEYFILE_DAMAGED, WEAK_KEYFILE, NEWER_VERSION or NO_MEMORY.
    """
    held = _usable(folder)
    try:
        raw = keyfile.unseal(held, as_secret(passphrase))
    except UnicodeEncodeError:
        raw = None
    if raw is None:
        raise problem(Code.WRONG_PASSPHRASE)
    return DataKey(raw, _mend(folder, keyfile.dump(held)))


def copy_key_file(folder: Path, into: Path) -> None:
    """Write the key file and its second copy into another folder; raises KEYFILE_* or a disk's error."""
    data = keyfile.dump(_usable(folder))
    with classified(path=into / KEY_FILE):
        write_safely(data, into / KEY_FILE, into / SECOND_COPY)


def change_passphrase(folder: Path, old: str, new: str, cost: KdfCost = DEFAULT_COST) -> None:
    """Let the journal open with the new passphrase only; at every moment one of the two opens it."""
    write_key_file(folder, unlock(folder, old), new, cost, replace=True)


def _usable(folder: Path) -> KeyFile:
    """Return the key file, or its second copy where the first cannot be used."""
    first = keyfile.read(folder / KEY_FILE)
    if isinstance(first, KeyFile):
        return first
    if first.code not in (Code.KEYFILE_MISSING, Code.KEYFILE_DAMAGED):
        raise first
    second = keyfile.read(folder / SECOND_COPY)
    if isinstance(second, KeyFile):
        return second
    raise next((found for found in (first, second) if found.code != Code.KEYFILE_MISSING), first)


def _mend(folder: Path, data: bytes) -> str:
    """Make both copies hold these bytes; return what is to be said of it.

    A second copy that is whole but older (the passphrase was changed, then the power went) needs no words.
    """
    notices = []
    for path in (folder / KEY_FILE, folder / SECOND_COPY):
        found = keyfile.read(path)
        if isinstance(found, KeyFile) and keyfile.dump(found) == data:
            continue
        try:
            write_safely(data, path)
        except OSError:
            notices.append(_(_NOT_MENDED).format(name=path.name))
        else:
            if not isinstance(found, KeyFile):
                notices.append(_(_MENDED[path.name]).format(name=path.name))
    return " ".join(notices)
