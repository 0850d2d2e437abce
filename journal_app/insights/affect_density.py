# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the ratings fall on the affect grid: pleasantness by energy, counted."""

from dataclasses import replace

import numpy as np

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.arrays import Floats, Ints
from journal_app.insights.daily_mood import MOOD_HIGH, MOOD_LOW
from journal_app.insights.proportions import wilson
from journal_app.insights.result import LOOKING_BACK, Insight, Method, Sentence, Status
from journal_app.insights.series import Facts, Ratings, Window, ratings_of

STEPS = 7
GATE = 1
WORDS_FROM = 20
"""Ratings from which the headline names places."""

EVEN_SHARE = 0.25
MIDDLE = (MOOD_LOW + MOOD_HIGH) / 2

QUADRANTS = {
    "tense": N_("unpleasant with energy"),
    "excited": N_("pleasant with energy"),
    "low": N_("unpleasant without energy"),
    "calm": N_("pleasant without energy"),
}

METHOD = Method(
    "grid_counts",
    N_(
        "Each rating of pleasantness and energy is counted in its square of the grid. A corner is named once it "
        "holds clearly more than a quarter (Wilson's 95 % interval). It shows where you wrote, not how often you "
        "feel so."
    ),
)


def compute(facts: Facts, window: Window, kind: str) -> Insight:
    """Return the counts; `series["count"]` is (7, 7): energy 1 to 7 down, pleasantness 1 to 7 across."""
    pleasant, energy = grid_points(facts, window, looking_back=kind == LOOKING_BACK)
    n = len(pleasant)
    base = Insight(
        key="affect_density",
        measure="mood",
        kind=kind,
        status=Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=n,
        series={"count": cells(pleasant, energy)},
        waits_for=headlines.more_places(GATE),
        headline=(headlines.few_days_sentence(0),),
    )
    if n < GATE:
        return base
    counts = quadrant_counts(pleasant, energy)
    return replace(
        base,
        status=Status.OK,
        waits_for=None,
        details={"quadrants": {name: count / n for name, count in counts.items()}},
        headline=(_places(counts, n),),
    )


def grid_points(facts: Facts, window: Window, *, looking_back: bool) -> tuple[Floats, Floats]:
    """Return pleasantness and energy, 1 to 7, of the entries that rate both."""
    pleasant = _by_entry(ratings_of(facts, "mood").between(window).made(looking_back=looking_back))
    energy = _by_entry(ratings_of(facts, "energy").between(window).made(looking_back=looking_back))
    both = [entry for entry in pleasant if entry in energy]
    return np.array([pleasant[entry] for entry in both]), np.array([energy[entry] for entry in both])


def cells(pleasant: Floats, energy: Floats) -> Ints:
    """Return how many points are nearest to each cell, (energy, pleasantness), halves upward."""
    counts = np.zeros((STEPS, STEPS), np.int64)
    across, down = _step(pleasant), _step(energy)
    np.add.at(counts, (down, across), 1)
    return counts


def quadrant_counts(pleasant: Floats, energy: Floats) -> dict[str, int]:
    """Return how many points lie in each quadrant; points on a middle line lie in none."""
    right, left = pleasant > MIDDLE, pleasant < MIDDLE
    up, down = energy > MIDDLE, energy < MIDDLE
    return {
        "tense": int((left & up).sum()),
        "excited": int((right & up).sum()),
        "low": int((left & down).sum()),
        "calm": int((right & down).sum()),
    }


def _places(counts: dict[str, int], n: int) -> Sentence:
    if n < WORDS_FROM:
        return Sentence(N_("Every place you have marked until now."))
    named = [name for name in counts if wilson(counts[name], n)[0] > EVEN_SHARE]
    named.sort(key=counts.__getitem__, reverse=True)
    if not named:
        return Sentence(N_("Spread over the field, no corner stands out."))
    if len(named) == 1:
        return Sentence(N_("Most often {first}."), {"first": QUADRANTS[named[0]]})
    places = {"first": QUADRANTS[named[0]], "second": QUADRANTS[named[1]]}
    return Sentence(N_("Two places: {first}, and {second}."), places)


def _by_entry(ratings: Ratings) -> dict[str, float]:
    rated = ratings.rated().on(MOOD_LOW, MOOD_HIGH)
    return dict(zip(rated.entry.tolist(), rated.value.tolist(), strict=True))


def _step(value: Floats) -> Ints:
    return np.clip(np.floor(value + 0.5).astype(np.int64), MOOD_LOW, MOOD_HIGH) - MOOD_LOW
