# SPDX-License-Identifier: GPL-3.0-or-later
"""What Today suggests, by rules that can be checked; never because nothing was written."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from journal_app.domain.emotions import EMOTIONS, word_label
from journal_app.domain.entry import EntryRow, State
from journal_app.domain.guide import FollowUp, Guide
from journal_app.domain.i18n import N_, _
from journal_app.ui.pages.today_parts.words import near_day

MOST = 3
WEEK = timedelta(days=7)
TIMES = 3
"""How often a feeling comes up in a week before something is suggested about it."""

RULE = N_(
    "First what you left as a draft, then what was to be looked at again after some days, then a guide that fits a "
    "feeling you named three times this week, then the guide you have not used for longest. Nothing is suggested "
    "because nothing was written."
)

FIRST_PLACES = (
    ("emotion_log", N_("One moment from today, looked at slowly.")),
    ("small_win", N_("Something that went well, however small.")),
    ("facts_and_assumptions", N_("What happened, and what the mind added.")),
)
"""What is offered in a journal without entries."""

FITTING = {
    "unpleasant_high": "facts_and_assumptions",
    "unpleasant_low": "emotion_log",
    "pleasant_high": "small_win",
    "pleasant_low": "small_win",
}
"""Which guide fits feelings of a quadrant of the affect grid."""

NOT_IN_TURN = frozenset({"daily_check_in", "free_writing", "promise"})
"""Guides Today offers by itself."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to begin or go on with, and why; `entry` is a draft's id, `follows` what a follow-up is about."""

    guide: str
    reason: str
    entry: str = ""
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules look at: rows newest first, feelings as (day, entry, words), the last day of each guide."""

    today: date
    rows: tuple[EntryRow, ...]
    feelings: tuple[tuple[date, str, frozenset[str]], ...]
    last_days: Mapping[str, date]


def first_places(guides: Mapping[str, Guide]) -> tuple[Suggestion, ...]:
    """Return where a new journal may begin."""
    return tuple(Suggestion(key, _(reason)) for key, reason in FIRST_PLACES if key in guides)


def suggestions(guides: Mapping[str, Guide], seen: Seen) -> tuple[Suggestion, ...]:
    """Return at most three, each guide once."""
    found: dict[str, Suggestion] = {}
    for rule in (_drafts, _follow_ups, _feelings, _longest_ago):
        for suggestion in rule(guides, seen):
            found.setdefault(suggestion.guide, suggestion)
            if len(found) == MOST:
                return tuple(found.values())
    return tuple(found.values())


def _drafts(guides: Mapping[str, Guide], seen: Seen) -> Iterator[Suggestion]:
    """Yield what was left as a draft, but for the check-in and the page that are on Today already."""
    for row in seen.rows:
        here = row.day == seen.today and row.guide in NOT_IN_TURN
        if row.state is State.DRAFT and row.guide in guides and not here:
            day = near_day(row.day, seen.today)
            yield Suggestion(row.guide, _("A draft from {day}. Go on.").format(day=day), entry=row.id)


def _follow_ups(guides: Mapping[str, Guide], seen: Seen) -> Iterator[Suggestion]:
    followed = {(row.follows, row.guide) for row in seen.rows if row.follows}
    for row in seen.rows:
        guide = guides.get(row.guide)
        if guide is None or row.state is not State.DONE:
            continue
        for follow_up in guide.follow_ups:
            ripe = follow_up.after is not None and row.day + follow_up.after <= seen.today
            if ripe and follow_up.guide in guides and (row.id, follow_up.guide) not in followed:
                yield Suggestion(follow_up.guide, _about(guide, row, follow_up, seen.today), follows=row.id)


def _about(guide: Guide, row: EntryRow, follow_up: FollowUp, today: date) -> str:
    day = near_day(row.day, today)
    if row.heading and row.heading != _(guide.title):
        return _("“{heading}”, from {day}.").format(heading=row.heading.rstrip(" .,;:…"), day=day)
    return _("{guide}, from {day}.").format(guide=_(guide.title), day=day)


def _feelings(guides: Mapping[str, Guide], seen: Seen) -> Iterator[Suggestion]:
    named = Counter(
        word for day, _entry, words in seen.feelings if seen.today - day < WEEK for word in words if word in EMOTIONS
    )
    for word, times in sorted(named.items(), key=_most_first):
        guide = FITTING.get(EMOTIONS[word].quadrant, "")
        if times >= TIMES and guide in guides and seen.last_days.get(guide) != seen.today:
            label = word_label(word)
            reason = _("“{word}” came up {n} times this week.").format(word=label[:1].upper() + label[1:], n=times)
            yield Suggestion(guide, reason)


def _longest_ago(guides: Mapping[str, Guide], seen: Seen) -> Iterator[Suggestion]:
    """Yield what was used longest ago; what never was comes after, with what it is for as its reason."""
    offered = [guide for guide in guides.values() if guide.in_gallery and guide.key not in NOT_IN_TURN]
    used = [guide for guide in offered if seen.last_days.get(guide.key, seen.today) < seen.today]
    for guide in sorted(used, key=lambda each: seen.last_days[each.key]):
        day = near_day(seen.last_days[guide.key], seen.today)
        yield Suggestion(guide.key, _("The last one was on {day}.").format(day=day))
    for guide in offered:
        if guide.key not in seen.last_days:
            yield Suggestion(guide.key, _(guide.purpose))


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
