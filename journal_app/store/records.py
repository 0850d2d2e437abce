# SPDX-License-Identifier: GPL-3.0-or-later
"""How an entry stands in its row, and back."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from journal_app.domain.answers import Answers, Json
from journal_app.domain.entry import Entry, Sharing, State
from journal_app.domain.moment import Moment
from journal_app.store.database import Row

COLUMNS = (
    "id",
    "guide",
    "state",
    "title",
    "written_at",
    "utc_offset",
    "zone",
    "all_day",
    "created_at",
    "edited_at",
    "answers",
    "follows",
    "starred",
    "sharing",
    "for_partner",
    "trashed_at",
)
"""The columns that make an entry's value, in the order of its row here."""


def write_instant(instant: datetime) -> str:
    """Return an aware time as it is stored: UTC, to the microsecond."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def read_instant(text: str) -> datetime:
    """Return the aware UTC time of its stored form."""
    return datetime.fromisoformat(text)


def storable(text: str) -> str:
    """Return the text as a file can hold it: halves of surrogate pairs, which are no characters, are marked."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _plain(value: object) -> Json:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(f"{type(value).__name__} is not an answer")


def dump_answers(answers: Answers) -> str:
    """Return answers as compact JSON."""
    return storable(json.dumps(answers, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain))


def load_answers(text: str) -> dict[str, Json]:
    """Return the answers of their JSON."""
    return dict(json.loads(text))


def canonical(entry: Entry) -> Entry:
    """Return the entry as it will be read back, but for its answers: whole seconds, text a file can hold."""
    moment = entry.written_at
    if moment.local.microsecond or moment.local.fold:
        entry = replace(entry, written_at=replace(moment, local=moment.local.replace(microsecond=0, fold=0)))
    tags = frozenset(tag for name in entry.tags if (tag := storable(name).strip()))
    title = storable(entry.title)
    created_at, edited_at = entry.created_at.astimezone(UTC), entry.edited_at.astimezone(UTC)
    if (tags, title, created_at, edited_at) == (entry.tags, entry.title, entry.created_at, entry.edited_at):
        return entry
    return replace(entry, title=title, tags=tags, created_at=created_at, edited_at=edited_at)


def write_row(entry: Entry) -> tuple[object, ...]:
    """Return the values of `COLUMNS`."""
    moment = entry.written_at
    return (
        entry.id,
        entry.guide,
        entry.state.value,
        entry.title,
        moment.local.isoformat(timespec="seconds"),
        moment.offset,
        moment.zone,
        moment.all_day,
        write_instant(entry.created_at),
        write_instant(entry.edited_at),
        dump_answers(entry.answers),
        entry.follows,
        entry.starred,
        entry.sharing.value,
        entry.for_partner,
        write_instant(entry.trashed_at) if entry.trashed_at else None,
    )


def read_row(
    row: Row, tags: frozenset[str] = frozenset(), people: frozenset[str] = frozenset(), batch: str | None = None
) -> Entry:
    """Return the entry of a row of `COLUMNS`."""
    identity, guide, state, title, written_at, offset, zone, all_day, created, edited = row[:10]
    answers, follows, starred, sharing, for_partner, trashed = row[10:16]
    return Entry(
        id=identity,
        guide=guide,
        written_at=Moment(datetime.fromisoformat(written_at), offset, zone, bool(all_day)),
        created_at=read_instant(created),
        edited_at=read_instant(edited),
        answers=load_answers(answers),
        state=State(state),
        title=title,
        follows=follows,
        tags=tags,
        people=people,
        starred=bool(starred),
        sharing=Sharing(sharing),
        for_partner=bool(for_partner),
        batch=batch,
        trashed_at=read_instant(trashed) if trashed else None,
    )
