# SPDX-License-Identifier: GPL-3.0-or-later
"""A life to count: check-ins with gaps, feelings and promises, written into Nora's journal in one go."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from journal_app.domain.entry import Entry
from journal_app.domain.moment import at
from journal_app.store.journal import Journal
from tests.ui.models.nora import BERLIN, TODAY, Nora, feelings, grid

WORDS = ("worried", "tender", "tired", "hopeful", "irritated", "lonely", "calm", "grateful", "afraid")
OUTCOMES = ("kept_on_time", "kept_on_time", "kept_on_time", "renegotiated", "kept_late", "missed")


def live(nora: Nora, days: int, *, seed: int = 4) -> int:
    """Write so many days up to today; return how many entries there are."""
    entries = list(_life(nora, days, Random(seed)))

    def add(journal: Journal) -> int:
        batch = journal.begin_import("test", "life")
        return journal.add_imported(batch, [(entry, entry.id, entry.id) for entry in entries])

    return nora.does(add)


def check_in(nora: Nora, day: date, mood: int, energy: int = 4, **words: int) -> Entry:
    """Write one check-in."""
    return nora.writes("daily_check_in", {"mood": grid(mood, energy), "feelings": feelings(**words)}, day)


def _life(nora: Nora, days: int, random: Random) -> Iterator[Entry]:
    level = 0.0
    for back in range(days - 1, -1, -1):
        day = TODAY - timedelta(days=back)
        level = 0.7 * level + random.gauss(0, 0.7)
        if 30 <= back < 40 or random.random() < 0.25:
            continue
        mood = min(7, max(1, round(3.9 + level + (0.8 if day.weekday() > 4 else 0))))
        energy = min(7, max(1, round((6 if mood < 4 else 3) + random.gauss(0, 1.2))))
        words = random.sample(WORDS, random.randint(1, 3))
        yield _entry(nora, "daily_check_in", day, mood=grid(mood, energy), feelings=feelings(**dict.fromkeys(words, 5)))
        if back % 9 < 2:
            promise = _entry(nora, "promise", day, what="Call Ines", direction="to_them")
            yield promise
            outcome = OUTCOMES[random.randrange(len(OUTCOMES))]
            yield _entry(nora, "promise_outcome", day, follows=promise.id, outcome=outcome)


def _entry(nora: Nora, guide: str, day: date, *, follows: str | None = None, **answers: Any) -> Entry:
    moment = at(datetime(day.year, day.month, day.day, 21), BERLIN)

    def make(journal: Journal) -> Entry:
        return journal.new_entry(guide, answers=answers, at=moment, follows=follows)

    return nora.does(make)
