# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import date
from itertools import pairwise

import pytest

from journal_app.store import measuring
from journal_app.store.journal import Journal
from tests.store.material import check_in, finish, when, write


def test_ratings_are_arrays_in_the_order_of_time(journal: Journal) -> None:
    late = check_in(journal, 3, "2026-11-22T21:00", which_moment="looking_back")
    early = check_in(journal, 6, "2026-11-20T08:30")
    ratings = journal.ratings(["mood", "nothing"])
    assert set(ratings) == {"mood", "nothing"}
    assert len(ratings["nothing"]) == 0
    mood = ratings["mood"]
    assert mood.day.tolist() == [date(2026, 11, 20).toordinal(), date(2026, 11, 22).toordinal()]
    assert mood.minute.tolist() == [8 * 60 + 30, 21 * 60]
    assert mood.value.tolist() == [6, 3]
    assert (mood.low.tolist(), mood.high.tolist()) == ([1, 1], [7, 7])
    assert mood.looking_back.tolist() == [False, True]
    assert mood.entry.tolist() == [early.id, late.id]


def test_ratings_of_days_are_those_of_the_days(journal: Journal) -> None:
    for day in (19, 20, 21, 22):
        check_in(journal, 4, f"2026-11-{day}T12:00")
    days = journal.ratings(["mood"], date(2026, 11, 20), date(2026, 11, 21))["mood"].day.tolist()
    assert days == [date(2026, 11, 20).toordinal(), date(2026, 11, 21).toordinal()]


def test_words_are_counted_by_their_labels(journal: Journal) -> None:
    feelings = [{"word": "calm", "value": 7, "low": 0, "high": 10}, {"word": "own:floaty", "value": None}]
    check_in(journal, 4, "2026-11-22T12:00", feelings=feelings)
    emotion = journal.ratings(["emotion"])["emotion"]
    assert emotion.label.tolist() == ["calm", "own:floaty"]
    assert emotion.value.tolist()[0] == 7
    assert emotion.value.tolist()[1] != emotion.value.tolist()[1]


def test_the_measures_are_those_something_is_known_of(journal: Journal) -> None:
    assert journal.measures() == []
    answers = {"own:steps": {"value": 8000, "low": 0, "high": None}, "text": "x"}
    journal.save(journal.new_entry("free_writing", answers=answers))
    entry = check_in(journal, 4, "2026-11-22T12:00")
    assert journal.measures() == ["energy", "mood", "own:steps"]
    journal.move_to_trash([entry.id])
    assert journal.measures() == ["own:steps"]


def test_outcomes_stand_under_their_promise(journal: Journal) -> None:
    promise = journal.save(journal.new_entry("promise", answers={"what": "x"}, at=when("2026-11-01T12:00")))
    for outcome, day in (("missed", 3), ("renegotiated", 2)):
        journal.save(
            journal.new_entry(
                "promise_outcome", answers={"outcome": outcome}, follows=promise.id, at=when(f"2026-11-{day:02}T12:00")
            )
        )
    outcomes = journal.evidence()["promise_outcome"]
    assert outcomes.label.tolist() == ["renegotiated", "missed"]
    assert outcomes.entry.tolist() == [promise.id, promise.id]


@pytest.mark.parametrize("size", [1, 3, 4000])
def test_evidence_in_slices_is_the_same(journal: Journal, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    for n in range(20):
        check_in(
            journal, 1 + n % 7, f"2026-11-{1 + n // 3:02}T12:0{n % 2}", anxiety={"value": n % 10, "low": 0, "high": 10}
        )
    whole = journal.evidence()
    monkeypatch.setattr(measuring, "_SLICE", size)
    monkeypatch.setattr(measuring, "_MANY", size)
    sliced = finish(journal.gather_evidence())
    assert set(sliced) == set(whole) == {"mood", "energy", "anxiety", "promise_outcome"}
    for measure, ratings in whole.items():
        for name in ("day", "minute", "value", "entry"):
            assert getattr(sliced[measure], name).tolist() == getattr(ratings, name).tolist()
    assert all(first <= second for first, second in pairwise(whole["mood"].day.tolist()))


def test_a_journal_without_ratings_gives_none(journal: Journal) -> None:
    write(journal, "x")
    assert [len(ratings) for ratings in journal.evidence().values()] == [0]


def test_what_can_be_counted_has_a_first_and_a_last_day(journal: Journal) -> None:
    assert journal.first_and_last_rating() is None
    write(journal, "long ago", "1660-01-11T22:00")
    assert journal.first_and_last_rating() is None
    check_in(journal, 4, "2026-11-20T12:00")
    check_in(journal, 5, "2026-11-22T12:00")
    assert journal.first_and_last_rating() == (date(2026, 11, 20), date(2026, 11, 22))
