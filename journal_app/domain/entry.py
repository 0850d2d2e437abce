# SPDX-License-Identifier: GPL-3.0-or-later
"""The values a journal holds: entries, people, versions, and what a reader asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from journal_app.domain.answers import Json
from journal_app.domain.moment import Moment


class State(StrEnum):
    """Whether an entry is still being written."""

    DRAFT = "draft"
    DONE = "done"


class Sharing(StrEnum):
    """Whether an entry may be ticked for a therapist, or is never offered."""

    OFFERED = "offered"
    ONLY_MINE = "only_mine"


@dataclass(frozen=True, slots=True)
class Entry:
    """One answered guide. `answers` is the stored JSON; `follows` the id of the entry it follows.

    `title` is the writer's own, "" where the heading is made from the answers. `people` holds person ids and
    includes those its person fields name. `created_at` and `edited_at` are UTC.
    """

    id: str
    guide: str
    written_at: Moment
    created_at: datetime
    edited_at: datetime
    answers: Mapping[str, Json] = field(default_factory=dict)
    state: State = State.DONE
    title: str = ""
    follows: str | None = None
    tags: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    starred: bool = False
    sharing: Sharing = Sharing.OFFERED
    for_partner: bool = False
    batch: str | None = None
    """Id of the import it came with."""
    trashed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a list shows of an entry: `heading` and `text` are plain, `text` shortened by the store.

    `pleasantness` is its own mood rating on 1-7 or None; `day` follows the day rule.
    """

    id: str
    guide: str
    heading: str
    text: str
    written_at: Moment
    day: date
    state: State
    follows: str | None
    starred: bool
    sharing: Sharing
    tags: tuple[str, ...] = ()
    pleasantness: float | None = None
    trashed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are meant; days are inclusive, empty sets leave nothing out."""

    from_day: date | None = None
    to_day: date | None = None
    guides: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    states: frozenset[State] = field(default_factory=lambda: frozenset(State))
    starred: bool = False
    trashed: bool = False
    """True: what lies in the trash, and nothing else."""
    follow_ups: bool = True
    """False: leave out entries that follow another."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the writer names; `role` is free (partner, friend, family), `pseudonym` stands in exports."""

    id: str
    name: str
    role: str = ""
    pseudonym: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier state of an entry: one for each sitting it was changed in."""

    number: int
    saved_at: datetime
    title: str
    answers: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Batch:
    """One import, undoable as a whole; `entries` counts what is still there of it."""

    id: str
    imported_at: datetime
    format: str
    source: str
    entries: int


@dataclass(frozen=True, slots=True)
class DaySummary:
    """A day with something written: how many entries, and its mood on 1-7 where one was rated."""

    day: date
    entries: int
    mood: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a write touched, as told to observers: each page decides whether it is stale."""

    entries: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    people: bool = False
    tags: bool = False
    settings: frozenset[str] = frozenset()
    everything: bool = False
    """True after an import, an undo, a rebuild: too much to name."""

    def __or__(self, other: "Change") -> "Change":
        """Return both changes as one."""
        return Change(
            self.entries | other.entries,
            self.measures | other.measures,
            self.people or other.people,
            self.tags or other.tags,
            self.settings | other.settings,
            self.everything or other.everything,
        )
