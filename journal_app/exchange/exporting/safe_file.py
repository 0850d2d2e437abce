# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an export so that a file of that name is there whole or not at all, and only its owner may read it."""

import errno
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.store.files import PART, sync_folder
from journal_app.store.opening import is_journal


@contextmanager
def safe_file(path: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """Yield a file beside `path` that takes its place once all is on the disk; raises ExchangeError.

    Without `overwrite` a file that is there already is left as it is, also one that appears meanwhile.
    """
    _refuse_place(path, overwrite=overwrite)
    remove_leftovers(path)
    part = path.with_name(f"{PART}{path.name}-{secrets.token_hex(4)}")
    try:
        with _opened(part) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(part, path, overwrite=overwrite)
    except OSError as error:
        raise _sentence_for(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def remove_leftovers(path: Path) -> int:
    """Remove what interrupted exports to this very file left beside it; return how many files that were."""
    ours = re.compile(re.escape(f"{PART}{path.name}-") + r"[0-9a-f]{8}$")
    leftovers = [other for other in path.parent.iterdir() if ours.match(other.name)]
    for part in leftovers:
        with suppress(OSError):
            part.unlink()
    return len(leftovers)


def _refuse_place(path: Path, *, overwrite: bool) -> None:
    if not path.parent.is_dir():
        raise ExchangeError(_("There is no folder {folder} to write to.").format(folder=path.parent))
    if is_journal(path.resolve().parent):
        raise ExchangeError(
            _("{folder} is a journal's folder. Write the file somewhere else.").format(folder=path.parent)
        )
    if path.is_dir():
        raise ExchangeError(_("{path} is a folder. Name a file in it.").format(path=path))
    if path.exists() and not overwrite:
        raise _taken(path)


def _opened(part: Path) -> BinaryIO:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(part, flags, 0o600), "wb", buffering=1 << 20)


def _put_in_place(part: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite or os.name == "nt" or not _linked(part, path):
        if path.exists() and not overwrite:
            raise _taken(path)
        part.replace(path)
    sync_folder(path.parent)


def _linked(part: Path, path: Path) -> bool:
    """Give the file its name without replacing another; return whether this file system can do so."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:
        return False
    return True


def _taken(path: Path) -> ExchangeError:
    return ExchangeError(
        _("There is already a file {path}. It was left as it is: take another name, or say to replace it.").format(
            path=path
        )
    )


def _sentence_for(error: OSError, path: Path) -> ExchangeError:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return ExchangeError(_("Not written: the disk is full. Make room, or choose another place."))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ExchangeError(_("Not written: this program may not write to {folder}.").format(folder=path.parent))
    return ExchangeError(_("Not written: the disk reports an error at {folder}.").format(folder=path.parent))
