# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates and sizes as the settings say them, by the writer's language."""

from datetime import datetime

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from journal_app.domain.i18n import _
from journal_app.paths import language

MEBIBYTE = 1024 * 1024


def say_when(moment: datetime) -> str:
    """Return a wall-clock time: the day and the minute."""
    day = format_date(moment.date(), "full", locale=_locale())
    return _("{day}, {time}").format(day=day, time=format_time(moment.time(), "short", locale=_locale()))


def say_size(size: int) -> str:
    """Return a number of bytes in megabytes."""
    shown = max(0.1, size / MEBIBYTE)
    return _("{n} MB").format(n=format_decimal(round(shown, 1), locale=_locale()))


def _locale() -> str:
    return language()
