# SPDX-License-Identifier: GPL-3.0-or-later
"""The year in pixels: every day's mood in its place, and how many days have one."""

from journal_app.domain.i18n import N_
from journal_app.insights import headlines
from journal_app.insights.daily_mood import GATE, mood_days
from journal_app.insights.result import Insight, Method, Sentence, Status
from journal_app.insights.series import Facts, Window

METHOD = Method(
    "daily_mean_by_day",
    N_(
        "Each square is a day, in the colour of its mood rounded to a whole step. A day without a rating is an "
        "outline. If you write more on certain days, those are the days you see."
    ),
)


def compute(facts: Facts, window: Window, kind: str) -> Insight:
    """Return the days with a mood; the value is the share of the window's days that have one."""
    days = mood_days(facts, window, kind)
    enough = len(days) >= GATE
    covered = Sentence(
        N_("A mood on {n} day of {days}."),
        {"n": len(days), "days": window.days},
        N_("A mood on {n} days of {days}."),
        len(days),
    )
    return Insight(
        key="year_in_pixels",
        measure="mood",
        kind=kind,
        status=Status.OK if enough else Status.NOT_ENOUGH,
        window=window,
        method=METHOD,
        n=len(days),
        missing=window.days - len(days),
        value=len(days) / window.days if enough else None,
        waits_for=None if enough else headlines.more_days(GATE - len(days)),
        series={"day": days.day, "value": days.value, "n": days.n},
        headline=(covered if enough else headlines.few_days_sentence(0),),
    )
