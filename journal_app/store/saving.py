# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing entries: one by one as they are written, and in bulk as they are brought in."""

import json
from collections.abc import Iterable
from dataclasses import replace

from journal_app.domain.entry import Change, Entry
from journal_app.store import derived
from journal_app.store.derived import Placed
from journal_app.store.loading import Stored, stored
from journal_app.store.opened import Opened
from journal_app.store.records import COLUMNS, canonical, dump_answers, load_answers, write_instant, write_row

IMPORTED = "import"
"""The sitting of text that came with an import and was not written in since."""

TOUCHED = "import, touched"
"""The sitting of imported text whose entry was changed otherwise since."""

_KEPT = ("id", "created_at", "trashed_at")
"""Columns a save never changes."""


def save(opened: Opened, entry: Entry, sitting: str | None) -> Entry:
    """Insert or update the entry; see `Journal.save`."""
    with opened.database.transaction():
        held = stored(opened, entry.id)
        answers = load_answers(dump_answers(entry.answers))
        entry = canonical(with_people(opened, replace(entry, answers=answers)))
        if held is None:
            entry = replace(entry, edited_at=opened.now(), trashed_at=None, batch=None)
            placed = Placed(insert(opened, [entry], sitting)[0].rowid, entry)
            before: frozenset[str] = frozenset()
        else:
            entry = replace(
                entry,
                created_at=held.entry.created_at,
                edited_at=held.entry.edited_at,
                trashed_at=held.entry.trashed_at,
                batch=held.entry.batch,
            )
            if entry == held.entry:
                return entry
            entry = replace(entry, edited_at=opened.now())
            _update(opened, held, entry, sitting)
            placed = Placed(held.rowid, entry)
            before = derived.remove(opened, [held.rowid])
        measures = before | derived.write(opened, [placed])
        was = held.entry if held else None
        tags = entry.tags != (was.tags if was else frozenset())
        people = entry.people != (was.people if was else frozenset())
    opened.tell(Change(entries=frozenset({entry.id}), measures=measures, tags=tags, people=people))
    return entry


def add(opened: Opened, entries: Iterable[Entry]) -> None:
    """Write entries that are new, times and all; see `Journal.add`."""
    with opened.database.transaction():
        new = [canonical(with_people(opened, replace(entry, trashed_at=None, batch=None))) for entry in entries]
        measures = derived.write(opened, insert(opened, new, None))
    opened.tell(
        Change(
            entries=frozenset(entry.id for entry in new),
            measures=measures,
            tags=any(entry.tags for entry in new),
            people=any(entry.people for entry in new),
        )
    )


def with_people(opened: Opened, entry: Entry) -> Entry:
    """Return the entry with the people its answers name among its people, and nobody who is not there."""
    named = entry.people.union(derived.people_in(opened.guide(entry.guide), entry.answers))
    if not named:
        return entry
    known = opened.database.rows(
        "SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(named)),)
    )
    return replace(entry, people=frozenset(identity for (identity,) in known))


def insert(
    opened: Opened,
    entries: list[Entry],
    sitting: str | None,
    batch: int | None = None,
    sources: Iterable[tuple[str | None, str | None]] | None = None,
) -> list[Placed]:
    """Write new rows with their tags and people, without anything derived; return where they stand."""
    first = (opened.database.value("SELECT max(rowid) FROM entry") or 0) + 1
    columns = ("rowid", *COLUMNS, "day", "sitting", "batch", "source_id", "content_hash")
    rows = [
        (rowid, *write_row(entry), opened.day_of(entry.written_at).isoformat(), sitting, batch, *source)
        for rowid, (entry, source) in enumerate(
            zip(entries, sources or [(None, None)] * len(entries), strict=True), first
        )
    ]
    marks = ", ".join("?" * len(columns))
    opened.database.many(f"INSERT INTO entry ({', '.join(columns)}) VALUES ({marks})", rows)
    placed = [Placed(rowid, entry) for rowid, entry in enumerate(entries, first)]
    link_tags(opened, placed)
    _link_people(opened, placed)
    return placed


def link_tags(opened: Opened, placed: list[Placed]) -> None:
    """Give the entries their tags, which they do not have yet."""
    pairs = [(item.rowid, tag) for item in placed for tag in item.entry.tags]
    if not pairs:
        return
    names = sorted({tag for _, tag in pairs})
    opened.database.many("INSERT OR IGNORE INTO tag (name) VALUES (?)", [(name,) for name in names])
    opened.database.many("INSERT INTO entry_tag (entry, tag) SELECT ?, rowid FROM tag WHERE name = ?", pairs)


def unlink_tags(opened: Opened, rowid: int) -> None:
    """Take the tags of an entry away; a tag no entry has any more is gone."""
    gone = opened.database.rows("SELECT tag FROM entry_tag WHERE entry = ?", (rowid,))
    opened.database.run("DELETE FROM entry_tag WHERE entry = ?", (rowid,))
    drop_unused_tags(opened, [tag for (tag,) in gone])


def drop_unused_tags(opened: Opened, tags: Iterable[int]) -> None:
    """Remove those of the tags that no entry has."""
    opened.database.run(
        "DELETE FROM tag WHERE rowid IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM entry_tag WHERE entry_tag.tag = tag.rowid)",
        (json.dumps(list(tags)),),
    )


def _link_people(opened: Opened, placed: list[Placed]) -> None:
    opened.database.many(
        "INSERT INTO entry_person (entry, person) SELECT ?, rowid FROM person WHERE id = ?",
        [(item.rowid, identity) for item in placed for identity in item.entry.people],
    )


def _update(opened: Opened, held: Stored, entry: Entry, sitting: str | None) -> None:
    was = held.entry
    written = (entry.title, entry.answers) != (was.title, was.answers)
    if written and (sitting is None or sitting != held.sitting):
        keep_version(opened, held)
    if not written:
        sitting = TOUCHED if held.sitting == IMPORTED else held.sitting
    names = [name for name in COLUMNS if name not in _KEPT]
    values = [value for name, value in zip(COLUMNS, write_row(entry), strict=True) if name not in _KEPT]
    opened.database.run(
        f"UPDATE entry SET {', '.join(name + ' = ?' for name in names)}, day = ?, sitting = ? WHERE rowid = ?",
        (*values, opened.day_of(entry.written_at).isoformat(), sitting, held.rowid),
    )
    placed = [Placed(held.rowid, entry)]
    if entry.tags != was.tags:
        unlink_tags(opened, held.rowid)
        link_tags(opened, placed)
    if entry.people != was.people:
        opened.database.run("DELETE FROM entry_person WHERE entry = ?", (held.rowid,))
        _link_people(opened, placed)


def keep_version(opened: Opened, held: Stored) -> None:
    """Keep what the file holds of an entry as an earlier version."""
    opened.database.run(
        "INSERT INTO version (entry, number, saved_at, title, answers) "
        "SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4 FROM version WHERE entry = ?1",
        (held.rowid, write_instant(held.entry.edited_at), held.entry.title, dump_answers(held.entry.answers)),
    )
