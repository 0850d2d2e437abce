# SPDX-License-Identifier: GPL-3.0-or-later
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

import pytest
from sqlcipher3 import dbapi2

from journal_app.domain.entry import Change, Entry, Filter
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from journal_app.store.values import UndoReport
from tests.store.material import finish, when, write


def pages(journal: Journal, count: int, **fields: object) -> list[Entry]:
    return [
        journal.new_entry(
            "free_writing", answers={"text": f"Imported page {n}"}, at=when(f"2020-01-{1 + n % 28:02}T12:00"), **fields
        )
        for n in range(count)
    ]


def brought(entries: list[Entry], prefix: str = "s") -> Iterator[tuple[Entry, str | None, str | None]]:
    for n, entry in enumerate(entries):
        yield entry, f"{prefix}{n}", sha256(str(entry.answers).encode()).hexdigest()


def everything(journal: Journal) -> dict[str, list[object]]:
    """Return all rows of all tables but the record of migrations."""
    database = journal._opened.database
    tables = ("import_batch", "entry", "version", "tag", "entry_tag", "person", "entry_person", "fact", "kept_line")
    found: dict[str, list[object]] = {name: list(database.rows(f"SELECT * FROM {name}")) for name in tables}
    found["entry_words"] = list(database.rows("SELECT rowid, heading, body FROM entry_words"))
    return found


def test_what_is_brought_in_is_listed_found_and_counted(journal: Journal, changes: list[Change]) -> None:
    batch = journal.begin_import("jrnl", "diary.txt")
    entries = pages(journal, 1203, tags=frozenset({"old"}))
    assert journal.add_imported(batch, brought(entries)) == 1203
    assert journal.count() == 1203
    assert journal.count_hits("imported") == 1203
    assert journal.tags() == [("old", 1203)]
    assert journal.entry(entries[700].id) == replace(entries[700], batch=batch)
    (listed,) = journal.imports()
    assert (listed.id, listed.format, listed.source, listed.entries) == (batch, "jrnl", "diary.txt", 1203)
    assert [change.everything for change in changes] == [True]


def test_sources_and_hashes_are_known_as_long_as_the_entries_are_there(journal: Journal) -> None:
    batch = journal.begin_import("jrnl", "a")
    entries = pages(journal, 3)
    journal.add_imported(batch, brought(entries))
    journal.move_to_trash([entries[0].id])
    assert journal.known_sources("jrnl") == {"s0", "s1", "s2"}
    assert journal.known_sources("csv") == set()
    assert len(journal.known_hashes()) == 3
    journal.delete_for_ever([entries[0].id])
    assert journal.known_sources("jrnl") == {"s1", "s2"}
    assert len(journal.known_hashes()) == 2


def test_an_entry_that_is_there_already_is_left_as_it_is(journal: Journal) -> None:
    mine = write(journal, "mine")
    batch = journal.begin_import("json", "a")
    twin = replace(mine, answers={"text": "theirs"})
    new = pages(journal, 1)[0]
    assert journal.add_imported(batch, [(twin, None, None), (new, None, None), (new, None, None)]) == 1
    assert journal.entry(mine.id) == mine


def test_a_call_brings_in_all_or_nothing(journal: Journal) -> None:
    batch = journal.begin_import("jrnl", "a")
    entries = pages(journal, 700)
    broken = replace(entries[650], guide=None)  # type: ignore[arg-type]
    before = everything(journal)
    with pytest.raises(dbapi2.IntegrityError):
        journal.add_imported(batch, brought([*entries[:650], broken, *entries[651:]]))
    assert everything(journal) == before


def test_undo_leaves_the_journal_as_it_was(journal: Journal) -> None:
    write(journal, "before", tags=frozenset({"shared"}))
    journal.person_named("Anna")
    before = everything(journal)
    batch = journal.begin_import("jrnl", "a")
    ben = journal.person_named("Ben", batch=batch)
    anna = journal.person_named("Anna", batch=batch)
    people = frozenset({ben.id, anna.id})
    entries = pages(journal, 250, tags=frozenset({"shared", "theirs"}), people=people)
    journal.add_imported(batch, brought(entries))
    steps = list(journal.undo_import(batch))
    assert steps == [(100, 250), (200, 250), (250, 250)]
    assert everything(journal) == before
    assert journal.imports() == []


