# SPDX-License-Identifier: GPL-3.0-or-later
"""`Journal`: the one door to what is stored. Synchronous, and for the one thread that opened it."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import Self
from uuid import uuid4

from journal_app.domain.answers import Answers, Json
from journal_app.domain.entry import Change, DaySummary, Entry, EntryRow, Filter, Person, State, Version
from journal_app.domain.guide import Guide
from journal_app.domain.guides import SHIPPED
from journal_app.domain.moment import Moment, from_utc
from journal_app.insights.series import Ratings
from journal_app.paths import local_zone
from journal_app.store import (
    founding,
    loading,
    measuring,
    own_guides,
    people,
    preferences,
    reading,
    removing,
    saving,
    searching,
    tags,
)
from journal_app.store.custody import Custody
from journal_app.store.filters import EVERYTHING
from journal_app.store.lock import JournalLock
from journal_app.store.opened import Clock, Opened, utc_now
from journal_app.store.opening import create_file, open_file
from journal_app.store.values import Hit, OwnGuide, Span
from journal_app.store.vault import DataKey
from journal_app.store.words import marks, read_words

SHIPPED_GUIDES: Mapping[str, Guide] = MappingProxyType({guide.key: guide for guide in SHIPPED})


class Journal(Custody):
    """An open journal. Every public method that writes is one transaction, and tells observers what it touched.

    What the disk does to it leaves as a `JournalError`.
    """

    def __init__(self, opened: Opened, lock: JournalLock) -> None:
        super().__init__(opened)
        self._lock = lock

    @classmethod
    def create(
        cls,
        folder: Path,
        data_key: DataKey,
        *,
        guides: Mapping[str, Guide] = SHIPPED_GUIDES,
        clock: Clock = utc_now,
        zone: tzinfo | None = None,
    ) -> Self:
        """Make an empty journal in the folder and open it; raises ALREADY_THERE where one is."""
        create_file(folder, data_key, clock())
        return cls.open(folder, data_key, guides=guides, clock=clock, zone=zone)

    @classmethod
    def open(
        cls,
        folder: Path,
        data_key: DataKey,
        *,
        guides: Mapping[str, Guide] = SHIPPED_GUIDES,
        clock: Clock = utc_now,
        zone: tzinfo | None = None,
    ) -> Self:
        """Open the journal in the folder; what has been in the trash for 30 days is deleted for ever."""
        database, lock = open_file(folder, data_key, clock())
        journal = cls(Opened(folder, database, guides, clock, zone or local_zone()), lock)
        try:
            preferences.read_day_rule(journal._opened)
            own_guides.read_own_guides(journal._opened)
            if not database.read_only:
                removing.purge(journal._opened)
        except BaseException:
            journal.close()
            raise
        return journal

    refuse_taken = staticmethod(founding.refuse_taken)
    check_folder = staticmethod(founding.check_folder)
    found = staticmethod(founding.found)

    def close(self) -> None:
        """Close the file and let the next program in; closing twice is harmless."""
        self._opened.observers.clear()
        try:
            self._opened.database.close()
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """Return the folder that is the journal."""
        return self._opened.folder

    @property
    def guides(self) -> Mapping[str, Guide]:
        """Return the shipped guides and the writer's own, by key."""
        return MappingProxyType({**self._opened.own, **self._opened.shipped})

    @property
    def read_only(self) -> bool:
        """Tell whether the journal's file or folder lets it be read alone: every write raises READ_ONLY."""
        return self._opened.database.read_only

    @property
    def zone(self) -> tzinfo:
        """Return the computer's time zone."""
        return self._opened.zone

    @property
    def day_starts_at(self) -> int:
        """Return the hour at which a new day begins."""
        return self._opened.day_starts_at

    @property
    def is_writing(self) -> bool:
        """Tell whether a transaction is open, which is never so between two calls."""
        return self._opened.database.in_transaction

    def now(self) -> datetime:
        """Return the time now, aware, in UTC."""
        return self._opened.now()

    def now_moment(self) -> Moment:
        """Return the time now on the writer's clock."""
        return from_utc(self.now(), self.zone)

    def today(self) -> date:
        """Return the day it is, under this journal's day rule."""
        return self._opened.day_of(self.now_moment())

    def day_of(self, moment: Moment) -> date:
        """Return the day a moment belongs to, under this journal's day rule."""
        return self._opened.day_of(moment)

    def observe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after every write with what it touched; call what is returned to stop that."""
        self._opened.observers.append(callback)

        def stop() -> None:
            with suppress(ValueError):
                self._opened.observers.remove(callback)

        return stop

    def new_entry(
        self,
        guide: str,
        *,
        answers: Answers | None = None,
        at: Moment | None = None,
        follows: str | None = None,
        state: State = State.DONE,
        **fields: Json,
    ) -> Entry:
        """Return a new entry's value, about now unless told otherwise; it is not saved."""
        now = self.now()
        return Entry(
            id=str(uuid4()),
            guide=guide,
            written_at=at or self.now_moment(),
            created_at=now,
            edited_at=now,
            answers=answers or {},
            state=state,
            follows=follows,
            **fields,
        )

    def save(self, entry: Entry, *, sitting: str | None = None) -> Entry:
        """Write the entry, new or changed, and return it as it now stands; it is on the disk then.

        The text a former sitting left is kept as a version, one for each sitting; None is a sitting of its own.
        A save that changes nothing writes nothing. Answers are not judged here.
        """
        return saving.save(self._opened, entry, sitting)

    def add(self, entries: Iterable[Entry]) -> None:
        """Write entries whose ids are new, with the times they carry, all or none: many at once, in bulk."""
        saving.add(self._opened, entries)

    def resolve_people(self, guide: Guide, answers: Answers) -> dict[str, Json]:
        """Return the answers with people's ids in place of their names; who is new is made."""
        return people.resolve_people(self._opened, guide, answers)

    def move_to_trash(self, identities: Iterable[str]) -> None:
        """Put entries and what follows them into the trash, for 30 days."""
        removing.move_to_trash(self._opened, identities)

    def restore(self, identities: Iterable[str]) -> None:
        """Take entries out of the trash, with what they follow and what went there together with them."""
        removing.restore(self._opened, identities)

    def delete_for_ever(self, identities: Iterable[str]) -> int:
        """Delete entries and what follows them: nothing of their text is left in the file; return how many."""
        return removing.delete_for_ever(self._opened, identities)

    def empty_trash(self) -> int:
        """Delete for ever all that lies in the trash; return how many entries that were."""
        return removing.empty_trash(self._opened)

    def forget_versions(self, identity: str) -> int:
        """Delete the earlier versions of an entry for ever; return how many there were."""
        return removing.forget_versions(self._opened, identity)

    def edit_tags(self, identities: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Give tags to entries and take others away."""
        tags.edit_tags(self._opened, identities, add, remove)

    def set_starred(self, identities: Iterable[str], starred: bool) -> None:
        """Star entries, or take their stars away."""
        tags.set_starred(self._opened, identities, starred=starred)

    def people(self) -> list[Person]:
        """Return everyone, by name."""
        return people.people(self._opened)

    def person(self, identity: str) -> Person:
        """Return a person; raises NO_PERSON."""
        return people.person(self._opened, identity)

    def person_named(self, name: str, *, batch: str | None = None) -> Person:
        """Return the person of that name, whatever its capitals; made where there is none (by an import: `batch`)."""
        return people.person_named(self._opened, name, batch)

    def save_person(self, person: Person) -> Person:
        """Write a person down, new or known."""
        return people.save_person(self._opened, person)

    def merge_people(self, keep: str, gone: str) -> None:
        """Let the entries about `gone` be about `keep`."""
        people.merge_people(self._opened, keep, gone)

    def delete_person(self, identity: str) -> None:
        """Delete a person; entries keep the name as plain text."""
        people.delete_person(self._opened, identity)

    def names(self) -> Callable[[str], str]:
        """Return what gives the name of a person's or an entry's id, as people are now."""
        return people.namer(self._opened)

    def tags(self) -> list[tuple[str, int]]:
        """Return every tag with the number of its entries, by name."""
        return tags.tags(self._opened)

    def rename_tag(self, old: str, new: str) -> None:
        """Rename a tag; where the new name is there already, the two become one."""
        tags.rename_tag(self._opened, old, new)

    def delete_tag(self, name: str) -> None:
        """Take a tag away from every entry."""
        tags.delete_tag(self._opened, name)

    def setting(self, key: str) -> Json | None:
        """Return a setting that lives in the journal, in stored form; None where it was never set."""
        return preferences.setting(self._opened, key)

    def set_setting(self, key: str, value: Json) -> None:
        """Set it; another hour at which days begin moves every entry to its day."""
        preferences.set_setting(self._opened, key, value)

    def own_guides(self) -> list[OwnGuide]:
        """Return the guides the writer declared, as their TOML."""
        return own_guides.own_guides(self._opened)

    def save_own_guide(self, toml: str, identity: str | None = None) -> Guide:
        """Keep a guide, in the place of the one with that id if one is named; raises GuideError with what to change."""
        return own_guides.save_own_guide(self._opened, toml, identity)

    def delete_own_guide(self, identity: str) -> None:
        """Delete a guide; its entries stay, and are shown as they are."""
        own_guides.delete_own_guide(self._opened, identity)

    def entry(self, identity: str) -> Entry:
        """Return an entry; raises NO_ENTRY."""
        return loading.required(self._opened, identity).entry

    def find(self, prefix: str) -> str:
        """Return the one id that begins so; raises NO_ENTRY."""
        return reading.full_id(self._opened, prefix)

    def rows(
        self, chosen: Filter = EVERYTHING, *, limit: int = 50, before: EntryRow | None = None, text_length: int = 300
    ) -> list[EntryRow]:
        """Return the newest entries; the next page begins after the last row of the one before."""
        return reading.rows(self._opened, chosen, limit, before, text_length)

    def count(self, chosen: Filter = EVERYTHING) -> int:
        """Return how many entries there are."""
        return reading.count(self._opened, chosen)

    def entries(
        self, chosen: Filter = EVERYTHING, *, oldest_first: bool = True, slice_size: int = 200
    ) -> Iterator[list[Entry]]:
        """Yield whole entries in slices, for an export."""
        return reading.entries(self._opened, chosen, oldest_first=oldest_first, slice_size=slice_size)

    def search(
        self,
        words: str,
        chosen: Filter = EVERYTHING,
        *,
        limit: int = 50,
        offset: int = 0,
        best: bool = False,
        text_length: int = 300,
    ) -> list[Hit]:
        """Return entries that hold the words: any text is a search. Newest first, or best first."""
        return searching.search(self._opened, words, chosen, limit, offset, best=best, text_length=text_length)

    def count_hits(self, words: str, chosen: Filter = EVERYTHING) -> int:
        """Return how many entries hold the words."""
        return searching.count_hits(self._opened, words, chosen)

    def hit_marks(self, words: str, text: str) -> tuple[Span, ...]:
        """Return where the words stand in a text."""
        return marks(read_words(words), text)

    def follow_ups(self, identity: str) -> list[Entry]:
        """Return what follows an entry, oldest first."""
        return reading.follow_ups(self._opened, identity)

    def versions(self, identity: str) -> list[Version]:
        """Return the earlier versions of an entry, oldest first."""
        return reading.versions(self._opened, identity)

    def days(self, first: date, last: date) -> list[DaySummary]:
        """Return the days with entries, both ends included, each with its mood on 1-7."""
        return reading.days(self._opened, first, last)

    def family_counts(self, chosen: Filter = EVERYTHING) -> dict[str, int]:
        """Return how many entries there are in each family of guides."""
        return reading.family_counts(self._opened, chosen)

    def first_and_last_day(self) -> tuple[date, date] | None:
        """Return the days of the oldest and the newest entry, None where there is none."""
        return reading.first_and_last_day(self._opened)

    def first_and_last_rating(self) -> tuple[date, date] | None:
        """Return the first and the last day with something to count, None where there is none."""
        return measuring.first_and_last_rating(self._opened)

    def measures(self) -> list[str]:
        """Return the names of all measures something is known of."""
        return measuring.measures(self._opened)

    def ratings(
        self, measures: Iterable[str], first: date | None = None, last: date | None = None
    ) -> dict[str, Ratings]:
        """Return the ratings of each measure, as insights read them."""
        return measuring.ratings(self._opened, measures, first, last)

    def evidence(self, first: date | None = None, last: date | None = None) -> dict[str, Ratings]:
        """Return what insights are worked out from: all measures, the writer's promises, earlier namings of words."""
        return measuring.finished(measuring.evidence(self._opened, first, last))

    def gather_evidence(
        self, first: date | None = None, last: date | None = None
    ) -> Generator[tuple[int, int], None, dict[str, Ratings]]:
        """Return the same as `evidence`, in slices."""
        return measuring.evidence(self._opened, first, last)
