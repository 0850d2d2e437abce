# SPDX-License-Identifier: GPL-3.0-or-later
"""What insights read: the ratings of a measure as arrays, and the days a question is asked about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journal_app.insights.arrays import Bools, Floats, Ints, Objects

ALL_DAY = -1
"""Minute of an entry of which only the date is known."""


class RatingRow(NamedTuple):
    """One fact as the store reads it: `value` None is named but not rated, `low` or `high` None is open."""

    day: int
    minute: int = ALL_DAY
    value: float | None = None
    low: float | None = None
    high: float | None = None
    looking_back: bool = False
    label: str | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """The days a question is asked about, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days it spans, 0 where it ends before it begins."""
        return max(0, self.last.toordinal() - self.first.toordinal() + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """Ratings of one measure, oldest first: arrays of one length, a place in each for every fact.

    `day` is the ordinal of the day the entry belongs to (`date.toordinal`), `minute` the minute of that wall
    clock's day or ALL_DAY, `value` nan where a word was named without a rating, `low` and `high` nan where the
    scale is open, `label` the word or option or None, `entry` the id of the entry it came from.
    """

    measure: str
    day: "Ints"
    minute: "Ints"
    value: "Floats"
    low: "Floats"
    high: "Floats"
    looking_back: "Bools"
    label: "Objects"
    entry: "Objects"

    @classmethod
    def from_rows(cls, measure: str, rows: Iterable[RatingRow]) -> "Ratings":
        """Return them from rows in any order; rows of a day and minute keep theirs."""
        import numpy as np

        ordered = sorted(rows, key=_moment)
        columns = list(zip(*ordered, strict=True)) or [()] * len(RatingRow._fields)
        day, minute, value, low, high, back, label, entry = columns
        return cls(
            measure,
            np.array(day, np.int64),
            np.array(minute, np.int64),
            np.array(value, np.float64),
            np.array(low, np.float64),
            np.array(high, np.float64),
            np.array(back, np.bool_),
            np.array(label, np.object_),
            np.array(entry, np.object_),
        )

    def __len__(self) -> int:
        return len(self.day)

    def where(self, chosen: "Bools") -> "Ratings":
        """Return the ratings a mask of their length chooses."""
        return replace(
            self,
            day=self.day[chosen],
            minute=self.minute[chosen],
            value=self.value[chosen],
            low=self.low[chosen],
            high=self.high[chosen],
            looking_back=self.looking_back[chosen],
            label=self.label[chosen],
            entry=self.entry[chosen],
        )

    def then(self, later: "Ratings") -> "Ratings":
        """Return these followed by ratings that are all later."""
        import numpy as np

        return replace(
            later,
            day=np.concatenate([self.day, later.day]),
            minute=np.concatenate([self.minute, later.minute]),
            value=np.concatenate([self.value, later.value]),
            low=np.concatenate([self.low, later.low]),
            high=np.concatenate([self.high, later.high]),
            looking_back=np.concatenate([self.looking_back, later.looking_back]),
            label=np.concatenate([self.label, later.label]),
            entry=np.concatenate([self.entry, later.entry]),
        )

    def between(self, window: Window) -> "Ratings":
        """Return the ratings of the window's days."""
        return self.where((self.day >= window.first.toordinal()) & (self.day <= window.last.toordinal()))

    def rated(self) -> "Ratings":
        """Return those with a number."""
        import numpy as np

        return self.where(np.isfinite(self.value))

    def made(self, *, looking_back: bool) -> "Ratings":
        """Return those made in the moment, or those made looking back: never both in one statistic."""
        return self.where(self.looking_back == looking_back)

    def on(self, low: float, high: float) -> "Ratings":
        """Return them moved linearly onto one scale; a rating whose own scale is open keeps its number."""
        import numpy as np

        width = self.high - self.low
        known = np.isfinite(width) & (width > 0)
        share = np.divide(self.value - self.low, width, out=np.zeros_like(self.value), where=known)
        value = np.where(known, low + share * (high - low), self.value)
        return replace(self, value=value, low=np.full_like(value, low), high=np.full_like(value, high))


Facts = Mapping[str, Ratings]
"""Ratings by measure; a measure nobody rated may be missing."""


def ratings_of(facts: Facts, measure: str) -> Ratings:
    """Return the ratings of a measure, none where it is missing."""
    return facts.get(measure) or Ratings.from_rows(measure, ())


def whole_window(facts: Facts) -> Window | None:
    """Return the days from the first fact to the last, None where there is no fact."""
    present = [ratings for ratings in facts.values() if len(ratings)]
    if not present:
        return None
    first = min(int(ratings.day.min()) for ratings in present)
    last = max(int(ratings.day.max()) for ratings in present)
    return Window(date.fromordinal(first), date.fromordinal(last))


def _moment(row: RatingRow) -> tuple[int, int]:
    return row.day, row.minute
