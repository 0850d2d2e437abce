# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions answered by a number: scale, suds, percent, axis, circles, count, minutes, grid, emotions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.answers import AnswerError, Feeling, GridPoint, Json, Rating, read_number, read_rating
from journal_app.domain.emotions import EMOTIONS, word_label
from journal_app.domain.fields.base import Fact, Field, Names, no_names
from journal_app.domain.i18n import N_, _
from journal_app.domain.measures import OWN


@dataclass(frozen=True)
class Number(Field[Rating | None]):
    """What the kinds of number share: the ends of the scale (None: open), its step, words along it."""

    low: ClassVar[float | None] = None
    high: ClassVar[float | None] = None
    step: ClassVar[float] = 1

    anchors: tuple[str, str, str] | tuple[()] = ()
    """Words at the low end, the middle and the high end."""

    @property
    def empty(self) -> Rating | None:
        """Return no rating."""
        return None

    def rating(self, value: float) -> Rating:
        """Return a value on this question's own scale."""
        return Rating(value, self.low, self.high)

    def load(self, raw: Json) -> Rating | None:
        """Return the rating; a bare number is on this question's own scale."""
        return None if raw is None else read_rating(raw, self.low, self.high)

    def dump(self, value: Rating | None) -> Json:
        """Return the stored rating."""
        return None if value is None else value.dump()

    def check(self, value: Rating | None) -> str | None:
        """Refuse a number outside its scale or, unless imported, between two steps."""
        if value is None:
            return None
        low, high = value.low, value.high
        if (low is not None and value.value < low) or (high is not None and value.value > high):
            return self._range_sentence(low, high)
        if value.original is None and value.value % self.step:
            return _("Take a number in steps of {step}.").format(step=f"{self.step:g}")
        return None

    @staticmethod
    def _range_sentence(low: float | None, high: float | None) -> str:
        if low is not None and high is not None:
            return _("Take a number from {low} to {high}.").format(low=f"{low:g}", high=f"{high:g}")
        if low is not None:
            return _("Take a number that is {low} or more.").format(low=f"{low:g}")
        return _("Take a number that is {high} or less.").format(high=f"{high or 0:g}")

    def text(self, value: Rating | None, names: Names = no_names) -> str:
        """Return the number with the end of its scale."""
        if value is None:
            return ""
        if value.high is None:
            return f"{value.value:g}"
        if value.low in (0, None):
            return _("{value} of {high}").format(value=f"{value.value:g}", high=f"{value.high:g}")
        return _("{value} ({low} to {high})").format(
            value=f"{value.value:g}", low=f"{value.low:g}", high=f"{value.high:g}"
        )

    def facts(self, value: Rating | None) -> Iterator[Fact]:
        """Yield the number under the measure."""
        if value is not None:
            yield Fact(self.key, self.measure, None, value.value, value.low, value.high)


@dataclass(frozen=True)
class Scale(Number):
    """0 to 10 in whole steps."""

    kind: ClassVar[str] = "scale"
    low: ClassVar[float | None] = 0
    high: ClassVar[float | None] = 10


@dataclass(frozen=True)
class Axis(Scale):
    """One of two axes a place is told on, 0 to 10."""

    kind: ClassVar[str] = "axis"


@dataclass(frozen=True)
class Suds(Number):
    """Subjective units of distress, 0 to 100 in fives."""

    kind: ClassVar[str] = "suds"
    low: ClassVar[float | None] = 0
    high: ClassVar[float | None] = 100
    step: ClassVar[float] = 5


@dataclass(frozen=True)
class Percent(Number):
    """0 to 100 percent."""

    kind: ClassVar[str] = "percent"
    low: ClassVar[float | None] = 0
    high: ClassVar[float | None] = 100

    def text(self, value: Rating | None, names: Names = no_names) -> str:
        """Return the number with a percent sign."""
        return "" if value is None else f"{value.value:g} %"


@dataclass(frozen=True)
class Circles(Number):
    """How far two circles overlap, 1 (apart) to 7 (almost one)."""

    kind: ClassVar[str] = "circles"
    low: ClassVar[float | None] = 1
    high: ClassVar[float | None] = 7


@dataclass(frozen=True)
class Count(Number):
    """How many, 0 or more."""

    kind: ClassVar[str] = "count"
    low: ClassVar[float | None] = 0


@dataclass(frozen=True)
class Minutes(Number):
    """A length of time in minutes, at most a week."""

    kind: ClassVar[str] = "minutes"
    low: ClassVar[float | None] = 0

    longest: int = 7 * 24 * 60
    tap: int = 5
    """Minutes one press of plus or minus adds."""

    def check(self, value: Rating | None) -> str | None:
        """Refuse less than nothing and more than `longest`."""
        if value is not None and not 0 <= value.value <= self.longest:
            return _("Take a length between 0 and {hours} hours.").format(hours=f"{self.longest / 60:g}")
        return super().check(value)

    def text(self, value: Rating | None, names: Names = no_names) -> str:
        """Return hours and minutes."""
        if value is None:
            return ""
        hours, minutes = divmod(round(value.value), 60)
        if not hours:
            return _("{minutes} min").format(minutes=minutes)
        return _("{hours} h {minutes:02d}").format(hours=hours, minutes=minutes)


