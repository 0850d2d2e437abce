# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed at any moment, a journal keeps every word it said was kept, and opens."""

import random
import time
from pathlib import Path

from journal_app.store import keyfile, vault
from journal_app.store.database import FILE_NAME, has_hot_journal
from journal_app.store.journal import Journal
from journal_app.store.keyfile import KeyFile
from tests.reliability.conftest import Nursery
from tests.reliability.nursery import text_of
from tests.store.material import CHEAP, KEY, finish

KILLS = 50
KILLS_OF_A_CHANGE = 12


def held(journal: Journal) -> dict[int, int]:
    """Return the state of each entry by its number, having checked that it says exactly what it said then."""
    found: dict[int, int] = {}
    for some in journal.entries():
        for entry in some:
            text = str(entry.answers["text"])
            number, state = int(text.split()[1]), int(text.split()[3])
            assert text == text_of(number, state)
            assert entry.tags == {f"t{state}"}
            found[number] = state
    return found


def test_no_kill_loses_what_was_acknowledged(nursery: Nursery, folder: Path) -> None:
    chance = random.Random(2026)
    acknowledged: dict[int, int] = {}
    hot = 0
    for kill in range(KILLS):
        first = max(acknowledged, default=-1) + 10
        nursery.start("save_for_ever", str(folder), KEY.raw.hex(), first)
        words = nursery.hear("saved")
        time.sleep(chance.random() * 0.06)
        for number, state in [words, *(said[1:] for said in nursery.kill())]:
            acknowledged[int(number)] = int(state)
        hot += has_hot_journal(folder / FILE_NAME)
        with Journal.open(folder, KEY) as journal:
            found = held(journal)
            assert {number: found[number] for number in acknowledged if found[number] < acknowledged[number]} == {}
            assert len(set(found) - set(acknowledged)) <= kill + 1
            if kill % 10 == 9:
                report = finish(journal.verify())
                assert [c["check"] for c in report["checks"] if not c["ok"]] == ["key_files"]
    assert len(acknowledged) > KILLS
    assert hot >= KILLS // 5, "too few kills came in the middle of a save to prove anything"


def test_no_kill_during_a_change_of_passphrase_locks_anyone_out(nursery: Nursery, tmp_path: Path) -> None:
    chance = random.Random(7)
    current = "the heron number 0 of the weir"
    vault.write_key_file(tmp_path, KEY, current, CHEAP)
    for number in range(1, KILLS_OF_A_CHANGE + 1):
        new = f"the heron number {number} of the weir"
        before = (tmp_path / vault.KEY_FILE).read_bytes()
        nursery.start("change_passphrase", str(tmp_path), current, new)
        nursery.hear("changing")
        deadline = time.monotonic() + 20
        while not list(tmp_path.glob(".part-*")) and time.monotonic() < deadline:
            if (tmp_path / vault.KEY_FILE).read_bytes() != before:
                break
        time.sleep(chance.random() * 0.004)
        done = any(said == ["changed"] for said in nursery.kill())
        held = keyfile.read(tmp_path / vault.KEY_FILE)
        assert isinstance(held, KeyFile)
        opens = [words for words in (new, current) if keyfile.unseal(held, words.encode()) == KEY.raw]
        assert len(opens) == 1
        assert not done or opens == [new]
        current = opens[0]
        assert vault.unlock(tmp_path, current) == KEY
