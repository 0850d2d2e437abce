# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings that live in the journal, among them the hour at which a day begins."""

import json

from journal_app.domain.answers import Json
from journal_app.domain.entry import Change
from journal_app.store.opened import Opened

DAY_STARTS_AT = "day_starts_at"

_FIRST_DAY = "0001-01-01"


def setting(opened: Opened, key: str) -> Json | None:
    """Return a setting's stored form, or None where it was never set."""
    text = opened.database.value("SELECT value FROM setting WHERE key = ?", (key,))
    return None if text is None else json.loads(text)


def set_setting(opened: Opened, key: str, value: Json) -> None:
    """Set it; another hour at which days begin moves every entry and fact to its day."""
    with opened.database.transaction():
        opened.database.run(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, ensure_ascii=False)),
        )
        hours = _hours(value) if key == DAY_STARTS_AT else opened.day_starts_at
        moved = hours != opened.day_starts_at
        if moved:
            _move_days(opened, hours)
    opened.day_starts_at = hours
    opened.tell(Change(settings=frozenset({key}), everything=moved))


def read_day_rule(opened: Opened) -> None:
    """Let the journal's own hour hold, where one was set."""
    held = setting(opened, DAY_STARTS_AT)
    if held is not None:
        opened.day_starts_at = _hours(held)


def _hours(value: Json) -> int:
    """Return the hour of the setting's stored form: a rating or a bare number, from 0 to 12."""
    number: Json = value.get("value") if isinstance(value, dict) else value
    return min(12, max(0, int(number)))


def _move_days(opened: Opened, hours: int) -> None:
    opened.database.run(
        "UPDATE entry SET day = CASE WHEN all_day THEN substr(written_at, 1, 10) ELSE max(date(written_at, ?), ?) END",
        (f"-{hours} hours", _FIRST_DAY),
    )
    opened.database.run(
        "UPDATE fact SET day = (SELECT CAST(julianday(e.day) - julianday(?) AS INTEGER) + 1 FROM entry e "
        "WHERE e.rowid = fact.entry)",
        (_FIRST_DAY,),
    )
