# SPDX-License-Identifier: GPL-3.0-or-later
from journal_app.domain.entry import Change, Filter
from journal_app.store.journal import Journal
from tests.store.material import write


def test_tags_are_counted_and_in_order(journal: Journal) -> None:
    write(journal, "a", tags=frozenset({"lake", "Work"}))
    write(journal, "b", tags=frozenset({"lake", "apple"}))
    assert journal.tags() == [("apple", 1), ("lake", 2), ("Work", 1)]


def test_many_entries_are_tagged_at_once(journal: Journal, changes: list[Change]) -> None:
    entries = [write(journal, text, tags=frozenset({"old"})) for text in "abc"]
    changes.clear()
    journal.edit_tags([entry.id for entry in entries[:2]], add=["new", " new ", ""], remove=["old", "never there"])
    assert journal.tags() == [("new", 2), ("old", 1)]
    assert journal.entry(entries[0].id).tags == {"new"}
    assert changes == [Change(entries=frozenset({entries[0].id, entries[1].id}), tags=True)]
    journal.edit_tags([entries[2].id], remove=["old"])
    assert journal.tags() == [("new", 2)]


def test_a_tag_is_renamed_everywhere(journal: Journal) -> None:
    entry = write(journal, "a", tags=frozenset({"lake"}))
    journal.rename_tag("lake", "Lake Constance")
    assert journal.entry(entry.id).tags == {"Lake Constance"}
    assert journal.tags() == [("Lake Constance", 1)]


def test_renaming_to_a_tag_that_is_there_makes_one_of_two(journal: Journal) -> None:
    both = write(journal, "a", tags=frozenset({"lake", "water"}))
    one = write(journal, "b", tags=frozenset({"lake"}))
    journal.rename_tag("lake", "water")
    assert journal.entry(both.id).tags == {"water"}
    assert journal.entry(one.id).tags == {"water"}
    assert journal.tags() == [("water", 2)]


def test_renaming_what_is_not_there_makes_nothing(journal: Journal) -> None:
    write(journal, "a", tags=frozenset({"lake"}))
    journal.rename_tag("sea", "ocean")
    journal.rename_tag("lake", "  ")
    journal.rename_tag("lake", "lake")
    assert journal.tags() == [("lake", 1)]


def test_a_deleted_tag_leaves_its_entries(journal: Journal) -> None:
    entry = write(journal, "a", tags=frozenset({"lake", "work"}))
    journal.delete_tag("lake")
    assert journal.entry(entry.id).tags == {"work"}
    assert journal.count(Filter(tags=frozenset({"lake"}))) == 0


def test_of_several_tags_an_entry_needs_one(journal: Journal) -> None:
    for text, tags in (("a", {"lake"}), ("b", {"work"}), ("c", set())):
        write(journal, text, tags=frozenset(tags))
    assert {row.heading for row in journal.rows(Filter(tags=frozenset({"lake", "work"})))} == {"a", "b"}
