# SPDX-License-Identifier: GPL-3.0-or-later
"""The guides a writer declared: kept as their TOML, read anew each time the journal opens."""

from contextlib import suppress
from uuid import uuid4

from journal_app.domain.entry import Change
from journal_app.domain.guide import Guide
from journal_app.domain.own_guides import GuideError, parse_guide
from journal_app.store import derived, loading
from journal_app.store.errors import Code, problem
from journal_app.store.opened import Opened
from journal_app.store.values import OwnGuide

_AT_ONCE = 200


def own_guides(opened: Opened) -> list[OwnGuide]:
    """Return the writer's guides in the order they were made."""
    return [OwnGuide(*row) for row in opened.database.rows("SELECT id, key, toml FROM own_guide ORDER BY rowid")]


def read_own_guides(opened: Opened) -> None:
    """Read them all; one that today's rules do not take is left out, and its entries are shown as they are."""
    opened.own.clear()
    for held in own_guides(opened):
        with suppress(GuideError):
            opened.own[held.key] = parse_guide(held.toml, opened.shipped.keys())


def save_own_guide(opened: Opened, toml: str, identity: str | None) -> Guide:
    """Keep a guide, new or in the place of the one with that id; raises GuideError with what to change.

    Its key is one no other guide has, and stays: entries are filed under it.
    """
    held = _held(opened, identity) if identity else None
    others = [key for key in opened.own if held is None or key != held.key]
    guide = parse_guide(toml, [*opened.shipped, *others])
    if held is not None and guide.key != held.key:
        raise problem(Code.KEY_CHANGED, key=held.key)
    with opened.database.transaction():
        if held is None:
            opened.database.run(
                "INSERT INTO own_guide (id, key, toml) VALUES (?, ?, ?)", (str(uuid4()), guide.key, toml)
            )
        else:
            opened.database.run("UPDATE own_guide SET toml = ? WHERE id = ?", (toml, held.id))
        former = opened.own.get(guide.key)
        opened.own[guide.key] = guide
        try:
            _renew(opened, guide.key)
        except BaseException:
            if former is None:
                del opened.own[guide.key]
            else:
                opened.own[guide.key] = former
            raise
    opened.tell(Change(everything=True))
    return guide


def delete_own_guide(opened: Opened, identity: str) -> None:
    """Delete a guide; its entries stay, and are shown as they are."""
    held = _held(opened, identity)
    with opened.database.transaction():
        opened.database.run("DELETE FROM own_guide WHERE id = ?", (identity,))
        former = opened.own.pop(held.key, None)
        try:
            _renew(opened, held.key)
        except BaseException:
            if former is not None:
                opened.own[held.key] = former
            raise
    opened.tell(Change(everything=True))


def _renew(opened: Opened, key: str) -> None:
    rows = opened.database.rows("SELECT rowid FROM entry WHERE guide = ? AND trashed_at IS NULL", (key,))
    rowids = [rowid for (rowid,) in rows]
    for start in range(0, len(rowids), _AT_ONCE):
        derived.renew(opened, loading.at_rows(opened, rowids[start : start + _AT_ONCE]))


def _held(opened: Opened, identity: str) -> OwnGuide:
    row = opened.database.row("SELECT id, key, toml FROM own_guide WHERE id = ?", (identity,))
    if row is None:
        raise problem(Code.NO_GUIDE, id=identity)
    return OwnGuide(*row)
