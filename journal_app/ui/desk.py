# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page is given when it is built: the store's tasks, the news of changes, the look, guides and clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from journal_app.domain.guide import Guide
from journal_app.domain.moment import DAY_STARTS_AT, Moment, from_utc
from journal_app.settings import DeviceSettings
from journal_app.ui.changes import Changes
from journal_app.ui.look import Look
from journal_app.ui.tasks import Tasks


@dataclass
class Clock:
    """The only time the window knows: `read` returns an aware UTC datetime, `zone` is the computer's.

    `day_starts_at` changes with the journal's setting.
    """

    read: Callable[[], datetime]
    zone: tzinfo
    day_starts_at: int = DAY_STARTS_AT

    def now(self) -> datetime:
        """Return this instant, in UTC."""
        return self.read()

    def moment(self) -> Moment:
        """Return this instant by the wall clock."""
        return from_utc(self.read(), self.zone)

    def day(self) -> date:
        """Return the day it is by the day rule: before the hour a day starts at, it is still yesterday."""
        return self.moment().day(self.day_starts_at)


@dataclass(frozen=True)
class Desk:
    """What a page works with while a journal is open; a lock throws the desk and its pages away."""

    tasks: Tasks
    changes: Changes
    look: Look
    guides: Mapping[str, Guide]
    clock: Clock
    device: DeviceSettings
