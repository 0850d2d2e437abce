# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a time axis has its marks and what they say: days, months or years, as many as there is room for."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QLocale

from journal_app.ui.charts.wording import as_qdate

Tick = tuple[int, str]
"""A day's ordinal, and its label."""

DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)


def date_ticks(first: date, last: date, fits: Callable[[list[Tick]], bool]) -> list[Tick]:
    """Return the marks of the smallest step whose labels fit from first to last, none where nothing fits."""
    days = last.toordinal() - first.toordinal()
    for steps, marks in ((DAY_STEPS, _days), (MONTH_STEPS, _months), (YEAR_STEPS, _years)):
        for step in steps:
            if days // (step * _DAYS_OF[marks]) > MOST or (marks is _days and days > LONGEST_BY_DAYS):
                continue
            ticks = list(marks(first, last, step))
            if len(ticks) > 1 and fits(ticks):
                return ticks
    ends = [(first.toordinal(), _full(first)), (last.toordinal(), _full(last))]
    return next((few for few in (ends, ends[:1]) if days > 0 and fits(few)), [])


LONGEST_BY_DAYS = 62
"""Days from which months are told apart rather than weeks."""

MOST = 60
"""Marks beyond which a step is not even tried."""


def _days(first: date, last: date, step: int) -> Iterator[Tick]:
    begin = first.toordinal()
    if step >= 7:
        begin += (QLocale().firstDayOfWeek().value - first.isoweekday()) % 7
    for ordinal in range(begin, last.toordinal() + 1, step):
        yield ordinal, _label(date.fromordinal(ordinal), "d MMM" if _day_first() else "MMM d")


def _months(first: date, last: date, step: int) -> Iterator[Tick]:
    index = first.year * 12 + first.month - 1 + (first.day > 1)
    for month in range(-(-index // step) * step, last.year * 12 + last.month, step):
        day = date(month // 12, month % 12 + 1, 1)
        yield day.toordinal(), _label(day, "MMM yyyy" if day.month == 1 else "MMM")


def _years(first: date, last: date, step: int) -> Iterator[Tick]:
    begin = first.year + (first.replace(month=1, day=1) < first)
    for year in range(-(-begin // step) * step, last.year + 1, step):
        yield date(year, 1, 1).toordinal(), _label(date(year, 1, 1), "yyyy")


_DAYS_OF: dict[Callable[[date, date, int], Iterator[Tick]], int] = {_days: 1, _months: 30, _years: 365}


def _label(day: date, form: str) -> str:
    return QLocale().toString(as_qdate(day), form)


def _full(day: date) -> str:
    return _label(day, "d MMM yyyy" if _day_first() else "MMM d, yyyy")


def _day_first() -> bool:
    form = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    return form.find("d") < form.find("M")
