# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups: folders that open like a journal, each checked before it has its name, thinned out as they grow old."""

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from journal_app.domain.i18n import N_, _
from journal_app.domain.moment import from_utc
from journal_app.store.copies import Counts, copy_at_rest, copy_open, counts_of_sound, sync_file
from journal_app.store.database import FILE_NAME
from journal_app.store.errors import Code, JournalError, classified, problem
from journal_app.store.files import PART, sync_folder
from journal_app.store.lock import JournalLock
from journal_app.store.opened import Opened
from journal_app.store.opening import is_journal
from journal_app.store.thinning import to_keep
from journal_app.store.turns import Progress, beside
from journal_app.store.vault import DataKey, check_key_file, copy_key_file

_NAME = re.compile(r"journal-(\d{4}-\d{2}-\d{2}-\d{6})-([0-9a-f]{8})(?:-(\d+))?")
_STAMP = "%Y-%m-%d-%H%M%S"
_COPYING = 0.6
"""The share of the way that copying takes; checking takes the rest."""
_STEPS = 1000

_NO_FOLDER = N_("There is no folder {folder}. Choose one that is there, for instance on another disk.")
_INSIDE = N_("A backup inside the journal's own folder would be lost together with it. Choose another folder.")
_KEPT = N_("{name} before restoring {when}")
_NOT_WHOLE = N_(
    "The backup was not kept: what was copied is not what the journal holds. Earlier backups are as they were."
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its folder, the wall-clock time it was made at, its size in bytes; `mark` says of which journal.

    `entries` is how many entries it holds, where that was counted.
    """

    folder: Path
    made_at: datetime
    mark: str
    number: int = 0
    size: int = 0
    entries: int | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the journal's folder, its entries, and where the one that was there is kept, if one was."""

    folder: Path
    entries: int
    kept: Path | None = None


def mark_of(key: DataKey) -> str:
    """Return what the backups of a journal have in their names: several journals may share a folder."""
    return hashlib.sha256(b"secure-base backups" + key.raw).hexdigest()[:8]


def backups(folder: Path, mark: str = "") -> list[Backup]:
    """Return the backups in a folder, the latest first; `mark` asks for those of one journal."""
    with classified(path=folder):
        found = [_read(place) for place in folder.iterdir()] if folder.is_dir() else []
    ours = [one for one in found if one is not None and mark in ("", one.mark)]
    return sorted(ours, key=_age, reverse=True)


def back_up(opened: Opened, folder: Path, now: datetime) -> Generator[Progress, None, Backup]:
    """Copy the journal into a new folder in `folder`, check the copy, give it its name, and thin out older ones.

    In slices, between which the journal may be written. The copy is encrypted with the journal's own key. Where
    anything goes wrong a JournalError says so, and all earlier backups are as they were.
    """
    _refuse_place(opened, folder)
    mark = mark_of(opened.database.key)
    made_at = from_utc(now, opened.zone).local.replace(tzinfo=None, microsecond=0)
    with classified(path=folder):
        _remove_leftovers(folder, mark)
        staged = folder / f"{PART}journal-{mark}-{secrets.token_hex(4)}"
        staged.mkdir(mode=0o700)
    try:
        yield 0, _STEPS
        counts = yield from copy_open(opened.database, staged / FILE_NAME, _COPYING, _STEPS)
        copy_key_file(opened.folder, staged)
        yield from _compare(staged / FILE_NAME, opened.database.key, counts)
        with classified(path=folder):
            made = _name(staged, folder, made_at, mark)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    with suppress(OSError, JournalError):  # what is too old goes next time; the new one is there
        thin_out(folder, mark, made_at)
    return replace(made, entries=counts["entry"])


def thin_out(folder: Path, mark: str, now: datetime) -> None:
    """Remove the backups of a journal whose time is over; all that were made today stay."""
    held = backups(folder, mark)
    today = now.date()
    days = to_keep((one.made_at.date() for one in held), today)
    newest: set[object] = set()
    for one in held:
        day = one.made_at.date()
        if day < today and (day not in days or day in newest):
            _remove(one.folder)
        newest.add(day)


def test_backup(backup: Backup, key: DataKey) -> Generator[Progress, None, Backup]:
    """Check a backup as a restore would; returns it with its entries counted, raises a JournalError otherwise."""
    check_key_file(backup.folder)
    counts = yield from beside(_checking(backup.folder / FILE_NAME, key), (0, 1))
    return replace(backup, entries=counts["entry"])


test_backup.__test__ = False  # type: ignore[attr-defined]  # pytest takes its name for a test's


def restore(backup: Backup, folder: Path, key: DataKey, now: datetime) -> Generator[Progress, None, Restored]:
    """Put a copy of a backup in the place of a journal, or where none is; the backup itself is not touched.

    `now` is the wall-clock time. The copy is made and checked beside it first: before that nothing is
    moved. Raises IN_USE, KEYFILE_*, DAMAGED or what the disk reports.
    """
    check_key_file(backup.folder)
    with classified(path=folder):
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        staged = folder.with_name(f"{PART}new-{secrets.token_hex(4)}")
        staged.mkdir(mode=0o700)
    try:
        yield from beside(_copying(backup.folder / FILE_NAME, staged / FILE_NAME), (0, 2))
        copy_key_file(backup.folder, staged)
        counts = yield from beside(_checking(staged / FILE_NAME, key), (1, 2))
        with classified(path=folder):
            sync_folder(staged)
            kept = _swap(staged, folder, now)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return Restored(folder, counts["entry"], kept)


def _swap(staged: Path, folder: Path, now: datetime) -> Path | None:
    """Give the new folder the journal's name, and the one that had it a plain one of its own."""
    kept = None
    if folder.exists() and any(folder.iterdir()):
        lock = JournalLock(folder)
        lock.acquire()
        if os.name == "nt":
            lock.release()  # a folder with an open file in it cannot be renamed there
        try:
            kept = _free(folder.with_name(_(_KEPT).format(name=folder.name, when=now.strftime("%Y-%m-%d %H%M"))))
            folder.rename(kept)
        finally:
            lock.release()
    elif folder.exists():
        folder.rmdir()
    staged.rename(folder)
    sync_folder(folder.parent)
    return kept


def _free(place: Path) -> Path:
    """Return the place, or the next of its name that is free."""
    free, number = place, 1
    while free.exists():
        number += 1
        free = place.with_name(f"{place.name} {number}")
    return free


def _checking(path: Path, key: DataKey) -> Callable[[], Counts]:
    def check() -> Counts:
        return counts_of_sound(path, key)

    return check


def _copying(source: Path, path: Path) -> Callable[[], None]:
    def copy() -> None:
        copy_at_rest(source, path)

    return copy


def _compare(path: Path, key: DataKey, counts: Counts) -> Generator[Progress, None, None]:
    """Check a fresh copy; raises DAMAGED where it is not what the journal holds."""
    try:
        found = yield from beside(_checking(path, key), (int(_COPYING * _STEPS), _STEPS))
    except JournalError as error:
        if error.code is not Code.DAMAGED:
            raise
        found = {}
    if found != counts:
        raise JournalError(Code.DAMAGED, _(_NOT_WHOLE))


def read_backup(folder: Path) -> Backup:
    """Return the backup that a folder is, whatever its name; raises NO_FILE where it is none."""
    if not is_journal(folder):
        raise problem(Code.NO_FILE, path=folder)
    found = _read(folder)
    if found is not None:
        return found
    with classified(path=folder):
        held = (folder / FILE_NAME).stat()
    return Backup(folder, datetime.fromtimestamp(held.st_mtime).replace(microsecond=0), "", size=held.st_size)


def _refuse_place(opened: Opened, folder: Path) -> None:
    if not folder.is_dir():
        raise JournalError(Code.NO_FILE, _(_NO_FOLDER).format(folder=folder), folder=folder)
    with classified(path=folder):
        if folder.resolve().is_relative_to(opened.folder.resolve()):
            raise JournalError(Code.CANNOT_OPEN, _(_INSIDE), folder=folder)


def _name(staged: Path, folder: Path, made_at: datetime, mark: str) -> Backup:
    """Put all on the disk, then give the backup its name."""
    for file in staged.iterdir():
        sync_file(file)
    sync_folder(staged)
    plain = f"journal-{made_at.strftime(_STAMP)}-{mark}"
    number, place = 0, folder / plain
    while place.exists():
        number += 1
        place = folder / f"{plain}-{number}"
    staged.rename(place)
    sync_folder(folder)
    return Backup(place, made_at, mark, number, (place / FILE_NAME).stat().st_size)


def _read(place: Path) -> Backup | None:
    """Return the backup of that name, or None."""
    matched = _NAME.fullmatch(place.name)
    if matched is None or not (place / FILE_NAME).is_file():
        return None
    try:
        made_at = datetime.strptime(matched[1], _STAMP)
    except ValueError:
        return None
    return Backup(place, made_at, matched[2], int(matched[3] or 0), (place / FILE_NAME).stat().st_size)


def _age(backup: Backup) -> tuple[datetime, int]:
    return backup.made_at, backup.number


def _remove(place: Path) -> None:
    """Take its name from a backup before it is taken apart: half of one never looks like a whole one."""
    gone = place.with_name(f"{PART}{place.name}")
    place.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def _remove_leftovers(folder: Path, mark: str) -> None:
    for part in list(folder.glob(f"{PART}journal-*")):
        if mark in part.name:
            shutil.rmtree(part, ignore_errors=True)
