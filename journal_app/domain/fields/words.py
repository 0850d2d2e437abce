# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions answered in words or by choosing: short, rich, one, multi, check, yes_no, person, link, statements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.answers import AnswerError, Json, Rating, Statement, read_rating, read_text
from journal_app.domain.fields.base import Choices, Fact, Field, Names, Option, no_names, read_key, read_keys
from journal_app.domain.i18n import N_, _


@dataclass(frozen=True)
class Rich(Field[str]):
    """Long text: plain Unicode, Markdown signs kept as typed."""

    kind: ClassVar[str] = "rich"
    cues: bool = False
    """Whether the word helper may look at it."""

    @property
    def empty(self) -> str:
        """Return no text."""
        return ""

    def load(self, raw: Json) -> str:
        """Return the text."""
        return read_text(raw)

    def dump(self, value: str) -> Json:
        """Return the text as it is."""
        return value

    def text(self, value: str, names: Names = no_names) -> str:
        """Return the text as it is."""
        return value

    def is_empty(self, value: str) -> bool:
        """Return whether nothing but blanks was written."""
        return not value.strip()


@dataclass(frozen=True)
class Short(Rich):
    """One line of text."""

    kind: ClassVar[str] = "short"

    def load(self, raw: Json) -> str:
        """Return the text on one line."""
        return " ".join(read_text(raw).split("\n"))


@dataclass(frozen=True)
class One(Choices[str]):
    """One of several answers; "" is none of them."""

    kind: ClassVar[str] = "one"

    @property
    def empty(self) -> str:
        """Return no choice."""
        return ""

    def load(self, raw: Json) -> str:
        """Return the chosen key."""
        return read_key(raw)

    def dump(self, value: str) -> Json:
        """Return the chosen key."""
        return value

    def check(self, value: str) -> str | None:
        """Refuse a key that is not offered."""
        return self.problem_with([value]) if value else None

    def text(self, value: str, names: Names = no_names) -> str:
        """Return the label of the choice."""
        return self.label_of(value) if value else ""

    def facts(self, value: str) -> Iterator[Fact]:
        """Yield the choice as a label; with a measure, its place among the options as a number too."""
        if not value:
            return
        keys = [option.key for option in self.options]
        if self.measure and value in keys:
            yield Fact(self.key, self.measure, value, keys.index(value), 0, len(keys) - 1)
        else:
            yield Fact(self.key, "", value)


@dataclass(frozen=True)
class YesNo(One):
    """Yes, no or not sure."""

    kind: ClassVar[str] = "yes_no"
    options: tuple[Option, ...] = (
        Option("yes", N_("Yes")),
        Option("no", N_("No")),
        Option("not_sure", N_("Not sure")),
    )

    def facts(self, value: str) -> Iterator[Fact]:
        """Yield yes as 1 and no as 0; not sure counts as neither."""
        if value:
            number = {"yes": 1.0, "no": 0.0}.get(value)
            yield Fact(self.key, self.measure, value, number, 0, 1)


@dataclass(frozen=True)
class Multi(Choices[tuple[str, ...]]):
    """Any number of chips; the writer may add own ones unless `own` is False."""

    kind: ClassVar[str] = "multi"
    own: bool = True

    @property
    def empty(self) -> tuple[str, ...]:
        """Return no choice."""
        return ()

    def load(self, raw: Json) -> tuple[str, ...]:
        """Return the chosen keys."""
        return read_keys(raw)

    def dump(self, value: tuple[str, ...]) -> Json:
        """Return the chosen keys."""
        return list(value)

    def check(self, value: tuple[str, ...]) -> str | None:
        """Refuse a key that is not offered."""
        return self.problem_with(value)

    def text(self, value: tuple[str, ...], names: Names = no_names) -> str:
        """Return the labels, separated by commas."""
        return ", ".join(self.label_of(key) for key in value)

    def facts(self, value: tuple[str, ...]) -> Iterator[Fact]:
        """Yield each choice as a label."""
        for key in value:
            yield Fact(self.key, self.measure, key)


@dataclass(frozen=True)
class Check(Multi):
    """A checklist: what applies is ticked; nothing can be added."""

    kind: ClassVar[str] = "check"
    own: bool = False


