# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading entries: one, a page of a list, all in slices, and what is counted about them."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from journal_app.domain.entry import DaySummary, Entry, EntryRow, Filter, Sharing, State, Version
from journal_app.domain.moment import Moment
from journal_app.store import loading
from journal_app.store.database import Row
from journal_app.store.derived import Placed, words_of
from journal_app.store.errors import Code, problem
from journal_app.store.filters import Condition, condition
from journal_app.store.opened import Opened
from journal_app.store.records import load_answers, read_instant

NEWEST_FIRST = "ORDER BY e.day DESC, e.written_at DESC, e.rowid DESC"
OLDEST_FIRST = "ORDER BY e.day, e.written_at, e.rowid"

MOOD = "mood"

TEXT_LENGTH = 300
"""Characters of an entry's text a list shows."""

_ON_SEVEN = "1 + 6 * (f.value - f.low) / (f.high - f.low)"
_ROW = f"""SELECT e.rowid, e.id, e.guide, e.state, e.written_at, e.utc_offset, e.zone, e.all_day, e.day, e.follows,
    e.starred, e.sharing, e.trashed_at, w.heading, substr(w.body, 1, ?),
    (SELECT avg({_ON_SEVEN}) FROM fact f INDEXED BY fact_entry WHERE f.entry = e.rowid AND f.measure = '{MOOD}')
    FROM entry e LEFT JOIN entry_words w ON w.rowid = e.rowid
    WHERE e.rowid IN (SELECT value FROM json_each(?))"""


def full_id(opened: Opened, prefix: str) -> str:
    """Return the id that is or begins so; raises NO_ENTRY where none or several do."""
    if opened.database.value("SELECT 1 FROM entry WHERE id = ?", (prefix,)):
        return prefix
    found = opened.database.rows(
        "SELECT id FROM entry WHERE id >= ?1 AND id < ?1 || char(0x10FFFF) LIMIT 2", (prefix.lower(),)
    )
    if len(found) != 1 or not prefix:
        raise problem(Code.NO_ENTRY, id=prefix)
    return str(found[0][0])


def rows(opened: Opened, chosen: Filter, limit: int, before: EntryRow | None, text_length: int) -> list[EntryRow]:
    """Return the newest entries a filter lets through, those after `before` where it is given."""
    asked = condition(chosen)
    if before is not None:
        asked = _beyond(opened, asked, before, "<")
    return at_rows(opened, _rowids(opened, asked, NEWEST_FIRST, limit), text_length)


def entries(opened: Opened, chosen: Filter, *, oldest_first: bool, slice_size: int) -> Iterator[list[Entry]]:
    """Yield all entries a filter lets through, in slices; each slice is read when it is asked for."""
    order, sign = (OLDEST_FIRST, ">") if oldest_first else (NEWEST_FIRST, "<")
    asked = first = condition(chosen)
    while placed := loading.at_rows(opened, _rowids(opened, asked, order, slice_size)):
        yield [item.entry for item in placed]
        asked = _after(opened, first, placed[-1], sign)


def count(opened: Opened, chosen: Filter) -> int:
    """Return how many entries a filter lets through."""
    asked = condition(chosen)
    return int(opened.database.value(f"SELECT count(*) FROM {asked.source} WHERE {asked.where}", asked.parameters))


def at_rows(opened: Opened, rowids: Iterable[int], text_length: int) -> list[EntryRow]:
    """Return what a list shows of these rows, in the order asked for."""
    wanted = list(rowids)
    found = opened.database.rows(_ROW, (text_length, json.dumps(wanted)))
    tags = loading.tags_of(opened, wanted)
    shown = {row[0]: _entry_row(row, tags.get(row[0], set())) for row in found}
    _fill_trashed(opened, [row[0] for row in found if row[13] is None], shown, text_length)
    return [shown[rowid] for rowid in wanted if rowid in shown]


def _fill_trashed(opened: Opened, rowids: list[int], shown: dict[int, EntryRow], text_length: int) -> None:
    """Give a heading and text to rows that have no words, because they lie in the trash."""
    people = people_names(opened) if rowids else {}
    for rowid, entry in loading.at_rows(opened, rowids) if rowids else ():
        heading, body = words_of(opened.guide(entry.guide), entry, people)
        shown[rowid] = replace(shown[rowid], heading=heading, text=body[:text_length])


def _entry_row(row: Row, tags: set[str]) -> EntryRow:
    (_rowid, identity, guide, state, written_at, offset, zone, all_day, day, follows) = row[:10]
    (starred, sharing, trashed_at, heading, text, pleasantness) = row[10:]
    return EntryRow(
        id=identity,
        guide=guide,
        heading=heading or "",
        text=text or "",
        written_at=Moment(datetime.fromisoformat(written_at), offset, zone, bool(all_day)),
        day=date.fromisoformat(day),
        state=State(state),
        follows=follows,
        starred=bool(starred),
        sharing=Sharing(sharing),
        tags=tuple(sorted(tags)),
        pleasantness=pleasantness,
        trashed_at=read_instant(trashed_at) if trashed_at else None,
    )


