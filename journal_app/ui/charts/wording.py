# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart says of a day: the same words for tooltip, cursor and screen reader."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import DaySummary
from journal_app.domain.i18n import _, ngettext
from journal_app.ui.models.entry_items import spoken_day
from journal_app.ui.models.spoken import mood_text


def announce(widget: QWidget, words: str) -> None:
    """Make words the widget's description, and have a screen reader say them now."""
    widget.setAccessibleDescription(words)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def rated_day(day: date, mood: float | None, ratings: int) -> str:
    """Return a day with its mood and how many ratings it rests on."""
    if mood is None:
        return _("{day}: no mood").format(day=spoken_day(day))
    counted = ngettext("{n} rating", "{n} ratings", ratings).format(n=ratings)
    return _("{day}: mood {mood}; {ratings}").format(day=spoken_day(day), mood=mood_text(mood), ratings=counted)


def written_day(day: date, summary: DaySummary | None) -> str:
    """Return a day with its mood, if any, and how many entries it holds."""
    name = spoken_day(day)
    if summary is None or not summary.entries:
        return _("{day}, nothing written").format(day=name)
    counted = ngettext("{n} entry", "{n} entries", summary.entries).format(n=summary.entries)
    if summary.mood is None:
        return _("{day}, {entries}").format(day=name, entries=counted)
    return _("{day}, mood {mood}, {entries}").format(day=name, mood=mood_text(summary.mood), entries=counted)


def month_name(day: date) -> str:
    """Return the month of a day with its year: "November 2026"."""
    return QLocale().toString(as_qdate(day), "MMMM yyyy")


def as_qdate(day: date) -> QDate:
    """Return a day as Qt counts it; any year from 1 to 9999."""
    return QDate(day.year, day.month, day.day)


def weekday_letter(weekday: int) -> str:
    """Return the shortest name of a weekday, 1 being Monday; the C locale has only numbers for it."""
    name = QLocale().dayName(weekday, QLocale.FormatType.NarrowFormat)
    return QLocale().dayName(weekday, QLocale.FormatType.ShortFormat)[:1] if name.isdigit() else name
