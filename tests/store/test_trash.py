# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.domain.entry import Change, Entry, Filter
from journal_app.store.journal import Journal
from tests.store.material import KEY, StandingClock, check_in, write

TRASH = Filter(trashed=True)


@pytest.fixture
def promise(journal: Journal) -> Entry:
    """Return a promise."""
    return journal.save(journal.new_entry("promise", answers={"what": "Water the fern"}))


@pytest.fixture
def outcome(journal: Journal, promise: Entry) -> Entry:
    """Return what became of the promise."""
    return journal.save(
        journal.new_entry("promise_outcome", answers={"outcome": "missed", "reason": "Regenguss"}, follows=promise.id)
    )


@pytest.fixture
def repair(journal: Journal, outcome: Entry) -> Entry:
    """Return what follows the outcome."""
    return journal.save(journal.new_entry("promise_repair", answers={"repair": "I water it now"}, follows=outcome.id))


def ids(journal: Journal, chosen: Filter) -> set[str]:
    return {row.id for row in journal.rows(chosen)}


def test_what_lies_in_the_trash_is_neither_listed_found_nor_counted(journal: Journal) -> None:
    entry = check_in(journal, 3, "2026-11-22T12:00", line="Kaulquappe")
    journal.move_to_trash([entry.id])
    assert journal.rows() == []
    assert journal.count() == 0
    assert journal.search("kaulquappe") == []
    assert journal.count_hits("kaulquappe") == 0
    assert len(journal.ratings(["mood"])["mood"]) == 0
    assert journal.entry(entry.id).trashed_at == journal.now()


def test_the_trash_shows_what_lies_in_it(journal: Journal) -> None:
    entry = write(journal, "First line\nSecond line")
    journal.move_to_trash([entry.id])
    (row,) = journal.rows(TRASH)
    assert (row.id, row.heading, row.text) == (entry.id, "First line", "First line\nSecond line")
    assert row.trashed_at == journal.now()


def test_what_is_restored_is_as_it_was(journal: Journal) -> None:
    entry = check_in(journal, 3, "2026-11-22T12:00", line="Kaulquappe")
    rows = journal.rows()
    journal.move_to_trash([entry.id])
    journal.restore([entry.id])
    assert journal.rows() == rows
    assert journal.entry(entry.id) == entry
    assert journal.search("kaulquappe")
    assert journal.ratings(["mood"])["mood"].value.tolist() == [3]


def test_follow_ups_go_and_come_back_with_what_they_follow(
    journal: Journal, promise: Entry, outcome: Entry, repair: Entry
) -> None:
    journal.move_to_trash([promise.id])
    assert ids(journal, TRASH) == {promise.id, outcome.id, repair.id}
    journal.restore([promise.id])
    assert ids(journal, TRASH) == set()
    assert [entry.id for entry in journal.follow_ups(promise.id)] == [outcome.id]


def test_what_went_before_stays_when_the_rest_comes_back(
    journal: Journal, clock: StandingClock, promise: Entry, outcome: Entry, repair: Entry
) -> None:
    journal.move_to_trash([repair.id])
    clock.move(hours=1)
    journal.move_to_trash([promise.id])
    journal.restore([promise.id])
    assert ids(journal, TRASH) == {repair.id}


def test_a_follow_up_does_not_come_back_alone(journal: Journal, promise: Entry, outcome: Entry) -> None:
    journal.move_to_trash([promise.id])
    journal.restore([outcome.id])
    assert ids(journal, TRASH) == set()


def test_deleting_for_ever_takes_all_that_belongs_to_it(
    journal: Journal, promise: Entry, outcome: Entry, repair: Entry
) -> None:
    other = write(journal, "stays")
    assert journal.delete_for_ever([promise.id]) == 3
    assert ids(journal, Filter()) == {other.id}
    assert journal.search("regenguss") == []


def test_the_trash_is_emptied_at_one_stroke(journal: Journal) -> None:
    kept, *gone = (write(journal, text) for text in ("a", "b", "c"))
    journal.move_to_trash([entry.id for entry in gone])
    assert journal.empty_trash() == 2
    assert journal.empty_trash() == 0
    assert journal.count(TRASH) == 0
    assert ids(journal, Filter()) == {kept.id}


def test_the_trash_keeps_for_thirty_days(folder: Path, clock: StandingClock) -> None:
    with Journal.create(folder, KEY, clock=clock) as journal:
        entry = write(journal, "x")
        journal.move_to_trash([entry.id])
    clock.move(days=30)
    with Journal.open(folder, KEY, clock=clock) as journal:
        assert journal.count(TRASH) == 1
    clock.move(seconds=1)
    with Journal.open(folder, KEY, clock=clock) as journal:
        assert journal.count(TRASH) == 0


def test_a_clock_set_back_deletes_nothing(folder: Path, clock: StandingClock) -> None:
    with Journal.create(folder, KEY, clock=clock) as journal:
        journal.move_to_trash([write(journal, "x").id])
    clock.move(days=-4000)
    with Journal.open(folder, KEY, clock=clock) as journal:
        assert journal.count(TRASH) == 1


def test_earlier_versions_are_forgotten_without_the_entry(journal: Journal) -> None:
    entry = write(journal, "first")
    for text in ("second", "third"):
        entry = journal.save(replace(entry, answers={"text": text}))
    assert journal.forget_versions(entry.id) == 2
    assert journal.versions(entry.id) == []
    assert journal.entry(entry.id) == entry


def test_tags_used_only_in_the_trash_are_not_offered_but_come_back(journal: Journal) -> None:
    entry = write(journal, "x", tags=frozenset({"lake"}))
    journal.move_to_trash([entry.id])
    assert journal.tags() == []
    journal.restore([entry.id])
    assert journal.tags() == [("lake", 1)]


def test_observers_are_told_of_all_that_goes(
    journal: Journal, promise: Entry, outcome: Entry, changes: list[Change]
) -> None:
    journal.move_to_trash([promise.id])
    journal.move_to_trash([promise.id])
    assert [change.entries for change in changes] == [{promise.id, outcome.id}]


def test_what_cannot_be_found_is_left_alone(journal: Journal, changes: list[Change]) -> None:
    journal.move_to_trash(["nobody"])
    journal.restore(["nobody"])
    assert journal.delete_for_ever(["nobody"]) == 0
    assert changes == []
