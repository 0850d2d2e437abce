# SPDX-License-Identifier: GPL-3.0-or-later
"""The TOML file that says which column of a table means what, checked with sentences for its author."""

import tomllib
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journal_app.domain.answers import Json, plain
from journal_app.domain.i18n import _
from journal_app.domain.measures import MEASURES, OWN
from journal_app.exchange.errors import ExchangeError

COLUMN_KEYS = ("date", "time", "datetime", "text", "title", "tags")
OTHER_KEYS = ("date_format", "tags_separator", "measures")
MEASURE_KEYS = ("column", "measure", "low", "high")
MAX_MAPPING = 100_000


@dataclass(frozen=True, slots=True)
class Measured:
    """A column of numbers, the measure it feeds, and the ends of its scale where it has them."""

    column: str
    measure: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column is what; "" where there is none. Either `date` or `datetime` is named."""

    date: str = ""
    time: str = ""
    datetime: str = ""
    date_format: str = ""
    text: str = ""
    title: str = ""
    tags: str = ""
    tags_separator: str = ","
    measures: tuple[Measured, ...] = ()

    def columns(self) -> frozenset[str]:
        """Return every column that is named."""
        named = {getattr(self, key) for key in COLUMN_KEYS} - {""}
        return frozenset(named | {one.column for one in self.measures})

    def check_columns(self, columns: Sequence[str], name: str) -> None:
        """Raise ExchangeError where a column is named that the table does not have."""
        for column in sorted(self.columns()):
            if column not in columns:
                raise ExchangeError(
                    _(
                        "The mapping names the column “{column}”, which “{name}” does not have. It has: {columns}."
                    ).format(column=column, name=name, columns=", ".join(columns[:40]))
                )

    def toml(self) -> str:
        """Return it as the text of a TOML file, to be saved and edited."""
        lines = [f"{key} = {_quoted(value)}" for key in COLUMN_KEYS if (value := getattr(self, key))]
        if self.date_format:
            lines.insert(1, f"date_format = {_quoted(self.date_format)}")
        if self.tags:
            lines.append(f"tags_separator = {_quoted(self.tags_separator)}")
        for one in self.measures:
            lines += ["", "[[measures]]", f"column = {_quoted(one.column)}", f"measure = {_quoted(one.measure)}"]
            lines += [
                f"{end} = {plain(value)}" for end, value in (("low", one.low), ("high", one.high)) if value is not None
            ]
        return "\n".join(lines) + "\n"


def parse_mapping(text: str) -> Mapping:
    """Return the mapping of a TOML text; raises ExchangeError that names the line or the key."""
    if len(text) > MAX_MAPPING:
        raise ExchangeError(_("This is too long for a mapping."))
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ExchangeError(_("The mapping is not TOML: {reason}.").format(reason=error)) from None
    _refuse_unknown(raw, (*COLUMN_KEYS, *OTHER_KEYS), _("the mapping"))
    texts = {key: _text(raw, key) for key in (*COLUMN_KEYS, "date_format")}
    if bool(texts["date"]) == bool(texts["datetime"]):
        raise ExchangeError(_("The mapping names the column of the date: either `date` or `datetime`, one of them."))
    if texts["datetime"] and texts["time"]:
        raise ExchangeError(_("`time` goes with `date`; a `datetime` column holds the time already."))
    separator = _text(raw, "tags_separator") if "tags_separator" in raw else ","
    return Mapping(**texts, tags_separator=separator, measures=_measures(raw.get("measures", [])))


def _measures(raw: Json) -> tuple[Measured, ...]:
    if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
        raise ExchangeError(_("Each measure begins with a line [[measures]], with two brackets on either side."))
    found = tuple(_measured(one, place) for place, one in enumerate(raw, 1))
    for which in ("column", "measure"):
        named = [getattr(one, which) for one in found]
        for name in named:
            if named.count(name) > 1:
                raise ExchangeError(
                    _("Two [[measures]] name the same {which}: “{name}”.").format(which=which, name=name)
                )
    return found


def _measured(raw: dict[str, Any], place: int) -> Measured:
    where = _("[[measures]] number {n}").format(n=place)
    _refuse_unknown(raw, MEASURE_KEYS, where)
    column, measure = _text(raw, "column", where), _text(raw, "measure", where)
    if not column:
        raise ExchangeError(_("`column` is missing in {where}.").format(where=where))
    measure = measure or OWN + column
    if measure not in MEASURES and not (measure.startswith(OWN) and len(measure) > len(OWN)):
        raise ExchangeError(
            _(
                "“{measure}” in {where} is not a measure. Take one of: {known}; or a name of your own, as own:steps."
            ).format(measure=measure, where=where, known=", ".join(sorted(MEASURES)))
        )
    low, high = (_end(raw, key, where) for key in ("low", "high"))
    if (low is None) != (high is None) or (low is not None and high is not None and low >= high):
        raise ExchangeError(_("In {where}, `low` and `high` go together, and low is below high.").format(where=where))
    return Measured(column, measure, low, high)


def _refuse_unknown(raw: AnyMapping[str, Any], known: Sequence[str], where: str) -> None:
    for key in raw:
        if key not in known:
            raise ExchangeError(
                _("`{key}` is not known in {where}. It takes: {known}.").format(
                    key=key, where=where, known=", ".join(known)
                )
            )


def _text(raw: AnyMapping[str, Any], key: str, where: str = "") -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise ExchangeError(
            _('`{key}` is text in quotation marks, as {key} = "...".').format(key=key)
            if not where
            else _("`{key}` in {where} is text in quotation marks.").format(key=key, where=where)
        )
    return value if key == "tags_separator" else value.strip()


def _end(raw: AnyMapping[str, Any], key: str, where: str) -> float | None:
    value = raw.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) > 1e15:
        raise ExchangeError(_("`{key}` in {where} is a number, as {key} = 7.").format(key=key, where=where))
    return value


def _quoted(text: str) -> str:
    """Return a TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(s if s >= " " and s != "\x7f" else f"\\u{ord(s):04x}" for s in escaped) + '"'
