# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes her texts come in: when each fits, and what belongs to it."""

from dataclasses import dataclass

Felt = tuple[tuple[str, int], ...]
"""Feelings by word, each with its strength from 0 to 10."""

ANY = ""
AWAY = "lake"
"""The stretch she spends away from home: what happens at work or on the stairs does not happen there."""


@dataclass(frozen=True, slots=True)
class Scene:
    """When a text fits: in a stretch of her year, and at moods from `low` to `high` (1 to 7).

    A stretch is named by how it begins: “autumn” is any part of it, “autumn: course” one part, ANY the whole year
    at home; AWAY from home only what says so fits, or what is so `anywhere`. `weekdays` (Monday is 0) where the text
    names one.
    """

    stretch: str = ANY
    low: int = 1
    high: int = 7
    weekdays: tuple[int, ...] = ()
    anywhere: bool = False

    def fits(self, stretch: str, pleasantness: float, weekday: int) -> bool:
        """Return whether it can be written in that stretch, at that mood, on that day of the week."""
        if self.weekdays and weekday not in self.weekdays:
            return False
        if stretch == AWAY and self.stretch != AWAY and not self.anywhere:
            return False
        return stretch.startswith(self.stretch) and self.low <= pleasantness <= self.high


@dataclass(frozen=True, slots=True)
class Line(Scene):
    """One line of a check-in."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Page(Scene):
    """What a free page can be made of: any opening, middle and ending of one theme go together."""

    titles: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    middles: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    person: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A page about a day of its own, written once: the month and day, what is in it."""

    month: int
    day: int
    title: str
    text: str
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    starred: bool = False
    only_mine: bool = False


@dataclass(frozen=True, slots=True)
class Log(Scene):
    """An emotion log."""

    set_off: str = ""
    thought: str = ""
    felt: Felt = ()
    body: tuple[str, ...] = ()
    urge: tuple[str, ...] = ()
    did: str = ""
    needs: tuple[str, ...] = ()
    person: str = ""
    title: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case(Scene):
    """Facts and assumptions, and what turned out to be so."""

    moment: str = ""
    person: str = ""
    felt: Felt = ()
    facts: tuple[str, ...] = ()
    assumed: tuple[tuple[str, int], ...] = ()
    kind: tuple[str, ...] = ()
    others: tuple[tuple[str, int], ...] = ()
    feared: str = ""
    coping: str = ""
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()
    fairer: str = ""
    what_now: str = "ask"
    outcome: str = "otherwise"
    turned_out: str = ""
    learned: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vow(Scene):
    """A promise: who to whom, how many days until it is due (None: open), what became of it."""

    what: str = ""
    direction: str = "to_them"
    person: str = ""
    size: str = "small"
    days: int | None = 3
    hour: int = 20
    steps: tuple[str, ...] = ()
    kept: str = ""
    late: str = ""
    missed: str = ""
    repair: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Win(Scene):
    """A small win."""

    what: str = ""
    whose: str = "mine"
    person: str = ""
    size: str = "small"
    took: str = ""
    thanked: str = ""
    marked: tuple[str, ...] = ()
    response: str = ""
    milestone: bool = False
    title: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sitting(Scene):
    """A mindfulness practice and what was noticed."""

    kind: str = "breath"
    minutes: int = 5
    noticed: str = ""
