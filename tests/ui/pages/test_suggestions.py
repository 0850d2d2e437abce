# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of what Today suggests: each has a reason that can be checked, none is that nothing was written."""

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.entry import EntryRow, Sharing, State
from journal_app.domain.guides import SHIPPED
from journal_app.domain.moment import Moment
from journal_app.ui.pages.today_parts.suggestions import MOST, NOT_IN_TURN, Seen, first_places, suggestions

GUIDES = {guide.key: guide for guide in SHIPPED}
TODAY = date(2026, 11, 22)


def row(guide: str, days_ago: int, identity: str = "", **fields: Any) -> EntryRow:
    day = TODAY - timedelta(days=days_ago)
    moment = Moment(datetime(day.year, day.month, day.day, 9))
    given_fields = {"heading": GUIDES[guide].title, "text": "", "state": State.DONE, "follows": None, **fields}
    return EntryRow(
        id=identity or f"{guide}-{days_ago}",
        guide=guide,
        written_at=moment,
        day=day,
        starred=False,
        sharing=Sharing.OFFERED,
        **given_fields,
    )


def seen(*rows: EntryRow, feelings: tuple[Any, ...] = (), last: dict[str, date] | None = None) -> Seen:
    return Seen(TODAY, rows, feelings, last or {})


def reasons(found: tuple[Any, ...]) -> dict[str, str]:
    return {suggestion.guide: suggestion.reason for suggestion in found}


def test_a_draft_comes_first_and_leads_back_to_it() -> None:
    found = suggestions(GUIDES, seen(row("facts_and_assumptions", 2, "d1", state=State.DRAFT)))
    assert (found[0].guide, found[0].entry) == ("facts_and_assumptions", "d1")
    assert found[0].reason == "A draft from Friday. Go on."


def test_today_s_own_page_and_check_in_are_not_suggested_as_drafts() -> None:
    rows = [row(key, 0, state=State.DRAFT) for key in ("daily_check_in", "free_writing")]
    assert all(not suggestion.entry for suggestion in suggestions(GUIDES, seen(*rows)))


def test_a_follow_up_is_due_after_its_days_and_once_only() -> None:
    old = row("facts_and_assumptions", 4, "f1", heading="The unanswered call.")
    found = suggestions(GUIDES, seen(old))
    assert (found[0].guide, found[0].follows) == ("facts_and_assumptions_outcome", "f1")
    assert found[0].reason == "“The unanswered call”, from Wednesday."
    young = row("facts_and_assumptions", 1, "f2")
    answered = row("facts_and_assumptions_outcome", 0, follows="f1")
    for rows in ((young,), (answered, old)):
        assert "facts_and_assumptions_outcome" not in reasons(suggestions(GUIDES, seen(*rows)))


def test_a_feeling_named_three_times_this_week_is_a_reason_and_twice_is_not() -> None:
    week = tuple((TODAY - timedelta(days=day), f"e{day}", frozenset({"worried"})) for day in range(3))
    found = reasons(suggestions(GUIDES, seen(feelings=week)))
    assert found["facts_and_assumptions"] == "“Worried” came up 3 times this week."
    assert "came up" not in " ".join(reasons(suggestions(GUIDES, seen(feelings=week[:2]))).values())


def test_the_guide_used_longest_ago_comes_before_others() -> None:
    last = {"small_win": TODAY - timedelta(days=3), "mindfulness": TODAY - timedelta(days=40)}
    found = suggestions(GUIDES, seen(last=last))
    assert [suggestion.guide for suggestion in found[:2]] == ["mindfulness", "small_win"]
    assert found[0].reason == "The last one was on 13 October."


@given(
    st.lists(
        st.builds(
            row,
            st.sampled_from(sorted(GUIDES)),
            st.integers(0, 29),
            state=st.sampled_from(State),
        ),
        max_size=12,
    )
)
def test_there_are_never_more_than_three_nor_one_guide_twice(rows: list[EntryRow]) -> None:
    found = suggestions(GUIDES, seen(*rows))
    assert len(found) <= MOST
    assert len({suggestion.guide for suggestion in found}) == len(found)
    assert all(suggestion.reason for suggestion in found)
    assert not any(suggestion.guide in NOT_IN_TURN for suggestion in found if not suggestion.entry)


def test_a_new_journal_has_three_places_to_start() -> None:
    assert [place.guide for place in first_places(GUIDES)] == ["emotion_log", "small_win", "facts_and_assumptions"]
