# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and writes durations as people put them: 6:45, 6 h 30, 45 min."""

import re

from journal_app.domain.i18n import _

MINUTES_PER_HOUR = 60
HOURS_PER_DAY = 24
_NUMBER = r"\d{1,4}(?:[.,]\d{1,2})?"
_BARE = re.compile(_NUMBER)
_CLOCK = re.compile(r"(?P<hours>\d{1,3}):(?P<minutes>\d{2})")
_WORDS = re.compile(
    rf"(?:(?P<hours>{_NUMBER})\s*(?:hours|hour|hrs|hr|h))?"
    r"\s*(?:(?P<minutes>\d{1,4})\s*(?:minutes|minute|mins|min|m)?)?"
)


def parse_minutes(text: str, *, bare_hours: bool) -> int | None:
    """Return whole minutes, or None when the text is no duration.

    A number alone means hours up to 24 when `bare_hours` (a night), else minutes (an exercise).
    """
    said = text.strip().casefold()
    if _BARE.fullmatch(said):
        number = _decimal(said)
        return round(number * MINUTES_PER_HOUR if bare_hours and number <= HOURS_PER_DAY else number)
    match = _CLOCK.fullmatch(said) or _WORDS.fullmatch(said)
    if match is None or not said:
        return None
    hours, minutes = match["hours"], int(match["minutes"] or 0)
    if hours is not None and minutes >= MINUTES_PER_HOUR:
        return None
    return round(_decimal(hours or "0") * MINUTES_PER_HOUR) + minutes


def say_minutes(minutes: int) -> str:
    """Return a duration as the field shows it: "6 h 30", "7 h", "45 min"."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    if hours == 0:
        return _("{minutes} min").format(minutes=rest)
    if rest == 0:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes:02}").format(hours=hours, minutes=rest)


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))
