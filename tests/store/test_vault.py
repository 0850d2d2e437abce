# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

from journal_app.store import keyfile, vault
from journal_app.store.errors import Code, JournalError
from journal_app.store.keyfile import MIB, KdfCost, KeyFile
from tests.store.material import CHEAP, KEY

PASSPHRASE = "a heron at the weir, Tuesday"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with both copies of a key file, which no test changes."""
    folder = tmp_path_factory.mktemp("vault")
    vault.write_key_file(folder, KEY, PASSPHRASE, CHEAP)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that folder."""
    return Path(shutil.copytree(made, tmp_path / "vault"))


def refused(folder: Path, passphrase: str = PASSPHRASE) -> Code:
    """Return why the folder does not unlock."""
    with pytest.raises(JournalError) as caught:
        vault.unlock(folder, passphrase)
    return caught.value.code


def rewritten(folder: Path, **changed: Any) -> None:
    """Write both copies with other values in the slot, and a checksum that holds again."""
    found = json.loads((folder / vault.KEY_FILE).read_bytes())
    del found["sha256"]
    found.update({key: changed.pop(key) for key in ("version", "format") if key in changed})
    found["slots"][0].update(changed)
    plain = json.dumps(found, sort_keys=True).encode()
    data = json.dumps({**found, "sha256": hashlib.sha256(plain).hexdigest()}, indent=1).encode() + b"\n"
    for name in (vault.KEY_FILE, vault.SECOND_COPY):
        (folder / name).write_bytes(data)


def test_the_default_cost_is_256_mib_three_passes_four_lanes() -> None:
    assert KdfCost() == KdfCost(memory_kib=256 * MIB, passes=3, lanes=4)


def test_the_passphrase_gives_back_the_key(folder: Path) -> None:
    key = vault.unlock(folder, PASSPHRASE)
    assert key == KEY
    assert key.notice == ""


def test_the_cost_is_told_by_the_file_itself(folder: Path) -> None:
    held = keyfile.read(folder / vault.KEY_FILE)
    assert isinstance(held, KeyFile)
    assert [slot.cost for slot in held.slots] == [CHEAP]


def test_both_copies_are_the_same_small_private_file_without_the_key(folder: Path) -> None:
    first, second = ((folder / name).read_bytes() for name in (vault.KEY_FILE, vault.SECOND_COPY))
    assert first == second
    assert len(first) <= 2048
    assert KEY.raw not in first
    assert KEY.raw.hex().encode() not in first
    if os.name == "posix":
        assert stat.S_IMODE((folder / vault.KEY_FILE).stat().st_mode) == 0o600


def test_the_key_is_not_shown_by_its_repr() -> None:
    assert KEY.raw.hex() not in repr(KEY)
    assert repr(KEY.raw) not in repr(KEY)


def test_another_passphrase_is_told_from_damage(folder: Path) -> None:
    assert refused(folder, PASSPHRASE + " ") == Code.WRONG_PASSPHRASE


@pytest.mark.parametrize("odd", ["", "\0", "\ud800", "x'00'", "é" * 1000, PASSPHRASE.upper()])
def test_whatever_is_typed_is_answered_by_wrong_passphrase(folder: Path, odd: str) -> None:
    assert refused(folder, odd) == Code.WRONG_PASSPHRASE


def test_letters_composed_otherwise_are_the_same_passphrase(tmp_path: Path) -> None:
    vault.write_key_file(tmp_path, KEY, "cafe\u0301 au bord de l'eau \ufb01n", CHEAP)
    assert vault.unlock(tmp_path, "caf\u00e9 au bord de l'eau fin") == KEY


def test_the_key_file_lost_is_told_and_its_second_copy_opens(folder: Path) -> None:
    (folder / vault.KEY_FILE).unlink()
    key = vault.unlock(folder, PASSPHRASE)
    assert key == KEY
    assert vault.KEY_FILE in key.notice
    assert (folder / vault.KEY_FILE).read_bytes() == (folder / vault.SECOND_COPY).read_bytes()
    assert vault.unlock(folder, PASSPHRASE).notice == ""


def test_the_second_copy_lost_is_made_again(folder: Path) -> None:
    (folder / vault.SECOND_COPY).unlink()
    assert vault.SECOND_COPY in vault.unlock(folder, PASSPHRASE).notice
    assert (folder / vault.SECOND_COPY).is_file()


def test_a_wrong_passphrase_mends_nothing(folder: Path) -> None:
    (folder / vault.KEY_FILE).write_bytes(b"")
    assert refused(folder, "another passphrase") == Code.WRONG_PASSPHRASE
    assert (folder / vault.KEY_FILE).read_bytes() == b""


def test_both_copies_lost_is_a_missing_key_file(folder: Path) -> None:
    (folder / vault.KEY_FILE).unlink()
    (folder / vault.SECOND_COPY).unlink()
    assert refused(folder) == Code.KEYFILE_MISSING


def test_one_lost_and_one_damaged_is_damage(folder: Path) -> None:
    (folder / vault.KEY_FILE).unlink()
    (folder / vault.SECOND_COPY).write_bytes(b"{}")
    assert refused(folder) == Code.KEYFILE_DAMAGED


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 15_000, b'{"sha256": 1}', b"\0" * 500, b"x" * 100_000]
)
def test_what_is_no_key_file_is_damage(folder: Path, data: bytes) -> None:
    for name in (vault.KEY_FILE, vault.SECOND_COPY):
        (folder / name).write_bytes(data)
    assert refused(folder) == Code.KEYFILE_DAMAGED


