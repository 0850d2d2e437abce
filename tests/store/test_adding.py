# SPDX-License-Identifier: GPL-3.0-or-later
"""New entries written many at once keep the times they carry and are told as one change."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlcipher3 import dbapi2

from journal_app.domain.entry import Change, Filter
from journal_app.store.journal import Journal


def test_entries_are_added_with_their_times_and_without_an_import(journal: Journal, changes: list[Change]) -> None:
    written = datetime(2025, 5, 1, 8, tzinfo=UTC)
    new = [
        replace(
            journal.new_entry("free_writing", answers={"text": f"page {n}"}, tags=frozenset({"spring"})),
            created_at=written,
            edited_at=written,
        )
        for n in range(3)
    ]
    journal.add(new)
    assert [journal.entry(entry.id) for entry in new] == new
    assert journal.imports() == []
    assert journal.count_hits("page") == 3
    assert journal.tags() == [("spring", 3)]
    assert [change.entries for change in changes] == [frozenset(entry.id for entry in new)]


def test_where_an_id_is_there_already_none_is_added(journal: Journal) -> None:
    there = journal.save(journal.new_entry("free_writing", answers={"text": "first"}))
    new = journal.new_entry("free_writing", answers={"text": "second"})
    with pytest.raises(dbapi2.IntegrityError):
        journal.add([new, replace(there, answers={"text": "other"})])
    assert journal.count(Filter()) == 1
    assert journal.entry(there.id).answers == {"text": "first"}
