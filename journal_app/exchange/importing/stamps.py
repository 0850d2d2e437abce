# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the dates and times that heads of entries carry, in whatever style their program was told to write."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import lru_cache
from itertools import pairwise

from babel import Locale

from journal_app.domain.moment import Moment, at, on

ORDERS = ("dmy", "mdy", "ymd")
_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl")

_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:.h](?P<m>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?P<half>[AaPp]\.?\s?[Mm]\.?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?$"
)
_NUMERIC = re.compile(r"(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_MONTH_ONLY = re.compile(r"(\d{4})-(\d{2})(?![-\d])")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[-\s]+(?:de\s+)?([^\W\d]+)\.?,?[-\s]+(?:de\s+)?(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?[-\s]+(\d{1,2})(?:st|nd|rd|th|\.)?,?[-\s]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-\s]+([^\W\d]+)\.?[-\s]+(\d{1,2})(?!\d)")
_C_STYLE = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s+[A-Z]{3,4})?\s+(\d{4})$")
_WORD = re.compile(r"([^\W\d]+)\.?,?\s+")
_BETWEEN = re.compile(r"(?:[\s,T|-]|at\b|um\b|à\b)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, its time where one was given, and its UTC offset in minutes where one was written."""

    local: datetime
    timed: bool
    offset: int | None = None

    def moment(self, zone: tzinfo) -> Moment:
        """Return the moment; without an offset it is in `zone`, without a time it is the whole day."""
        if not self.timed:
            return on(self.local.date(), zone)
        if self.offset is None:
            return at(self.local, zone)
        same = at(self.local, zone)
        return same if same.offset == self.offset else Moment(self.local, self.offset)


def read_stamp(text: str, order: str = "dmy") -> Stamp | None:
    """Return the date and time that is all of `text`, or None.

    `order` (of day, month and year) decides only where the numbers leave it open.
    """
    text = text.strip()
    for day, rest in _dates(text, order):
        if not (rest := rest[_between(rest) :]):
            return _stamp(day, None)
        if (time := _TIME.match(rest)) and (stamp := _stamp(day, time)):
            return stamp
    return _time_first(text, order)


def read_time(text: str) -> tuple[int, int, int] | None:
    """Return hour, minute and second of a time of day (24 hours, or with am and pm), or None."""
    match = _TIME.match(text.strip())
    if match is None or (match["m"] is None and match["half"] is None):
        return None
    return _clock(match)


def best_order(texts: Iterable[str]) -> tuple[str, bool]:
    """Return the order in which most of these dates can be read, and whether that was a guess.

    Where several do, the one in which the dates ascend: programs write diaries in that order.
    """
    texts = list(texts)
    scores = {}
    for order in ORDERS:
        stamps = [stamp.local for text in texts if (stamp := read_stamp(text, order))]
        scores[order] = (len(stamps), sum(a <= b for a, b in pairwise(stamps)))
    best = max(scores.values())
    chosen = [order for order in ORDERS if scores[order] == best]
    open_to_both = {"dmy", "mdy"} <= set(chosen) and any(
        read_stamp(text, "dmy") != read_stamp(text, "mdy") for text in texts
    )
    if not open_to_both:
        return chosen[0], False
    slashes = any("/" in text for text in texts)
    return ("mdy" if slashes else "dmy"), slashes


def _dates(text: str, order: str) -> Iterator[tuple[tuple[int, int, int], str]]:
    """Yield each date that `text` can begin with, with what follows it."""
    if match := _NUMERIC.match(text):
        if day := _numeric(match[1], match[3], match[4], order):
            yield day, text[match.end() :]
    elif match := _COMPACT.match(text):
        yield (int(match[1]), int(match[2]), int(match[3])), text[match.end() :]
    elif match := _MONTH_ONLY.match(text):
        yield (int(match[1]), int(match[2]), 1), text[match.end() :]
    months = month_numbers()
    for pattern, (year, month, number) in (
        (_DAY_FIRST, (3, 2, 1)),
        (_MONTH_FIRST, (3, 1, 2)),
        (_YEAR_FIRST, (1, 2, 3)),
    ):
        match = pattern.match(text)
        if match and match[month].lower() in months:
            yield (int(match[year]), months[match[month].lower()], int(match[number])), text[match.end() :]
    if (match := _C_STYLE.match(text)) and match[1].lower() in months:
        yield (int(match[4]), months[match[1].lower()], int(match[2])), match[3]
    if (word := _WORD.match(text)) and word[1].lower() in weekday_names():
        yield from _dates(text[word.end() :], order)


def _numeric(first: str, second: str, third: str, order: str) -> tuple[int, int, int] | None:
    """Return year, month and day of three numbers, of which at most one may have four digits."""
    if len(first) == 4 and len(third) <= 2:
        return int(first), int(second), int(third)
    if len(first) > 2 or len(third) not in (2, 4):
        return None
    if order == "ymd":
        if len(third) == 4:
            order = "dmy"
        else:
            return _full_year(first), int(second), int(third)
    day, month = (first, second) if order == "dmy" else (second, first)
    return _full_year(third), int(month), int(day)


def _full_year(digits: str) -> int:
    """Return a year; of two digits, 69 to 99 lie before 2000, as POSIX has it."""
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= 69 else 2000)


def _between(text: str) -> int:
    match = _BETWEEN.match(text)
    return match.end() if match else 0


def _time_first(text: str, order: str) -> Stamp | None:
    clock, _blank, rest = text.partition(" ")
    time = _TIME.match(clock)
    if time is None or ":" not in clock:
        return None
    return next((_stamp(day, time) for day, end in _dates(rest.strip(), order) if not end.strip()), None)


def _stamp(day: tuple[int, int, int], time: re.Match[str] | None) -> Stamp | None:
    clock = (0, 0, 0) if time is None else _clock(time)
    try:
        return None if clock is None else Stamp(datetime(*day, *clock), time is not None, _offset(time))
    except ValueError:
        return None


def _clock(time: re.Match[str]) -> tuple[int, int, int] | None:
    hour, minute, second = int(time["h"]), int(time["m"] or 0), int(time["s"] or 0)
    if time["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if time["half"][0] in "Pp" else 0)
    return (hour, minute, min(second, 59)) if hour < 24 and minute < 60 and second <= 60 else None


def _offset(time: re.Match[str] | None) -> int | None:
    written = time["zone"] if time else None
    if written is None:
        return None
    if written in ("Z", "UTC", "GMT"):
        return 0
    minutes = int(written[1:3]) * 60 + int(written[-2:])
    return -minutes if written[0] == "-" else minutes


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """Return the names of the months in the languages a diary is likely to have been dated in."""
    numbers: dict[str, int] = {}
    for language in _LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in Locale(language).months[context][width].items():
                    numbers.setdefault(name.lower().strip("."), number)
    return numbers


@lru_cache(maxsize=1)
def weekday_names() -> frozenset[str]:
    """Return the names of the weekdays in the same languages."""
    return frozenset(
        name.lower().strip(".")
        for language in _LANGUAGES
        for widths in Locale(language).days.values()
        for width in ("wide", "abbreviated")
        for name in widths[width].values()
    )
