# SPDX-License-Identifier: GPL-3.0-or-later
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models
from sqlcipher3 import dbapi2

from journal_app.store import migrations, opening
from journal_app.store.database import APPLICATION_ID, Database
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from journal_app.store.migrations import STEPS, Step, migrate
from journal_app.store.tables import TABLES
from tests.store.material import KEY, write

NOW = datetime(2026, 11, 22, tzinfo=UTC)
NEXT = Step("9999_for_a_test", ("ALTER TABLE entry ADD COLUMN extra TEXT", "UPDATE entry SET extra = title"))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return a file with no tables."""
    (tmp_path / "journal.db").touch()
    database = Database(tmp_path / "journal.db", KEY)
    yield database
    database.close()


def schema(database: Database) -> list[tuple[object, ...]]:
    return database.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")


def test_the_models_are_what_the_migrations_make(database: Database) -> None:
    migrate(database, NOW)
    assert str(diff_models(database.peewee, list(TABLES))) == ""


def test_every_column_is_of_the_kind_its_model_says(database: Database) -> None:
    migrate(database, NOW)
    for table in TABLES:
        meta = table._meta
        columns = {row[1]: row for row in database.rows(f"PRAGMA table_info({meta.table_name})")}
        context = database.peewee.get_sql_context()
        for field in meta.sorted_fields:
            _, _, kind, not_null, _, _ = columns[field.column_name]
            assert kind == field.ddl_datatype(context).sql, (meta.table_name, field.name)
            assert bool(not_null) == (not field.null), (meta.table_name, field.name)


def test_indexes_are_as_declared_in_every_column(database: Database) -> None:
    migrate(database, NOW)
    made = {
        name: _columns(database, name)
        for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE%INDEX%'")
    }
    declared = {}
    for table in TABLES:
        for index in table._meta.fields_to_index():
            declared[index._name] = [field.column_name for field in index._expressions]
    assert made == declared


def _columns(database: Database, index: str) -> list[str]:
    return [row[2] for row in database.rows(f"PRAGMA index_info({index})")]


def test_steps_are_recorded_by_name_once(database: Database) -> None:
    assert migrate(database, NOW) == [step.name for step in STEPS]
    assert migrate(database, NOW) == []
    assert [name for (name,) in database.rows("SELECT name FROM migration")] == [step.name for step in STEPS]
    assert database.value("PRAGMA user_version") == len(STEPS)
    assert database.value("PRAGMA application_id") == APPLICATION_ID


def test_no_name_is_used_twice() -> None:
    assert len({step.name for step in STEPS}) == len(STEPS)


@pytest.mark.parametrize("place", range(len(STEPS[0].statements)))
def test_a_first_step_that_stops_anywhere_leaves_nothing(database: Database, place: int) -> None:
    statements = STEPS[0].statements
    stops = Step("stops", (*statements[:place], "SELECT nothing FROM nowhere", *statements[place:]))
    with pytest.raises(dbapi2.OperationalError):
        migrate(database, NOW, (stops,))
    assert schema(database) == []
    assert database.value("PRAGMA user_version") == 0
    assert database.value("PRAGMA application_id") == 0


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_later_step_that_stops_leaves_the_file_as_it_was(folder: Path, journal: Journal, place: int) -> None:
    entry = write(journal, "text", title="T")
    database = journal._opened.database
    before = schema(database)
    stops = Step("stops", (*NEXT.statements[:place], "SELECT nothing FROM nowhere", *NEXT.statements[place:]))
    with pytest.raises(dbapi2.OperationalError):
        migrate(database, NOW, (*STEPS, stops))
    assert schema(database) == before
    assert database.value("PRAGMA user_version") == len(STEPS)
    assert journal.entry(entry.id) == entry


def test_a_file_of_before_is_brought_up_when_it_is_opened(
    folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = write(journal, "text", title="T")
    journal.close()
    monkeypatch.setattr(migrations, "NEWEST", len(STEPS) + 1)
    monkeypatch.setattr(opening.migrations, "migrate", lambda database, now: migrate(database, now, (*STEPS, NEXT)))
    with Journal.open(folder, KEY) as again:
        assert again.entry(entry.id) == entry
        assert again._opened.database.value("SELECT extra FROM entry") == "T"
    monkeypatch.undo()
    with pytest.raises(JournalError) as caught:
        Journal.open(folder, KEY)
    assert caught.value.code == Code.NEWER_VERSION


def test_the_index_of_words_forgets_what_is_deleted(database: Database) -> None:
    migrate(database, NOW)
    assert database.rows("SELECT v FROM entry_words_config WHERE k = 'secure-delete'") == [(1,)]
    assert "remove_diacritics 2" in database.value("SELECT sql FROM sqlite_schema WHERE name = 'entry_words'")


def test_no_statistics_are_kept(journal: Journal) -> None:
    for n in range(50):
        write(journal, f"text {n}")
    tables = [name for (name,) in journal._opened.database.rows("SELECT name FROM sqlite_schema")]
    assert [name for name in tables if name.startswith("sqlite_stat")] == []
