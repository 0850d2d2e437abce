# SPDX-License-Identifier: GPL-3.0-or-later
import errno
import os
import stat
from pathlib import Path

import pytest

from journal_app.store.files import remove_leftovers, write_safely


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_written_file_is_whole_and_its_owners_only(tmp_path: Path) -> None:
    write_safely(b"content" * 1000, tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"content" * 1000
    assert names(tmp_path) == ["file"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


def test_a_full_disk_leaves_every_old_file_and_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old a")
    (tmp_path / "b").write_bytes(b"old b")
    synced: list[int] = []

    def full_at_the_second(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full_at_the_second)
    with pytest.raises(OSError, match="full"):
        write_safely(b"new", tmp_path / "a", tmp_path / "b")
    assert names(tmp_path) == ["a", "b"]
    assert (tmp_path / "a").read_bytes() == b"old a"
    assert (tmp_path / "b").read_bytes() == b"old b"


def test_a_short_write_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: whole(handle, bytes(data)[:7]))
    write_safely(b"0123456789" * 5, tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"0123456789" * 5


def test_leftovers_of_a_journal_go_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".part-journal.key-1a").write_bytes(b"x")
    (tmp_path / ".part-journal.db").write_bytes(b"x")
    (tmp_path / ".part-new-7f").mkdir()
    (tmp_path / ".part-new-7f" / "journal.key").write_bytes(b"x")
    (tmp_path / ".part-letter").write_bytes(b"someone else's")
    (tmp_path / "journal.key").write_bytes(b"x")
    assert remove_leftovers(tmp_path) == 3
    assert names(tmp_path) == [".part-letter", "journal.key"]
