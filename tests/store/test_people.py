# SPDX-License-Identifier: GPL-3.0-or-later
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from journal_app.domain.entry import Change, Entry, Filter, Person
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from tests.store.material import GUIDES, KEY, TALK, StandingClock, finish


@pytest.fixture
def journal(folder: Path, clock: StandingClock) -> Iterator[Journal]:
    """Return an empty journal with a guide that asks for people."""
    with Journal.create(folder, KEY, clock=clock, guides=GUIDES) as journal:
        yield journal


def talk(journal: Journal, *people: Person, others: tuple[Person, ...] = ()) -> Entry:
    answers = {
        "said": "Something was said",
        "with_whom": [person.id for person in people],
        "others": [{"who": [person.id], "how": "kind"} for person in others],
    }
    return journal.save(journal.new_entry("talk", answers=answers))


def test_a_name_makes_a_person_once_whatever_its_capitals_and_blanks(journal: Journal) -> None:
    anna = journal.person_named(" Anna   Maria ")
    assert anna.name == "Anna Maria"
    assert journal.person_named("ANNA maria") == anna
    assert journal.person_named("Straße") == journal.person_named("STRASSE")
    assert [person.name for person in journal.people()] == ["Anna Maria", "Straße"]


def test_a_person_is_read_back_as_written_down(journal: Journal) -> None:
    made = journal.person_named("Ben")
    changed = replace(made, role="partner", pseudonym="B.", notes="met 2019")
    assert journal.save_person(changed) == changed
    assert journal.person(made.id) == changed
    with pytest.raises(JournalError) as caught:
        journal.person("nobody")
    assert caught.value.code == Code.NO_PERSON


def test_person_fields_join_the_people_of_an_entry(journal: Journal) -> None:
    anna, ben, cleo = (journal.person_named(name) for name in ("Anna", "Ben", "Cleo"))
    entry = talk(journal, anna, others=(ben,))
    entry = journal.save(replace(entry, people=frozenset({cleo.id})))
    assert entry.people == {anna.id, ben.id, cleo.id}
    assert journal.entry(entry.id).people == entry.people
    assert journal.count(Filter(people=frozenset({ben.id}))) == 1
    assert journal.count(Filter(people=frozenset({"nobody"}))) == 0


def test_nobody_who_is_not_there_is_among_an_entrys_people(journal: Journal) -> None:
    entry = journal.save(journal.new_entry("talk", answers={"said": "x", "with_whom": ["gone", "name:Zoe"]}))
    assert entry.people == frozenset()
    assert entry.answers["with_whom"] == ["gone", "name:Zoe"]
    assert journal.search("zoe")


def test_names_given_become_ids(journal: Journal) -> None:
    anna = journal.person_named("Anna")
    answers = journal.resolve_people(
        TALK, {"said": "x", "with_whom": ["anna", "Ben", anna.id, "name:Zoe"], "others": [{"who": "Cleo", "how": "y"}]}
    )
    ben, cleo = journal.person_named("Ben"), journal.person_named("Cleo")
    assert answers == {
        "said": "x",
        "with_whom": [anna.id, ben.id, anna.id, "name:Zoe"],
        "others": [{"who": [cleo.id], "how": "y"}],
    }
    assert len(journal.people()) == 3


def test_an_entry_is_found_by_the_names_of_its_people_as_they_are_now(journal: Journal) -> None:
    anna = journal.person_named("Anna")
    entry = talk(journal, anna)
    assert [hit.row.id for hit in journal.search("anna")] == [entry.id]
    journal.save_person(replace(anna, name="Annabel"))
    assert not journal.search('"anna"')
    assert [hit.row.id for hit in journal.search("annabel")] == [entry.id]


def test_merged_people_are_one_in_every_entry_and_earlier_version(journal: Journal) -> None:
    anna, anne = journal.person_named("Anna"), journal.person_named("Anne")
    entry = talk(journal, anna, anne, others=(anne,))
    entry = journal.save(replace(entry, answers={**entry.answers, "said": "Something else"}))
    journal.merge_people(anna.id, anne.id)
    merged = journal.entry(entry.id)
    assert merged.answers["with_whom"] == [anna.id]
    assert merged.answers["others"] == [{"who": [anna.id], "how": "kind"}]
    assert merged.people == {anna.id}
    assert journal.versions(entry.id)[0].answers["with_whom"] == [anna.id]
    assert [person.id for person in journal.people()] == [anna.id]
    assert not journal.search("anne")


def test_merging_with_oneself_changes_nothing(journal: Journal) -> None:
    anna = journal.person_named("Anna")
    entry = talk(journal, anna)
    journal.merge_people(anna.id, anna.id)
    assert journal.entry(entry.id) == entry
    assert journal.people() == [anna]


def test_of_a_deleted_person_the_name_stays_as_text(journal: Journal) -> None:
    anna = journal.person_named("Anna")
    entry = talk(journal, anna, others=(anna,))
    journal.delete_person(anna.id)
    held = journal.entry(entry.id)
    assert held.answers["with_whom"] == ["name:Anna"]
    assert held.answers["others"] == [{"who": ["name:Anna"], "how": "kind"}]
    assert held.people == frozenset()
    assert journal.names()("name:Anna") == "Anna"
    assert journal.search("anna")
    assert journal.people() == []


def test_people_in_the_trash_are_changed_too(journal: Journal) -> None:
    anna = journal.person_named("Anna")
    entry = talk(journal, anna)
    journal.move_to_trash([entry.id])
    journal.delete_person(anna.id)
    assert not journal.search("anna")
    journal.restore([entry.id])
    assert journal.search("anna")


def test_names_are_those_of_people_and_headings_of_entries(journal: Journal) -> None:
    anna = journal.person_named("Anna")
    entry = talk(journal, anna)
    names = journal.names()
    assert names(anna.id) == "Anna"
    assert names(entry.id) == "Something was said"
    assert names("neither") == "neither"


def test_a_linked_entrys_text_is_not_copied_into_the_one_that_links_it(journal: Journal) -> None:
    secret = journal.save(journal.new_entry("free_writing", answers={"text": "Zwischenwasserfall"}))
    journal.save(journal.new_entry("talk", answers={"said": "x", "with_whom": [secret.id]}))
    assert len(journal.search("zwischenwasserfall")) == 1


def test_observers_hear_of_people(journal: Journal, changes: list[Change]) -> None:
    anna = journal.person_named("Anna")
    journal.person_named("Anna")
    talk(journal, anna)
    assert [change.people for change in changes] == [True, True]


def test_all_agrees_after_people_came_and_went(journal: Journal) -> None:
    people = [journal.person_named(name) for name in ("Anna", "Ben", "Cleo", "Dora")]
    for first, second in pairwise(people):
        talk(journal, first, second, others=(first,))
    journal.merge_people(people[0].id, people[1].id)
    journal.delete_person(people[2].id)
    journal.save_person(replace(people[3], name="Dorothea"))
    report = finish(journal.verify())
    assert [check for check in report["checks"] if not check["ok"] and check["check"] != "key_files"] == []
