# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing her journal into an open one."""

from collections.abc import Generator

from journal_app.demo.pen import demo_people
from journal_app.demo.story import demo_entries
from journal_app.store.journal import Journal

_SLICE = 100


def fill_demo(journal: Journal, days: int, seed: int) -> Generator[tuple[int, int], None, int]:
    """Write her people and entries into a journal, in slices, up to its clock's now; return how many entries.

    Yields how many are written and how many there will be.
    """
    for person in demo_people(seed).values():
        journal.save_person(person)
    now = journal.now()
    written = [
        entry for entry in demo_entries(days, seed, journal.today(), journal.zone) if entry.written_at.utc() <= now
    ]
    for start in range(0, len(written), _SLICE):
        journal.add(written[start : start + _SLICE])
        yield min(start + _SLICE, len(written)), len(written)
    return len(written)
