# SPDX-License-Identifier: GPL-3.0-or-later
"""Her emotion logs and mindfulness practices."""

from datetime import time

from journal_app.demo.deck import Deck
from journal_app.demo.life import Day
from journal_app.demo.pen import Pen
from journal_app.demo.texts.logs import LOGS
from journal_app.demo.texts.logs_of_seasons import LOGS_OF_SEASONS
from journal_app.demo.texts.sittings import SITTINGS
from journal_app.domain.emotions import EMOTIONS
from journal_app.domain.entry import Entry
from journal_app.domain.guides.emotion_log import EMOTION_LOG
from journal_app.domain.guides.mindfulness import MINDFULNESS

_POSTURES = {
    "body_scan": "lying",
    "walking": "moving",
    "gentle_yoga": "moving",
    "eating": "chair",
    "three_minute_pause": "standing",
}


class Noticing:
    """Writes emotion logs and mindfulness entries."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._logs = Deck((*LOGS, *LOGS_OF_SEASONS), pen.rng)
        self._sittings = Deck(SITTINGS, pen.rng, rest=40)

    def emotion_log(self, day: Day) -> list[Entry]:
        """Return an emotion log of the day, none where no scene fits."""
        pen, scene = self._pen, self._logs.draw(day)
        if scene is None:
            return []
        strongest = max(strength for _word, strength in scene.felt)
        pleasant = EMOTIONS[scene.felt[0][0]].valence > 0
        answers = {
            "emotions": pen.felt(scene.felt),
            "mood": pen.grid(day.mood + (0.6 if pleasant else -0.8), 4 + EMOTIONS[scene.felt[0][0]].arousal * 0.6),
            "intensity_now": pen.around(strongest, 0.7, 1, 10),
            "set_off": scene.set_off,
            "body": list(scene.body),
            "thought": scene.thought,
            "urge": list(scene.urge),
            "did": scene.did,
            "needs": list(scene.needs),
            "person": pen.who(scene.person),
            "intensity_after": pen.around(strongest - (0.5 if pleasant else 2), 1, 0, 10) if pen.chance(0.8) else None,
            "note": scene.note,
        }
        return [
            pen.entry(
                EMOTION_LOG,
                pen.when(day.date, time(18, 30), time(23, 30)),
                answers,
                minutes=pen.rng.randint(4, 14),
                title=scene.title,
                tags=scene.tags,
                starred=pen.chance(0.08),
                only_mine=pen.chance(0.05),
            )
        ]

    def mindfulness(self, day: Day) -> list[Entry]:
        """Return a practice of the day."""
        pen, scene = self._pen, self._sittings.draw(day)
        if scene is None:
            return []
        early = pen.chance(0.55)
        rated = pen.chance(0.7)
        answers = {
            "kind": scene.kind,
            "guidance": pen.rng.choice(("script", "bells", "voice", "none")),
            "posture": _POSTURES.get(scene.kind, pen.rng.choice(("cushion", "chair"))),
            "planned": scene.minutes,
            "mood_before": pen.grid(day.mood - 0.2, day.energy) if rated else None,
            "minutes": max(1, scene.minutes + pen.rng.choice((-2, 0, 0, 0, 0, 1, 4))),
            "mood_after": pen.grid(day.mood + 0.3, day.energy - 0.5) if rated else None,
            "wandered": pen.around(5.5, 2, 0, 10) if pen.chance(0.75) else None,
            "interrupted": "yes" if pen.chance(0.12) else "no",
            "noticed": scene.noticed if pen.chance(0.85) else "",
        }
        morning = (time(8, 50), time(10, 15)) if day.date.weekday() >= 5 else (time(7, 35), time(8, 40))
        times = morning if early else (time(17, 30), time(22, 0))
        return [pen.entry(MINDFULNESS, pen.when(day.date, *times), answers, minutes=scene.minutes + 3)]
