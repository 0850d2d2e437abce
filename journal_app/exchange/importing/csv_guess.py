# SPDX-License-Identifier: GPL-3.0-or-later
"""Guesses which column of a table is what, for a writer who gives no mapping; the guess is shown before use."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice, pairwise

from journal_app.domain.i18n import _
from journal_app.domain.measures import MEASURES
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing.csv_mapping import Mapping, Measured
from journal_app.exchange.importing.csv_table import Table, number
from journal_app.exchange.importing.stamps import read_time
from journal_app.exchange.importing.values import Harvest

SAMPLE = 2_000
"""Cells of a column that are looked at."""

DATE_NAMES = "date_iso full_date date datetime timestamp day datum fecha data created written when".split()
TEXT_NAMES = "text note notes entry body content comment comments journal diary notiz texte nota".split()
TITLE_NAMES = "title heading note_title subject titel titre titolo".split()
TAG_NAMES = "tags tag labels categories activities keywords".split()
MOOD_NAMES = "mood mood_score mood_rating mood_level stimmung humeur umore valence pleasantness happiness".split()
OPEN_ENDED = frozenset(name for name in MEASURES if name.endswith("_minutes")) | {"drinks"}

_CLOCKS = ("", " %H:%M", " %H:%M:%S", " %I:%M %p")
_DAYS = ("%d/%m/%Y", "%m/%d/%Y", "%d/%m/%y", "%m/%d/%y", "%d.%m.%Y", "%d.%m.%y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d")
_WORDED = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%d-%b-%Y")
FORMATS = tuple(day + clock for clock in _CLOCKS for day in (*_DAYS, *_WORDED))
SCALES = ((0, 1), (-1, 1), (0, 3), (1, 5), (0, 4), (-2, 2), (0, 5), (1, 7), (-3, 3), (1, 9), (0, 10), (1, 10), (0, 100))


def guessed_mapping(table: Table, name: str, harvest: Harvest) -> Mapping:
    """Return the likely meaning of the columns; raises ExchangeError where none holds a date."""
    day, date_format = _date_column(table, name, harvest)
    with_time = "%H" in date_format or "%I" in date_format or _iso_has_time(table, day)
    words = [c for c in table.columns if c not in table.numeric and c != day]
    time = "" if with_time else _time_column(table, words)
    words = [c for c in words if c != time]
    text, title, tags = _text_columns(table, words)
    return Mapping(
        date="" if with_time else day,
        time=time,
        datetime=day if with_time else "",
        date_format=date_format,
        text=text,
        title=title,
        tags=tags,
        tags_separator=_separator_of(_sample(table, tags)) if tags else ",",
        measures=tuple(_measures(table, day, harvest)),
    )


def _sample(table: Table, column: str) -> list[str]:
    return list(islice(table.values(column), SAMPLE))


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", "_", name.lower()).strip("_")


def _named(columns: Iterable[str], names: Sequence[str]) -> str:
    """Return the column with the first of these names that is there, or ""."""
    plain = {_plain(column): column for column in columns}
    return next((plain[name] for name in names if name in plain), "")


def _date_column(table: Table, name: str, harvest: Harvest) -> tuple[str, str]:
    """Return the column of the date and its format, "" for ISO 8601."""
    hinted = [c for c in table.columns if _plain(c) in DATE_NAMES]
    others = [c for c in table.columns if c not in hinted and c not in table.numeric]
    columns = sorted(hinted, key=lambda c: DATE_NAMES.index(_plain(c))) + others
    for column in columns:
        if (cells := _sample(table, column)) and all(_is_iso(cell) for cell in cells):
            return column, ""
    for column in columns:
        cells = _sample(table, column)
        formats = [one for one in FORMATS if cells and all(_read(cell, one) for cell in cells)]
        if formats:
            return column, _chosen(formats, cells, column, harvest)
    for column in hinted:
        cells = _sample(table, column)
        if _mostly(_is_iso(cell) for cell in cells):
            return column, ""
        formats = [one for one in FORMATS if _mostly(_read(cell, one) is not None for cell in cells)]
        if formats:
            return column, _chosen(formats, cells, column, harvest)
    raise ExchangeError(
        _("I found no column with dates in “{name}”. Name it in a mapping, with its date_format.").format(name=name)
    )


def _mostly(readable: Iterable[bool]) -> bool:
    """Return whether most cells can be read: a row with a slip of the pen is left out, not the whole file."""
    answers = list(readable)
    return sum(answers) * 2 > len(answers)


def _chosen(formats: list[str], cells: list[str], column: str, harvest: Harvest) -> str:
    """Return the format in which most of the dates ascend."""

    def ascending(date_format: str) -> int:
        dates = [date for cell in cells if (date := _read(cell, date_format))]
        return abs(sum((a <= b) - (a > b) for a, b in pairwise(dates)))

    best = max(ascending(one) for one in formats)
    fitting = [one for one in formats if ascending(one) == best]
    if len(fitting) > 1:
        harvest.warn(
            _("The dates in “{column}” can be read in two ways; I took {format}. Say date_format to be sure.").format(
                column=column, format=fitting[0]
            )
        )
    return fitting[0]


def _read(cell: str, date_format: str) -> datetime | None:
    try:
        return datetime.strptime(cell, date_format)
    except ValueError:
        return None


def _is_iso(cell: str) -> bool:
    try:
        datetime.fromisoformat(cell)
    except ValueError:
        return False
    return len(cell) >= 8


def _iso_has_time(table: Table, column: str) -> bool:
    return any(":" in cell for cell in _sample(table, column))


def _time_column(table: Table, columns: Sequence[str]) -> str:
    for column in columns:
        cells = _sample(table, column)
        if cells and all(":" in cell and len(cell) <= 11 and read_time(cell) for cell in cells):
            return column
    return ""


def _text_columns(table: Table, columns: Sequence[str]) -> tuple[str, str, str]:
    """Return the columns of text, title and tags, "" where there is none."""
    title, tags = _named(columns, TITLE_NAMES), _named(columns, TAG_NAMES)
    text = _named(columns, TEXT_NAMES)
    if not text:
        lengths = {c: _mean_length(_sample(table, c)) for c in columns if c not in (title, tags)}
        text = max(lengths, key=lengths.__getitem__, default="")
        if text and lengths[text] < 20:
            text = ""
    return text, title, tags


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0


def _separator_of(cells: Sequence[str]) -> str:
    return max(",|;", key=lambda sign: sum(sign in cell for cell in cells))


def _measures(table: Table, day: str, harvest: Harvest) -> Iterator[Measured]:
    """Yield the mood, and every column that has the name of a stored measure."""
    columns = [c for c in table.columns if c in table.numeric and c != day]
    mood = _named(columns, MOOD_NAMES)
    alike = [c for c in columns if "mood" in _plain(c)]
    if not mood and len(alike) == 1:
        mood = alike[0]
    elif not mood and alike:
        harvest.warn(
            _("Several columns look like a mood: {columns}. Name the one to take in a mapping.").format(
                columns=", ".join(alike[:12])
            )
        )
    if mood:
        yield _scaled(table, mood, "mood")
    for column in columns:
        measure = _plain(column)
        if column != mood and measure in MEASURES and not (mood and measure == "mood"):
            yield Measured(column, measure) if measure in OPEN_ENDED else _scaled(table, column, measure)


def _scaled(table: Table, column: str, measure: str) -> Measured:
    """Return the column on the narrowest usual scale that holds all its numbers."""
    values = [value for cell in table.values(column) if (value := number(cell)) is not None]
    least, most = min(values), max(values)
    fitting = [scale for scale in SCALES if scale[0] <= least and most <= scale[1]]
    low, high = min(fitting, key=lambda scale: scale[1] - scale[0], default=(least, max(most, least + 1)))
    return Measured(column, measure, low, high)