@dataclass(frozen=True)
class Grid(Field[GridPoint]):
    """The affect grid: pleasantness and energy, 1 to 7 each, 4 the middle (Russell, Weiss & Mendelsohn 1989)."""

    kind: ClassVar[str] = "grid"
    low: ClassVar[float] = 1
    high: ClassVar[float] = 7

    energy_measure: str = ""

    @property
    def empty(self) -> GridPoint:
        """Return no place."""
        return GridPoint()

    def load(self, raw: Json) -> GridPoint:
        """Return the place; one of the two may be null."""
        if not isinstance(raw, Mapping):
            raise AnswerError(_("A place on the grid is an object with “pleasantness” and “energy”."))
        pleasantness, energy = (None if raw.get(k) is None else read_number(raw[k]) for k in ("pleasantness", "energy"))
        low, high = (read_number(raw.get(k, d)) for k, d in (("low", self.low), ("high", self.high)))
        original = raw.get("original")
        return GridPoint(pleasantness, energy, low, high, read_rating(original, None, None) if original else None)

    def dump(self, value: GridPoint) -> Json:
        """Return the stored place."""
        return value.dump()

    def check(self, value: GridPoint) -> str | None:
        """Refuse a place outside the grid or, unless imported, between two cells."""
        for number in (value.pleasantness, value.energy):
            if number is None:
                continue
            if not value.low <= number <= value.high:
                return Number._range_sentence(value.low, value.high)  # noqa: SLF001  the one wording
            if value.original is None and number % 1:
                return _("Take a whole number from {low} to {high}.").format(
                    low=f"{value.low:g}", high=f"{value.high:g}"
                )
        return None

    def text(self, value: GridPoint, names: Names = no_names) -> str:
        """Return both in words."""
        high = f"{value.high:g}"
        parts = []
        if value.pleasantness is not None:
            parts.append(_("pleasantness {n} of {high}").format(n=f"{value.pleasantness:g}", high=high))
        if value.energy is not None:
            parts.append(_("energy {n} of {high}").format(n=f"{value.energy:g}", high=high))
        return ", ".join(parts)

    def facts(self, value: GridPoint) -> Iterator[Fact]:
        """Yield pleasantness under the measure and energy under `energy_measure`."""
        for measure, number in (
            (self.measure, value.pleasantness),
            (self.energy_measure, value.energy),
        ):
            if number is not None:
                yield Fact(self.key, measure, None, number, value.low, value.high)

    def is_empty(self, value: GridPoint) -> bool:
        """Return whether neither was set."""
        return value.pleasantness is None and value.energy is None


@dataclass(frozen=True)
class Emotions(Field[tuple[Feeling, ...]]):
    """Several feelings, each rated 0 to 10 or only named; words of the lexicon or own ones."""

    kind: ClassVar[str] = "emotions"
    low: ClassVar[float] = 0
    high: ClassVar[float] = 10

    rated: bool = True
    """Whether the form asks how strong each is."""
    label_low: str = N_("not at all")
    label_high: str = N_("as strong as can be")

    @property
    def empty(self) -> tuple[Feeling, ...]:
        """Return no feeling."""
        return ()

    def load(self, raw: Json) -> tuple[Feeling, ...]:
        """Return the feelings; one may also be a bare word."""
        if not isinstance(raw, list | tuple):
            raise AnswerError(_("A list of feelings is expected here."))
        return tuple(_feeling(item) for item in raw)

    def dump(self, value: tuple[Feeling, ...]) -> Json:
        """Return the stored feelings."""
        return [feeling.dump() for feeling in value]

    def check(self, value: tuple[Feeling, ...]) -> str | None:
        """Refuse unknown words, a word twice, and ratings outside the scale."""
        seen: set[str] = set()
        for feeling in value:
            own = feeling.word.startswith(OWN) and feeling.word[len(OWN) :].strip()
            if not own and feeling.word not in EMOTIONS:
                return _("“{word}” is not in the list of feelings. Write own:{word} to use a word of your own.").format(
                    word=feeling.word[:40]
                )
            if feeling.word in seen:
                return _("“{word}” is named twice.").format(word=feeling.word[:40])
            seen.add(feeling.word)
            if feeling.value is not None and not feeling.low <= feeling.value <= feeling.high:
                return Number._range_sentence(feeling.low, feeling.high)  # noqa: SLF001  the one wording
            if feeling.value is not None and feeling.value % 1:
                return _("Take a whole number for each feeling.")
        return None

    def text(self, value: tuple[Feeling, ...], names: Names = no_names) -> str:
        """Return the feelings with their strength, separated by commas."""
        return ", ".join(_feeling_text(feeling) for feeling in value)

    def facts(self, value: tuple[Feeling, ...]) -> Iterator[Fact]:
        """Yield each feeling as a label with its strength."""
        for feeling in value:
            yield Fact(self.key, self.measure, feeling.word, feeling.value, feeling.low, feeling.high)


def _feeling(item: Json) -> Feeling:
    if isinstance(item, str):
        item = {"word": item}
    if not isinstance(item, Mapping) or not isinstance(item.get("word"), str) or not item["word"]:
        raise AnswerError(_("Each feeling needs its “word”."))
    value = item.get("value")
    return Feeling(
        item["word"],
        None if value is None else read_number(value),
        read_number(item.get("low", Emotions.low)),
        read_number(item.get("high", Emotions.high)),
    )


def _feeling_text(feeling: Feeling) -> str:
    word = word_label(feeling.word)
    return word if feeling.value is None else f"{word} {feeling.value:g}/{feeling.high:g}"
