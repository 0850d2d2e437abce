# SPDX-License-Identifier: GPL-3.0-or-later
"""When an entry is about: wall-clock time with its offset and zone, and the day it belongs to."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from journal_app.domain.i18n import _

DAY_STARTS_AT = 4
"""Hour of the night, 0-12, at which a new day begins unless the writer set another."""

OFFSETS_BEGIN = 1900
"""Before this year no zone had a whole-minute offset that means anything: offset 0 is stored."""


class MomentError(ValueError):
    """A date or time that cannot be read; the message is a sentence for the writer."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall-clock time with its UTC offset in whole minutes and, when known, the IANA zone."""

    local: datetime
    offset: int = 0
    zone: str | None = None
    all_day: bool = False

    def __post_init__(self) -> None:
        if self.local.tzinfo is not None:
            raise ValueError("a moment's local time carries no tzinfo; its offset is a field")
        if not -24 * 60 < self.offset < 24 * 60:
            raise ValueError("an offset is less than a day, in minutes")

    def day(self, day_starts_at: int = DAY_STARTS_AT) -> date:
        """Return the day it belongs to: the date of the wall clock less `day_starts_at` hours."""
        if self.all_day:
            return self.local.date()
        try:
            return (self.local - timedelta(hours=day_starts_at)).date()
        except OverflowError:
            return date.min

    def iso(self) -> str:
        """Return ISO 8601 with the offset, to the minute, or to the second where seconds are known."""
        precise = "seconds" if self.local.second else "minutes"
        text = self.local.replace(microsecond=0).isoformat(timespec=precise)
        sign = "-" if self.offset < 0 else "+"
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{text}{sign}{hours:02d}:{minutes:02d}"

    def utc(self) -> datetime:
        """Return the instant in UTC."""
        return self.local.replace(tzinfo=timezone(timedelta(minutes=self.offset))).astimezone(UTC)


def at(local: datetime, zone: tzinfo, *, all_day: bool = False) -> Moment:
    """Return the moment of a wall-clock time in a zone; before 1900 the offset is 0 and no zone is kept.

    A time that a clock change skips or repeats takes the offset `zone` gives for its `fold`.
    """
    local = local.replace(tzinfo=None)
    if local.year < OFFSETS_BEGIN:
        return Moment(local, 0, None, all_day)
    offset = zone.utcoffset(local)
    minutes = round((offset or timedelta()).total_seconds() / 60)
    return Moment(local.replace(fold=0), minutes, zone_name(zone), all_day)


def from_utc(instant: datetime, zone: tzinfo) -> Moment:
    """Return the moment an aware instant is in a zone."""
    return at(instant.astimezone(zone), zone)


def on(day: date, zone: tzinfo) -> Moment:
    """Return the all-day moment of a date: its midnight, belonging to that date whatever the day rule."""
    return at(datetime.combine(day, time()), zone, all_day=True)


def zone_name(zone: tzinfo) -> str | None:
    """Return the IANA name of a zone, or None where it has none (a fixed offset, UTC)."""
    key = getattr(zone, "key", None)
    return str(key) if key else None


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")


def parse_moment(text: str, zone: tzinfo) -> Moment:
    """Read ISO 8601: a date, a date and time, with or without an offset; without one, `zone`'s is taken.

    Raises MomentError with a sentence that shows the form expected.
    """
    text = text.strip()
    try:
        if _DATE.match(text):
            return on(date.fromisoformat(text), zone)
        value = datetime.fromisoformat(text)
    except ValueError:
        raise MomentError(
            _("“{text}” is not a date I can read. Write it like 2026-11-22 or 2026-11-22T21:42+01:00.").format(
                text=text[:40]
            )
        ) from None
    if value.tzinfo is None:
        return at(value, zone)
    offset = value.utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    local = value.replace(tzinfo=None)
    same = local.year >= OFFSETS_BEGIN and at(local, zone).offset == minutes
    return Moment(local, minutes, zone_name(zone) if same else None)


def parse_day(text: str) -> date:
    """Read an ISO 8601 date; raises MomentError with a sentence that shows the form expected."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise MomentError(_("“{text}” is not a date. Write it like 2026-11-22.").format(text=text[:40])) from None