def test_every_flipped_bit_is_damage_and_never_another_passphrase(folder: Path) -> None:
    whole = (folder / vault.KEY_FILE).read_bytes()
    for place in range(len(whole)):
        for bit in (1, 32, 128):
            changed = bytearray(whole)
            changed[place] ^= bit
            assert keyfile.load(bytes(changed), folder) is None, (place, bit)


def test_every_shortened_file_is_damage(folder: Path) -> None:
    whole = (folder / vault.KEY_FILE).read_bytes()
    assert [keyfile.load(whole[:length], folder) for length in range(len(whole))] == [None] * len(whole)


@pytest.mark.parametrize("weak", [{"memory": 64 * MIB - 1}, {"memory": 8}, {"passes": 1}, {"passes": 0}])
def test_a_key_file_made_cheap_is_refused_before_anything_is_derived(
    folder: Path, weak: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    rewritten(folder, **weak)
    monkeypatch.setattr(keyfile, "Argon2id", None)
    assert refused(folder) == Code.WEAK_KEYFILE


@pytest.mark.parametrize("changed", [{"memory": 65 * MIB}, {"passes": 3}, {"lanes": 4}, {"kind": "other"}])
def test_changed_parameters_do_not_open(folder: Path, changed: dict[str, object]) -> None:
    rewritten(folder, **changed)
    assert refused(folder) == Code.WRONG_PASSPHRASE


@pytest.mark.parametrize("absurd", [{"memory": 1 << 40}, {"passes": 1 << 30}, {"lanes": 0}, {"memory": "many"}])
def test_numbers_no_program_writes_are_damage(folder: Path, absurd: dict[str, object]) -> None:
    rewritten(folder, **absurd)
    assert refused(folder) == Code.KEYFILE_DAMAGED


def test_a_key_file_of_a_later_version_is_said_to_be_one(folder: Path) -> None:
    rewritten(folder, version=2)
    assert refused(folder) == Code.NEWER_VERSION


def test_too_little_memory_is_said_and_nothing_is_made_weaker(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_memory(**_parameters: object) -> None:
        raise MemoryError

    monkeypatch.setattr(keyfile, "Argon2id", no_memory)
    assert refused(folder) == Code.NO_MEMORY
    new = tmp_path / "new"
    new.mkdir()
    with pytest.raises(JournalError) as caught:
        vault.write_key_file(new, KEY, PASSPHRASE, CHEAP)
    assert caught.value.code == Code.NO_MEMORY
    assert list(new.iterdir()) == []


@pytest.mark.parametrize("short", ["", "eleven char", "password1234", "nul\0 in the middle", "half \ud800 of a pair"])
def test_no_key_file_is_written_for_a_passphrase_that_is_none(tmp_path: Path, short: str) -> None:
    with pytest.raises(JournalError) as caught:
        vault.write_key_file(tmp_path, KEY, short, CHEAP)
    assert caught.value.code == Code.WEAK_PASSPHRASE
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_in_the_way_is_never_overwritten(folder: Path) -> None:
    (folder / vault.SECOND_COPY).unlink()
    before = (folder / vault.KEY_FILE).read_bytes()
    with pytest.raises(JournalError) as caught:
        vault.write_key_file(folder, vault.make_data_key(), PASSPHRASE, CHEAP)
    assert caught.value.code == Code.ALREADY_THERE
    assert (folder / vault.KEY_FILE).read_bytes() == before


def test_after_a_change_only_the_new_passphrase_opens(folder: Path) -> None:
    vault.change_passphrase(folder, PASSPHRASE, "a second heron, further off", CHEAP)
    assert refused(folder) == Code.WRONG_PASSPHRASE
    assert vault.unlock(folder, "a second heron, further off") == KEY
    (folder / vault.KEY_FILE).unlink()
    assert refused(folder) == Code.WRONG_PASSPHRASE


def test_a_change_asks_for_the_old_passphrase(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(JournalError) as caught:
        vault.change_passphrase(folder, "not the old one at all", "a second heron, further off", CHEAP)
    assert caught.value.code == Code.WRONG_PASSPHRASE
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_older_second_copy_is_brought_up_without_a_word(folder: Path) -> None:
    old = (folder / vault.SECOND_COPY).read_bytes()
    vault.change_passphrase(folder, PASSPHRASE, "a second heron, further off", CHEAP)
    (folder / vault.SECOND_COPY).write_bytes(old)
    assert vault.unlock(folder, "a second heron, further off").notice == ""
    assert (folder / vault.SECOND_COPY).read_bytes() == (folder / vault.KEY_FILE).read_bytes()


def test_salt_and_nonce_are_new_each_time(folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()
    vault.write_key_file(again, KEY, PASSPHRASE, CHEAP)
    slots = [keyfile.read(place / vault.KEY_FILE) for place in (folder, again)]
    first, second = (held.slots[0] for held in slots if isinstance(held, KeyFile))
    assert first.salt != second.salt
    assert first.nonce != second.nonce
    assert first.wrapped != second.wrapped
    assert len(first.salt) == 16


def test_the_parameters_default_to_what_a_journal_is_made_with(tmp_path: Path) -> None:
    vault.write_key_file(tmp_path, KEY, PASSPHRASE)
    held = keyfile.read(tmp_path / vault.KEY_FILE)
    assert isinstance(held, KeyFile)
    assert held.slots[0].cost == KdfCost()
    assert vault.unlock(tmp_path, PASSPHRASE) == KEY
