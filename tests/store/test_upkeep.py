# SPDX-License-Identifier: GPL-3.0-or-later
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.entry import Change, State
from journal_app.store import vault
from journal_app.store.journal import Journal
from tests.store.material import CHEAP, KEY, check_in, finish, write


@pytest.fixture
def filled(journal: Journal, folder: Path) -> Journal:
    """Return a journal with some of everything, and its key file."""
    vault.write_key_file(folder, KEY, "a heron at the weir, Tuesday", CHEAP)
    anna = journal.person_named("Anna")
    for n in range(12):
        check_in(journal, 1 + n % 7, f"2026-11-{1 + n:02}T12:00", line=f"line {n}")
        write(journal, f"Page {n}", people=frozenset({anna.id}), tags=frozenset({"t"}))
    journal.move_to_trash([journal.rows()[0].id])
    write(journal, "a draft", state=State.DRAFT)
    return journal


def failing(report: dict[str, Any]) -> list[str]:
    return [check["check"] for check in report["checks"] if not check["ok"]]


def run(journal: Journal, sql: str, *parameters: object) -> None:
    with journal._opened.database.transaction():
        journal._opened.database.run(sql, parameters)


def test_a_whole_journal_verifies(filled: Journal) -> None:
    report = finish(filled.verify())
    assert report["ok"] is True
    assert report["entries"] == 25
    assert [check["check"] for check in report["checks"]] == [
        "pages",
        "structure",
        "index",
        "derived",
        "links",
        "key_files",
    ]


@pytest.mark.parametrize(
    ("sql", "check"),
    [
        ("UPDATE fact SET value = value + 1 WHERE rowid = (SELECT min(rowid) FROM fact)", "derived"),
        ("DELETE FROM fact WHERE rowid = (SELECT max(rowid) FROM fact)", "derived"),
        ("UPDATE entry_words SET body = 'other' WHERE rowid = 3", "derived"),
        ("DELETE FROM entry_words WHERE rowid = 3", "derived"),
        ("UPDATE entry SET day = '1999-01-01' WHERE rowid = 5", "derived"),
        ("INSERT INTO entry_words (rowid, heading, body) VALUES (9999, 'x', 'x')", "links"),
        ("DELETE FROM entry_words_data WHERE id > 10", "index"),
    ],
)
def test_what_does_not_agree_is_told_by_its_name(filled: Journal, sql: str, check: str) -> None:
    run(filled, sql)
    report = finish(filled.verify())
    assert report["ok"] is False
    assert check in failing(report)


def test_a_lost_second_copy_of_the_key_is_told(filled: Journal) -> None:
    (filled.folder / vault.SECOND_COPY).unlink()
    assert failing(finish(filled.verify())) == ["key_files"]


def test_rebuilding_sets_right_whatever_was_derived(filled: Journal, changes: list[Change]) -> None:
    run(filled, "DELETE FROM fact")
    run(filled, "UPDATE entry_words SET body = 'other', heading = ''")
    run(filled, "DELETE FROM entry_words WHERE rowid % 2")
    run(filled, "UPDATE entry SET day = '1999-01-01'")
    assert finish(filled.rebuild()) == 25
    assert finish(filled.verify())["ok"] is True
    assert changes == [Change(everything=True)]


def test_rebuilding_changes_nothing_that_is_right(filled: Journal) -> None:
    database = filled._opened.database

    def derived() -> list[object]:
        facts = (
            "SELECT entry, day, minute, field, measure, label, value, low, high, due FROM fact ORDER BY entry, rowid"
        )
        return [*database.rows(facts), *database.rows("SELECT rowid, heading, body FROM entry_words")]

    before = derived()
    finish(filled.rebuild())
    assert derived() == before


def test_verifying_reports_its_steps_and_writes_nothing(filled: Journal, changes: list[Change]) -> None:
    before = (filled.folder / "journal.db").read_bytes()
    steps = list(filled.verify())
    assert [total for _, total in steps] == [steps[-1][1]] * len(steps)
    assert steps[-1][0] == steps[-1][1]
    assert (filled.folder / "journal.db").read_bytes() == before
    assert changes == []
