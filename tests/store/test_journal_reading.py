# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import replace
from datetime import date
from itertools import chain

import pytest

from journal_app.domain.entry import DaySummary, Entry, Filter, State
from journal_app.domain.moment import on
from journal_app.store.journal import Journal
from tests.store.material import BERLIN, check_in, when, write


@pytest.fixture
def written(journal: Journal) -> list[Entry]:
    """Return forty entries, written down in another order than the days they are about, oldest first."""
    order = [(n * 17) % 40 for n in range(40)]
    made = {n: write(journal, f"Page {n}", at=f"2026-{1 + n // 4:02}-{1 + n % 4 * 7:02}T12:{n:02}") for n in order}
    return [made[n] for n in range(40)]


def test_rows_are_newest_first_by_what_they_are_about(journal: Journal, written: list[Entry]) -> None:
    assert [row.id for row in journal.rows(limit=7)] == [entry.id for entry in reversed(written[-7:])]


@pytest.mark.parametrize("limit", [1, 7, 39, 40, 41])
def test_pages_join_without_gap_or_overlap(journal: Journal, written: list[Entry], limit: int) -> None:
    seen: list[str] = []
    last = None
    while page := journal.rows(limit=limit, before=last):
        seen += [row.id for row in page]
        last = page[-1]
    assert seen == [entry.id for entry in reversed(written)]


def test_entries_of_one_moment_are_each_shown_once(journal: Journal) -> None:
    ids = {write(journal, f"{n}").id for n in range(9)}
    seen: list[str] = []
    last = None
    while page := journal.rows(limit=2, before=last):
        seen += [row.id for row in page]
        last = page[-1]
    assert len(seen) == 9
    assert set(seen) == ids


def test_what_comes_in_above_does_not_shift_the_next_page(journal: Journal, written: list[Entry]) -> None:
    first = journal.rows(limit=5)
    write(journal, "newer", at="2026-12-31T12:00")
    journal.delete_for_ever([first[0].id])
    assert [row.id for row in journal.rows(limit=5, before=first[-1])] == [e.id for e in reversed(written[30:35])]


def test_an_all_day_entry_stands_at_the_beginning_of_its_day(journal: Journal) -> None:
    write(journal, "night", at="2026-11-22T02:00")
    write(journal, "morning", at="2026-11-22T08:00")
    journal.save(journal.new_entry("free_writing", answers={"text": "dated"}, at=on(date(2026, 11, 22), BERLIN)))
    assert [row.heading for row in journal.rows()] == ["morning", "dated", "night"]


def test_a_row_shows_heading_text_mood_and_tags(journal: Journal) -> None:
    check_in(journal, 6, "2026-11-22T08:00", line="Fog over the lake")
    write(journal, "A long day\n" + "word " * 200, tags=frozenset({"b", "a"}), starred=True)
    page, mood = journal.rows(text_length=20)
    assert (page.heading, page.text, page.tags, page.starred) == (
        "A long day",
        "A long day\nword word",
        ("a", "b"),
        True,
    )
    assert mood.pleasantness == 6
    assert page.pleasantness is None
    assert mood.day == date(2026, 11, 22)
    assert "Fog over the lake" in journal.rows(text_length=10_000)[1].text


def test_a_mood_on_another_scale_is_shown_on_seven_steps(journal: Journal) -> None:
    answers = {"mood": {"pleasantness": 50, "energy": None, "low": 0, "high": 100}}
    journal.save(journal.new_entry("daily_check_in", answers=answers))
    assert journal.rows()[0].pleasantness == 4


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(), {"a", "b", "c", "d"}),
        (Filter(from_day=date(2026, 11, 21)), {"b", "c", "d"}),
        (Filter(to_day=date(2026, 11, 21)), {"a", "b"}),
        (Filter(from_day=date(2026, 11, 21), to_day=date(2026, 11, 21)), {"b"}),
        (Filter(guides=frozenset({"free_writing"})), {"a", "b", "c"}),
        (Filter(guides=frozenset({"free_writing", "small_win"})), {"a", "b", "c", "d"}),
        (Filter(guides=frozenset({"unknown"})), set()),
        (Filter(states=frozenset({State.DRAFT})), {"c"}),
        (Filter(states=frozenset({State.DONE})), {"a", "b", "d"}),
        (Filter(states=frozenset()), {"a", "b", "c", "d"}),
        (Filter(starred=True), {"b"}),
        (Filter(tags=frozenset({"t"})), {"a"}),
        (Filter(follow_ups=False), {"a", "b", "c"}),
        (Filter(guides=frozenset({"free_writing"}), starred=True, from_day=date(2026, 11, 1)), {"b"}),
        (Filter(trashed=True), {"e"}),
        (Filter(trashed=True, guides=frozenset({"small_win"})), set()),
    ],
)
def test_a_filter_means_the_same_everywhere(journal: Journal, chosen: Filter, expected: set[str]) -> None:
    first = write(journal, "a", at="2026-11-20T12:00", tags=frozenset({"t"}))
    write(journal, "b", at="2026-11-21T12:00", starred=True)
    write(journal, "c", at="2026-11-22T12:00", state=State.DRAFT)
    win = journal.new_entry("small_win", answers={"win": "d"}, title="d", at=when("2026-11-22T12:00"), follows=first.id)
    journal.save(win)
    journal.move_to_trash([write(journal, "e").id])
    assert {row.heading for row in journal.rows(chosen)} == expected
    assert journal.count(chosen) == len(expected)
    ids = {row.id for row in journal.rows(chosen)}
    assert {entry.id for entry in chain.from_iterable(journal.entries(chosen))} == ids
    assert journal.count(replace(chosen, ids=frozenset(ids))) == len(ids)
    assert sum(journal.family_counts(chosen).values()) == len(ids)


