# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts and assumptions counted: how belief in the first assumption changed, and how things turned out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import comb

from journal_app.domain.answers import Answers, Json
from journal_app.insights.result import Interval

GATE = 5
"""Entries with a belief before and after from which a change is told."""


@dataclass(frozen=True, slots=True)
class Beliefs:
    """`changes` are after less before, in points of a hundred; `outcomes` and `kinds` count stored keys."""

    n: int
    changes: tuple[float, ...]
    outcomes: dict[str, int]
    kinds: dict[str, int]

    @property
    def lower(self) -> int:
        """Return how many beliefs were lower afterwards."""
        return sum(change < 0 for change in self.changes)


def beliefs_in(entries: Iterable[Answers], outcomes: Iterable[Answers]) -> Beliefs:
    """Count the answers of `facts_and_assumptions` and of its follow-up."""
    told = list(entries)
    changes = [change for answers in told if (change := _change(answers)) is not None]
    kinds = Counter(key for answers in told for key in _keys(answers.get("kind")))
    turned = Counter(str(answers["outcome"]) for answers in outcomes if answers.get("outcome"))
    return Beliefs(len(told), tuple(changes), dict(turned), dict(kinds.most_common()))


def median_with_interval(values: Iterable[float]) -> tuple[float, Interval | None]:
    """Return the median of one value or more and its 95 % interval (order statistics), None below six values."""
    ordered = sorted(values)
    n = len(ordered)
    below, rank = 0.0, 0
    while rank < n and below + comb(n, rank) / 2**n <= 0.025:
        below += comb(n, rank) / 2**n
        rank += 1
    middle = (ordered[(n - 1) // 2] + ordered[n // 2]) / 2
    return middle, (ordered[rank - 1], ordered[n - rank]) if rank else None


def _change(answers: Answers) -> float | None:
    rows = answers.get("assumptions")
    first = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
    before, after = _share(first.get("belief")), _share(answers.get("belief_after"))
    return None if before is None or after is None else after - before


def _share(number: Json) -> float | None:
    """Return a stored number in hundredths of its scale."""
    if not isinstance(number, dict) or not isinstance(number.get("value"), int | float):
        return None
    low, high = number.get("low"), number.get("high")
    if not isinstance(low, int | float) or not isinstance(high, int | float) or high <= low:
        return None
    return float((number["value"] - low) / (high - low) * 100)


def _keys(kinds: Json) -> list[str]:
    return [kind for kind in kinds if isinstance(kind, str)] if isinstance(kinds, list) else []
