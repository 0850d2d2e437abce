# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries as one JSON document, written as it is read: the whole journal, or a selection of it."""

import json
from dataclasses import asdict
from typing import BinaryIO

from journal_app import __version__
from journal_app.domain.answers import Json
from journal_app.exchange.exporting.documents import document_of, person_document
from journal_app.exchange.exporting.exporter import Look, Progress, Selection, Written

FORMAT = "secure-base/1"
"""Name and version of the shape; a reader refuses a higher version. Keys may be added within a version."""


class JsonFile:
    """The writer's own copy of everything; `whole` says whether it is all of the journal."""

    form = "json"

    def write(self, selection: Selection, look: Look, file: BinaryIO) -> Progress:
        """Write the document, its entries last and one on a line."""
        if not selection.is_whole:
            selection.refuse_nothing()
        journal, names, written = selection.journal, selection.journal.names(), 0
        people: set[str] = set()
        guides: set[str] = set()
        yield 0, selection.total
        file.write(_head(selection))
        for some in selection.slices():
            for entry in some:
                document = document_of(entry, journal.guides.get(entry.guide), names, journal.day_of)
                file.write((b",\n" if written else b"\n") + _encoded(document))
                people |= entry.people
                guides.add(entry.guide)
                written += 1
            yield written, selection.total
        file.write(b"\n],\n" + _members(_tail(selection, people, guides)) + b"\n}\n")
        return Written(written)


def _head(selection: Selection) -> bytes:
    journal = selection.journal
    head = {
        "format": FORMAT,
        "program": f"secure-base {__version__}",
        "exported_at": journal.now().isoformat(timespec="seconds").replace("+00:00", "Z"),
        "whole": selection.is_whole,
        "day_starts_at": journal.day_starts_at,
        "count": selection.total,
    }
    return b"{\n" + _members(head) + b',\n"entries": ['


def _tail(selection: Selection, people: set[str], guides: set[str]) -> dict[str, Json]:
    """Return what stands beside the entries; of a selection, only the people and guides it names."""
    journal, whole = selection.journal, selection.is_whole
    tail: dict[str, Json] = {
        "people": [person_document(one) for one in journal.people() if whole or one.id in people],
        "own_guides": [asdict(held) for held in journal.own_guides() if whole or held.key in guides],
    }
    if whole:
        tail["tags"] = [{"name": name, "entries": count} for name, count in journal.tags()]
        tail["imports"] = [
            {
                "id": batch.id,
                "imported_at": batch.imported_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
                "format": batch.format,
                "source": batch.source,
                "entries": batch.entries,
            }
            for batch in journal.imports()
        ]
    return tail


def _members(values: dict[str, Json]) -> bytes:
    return b",\n".join(_encoded(key) + b": " + _encoded(value) for key, value in values.items())


def _encoded(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
