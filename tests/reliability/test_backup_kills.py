# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed at any moment, a backup or a restore leaves no half of anything under a name that counts."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal_app.store.backups import restore
from journal_app.store.journal import Journal
from journal_app.store.vault import write_key_file
from tests.reliability.conftest import Nursery
from tests.reliability.nursery import entry_of
from tests.store.material import CHEAP, KEY, finish

ENTRIES = 300
BACKUP_KILLS = 15
RESTORE_KILLS = 12


@pytest.fixture
def source(folder: Path) -> Path:
    """Return the folder of a journal with a passphrase and several megabytes in it."""
    write_key_file(folder, KEY, "the heron on the pier never waits", CHEAP)
    with Journal.open(folder, KEY) as journal:
        journal.add(entry_of(journal, number, 0) for number in range(ENTRIES))
    return folder


def content(folder: Path) -> Iterator[tuple[str, object]]:
    with Journal.open(folder, KEY) as journal:
        for some in journal.entries():
            yield from ((entry.id, entry) for entry in some)


def test_no_kill_leaves_a_backup_that_is_not_whole(nursery: Nursery, source: Path, tmp_path: Path) -> None:
    chance = random.Random(2026)
    into = tmp_path / "kept"
    into.mkdir()
    told: set[str] = set()
    interrupted = 0
    for kill in range(BACKUP_KILLS):
        nursery.start("back_up_for_ever", str(source), KEY.raw.hex(), str(into))
        nursery.hear("open" if kill % 3 else "made")
        time.sleep(chance.random() * 0.4)
        told |= {words[1] for words in nursery.kill() if words[0] == "made"}
        interrupted += any(into.glob(".part-*"))
        with Journal.open(source, KEY) as journal:
            held = journal.backups(into)
            assert told <= {one.folder.name for one in held}
            if held:
                assert finish(journal.test_backup(held[0])).entries == ENTRIES
    assert interrupted >= BACKUP_KILLS // 4, "too few kills came in the middle of a backup to prove anything"
    with Journal.open(source, KEY) as journal:
        assert all(finish(journal.test_backup(one)).entries == ENTRIES for one in journal.backups(into))
        finish(journal.back_up(into))
    assert not list(into.glob(".part-*"))


def test_no_kill_during_a_restore_loses_the_journal(nursery: Nursery, source: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    into = tmp_path / "kept"
    into.mkdir()
    whole = dict(content(source))
    with Journal.open(source, KEY) as journal:
        backup = finish(journal.back_up(into))
    for kill in range(RESTORE_KILLS):
        nursery.start("restore_for_ever", str(backup.folder), KEY.raw.hex(), str(source))
        nursery.hear("restored" if kill % 3 == 0 else "open")
        time.sleep(chance.random() * 0.3)
        nursery.kill()
        if not source.exists():  # between the two renames: both are there, and the restore is made again
            finish(restore(backup, source, KEY, backup.made_at))
        assert dict(content(source)) == whole
    for old in tmp_path.glob("journal before*"):
        assert dict(content(old)) == whole
    assert len(list(tmp_path.glob("journal before*"))) >= RESTORE_KILLS // 3
