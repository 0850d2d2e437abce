# SPDX-License-Identifier: GPL-3.0-or-later
"""Her check-ins: none, one or several a day, short or whole."""

from collections.abc import Sequence
from datetime import time

from journal_app.demo.deck import Deck, Phrases
from journal_app.demo.feelings import strength_of, words_near
from journal_app.demo.life import Day
from journal_app.demo.pen import Pen
from journal_app.demo.texts.lines import EARLY_LINES, LINES, NOTES
from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry, State
from journal_app.domain.guides.daily_check_in import DAILY_CHECK_IN
from journal_app.domain.moment import Moment

# When each moment is, what it does to mood and energy, and how often it is the only one of a day.
_MOMENTS = {
    "early": (time(6, 40), time(7, 30), -0.15, -0.3, 0),
    "morning": (time(7, 35), time(9, 0), -0.15, -0.3, 12),
    "midday": (time(12, 0), time(14, 30), 0.0, 0.4, 8),
    "evening": (time(17, 30), time(21, 0), 0.15, 0.1, 45),
    "before_bed": (time(21, 30), time(23, 55), 0.05, -0.9, 22),
    "looking_back": (time(22, 0), time(0, 50), 0.0, -0.4, 13),
}
_SEVERAL = (
    ("morning", "evening"),
    ("midday", "before_bed"),
    ("morning", "before_bed"),
    ("morning", "midday", "before_bed"),
)

# What each rating is at a mood in the middle, and how far one step of mood moves it.
_CORE = {
    "anxiety": (3.8, -1.15),
    "sadness": (2.6, -1.0),
    "anger": (2.0, -0.75),
    "shame": (1.8, -0.65),
    "calm": (4.4, 1.05),
    "joy": (4.0, 1.25),
    "closeness": (4.6, 0.95),
    "interest": (5.0, 0.7),
    "trust": (5.0, 0.75),
}
_PRACTICES = {"mindfulness", "facts_and_assumptions", "small_win"}
_URGES = ("reassurance", "check_on_them", "pull_away", "go_silent", "lash_out")


