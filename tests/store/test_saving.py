# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from journal_app.domain.entry import Change, Filter, Sharing, State
from journal_app.domain.moment import Moment
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from tests.store.material import StandingClock, check_in, finish, when, write


def test_an_entry_is_read_back_as_it_was_saved(journal: Journal) -> None:
    entry = journal.new_entry(
        "free_writing",
        answers={"text": "Zeile eins\n\nline two · 静かな湖 🦢 \u0000 'quotes' \"more\""},
        at=when("2026-11-21T23:10:31"),
        state=State.DRAFT,
        title="A title",
        tags=frozenset({"lake", "Straße"}),
        starred=True,
        sharing=Sharing.ONLY_MINE,
        for_partner=True,
    )
    saved = journal.save(entry)
    assert journal.entry(entry.id) == saved
    assert replace(saved, edited_at=entry.edited_at) == entry


def test_moments_keep_their_offset_zone_and_all_day(journal: Journal) -> None:
    moments = [
        Moment(datetime(1660, 1, 1), 0, None, all_day=True),
        Moment(datetime(2026, 3, 29, 3, 30), 120, "Europe/Berlin"),
        Moment(datetime(2026, 11, 1, 1, 30), -300, "America/New_York"),
        Moment(datetime(1, 1, 1, 1, 0), 0, None),
        Moment(datetime(9999, 12, 31, 23, 59, 59), 840, None),
    ]
    saved = [journal.save(journal.new_entry("free_writing", answers={"text": "x"}, at=moment)) for moment in moments]
    assert [journal.entry(entry.id).written_at for entry in saved] == moments


def test_seconds_are_kept_and_finer_parts_are_not(journal: Journal) -> None:
    moment = Moment(datetime(2026, 11, 22, 21, 42, 7, 999_999, fold=1), 60)
    assert write(journal, "x").written_at.local.second == 0
    saved = journal.save(journal.new_entry("free_writing", answers={"text": "x"}, at=moment))
    assert saved.written_at.local == datetime(2026, 11, 22, 21, 42, 7)
    assert journal.entry(saved.id) == saved


def test_answers_no_guide_knows_survive(journal: Journal) -> None:
    answers = {"gone_question": {"deep": [1, 2.5, None, True, "é"]}, "text": "still here"}
    saved = journal.save(journal.new_entry("free_writing", answers=answers))
    assert journal.entry(saved.id).answers == answers
    orphan = journal.save(journal.new_entry("a_guide_of_long_ago", answers=answers))
    assert journal.entry(orphan.id).answers == answers
    assert journal.search("here")


def test_halves_of_characters_are_marked_instead_of_losing_the_text(journal: Journal) -> None:
    saved = write(journal, "before \ud83e after", title="\udca6 title", tags=frozenset({"t\ud800"}))
    assert journal.entry(saved.id) == saved
    assert saved.answers["text"] == "before \ufffd after"
    assert journal.search("after")


def test_a_save_sets_when_it_was_edited_and_keeps_when_it_was_made(journal: Journal, clock: StandingClock) -> None:
    first = write(journal, "one")
    clock.move(hours=3)
    second = journal.save(replace(first, answers={"text": "two"}, created_at=datetime(1999, 1, 1, tzinfo=UTC)))
    assert second.created_at == first.created_at
    assert second.edited_at - first.edited_at == timedelta(hours=3)


def test_a_save_that_changes_nothing_writes_nothing(
    journal: Journal, clock: StandingClock, changes: list[Change]
) -> None:
    entry = write(journal, "same", tags=frozenset({"a"}))
    changes.clear()
    clock.move(hours=1)
    again = journal.save(replace(entry, answers=dict(entry.answers)))
    assert again == entry
    assert journal.entry(entry.id) == entry
    assert journal.versions(entry.id) == []
    assert changes == []


def test_one_version_is_kept_for_each_sitting(journal: Journal, clock: StandingClock) -> None:
    entry = write(journal, "morning")
    saved_at = [entry.edited_at]
    for sitting, text in (("a", "a 1"), ("a", "a 2"), ("a", "a 3"), ("b", "b 1"), ("b", "b 2")):
        clock.move(minutes=1)
        entry = journal.save(replace(entry, answers={"text": text}), sitting=sitting)
        saved_at.append(entry.edited_at)
    versions = journal.versions(entry.id)
    assert [(v.number, v.answers["text"]) for v in versions] == [(1, "morning"), (2, "a 3")]
    assert [v.saved_at for v in versions] == [saved_at[0], saved_at[3]]
    assert journal.entry(entry.id).answers["text"] == "b 2"


def test_without_a_sitting_every_save_is_one(journal: Journal) -> None:
    entry = write(journal, "1")
    for text in ("2", "3"):
        entry = journal.save(replace(entry, answers={"text": text}))
    assert [version.answers["text"] for version in journal.versions(entry.id)] == ["1", "2"]


def test_only_a_change_of_words_makes_a_version(journal: Journal) -> None:
    entry = journal.save(journal.new_entry("free_writing", answers={"text": "words"}), sitting="a")
    entry = journal.save(replace(entry, starred=True, tags=frozenset({"x"})), sitting="b")
    assert journal.versions(entry.id) == []
    journal.save(replace(entry, answers={"text": "other words"}), sitting="b")
    assert [version.answers["text"] for version in journal.versions(entry.id)] == ["words"]


