# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads dates and times as people type them, and writes them as the writer's locale does; any year from 1 to 9999."""

import re
from datetime import date, time, timedelta

from PySide6.QtCore import QDate, QLocale

from journal_app.domain.i18n import _

_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*(\d{2})|(\d{2}))?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)
_ENGLISH = QLocale(QLocale.Language.English)


class TypedError(ValueError):
    """What was typed is no date or time; the message is a sentence for the writer."""


def read_date(text: str, today: date, locale: QLocale | None = None) -> date | None:
    """Return the date typed (None for nothing): ISO, by the locale, with a month's name, or "yesterday".

    A date without a year is this year's. Raises TypedError.
    """
    locale = locale or QLocale()
    words = text.strip().casefold()
    if not words:
        return None
    nearby = {_("today"): 0, _("yesterday"): -1, _("tomorrow"): 1}
    for name, days in nearby.items():
        if words == name.casefold():
            return today + timedelta(days=days)
    numbers = [token for token in _TOKENS.findall(words) if token.isdigit()]
    month = next((m for token in _TOKENS.findall(words) if (m := _month_named(token, locale))), None)
    order = _by_number(numbers, locale) if month is None else _by_name(numbers, month)
    if order is None:
        raise TypedError(_unread(today, locale))
    year, month, day = order
    return _date(_year(year, today), month, day, today, locale)


def write_date(day: date, locale: QLocale | None = None) -> str:
    """Return a date in words as the locale orders them, without the weekday: `22 November 2026`."""
    locale = locale or QLocale()
    form = locale.dateFormat(QLocale.FormatType.LongFormat)
    form = re.sub(r"\s*,?\s*d{3,4}\s*,?\s*", "", form).strip(" ,")
    return locale.toString(QDate(day.year, day.month, day.day), form)


def weekday_of(day: date, locale: QLocale | None = None) -> str:
    """Return the name of a date's weekday."""
    return (locale or QLocale()).dayName(day.isoweekday())


def read_time(text: str) -> time | None:
    """Return the time typed (None for nothing): `21:42`, `9.05`, `2142`, `9 pm`. Raises TypedError."""
    words = text.strip()
    if not words:
        return None
    found = _TIME.fullmatch(words)
    if found is None:
        raise TypedError(_("Write a time like 21:42."))
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    half = (found[4] or "").lower()
    if half and not 1 <= hour <= 12:
        raise TypedError(_("Write a time like 21:42."))
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    if hour > 23 or minute > 59:
        raise TypedError(_("A day has 24 hours of 60 minutes: write a time like 21:42."))
    return time(hour, minute)


def write_time(value: time) -> str:
    """Return hours and minutes, `21:42`."""
    return value.strftime("%H:%M")


def _month_named(word: str, locale: QLocale) -> int | None:
    if word.isdigit() or len(word) < 3:
        return None
    for month in range(1, 13):
        for source in (locale, _ENGLISH):
            for names in (source.monthName(month), source.standaloneMonthName(month)):
                if names.casefold().rstrip(".").startswith(word):
                    return month
            if source.monthName(month, QLocale.FormatType.ShortFormat).casefold().rstrip(".") == word:
                return month
    return None


def _by_name(numbers: list[str], month: int) -> tuple[str, int, int] | None:
    if len(numbers) == 1:
        return ("", month, int(numbers[0]))
    if len(numbers) != 2:
        return None
    first, second = numbers
    if len(first) > 2:
        first, second = second, first
    return (second, month, int(first))


def _by_number(numbers: list[str], locale: QLocale) -> tuple[str, int, int] | None:
    if len(numbers) == 3 and len(numbers[0]) > 2:
        return (numbers[0], int(numbers[1]), int(numbers[2]))
    if len(numbers) not in (2, 3):
        return None
    year = numbers[2] if len(numbers) == 3 else ""
    first, second = int(numbers[0]), int(numbers[1])
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    month_first = form.find("M") < form.find("d")
    return (year, first, second) if month_first else (year, second, first)


def _year(typed: str, today: date) -> int:
    if not typed:
        return today.year
    year = int(typed)
    if len(typed) > 2:
        return year
    # Two figures mean the year nearest to now, at most ten years ahead.
    century = today.year - today.year % 100
    return century + year if century + year <= today.year + 10 else century + year - 100


def _date(year: int, month: int, day: int, today: date, locale: QLocale) -> date:
    if not 1 <= month <= 12:
        raise TypedError(
            _("There is no month {n}. Write the date like {example}.").format(
                n=month, example=write_date(today, locale)
            )
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise TypedError(
            _("{month} {year} has no day {n}.").format(month=locale.standaloneMonthName(month), year=year, n=day)
        ) from None


def _unread(today: date, locale: QLocale) -> str:
    return _("Write a date like {example}, or {iso}.").format(example=write_date(today, locale), iso=today.isoformat())
