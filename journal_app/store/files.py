# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a small file so that a crash leaves the old one or the new one, never half of either."""

import os
import secrets
import shutil
from pathlib import Path

PART = ".part-"


def sync_folder(folder: Path) -> None:
    """Make renames within the folder durable; where the system cannot open folders there is nothing to do."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _stage(path: Path, data: bytes) -> Path:
    """Write the bytes durably beside `path`, readable by their owner only; return where they wait."""
    part = path.with_name(f"{PART}{path.name}-{secrets.token_hex(4)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    except BaseException:
        os.close(handle)
        part.unlink(missing_ok=True)
        raise
    os.close(handle)
    return part


def write_safely(data: bytes, *paths: Path) -> None:
    """Replace each of the files by `data`; raises OSError.

    All is written before the first file is replaced: a full disk leaves every old file as it was.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        staged.extend((_stage(path, data), path) for path in paths)
        for part, path in staged:
            part.replace(path)
            sync_folder(path.parent)
    except BaseException:
        for part, _ in staged:
            part.unlink(missing_ok=True)
        raise


def remove_leftovers(folder: Path) -> int:
    """Remove what interrupted writes of a journal left in its folder; return how many files that were."""
    leftovers = [*folder.glob(f"{PART}journal.*"), *folder.glob(f"{PART}new-*")]
    for part in leftovers:
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)
    return len(leftovers)
