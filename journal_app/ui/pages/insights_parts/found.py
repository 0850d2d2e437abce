# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page shows, worked out from what the journal holds: read on the store's thread, computed on another."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from journal_app.insights.result import Insight
from journal_app.insights.series import Facts, Window
from journal_app.ui.pages.insights_parts.spans import Ends, window_of, year_window

if TYPE_CHECKING:
    from journal_app.store.journal import Journal
    from journal_app.ui.charts.mood_series import MoodSeries


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked: a range (`spans.SPANS`) up to a day."""

    span: str
    today: date


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What the journal holds on it; `ends` are its first and last day, None where nothing is written."""

    wanted: Wanted
    ends: Ends | None
    facts: Facts


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was worked out: insights on the range, and the year in pixels on its own longer one."""

    window: Window
    year: Window
    insights: list[Insight]
    pixels: Insight
    mood: "MoodSeries"
    is_empty: bool
    """Nothing is written in the whole journal."""


def gather(journal: "Journal", wanted: Wanted) -> Generator[tuple[int, int], None, Evidence]:
    """Read, in slices, what the range and the year before its end rest on."""
    ends = journal.first_and_last_day()
    # All begins with what can be counted: a diary of another century has no ratings.
    window = window_of(wanted.span, wanted.today, journal.first_and_last_rating() or ends)
    year = year_window(window, wanted.today, wanted.span)
    facts = yield from journal.gather_evidence(min(window.first, year.first), window.last)
    return Evidence(wanted, ends, facts)


def work_out(evidence: Evidence) -> Found:
    """Compute what the page shows; on a thread of its own, for it takes a while and loads NumPy."""
    # Drawing a line takes as long to import as the whole window: here nobody waits for it.
    import journal_app.ui.charts.mood_plot  # noqa: F401
    from journal_app.insights import compute, compute_one, leading
    from journal_app.ui.charts.mood_series import mood_series

    wanted, facts = evidence.wanted, evidence.facts
    window = window_of(wanted.span, wanted.today, evidence.ends)
    year = year_window(window, wanted.today, wanted.span)
    insights = compute(facts, window.first, window.last)
    pixels = leading(compute_one("year_in_pixels", facts, year.first, year.last), "year_in_pixels")
    return Found(window, year, insights, pixels, mood_series(insights), evidence.ends is None)
