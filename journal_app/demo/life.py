# SPDX-License-Identifier: GPL-3.0-or-later
"""Her days: the stretches of her year, how she sleeps and feels, and when she does not write."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

# First month and day of each stretch, and how much it lifts or lowers her mood and her sleep (minutes).
_STRETCHES = (
    ((1, 1), "winter", -0.05, 0),
    ((2, 17), "thaw", 0.2, 5),
    ((4, 13), "spring", 0.55, 10),
    ((6, 18), "hard", -0.95, -50),
    ((8, 7), "rest", 0.4, 25),
    ((8, 12), "lake", 1.1, 40),
    ((8, 25), "autumn: plans", 0.15, 5),
    ((10, 3), "autumn: course", 0.35, -5),
    ((11, 3), "autumn: late", 0.25, 0),
    ((12, 1), "winter", 0.05, 0),
)

# She was away without the book for a fortnight, and shut it for a week in the hard stretch.
_SILENCES = (((2, 2), (2, 16)), ((7, 8), (7, 13)))

_WEEKDAY_MOOD = (-0.35, -0.1, 0.0, 0.0, 0.25, 0.4, 0.1)
_WEEKDAY_SLEEP = (-20, -5, -5, -5, -5, 35, 45)

_LEVEL = 4.3
_NIGHT = 432
_CARRIED_MOOD, _CARRIED_SLEEP = 0.55, 0.3


@dataclass(frozen=True, slots=True)
class Day:
    """One day: whether she writes, its level of mood and energy on 1 to 7, and the minutes slept before it."""

    date: date
    stretch: str
    writes: bool
    mood: float
    energy: float
    sleep: int


def stretch_of(day: date) -> tuple[str, float, int]:
    """Return the stretch of her year a date lies in, with what it does to mood and sleep."""
    found = _STRETCHES[0]
    for stretch in _STRETCHES:
        if stretch[0] <= (day.month, day.day):
            found = stretch
    return found[1:]


def is_silent(day: date) -> bool:
    """Tell whether the date lies in one of the times she wrote nothing."""
    return any(first <= (day.month, day.day) <= last for first, last in _SILENCES)


def live(days: int, until: date, rng: Random) -> Iterator[Day]:
    """Yield her days up to `until`: moods carry over, weekdays and sleep colour them."""
    drift = night = 0.0
    wrote = True
    for back in range(days - 1, -1, -1):
        day = until - timedelta(days=back)
        stretch, lift, rest = stretch_of(day)
        night = _CARRIED_SLEEP * night + rng.gauss(0, 38)
        sleep = _NIGHT + rest + _WEEKDAY_SLEEP[day.weekday()] + night
        drift = _CARRIED_MOOD * drift + rng.gauss(0, 0.7)
        mood = _LEVEL + lift + _WEEKDAY_MOOD[day.weekday()] + 0.45 * (sleep - _NIGHT) / 60 + drift
        energy = 3.8 + 0.35 * (mood - 4) + 0.5 * (sleep - _NIGHT) / 60 + rng.gauss(0, 0.5)
        chance = (0.66 if stretch == "hard" else 0.84) * (1.0 if wrote else 0.75)
        wrote = back == 0 or (rng.random() < chance and not is_silent(day))
        yield Day(
            day, stretch, wrote, _inside(mood, 1, 7), _inside(energy, 1, 7), round(_inside(sleep, 190, 640) / 5) * 5
        )


def _inside(number: float, low: float, high: float) -> float:
    return min(high, max(low, number))