@dataclass(frozen=True)
class Links(Field[tuple[str, ...]]):
    """What people and entry links share: a list of ids."""

    several: bool = True

    @property
    def empty(self) -> tuple[str, ...]:
        """Return nobody and nothing."""
        return ()

    def load(self, raw: Json) -> tuple[str, ...]:
        """Return the ids; one alone may stand without a list."""
        return read_keys([raw] if isinstance(raw, str) else raw)

    def dump(self, value: tuple[str, ...]) -> Json:
        """Return the ids."""
        return list(value)

    def check(self, value: tuple[str, ...]) -> str | None:
        """Refuse more than one where only one is asked for."""
        return None if self.several or len(value) < 2 else _("Choose only one here.")

    def text(self, value: tuple[str, ...], names: Names = no_names) -> str:
        """Return the names, separated by commas."""
        return ", ".join(names(identity) for identity in value)


@dataclass(frozen=True)
class Person(Links):
    """People from the writer's list, by id; `add` also takes a name and makes the person."""

    kind: ClassVar[str] = "person"

    def facts(self, value: tuple[str, ...]) -> Iterator[Fact]:
        """Yield each person's id as a label."""
        for identity in value:
            yield Fact(self.key, self.measure, identity)


@dataclass(frozen=True)
class Link(Links):
    """Other entries, by id."""

    kind: ClassVar[str] = "link"


@dataclass(frozen=True)
class Statements(Field[tuple[Statement, ...]]):
    """Rows of text, each with its own belief in percent where `belief` is set."""

    kind: ClassVar[str] = "statements"
    belief: bool = False
    belief_label: str = N_("How true does it feel?")
    cues: bool = False
    """Whether the word helper may look at it."""
    across: str = ""
    """Key of the list a row may be moved to."""

    @property
    def empty(self) -> tuple[Statement, ...]:
        """Return no row."""
        return ()

    def load(self, raw: Json) -> tuple[Statement, ...]:
        """Return the rows; a row may also be bare text, and a missing id is given from its place."""
        if not isinstance(raw, list | tuple):
            raise AnswerError(_("A list of rows is expected here."))
        rows = [self._row(item, number) for number, item in enumerate(raw, 1)]
        if len({row.id for row in rows}) != len(rows):
            raise AnswerError(_("Two rows have the same id."))
        return tuple(rows)

    def _row(self, item: Json, number: int) -> Statement:
        if isinstance(item, str):
            item = {"text": item}
        if not isinstance(item, Mapping):
            raise AnswerError(_("Each row is text, or an object with “text”."))
        belief = item.get("belief")
        return Statement(
            str(item.get("id") or f"s{number}"),
            read_text(item.get("text")),
            None if belief is None else read_rating(belief, 0, 100),
        )

    def dump(self, value: tuple[Statement, ...]) -> Json:
        """Return the rows."""
        return [row.dump() for row in value]

    def check(self, value: tuple[Statement, ...]) -> str | None:
        """Refuse a belief outside its scale."""
        for row in value:
            if row.belief is not None and not _inside(row.belief):
                return _("A belief lies between 0 and 100 percent.")
        return None

    def text(self, value: tuple[Statement, ...], names: Names = no_names) -> str:
        """Return the rows on lines of their own, each with its belief."""
        return "\n".join(_statement_line(row) for row in value if row.text.strip())

    def facts(self, value: tuple[Statement, ...]) -> Iterator[Fact]:
        """Yield each row's belief under the measure."""
        for row in value:
            if row.belief is not None:
                yield Fact(self.key, self.measure, None, row.belief.value, row.belief.low, row.belief.high)

    def is_empty(self, value: tuple[Statement, ...]) -> bool:
        """Return whether no row says anything."""
        return not any(row.text.strip() for row in value)


def _inside(rating: Rating) -> bool:
    low = rating.value if rating.low is None else rating.low
    high = rating.value if rating.high is None else rating.high
    return low <= rating.value <= high


def _statement_line(row: Statement) -> str:
    if row.belief is None:
        return row.text
    return _("{text} (believed {percent} %)").format(text=row.text, percent=f"{row.belief.value:g}")
