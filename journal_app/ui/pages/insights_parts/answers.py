# SPDX-License-Identifier: GPL-3.0-or-later
"""What cards say beside their charts: n in words, and how a number is computed."""

from journal_app.domain.i18n import _, ngettext
from journal_app.insights import leading
from journal_app.insights.result import LOOKING_BACK, Insight, Status
from journal_app.insights.series import Window
from journal_app.ui.pages.insights_parts.found import Found
from journal_app.ui.pages.insights_parts.numbers import interval_words, number
from journal_app.ui.pages.insights_parts.spans import said_in_full


def n_days(n: int) -> str:
    """Return how many days an answer rests on."""
    return ngettext("n = {n} day with a rating", "n = {n} days with a rating", n).format(n=n)


def n_plain(n: int) -> str:
    """Return n."""
    return _("n = {n}").format(n=n)


def mood_headline(found: Found) -> str:
    """Return where the days lie and, once that can be told, whether they moved."""
    parts = [leading(found.insights, key).text(number) for key in ("daily_mood", "trend")]
    return " ".join(part for part in parts if part)


def mood_explained(found: Found) -> list[str]:
    """Return how the line and its headline are computed."""
    days = leading(found.insights, "daily_mood")
    line = next(
        insight
        for key in ("curve", "smoothed_level")
        for insight in found.insights
        if insight.key == key and insight.kind == days.kind and (key == "smoothed_level" or "value" in insight.series)
    )
    trend = leading(found.insights, "trend")
    paragraphs = [_rated_days(days), days.method.text()]
    if days.value is not None:
        paragraphs.append(_("The mean of these days is {value} of 7.").format(value=number(days.value)))
    if "value" in line.series:
        paragraphs.append(line.method.text())
    if trend.status is Status.OK and trend.value is not None and trend.interval is not None:
        slope = _("In four weeks it moves by {value} steps; the 95 % interval reaches {interval}.")
        paragraphs.append(trend.method.text())
        paragraphs.append(slope.format(value=number(trend.value), interval=interval_words(trend.interval)))
    return paragraphs


def pixels_explained(pixels: Insight) -> list[str]:
    """Return how the year in pixels is made."""
    return [_rated_days(pixels), pixels.method.text(), _no_interval()]


def density_explained(density: Insight) -> list[str]:
    """Return how the places on the grid are counted."""
    counted = ngettext(
        "{n} entry with mood and energy, {days}.", "{n} entries with mood and energy, {days}.", density.n
    ).format(n=density.n, days=said_in_full(density.window))
    return [_with_kind(counted, density), density.method.text()]


def feelings_explained(feelings: Insight) -> list[str]:
    """Return how the words are counted."""
    counted = ngettext(
        "{n} entry that names a feeling, {days}.", "{n} entries that name a feeling, {days}.", feelings.n
    )
    paragraphs = [counted.format(n=feelings.n, days=said_in_full(feelings.window)), feelings.method.text()]
    if feelings.value is not None:
        paragraphs.append(_("Their variety is {value}.").format(value=number(feelings.value)))
    new = feelings.details.get("new_words")
    if new is not None:
        paragraphs.append(_("{n} in a hundred of the words were not named before.").format(n=round(100 * new)))
    paragraphs.append(_("It counts what was named, not how often it was felt."))
    return paragraphs


def promises_explained(promises: Insight) -> list[str]:
    """Return how the share of promises is computed."""
    counted = ngettext("{n} promise that came due, {days}.", "{n} promises that came due, {days}.", promises.n)
    paragraphs = [counted.format(n=promises.n, days=said_in_full(promises.window)), promises.method.text()]
    if promises.interval is not None:
        reach = _("In a hundred such promises, the 95 % interval reaches {interval}.")
        paragraphs.append(reach.format(interval=interval_words(promises.interval, 100)))
    tally = _("Kept on time {kept}, agreed anew {notice}, kept late {late}, not kept {missed}, taken back {withdrawn}.")
    details = promises.details
    paragraphs.append(
        tally.format(
            kept=details["kept"],
            notice=details["with_notice"],
            late=details["late"],
            missed=details["missed"],
            withdrawn=details["withdrawn"],
        )
    )
    paragraphs.append(_("Only promises of yours are counted; it does not say why one was kept or not."))
    return paragraphs


def _rated_days(insight: Insight) -> str:
    window: Window = insight.window
    said = _("{n} of {days} days have a rating, {range}.").format(
        n=insight.n, days=window.days, range=said_in_full(window)
    )
    return _with_kind(said, insight)


def _with_kind(said: str, insight: Insight) -> str:
    if insight.kind != LOOKING_BACK:
        return said
    return _("{said} These ratings were made looking back.").format(said=said)


def _no_interval() -> str:
    return _("Nothing is estimated here, so there is no interval.")
