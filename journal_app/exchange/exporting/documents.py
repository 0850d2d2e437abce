# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries and guides as JSON: the shapes the command line prints and the JSON export holds."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from journal_app.domain.answers import Json, plain
from journal_app.domain.entry import Entry, Person
from journal_app.domain.fields import Choices, Emotions, Fact, Field, Names, Rows
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.measures import OWN
from journal_app.domain.moment import Moment
from journal_app.domain.reading import heading
from journal_app.store.journal import Journal


def entry_document(journal: Journal, entry: Entry) -> dict[str, Json]:
    """Return an entry as `show --json` prints it."""
    return document_of(entry, journal.guides.get(entry.guide), journal.names(), journal.day_of)


def document_of(entry: Entry, guide: Guide | None, names: Names, day_of: Callable[[Moment], date]) -> dict[str, Json]:
    """Return an entry as JSON. `title` is what heads it, `own_title` what the writer gave, "" for none."""
    return {
        "id": entry.id,
        "guide": entry.guide,
        "state": entry.state.value,
        "follows": entry.follows,
        "written_at": entry.written_at.iso(),
        "zone": entry.written_at.zone,
        "day": day_of(entry.written_at).isoformat(),
        "all_day": entry.written_at.all_day,
        "created_at": _instant(entry.created_at),
        "edited_at": _instant(entry.edited_at),
        "title": heading(guide, entry.title, entry.answers, names),
        "own_title": entry.title,
        "tags": sorted(entry.tags),
        "people": sorted(entry.people),
        "starred": entry.starred,
        "sharing": entry.sharing.value,
        "for_partner": entry.for_partner,
        "import": entry.batch,
        "answers": dict(entry.answers),
        "measures": measures_of(guide, entry),
    }


def measures_of(guide: Guide | None, entry: Entry) -> dict[str, Json]:
    """Return what insights may count of an entry: value, low and high by measure.

    A feeling has its word behind the measure (`emotion:afraid`); the second of two alike has a number behind it.
    """
    found: dict[str, Json] = {}
    for fact in guide.facts(entry.answers) if guide else ():
        if not fact.measure:
            continue
        name = key = _measure_name(guide, fact)
        again = 2
        while key in found:
            key = f"{name}:{again}"
            again += 1
        found[key] = {"value": plain(fact.value), "low": plain(fact.low), "high": plain(fact.high)}
    return found


def guide_document(guide: Guide) -> dict[str, Json]:
    """Return a guide as `guides --json` prints it: its fields and kinds are what `add` takes."""
    return {
        "key": guide.key,
        "title": _(guide.title),
        "family": guide.family.key,
        "minutes": guide.minutes,
        "fields": [_field_document(field) for field in guide.asked()],
        "follow_ups": [follow.guide for follow in guide.follow_ups],
        "follows": guide.follows or None,
    }


def person_document(person: Person) -> dict[str, Json]:
    """Return a person as the JSON export holds it."""
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "pseudonym": person.pseudonym,
        "notes": person.notes,
    }


def _field_document(field: Field[Any]) -> dict[str, Json]:
    return {
        "key": field.key,
        "kind": field.kind,
        "label": _(field.label),
        "required": field.required,
        "measure": field.measure or None,
        "low": getattr(field, "low", None),
        "high": getattr(field, "high", None),
        "options": [{"key": one.key, "label": _(one.label)} for one in field.options]
        if isinstance(field, Choices)
        else [],
        "own": isinstance(field, Choices) and field.own,
        "columns": [_field_document(column) for column in field.columns] if isinstance(field, Rows) else [],
    }


def _measure_name(guide: Guide | None, fact: Fact) -> str:
    if guide is None or fact.label is None or not isinstance(guide.field(fact.field), Emotions):
        return fact.measure
    return f"{fact.measure}:{fact.label.removeprefix(OWN)}"


def _instant(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
