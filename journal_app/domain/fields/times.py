# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions answered by a time or a small table: date, time, when, cadence, rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, time
from typing import Any, ClassVar

from journal_app.domain.answers import AnswerError, Answers, Cadence, Json, read_number
from journal_app.domain.fields.base import Fact, Field, Names, no_names
from journal_app.domain.i18n import N_, _
from journal_app.domain.moment import Moment, MomentError, parse_day, parse_moment

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_NAMES = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


@dataclass(frozen=True)
class Date(Field[date | None]):
    """A calendar date."""

    kind: ClassVar[str] = "date"

    @property
    def empty(self) -> date | None:
        """Return no date."""
        return None

    def load(self, raw: Json) -> date | None:
        """Return the date of `2026-11-22`."""
        if raw is None:
            return None
        if not isinstance(raw, str):
            raise AnswerError(_("A date is expected here, like 2026-11-22."))
        try:
            return parse_day(raw)
        except MomentError as error:
            raise AnswerError(str(error)) from None

    def dump(self, value: date | None) -> Json:
        """Return the ISO date."""
        return None if value is None else value.isoformat()

    def text(self, value: date | None, names: Names = no_names) -> str:
        """Return the ISO date."""
        return "" if value is None else value.isoformat()

    def facts(self, value: date | None) -> Iterator[Fact]:
        """Yield the date as due."""
        if value is not None:
            yield Fact(self.key, self.measure, due=value.isoformat())


@dataclass(frozen=True)
class Time(Field[time | None]):
    """A time of day, to the minute."""

    kind: ClassVar[str] = "time"

    @property
    def empty(self) -> time | None:
        """Return no time."""
        return None

    def load(self, raw: Json) -> time | None:
        """Return the time of `21:42`."""
        if raw is None:
            return None
        try:
            value = time.fromisoformat(raw if isinstance(raw, str) else "")
        except ValueError:
            raise AnswerError(_("A time is written like 21:42.")) from None
        return value.replace(second=0, microsecond=0, tzinfo=None)

    def dump(self, value: time | None) -> Json:
        """Return hours and minutes."""
        return None if value is None else value.isoformat("minutes")

    def text(self, value: time | None, names: Names = no_names) -> str:
        """Return hours and minutes."""
        return "" if value is None else value.isoformat("minutes")


@dataclass(frozen=True)
class When(Field[Moment | None]):
    """A date and time with its offset, or a date alone."""

    kind: ClassVar[str] = "when"

    @property
    def empty(self) -> Moment | None:
        """Return no moment."""
        return None

    def load(self, raw: Json) -> Moment | None:
        """Return the moment of `2026-11-22T21:42+01:00`, or of a date alone."""
        if raw is None:
            return None
        if not isinstance(raw, str):
            raise AnswerError(_("A date and time is expected here, like 2026-11-22T21:42+01:00."))
        try:
            return parse_moment(raw, UTC)
        except MomentError as error:
            raise AnswerError(str(error)) from None

    def dump(self, value: Moment | None) -> Json:
        """Return ISO 8601 with the offset, or the date alone."""
        if value is None:
            return None
        return value.local.date().isoformat() if value.all_day else value.iso()

    def text(self, value: Moment | None, names: Names = no_names) -> str:
        """Return date and time, to the minute."""
        if value is None:
            return ""
        if value.all_day:
            return value.local.date().isoformat()
        return f"{value.local:%H:%M}, {value.local.date().isoformat()}"

    def facts(self, value: Moment | None) -> Iterator[Fact]:
        """Yield the moment as due."""
        if value is not None:
            yield Fact(self.key, self.measure, due=self.dump(value))


