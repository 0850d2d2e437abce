# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries an import out in steps, or rehearses it: known entries are left alone, the rest is written in batches."""

from collections.abc import Generator
from dataclasses import asdict

from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry
from journal_app.exchange.importing.plan import ImportPlan
from journal_app.exchange.importing.values import ImportedEntry
from journal_app.store.journal import Journal

BATCH = 500
"""Entries written in one transaction."""

Steps = Generator[tuple[int, int], None, dict[str, Json]]
"""Yields (done, total); returns the import's JSON document."""

New = tuple[ImportedEntry, str]


def rehearse(journal: Journal, plan: ImportPlan) -> Steps:
    """Return what `run_import` would, `dry_run` besides, having written nothing."""
    total = len(plan.entries)
    yield 0, total
    new = _new_ones(journal, plan)
    yield total, total
    return _document(plan, new=len(new), imported=len(new), batch=None) | {"dry_run": True}


def run_import(journal: Journal, plan: ImportPlan) -> Steps:
    """Write what the journal does not have yet.

    An import that is stopped between two steps leaves what it wrote as one batch that can be undone; run again,
    it brings the rest.
    """
    new = _new_ones(journal, plan)
    yield 0, len(new)
    if not new:
        return _document(plan, new=0, imported=0, batch=None)
    batch = journal.begin_import(plan.format, plan.source)
    imported = 0
    for start in range(0, len(new), BATCH):
        part = new[start : start + BATCH]
        imported += journal.add_imported(
            batch, [(_entry(journal, one, batch), one.source_id, key) for one, key in part]
        )
        yield min(start + BATCH, len(new)), len(new)
    return _document(plan, new=len(new), imported=imported, batch=batch)


def _new_ones(journal: Journal, plan: ImportPlan) -> list[New]:
    """Return the entries the journal does not know, by neither source id nor content."""
    sources, hashes = set(journal.known_sources(plan.format)), set(journal.known_hashes())
    new: list[New] = []
    for entry, key in plan.hashed():
        if key in hashes or (entry.source_id is not None and entry.source_id in sources):
            continue
        hashes.add(key)
        if entry.source_id is not None:
            sources.add(entry.source_id)
        new.append((entry, key))
    return new


def _entry(journal: Journal, one: ImportedEntry, batch: str) -> Entry:
    return journal.new_entry(
        one.guide,
        answers=one.answers,
        at=one.moment,
        title=one.title,
        tags=one.tags,
        starred=one.starred,
        people=frozenset(journal.person_named(name, batch=batch).id for name in one.people),
    )


def _document(plan: ImportPlan, *, new: int, imported: int, batch: str | None) -> dict[str, Json]:
    """Return the import's JSON document."""
    return {
        "read": plan.read,
        "imported": imported,
        "duplicates": len(plan.entries) - new,
        "skipped": [asdict(one) for one in plan.skipped],
        "warnings": list(plan.warnings),
        "media": 0,
        "batch": batch,
    }
