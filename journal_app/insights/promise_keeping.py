# SPDX-License-Identifier: GPL-3.0-or-later
"""I13: how many of the promises that came due were kept, with an interval."""

from collections import Counter
from dataclasses import replace
from datetime import date

import numpy as np

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.proportions import wilson
from journal_app.insights.result import BOTH, Insight, Method, Sentence, Status
from journal_app.insights.series import Facts, Ratings, Window, ratings_of

MEASURE = "promise_outcome"
"""Ratings whose label is the outcome and whose entry is the promise: the last outcome of a promise counts."""

GATE = 5
SENTENCE_FROM = 10
"""Promises from which the headline puts the interval into words."""

KEPT = frozenset({"kept_on_time", "renegotiated"})
DUE = KEPT | {"kept_late", "missed"}
"""Outcomes that count: what was taken back was never due."""

METHOD = Method(
    "wilson",
    N_(
        "Promises kept on time, or agreed anew before they were due, out of all whose outcome you noted; late "
        "ones are counted by themselves. The interval (Wilson, 95 %) says how far so few promises can be trusted."
    ),
)


def compute(facts: Facts, window: Window, kind: str = BOTH) -> Insight:
    """Return the share of due promises that were kept."""
    outcomes = latest(ratings_of(facts, MEASURE).between(window))
    counts = Counter(str(label) for label in outcomes.label)
    n = sum(counts[name] for name in DUE)
    kept = sum(counts[name] for name in KEPT)
    base = Insight(
        key="promise_keeping",
        measure="promise",
        kind=kind,
        status=Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=n,
        waits_for=headlines.more_promises(max(1, GATE - n)),
        details={
            "kept": counts["kept_on_time"],
            "with_notice": counts["renegotiated"],
            "late": counts["kept_late"],
            "missed": counts["missed"],
            "withdrawn": counts["withdrawn"],
        },
        headline=_sentences(kept, n),
    )
    if n < GATE:
        return base
    return replace(
        base,
        status=Status.OK,
        value=kept / n,
        interval=wilson(kept, n),
        waits_for=None,
        series=_by_month(outcomes),
    )


def latest(outcomes: Ratings) -> Ratings:
    """Return the last outcome of each promise, oldest first."""
    places = {entry: place for place, entry in enumerate(outcomes.entry.tolist())}
    last = np.zeros(len(outcomes), np.bool_)
    last[list(places.values())] = True
    return outcomes.where(last)


def _sentences(kept: int, n: int) -> tuple[Sentence, ...]:
    if n == 0:
        return (Sentence(N_("No promise has come due yet.")),)
    counted = Sentence(N_("{kept} of {n} kept, or agreed anew in time."), {"kept": kept, "n": n})
    if n < SENTENCE_FROM:
        return (counted,)
    low, high = (round(100 * end) for end in wilson(kept, n))
    rate = Sentence(
        N_("With {n} promises that says: between {low} and {high} in a hundred."),
        {"n": n, "low": low, "high": high},
    )
    return counted, rate


def _by_month(outcomes: Ratings) -> dict[str, np.ndarray]:
    """Return kept, n and Wilson's limits by month, `day` being the ordinal of its first day."""
    months: dict[int, list[int]] = {}
    for day, label in zip(outcomes.day.tolist(), outcomes.label.tolist(), strict=True):
        if label in DUE:
            month = date.fromordinal(day).replace(day=1).toordinal()
            tally = months.setdefault(month, [0, 0])
            tally[0] += label in KEPT
            tally[1] += 1
    limits = [wilson(kept, n) for kept, n in months.values()]
    return {
        "day": np.array(list(months), np.int64),
        "kept": np.array([kept for kept, _n in months.values()], np.int64),
        "n": np.array([n for _kept, n in months.values()], np.int64),
        "low": np.array([low for low, _high in limits]),
        "high": np.array([high for _low, high in limits]),
    }