@dataclass(frozen=True)
class CadenceField(Field[Cadence | None]):
    """How often: daily, on weekdays, weekly, every n days or monthly, with a time and a grace in minutes."""

    kind: ClassVar[str] = "cadence"
    EVERY: ClassVar[tuple[str, ...]] = ("day", "weekdays", "week", "n_days", "month")

    @property
    def empty(self) -> Cadence | None:
        """Return no cadence."""
        return None

    def load(self, raw: Json) -> Cadence | None:
        """Return the cadence of its stored object."""
        if raw is None:
            return None
        if not isinstance(raw, Mapping):
            raise AnswerError(_("A cadence is an object with “every”."))
        days = raw.get("weekdays") or []
        if not isinstance(days, list | tuple):
            raise AnswerError(_("Weekdays are a list like [“mon”, “thu”]."))
        return Cadence(
            str(raw.get("every", "week")),
            int(read_number(raw.get("n", 1))),
            tuple(day for day in WEEKDAYS if day in days) + tuple(d for d in days if d not in WEEKDAYS),
            None if raw.get("at") is None else str(raw["at"]),
            int(read_number(raw.get("grace", 60))),
        )

    def dump(self, value: Cadence | None) -> Json:
        """Return the stored object."""
        return None if value is None else value.dump()

    def check(self, value: Cadence | None) -> str | None:
        """Refuse what no calendar can follow."""
        if value is None:
            return None
        if value.every not in self.EVERY:
            return _("“Every” is one of: {keys}.").format(keys=", ".join(self.EVERY))
        if value.every == "weekdays" and not value.weekdays:
            return _("Choose at least one weekday.")
        if any(day not in WEEKDAYS for day in value.weekdays):
            return _("Weekdays are written {days}.").format(days=", ".join(WEEKDAYS))
        if not 1 <= value.n <= 366 or not 0 <= value.grace <= 24 * 60:
            return _("Take between 1 and 366 days, and a grace of at most a day.")
        if value.at is not None:
            try:
                time.fromisoformat(value.at)
            except ValueError:
                return _("A time is written like 17:00.")
        return None

    def text(self, value: Cadence | None, names: Names = no_names) -> str:
        """Return the cadence in words."""
        if value is None:
            return ""
        days = ", ".join(_(_WEEKDAY_NAMES[WEEKDAYS.index(d)]) for d in value.weekdays if d in WEEKDAYS)
        words = {
            "day": _("every day"),
            "weekdays": _("on {days}").format(days=days),
            "week": _("every week on {days}").format(days=days) if days else _("every week"),
            "n_days": _("every {n} days").format(n=value.n),
            "month": _("every month"),
        }.get(value.every, value.every)
        return _("{often} at {time}").format(often=words, time=value.at) if value.at else words


Row = dict[str, Json]


@dataclass(frozen=True)
class Rows(Field[tuple[Row, ...]]):
    """A small table: each row answers the columns, which are questions of their own."""

    kind: ClassVar[str] = "rows"
    columns: tuple[Field[Any], ...] = ()
    labelled_by: str = ""
    """Key of the column whose answer labels the facts of its row, as the urge whose strength is rated."""

    @property
    def empty(self) -> tuple[Row, ...]:
        """Return no row."""
        return ()

    def load(self, raw: Json) -> tuple[Row, ...]:
        """Return the rows in stored form; cells that no column knows survive."""
        if not isinstance(raw, list | tuple) or not all(isinstance(row, Mapping) for row in raw):
            raise AnswerError(_("A list of rows is expected here, each an object."))
        return tuple(self._row(row) for row in raw)

    def _row(self, row: Answers) -> Row:
        known = {column.key: column for column in self.columns}
        return {key: known[key].dump(known[key].load(v)) if key in known else v for key, v in row.items()}

    def dump(self, value: tuple[Row, ...]) -> Json:
        """Return the rows."""
        return [dict(row) for row in value]

    def check(self, value: tuple[Row, ...]) -> str | None:
        """Return the first cell's problem, with its row."""
        for number, row in enumerate(value, 1):
            for column in self.columns:
                problem = column.check(column.load(row[column.key])) if column.key in row else None
                if problem:
                    return _("Row {n}: {problem}").format(n=number, problem=problem)
        return None

    def text(self, value: tuple[Row, ...], names: Names = no_names) -> str:
        """Return each row on a line, its cells separated by semicolons."""
        return "\n".join(line for row in value if (line := self._line(row, names)))

    def _line(self, row: Row, names: Names) -> str:
        cells = (column.text(column.load(row[column.key]), names) for column in self.columns if column.key in row)
        return "; ".join(cell for cell in cells if cell)

    def facts(self, value: tuple[Row, ...]) -> Iterator[Fact]:
        """Yield the cells' facts under this question's key, labelled by the row's `labelled_by` cell."""
        for row in value:
            named = row.get(self.labelled_by)
            label = named if isinstance(named, str) else None
            for column in self.columns:
                if column.key in row:
                    for fact in column.facts(column.load(row[column.key])):
                        yield replace(fact, field=self.key, label=label or fact.label)
