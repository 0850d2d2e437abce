# SPDX-License-Identifier: GPL-3.0-or-later
"""What a form needs from the journal, read in one go on the store's thread: plain values, nothing of the store."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journal_app.domain.entry import Entry, EntryRow, Filter, Person, State
from journal_app.domain.fields import Links, Statements
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.reading import heading
from journal_app.store.errors import Code, JournalError
from journal_app.ui.form.typed_times import write_date

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

MOST_RECENT = 30


@dataclass(frozen=True)
class Wanted:
    """What was asked to be opened: an entry, or a new one of a guide."""

    guide: str = ""
    identity: str | None = None
    follows: str | None = None


@dataclass(frozen=True, slots=True)
class Lists:
    """What is offered to choose from, and the names of ids."""

    people: tuple[Person, ...] = ()
    tags: tuple[str, ...] = ()
    """The most used first."""
    recent: tuple[EntryRow, ...] = ()
    names: dict[str, str] = field(default_factory=dict)

    def name(self, identity: str) -> str:
        """Return the name of an id, the id itself where it is not known."""
        return self.names.get(identity, identity)


@dataclass(frozen=True, slots=True)
class Material:
    """An entry to write on (None: a new one), its guide, what it follows and what follows it."""

    guide: Guide | None
    entry: Entry | None
    lists: Lists
    quote: tuple[str, str] = ("", "")
    """What it follows, in its own words, and where these are from."""
    following: tuple[Entry, ...] = ()


def read_material(journal: "Journal", guide: str, identity: str | None, follows: str | None) -> Material:
    """Return what the form of a new entry of `guide`, or of the entry `identity`, needs; raises NO_ENTRY."""
    entry = None if identity is None else journal.entry(identity)
    known = journal.guides.get(guide if entry is None else entry.guide)
    return Material(
        known,
        entry,
        read_lists(journal, known, entry),
        _quote(journal, follows if entry is None else entry.follows),
        () if entry is None else tuple(journal.follow_ups(entry.id)),
    )


def read_lists(journal: "Journal", guide: Guide | None, entry: Entry | None) -> Lists:
    """Return people, tags and recent entries as they are now."""
    rows = journal.rows(Filter(states=frozenset({State.DONE})), limit=MOST_RECENT, text_length=0)
    recent = tuple(row for row in rows if entry is None or row.id != entry.id)
    namer = journal.names()
    ids = dict.fromkeys(_ids(guide, entry)) if entry is not None else {}
    tags = sorted(journal.tags(), key=_by_use)
    return Lists(
        tuple(journal.people()), tuple(name for name, _used in tags), recent, {known: namer(known) for known in ids}
    )


def _by_use(tag: tuple[str, int]) -> tuple[int, str]:
    name, used = tag
    return -used, name.casefold()


def _ids(guide: Guide | None, entry: Entry) -> Iterator[str]:
    yield from entry.people
    for asked, value in guide.loaded(entry.answers) if guide else ():
        if isinstance(asked, Links):
            yield from value


def _quote(journal: "Journal", identity: str | None) -> tuple[str, str]:
    if identity is None:
        return "", ""
    try:
        entry = journal.entry(identity)
    except JournalError as error:
        if error.code is not Code.NO_ENTRY:
            raise
        return "", ""
    guide = journal.guides.get(entry.guide)
    lines = [heading(guide, entry.title, entry.answers, journal.names())]
    lines += _first_beliefs(guide, entry)
    source = _("{guide}, {day}").format(
        guide=_(guide.title) if guide else "", day=write_date(journal.day_of(entry.written_at))
    )
    return "\n".join(lines), source.strip(", ")


def _first_beliefs(guide: Guide | None, entry: Entry) -> Iterator[str]:
    """Yield what was believed first: it is what a follow-up looks back at."""
    for asked, value in guide.loaded(entry.answers) if guide else ():
        if isinstance(asked, Statements) and asked.belief and asked.measure:
            yield from (row.text for row in value[:1] if row.text.strip())
