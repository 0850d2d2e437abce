# SPDX-License-Identifier: GPL-3.0-or-later
"""Her journal, day after day: what she writes on each, as one story from one seed."""

from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from random import Random

from journal_app.demo.checking_in import CheckingIn
from journal_app.demo.life import Day, live
from journal_app.demo.noticing import Noticing
from journal_app.demo.pen import Pen
from journal_app.demo.promising import Promising
from journal_app.demo.untangling import Untangling
from journal_app.demo.writing import Writing
from journal_app.domain.entry import Entry

# Days between two entries of a guide, on average; shorter where the whole journal is short.
_EVERY = {
    "emotion_log": 5.0,
    "mindfulness": 4.0,
    "free_writing": 4.5,
    "facts_and_assumptions": 12.0,
    "promise": 6.0,
    "small_win": 6.5,
}
_DRAFTS_BEFORE_THE_END = (2, 5)
"""Days before the last on which something is left half done, so that drafts are there to go on with."""


def demo_entries(days: int, seed: int, until: date, zone: tzinfo) -> Iterator[Entry]:
    """Yield her entries of so many days up to `until`, oldest first; the same arguments give the same entries."""
    story = _Story(days, seed, until, zone)
    for day in live(days, until, Random(f"days {seed}")):
        yield from sorted(story.entries_of(day), key=_moment)


def _moment(entry: Entry) -> datetime:
    return entry.written_at.utc()


class _Story:
    """What is due to be written, and who writes it."""

    def __init__(self, days: int, seed: int, until: date, zone: tzinfo) -> None:
        pen = self._pen = Pen(seed, zone)
        self._until = until
        self._checking_in = CheckingIn(pen)
        self._noticing = Noticing(pen)
        self._untangling = Untangling(pen)
        self._promising = Promising(pen)
        self._writing = Writing(pen)
        self._every = {guide: min(every, max(2.0, days / 6)) for guide, every in _EVERY.items()}
        self._waiting = {guide: pen.rng.uniform(0.3, 0.9) for guide in _EVERY}

    def entries_of(self, day: Day) -> list[Entry]:
        """Return what she writes on a day."""
        for guide, every in self._every.items():
            self._waiting[guide] += _leaning(guide, day.mood) / every
        if not day.writes and not self._writing.has_milestone(day.date):
            return []
        today = day.date == self._until
        written = self._untangling.looked_back(day) + self._promising.settled(day) + self._pages(day)
        return written + self._checking_in.check_ins(day, written, today=today)

    def _pages(self, day: Day) -> list[Entry]:
        left = (self._until - day.date).days
        unfinished = left in _DRAFTS_BEFORE_THE_END
        written = self._writing.milestone(day)
        if self._is_time("emotion_log"):
            written += self._noticing.emotion_log(day)
        if self._is_time("mindfulness"):
            written += self._noticing.mindfulness(day)
        if not written and (self._is_time("free_writing") or left == _DRAFTS_BEFORE_THE_END[1]):
            written += self._writing.page(day, draft=unfinished or self._pen.chance(0.03))
        if self._is_time("facts_and_assumptions") or left == _DRAFTS_BEFORE_THE_END[0]:
            written += self._untangling.case(day, draft=unfinished or self._pen.chance(0.04))
        if self._is_time("promise"):
            written += self._promising.promise(day)
        if self._is_time("small_win"):
            written += self._writing.win(day)
        return written

    def _is_time(self, guide: str) -> bool:
        if self._waiting[guide] < 1:
            return False
        self._waiting[guide] = min(self._waiting[guide] - 1, 0.8) + self._pen.rng.uniform(-0.25, 0.25)
        return True


def _leaning(guide: str, mood: float) -> float:
    """Return how much more often than usual she turns to a guide at that mood."""
    low, high = mood < 3.7, mood > 5
    return {
        "emotion_log": 1.5 if low else 0.9,
        "facts_and_assumptions": 1.9 if low else 0.4 if high else 0.9,
        "small_win": 0.4 if low else 1.5 if high else 1.0,
        "free_writing": 1.2 if low else 1.0,
    }.get(guide, 1.0)
