# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the rows of a table into entries: a check-in where something was measured, else a free page."""

import hashlib
from collections import Counter
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from functools import cached_property
from typing import Any

from journal_app.domain.answers import Json, Rating, plain
from journal_app.domain.fields import Grid, Number, Rich, Short
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.measures import LOOSE, OWN
from journal_app.domain.moment import Moment, MomentError, at, on, parse_moment
from journal_app.exchange.importing.csv_mapping import Mapping, Measured
from journal_app.exchange.importing.csv_table import Row, Table, number
from journal_app.exchange.importing.jrnl_text import ANSWER, GUIDE, tag_name
from journal_app.exchange.importing.stamps import read_time
from journal_app.exchange.importing.values import Harvest, ImportedEntry

CHECK_IN = "daily_check_in"
LONGEST_LINE = 200
"""Characters a note may have to be the one line of a check-in."""


@dataclass(frozen=True)
class Reader:
    """Reads the rows of one table by a mapping; what is odd in many rows is told once, with the first line."""

    table: Table
    mapping: Mapping
    check_in: Guide
    zone: tzinfo
    name: str
    seen: Counter[str] = field(default_factory=Counter)
    oddities: Counter[str] = field(default_factory=Counter)
    first_lines: dict[str, int] = field(default_factory=dict)

    def harvest_into(self, harvest: Harvest) -> None:
        """Add an entry for every row, and what is to be said of rows and columns."""
        for row in self.table.rows:
            self._take(row, harvest)
        for sentence, count in self.oddities.items():
            harvest.warn(
                _("{what} ({n} rows, the first on line {line})").format(
                    what=sentence, n=count, line=self.first_lines[sentence]
                )
            )
        if self.left_out:
            harvest.warn(
                _(
                    "These columns hold no numbers and are not in the mapping, so they do not come in: {columns}."
                ).format(columns=", ".join(self.left_out))
            )

    @cached_property
    def measured(self) -> tuple[Measured, ...]:
        """Return the columns of numbers: those mapped, then every other one under a name of its own."""
        named = self.mapping.columns()
        own = [c for c in self.table.columns if c in self.table.numeric and c not in named]
        return (*self.mapping.measures, *(Measured(column, OWN + column) for column in own))

    @cached_property
    def left_out(self) -> list[str]:
        """Return the columns nothing is taken from."""
        taken = self.mapping.columns() | self.table.numeric
        return [c for c in self.table.columns if c not in taken and any(self.table.values(c))]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {column: place for place, column in enumerate(self.table.columns)}

    def _cell(self, row: Row, column: str) -> str:
        return row.cells[self._places[column]] if column else ""

    def _take(self, row: Row, harvest: Harvest) -> None:
        where = _("{name}, line {line}").format(name=self.name, line=row.line)
        try:
            moment = self._moment(row)
        except (MomentError, OverflowError) as error:
            return harvest.skip(where, str(error))
        answers = self._answers(row)
        guide = CHECK_IN if answers else GUIDE
        text = self._cell(row, self.mapping.text)
        if text:
            answers[_text_key(self.check_in, text) if answers else ANSWER] = text
        title = self._cell(row, self.mapping.title)
        if not answers and not title:
            return harvest.skip(where, _("The row holds nothing but a date."))
        harvest.entries.append(
            ImportedEntry(where, guide, moment, answers, title, self._tags(row), source_id=self._source_id(row))
        )
        return None

    def _source_id(self, row: Row) -> str:
        """Return what the row is known by, whatever mapping it is read with: its cells, and which of its like."""
        whole = "\x1f".join((*self.table.columns, "\x1e", *row.cells))
        key = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
        self.seen[key] += 1
        return f"row:{key}:{self.seen[key]}"

    def _tags(self, row: Row) -> frozenset[str]:
        cell = self._cell(row, self.mapping.tags)
        parts = cell.split(self.mapping.tags_separator) if self.mapping.tags_separator else [cell]
        return frozenset(tag_name(part.strip()) for part in parts) - {""}

    def _moment(self, row: Row) -> Moment:
        """Return when the row is about; raises MomentError with a sentence."""
        column = self.mapping.datetime or self.mapping.date
        cell = self._cell(row, column)
        if not cell:
            raise MomentError(_("The column “{column}” is empty, so there is no date.").format(column=column))
        moment = self._formatted(cell, column) if self.mapping.date_format else parse_moment(cell, self.zone)
        clock = self._cell(row, self.mapping.time)
        if not clock:
            return moment
        time = read_time(clock)
        if time is None:
            self._note(
                row,
                _("The time in “{column}” cannot be read; the entry is about the whole day.").format(
                    column=self.mapping.time
                ),
            )
            return moment
        return at(datetime(*moment.local.timetuple()[:3], *time), self.zone)

    def _formatted(self, cell: str, column: str) -> Moment:
        try:
            read = datetime.strptime(cell, self.mapping.date_format)
        except ValueError:
            raise MomentError(
                _("“{cell}” in the column “{column}” does not have the form {format}.").format(
                    cell=cell[:40], column=column, format=self.mapping.date_format
                )
            ) from None
        if not any(sign in self.mapping.date_format for sign in ("%H", "%I", "%c", "%X", "%T", "%R")):
            return on(read.date(), self.zone)
        offset = read.utcoffset()
        if offset is None:
            return at(read, self.zone)
        return Moment(read.replace(tzinfo=None), round(offset / timedelta(minutes=1)))

    def _answers(self, row: Row) -> dict[str, Json]:
        answers: dict[str, Json] = {}
        for one in self.measured:
            cell = self._cell(row, one.column)
            if not cell:
                continue
            value = number(cell)
            if value is None:
                self._note(row, _("“{column}” does not hold a number; it is left out there.").format(column=one.column))
            elif one.low is not None and one.high is not None and not one.low <= value <= one.high:
                self._note(
                    row,
                    _("“{column}” lies outside {low} to {high}; it is left out there.").format(
                        column=one.column, low=f"{one.low:g}", high=f"{one.high:g}"
                    ),
                )
            else:
                found = Rating(value, one.low, one.high)
                if problem := put_measure(answers, self.check_in, one.measure, found):
                    self._note(row, _("“{column}”: {problem}").format(column=one.column, problem=problem))
        return answers

    def _note(self, row: Row, sentence: str) -> None:
        self.oddities[sentence] += 1
        self.first_lines.setdefault(sentence, row.line)


