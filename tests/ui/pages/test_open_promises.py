# SPDX-License-Identifier: GPL-3.0-or-later
"""Which promises are open on a day: their state is what their latest outcome says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.moment import Moment
from journal_app.ui.pages.today_parts.promises import OpenPromise, open_promises, outcome_answers

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def promise(what: str, **answers: Any) -> Entry:
    return Entry(what, "promise", Moment(datetime(2026, 11, 15, 9)), NOW, NOW, answers={"what": what, **answers})


def outcome(of: Entry, said: str, day: int = 20, **answers: Any) -> Entry:
    made = NOW - timedelta(days=22 - day)
    moment = Moment(datetime(2026, 11, day, 9))
    return Entry(f"{said}-{day}", "promise_outcome", moment, made, made, {"outcome": said, **answers}, follows=of.id)


def listed(promises: list[Entry], outcomes: list[Entry] | None = None) -> list[OpenPromise]:
    def name(identity: str) -> str:
        return {"p1": "Tomas"}.get(identity, identity)

    return list(open_promises(promises, outcomes or [], TODAY, Moment.day, name))


def test_what_is_due_comes_first_and_what_has_no_day_last() -> None:
    found = listed(
        [
            promise("open"),
            promise("tomorrow", due="2026-11-23"),
            promise("long ago", due="2026-09-01"),
            promise("today", due="2026-11-22T18:00+01:00"),
        ]
    )
    assert [each.what for each in found] == ["today", "long ago", "tomorrow", "open"]


@pytest.mark.parametrize(
    ("answers", "about"),
    [
        ({"due": "2026-11-22", "person": ["p1"]}, "To Tomas, due today"),
        ({"due": "2026-11-20", "direction": "to_myself"}, "A promise to yourself, was due on Friday"),
        (
            {"due": "2026-11-27", "direction": "to_me", "person": ["p1"]},
            "Tomas promised you, by Friday, there is still time",
        ),
        ({"direction": "to_me"}, "Promised to you"),
        ({"made_on": "2026-11-21"}, "No day named, promised yesterday"),
    ],
)
def test_it_says_whose_it_is_and_when_it_is_due(answers: dict[str, Any], about: str) -> None:
    assert [each.about for each in listed([promise("x", **answers)])] == [about]


def test_what_is_due_in_more_than_a_week_waits() -> None:
    assert listed([promise("later", due="2026-12-24")]) == []


@pytest.mark.parametrize("said", ["kept_on_time", "kept_late", "missed", "withdrawn", "renegotiated"])
def test_an_outcome_closes_it(said: str) -> None:
    one = promise("x", due="2026-11-21")
    assert listed([one], [outcome(one, said)]) == []


def test_agreed_anew_with_another_day_it_is_open_until_then() -> None:
    one = promise("x", due="2026-11-18")
    (found,) = listed([one], [outcome(one, "renegotiated", new_due="2026-11-24")])
    assert found.due == date(2026, 11, 24)


def test_kept_today_it_stays_in_sight_to_be_taken_back() -> None:
    one = promise("x", due="2026-11-21")
    (found,) = listed([one], [outcome(one, "kept_late", day=22)])
    assert found.kept_by == "kept_late-22"


def test_the_latest_outcome_counts_whatever_the_order() -> None:
    one = promise("x", due="2026-11-18")
    first, last = outcome(one, "renegotiated", 17, new_due="2026-11-22"), outcome(one, "missed", 21)
    assert listed([one], [first, last]) == listed([one], [last, first]) == []


def test_a_due_day_that_cannot_be_read_is_no_day() -> None:
    broken = replace(promise("x"), answers={"what": "x", "due": "soon"})
    (found,) = listed([broken])
    assert found.due is None


def test_kept_is_late_only_after_its_day() -> None:
    assert outcome_answers(TODAY, TODAY) == {"outcome": "kept_on_time"}
    assert outcome_answers(None, TODAY) == {"outcome": "kept_on_time"}
    assert outcome_answers(TODAY - timedelta(days=1), TODAY) == {"outcome": "kept_late"}
