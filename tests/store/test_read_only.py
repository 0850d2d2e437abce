# SPDX-License-Identifier: GPL-3.0-or-later
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal_app.store import migrations
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from tests.store.material import KEY, StandingClock, finish, write


@pytest.fixture
def kept(folder: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """Return a journal whose disk takes no writes, with one entry and one in a trash that is due."""
    with Journal.create(folder, KEY, clock=clock) as journal:
        write(journal, "the quiet lake")
        journal.move_to_trash([write(journal, "gone").id])
    (folder / "journal.lock").unlink()
    clock.move(days=40)
    whole = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and whole(path, mode))
    with Journal.open(folder, KEY, clock=clock) as journal:
        yield journal


def test_a_journal_on_a_disk_that_takes_no_writes_is_read(kept: Journal) -> None:
    assert kept.read_only
    assert [row.heading for row in kept.rows()] == ["the quiet lake"]
    assert len(kept.search("lake")) == 1
    report = finish(kept.verify())
    assert [check["check"] for check in report["checks"] if not check["ok"]] == ["key_files"]


def test_every_write_says_so_and_nothing_is_changed(kept: Journal, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    deeds = [
        lambda: write(kept, "x"),
        lambda: kept.set_setting("a", 1),
        lambda: kept.person_named("Anna"),
        lambda: kept.empty_trash(),
        lambda: kept.begin_import("jrnl", "x"),
        lambda: finish(kept.rebuild()),
    ]
    for deed in deeds:
        with pytest.raises(JournalError) as caught:
            deed()  # type: ignore[no-untyped-call]
        assert caught.value.code == Code.READ_ONLY
    assert set(before) == {"journal.db"}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_older_file_there_cannot_be_brought_up(kept: Journal, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
    with pytest.raises(JournalError) as caught:
        Journal.open(folder, KEY)
    assert caught.value.code == Code.READ_ONLY


def test_an_ordinary_journal_is_not_read_only(journal: Journal) -> None:
    assert not journal.read_only
