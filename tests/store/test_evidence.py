# SPDX-License-Identifier: GPL-3.0-or-later
"""What insights are given: the writer's own promises, and the words that were named before."""

from dataclasses import replace
from datetime import date
from typing import Any

from journal_app.domain.entry import Change, Entry
from journal_app.insights import compute, leading
from journal_app.store.journal import Journal
from tests.store.material import when

NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)


def _promise(journal: Journal, outcome: str, **answers: Any) -> Entry:
    promise = journal.save(
        journal.new_entry("promise", answers={"what": "Water the plants", **answers}, at=when("2026-11-03T09:00"))
    )
    return journal.save(
        journal.new_entry(
            "promise_outcome", answers={"outcome": outcome}, at=when("2026-11-05T09:00"), follows=promise.id
        )
    )


def _named(journal: Journal, moment: str, *words: str) -> None:
    emotions = [{"word": word, "value": 5, "low": 0, "high": 10} for word in words]
    journal.save(journal.new_entry("emotion_log", answers={"emotions": emotions}, at=when(moment)))


def test_promises_made_to_the_writer_are_not_counted_as_the_writers(journal: Journal) -> None:
    _promise(journal, "kept_on_time", direction="to_them")
    _promise(journal, "kept_late", direction="to_myself")
    _promise(journal, "renegotiated")
    _promise(journal, "missed", direction="to_me")
    outcomes = journal.evidence(*NOVEMBER)["promise_outcome"]
    assert sorted(outcomes.label.tolist()) == ["kept_late", "kept_on_time", "renegotiated"]


def test_a_promise_whose_direction_is_changed_is_counted_anew(journal: Journal) -> None:
    outcome = _promise(journal, "missed", direction="to_me")
    assert not len(journal.evidence(*NOVEMBER)["promise_outcome"])
    promise = journal.entry(outcome.follows or "")
    journal.save(replace(promise, answers={**promise.answers, "direction": "to_them"}))
    assert journal.evidence(*NOVEMBER)["promise_outcome"].label.tolist() == ["missed"]


def test_a_save_about_a_promise_tells_that_its_count_may_have_changed(journal: Journal, changes: list[Change]) -> None:
    outcome = _promise(journal, "missed", direction="to_them")
    assert "promise_outcome" in changes[-1].measures
    journal.move_to_trash([outcome.id])
    assert "promise_outcome" in changes[-1].measures
    journal.save(journal.new_entry("free_writing", answers={"text": "Rain."}))
    assert changes[-1].measures == frozenset()


def test_words_named_before_come_once_each_with_the_first_time_they_were(journal: Journal) -> None:
    _named(journal, "2020-02-01T09:00", "afraid", "tender")
    _named(journal, "2021-02-01T09:00", "afraid")
    _named(journal, "2026-11-02T09:00", "afraid", "calm")
    emotions = journal.evidence(*NOVEMBER)["emotion"]
    rows = list(zip(emotions.day.tolist(), emotions.label.tolist(), strict=True))
    assert rows[0] == (date(2020, 2, 1).toordinal(), "afraid")
    assert sorted(label for _day, label in rows[1:]) == ["afraid", "calm"]


def test_the_share_of_new_words_is_told_from_evidence_of_the_window_alone(journal: Journal) -> None:
    _named(journal, "2026-10-01T09:00", "afraid")
    for number in range(10, 30):
        _named(journal, f"2026-11-{number}T09:00", "afraid" if number % 2 else "calm")
    words = leading(compute(journal.evidence(*NOVEMBER), *NOVEMBER), "emotion_words")
    assert words.n == 20
    assert words.details["new_words"] == 0.5


def test_nothing_named_before_the_window_leaves_its_emotions_alone(journal: Journal) -> None:
    _named(journal, "2026-11-02T09:00", "afraid")
    assert journal.evidence(*NOVEMBER)["emotion"].label.tolist() == ["afraid"]
    assert "emotion" in journal.evidence()
