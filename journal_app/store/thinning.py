# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of many backups stay: those of the last days, and one for each of the weeks and months before."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date

DAILY, WEEKLY, MONTHLY = 7, 4, 6


def to_keep(days: Iterable[date], today: date) -> frozenset[date]:
    """Return the days whose newest backup stays.

    They are the last 7 days with a backup, the last day of each of the last 4 weeks with one, and of each of the last
    6 months with one: a pause of a year costs nothing. A day after today stays, for a clock was wrong.
    """
    all_days = sorted(set(days), reverse=True)
    past = [day for day in all_days if day <= today]
    kept = {day for day in all_days if day > today}
    rules: tuple[tuple[Callable[[date], Hashable], int], ...] = (
        (date.toordinal, DAILY),
        (_week, WEEKLY),
        (_month, MONTHLY),
    )
    for period, most in rules:
        newest: dict[Hashable, date] = {}
        for day in past:
            newest.setdefault(period(day), day)
        kept.update(list(newest.values())[:most])
    return frozenset(kept)


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
