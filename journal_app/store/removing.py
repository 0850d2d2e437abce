# SPDX-License-Identifier: GPL-3.0-or-later
"""The trash, and deleting for ever: afterwards nothing of the text is left in the file."""

import json
from collections.abc import Iterable
from datetime import timedelta

from journal_app.domain.entry import Change
from journal_app.store import derived, loading
from journal_app.store.opened import Opened
from journal_app.store.records import write_instant
from journal_app.store.saving import drop_unused_tags

KEPT_IN_TRASH = timedelta(days=30)

_AND_BELOW = """WITH RECURSIVE chosen (rowid, id) AS (
    SELECT rowid, id FROM entry WHERE id IN (SELECT value FROM json_each(?))
    UNION SELECT e.rowid, e.id FROM entry e JOIN chosen c ON e.follows = c.id
) """
_AND_ABOVE = """WITH RECURSIVE chosen (rowid, id, follows) AS (
    SELECT rowid, id, follows FROM entry WHERE id IN (SELECT value FROM json_each(?))
    UNION SELECT e.rowid, e.id, e.follows FROM entry e JOIN chosen c ON e.id = c.follows
) """


def move_to_trash(opened: Opened, identities: Iterable[str]) -> None:
    """Put entries, and what follows them, into the trash, where they are neither found nor counted."""
    with opened.database.transaction():
        rows = opened.database.rows(
            _AND_BELOW + "SELECT rowid, id FROM entry WHERE rowid IN (SELECT rowid FROM chosen) AND trashed_at IS NULL",
            (json.dumps(list(identities)),),
        )
        _mark(opened, rows, write_instant(opened.now()))
        measures = derived.remove(opened, [rowid for rowid, _ in rows])
    _tell(opened, rows, measures)


def restore(opened: Opened, identities: Iterable[str]) -> None:
    """Take entries out of the trash: with what they follow, and with what went there together with them."""
    wanted = list(identities)
    with opened.database.transaction():
        when = opened.database.rows(
            "SELECT DISTINCT trashed_at FROM entry WHERE id IN (SELECT value FROM json_each(?)) "
            "AND trashed_at IS NOT NULL",
            (json.dumps(wanted),),
        )
        above = opened.database.rows(_AND_ABOVE + "SELECT rowid, id FROM chosen", (json.dumps(wanted),))
        below = opened.database.rows(
            _AND_BELOW + "SELECT rowid, id FROM entry WHERE rowid IN (SELECT rowid FROM chosen) "
            "AND trashed_at IN (SELECT value FROM json_each(?))",
            (json.dumps(wanted), json.dumps([moment for (moment,) in when])),
        )
        in_trash = {
            rowid
            for (rowid,) in opened.database.rows(
                "SELECT rowid FROM entry WHERE trashed_at IS NOT NULL AND rowid IN (SELECT value FROM json_each(?))",
                (json.dumps([rowid for rowid, _ in {*above, *below}]),),
            )
        }
        rows = sorted(row for row in {*above, *below} if row[0] in in_trash)
        _mark(opened, rows, None)
        measures = derived.write(opened, loading.at_rows(opened, [rowid for rowid, _ in rows]))
    _tell(opened, rows, measures)


def delete_for_ever(opened: Opened, identities: Iterable[str]) -> int:
    """Delete entries and what follows them, with versions, words and all; return how many entries that were."""
    with opened.database.transaction():
        rows = opened.database.rows(_AND_BELOW + "SELECT rowid, id FROM chosen", (json.dumps(list(identities)),))
        measures = erase(opened, [rowid for rowid, _ in rows])
    _tell(opened, rows, measures)
    return len(rows)


def erase(opened: Opened, rowids: list[int]) -> frozenset[str]:
    """Delete these rows within a transaction; what belongs to them goes with them (ON DELETE CASCADE)."""
    which = (json.dumps(rowids),)
    tags = opened.database.rows(
        "SELECT DISTINCT tag FROM entry_tag WHERE entry IN (SELECT value FROM json_each(?))", which
    )
    measures = derived.remove(opened, rowids)
    opened.database.run("DELETE FROM entry WHERE rowid IN (SELECT value FROM json_each(?))", which)
    drop_unused_tags(opened, [tag for (tag,) in tags])
    return measures


def empty_trash(opened: Opened) -> int:
    """Delete for ever all that lies in the trash; return how many entries that were."""
    rows = opened.database.rows("SELECT id FROM entry WHERE trashed_at IS NOT NULL")
    return delete_for_ever(opened, [identity for (identity,) in rows])


def purge(opened: Opened) -> int:
    """Delete for ever what has lain in the trash for longer than it is kept."""
    before = write_instant(opened.now() - KEPT_IN_TRASH)
    rows = opened.database.rows("SELECT id FROM entry WHERE trashed_at IS NOT NULL AND trashed_at < ?", (before,))
    return delete_for_ever(opened, [identity for (identity,) in rows]) if rows else 0


def forget_versions(opened: Opened, identity: str) -> int:
    """Delete the earlier versions of an entry for ever; return how many there were."""
    held = loading.required(opened, identity)
    with opened.database.transaction():
        forgotten = opened.database.run("DELETE FROM version WHERE entry = ?", (held.rowid,))
    if forgotten:
        opened.tell(Change(entries=frozenset({identity})))
    return forgotten


def _mark(opened: Opened, rows: list[tuple[int, str]], trashed_at: str | None) -> None:
    opened.database.run(
        "UPDATE entry SET trashed_at = ? WHERE rowid IN (SELECT value FROM json_each(?))",
        (trashed_at, json.dumps([rowid for rowid, _ in rows])),
    )


def _tell(opened: Opened, rows: list[tuple[int, str]], measures: frozenset[str]) -> None:
    if rows:
        opened.tell(Change(frozenset(identity for _, identity in rows), measures, people=True, tags=True))
