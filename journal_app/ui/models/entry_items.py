# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list of entries is made of: lines, the sections they stand in, and the words beneath a heading."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from journal_app.domain.entry import EntryRow
from journal_app.domain.i18n import _
from journal_app.domain.markdown import Kind, read_markdown
from journal_app.domain.moment import Moment

Marks = tuple[tuple[int, int], ...]
"""Where hits stand in a text: start and end in code points, end exclusive."""

MOST_BEFORE_A_HIT = 36
"""Characters of a found text that stand before its first hit: about a line of the list."""

_SPACES = re.compile(r"\s+")
_ENDS_A_SENTENCE = (".", "!", "?", "…", ":", ";", ",", "”", '"', "—")


@dataclass(frozen=True, slots=True)
class Section:
    """A row that names the weeks or the month of the entries below it."""

    title: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry in the list: its row, one paragraph of its text, and where hits stand in heading and paragraph."""

    row: EntryRow
    snippet: str
    heading_marks: Marks = ()
    snippet_marks: Marks = ()


def listed(row: EntryRow) -> Listed:
    """Return the line of an entry outside a search."""
    return Listed(row, beneath(row.heading, one_paragraph(row.text)))


def found(row: EntryRow, heading_marks: Marks, snippet: str, marks: Marks) -> Listed:
    """Return the line of an entry in a search: without what its heading says, unless nothing found would be left."""
    rest = beneath(row.heading, snippet, joined=" ")
    kept = _moved(marks, len(snippet) - len(rest))
    if marks and not kept:
        rest, kept = snippet, marks
    near = _from_first(rest, kept)
    return Listed(row, near, heading_marks, _moved(kept, len(rest) - len(near)))


def _moved(marks: Marks, cut: int) -> Marks:
    """Return marks after so many characters were cut in front; those within the cut are gone."""
    return tuple((start - cut, end - cut) for start, end in marks if start > cut or not cut)


def _from_first(text: str, marks: Marks) -> str:
    """Return the text from shortly before its first mark, so that two short lines show it whole."""
    if not marks or marks[0][0] <= MOST_BEFORE_A_HIT:
        return text
    space = text.find(" ", marks[0][0] - MOST_BEFORE_A_HIT, marks[0][0])
    return "…" + text[space + 1 :] if space >= 0 else text


def one_paragraph(text: str) -> str:
    """Return the text's words in one paragraph, without the signs of Markdown."""
    words = ""
    for block in read_markdown(text):
        part = _SPACES.sub(" ", block.text).strip()
        if not part or block.kind is Kind.RULE:
            continue
        joint = "" if not words else " " if words.endswith(_ENDS_A_SENTENCE) else " · "
        words += joint + part
    return words


def beneath(heading: str, text: str, joined: str = " ·") -> str:
    """Return the text without what the heading above it already says; `joined` stands between two answers."""
    said = heading.rstrip("… ,;:")
    if len(said) < 2 or not text.startswith(said):
        return text
    rest = text[len(said) :]
    if heading.endswith("…"):
        return "…" + rest.lstrip() if rest else ""
    if rest and not rest.startswith((".", ",", ":", ";", "!", "?", joined)):
        return text
    return rest.lstrip(" ·,;:.!?")


def section_of(day: date, today: date, week_starts_on: int) -> str:
    """Return the title of the section a day stands in; `week_starts_on` is 0 for Monday, as `date.weekday`."""
    this_week = today - timedelta(days=(today.weekday() - week_starts_on) % 7)
    if day > today:
        return _("To come")
    if day >= this_week:
        return _("This week")
    month = QLocale().standaloneMonthName(day.month)
    if (day.year, day.month) == (today.year, today.month):
        return _("Earlier in {month}").format(month=month)
    if day.year == today.year:
        return month
    return _("{month} {year}").format(month=month, year=day.year)


def week_starts_on() -> int:
    """Return the first day of the writer's week, 0 for Monday."""
    return QLocale().firstDayOfWeek().value - 1


def day_in_section(day: date) -> str:
    """Return a day as its line says it, under a section that names month and year: "Thursday 19"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d")


def whole_day(day: date) -> str:
    """Return a day with month and year: "19 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def spoken_day(day: date) -> str:
    """Return a day as it is read out: "Thursday 19 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def whole_moment(moment: Moment, this_year: int | None = None) -> str:
    """Return when an entry is about: "Thursday 19 November, 22:10"; the year is said unless it is this one."""
    local = moment.local
    day = QDate(local.year, local.month, local.day)
    words = QLocale().toString(day, "dddd d MMMM" if local.year == this_year else "dddd d MMMM yyyy")
    if moment.all_day:
        return words
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return _("{day}, {time}").format(day=words, time=time)