def _rowids(opened: Opened, asked: Condition, order: str, limit: int) -> list[int]:
    found = opened.database.rows(
        f"SELECT e.rowid FROM {asked.source} WHERE {asked.where} {order} LIMIT ?", (*asked.parameters, limit)
    )
    return [rowid for (rowid,) in found]


def _beyond(opened: Opened, asked: Condition, last: EntryRow, sign: str) -> Condition:
    rowid = opened.database.value("SELECT rowid FROM entry WHERE id = ?", (last.id,)) or 0
    return _keyset(asked, last.day, last.written_at, rowid, sign)


def _after(opened: Opened, asked: Condition, last: Placed, sign: str) -> Condition:
    moment = last.entry.written_at
    return _keyset(asked, opened.day_of(moment), moment, last.rowid, sign)


def _keyset(asked: Condition, day: date, moment: Moment, rowid: int, sign: str) -> Condition:
    """Return the condition beyond one place in the order of lists."""
    place = (day.isoformat(), moment.local.isoformat(timespec="seconds"), rowid)
    return asked.with_clause(f"e.day {sign}= ? AND (e.day, e.written_at, e.rowid) {sign} (?, ?, ?)", place[0], *place)


def follow_ups(opened: Opened, identity: str) -> list[Entry]:
    """Return what follows an entry, oldest first."""
    found = opened.database.rows(
        "SELECT rowid FROM entry WHERE follows = ? AND trashed_at IS NULL ORDER BY day, written_at, rowid",
        (identity,),
    )
    return [item.entry for item in loading.at_rows(opened, [rowid for (rowid,) in found])]


def versions(opened: Opened, identity: str) -> list[Version]:
    """Return the earlier versions of an entry, oldest first."""
    held = loading.required(opened, identity)
    found = opened.database.rows(
        "SELECT number, saved_at, title, answers FROM version WHERE entry = ? ORDER BY number", (held.rowid,)
    )
    return [
        Version(number, read_instant(saved_at), title, load_answers(answers))
        for number, saved_at, title, answers in found
    ]


def people_names(opened: Opened) -> dict[str, str]:
    """Return the names of all people by their ids."""
    return dict(opened.database.rows("SELECT id, name FROM person"))


def heading_of(opened: Opened, identity: str) -> str:
    """Return the heading of an entry by its id, "" where it is none or lies in the trash."""
    heading = opened.database.value(
        "SELECT w.heading FROM entry e JOIN entry_words w ON w.rowid = e.rowid WHERE e.id = ?", (identity,)
    )
    return heading or ""


def days(opened: Opened, first: date, last: date) -> list[DaySummary]:
    """Return the days with entries; their mood is the mean of what was rated in the moment, on 1-7."""
    moods: dict[int, float] = dict(
        opened.database.rows(
            f"SELECT f.day, avg({_ON_SEVEN}) FROM fact f WHERE f.measure = '{MOOD}' "
            "AND f.day BETWEEN ? AND ? AND NOT f.looking_back GROUP BY f.day",
            (first.toordinal(), last.toordinal()),
        )
    )
    found = opened.database.rows(
        "SELECT day, count(*) FROM entry INDEXED BY entry_by_day WHERE trashed_at IS NULL "
        "AND day BETWEEN ? AND ? GROUP BY day ORDER BY day",
        (first.isoformat(), last.isoformat()),
    )
    return [
        DaySummary(day, number, moods.get(day.toordinal()))
        for day, number in ((date.fromisoformat(text), number) for text, number in found)
    ]


def first_and_last_day(opened: Opened) -> tuple[date, date] | None:
    """Return the days of the oldest and the newest entry, None where there is none."""
    row = opened.database.row(
        "SELECT (SELECT min(day) FROM entry INDEXED BY entry_by_day WHERE trashed_at IS NULL), "
        "(SELECT max(day) FROM entry INDEXED BY entry_by_day WHERE trashed_at IS NULL)"
    )
    if row is None or row[0] is None:
        return None
    return date.fromisoformat(row[0]), date.fromisoformat(row[1])


def family_counts(opened: Opened, chosen: Filter) -> dict[str, int]:
    """Return how many entries a filter lets through in each family of guides."""
    asked = condition(chosen)
    source = asked.source.replace("entry_by_day", "entry_by_guide")  # lies in the order the groups need
    counted: Counter[str] = Counter()
    for key, number in opened.database.rows(
        f"SELECT e.guide, count(*) FROM {source} WHERE {asked.where} GROUP BY e.guide", asked.parameters
    ):
        guide = opened.guide(key)
        if guide is not None:
            counted[guide.family.key] += number
    return dict(counted)