def test_whole_entries_come_in_slices_oldest_or_newest_first(journal: Journal, written: list[Entry]) -> None:
    slices = list(journal.entries(slice_size=15))
    assert [len(some) for some in slices] == [15, 15, 10]
    assert list(chain.from_iterable(slices)) == written
    newest = chain.from_iterable(journal.entries(oldest_first=False, slice_size=9))
    assert list(newest) == written[::-1]


def test_entries_may_be_written_between_two_slices(journal: Journal, written: list[Entry]) -> None:
    seen: list[str] = []
    for some in journal.entries(slice_size=10):
        seen += [entry.id for entry in some]
        write(journal, "in between", at="2020-01-01T12:00")
    assert seen == [entry.id for entry in written]


def test_follow_ups_are_oldest_first(journal: Journal) -> None:
    promise = journal.save(journal.new_entry("promise", answers={"what": "x"}))
    ids = [
        journal.save(
            journal.new_entry("promise_outcome", answers={"outcome": "kept_late"}, follows=promise.id, at=when(moment))
        ).id
        for moment in ("2026-11-24T12:00", "2026-11-23T12:00")
    ]
    assert [entry.id for entry in journal.follow_ups(promise.id)] == ids[::-1]


def test_days_have_their_entries_and_the_mean_of_their_moods(journal: Journal) -> None:
    check_in(journal, 2, "2026-11-20T12:00")
    check_in(journal, 5, "2026-11-21T03:00")  # before four: still the 20th
    check_in(journal, 7, "2026-11-20T21:00", which_moment="looking_back")
    write(journal, "a page", at="2026-11-22T12:00")
    assert journal.days(date(2026, 11, 20), date(2026, 11, 22)) == [
        DaySummary(date(2026, 11, 20), 3, 3.5),
        DaySummary(date(2026, 11, 22), 1, None),
    ]
    assert journal.days(date(2026, 11, 21), date(2026, 11, 21)) == []


def test_the_first_and_last_day_are_those_of_entries(journal: Journal) -> None:
    assert journal.first_and_last_day() is None
    write(journal, "x", at="1999-05-05T12:00")
    late = write(journal, "y", at="2030-05-05T12:00")
    write(journal, "z", at="2026-05-05T12:00")
    assert journal.first_and_last_day() == (date(1999, 5, 5), date(2030, 5, 5))
    journal.move_to_trash([late.id])
    assert journal.first_and_last_day() == (date(1999, 5, 5), date(2026, 5, 5))


def test_entries_of_a_family_are_counted_together(journal: Journal) -> None:
    write(journal, "a page")
    check_in(journal, 5, "2026-11-22T12:00")
    journal.save(journal.new_entry("promise", answers={"what": "x"}))
    journal.save(journal.new_entry("of_long_ago", answers={}))
    assert journal.family_counts() == {"notice": 2, "keep": 1}


@pytest.mark.parametrize("chosen", [Filter(), Filter(guides=frozenset({"free_writing"})), Filter(starred=True)])
def test_a_page_of_rows_is_read_along_an_index(journal: Journal, chosen: Filter) -> None:
    from journal_app.store.filters import condition
    from journal_app.store.reading import NEWEST_FIRST

    asked = condition(chosen)
    plan = journal._opened.database.rows(
        f"EXPLAIN QUERY PLAN SELECT e.rowid FROM {asked.source} WHERE {asked.where} {NEWEST_FIRST} LIMIT 50",
        asked.parameters,
    )
    said = " ".join(str(row[3]) for row in plan)
    assert "COVERING INDEX" in said
    assert "TEMP B-TREE" not in said
