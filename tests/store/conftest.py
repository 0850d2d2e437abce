# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal of its own for each test, on a clock that stands until it is moved."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from journal_app.domain.entry import Change
from journal_app.store.journal import Journal
from tests.store.material import KEY, StandingClock

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def clock() -> StandingClock:
    """Return the journal's clock."""
    return StandingClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the journal, which is not there yet."""
    return tmp_path / "journal"


@pytest.fixture
def journal(folder: Path, clock: StandingClock) -> Iterator[Journal]:
    """Return an empty, open journal in Berlin."""
    with Journal.create(folder, KEY, clock=clock, zone=ZoneInfo("Europe/Berlin")) as journal:
        yield journal


@pytest.fixture
def changes(journal: Journal) -> list[Change]:
    """Return the list every change of the journal is put down in."""
    seen: list[Change] = []
    journal.observe(seen.append)
    return seen
