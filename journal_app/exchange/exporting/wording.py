# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, periods and counts in the words of the writer's language, for files that are handed over."""

from dataclasses import dataclass
from datetime import UTC, date, time

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from journal_app.domain.i18n import _
from journal_app.domain.moment import Moment


@dataclass(frozen=True)
class Wording:
    """The writer's language and region, as `de` or `pt_BR`."""

    locale: Locale

    @classmethod
    def of(cls, language: str) -> "Wording":
        """Return the wording of a language; English where it is not known."""
        try:
            return cls(Locale.parse(language.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            return cls(Locale("en"))

    def day(self, day: date) -> str:
        """Return a date with its month in words."""
        return format_date(day, "long", self.locale)

    def weekday(self, moment: Moment) -> str:
        """Return the weekday and, unless it is about the whole day, the time."""
        name = format_date(moment.local.date(), "EEEE", self.locale)
        if moment.all_day:
            return name
        return _("{weekday}, {time}").format(weekday=name, time=self.clock(moment.local.time()))

    def clock(self, clock: time) -> str:
        """Return a time of day to the minute, with 12 or 24 hours as the region has it."""
        return format_time(clock, "short", tzinfo=UTC, locale=self.locale)

    def period(self, first: date, last: date) -> str:
        """Return a span of days, or the one day it is."""
        if first == last:
            return self.day(first)
        return _("{first} to {last}").format(first=self.day(first), last=self.day(last))

    def count(self, number: int) -> str:
        """Return a number with the marks of its thousands."""
        return format_decimal(number, locale=self.locale)
