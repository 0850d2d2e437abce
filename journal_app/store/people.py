# SPDX-License-Identifier: GPL-3.0-or-later
"""The people a writer names: found, made, renamed, merged, deleted, everywhere at once."""

import json
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from journal_app.domain.answers import Answers, Json
from journal_app.domain.entry import Change, Person
from journal_app.domain.fields import Person as PersonField
from journal_app.domain.fields import Rows
from journal_app.domain.guide import Guide
from journal_app.store import derived, loading, reading
from journal_app.store.derived import NAMED
from journal_app.store.errors import Code, problem
from journal_app.store.opened import Opened
from journal_app.store.records import dump_answers, load_answers, storable

_PERSON = "SELECT id, name, role, pseudonym, notes FROM person"


def folded(name: str) -> str:
    """Return a name as it is looked up: whatever its capitals and blanks."""
    return " ".join(unicodedata.normalize("NFKC", storable(name)).casefold().split())


def people(opened: Opened) -> list[Person]:
    """Return everyone, by name."""
    return [Person(*row) for row in opened.database.rows(f"{_PERSON} ORDER BY folded, rowid")]


def person(opened: Opened, identity: str) -> Person:
    """Return a person by id; raises NO_PERSON."""
    row = opened.database.row(f"{_PERSON} WHERE id = ?", (identity,))
    if row is None:
        raise problem(Code.NO_PERSON, id=identity)
    return Person(*row)


def person_named(opened: Opened, name: str, batch: str | None = None) -> Person:
    """Return the person of that name, made new where there is none; `batch` is the import that brings the name."""
    name = " ".join(storable(name).split())
    if not name:
        raise ValueError("a person has a name")
    with opened.database.transaction():
        row = opened.database.row(f"{_PERSON} WHERE folded = ? ORDER BY rowid LIMIT 1", (folded(name),))
        if row is not None:
            return Person(*row)
        made = Person(str(uuid4()), name)
        opened.database.run(
            "INSERT INTO person (id, name, folded, role, pseudonym, notes, batch) "
            "VALUES (?, ?, ?, '', '', '', (SELECT rowid FROM import_batch WHERE id = ?))",
            (made.id, name, folded(name), batch),
        )
    opened.tell(Change(people=True))
    return made


def save_person(opened: Opened, changed: Person) -> Person:
    """Write a person down, new or known; a new name is searched for in their entries from now on."""
    changed = replace(changed, name=" ".join(storable(changed.name).split()))
    if not changed.name:
        raise ValueError("a person has a name")
    values = (changed.name, folded(changed.name), changed.role, changed.pseudonym, changed.notes, changed.id)
    with opened.database.transaction():
        was = opened.database.value("SELECT name FROM person WHERE id = ?", (changed.id,))
        if was is None:
            opened.database.run(
                "INSERT INTO person (name, folded, role, pseudonym, notes, id) VALUES (?, ?, ?, ?, ?, ?)", values
            )
        else:
            opened.database.run(
                "UPDATE person SET name = ?, folded = ?, role = ?, pseudonym = ?, notes = ?, batch = NULL WHERE id = ?",
                values,
            )
        touched = _entries_of(opened, changed.id) if was not in (None, changed.name) else []
        for start in range(0, len(touched), 200):
            derived.renew(opened, loading.at_rows(opened, touched[start : start + 200]))
    opened.tell(Change(people=True, everything=bool(touched)))
    return changed


def merge_people(opened: Opened, keep: str, gone: str) -> None:
    """Let the entries about `gone` be about `keep`; `gone` is no more."""
    kept, _ = person(opened, keep), person(opened, gone)
    if keep != gone:
        _replace(opened, gone, kept.id)


def delete_person(opened: Opened, identity: str) -> None:
    """Delete a person; entries keep the name as plain text."""
    _replace(opened, identity, NAMED + person(opened, identity).name)


def resolve_people(opened: Opened, guide: Guide, answers: Answers) -> dict[str, Json]:
    """Return the answers with ids in place of names in person fields; who is new is made."""
    resolved: dict[str, Json] = dict(answers)
    for field in guide.fields:
        if field.key not in answers:
            continue
        if isinstance(field, PersonField):
            resolved[field.key] = [_identity(opened, item) for item in field.load(answers[field.key])]
        elif isinstance(field, Rows):
            columns = {column.key: column for column in field.columns if isinstance(column, PersonField)}
            resolved[field.key] = [
                {
                    key: [_identity(opened, item) for item in columns[key].load(value)] if key in columns else value
                    for key, value in row.items()
                }
                for row in field.load(answers[field.key])
            ]
    return resolved


def _identity(opened: Opened, item: str) -> str:
    if item.startswith(NAMED) or opened.database.value("SELECT 1 FROM person WHERE id = ?", (item,)):
        return item
    return person_named(opened, item).id


def _entries_of(opened: Opened, identity: str) -> list[int]:
    found = opened.database.rows(
        "SELECT l.entry FROM entry_person l JOIN person p ON p.rowid = l.person WHERE p.id = ?", (identity,)
    )
    return [rowid for (rowid,) in found]


def _replace(opened: Opened, gone: str, instead: str) -> None:
    """Put another id in the place of a person's, in every entry and earlier version, and delete the person."""
    with opened.database.transaction():
        touched = _entries_of(opened, gone)
        for table in ("entry", "version"):
            _replace_in(opened, table, gone, instead)
        opened.database.run(
            "INSERT OR IGNORE INTO entry_person (entry, person) "
            "SELECT e.value, p.rowid FROM json_each(?) e, person p WHERE p.id = ?",
            (json.dumps(touched), instead),
        )
        opened.database.run("DELETE FROM person WHERE id = ?", (gone,))
        for start in range(0, len(touched), 200):
            derived.renew(opened, loading.at_rows(opened, touched[start : start + 200]))
    opened.tell(Change(people=True, everything=True))


def _replace_in(opened: Opened, table: str, gone: str, instead: str) -> None:
    found = opened.database.rows(f"SELECT rowid, answers FROM {table} WHERE instr(answers, ?)", (f'"{gone}"',))
    opened.database.many(
        f"UPDATE {table} SET answers = ? WHERE rowid = ?",
        [(dump_answers(_replaced(load_answers(text), gone, instead)), rowid) for rowid, text in found],
    )


def _replaced(raw: Json, gone: str, instead: str) -> Json:
    """Return the answers with one id for another wherever an id stands: a UUID is nothing else."""
    if isinstance(raw, dict):
        return {key: _replaced(value, gone, instead) for key, value in raw.items()}
    if isinstance(raw, list):
        if gone in raw:
            return list(dict.fromkeys(instead if item == gone else item for item in raw))
        return [_replaced(item, gone, instead) for item in raw]
    return instead if raw == gone else raw


def namer(opened: Opened) -> Callable[[str], str]:
    """Return what gives the name of a person's id, as people are now, or the heading of an entry's, or the id."""
    known: dict[str, str] = dict(opened.database.rows("SELECT id, name FROM person"))

    def name(identity: str) -> str:
        return derived.named(identity, known) or reading.heading_of(opened, identity) or identity

    return name
