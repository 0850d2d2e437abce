# SPDX-License-Identifier: GPL-3.0-or-later
"""Which entries of a span of days may be shown in full: done, and neither "only mine" nor about such an entry."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import date

from journal_app.domain.entry import Entry, EntryRow, Filter, Person, Sharing, State
from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal

PROMISE = "promise"
THEIR_PROMISE = "to_me"
"""Answer to a promise's `direction` where somebody else made it: left out unless the writer asks for it."""

_SLICE = 100


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be ticked, newest first. `only_mine` counts what is never offered; `days` those written on."""

    first: date
    last: date
    rows: tuple[EntryRow, ...]
    theirs: frozenset[str]
    """Ids among `rows` that are about a promise made to the writer."""
    only_mine: int
    days: int
    people: tuple[Person, ...]

    def rows_with(self, *, their_promises: bool) -> tuple[EntryRow, ...]:
        """Return the rows to choose from, with or without what others promised."""
        return self.rows if their_promises else tuple(row for row in self.rows if row.id not in self.theirs)


def offer(journal: Journal, first: date, last: date) -> Generator[tuple[int, int], None, Offer]:
    """Read, in slices, what may be chosen from the days, both inclusive."""
    chosen = Filter(from_day=first, to_day=last, states=frozenset({State.DONE}))
    total = journal.count(chosen)
    rows: list[EntryRow] = []
    theirs: set[str] = set()
    days: set[date] = set()
    private = seen = 0
    for some in _slices(journal, chosen):
        for row in some:
            days.add(row.day)
            if not may_be_shown(journal, row):
                private += 1
                continue
            rows.append(row)
            if is_theirs(journal, row):
                theirs.add(row.id)
        seen += len(some)
        yield min(seen, total), total
    return Offer(first, last, tuple(rows), frozenset(theirs), private, len(days), tuple(journal.people()))


def _slices(journal: Journal, chosen: Filter) -> Iterator[list[EntryRow]]:
    before: EntryRow | None = None
    while some := journal.rows(chosen, limit=_SLICE, before=before, text_length=0):
        yield some
        before = some[-1]


def may_be_shown(journal: Journal, entry: EntryRow | Entry) -> bool:
    """Return whether an entry is done, and neither it nor anything it follows is "only mine"."""
    if entry.state is not State.DONE or entry.trashed_at is not None:
        return False
    sharing, follows = entry.sharing, entry.follows
    seen: set[str] = set()
    while sharing is not Sharing.ONLY_MINE and follows and follows not in seen:
        seen.add(follows)
        try:
            followed = journal.entry(follows)
        except JournalError:
            break
        sharing, follows = followed.sharing, followed.follows
    return sharing is not Sharing.ONLY_MINE


def is_theirs(journal: Journal, entry: EntryRow | Entry) -> bool:
    """Return whether an entry is a promise made to the writer, or follows one."""
    if not entry.guide.startswith(PROMISE):
        return False
    try:
        promise = journal.entry(entry.id if entry.guide == PROMISE else entry.follows or "")
    except JournalError:
        return False
    return promise.answers.get("direction") == THEIR_PROMISE
