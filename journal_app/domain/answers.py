# SPDX-License-Identifier: GPL-3.0-or-later
"""The values that answers are made of, and the JSON each is stored as (one shape everywhere)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journal_app.domain.i18n import _

Json = Any
"""What `json` reads and writes; typed only at this edge."""

Answers = Mapping[str, Json]
"""Answers by question key, in stored form: questions no guide knows any more survive in it."""

MAX_TEXT = 2_000_000
"""Characters one answer may hold: a long book; beyond it a file was pasted by mistake."""


class AnswerError(ValueError):
    """An answer that does not fit its question; the message is a sentence for the writer."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A number on a scale; `low` and `high` are its ends, None where open; `original` is as imported."""

    value: float
    low: float | None = None
    high: float | None = None
    original: "Rating | None" = None

    def dump(self) -> Json:
        """Return the stored JSON."""
        raw: dict[str, Json] = {
            "value": plain(self.value),
            "low": plain(self.low),
            "high": plain(self.high),
        }
        if self.original is not None:
            raw["original"] = self.original.dump()
        return raw

    def rescaled(self, low: float, high: float) -> "Rating":
        """Return it moved linearly onto another scale, unrounded, the first scale kept as `original`."""
        if (self.low, self.high) == (low, high):
            return self
        if self.low is None or self.high is None or self.low == self.high:
            raise AnswerError(_("A number without the ends of its scale cannot be moved to another scale."))
        share = (self.value - self.low) / (self.high - self.low)
        return Rating(low + share * (high - low), low, high, self.original or self)


@dataclass(frozen=True, slots=True)
class GridPoint:
    """A place on the affect grid; one of the two may be None."""

    pleasantness: float | None = None
    energy: float | None = None
    low: float = 1
    high: float = 7
    original: Rating | None = None

    def dump(self) -> Json:
        """Return the stored JSON."""
        raw: dict[str, Json] = {
            "pleasantness": plain(self.pleasantness),
            "energy": plain(self.energy),
            "low": plain(self.low),
            "high": plain(self.high),
        }
        if self.original is not None:
            raw["original"] = self.original.dump()
        return raw


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling named, and how strong it is; `value` None: named, not rated."""

    word: str
    value: float | None = None
    low: float = 0
    high: float = 10

    def dump(self) -> Json:
        """Return the stored JSON."""
        return {
            "word": self.word,
            "value": plain(self.value),
            "low": plain(self.low),
            "high": plain(self.high),
        }


@dataclass(frozen=True, slots=True)
class Statement:
    """One row of a list of statements, with how far it is believed where that is asked."""

    id: str
    text: str
    belief: Rating | None = None

    def dump(self) -> Json:
        """Return the stored JSON."""
        return {"id": self.id, "text": self.text, "belief": self.belief.dump() if self.belief else None}


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often something is meant to happen; `grace` in minutes; `n` counts days for `n_days`."""

    every: str = "week"
    n: int = 1
    weekdays: tuple[str, ...] = ()
    at: str | None = None
    grace: int = 60

    def dump(self) -> Json:
        """Return the stored JSON."""
        return {
            "every": self.every,
            "n": self.n,
            "weekdays": list(self.weekdays),
            "at": self.at,
            "grace": self.grace,
        }


def plain(number: float | None) -> float | int | None:
    """Return a whole number as int, so that stored JSON says 6 and not 6.0."""
    if number is None or isinstance(number, int):
        return number
    return int(number) if number.is_integer() else number


def read_number(raw: Json) -> float:
    """Return a finite number from JSON; raises AnswerError."""
    if isinstance(raw, bool) or not isinstance(raw, int | float) or raw != raw or abs(raw) > 1e15:
        raise AnswerError(_("A number is expected here."))
    return raw


def read_rating(raw: Json, low: float | None, high: float | None) -> Rating:
    """Return a rating from its stored form, or from a bare number on the scale `low` to `high`."""
    if not isinstance(raw, Mapping):
        return Rating(read_number(raw), low, high)
    if "value" not in raw:
        raise AnswerError(_("A rating needs its “value”."))
    ends = [None if raw.get(end) is None else read_number(raw[end]) for end in ("low", "high")]
    if "low" not in raw and "high" not in raw:
        ends = [low, high]
    original = raw.get("original")
    return Rating(read_number(raw["value"]), ends[0], ends[1], read_rating(original, None, None) if original else None)


def read_text(raw: Json) -> str:
    """Return text from JSON, its line ends made plain; raises AnswerError."""
    if not isinstance(raw, str):
        raise AnswerError(_("Text is expected here."))
    if len(raw) > MAX_TEXT:
        raise AnswerError(_("This text is longer than one answer can hold; split it over several entries."))
    return raw.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
