# SPDX-License-Identifier: GPL-3.0-or-later
"""What the store's tests share: a key, a clock, entries, and guides with every kind of link."""

from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from journal_app.domain.entry import Entry
from journal_app.domain.fields import Person, Rich, Rows, Scale, Short
from journal_app.domain.guide import NOTICE, Guide
from journal_app.domain.moment import Moment, at
from journal_app.store.journal import SHIPPED_GUIDES, Journal
from journal_app.store.keyfile import MIB, KdfCost
from journal_app.store.vault import DataKey

T = TypeVar("T")

KEY = DataKey(bytes(range(32)))
OTHER_KEY = DataKey(bytes(range(1, 33)))
CHEAP = KdfCost(memory_kib=64 * MIB, passes=2, lanes=2)
"""The least a key file may ask for."""

BERLIN = ZoneInfo("Europe/Berlin")

TALK = Guide(
    key="talk",
    family=NOTICE,
    title="A talk",
    purpose="For tests: people in a field and in a table.",
    minutes=1,
    fields=(
        Rich("said", "What was said?", required=True),
        Person("with_whom", "With whom?"),
        Rows(
            "others", "Others", columns=(Person("who", "Who"), Short("how", "How"), Scale("near", measure="closeness"))
        ),
    ),
)
GUIDES = MappingProxyType({**SHIPPED_GUIDES, TALK.key: TALK})


class StandingClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 22, 20, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        """Move it, as timedelta takes it."""
        self.time += timedelta(**by)


def when(text: str) -> Moment:
    """Return the moment of a wall-clock time in Berlin."""
    return at(datetime.fromisoformat(text), BERLIN)


def write(journal: Journal, text: str, at: str = "2026-11-22T21:42", **fields: Any) -> Entry:
    """Save a free page and return it."""
    return journal.save(journal.new_entry("free_writing", answers={"text": text}, at=when(at), **fields))


def check_in(journal: Journal, mood: float, at: str, **answers: Any) -> Entry:
    """Save a check-in with a mood on 1-7 and return it."""
    given = {"mood": {"pleasantness": mood, "energy": 4, "low": 1, "high": 7}, **answers}
    return journal.save(journal.new_entry("daily_check_in", answers=given, at=when(at)))


def finish(steps: Generator[object, None, T]) -> T:
    """Run a stepped job to its end and return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


def headings(journal: Journal, words: str, **how: Any) -> list[str]:
    """Return the headings a search finds, in order."""
    return [hit.row.heading for hit in journal.search(words, **how)]
