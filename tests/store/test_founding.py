# SPDX-License-Identifier: GPL-3.0-or-later
import os
import stat
from pathlib import Path

import pytest

from journal_app.store import founding, is_journal, vault
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from tests.store.material import CHEAP, KEY, StandingClock, write

PASSPHRASE = "a heron at the weir, Tuesday"


def refusal(folder: Path, passphrase: str = PASSPHRASE) -> Code:
    with pytest.raises(JournalError) as caught:
        Journal.found(folder, passphrase, cost=CHEAP)
    return caught.value.code


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("exists", [False, True])
def test_a_new_journal_is_three_private_files_that_open(folder: Path, exists: bool, clock: StandingClock) -> None:
    if exists:
        folder.mkdir()
        (folder / "a letter.txt").write_text("mine")
    key = Journal.found(folder, PASSPHRASE, clock=clock, cost=CHEAP)
    expected = ["journal.db", "journal.key", "journal.key.bak"]
    assert names(folder) == (["a letter.txt", *expected] if exists else expected)
    assert is_journal(folder)
    founding.check_folder(folder)
    if os.name == "posix":
        assert {stat.S_IMODE((folder / name).stat().st_mode) for name in expected} == {0o600}
        assert exists or stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert vault.unlock(folder, PASSPHRASE) == key
    with Journal.open(folder, key) as journal:
        write(journal, "x")
    assert names(folder.parent) == ["journal"]


def test_two_journals_have_two_keys(tmp_path: Path) -> None:
    keys = {Journal.found(tmp_path / name, PASSPHRASE, cost=CHEAP).raw for name in ("a", "b")}
    assert len(keys) == 2


def test_a_journal_in_the_way_is_left_alone(folder: Path) -> None:
    Journal.found(folder, PASSPHRASE, cost=CHEAP)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert refusal(folder) == Code.ALREADY_THERE
    with pytest.raises(JournalError):
        Journal.create(folder, KEY)
    with pytest.raises(JournalError):
        Journal.refuse_taken(folder)
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "journal.lock"}
    assert after == before


@pytest.mark.parametrize("left", [vault.KEY_FILE, vault.SECOND_COPY])
def test_the_key_of_a_lost_journal_is_never_overwritten(folder: Path, left: str) -> None:
    folder.mkdir()
    (folder / left).write_bytes(b"whatever it is")
    assert refusal(folder) == Code.ALREADY_THERE
    assert (folder / left).read_bytes() == b"whatever it is"


def test_a_passphrase_that_is_none_leaves_nothing_behind(folder: Path) -> None:
    assert refusal(folder, "short") == Code.WEAK_PASSPHRASE
    assert names(folder.parent) == []


def test_a_disk_that_is_full_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(founding, "write_new", full)
    assert refusal(folder) == Code.DISK_FULL
    assert names(folder.parent) == []


def test_a_file_where_a_folder_is_meant_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(JournalError):
        Journal.found(tmp_path / "file" / "journal", PASSPHRASE, cost=CHEAP)


def test_the_folder_is_checked_before_a_passphrase_is_asked_for(folder: Path) -> None:
    Journal.found(folder, PASSPHRASE, cost=CHEAP)
    for name in (vault.KEY_FILE, vault.SECOND_COPY):
        (folder / name).unlink()
    with pytest.raises(JournalError) as caught:
        Journal.check_folder(folder)
    assert caught.value.code == Code.KEYFILE_MISSING
    (folder / "journal.db").unlink()
    with pytest.raises(JournalError) as caught:
        Journal.check_folder(folder)
    assert caught.value.code == Code.NO_FILE


def test_leftovers_of_an_interrupted_start_go_when_the_journal_opens(folder: Path) -> None:
    Journal.create(folder, KEY).close()
    (folder / ".part-journal.key-0011").write_bytes(b"x")
    Journal.open(folder, KEY).close()
    assert names(folder) == ["journal.db", "journal.lock"]


def test_a_journal_is_open_once(folder: Path, journal: Journal) -> None:
    with pytest.raises(JournalError) as caught:
        Journal.open(folder, KEY)
    assert caught.value.code == Code.IN_USE
    journal.close()
    journal.close()
    Journal.open(folder, KEY).close()
