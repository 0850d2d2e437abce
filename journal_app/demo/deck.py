# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing texts so that none comes again before the others that fit have come."""

from collections.abc import Iterable
from datetime import date
from random import Random
from typing import Generic, TypeVar

from journal_app.demo.life import Day
from journal_app.demo.texts.scene import Scene

S = TypeVar("S", bound=Scene)


class Deck(Generic[S]):
    """Scenes in an order of chance; what was drawn goes to the bottom and rests for so many days."""

    def __init__(self, scenes: Iterable[S], rng: Random, rest: int = 60) -> None:
        self._scenes = list(scenes)
        self._rest = rest
        self._drawn: dict[int, date] = {}
        rng.shuffle(self._scenes)

    def draw(self, day: Day) -> S | None:
        """Return the topmost scene that fits the day, None where none does."""
        for place, scene in enumerate(self._scenes):
            if scene.fits(day.stretch, day.mood, day.date.weekday()) and self._is_rested(scene, day):
                self._scenes.append(self._scenes.pop(place))
                self._drawn[id(scene)] = day.date
                return scene
        return None

    def _is_rested(self, scene: S, day: Day) -> bool:
        drawn = self._drawn.get(id(scene))
        return drawn is None or (day.date - drawn).days >= self._rest


class Phrases:
    """Bare sentences in an order of chance; what was drawn goes to the bottom."""

    def __init__(self, phrases: Iterable[str], rng: Random) -> None:
        self._phrases = list(phrases)
        rng.shuffle(self._phrases)

    def draw(self) -> str:
        """Return the topmost one."""
        self._phrases.append(self._phrases.pop(0))
        return self._phrases[-1]
