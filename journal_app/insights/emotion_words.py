# SPDX-License-Identifier: GPL-3.0-or-later
"""I18: the feelings named: how often, how many different ones, and where on the affect grid."""

from collections import Counter
from dataclasses import dataclass, replace
from math import log
from statistics import NormalDist

import numpy as np

from journal_app.domain.emotions import EMOTIONS, word_label
from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.proportions import newcombe
from journal_app.insights.result import BOTH, Insight, Method, Sentence, Status
from journal_app.insights.series import Facts, Ratings, Window, ratings_of

GATE = 20
TOP = 6
"""Words a chart shows, and among which a change is looked for."""

METHOD = Method(
    "word_counts",
    N_(
        "How many entries name each word; naming it twice in one entry counts once. Variety is Shannon's entropy of "
        "the words: 0 for a single word, more the more evenly many are used. A word is said to come more or less "
        "often only if the share of days naming it differs clearly between the two halves."
    ),
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A word named in an entry on a day."""

    word: str
    entry: str
    day: int


def compute(facts: Facts, window: Window, kind: str = BOTH) -> Insight:
    """Return the words named; the value is Shannon's entropy over them, in nats."""
    every = ratings_of(facts, "emotion")
    named = namings(every.between(window))
    counts = word_counts(named)
    logs = len({naming.entry for naming in named})
    base = Insight(
        key="emotion_words",
        measure="emotion",
        kind=kind,
        status=Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=logs,
        waits_for=headlines.more_logs(max(1, GATE - logs)),
        series={"word": np.array(list(counts), np.object_), "count": np.array(list(counts.values()), np.int64)},
        details={"words": [{"word": word, "n": n, "share": n / logs} for word, n in counts.items()]},
        headline=(_so_far(logs),),
    )
    if logs < GATE:
        return base
    extra = {"quadrants": quadrant_shares(counts), "new_words": new_share(every, counts, window)}
    return replace(
        base,
        status=Status.OK if len(counts) > 1 else Status.NO_VARIATION,
        value=entropy(counts),
        waits_for=None,
        details={**base.details, **extra},
        headline=(_change(named, counts, window),),
    )


def namings(ratings: Ratings) -> list[Naming]:
    """Return each word once for every entry that names it, oldest first."""
    rows = zip(ratings.label.tolist(), ratings.entry.tolist(), ratings.day.tolist(), strict=True)
    return [Naming(*row) for row in dict.fromkeys(rows) if row[0]]


def word_counts(named: list[Naming]) -> dict[str, int]:
    """Return entries by word, the most named first, equal ones by their id."""
    counts = Counter(naming.word for naming in named)
    return dict(sorted(counts.items(), key=_most_first))


def entropy(counts: dict[str, int]) -> float:
    """Return Shannon's entropy -sum p ln p of counts, 0 for one word or none."""
    total = sum(counts.values())
    return -sum(n / total * log(n / total) for n in counts.values()) + 0.0


def quadrant_shares(counts: dict[str, int]) -> dict[str, float]:
    """Return the share of namings in each quadrant of the grid, and of own words, which have no place."""
    total = sum(counts.values())
    shares = dict.fromkeys(("tense", "excited", "low", "calm", "own"), 0.0)
    for word, n in counts.items():
        shares[_quadrant(word)] += n / total
    return shares


def new_share(every: Ratings, counts: dict[str, int], window: Window) -> float | None:
    """Return the share of the words that were not named before the window; None if nothing was named then."""
    before = set(every.label[every.day < window.first.toordinal()].tolist()) - {None}
    return sum(word not in before for word in counts) / len(counts) if before and counts else None


def _quadrant(word: str) -> str:
    found = EMOTIONS.get(word)
    if found is None:
        return "own"
    if found.arousal > 0:
        return "excited" if found.valence > 0 else "tense"
    return "calm" if found.valence > 0 else "low"


def _so_far(logs: int) -> Sentence:
    if logs == 0:
        return Sentence(N_("Feelings you name will be counted here."))
    return Sentence(N_("Everything you have named until now."))


def _change(named: list[Naming], counts: dict[str, int], window: Window) -> Sentence:
    """Return which of the top words changed most clearly between the halves, or which come most often."""
    top = list(counts)[:TOP]
    nearest = {word: _nearest_to_zero(named, word, window, len(top)) for word in top}
    word = max(top, key=lambda each: abs(nearest[each]))
    if nearest[word] > 0:
        return Sentence(N_("“{word}” came up more often in the second half."), {"word": word_label(word)})
    if nearest[word] < 0:
        return Sentence(N_("“{word}” came up less often in the second half."), {"word": word_label(word)})
    if len(top) == 1:
        return Sentence(N_("Always “{first}”."), {"first": word_label(top[0])})
    names = {"first": word_label(top[0]), "second": word_label(top[1])}
    return Sentence(N_("Most often “{first}”, then “{second}”."), names)


def _nearest_to_zero(named: list[Naming], word: str, window: Window, family: int) -> float:
    """Return the end of the change's interval nearest to zero, 0 where the interval holds zero.

    The change is that of the share of days naming the word, from the first half to the second; the interval
    holds for all words of the family at once (Bonferroni).
    """
    middle = window.first.toordinal() + window.days / 2
    first = {naming.day for naming in named if naming.day < middle}
    second = {naming.day for naming in named} - first
    with_word = {naming.day for naming in named if naming.word == word}
    strict = NormalDist().inv_cdf(1 - 0.025 / family)
    interval = newcombe(len(with_word & first), len(first), len(with_word & second), len(second), strict)
    return min(interval, key=abs) if headlines.direction(interval) else 0.0


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
