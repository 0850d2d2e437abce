# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a table of comma, semicolon or tab separated values, and tells which of its columns hold numbers."""

import csv
import io
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from journal_app.domain.answers import MAX_TEXT
from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing.values import Harvest

MAX_ROWS = 1_000_000
MAX_COLUMNS = 2_000
DELIMITERS = ",;\t|"
MISSING = frozenset(("", "na", "n/a", "nan", "null", "-", "."))
"""What a cell without an answer holds, in small letters; such a cell is missing, never zero."""

_NUMBER = re.compile(r"[+−-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line of the file it begins on, and its cells in the order of the columns."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with a header. Column names are as written, without blanks around them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def values(self, column: str) -> Iterator[str]:
        """Yield the cells of a column that are not missing."""
        place = self.columns.index(column)
        return (cell for row in self.rows if (cell := row.cells[place]))

    @cached_property
    def numeric(self) -> frozenset[str]:
        """Return the columns in which every cell that is not missing is a number, and at least one is."""
        found = set()
        for column in self.columns:
            first = next(self.values(column), None)
            if first is not None and all(number(cell) is not None for cell in self.values(column)):
                found.add(column)
        return frozenset(found)


def number(cell: str) -> float | None:
    """Return the finite number a cell holds, its decimals after a point or a comma, or None."""
    cell = cell.strip()
    if len(cell) > 40 or not _NUMBER.match(cell):
        return None
    value = float(cell.replace(",", ".").replace("−", "-"))
    return value if math.isfinite(value) and abs(value) < 1e15 else None


def looks_like_table(head: str) -> bool:
    """Return whether a text begins with at least two rows that have the same two or more cells."""
    rows = _first_rows(head, _delimiter_of(head))
    return len(rows) >= 2 and len(rows[0]) >= 2 and all(cell.strip() for cell in rows[0][:2]) and len(rows[1]) >= 2


def parse_table(text: str, name: str, harvest: Harvest) -> Table:
    """Return the table; rows that do not fit the header are skipped with their line. Raises ExchangeError."""
    rows = _records(text, _delimiter_of(text))
    try:
        _line, header = next(((line, cells) for line, cells in rows if any(c.strip() for c in cells)), (0, []))
        if len(header) > MAX_COLUMNS:
            raise ExchangeError(_("“{name}” has more than {n} columns.").format(name=name, n=MAX_COLUMNS))
        if not header:
            raise ExchangeError(_("“{name}” is empty.").format(name=name))
        columns = _unique([cell.strip() for cell in header], harvest)
        kept = list(_fitting(rows, len(columns), name, harvest))
    except csv.Error:
        raise ExchangeError(
            _("“{name}” has a cell too long for one entry. Is a quotation mark missing at its end?").format(name=name)
        ) from None
    return Table(columns, tuple(kept))


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line it begins on."""
    before = csv.field_size_limit(MAX_TEXT)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
        line = 1
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    finally:
        csv.field_size_limit(before)


def _fitting(rows: Iterator[tuple[int, list[str]]], width: int, name: str, harvest: Harvest) -> Iterator[Row]:
    for count, (line, cells) in enumerate(rows):
        if count >= MAX_ROWS:
            raise ExchangeError(
                _("“{name}” has more than {n} rows. Split it into parts.").format(name=name, n=MAX_ROWS)
            )
        if not any(cell.strip() for cell in cells):
            continue
        if any(cell.strip() for cell in cells[width:]):
            harvest.skip(
                _("{name}, line {line}").format(name=name, line=line),
                _("The row has {n} cells, the header {m}.").format(n=len(cells), m=width),
            )
            continue
        yield Row(line, tuple(_cell(cells[i]) if i < len(cells) else "" for i in range(width)))


def _cell(text: str) -> str:
    text = text.strip()
    return "" if text.lower() in MISSING else text


def _unique(names: list[str], harvest: Harvest) -> tuple[str, ...]:
    """Return names that differ: an empty one is called by its place, a repeated one gets a number."""
    result: list[str] = []
    for place, name in enumerate(names, 1):
        unique = name or _("column {n}").format(n=place)
        again = 2
        while unique in result:
            unique = f"{name} ({again})"
            again += 1
        if unique != name and name:
            harvest.warn(
                _("The column “{column}” is there more than once; the next is called “{other}”.").format(
                    column=name, other=unique
                )
            )
        result.append(unique)
    return tuple(result)


def _delimiter_of(text: str) -> str:
    """Return the delimiter that gives the most rows as wide as the first, and wide ones."""
    head = text[:200_000]

    def fit(delimiter: str) -> tuple[float, int]:
        rows = _first_rows(head, delimiter)
        width = len(rows[0]) if rows else 0
        if width < 2:
            return (0.0, width)
        return (sum(len(row) == width for row in rows) / len(rows), width)

    return max(DELIMITERS, key=fit)


def _first_rows(text: str, delimiter: str, most: int = 50) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for _line, cells in _records(text, delimiter):
            if any(cell.strip() for cell in cells):
                rows.append(cells)
            if len(rows) >= most:
                break
    except csv.Error:
        return rows
    return rows
