# SPDX-License-Identifier: GPL-3.0-or-later
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from journal_app.store.database import APPLICATION_ID, PAGE_SIZE, Database, open_database
from journal_app.store.errors import Code, JournalError
from tests.store.material import KEY, OTHER_KEY

IN_FORCE = {
    "cipher_memory_security": 1,
    "temp_store": 2,
    "secure_delete": 1,
    "auto_vacuum": 0,
    "mmap_size": 0,
    "journal_mode": "delete",
    "synchronous": 3,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "locking_mode": "normal",
    "busy_timeout": 3000,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "cipher_page_size": PAGE_SIZE,
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_kdf_algorithm": "PBKDF2_HMAC_SHA512",
    "cipher_plaintext_header_size": 0,
    "cipher_use_hmac": 1,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the file is: a name that an address has to escape."""
    folder = tmp_path / "a folder?with #odd %41 signs"
    folder.mkdir()
    return folder / "journal.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Return an open file with one table."""
    path.touch()
    database = Database(path, KEY)
    with database.transaction():
        database.run("CREATE TABLE line (text TEXT NOT NULL)")
        database.run(f"PRAGMA application_id = {APPLICATION_ID}")
    yield database
    database.close()


@pytest.mark.parametrize(("pragma", "value"), IN_FORCE.items())
def test_every_setting_is_in_force(database: Database, pragma: str, value: object) -> None:
    found = database.value(f"PRAGMA {pragma}")
    assert str(found).lower() == str(value).lower()


def test_settings_hold_for_a_file_opened_again(database: Database, path: Path) -> None:
    database.close()
    again = open_database(path, KEY, newest=1)
    found = {pragma: str(again.value(f"PRAGMA {pragma}")).lower() for pragma in IN_FORCE}
    again.close()
    assert found == {pragma: str(value).lower() for pragma, value in IN_FORCE.items()}


def test_the_file_is_unreadable_without_the_key(database: Database, path: Path) -> None:
    with database.transaction():
        database.run("INSERT INTO line VALUES ('Zwischenwasserfall')")
    raw = path.read_bytes()
    assert not raw.startswith(b"SQLite format 3")
    assert b"Zwischenwasserfall" not in raw
    assert b"CREATE TABLE" not in raw


def test_a_transaction_is_whole(database: Database) -> None:
    with database.transaction():
        database.run("INSERT INTO line VALUES ('one')")
        database.run("INSERT INTO line VALUES ('two')")
    assert database.value("SELECT count(*) FROM line") == 2
    assert not database.in_transaction


def test_what_goes_wrong_within_undoes_all_of_it_and_is_said_as_it_was(database: Database) -> None:
    def half(database: Database) -> None:
        with database.transaction():
            database.run("INSERT INTO line VALUES ('one')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half(database)
    assert database.value("SELECT count(*) FROM line") == 0
    assert not database.in_transaction


def test_a_full_disk_is_said_so_although_the_rollback_already_happened(database: Database) -> None:
    with database.transaction():
        database.run("INSERT INTO line VALUES ('kept')")
    pages = database.value("PRAGMA page_count")
    database.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(JournalError) as caught, database.transaction():
        database.run("INSERT INTO line VALUES (?)", ("long " * 10_000,))
    assert caught.value.code == Code.DISK_FULL
    assert not database.in_transaction
    database.rows("PRAGMA max_page_count = 100000")
    with database.transaction():
        database.run("INSERT INTO line VALUES ('room again')")
    assert database.rows("SELECT text FROM line") == [("kept",), ("room again",)]


def test_a_mistake_of_ours_is_no_fault_of_the_world(database: Database) -> None:
    with pytest.raises(dbapi2.IntegrityError), database.transaction():
        database.run("INSERT INTO line VALUES (NULL)")
    with pytest.raises(dbapi2.OperationalError):
        database.rows("SELECT nothing FROM nowhere")


def test_a_writer_outside_is_waited_for_and_then_named(database: Database, path: Path) -> None:
    other = Database(path, KEY)
    database.rows("PRAGMA busy_timeout = 10")
    with pytest.raises(JournalError) as caught, other.transaction(), database.transaction():
        pass
    other.close()
    assert caught.value.code == Code.IN_USE


def test_after_damage_nothing_more_is_read_or_written(database: Database, path: Path) -> None:
    with database.transaction():
        database.many("INSERT INTO line VALUES (?)", [("text " * 700,) for _ in range(40)])
    database.close()
    with path.open("r+b") as file:
        file.seek(PAGE_SIZE * 9 + 100)
        file.write(b"\xff" * 9)
    damaged = open_database(path, KEY, newest=1)
    with pytest.raises(JournalError) as caught:
        damaged.rows("SELECT text FROM line")
    assert caught.value.code == Code.DAMAGED
    with pytest.raises(JournalError) as caught, damaged.transaction():
        damaged.run("INSERT INTO line VALUES ('x')")
    damaged.close()
    assert caught.value.code == Code.DAMAGED


def test_the_connection_is_for_one_thread(database: Database) -> None:
    caught: list[Exception] = []

    def elsewhere() -> None:
        try:
            database.rows("SELECT 1")
        except dbapi2.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_nothing_that_is_asked_is_logged(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("peewee").setLevel(logging.DEBUG)
    database.peewee.execute_sql("SELECT ?", ("Zwischenwasserfall",)).fetchall()
    database.rows("SELECT ?", ("Zwischenwasserfall",))
    assert "Zwischenwasserfall" not in caplog.text


def test_another_key_opens_nothing_and_changes_nothing(database: Database, path: Path) -> None:
    database.close()
    before = path.read_bytes()
    with pytest.raises(JournalError) as caught:
        open_database(path, OTHER_KEY, newest=1)
    assert caught.value.code == Code.DAMAGED
    assert path.read_bytes() == before


def test_a_file_of_another_program_is_told(database: Database, path: Path) -> None:
    with database.transaction():
        database.run("PRAGMA application_id = 7")
    database.close()
    with pytest.raises(JournalError) as caught:
        open_database(path, KEY, newest=1)
    assert caught.value.code == Code.NOT_A_JOURNAL


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as caught:
        Database(tmp_path / "journal.db", KEY)
    assert caught.value.code == Code.CANNOT_OPEN
    assert list(tmp_path.iterdir()) == []
