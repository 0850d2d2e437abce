# SPDX-License-Identifier: GPL-3.0-or-later
"""What an insight answers: a value with its interval, n, what is missing, how it was computed, and in words."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from journal_app.domain.i18n import _, ngettext
from journal_app.insights.series import Window

if TYPE_CHECKING:
    from numpy.typing import NDArray

Interval = tuple[float, float]

MOMENTARY = "momentary"
LOOKING_BACK = "looking_back"
BOTH = "both"
"""Kinds of rating an insight counted; BOTH only where nothing is averaged (words, promises)."""


class Status(StrEnum):
    """Whether there is an answer."""

    OK = "ok"
    NOT_ENOUGH = "not_enough"
    NO_VARIATION = "no_variation"


@dataclass(frozen=True, slots=True)
class Method:
    """How a number is computed: its stored name, and a sentence or two for the writer, translated when read."""

    key: str
    sentence: str

    def text(self) -> str:
        """Return the sentence in the writer's language."""
        return _(self.sentence)


def plain_number(value: float) -> str:
    """Return a number to one decimal, a whole one without, with a true minus sign."""
    rounded = round(value, 1) + 0.0
    return f"{rounded:.{0 if rounded.is_integer() else 1}f}".replace("-", "−")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with open places, translated when it is read; `many` and `count` choose the plural.

    `values` fill the places: numbers are written by the reader's rule, texts in it are translated too.
    """

    one: str
    values: Mapping[str, float | str] = field(default_factory=dict)
    many: str = ""
    count: int = 0

    def text(self, number: Callable[[float], str] = plain_number) -> str:
        """Return the sentence in the writer's language; `number` writes a number by locale."""
        template = ngettext(self.one, self.many, self.count) if self.many else _(self.one)
        words = {name: _(value) if isinstance(value, str) else number(value) for name, value in self.values.items()}
        return template.format(**words)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is still missing before there is something fair to say, as "9 more days"."""

    count: int
    one: str
    many: str

    def text(self) -> str:
        """Return it in the writer's language."""
        return ngettext(self.one, self.many, self.count).format(n=self.count)


@dataclass(frozen=True, slots=True, eq=False)
class Insight:
    """One answer. `value` and `interval` are None unless `status` is OK (a value may stand at NO_VARIATION).

    `n` and `missing` count what the method names (days, logs, promises). `series` holds arrays for a chart and
    is there even below the gate where dots may be shown; `details` holds further JSON values by name.
    """

    key: str
    measure: str
    status: Status
    window: Window
    method: Method
    n: int
    missing: int = 0
    value: float | None = None
    interval: Interval | None = None
    kind: str = MOMENTARY
    waits_for: Waiting | None = None
    series: Mapping[str, "NDArray[Any]"] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    headline: tuple[Sentence, ...] = ()

    def text(self, number: Callable[[float], str] = plain_number) -> str:
        """Return the headline as running text."""
        return " ".join(sentence.text(number) for sentence in self.headline)

    def to_json(self) -> dict[str, Any]:
        """Return the answer as the command line prints it; keys may be added, never changed."""
        return {
            "key": self.key,
            "measure": self.measure,
            "kind": self.kind,
            "status": self.status.value,
            "value": finite(self.value),
            "interval": [finite(end) for end in self.interval] if self.interval else None,
            "n": self.n,
            "missing": self.missing,
            "method": self.method.key,
            "from": self.window.first.isoformat(),
            "to": self.window.last.isoformat(),
            "waits_for": self.waits_for.text() if self.waits_for else None,
            "headline": self.text(),
            **self.details,
        }


def finite(value: float | None) -> float | None:
    """Return a plain finite number, or None: JSON knows no nan."""
    return None if value is None or not math.isfinite(value) else float(value)
