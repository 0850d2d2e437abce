# SPDX-License-Identifier: GPL-3.0-or-later
"""An empty journal at a known hour in Berlin, and what runs a stepped job to its end."""

from collections.abc import Generator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry
from journal_app.domain.moment import parse_moment
from journal_app.store.journal import Journal
from journal_app.store.vault import make_data_key

T = TypeVar("T")

BERLIN = ZoneInfo("Europe/Berlin")
DATA = Path(__file__).resolve().parents[1] / "data"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Yield an empty journal."""
    folder = tmp_path / "journal"
    folder.mkdir()
    noon = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
    with Journal.create(folder, make_data_key(), clock=lambda: noon, zone=BERLIN) as created:
        yield created


def finished(steps: Generator[tuple[int, int], None, T]) -> T:
    """Run a stepped job to its end, seeing that it never claims more than there is."""
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        assert 0 <= done <= total


def wrote(journal: Journal, text: str, at: str = "2026-11-20T10:00", **fields: Any) -> Entry:
    """Save a free page and return it."""
    return saved(journal, "free_writing", {"text": text}, at, **fields)


def saved(journal: Journal, guide: str, answers: Json, at: str = "2026-11-20T10:00", **fields: Any) -> Entry:
    """Save an entry of any guide and return it."""
    return journal.save(journal.new_entry(guide, answers=answers, at=parse_moment(at, BERLIN), **fields))
