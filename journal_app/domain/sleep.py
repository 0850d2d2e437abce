# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a night's sleep was, worked out from the times of the Consensus Sleep Diary."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import Any

from journal_app.domain.answers import AnswerError, Answers
from journal_app.domain.fields import Fact, Field, Minutes, Time

_DAY = 24 * 60

SLEEP = "sleep"
TIMES = ("to_bed", "lights_out", "woke", "got_up")
"""Key of the question for the length of the night, whose facts are the ones worked out here."""


@dataclass(frozen=True, slots=True)
class Night:
    """One night: times on the wall clock, and minutes spent awake before and between."""

    to_bed: time | None = None
    lights_out: time | None = None
    woke: time | None = None
    got_up: time | None = None
    to_fall_asleep: float = 0
    awake: float = 0

    def in_bed(self) -> int | None:
        """Return the minutes from going to bed to getting up, over midnight, or None where one is missing."""
        return _between(self.to_bed or self.lights_out, self.got_up or self.woke)

    def asleep(self) -> float | None:
        """Return total sleep time in minutes, or None where the times are missing or cannot be so.

        Time in bed, less the time before lights out, the minutes to fall asleep, the minutes awake in the night
        and the time between waking for good and getting up (Carney and colleagues 2012).
        """
        in_bed = self.in_bed()
        if in_bed is None:
            return None
        reading = _between(self.to_bed, self.lights_out) or 0
        lying_in = _between(self.woke, self.got_up) or 0
        if reading >= in_bed or lying_in >= in_bed:
            return None
        asleep = in_bed - reading - self.to_fall_asleep - self.awake - lying_in
        return asleep if asleep > 0 else None


def efficiency(asleep: float | None, in_bed: float | None) -> float | None:
    """Return sleep efficiency in percent: the share of the time in bed that was slept, or None."""
    if asleep is None or not in_bed or asleep > in_bed:
        return None
    return 100 * asleep / in_bed


def night_of(answers: Answers) -> Night:
    """Return the night a check-in's answers tell of; what cannot be read counts as not answered."""
    return Night(
        *(_read(Time(key), answers) for key in TIMES),
        *(_minutes(answers, key) or 0 for key in ("minutes_to_fall_asleep", "minutes_awake")),
    )


def sleep_facts(answers: Answers) -> Iterator[Fact]:
    """Yield sleep_minutes where only the times were given, and sleep_efficiency in percent."""
    if not any(key in answers for key in TIMES):
        return
    night = night_of(answers)
    given = _minutes(answers, SLEEP)
    asleep = night.asleep() if given is None else given
    if given is None and asleep is not None:
        yield Fact(SLEEP, "sleep_minutes", None, asleep, 0, None)
    share = efficiency(asleep, night.in_bed())
    if share is not None:
        yield Fact(SLEEP, "sleep_efficiency", None, round(share, 2), 0, 100)


def _between(earlier: time | None, later: time | None) -> int | None:
    if earlier is None or later is None:
        return None
    return (_minute(later) - _minute(earlier)) % _DAY


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _minutes(answers: Answers, key: str) -> float | None:
    rating = _read(Minutes(key), answers)
    return None if rating is None or rating.value < 0 else rating.value


def _read(field: Field[Any], answers: Answers) -> Any:  # noqa: ANN401  a field of any kind
    try:
        return field.load(answers.get(field.key))
    except AnswerError:
        return None
