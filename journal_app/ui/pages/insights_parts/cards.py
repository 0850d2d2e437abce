# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of the Insights page, each with its chart, its table and when it has something to show."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from journal_app.domain.emotions import word_label
from journal_app.domain.i18n import _
from journal_app.insights import leading
from journal_app.insights.result import Insight, Status
from journal_app.ui.charts.affect_density import AffectDensity
from journal_app.ui.charts.emotion_bars import EmotionBars
from journal_app.ui.charts.mood_line import MoodLine
from journal_app.ui.charts.promise_bars import KeptShare, PromiseBars
from journal_app.ui.charts.tables import DensityTable, FeelingsTable, MoodLineTable, PixelsTable, PromisesTable
from journal_app.ui.charts.wording import month_name
from journal_app.ui.charts.year_in_pixels import YearInPixels
from journal_app.ui.look import Look
from journal_app.ui.pages.insights_parts import answers
from journal_app.ui.pages.insights_parts.card import InsightCard
from journal_app.ui.pages.insights_parts.found import Found
from journal_app.ui.pages.insights_parts.numbers import number

MOST_MONTHS = 5
"""Months of promises with a bar of their own, the latest; the table has all."""


class FoundCard(InsightCard):
    """A card that knows what it shows of what was found."""

    wide: ClassVar[bool] = False

    def has_answer(self, found: Found) -> bool:
        """Return whether there is something to show; else the card stays away."""
        raise NotImplementedError

    def show_found(self, found: Found) -> None:
        """Show it."""
        raise NotImplementedError


class MoodCard(FoundCard):
    """The mood line."""

    wide = True

    def __init__(self, look: Look) -> None:
        self._line = MoodLine(look)
        self._rows = MoodLineTable()
        super().__init__(look, _("Mood"), self._line, self._rows, _("mood.csv"))
        self._line.day_chosen.connect(self.day_chosen)

    def has_answer(self, found: Found) -> bool:
        return leading(found.insights, "daily_mood").n > 0

    def show_found(self, found: Found) -> None:
        headline, n = answers.mood_headline(found), answers.n_days(leading(found.insights, "daily_mood").n)
        self._line.show_series(found.mood)
        self._line.show_summary(_("{headline} {n}").format(headline=headline, n=n))
        self._rows.show_series(found.mood)
        self.show_answer(headline, n, answers.mood_explained(found))


class DensityCard(FoundCard):
    """Where the days fall on the affect grid."""

    def __init__(self, look: Look) -> None:
        self._density = AffectDensity(look)
        self._rows = DensityTable()
        super().__init__(look, _("Where the days fall"), self._density, self._rows, _("places.csv"))

    def has_answer(self, found: Found) -> bool:
        return leading(found.insights, "affect_density").status is Status.OK

    def show_found(self, found: Found) -> None:
        density = leading(found.insights, "affect_density")
        headline, n = density.text(number), answers.n_plain(density.n)
        counts = density.series["count"].tolist()
        self._density.show_counts(counts)
        self._density.show_summary(_("{headline} {n}").format(headline=headline, n=n))
        self._rows.show_counts(counts)
        self.show_answer(headline, n, answers.density_explained(density))


class PixelsCard(FoundCard):
    """The year in pixels."""

    wide = True

    def __init__(self, look: Look) -> None:
        self._pixels = YearInPixels(look)
        self._rows = PixelsTable()
        super().__init__(look, _("The year in pixels"), self._pixels, self._rows, _("days.csv"))
        self._pixels.day_chosen.connect(self.day_chosen)

    def has_answer(self, found: Found) -> bool:
        return found.pixels.n > 0

    def show_found(self, found: Found) -> None:
        from journal_app.ui.charts.mood_series import day_moods

        headline, n = found.pixels.text(number), answers.n_days(found.pixels.n)
        moods = day_moods([found.pixels])
        self._pixels.show_days(found.year.first, found.year.last, moods)
        self._pixels.show_summary(_("{headline} {n}").format(headline=headline, n=n))
        self._rows.show_moods(moods)
        self.show_answer(headline, n, answers.pixels_explained(found.pixels))


class FeelingsCard(FoundCard):
    """The feelings named most."""

    def __init__(self, look: Look) -> None:
        self._bars = EmotionBars(look)
        self._rows = FeelingsTable()
        super().__init__(look, _("Feelings you named"), self._bars, self._rows, _("feelings.csv"))

    def has_answer(self, found: Found) -> bool:
        return leading(found.insights, "emotion_words").n > 0

    def show_found(self, found: Found) -> None:
        feelings = leading(found.insights, "emotion_words")
        headline, n = feelings.text(number), answers.n_plain(feelings.n)
        series = feelings.series
        words = [
            (word_label(word), count)
            for word, count in zip(series["word"].tolist(), series["count"].tolist(), strict=True)
        ]
        self._bars.show_words(words, feelings.n)
        self._bars.show_summary(_("{headline} {n}").format(headline=headline, n=n))
        self._rows.show_words(words, feelings.n)
        self.show_answer(headline, n, answers.feelings_explained(feelings))


class PromisesCard(FoundCard):
    """Promises kept."""

    def __init__(self, look: Look) -> None:
        self._bars = PromiseBars(look)
        self._rows = PromisesTable()
        super().__init__(look, _("Promises kept"), self._bars, self._rows, _("promises.csv"))

    def has_answer(self, found: Found) -> bool:
        return leading(found.insights, "promise_keeping").status is Status.OK

    def show_found(self, found: Found) -> None:
        promises = leading(found.insights, "promise_keeping")
        headline, n = promises.text(number), answers.n_plain(promises.n)
        months = months_of(promises)
        self._bars.show_shares(_shares(promises, months))
        self._bars.show_summary(_("{headline} {n}").format(headline=headline, n=n))
        self._rows.show_months(months)
        self.show_answer(headline, n, answers.promises_explained(promises))


Month = tuple[date, int, int, float, float]
"""First day, kept, came due, and the limits of the share."""


def months_of(promises: Insight) -> list[Month]:
    """Return the months promises came due in, oldest first."""
    columns = (promises.series[name].tolist() for name in ("day", "kept", "n", "low", "high"))
    rows = zip(*columns, strict=True)
    return [(date.fromordinal(day), kept, n, low, high) for day, kept, n, low, high in rows]


def _shares(promises: Insight, months: Sequence[Month]) -> list[KeptShare]:
    """Return a bar for all promises and one for each of the latest months, where there are several."""
    low, high = promises.interval or (0.0, 1.0)
    whole = KeptShare(_("All"), sum(month[1] for month in months), promises.n, low, high)
    if len(months) < 2:
        return [whole]
    latest = months[-MOST_MONTHS:]
    return [whole, *(KeptShare(month_name(day), kept, n, low, high) for day, kept, n, low, high in latest)]


CARDS: tuple[type[MoodCard | DensityCard | PixelsCard | FeelingsCard | PromisesCard], ...] = (
    MoodCard,
    DensityCard,
    PixelsCard,
    FeelingsCard,
    PromisesCard,
)
"""The cards in their order."""
