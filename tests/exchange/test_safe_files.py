# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is written is there whole, for its owner's eyes, or not at all."""

import errno
import os
from pathlib import Path

import pytest

from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting.safe_file import safe_file


def test_a_written_file_is_whole_and_its_owners_alone(tmp_path: Path) -> None:
    target = tmp_path / "pages.md"
    before = os.umask(0)
    try:
        with safe_file(target, overwrite=False) as file:
            file.write(b"words")
            assert not target.exists()
            (part,) = tmp_path.iterdir()
            assert part.stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(before)
    assert target.read_bytes() == b"words"
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    target = tmp_path / "pages.md"
    target.write_text("old")
    with pytest.raises(ExchangeError, match="already a file"), safe_file(target, overwrite=False) as file:
        file.write(b"new")
    assert target.read_text() == "old"
    with safe_file(target, overwrite=True) as file:
        file.write(b"new")
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "pages.md"
    context = safe_file(target, overwrite=False)
    context.__enter__().write(b"new")
    target.write_text("someone else's")
    with pytest.raises(ExchangeError, match="already a file"):
        context.__exit__(None, None, None)
    assert target.read_text() == "someone else's"
    assert list(tmp_path.iterdir()) == [target]


def test_a_fault_on_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "pages.md"
    target.write_text("old")
    fault = ZeroDivisionError()
    context = safe_file(target, overwrite=True)
    context.__enter__().write(b"half")
    assert not context.__exit__(ZeroDivisionError, fault, None)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_a_sentence_and_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "pages.md"
    target.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExchangeError, match="disk is full"), safe_file(target, overwrite=True) as file:
        file.write(b"new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_leftovers_of_this_file_are_cleaned_and_others_left_alone(tmp_path: Path) -> None:
    leftover, other = tmp_path / ".part-pages.md-0123abcd", tmp_path / ".part-thesis.md-0123abcd"
    leftover.write_text("half of it")
    other.write_text("another program's")
    with safe_file(tmp_path / "pages.md", overwrite=False) as file:
        file.write(b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == [other.name, "pages.md"]


@pytest.mark.parametrize("place", ["gone/pages.md", "."])
def test_places_that_cannot_hold_a_file_are_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(ExchangeError, match="folder"), safe_file(tmp_path / place, overwrite=True):
        pytest.fail("no file is opened there")
