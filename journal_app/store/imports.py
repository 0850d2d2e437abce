# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports: brought in in bulk, known again by source and content, undone as a whole."""

import itertools
import json
from collections.abc import Generator, Iterable
from dataclasses import replace
from uuid import uuid4

from journal_app.domain.entry import Batch, Change, Entry
from journal_app.store import derived, removing
from journal_app.store.errors import Code, problem
from journal_app.store.opened import Opened
from journal_app.store.records import canonical, read_instant, storable, write_instant
from journal_app.store.saving import IMPORTED, insert, with_people
from journal_app.store.values import UndoReport

Brought = tuple[Entry, str | None, str | None]
"""An entry on its way in, its id at the source where it has one, and a hash of what it says."""

_AT_ONCE = 500
_SLICE = 100

_UNTOUCHED = f"""WITH RECURSIVE kept (id) AS (
        SELECT follows FROM entry INDEXED BY entry_by_followed
        WHERE follows IS NOT NULL AND (batch IS NOT ?1 OR sitting IS NOT '{IMPORTED}')
        UNION SELECT e.follows FROM kept k JOIN entry e ON e.id = k.id WHERE e.follows IS NOT NULL
    )
    SELECT rowid FROM entry WHERE batch = ?1 AND sitting = '{IMPORTED}' AND id NOT IN (SELECT id FROM kept) LIMIT ?2"""
"""Entries of an import nobody wrote in since; what something kept follows is kept as well."""


def begin_import(opened: Opened, form: str, source: str) -> str:
    """Note a new import and return its id; imports of which nothing is left are forgotten."""
    identity = str(uuid4())
    with opened.database.transaction():
        opened.database.run(
            "DELETE FROM import_batch WHERE NOT EXISTS (SELECT 1 FROM entry WHERE batch = import_batch.rowid) "
            "AND NOT EXISTS (SELECT 1 FROM person WHERE batch = import_batch.rowid)"
        )
        opened.database.run(
            "INSERT INTO import_batch (id, imported_at, format, source) VALUES (?, ?, ?, ?)",
            (identity, write_instant(opened.now()), form, storable(source)),
        )
    return identity


def add_imported(opened: Opened, batch: str, brought: Iterable[Brought]) -> int:
    """Write these entries, all or none; return how many. An entry whose id is there already is left out."""
    rowid = _rowid(opened, batch)
    added = 0
    waiting = iter(brought)
    with opened.database.transaction():
        while some := list(itertools.islice(waiting, _AT_ONCE)):
            added += _add(opened, rowid, some)
    if added:
        opened.tell(Change(everything=True, tags=True, people=True))
    return added


def _add(opened: Opened, rowid: int, brought: list[Brought]) -> int:
    there = {
        identity
        for (identity,) in opened.database.rows(
            "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([entry.id for entry, *_ in brought]),),
        )
    }
    new = {entry.id: (entry, source) for entry, *source in reversed(brought) if entry.id not in there}
    entries = [
        canonical(with_people(opened, replace(entry, trashed_at=None) if entry.trashed_at else entry))
        for entry, _ in reversed(new.values())
    ]
    sources = [(source[0], source[1]) for _, source in reversed(new.values())]
    derived.write(opened, insert(opened, entries, IMPORTED, rowid, sources))
    return len(entries)


def known_sources(opened: Opened, form: str) -> set[str]:
    """Return the source ids of what came from this format and is still there, the trash included."""
    found = opened.database.rows(
        "SELECT e.source_id FROM import_batch b JOIN entry e INDEXED BY entry_by_batch ON e.batch = b.rowid "
        "WHERE b.format = ? AND e.source_id IS NOT NULL",
        (form,),
    )
    return {source for (source,) in found}


def known_hashes(opened: Opened) -> set[str]:
    """Return the hashes of all that was brought in and is still there, the trash included."""
    found = opened.database.rows("SELECT content_hash FROM entry WHERE content_hash IS NOT NULL")
    return {content for (content,) in found}


def imports(opened: Opened) -> list[Batch]:
    """Return the imports of which something is left, the latest first."""
    found = opened.database.rows(
        "SELECT id, imported_at, format, source, "
        "(SELECT count(*) FROM entry INDEXED BY entry_by_batch WHERE batch = b.rowid) AS entries "
        "FROM import_batch b WHERE entries ORDER BY imported_at DESC, b.rowid DESC"
    )
    return [Batch(identity, read_instant(when), form, source, n) for identity, when, form, source, n in found]


def undo_import(opened: Opened, batch: str) -> Generator[tuple[int, int], None, UndoReport]:
    """Remove an import for ever, slice by slice; what was written in or followed since is kept and told."""
    rowid = _rowid(opened, batch)
    total = int(opened.database.value("SELECT count(*) FROM entry WHERE batch = ?", (rowid,)))
    removed = 0
    while True:
        with opened.database.transaction():
            some = [row for (row,) in opened.database.rows(_UNTOUCHED, (rowid, _SLICE))]
            removing.erase(opened, some)
        if not some:
            break
        removed += len(some)
        yield removed, total
    with opened.database.transaction():
        kept = opened.database.rows("SELECT id FROM entry WHERE batch = ? ORDER BY rowid", (rowid,))
        _forget_people(opened, rowid)
        if not kept:
            opened.database.run("UPDATE person SET batch = NULL WHERE batch = ?", (rowid,))
            opened.database.run("DELETE FROM import_batch WHERE rowid = ?", (rowid,))
    opened.tell(Change(everything=True, tags=True, people=True))
    return UndoReport(removed, tuple(identity for (identity,) in kept))


def _forget_people(opened: Opened, rowid: int) -> None:
    """Delete the people an import brought whom no entry is about and of whom nothing was noted."""
    opened.database.run(
        "DELETE FROM person WHERE batch = ? AND role = '' AND pseudonym = '' AND notes = '' "
        "AND NOT EXISTS (SELECT 1 FROM entry_person l WHERE l.person = person.rowid)",
        (rowid,),
    )


def _rowid(opened: Opened, batch: str) -> int:
    rowid = opened.database.value("SELECT rowid FROM import_batch WHERE id = ?", (batch,))
    if rowid is None:
        raise problem(Code.NO_IMPORT, id=batch)
    return int(rowid)
