# SPDX-License-Identifier: GPL-3.0-or-later
"""The ranges of days the Insights page offers, and the days each means."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale

from journal_app.domain.i18n import N_, _
from journal_app.insights.series import Window
from journal_app.ui.charts.wording import as_qdate

ALL = "all"
YEAR_DAYS = 365
FIRST_SPAN = "90"

SPANS = (("30", N_("30 days")), ("90", N_("90 days")), ("365", N_("Year")), (ALL, N_("All")))
"""Keys and labels; a number is that of the days up to today."""

Ends = tuple[date, date]


def window_of(span: str, today: date, ends: Ends | None) -> Window:
    """Return the days of a range; `ends` are the first and last day with something to count, None without any."""
    if span == ALL:
        return Window(*(ends or (today, today)))
    return Window(today - timedelta(days=int(span) - 1), today)


def year_window(window: Window, today: date, span: str) -> Window:
    """Return the days the year in pixels shows: the range, but a year at least."""
    if span == ALL:
        return window
    return Window(min(window.first, today - timedelta(days=YEAR_DAYS - 1)), today)


def said(window: Window) -> str:
    """Return the days in words, years where they matter: "25 Aug – 22 Nov"."""
    same_year = window.first.year == window.last.year
    return _("{first} – {last}").format(
        first=_day(window.first, short=same_year), last=_day(window.last, short=same_year)
    )


def said_in_full(window: Window) -> str:
    """Return the days in words with their years."""
    return _("{first} to {last}").format(first=_day(window.first), last=_day(window.last))


def _day(day: date, *, short: bool = False) -> str:
    form = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    pattern = "d MMM" if form.find("d") < form.find("M") else "MMM d"
    year = "" if short else (" yyyy" if pattern == "d MMM" else ", yyyy")
    return QLocale().toString(as_qdate(day), pattern + year)
