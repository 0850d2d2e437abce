# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags and stars: what entries are filed under, changed for many at once."""

import json
from collections.abc import Iterable

from journal_app.domain.entry import Change
from journal_app.store.opened import Opened
from journal_app.store.records import storable, write_instant
from journal_app.store.saving import drop_unused_tags

_CHOSEN = "SELECT rowid FROM entry WHERE id IN (SELECT value FROM json_each(?))"


def tags(opened: Opened) -> list[tuple[str, int]]:
    """Return every tag with the number of its entries, those in the trash left out, by name."""
    found = opened.database.rows(
        "SELECT t.name, count(e.rowid) FROM tag t LEFT JOIN entry_tag l ON l.tag = t.rowid "
        "LEFT JOIN entry e ON e.rowid = l.entry AND e.trashed_at IS NULL "
        "GROUP BY t.rowid HAVING count(e.rowid) ORDER BY t.name COLLATE NOCASE, t.name"
    )
    return [(name, number) for name, number in found]


def edit_tags(opened: Opened, identities: Iterable[str], add: Iterable[str], remove: Iterable[str]) -> None:
    """Give tags to entries and take others away."""
    chosen = json.dumps(list(identities))
    adding = [name for tag in add if (name := storable(tag).strip())]
    with opened.database.transaction():
        opened.database.many("INSERT OR IGNORE INTO tag (name) VALUES (?)", [(name,) for name in adding])
        opened.database.run(
            "INSERT OR IGNORE INTO entry_tag (entry, tag) SELECT e.rowid, t.rowid FROM entry e, tag t "
            f"WHERE e.rowid IN ({_CHOSEN}) AND t.name IN (SELECT value FROM json_each(?))",
            (chosen, json.dumps(adding)),
        )
        _take_away(opened, chosen, list(remove))
        touched = _mark_edited(opened, chosen)
    opened.tell(Change(entries=touched, tags=True))


def _take_away(opened: Opened, chosen: str, names: list[str]) -> None:
    gone = [
        rowid
        for (rowid,) in opened.database.rows(
            "SELECT rowid FROM tag WHERE name IN (SELECT value FROM json_each(?))", (json.dumps(names),)
        )
    ]
    opened.database.run(
        f"DELETE FROM entry_tag WHERE entry IN ({_CHOSEN}) AND tag IN (SELECT value FROM json_each(?))",
        (chosen, json.dumps(gone)),
    )
    drop_unused_tags(opened, gone)


def rename_tag(opened: Opened, old: str, new: str) -> None:
    """Rename a tag; where the new name is there already, the two become one."""
    new = storable(new).strip()
    if not new or new == old:
        return
    with opened.database.transaction():
        opened.database.run("INSERT OR IGNORE INTO tag (name) SELECT ? FROM tag WHERE name = ?", (new, old))
        opened.database.run(
            "INSERT OR IGNORE INTO entry_tag (entry, tag) SELECT l.entry, n.rowid FROM entry_tag l "
            "JOIN tag o ON o.rowid = l.tag JOIN tag n ON n.name = ? WHERE o.name = ?",
            (new, old),
        )
        opened.database.run("DELETE FROM tag WHERE name = ?", (old,))
    opened.tell(Change(tags=True, everything=True))


def delete_tag(opened: Opened, name: str) -> None:
    """Take a tag away from every entry."""
    with opened.database.transaction():
        opened.database.run("DELETE FROM tag WHERE name = ?", (name,))
    opened.tell(Change(tags=True, everything=True))


def set_starred(opened: Opened, identities: Iterable[str], *, starred: bool) -> None:
    """Star entries, or take their stars away."""
    chosen = json.dumps(list(identities))
    with opened.database.transaction():
        opened.database.run(f"UPDATE entry SET starred = ? WHERE rowid IN ({_CHOSEN})", (starred, chosen))
        touched = _mark_edited(opened, chosen)
    opened.tell(Change(entries=touched))


def _mark_edited(opened: Opened, chosen: str) -> frozenset[str]:
    opened.database.run(
        f"UPDATE entry SET edited_at = ? WHERE rowid IN ({_CHOSEN})", (write_instant(opened.now()), chosen)
    )
    found = opened.database.rows("SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?))", (chosen,))
    return frozenset(identity for (identity,) in found)
