# SPDX-License-Identifier: GPL-3.0-or-later
"""Each thing that can have happened to a journal is called by its name, and nothing of it is changed."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.store import vault
from journal_app.store.database import FILE_NAME, PAGE_SIZE, Database
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from journal_app.store.lock import LOCK_FILE
from tests.store.material import CHEAP, finish, write

PASSPHRASE = "a heron at the weir, Tuesday"
WRONG = "a heron at the weir, Monday"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a journal of a few pages that no test changes."""
    folder = tmp_path_factory.mktemp("made") / "journal"
    key = Journal.found(folder, PASSPHRASE, cost=CHEAP)
    with Journal.open(folder, key) as journal:
        for n in range(30):
            write(journal, f"page {n} " * 60)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(shutil.copytree(made, tmp_path / "journal", ignore=shutil.ignore_patterns(LOCK_FILE)))


def open_and_read(folder: Path, passphrase: str = PASSPHRASE) -> None:
    """Do what the program does with a journal: look, ask, open, list, read, search."""
    Journal.check_folder(folder)
    with Journal.open(folder, vault.unlock(folder, passphrase)) as journal:
        journal.rows()
        journal.search("page")
        for _ in journal.entries():
            pass
        if not finish(journal.verify())["ok"]:
            raise JournalError(Code.DAMAGED, "found by verify")


def said_of(folder: Path, passphrase: str = PASSPHRASE) -> JournalError:
    """Return what is said, having checked that every file is as it was."""
    before = contents(folder)
    with pytest.raises(JournalError) as caught:
        open_and_read(folder, passphrase)
    assert contents(folder) == before
    return caught.value


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != LOCK_FILE}


def poke(place: int, data: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with (folder / FILE_NAME).open("r+b") as file:
            file.seek(place)
            file.write(data)

    return change


def empty(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"")


def remove(folder: Path) -> None:
    (folder / FILE_NAME).unlink()


def plain(folder: Path) -> None:
    remove(folder)
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute("CREATE TABLE entry (id)")
    connection.commit()
    connection.close()


def newer(folder: Path) -> None:
    change(folder, "PRAGMA user_version = 999")


def foreign(folder: Path) -> None:
    change(folder, "PRAGMA application_id = 12")


def change(folder: Path, sql: str) -> None:
    database = Database(folder / FILE_NAME, vault.unlock(folder, PASSPHRASE))
    with database.transaction():
        database.run(sql)
    database.close()


def shorter(by: int) -> Callable[[Path], None]:
    def cut(folder: Path) -> None:
        os.truncate(folder / FILE_NAME, (folder / FILE_NAME).stat().st_size - by)

    return cut


def longer(folder: Path) -> None:
    with (folder / FILE_NAME).open("ab") as file:
        file.write(bytes(PAGE_SIZE))


def random_bytes(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(os.urandom(8 * PAGE_SIZE))


FAULTS = [
    pytest.param(empty, Code.EMPTY_FILE, id="empty file"),
    pytest.param(remove, Code.NO_FILE, id="missing file"),
    pytest.param(plain, Code.NOT_ENCRYPTED, id="plain SQLite file"),
    pytest.param(newer, Code.NEWER_VERSION, id="newer schema"),
    pytest.param(foreign, Code.NOT_A_JOURNAL, id="another program's file"),
    pytest.param(poke(2000, b"\xff" * 9), Code.DAMAGED, id="first page"),
    pytest.param(poke(3, b"\xff"), Code.DAMAGED, id="salt"),
    pytest.param(poke(PAGE_SIZE * 9 + 50, b"\xff" * 9), Code.DAMAGED, id="a page"),
    pytest.param(shorter(PAGE_SIZE), Code.DAMAGED, id="a page short"),
    pytest.param(shorter(77), Code.DAMAGED, id="cut within a page"),
    pytest.param(longer, Code.DAMAGED, id="a page too long"),
    pytest.param(random_bytes, Code.DAMAGED, id="random bytes"),
]


@pytest.mark.parametrize(("fault", "code"), FAULTS)
def test_a_fault_is_named_and_nothing_is_changed(folder: Path, fault: Callable[[Path], None], code: Code) -> None:
    fault(folder)
    assert said_of(folder).code == code


def test_six_faults_are_six_sentences(made: Path, tmp_path: Path) -> None:
    sentences = set()
    for fault in (empty, remove, plain, newer, poke(PAGE_SIZE + 50, b"\xff" * 9)):
        folder = tmp_path / f"journal {len(sentences)}"
        shutil.copytree(made, folder, ignore=shutil.ignore_patterns(LOCK_FILE))
        fault(folder)
        sentences.add(said_of(folder).sentence.replace(str(folder), "…"))
        assert said_of(folder, WRONG).code != Code.WRONG_PASSPHRASE or fault not in (empty, remove, plain)
    whole = shutil.copytree(made, tmp_path / "whole", ignore=shutil.ignore_patterns(LOCK_FILE))
    sentences.add(said_of(Path(whole), WRONG).sentence)
    assert len(sentences) == 6


def test_a_whole_journal_opens_and_reads(folder: Path) -> None:
    open_and_read(folder)


def test_a_missing_file_is_not_made_anew(folder: Path) -> None:
    remove(folder)
    said_of(folder)
    assert not (folder / FILE_NAME).exists()


def test_no_sentence_shows_the_databases_words(folder: Path) -> None:
    poke(PAGE_SIZE * 9 + 50, b"\xff" * 9)(folder)
    sentence = said_of(folder).sentence.lower()
    assert not any(word in sentence for word in ("sqlite", "malformed", "hmac", "disk image", "not a database"))


def test_what_was_being_written_when_the_power_went_is_rolled_back_first(folder: Path) -> None:
    """A journal file left beside the file is no damage, whatever the file's size says."""
    key = vault.unlock(folder, PASSPHRASE)
    database = Database(folder / FILE_NAME, key)
    database.rows("PRAGMA cache_size = 2")
    database.run("BEGIN IMMEDIATE")
    database.run("UPDATE entry SET answers = '{}'")
    database.run("INSERT INTO setting (key, value) VALUES ('x', ?)", ("x" * 200_000,))
    hot = folder.parent / "hot"
    shutil.copytree(folder, hot, ignore=shutil.ignore_patterns(LOCK_FILE))
    database.close()
    assert (hot / f"{FILE_NAME}-journal").stat().st_size > 0
    open_and_read(hot)


def test_a_journal_folder_moved_away_while_open_refuses_to_write(folder: Path) -> None:
    with Journal.open(folder, vault.unlock(folder, PASSPHRASE)) as journal:
        folder.rename(folder.with_name("elsewhere"))
        with pytest.raises(JournalError) as caught:
            write(journal, "into nothing")
        assert caught.value.code in (Code.NO_FILE, Code.CANNOT_OPEN, Code.DISK_ERROR)
        folder.with_name("elsewhere").rename(folder)
        write(journal, "back again")
    with Journal.open(folder, vault.unlock(folder, PASSPHRASE)) as journal:
        assert len(journal.search('"into nothing"')) == 0
        assert len(journal.search('"back again"')) == 1
