# SPDX-License-Identifier: GPL-3.0-or-later
"""What the parts of an open journal share: its file, its guides, the clock, and who is told of changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

from journal_app.domain.entry import Change
from journal_app.domain.guide import Guide
from journal_app.domain.moment import DAY_STARTS_AT, Moment
from journal_app.store.database import Database

Clock = Callable[[], datetime]
Observer = Callable[[Change], None]


def utc_now() -> datetime:
    """Return the time now, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(eq=False)
class Opened:
    """An open journal, as its parts see it."""

    folder: Path
    database: Database
    shipped: Mapping[str, Guide]
    clock: Clock
    zone: tzinfo
    day_starts_at: int = DAY_STARTS_AT
    own: dict[str, Guide] = field(default_factory=dict)
    observers: list[Observer] = field(default_factory=list)

    def guide(self, key: str) -> Guide | None:
        """Return a guide by its key, or None where no guide has it any more."""
        return self.shipped.get(key) or self.own.get(key)

    def now(self) -> datetime:
        """Return the time now, aware, in UTC."""
        return self.clock().astimezone(UTC)

    def day_of(self, moment: Moment) -> date:
        """Return the day a moment belongs to, under this journal's day rule."""
        return moment.day(self.day_starts_at)

    def tell(self, change: Change) -> None:
        """Tell everyone who watches what a write touched; to be called once it is on the disk."""
        for observer in tuple(self.observers):
            observer(change)
