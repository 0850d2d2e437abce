# SPDX-License-Identifier: GPL-3.0-or-later
"""The sections of the first page as data to be set: what insights say, each with how many it rests on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal

from journal_app.domain.answers import Json
from journal_app.domain.emotions import word_label
from journal_app.domain.guides.facts_and_assumptions import FACTS_AND_ASSUMPTIONS
from journal_app.domain.i18n import _, ngettext
from journal_app.exchange.exporting.summary_parts.beliefs import GATE, Beliefs, median_with_interval
from journal_app.exchange.exporting.summary_parts.gathering import BELIEFS, FEELINGS, MOOD, PROMISES, Material
from journal_app.exchange.exporting.summary_parts.mood_chart import has_gaps, line_through, mood_shapes
from journal_app.exchange.exporting.wording import Wording
from journal_app.insights import leading
from journal_app.insights import promise_keeping as promises
from journal_app.insights.emotion_words import TOP, namings, word_counts
from journal_app.insights.proportions import wilson
from journal_app.insights.result import BOTH, LOOKING_BACK, Insight, Interval, Status
from journal_app.insights.series import Ratings, Window, ratings_of

Section = dict[str, Json]


@dataclass(frozen=True, slots=True)
class FirstPage:
    """Sections by part; `waiting` says of parts that are not there yet what they wait for."""

    sections: dict[str, Section]
    waiting: tuple[str, ...]


def first_page(material: Material, insights: list[Insight], wording: Wording) -> FirstPage:
    """Return the chosen parts for which there is something fair to say."""
    page = _Sections(material, insights, wording)
    sections: dict[str, Section] = {}
    waiting: list[str] = []
    for part, make in page.makers().items():
        if part not in material.wish.parts:
            continue
        made = make()
        if isinstance(made, str):
            waiting.append(made)
        else:
            sections[part] = made
    return FirstPage(sections, tuple(waiting))


class _Sections:
    """Each section is data, or a sentence on what is missing for it."""

    def __init__(self, material: Material, insights: list[Insight], wording: Wording) -> None:
        self._material = material
        self._insights = insights
        self._wording = wording
        self._window = Window(material.wish.first, material.wish.last)

    def makers(self) -> dict[str, Callable[[], Section | str]]:
        """Return what makes each part, in the order of the page."""
        return {
            MOOD: self._mood,
            FEELINGS: self._feelings,
            PROMISES: self._promises,
            BELIEFS: self._beliefs,
        }

    def _mood(self) -> Section | str:
        days = leading(self._insights, "daily_mood")
        if days.status is not Status.OK:
            return _("Mood: no check-in with a mood in these days.")
        return {
            "title": _("Mood over the period"),
            "note": _("1 very hard, 7 very good"),
            "chart": mood_shapes(self._insights, self._wording),
            "said": " ".join(self._mood_said(days)),
            "caption": " ".join(self._mood_caption(days)),
        }

    def _mood_said(self, days: Insight) -> Iterator[str]:
        number = self._number
        yield days.text(number)
        trend = self._same_kind("trend", days)
        if trend.status is Status.OK and trend.value is not None and trend.interval is not None:
            change = _("Change in four weeks: {value} steps (95 % interval {low} to {high}). {words}")
            low, high = (number(end) for end in trend.interval)
            yield change.format(value=number(trend.value), low=low, high=high, words=trend.text(number))
        elif trend.status is Status.NO_VARIATION:
            yield trend.text(number)

    def _mood_caption(self, days: Insight) -> Iterator[str]:
        counted = ngettext("n = {n} day of {days}.", "n = {n} days of {days}.", days.n)
        yield counted.format(n=self._count(days.n), days=self._count(self._window.days))
        if days.kind == LOOKING_BACK:
            yield _("These ratings were made looking back.")
        line = line_through(self._insights)
        if line.key == "curve" and "low" in line.series:
            yield _("Line: LOWESS; the band holds 95 of 100 curves that days like these would have drawn.")
        elif "value" in line.series:
            yield _("Line: a mean in which a day counts half as much as one seven days later.")
        if has_gaps(self._insights):
            yield _("Gaps: no check-in.")

    def _feelings(self) -> Section | str:
        words = leading(self._insights, "emotion_words")
        if not words.n:
            return _("Feelings: none named in these days.")
        named = namings(ratings_of(self._material.facts, "emotion").between(self._window))
        counts = word_counts(named)
        halves = (-(-self._window.days // 2), self._window.days // 2)
        middle = self._window.first.toordinal() + self._window.days / 2
        first = word_counts([one for one in named if one.day < middle])
        rows: list[Json] = []
        for word, whole in list(counts.items())[:TOP]:
            early = first.get(word, 0)
            numbers = (early, whole - early) if halves[1] else (whole,)
            rows.append([word_label(word), *map(self._count, numbers)])
        said = words.text(self._number) if words.status is Status.OK else ""
        n = ngettext("n = {n} entry that names a feeling.", "n = {n} entries that name a feeling.", words.n)
        return {
            "title": _("Feelings named most"),
            "head": [_("Feeling"), *(self._halves(*halves) if halves[1] else (_("Entries"),))],
            "rows": rows,
            "caption": " ".join(filter(None, (said, n.format(n=self._count(words.n))))),
        }

    def _halves(self, first: int, last: int) -> list[str]:
        one = ngettext("First {n} day", "First {n} days", first).format(n=self._count(first))
        return [one, ngettext("Last {n} day", "Last {n} days", last).format(n=self._count(last))]

    def _promises(self) -> Section | str:
        own = leading(self._insights, "promise_keeping")
        theirs = self._their_promises()
        if own.n < promises.GATE and not theirs:
            wait = own.waits_for.text() if own.waits_for else ""
            return _("Promises: waits for {what}.").format(what=wait)
        details = own.details
        rows = (
            (_("Kept on time"), details["kept"]),
            (_("Agreed anew before it was due"), details["with_notice"]),
            (_("Kept late"), details["late"]),
            (_("Not kept"), details["missed"]),
            (_("Taken back"), details["withdrawn"]),
        )
        said = self._promises_said(own) if own.n >= promises.GATE else ""
        return {
            "title": _("Promises"),
            "head": [_("What became of it"), "n"],
            "rows": [[label, self._count(count)] for label, count in rows if count] if said else [],
            "caption": " ".join(filter(None, (said, theirs))),
        }

    def _promises_said(self, own: Insight) -> str:
        said = own.headline[0].text(self._number)
        n = _("n = {n} that came due").format(n=self._count(own.n))
        return f"{said} {n}, {self._in_a_hundred(own.interval)}." if own.interval else f"{said} {n}."

    def _their_promises(self) -> str:
        rows = self._material.theirs
        if not rows:
            return ""
        facts = {promises.MEASURE: Ratings.from_rows(promises.MEASURE, rows)}
        theirs = promises.compute(facts, self._window, BOTH)
        said = _("Promised to the writer: {kept} of {n} kept, or agreed anew in time")
        kept = theirs.details["kept"] + theirs.details["with_notice"]
        told = said.format(kept=self._count(kept), n=self._count(theirs.n))
        return f"{told}, {self._in_a_hundred(wilson(kept, theirs.n))}." if theirs.n else ""

    def _beliefs(self) -> Section | str:
        beliefs = self._material.beliefs
        if not beliefs.n:
            return _("Facts and assumptions: no entry in these days.")
        count = ngettext("{n} entry", "{n} entries", beliefs.n).format(n=self._count(beliefs.n))
        sentences = [*self._belief_change(beliefs), *self._belief_outcomes(beliefs)]
        if not sentences:
            missing = GATE - len(beliefs.changes)
            return ngettext(
                "Facts and assumptions: waits for {n} more entry with belief before and after.",
                "Facts and assumptions: waits for {n} more entries with belief before and after.",
                missing,
            ).format(n=missing)
        return {
            "title": _("Facts and assumptions"),
            "note": count,
            "sentences": sentences,
        }

    def _belief_change(self, beliefs: Beliefs) -> Iterator[str]:
        n = len(beliefs.changes)
        if n < GATE:
            return
        middle, interval = median_with_interval(beliefs.changes)
        said = _("Belief in the first assumption was lower afterwards in {k} of {n}, {interval}.")
        share = self._in_a_hundred(wilson(beliefs.lower, n))
        yield said.format(k=self._count(beliefs.lower), n=self._count(n), interval=share)
        number = self._number
        if interval is None:
            yield _("The median change is {value} points of 100.").format(value=number(middle))
        else:
            said = _("The median change is {value} points of 100 (95 % interval {low} to {high}).")
            low, high = (number(end) for end in interval)
            yield said.format(value=number(middle), low=low, high=high)
        labels = FACTS_AND_ASSUMPTIONS.field("kind")
        kind, times = next(iter(beliefs.kinds.items()), ("", 0))
        label = next((_(one.label) for one in getattr(labels, "options", ()) if one.key == kind), "")
        if label:
            said = _("The kind ticked most: {kind}, in {k} of {n} entries.")
            yield said.format(kind=label, k=self._count(times), n=self._count(beliefs.n))

    def _belief_outcomes(self, beliefs: Beliefs) -> Iterator[str]:
        known = {key: beliefs.outcomes.get(key, 0) for key in ("as_assumed", "partly", "otherwise")}
        n = sum(known.values())
        if n < GATE:
            return
        said = _("Of {n} looked back on later, {as_assumed} turned out as assumed, {partly} in part, {otherwise} not")
        told = said.format(n=self._count(n), **{key: self._count(count) for key, count in known.items()})
        yield f"{told} ({_('as assumed')}: {self._in_a_hundred(wilson(known['as_assumed'], n))})."

    def _in_a_hundred(self, interval: Interval) -> str:
        low, high = (self._number(round(100 * end)) for end in interval)
        return _("95 % interval {low} to {high} in a hundred").format(low=low, high=high)

    def _same_kind(self, key: str, as_in: Insight) -> Insight:
        return next(one for one in self._insights if one.key == key and one.kind == as_in.kind)

    def _count(self, number: int) -> str:
        return self._wording.count(number)

    def _number(self, value: float) -> str:
        return format_decimal(round(value, 1) + 0.0, locale=self._wording.locale).replace("-", "−")
