# SPDX-License-Identifier: GPL-3.0-or-later
"""Her facts and assumptions, some of them left half done, and what turned out to be so."""

from datetime import date, time, timedelta

from journal_app.demo.deck import Deck
from journal_app.demo.life import Day
from journal_app.demo.pen import Pen
from journal_app.demo.texts.cases import CASES
from journal_app.demo.texts.cases_outside import CASES_OUTSIDE
from journal_app.demo.texts.scene import Case
from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry, State
from journal_app.domain.guides.facts_and_assumptions import FACTS_AND_ASSUMPTIONS, FACTS_AND_ASSUMPTIONS_OUTCOME

_ASKED_AFTER = timedelta(days=3)
_FIRST_PART = ("moment", "person", "feelings_before", "facts", "assumptions")


class Untangling:
    """Writes facts and assumptions, and looks back at them a few days later."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._cases = Deck((*CASES, *CASES_OUTSIDE), pen.rng)
        self._open: list[tuple[date, Entry, Case]] = []

    def case(self, day: Day, *, draft: bool = False) -> list[Entry]:
        """Return facts and assumptions of the day, half of them only where it stays a draft."""
        pen, case = self._pen, self._cases.draw(day)
        if case is None:
            return []
        answers = self._answers(day, case)
        if draft:
            answers = {key: answers[key] for key in _FIRST_PART} | {"assumptions": answers["assumptions"][:1]}
        entry = pen.entry(
            FACTS_AND_ASSUMPTIONS,
            pen.when(day.date, time(19, 30), time(23, 0)),
            answers,
            minutes=pen.rng.randint(6, 25),
            tags=case.tags,
            state=State.DRAFT if draft else State.DONE,
            starred=pen.chance(0.1),
        )
        if not draft:
            self._open.append((day.date + _ASKED_AFTER, entry, case))
        return [entry]

    def looked_back(self, day: Day) -> list[Entry]:
        """Return what turned out to be so in what is three days old by now; some she never comes back to."""
        due = [item for item in self._open if item[0] <= day.date]
        self._open = [item for item in self._open if item[0] > day.date]
        return [self._outcome(day, entry, case) for _day, entry, case in due if self._pen.chance(0.9)]

    def _outcome(self, day: Day, entry: Entry, case: Case) -> Entry:
        pen = self._pen
        answers = {
            "outcome": case.outcome,
            "what": case.turned_out,
            "learned": case.learned if pen.chance(0.8) else "",
        }
        at = pen.when(day.date, time(17, 0), time(22, 30))
        return pen.entry(FACTS_AND_ASSUMPTIONS_OUTCOME, at, answers, minutes=2, follows=entry.id)

    def _answers(self, day: Day, case: Case) -> dict[str, Json]:
        pen = self._pen
        belief = min(100, case.assumed[0][1] + 5 * pen.rng.randint(-1, 2))
        answers: dict[str, Json] = {
            "moment": case.moment.format(weekday=day.date.strftime("%A")),
            "person": pen.who(case.person),
            "feelings_before": pen.felt(case.felt),
            "facts": [{"text": text} for text in case.facts],
            "assumptions": [
                {"text": text, "belief": belief if place == 0 else percent}
                for place, (text, percent) in enumerate(case.assumed)
            ],
            "kind": list(case.kind),
            "other_readings": [{"text": text, "belief": percent} for text, percent in case.others],
            "fairer": case.fairer,
            "fairer_belief": 5 * pen.around(13, 2, 8, 18),
            "fits": pen.rng.choice(("fits", "partly", "partly", "not")),
            "size_fits": pen.rng.choice(("partly", "not", "not")),
            "what_now": case.what_now,
            "feelings_after": pen.felt(case.felt, pen.rng.randint(1, 4)),
            "belief_after": max(5, belief - 5 * pen.rng.randint(3, 9)),
        }
        if pen.chance(0.75):
            answers |= {
                "feared": case.feared,
                "feared_likelihood": 5 * pen.around(7, 3, 1, 18),
                "coping": case.coping,
            }
        if pen.chance(0.7):
            answers |= {
                "evidence_for": [{"text": text} for text in case.speaks_for],
                "evidence_against": [{"text": text} for text in case.speaks_against],
            }
        return answers
