# SPDX-License-Identifier: GPL-3.0-or-later
"""Her promises: made, kept, late, agreed anew or not kept, and mended."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from journal_app.demo.deck import Deck, Phrases
from journal_app.demo.life import Day
from journal_app.demo.pen import Pen
from journal_app.demo.texts.scene import Vow
from journal_app.demo.texts.vows import LEARNED, TRUSTING, VOWS
from journal_app.demo.texts.vows_of_seasons import VOWS_OF_SEASONS
from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry
from journal_app.domain.guides.promise import PROMISE, PROMISE_OUTCOME, PROMISE_REPAIR

# How often each comes about, and what it does to trust on 0 to 10.
_OUTCOMES = {"kept_on_time": 66, "kept_late": 12, "missed": 12, "renegotiated": 7, "withdrawn": 3}
_TRUST = {"kept_on_time": 7.2, "kept_late": 5.2, "missed": 2.8, "renegotiated": 6.0, "withdrawn": 4.2}
_NOT_KEPT = 3
"""The promise, counted from the first, that is surely not kept: so that a repair is always there."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A promise that is open: when it is due, and what will become of it."""

    due: date
    entry: Entry
    vow: Vow
    outcome: str


class Promising:
    """Writes promises, says what became of them, and repairs some."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._vows = Deck((*VOWS, *VOWS_OF_SEASONS), pen.rng)
        self._next = Phrases(TRUSTING, pen.rng)
        self._learned = Phrases(LEARNED, pen.rng)
        self._open: list[_Open] = []
        self._repairs: list[tuple[date, _Open]] = []
        self._made = 0

    def promise(self, day: Day) -> list[Entry]:
        """Return a promise made that day."""
        pen, vow = self._pen, self._vows.draw(day)
        if vow is None:
            return []
        self._made += 1
        due = None if vow.days is None else day.date + timedelta(days=vow.days + pen.rng.choice((-1, 0, 0, 1)))
        answers = {
            "what": vow.what,
            "direction": vow.direction,
            "person": pen.who(vow.person),
            "size": vow.size,
            "made_on": day.date.isoformat(),
            "due": pen.due(due, vow.hour) if due else None,
            "steps": [{"text": step} for step in vow.steps],
        }
        at = pen.when(day.date, time(8, 0), time(22, 0))
        entry = pen.entry(PROMISE, at, answers, minutes=2, tags=vow.tags)
        outcome = self._fate(day, vow)
        settled = due or day.date + timedelta(days=pen.rng.randint(20, 60))
        settled += timedelta(days={"kept_late": 2, "renegotiated": -1}.get(outcome, 0))
        self._open.append(_Open(settled, entry, vow, outcome))
        return [entry]

    def _fate(self, day: Day, vow: Vow) -> str:
        if vow.missed and self._made == _NOT_KEPT:
            return "missed"
        weights = dict(_OUTCOMES)
        if day.stretch == "hard":
            weights |= {"missed": 24, "kept_late": 20}
        if not vow.late:
            weights["kept_late"] = 0
        if not vow.missed:
            weights["missed"] = 0
        if vow.days is None:
            weights["renegotiated"] = 0
        return self._pen.rng.choices(list(weights), list(weights.values()))[0]

    def settled(self, day: Day) -> list[Entry]:
        """Return what became of the promises that are due by now, and the repairs whose day has come."""
        pen = self._pen
        due = [promise for promise in self._open if promise.due <= day.date]
        self._open = [promise for promise in self._open if promise.due > day.date]
        mended = [promise for when, promise in self._repairs if when <= day.date]
        self._repairs = [item for item in self._repairs if item[0] > day.date]
        told = [self._outcome(day, promise) for promise in due if promise.outcome == "missed" or pen.chance(0.94)]
        return told + [self._repair(day, promise) for promise in mended]

    def _outcome(self, day: Day, promise: _Open) -> Entry:
        pen, outcome = self._pen, promise.outcome
        answers: dict[str, Json] = {"outcome": outcome, "reason": self._reason(promise)}
        if promise.vow.direction != "to_myself":
            answers["trust_effect"] = pen.around(_TRUST[outcome], 1, 0, 10)
            if outcome != "kept_on_time":
                likely = {"renegotiated": 1.0, "kept_late": 0.6, "missed": 0.2}.get(outcome, 0.7)
                answers["told_ahead"] = "yes" if pen.chance(likely) else "no"
        if pen.chance(0.35):
            answers["next"] = self._next.draw()
        if outcome == "renegotiated":
            again = promise.due + timedelta(days=pen.rng.randint(4, 7))
            answers["new_due"] = pen.due(again, promise.vow.hour)
            kept = "kept_late" if promise.vow.late and pen.chance(0.2) else "kept_on_time"
            self._open.append(_Open(again, promise.entry, promise.vow, kept))
        elif promise.vow.repair and (outcome == "missed" or (outcome == "kept_late" and pen.chance(0.25))):
            self._repairs.append((day.date + timedelta(days=pen.rng.randint(1, 4)), promise))
        at = pen.when(day.date, time(17, 30), time(22, 45))
        return pen.entry(PROMISE_OUTCOME, at, answers, minutes=1, follows=promise.entry.id)

    def _reason(self, promise: _Open) -> str:
        return {
            "kept_on_time": promise.vow.kept,
            "kept_late": promise.vow.late,
            "missed": promise.vow.missed,
            "renegotiated": "It could be seen coming, and was said in time.",
            "withdrawn": "It was not the right promise. Said so, and it was all right.",
        }[promise.outcome]

    def _repair(self, day: Day, promise: _Open) -> Entry:
        pen = self._pen
        alone = promise.vow.direction == "to_myself"
        answers = {
            "repair": promise.vow.repair,
            "said_on": day.date.isoformat(),
            "response": None if alone else pen.rng.choice(("warm", "warm", "warm", "neutral", "distracted")),
            "learned": self._learned.draw() if pen.chance(0.7) else "",
        }
        at = pen.when(day.date, time(19, 0), time(23, 0))
        return pen.entry(PROMISE_REPAIR, at, answers, minutes=6, follows=promise.entry.id, starred=pen.chance(0.15))