def put_measure(answers: dict[str, Json], guide: Guide, measure: str, found: Rating) -> str | None:
    """Answer the question that carries the measure, on its own scale, unrounded, with the original kept.

    A measure that no question of the guide takes as a number is kept beside the questions. Returns a sentence
    where the number does not fit the question, and then answers nothing.
    """
    for question in guide.asked():
        if isinstance(question, Grid) and measure in (question.measure, question.energy_measure):
            place = _on_grid(question, measure, found, answers.get(question.key))
            problem = question.check(question.load(place))
            if problem is None:
                answers[question.key] = place
            return problem
        if isinstance(question, Number) and question.measure == measure:
            rating = _rescaled(found, question.low, question.high)
            problem = question.check(rating)
            if problem is None:
                answers[question.key] = rating.dump()
            return problem
    answers[measure if measure.startswith(OWN) else LOOSE + measure] = found.dump()
    return None


def _rescaled(found: Rating, low: float | None, high: float | None) -> Rating:
    """Return it on the scale of a question; a question without an upper end takes the number as it is."""
    ends = (found.low, found.high)
    if low is None or high is None or None in ends or ends == (low, high):
        return Rating(found.value, low, high, found)
    return found.rescaled(low, high)


def _on_grid(question: Grid, measure: str, found: Rating, before: AnyMapping[str, Any] | None) -> dict[str, Any]:
    """Return a place on the grid with one of its two numbers set; `original` is the mood's where it has one."""
    rating = _rescaled(found, question.low, question.high)
    place = {**question.dump(question.empty), **(before or {})}
    is_mood = measure == question.measure
    place["pleasantness" if is_mood else "energy"] = plain(rating.value)
    if is_mood or "original" not in place:
        place["original"] = found.dump()
    return place


def _text_key(guide: Guide, text: str) -> str:
    """Return the guide's question for one line or for long text, whichever this is; else a key of its own."""
    short = "\n" not in text and len(text) <= LONGEST_LINE
    questions = [q for q in guide.asked() if isinstance(q, Rich)]
    fitting = [q.key for q in questions if isinstance(q, Short) is short]
    return next(iter([*fitting, *(q.key for q in questions)]), OWN + "note")