def test_a_version_is_restored_by_saving_it(journal: Journal) -> None:
    entry = write(journal, "first", title="T")
    entry = journal.save(replace(entry, answers={"text": "second"}, title="U"))
    version = journal.versions(entry.id)[0]
    journal.save(replace(entry, title=version.title, answers=version.answers))
    assert journal.entry(entry.id).answers == {"text": "first"}
    assert [v.answers["text"] for v in journal.versions(entry.id)] == ["first", "second"]


def test_what_is_derived_follows_the_entry(journal: Journal) -> None:
    entry = check_in(journal, 2, "2026-11-22T21:42", line="Kaulquappe")
    assert journal.ratings(["mood"])["mood"].value.tolist() == [2]
    assert journal.search("kaulquappe")
    later = replace(entry, answers={**entry.answers, "line": "Frosch"}, written_at=when("2026-11-23T03:59"))
    journal.save(later)
    assert not journal.search("kaulquappe")
    assert journal.search("frosch")
    assert journal.rows()[0].day.isoformat() == "2026-11-22"
    journal.save(replace(later, written_at=when("2026-11-23T04:00")))
    assert journal.rows()[0].day.isoformat() == "2026-11-23"
    assert journal.ratings(["mood"])["mood"].day.tolist() == [datetime(2026, 11, 23).toordinal()]


def test_a_draft_is_found_but_not_counted(journal: Journal) -> None:
    entry = check_in(journal, 6, "2026-11-22T21:42", line="Kaulquappe")
    journal.save(replace(entry, state=State.DRAFT))
    assert len(journal.ratings(["mood"])["mood"]) == 0
    assert journal.rows()[0].pleasantness is None
    assert journal.search("kaulquappe")
    journal.save(replace(entry, state=State.DONE))
    assert journal.rows()[0].pleasantness == 6


def test_tags_are_there_as_long_as_an_entry_has_them(journal: Journal) -> None:
    entry = write(journal, "x", tags=frozenset({" lake ", "work", ""}))
    assert entry.tags == {"lake", "work"}
    journal.save(replace(entry, tags=frozenset({"work", "calm"})))
    assert journal.tags() == [("calm", 1), ("work", 1)]


def test_observers_are_told_what_a_save_touched(journal: Journal, changes: list[Change]) -> None:
    entry = check_in(journal, 2, "2026-11-22T21:42")
    journal.save(replace(entry, answers={"line": "no mood any more"}, tags=frozenset({"t"})))
    assert changes == [
        Change(entries=frozenset({entry.id}), measures=frozenset({"mood", "energy"})),
        Change(entries=frozenset({entry.id}), measures=frozenset({"mood", "energy"}), tags=True),
    ]


def test_an_observer_sees_what_was_written_and_can_stop(journal: Journal) -> None:
    seen: list[int] = []

    def count(_change: Change) -> None:
        assert not journal.is_writing
        seen.append(journal.count())

    stop = journal.observe(count)
    write(journal, "one")
    stop()
    stop()
    write(journal, "two")
    assert seen == [1]


def test_nobody_is_told_of_what_was_not_written(journal: Journal, changes: list[Change]) -> None:
    with pytest.raises(TypeError):
        journal.save(journal.new_entry("free_writing", answers={"text": object()}))
    with pytest.raises(ValueError, match="JSON"):
        journal.save(journal.new_entry("free_writing", answers={"text": float("nan")}))
    assert changes == []
    assert journal.count() == 0
    assert not journal.is_writing


def test_starring_many_at_once(journal: Journal, changes: list[Change]) -> None:
    entries = [write(journal, text) for text in ("a", "b", "c")]
    changes.clear()
    journal.set_starred([entries[0].id, entries[2].id, "no such id"], True)
    assert journal.count(Filter(starred=True)) == 2
    assert changes == [Change(entries=frozenset({entries[0].id, entries[2].id}))]
    journal.set_starred([entries[0].id], False)
    assert [row.id for row in journal.rows(Filter(starred=True))] == [entries[2].id]


def test_an_unknown_id_is_said_to_be_none(journal: Journal) -> None:
    for ask in (journal.entry, journal.find, journal.versions, journal.forget_versions):
        with pytest.raises(JournalError) as caught:
            ask("0" * 36)  # type: ignore[operator]
        assert caught.value.code == Code.NO_ENTRY


def test_an_id_is_found_by_its_beginning_where_no_other_begins_so(journal: Journal) -> None:
    ids = ["aaaa0000-0000-4000-8000-000000000001", "aaab0000-0000-4000-8000-000000000002"]
    for identity in ids:
        journal.save(replace(journal.new_entry("free_writing", answers={"text": "x"}), id=identity))
    assert journal.find("aaaa") == ids[0]
    assert journal.find("AAAB0") == ids[1]
    assert journal.find(ids[1]) == ids[1]
    loud = journal.save(replace(journal.new_entry("free_writing", answers={"text": "x"}), id="FROM-ELSEWHERE"))
    assert journal.find(loud.id) == loud.id
    for unclear in ("aaa", "", "b", "%", "aaaa_"):
        with pytest.raises(JournalError):
            journal.find(unclear)


def test_all_is_as_it_is_meant_to_be_after_much_saving(journal: Journal) -> None:
    entries = [check_in(journal, 1 + n % 7, f"2026-11-{1 + n:02}T12:00", line=f"line {n}") for n in range(20)]
    for n, entry in enumerate(entries):
        journal.save(replace(entry, answers={**entry.answers, "line": f"other {n}"}, starred=bool(n % 2)))
    report = finish(journal.verify())
    assert [check["check"] for check in report["checks"] if not check["ok"]] == ["key_files"]
    assert report["entries"] == 20