def test_undo_after_further_writing_keeps_what_was_written(journal: Journal) -> None:
    batch = journal.begin_import("jrnl", "a")
    entries = pages(journal, 4)
    journal.add_imported(batch, brought(entries))
    mine = write(journal, "mine")
    edited = journal.save(replace(journal.entry(entries[0].id), answers={"text": "with my words"}), sitting="a")
    moved = journal.save(replace(journal.entry(entries[1].id), written_at=when("2020-02-02T02:02")))
    journal.save(journal.new_entry("free_writing", answers={"text": "about it"}, follows=entries[2].id))
    assert finish(journal.undo_import(batch)) == UndoReport(1, (edited.id, moved.id, entries[2].id))
    assert journal.entry(mine.id) == mine
    assert journal.entry(edited.id) == edited
    assert len(journal.versions(edited.id)) == 1
    assert [listed.entries for listed in journal.imports()] == [3]
    assert journal.known_sources("jrnl") == {"s0", "s1", "s2"}


def test_what_a_kept_follow_up_follows_is_kept(journal: Journal) -> None:
    batch = journal.begin_import("json", "a")
    promise, other = (journal.new_entry("promise", answers={"what": text}) for text in ("one", "two"))
    outcome = journal.new_entry("promise_outcome", answers={"outcome": "missed"}, follows=promise.id)
    repair = journal.new_entry("promise_repair", answers={"repair": "x"}, follows=outcome.id)
    alone = journal.new_entry("promise_outcome", answers={"outcome": "missed"}, follows=other.id)
    journal.add_imported(batch, brought([promise, other, outcome, repair, alone]))
    journal.save(replace(journal.entry(repair.id), answers={"repair": "mine"}))
    assert finish(journal.undo_import(batch)) == UndoReport(2, (promise.id, outcome.id, repair.id))


def test_imported_text_that_is_edited_keeps_what_came(journal: Journal) -> None:
    batch = journal.begin_import("jrnl", "a")
    (entry,) = pages(journal, 1)
    journal.add_imported(batch, brought([entry]))
    journal.save(replace(journal.entry(entry.id), tags=frozenset({"t"})), sitting="a")
    journal.save(replace(journal.entry(entry.id), answers={"text": "mine"}), sitting="a")
    assert [version.answers["text"] for version in journal.versions(entry.id)] == ["Imported page 0"]


def test_an_imports_people_who_matter_by_now_stay(journal: Journal) -> None:
    batch = journal.begin_import("jrnl", "a")
    ben, cleo = (journal.person_named(name, batch=batch) for name in ("Ben", "Cleo"))
    journal.save_person(replace(cleo, role="friend"))
    journal.add_imported(batch, brought(pages(journal, 2, people=frozenset({ben.id, cleo.id}))))
    journal.save(journal.new_entry("free_writing", answers={"text": "x"}, people=frozenset({ben.id})))
    finish(journal.undo_import(batch))
    assert [person.name for person in journal.people()] == ["Ben", "Cleo"]


def test_an_undo_that_was_stopped_is_gone_on_with(journal: Journal) -> None:
    batch = journal.begin_import("jrnl", "a")
    journal.add_imported(batch, brought(pages(journal, 250)))
    steps = journal.undo_import(batch)
    next(steps)
    steps.close()
    assert journal.count() == 150
    assert finish(journal.undo_import(batch)).removed == 150
    assert journal.count() == 0


def test_what_lies_in_the_trash_is_undone_too(journal: Journal) -> None:
    batch = journal.begin_import("jrnl", "a")
    entries = pages(journal, 3)
    journal.add_imported(batch, brought(entries))
    journal.move_to_trash([entries[1].id])
    assert finish(journal.undo_import(batch)) == UndoReport(3)
    assert journal.count(Filter(trashed=True)) == 0


def test_an_import_that_brought_nothing_is_not_listed(journal: Journal) -> None:
    journal.begin_import("jrnl", "a")
    assert journal.imports() == []
    journal.begin_import("jrnl", "b")
    assert len(everything(journal)["import_batch"]) == 1


def test_an_import_that_is_not_there_is_said_to_be_none(journal: Journal) -> None:
    with pytest.raises(JournalError) as caught:
        finish(journal.undo_import("nobody"))
    assert caught.value.code == Code.NO_IMPORT
    with pytest.raises(JournalError):
        journal.add_imported("nobody", [])


def test_a_file_missing_at_the_source_is_not_the_journals(journal: Journal) -> None:
    def reading() -> Iterator[tuple[Entry, str | None, str | None]]:
        yield from brought(pages(journal, 1))
        raise FileNotFoundError("a photograph")

    batch = journal.begin_import("jrnl", "a")
    with pytest.raises(FileNotFoundError):
        journal.add_imported(batch, reading())
    assert journal.count() == 0