class CheckingIn:
    """Writes check-ins."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._lines = Deck(LINES, pen.rng, rest=45)
        self._early_lines = Deck(EARLY_LINES, pen.rng, rest=30)
        self._notes = Phrases(NOTES, pen.rng)

    def check_ins(self, day: Day, written: Sequence[Entry], *, today: bool) -> list[Entry]:
        """Return the day's check-ins; on the journal's last day one is there from early in the morning."""
        moments = ("early", "evening") if today else self._moments()
        return [
            self._check_in(day, moment, written, first=place == 0, last=place == len(moments) - 1)
            for place, moment in enumerate(moments)
        ]

    def _moments(self) -> tuple[str, ...]:
        draw = self._pen.rng.random()
        if draw < 0.11:
            return ()
        if draw < 0.68:
            return tuple(self._pen.rng.choices(list(_MOMENTS), [moment[4] for moment in _MOMENTS.values()]))
        return self._pen.rng.choice(_SEVERAL)

    def _check_in(self, day: Day, moment: str, written: Sequence[Entry], *, first: bool, last: bool) -> Entry:
        pen = self._pen
        _earliest, _latest, mood_then, energy_then, _often = _MOMENTS[moment]
        mood = day.mood + mood_then + pen.rng.gauss(0, 0 if moment == "looking_back" else 0.55)
        energy = day.energy + energy_then
        late = moment not in ("early", "morning", "midday")
        at = self._at(day, moment)
        answers: dict[str, Json] = {
            "which_moment": "morning" if moment == "early" else moment,
            "mood": pen.grid(mood, energy, 0.3),
        }
        answers |= self._feelings(day, mood, energy)
        if pen.chance(0.75 if last else 0.35):
            answers |= self._core(day, mood)
        if first:
            answers |= {"sleep": round(day.sleep / 15) * 15} if moment == "early" else self._night(day)
        if last and late:
            answers |= self._day(day) | self._urges(day) | {"practices": _practised(written, at)}
        if pen.chance(0.6):
            line = (self._lines if late else self._early_lines).draw(day)
            answers["line"] = line.text if line else ""
        if pen.chance(0.06):
            answers["note"] = self._notes.draw()
        return pen.entry(DAILY_CHECK_IN, at, answers, minutes=2, starred=pen.chance(0.015))

    def _at(self, day: Day, moment: str) -> Moment:
        earliest, latest, *_rest = _MOMENTS[moment]
        if moment == "morning" and day.date.weekday() >= 5:
            earliest, latest = time(8, 55), time(10, 30)
        return self._pen.when(day.date, earliest, latest)

    def _feelings(self, day: Day, mood: float, energy: float) -> dict[str, Json]:
        pen = self._pen
        words = words_near(mood, energy, day.stretch, pen.rng.choice((0, 1, 2, 2, 3, 3, 4)), pen.rng)
        rated = pen.chance(0.55)
        return {
            "feelings": [
                {"word": word, "value": strength_of(word, mood, pen.rng) if rated else None, "low": 0, "high": 10}
                for word in words
            ]
        }

    def _core(self, day: Day, mood: float) -> dict[str, Json]:
        apart = -1.6 if day.stretch == "hard" else 0.8 if day.stretch == "lake" else 0.0
        return {
            key: self._pen.around(
                middle + step * (mood - 4) + (apart if key in ("closeness", "trust") else 0), 1.3, 0, 10
            )
            for key, (middle, step) in _CORE.items()
        }

    def _night(self, day: Day) -> dict[str, Json]:
        pen, draw = self._pen, self._pen.rng.random()
        answers: dict[str, Json] = {}
        if draw < 0.62:
            answers["sleep"] = round(day.sleep / 15) * 15
        elif draw < 0.86:
            answers |= self._times(day)
        if pen.chance(0.55):
            answers["sleep_quality"] = pen.around(5 + (day.sleep - 430) / 40, 1.4, 0, 10)
        return answers

    def _times(self, day: Day) -> dict[str, Json]:
        """Return the times of the night before a day, ending before the first check-in can be."""
        rng = self._pen.rng
        asleep, awake = 5 * rng.randint(1, 8), 5 * rng.choice((0, 0, 1, 2, 3, 5, 8))
        got_up = rng.randrange(7 * 60 + 40, 8 * 60 + 50, 5) if day.date.weekday() >= 5 else rng.randrange(375, 450, 5)
        woke = got_up - rng.choice((0, 5, 10, 20))
        lights_out = woke - day.sleep - asleep - awake
        to_bed = lights_out - rng.choice((0, 10, 15, 25, 40))
        return {
            "to_bed": _clock(to_bed),
            "lights_out": _clock(lights_out),
            "woke": _clock(woke),
            "got_up": _clock(got_up),
            "minutes_to_fall_asleep": asleep,
            "minutes_awake": awake,
        }

    def _day(self, day: Day) -> dict[str, Json]:
        pen = self._pen
        moved = pen.around(1.1 + 0.25 * (day.mood - 4) + (0.7 if day.date.weekday() == 3 else 0), 0.8, 0, 3)
        weekend = day.date.weekday() >= 5
        together = {"hard": 55, "lake": 420}.get(day.stretch, 260 if weekend else 150)
        return {
            "movement": ("none", "light", "moderate", "hard")[moved] if pen.chance(0.9) else None,
            "movement_minutes": moved * 15 + pen.rng.randrange(0, 25, 5) if moved and pen.chance(0.6) else None,
            "meals": ("skipped", "irregular", "regular")[pen.around(1.2 + 0.3 * (day.mood - 4), 0.6, 0, 2)]
            if pen.chance(0.6)
            else None,
            "alone_minutes": pen.around(90, 50, 0, 400) // 15 * 15 if pen.chance(0.45) else None,
            "together_minutes": pen.around(together, together / 3, 0, 900) // 15 * 15 if pen.chance(0.5) else None,
            "drinks": pen.around(1.3, 0.9, 0, 4) if weekend and pen.chance(0.4) else None,
        }

    def _urges(self, day: Day) -> dict[str, Json]:
        pen = self._pen
        if not pen.chance(0.7 if day.mood < 3.6 else 0.18):
            return {}
        chosen = pen.rng.sample(_URGES[:4] if pen.chance(0.85) else _URGES, pen.rng.choice((1, 1, 2)))
        rated = pen.chance(0.75)
        rows = [
            {
                "urge": urge,
                "strength": pen.around(5 - 0.6 * (day.mood - 4), 1.5, 1, 10),
                "acted": "yes" if pen.chance(0.3) else "no",
            }
            for urge in chosen
        ]
        return {"urges": chosen, "urge_ratings": rows if rated else []}


def _practised(written: Sequence[Entry], at: Moment) -> list[str]:
    """Return what she practised until then, by what she wrote of it."""
    practised = set()
    for entry in written:
        kept = entry.answers.get("outcome") in ("kept_on_time", "kept_late")
        if entry.written_at.utc() <= at.utc() and entry.state is State.DONE:
            practised |= {"promise"} if entry.guide == "promise_outcome" and kept else {entry.guide} & _PRACTICES
    return sorted(practised)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
