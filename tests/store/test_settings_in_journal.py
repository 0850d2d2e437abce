# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Change
from journal_app.domain.moment import Moment, on
from journal_app.store.journal import Journal
from tests.store.material import BERLIN, KEY, check_in, finish, write


def test_a_setting_is_kept_with_the_journal(folder: Path, journal: Journal) -> None:
    assert journal.setting("anything") is None
    journal.set_setting("anything", {"deep": [1, "é", None]})
    journal.close()
    with Journal.open(folder, KEY) as again:
        assert again.setting("anything") == {"deep": [1, "é", None]}


def test_observers_hear_which_setting(journal: Journal, changes: list[Change]) -> None:
    journal.set_setting("anything", 1)
    assert changes == [Change(settings=frozenset({"anything"}))]


@pytest.mark.parametrize("value", [6, {"value": 6, "low": 0, "high": None}])
def test_another_hour_moves_entries_and_facts_to_their_days(journal: Journal, value: object) -> None:
    check_in(journal, 5, "2026-11-22T05:30")
    write(journal, "all day", at="2026-11-22T05:30")
    journal.save(journal.new_entry("free_writing", answers={"text": "dated"}, at=on(date(2026, 11, 22), BERLIN)))
    assert [row.day.day for row in journal.rows()] == [22, 22, 22]
    journal.set_setting("day_starts_at", value)
    assert journal.day_starts_at == 6
    assert {row.heading: row.day.day for row in journal.rows()}["dated"] == 22
    assert sorted(row.day.day for row in journal.rows()) == [21, 21, 22]
    assert journal.ratings(["mood"])["mood"].day.tolist() == [date(2026, 11, 21).toordinal()]
    assert [(day.day.day, day.mood) for day in journal.days(date(2026, 11, 1), date(2026, 11, 30))] == [
        (21, 5),
        (22, None),
    ]


def test_the_hour_holds_when_the_journal_is_opened_again(folder: Path, journal: Journal) -> None:
    journal.set_setting("day_starts_at", 0)
    journal.close()
    with Journal.open(folder, KEY, zone=BERLIN) as again:
        assert again.day_starts_at == 0
        assert write(again, "x", at="2026-11-22T00:30").written_at == Moment(
            datetime(2026, 11, 22, 0, 30), 60, "Europe/Berlin"
        )
        assert again.rows()[0].day == date(2026, 11, 22)


def test_a_moved_day_is_what_would_be_derived(journal: Journal) -> None:
    moments = [
        Moment(datetime(1, 1, 1, 1, 0)),
        Moment(datetime(1660, 2, 29, 3, 59)),
        Moment(datetime(1900, 3, 1, 0, 0)),
        Moment(datetime(2024, 2, 29, 11, 59, 59), 60, "Europe/Berlin"),
        Moment(datetime(2026, 3, 29, 3, 30), 120, "Europe/Berlin"),
        Moment(datetime(9999, 12, 31, 12, 0), 840),
    ]
    answers = {"mood": {"pleasantness": 4, "energy": 4, "low": 1, "high": 7}}
    for moment in moments:
        journal.save(journal.new_entry("daily_check_in", answers=answers, at=moment))
    for hours in (0, 12, 3, 4):
        journal.set_setting("day_starts_at", hours)
        report = finish(journal.verify())
        assert [check for check in report["checks"] if check["check"] == "derived" and not check["ok"]] == []
        days = {row.day for row in journal.rows()}
        assert days == {moment.day(hours) for moment in moments}


def test_today_turns_at_that_hour(journal: Journal) -> None:
    assert journal.today() == date(2026, 11, 22)
    assert journal.now_moment().iso() == "2026-11-22T21:42+01:00"
    journal.set_setting("day_starts_at", 12)
    assert journal.day_of(Moment(datetime(2026, 11, 22, 11, 59))) == date(2026, 11, 21)
