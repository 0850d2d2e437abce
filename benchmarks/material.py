# SPDX-License-Identifier: GPL-3.0-or-later
"""Journals of a given size to measure on: seeded, with words as unevenly used as in any language."""

import hashlib
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal_app.domain.entry import Entry
from journal_app.domain.moment import from_utc
from journal_app.store.journal import Journal
from journal_app.store.vault import DataKey

RARE, COMMON = "quillwort", "evening"
KEY = DataKey(bytes(range(32)))
LAST = datetime(2026, 11, 22, 20, tzinfo=UTC)
RARE_EVERY = 2_500
_VOCABULARY = 20_000
_BATCH = 1_000


def _words(rng: random.Random) -> tuple[list[str], list[float]]:
    letters = "abcdefghijklmnoprstuvwz"
    words = sorted({"".join(rng.choices(letters, k=rng.randint(3, 9))) for _n in range(_VOCABULARY)})
    rng.shuffle(words)
    return words, [1 / rank for rank in range(1, len(words) + 1)]


def entries(journal: Journal, size: int, seed: int = 1) -> Iterator[Entry]:
    """Yield free pages of about 600 characters and check-ins in turn, six hours apart, newest last."""
    rng = random.Random(seed)
    words, weights = _words(rng)
    for number in range(size):
        at = from_utc(LAST - timedelta(hours=6 * (size - number)), UTC)
        if number % 2:
            answers: dict[str, object] = {
                "mood": {"pleasantness": rng.randint(1, 7), "energy": rng.randint(1, 7), "low": 1, "high": 7},
                "sleep": {"value": rng.randrange(240, 600, 15), "low": 0, "high": None},
                "feelings": [{"word": rng.choice(("calm", "anxious", "tender")), "value": 4, "low": 0, "high": 10}],
                "line": " ".join(rng.choices(words, weights, k=8)),
            }
            yield journal.new_entry("daily_check_in", answers=answers, at=at)
            continue
        text = rng.choices(words, weights, k=100)
        if rng.random() < 0.3:
            text[7] = COMMON
        if number % RARE_EVERY == 0:
            text[9] = RARE
        yield journal.new_entry("free_writing", answers={"text": " ".join(text)}, at=at)


def fill(journal: Journal, made: list[Entry]) -> None:
    """Write entries the way an import does."""
    batch = journal.begin_import("benchmark", "made")
    for start in range(0, len(made), _BATCH):
        part = made[start : start + _BATCH]
        journal.add_imported(batch, ((e, e.id, hashlib.sha256(e.id.encode()).hexdigest()) for e in part))


def make(folder: Path, size: int) -> None:
    """Make a journal of that many entries in a folder."""
    with Journal.create(folder, KEY) as journal:
        fill(journal, list(entries(journal, size)))
