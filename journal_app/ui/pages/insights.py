# SPDX-License-Identifier: GPL-3.0-or-later
"""Insights: what was written down, counted; each answer with what it rests on and how it came about."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from journal_app.domain.emotions import word_label
from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _, ngettext
from journal_app.insights.result import Status
from journal_app.insights.series import Facts
from journal_app.ui.aside import Aside
from journal_app.ui.charts.mood_line import MoodLine
from journal_app.ui.charts.tables import MoodLineTable, PixelsTable
from journal_app.ui.charts.year_in_pixels import YearInPixels
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.desk import Desk
from journal_app.ui.pages.insights_parts.density import AffectDensity
from journal_app.ui.pages.insights_parts.insight_card import InsightCard
from journal_app.ui.pages.insights_parts.later import Later
from journal_app.ui.pages.insights_parts.reckoning import Reckoning, evidence_days, reckon
from journal_app.ui.pages.insights_parts.share_bar import ShareBar
from journal_app.ui.pages.insights_parts.tables import PlacesTable, PromisesTable, WordsTable
from journal_app.ui.pages.insights_parts.word_bars import WordBars
from journal_app.ui.pages.page import TWO_COLUMNS_FROM, Page
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

FIRST_RANGE = "90"
GAP = 16
COLUMNS = 6
WIDE = 4


class InsightsPage(Page):
    """Asks the journal for its evidence, has it worked out aside, and shows what can be said."""

    key: ClassVar[str] = "insights"
    title: ClassVar[str] = N_("Insights")
    icon: ClassVar[str] = "Insights"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._aside = Aside(self)
        self._asked = 0
        self._placed: tuple[tuple[InsightCard, int], ...] = ()
        self._silent: set[InsightCard] = set()
        clipboard = Clipboard(self)
        look = desk.look
        ranges = (("30", _("30 days")), ("90", _("90 days")), ("365", _("Year")), ("all", _("All")))
        self.range = Segments(look, _("Range"), ranges)
        self.range.show_key(FIRST_RANGE)
        self._line, self._line_table = MoodLine(look), MoodLineTable()
        self._pixels, self._pixels_table = YearInPixels(look), PixelsTable()
        self._bars, self._words_table = WordBars(look), WordsTable()
        self._density, self._places_table = AffectDensity(look), PlacesTable()
        self._share, self._promises_table = ShareBar(look), PromisesTable()
        self.mood = InsightCard(look, _("Mood"), self._line, self._line_table, clipboard)
        self.density = InsightCard(look, _("Where the days fall"), self._density, self._places_table, clipboard)
        self.year = InsightCard(look, _("The year in pixels"), self._pixels, self._pixels_table, clipboard)
        self.feelings = InsightCard(look, _("Feelings you named"), self._bars, self._words_table, clipboard)
        self.promises = InsightCard(look, _("Promises kept"), self._share, self._promises_table, clipboard)
        self.later = Later(look)
        self._lay_out()
        for card in self.cards:
            card.moved.connect(self._go)
        self.range.edited.connect(self._take_range)
        self._line.day_chosen.connect(self.day_wanted)
        self._pixels.day_chosen.connect(self.day_wanted)
        look.changed.connect(self._fit)

    @property
    def cards(self) -> tuple[InsightCard, ...]:
        """Return all cards in reading order, those with nothing to say among them."""
        return self.mood, self.density, self.year, self.feelings, self.promises

    def refresh(self) -> None:
        """Ask the journal for the evidence of the range."""
        chosen, today = self.range.key() or FIRST_RANGE, self.desk.clock.day()
        first, last = evidence_days(chosen, today)
        self._asked += 1
        asked = self._asked
        for card in self.cards:
            card.show_waiting()

        def evidence(journal: "Journal") -> tuple[int, str, date, Facts]:
            return asked, chosen, today, journal.evidence(first, last)

        self.desk.tasks.ask(evidence, self._reckon, owner=self, lane="evidence")

    def concerns(self, change: Change) -> bool:
        """Return whether numbers may have changed: a draft changes none."""
        return bool(change.measures or change.everything or "day_starts_at" in change.settings)

    def first_control(self) -> QWidget:
        """Return the range."""
        chosen = [segment for segment in self.range.segments() if segment.isChecked()]
        return chosen[0] if chosen else self.range

    def regions(self) -> tuple[QWidget, ...]:
        """Return the range and the cards."""
        return self.range, *self._shown_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        header = PageHeader(_(self.title), _("What you wrote down, counted. Worked out on this device."))
        header.add_action(self.range)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        scroll = ScrollPage()
        scroll.body.addWidget(header)
        scroll.body.addLayout(self._grid)
        scroll.body.addWidget(self.later)
        scroll.body.addStretch(1)
        for card in (self.density, self.feelings, self.promises):
            self._let_speak(card, False)
        self.later.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._fit()

    def _take_range(self) -> None:
        if self.range.key() is None:
            self.range.show_key(FIRST_RANGE)
        self.refresh()

    def _reckon(self, found: tuple[int, str, date, Facts]) -> None:
        asked, chosen, today, facts = found

        def work() -> tuple[int, Reckoning]:
            return asked, reckon(facts, chosen, today)

        self._aside.run(work, self._take_reckoning)

    def _take_reckoning(self, answer: tuple[int, Reckoning]) -> None:
        asked, reckoning = answer
        if asked == self._asked:
            self._show_mood(reckoning)
            self._show_year(reckoning)
            self._show_density(reckoning)
            self._show_feelings(reckoning)
            self._show_promises(reckoning)
            self.later.show_waiting(reckoning.waiting)
            self._fit()

    def _show_mood(self, reckoning: Reckoning) -> None:
        days, trend = reckoning.of("daily_mood"), reckoning.of("trend")
        curve = reckoning.of("curve")
        line = curve if "value" in curve.series else reckoning.of("smoothed_level")
        said = [days.text(), trend.text()] if trend.status is not Status.NOT_ENOUGH else [days.text()]
        headline = " ".join(part for part in said if part)
        n = ngettext("n = {n} day with a rating", "n = {n} days with a rating", days.n).format(n=days.n)
        methods = [days.method.text(), line.method.text(), trend.method.text()]
        self._line.show_series(reckoning.series)
        self._line.show_summary(f"{headline} {n}")
        self._line_table.show_series(reckoning.series)
        self.mood.show_answer(headline, n, methods)

    def _show_year(self, reckoning: Reckoning) -> None:
        year = reckoning.year
        n = ngettext("n = {n} day", "n = {n} days", year.n).format(n=year.n)
        self._pixels.show_days(year.window.first, year.window.last, reckoning.moods)
        self._pixels.show_summary(f"{year.text()} {n}")
        self._pixels_table.show_moods(reckoning.moods)
        self.year.show_answer(year.text(), n, [year.method.text()])

    def _show_density(self, reckoning: Reckoning) -> None:
        places = reckoning.of("affect_density")
        self._let_speak(self.density, places.status is not Status.NOT_ENOUGH)
        counts = places.series["count"]
        n = ngettext("n = {n} rating", "n = {n} ratings", places.n).format(n=places.n)
        self._density.show_counts(counts)
        self._density.show_summary(f"{places.text()} {n}")
        self._places_table.show_counts(counts)
        self.density.show_answer(places.text(), n, [places.method.text()])

    def _show_feelings(self, reckoning: Reckoning) -> None:
        words = reckoning.of("emotion_words")
        self._let_speak(self.feelings, words.n > 0)
        counts = [(word_label(str(item["word"])), int(item["n"])) for item in words.details["words"]]
        n = ngettext("n = {n} entry", "n = {n} entries", words.n).format(n=words.n)
        self._bars.show_counts(counts)
        self._bars.show_summary(f"{words.text()} {n}")
        self._words_table.show_counts(counts)
        self.feelings.show_answer(words.text(), n, [words.method.text()])

    def _show_promises(self, reckoning: Reckoning) -> None:
        kept = reckoning.of("promise_keeping")
        self._let_speak(self.promises, kept.status is Status.OK)
        n = ngettext("n = {n} promise", "n = {n} promises", kept.n).format(n=kept.n)
        self._share.show_share(kept.value, kept.interval)
        self._share.show_summary(f"{kept.text()} {n}")
        self._promises_table.show_outcomes(kept.details)
        self.promises.show_answer(kept.text(), n, [kept.method.text()])

    def _shown_cards(self) -> tuple[InsightCard, ...]:
        return tuple(card for card in self.cards if card not in self._silent)

    def _let_speak(self, card: InsightCard, speaks: bool) -> None:
        """Show a card that has something to say, put one that has not away."""
        card.setVisible(speaks)
        (self._silent.discard if speaks else self._silent.add)(card)

    def _go(self, steps: int) -> None:
        cards = self._shown_cards()
        here = next((place for place, card in enumerate(cards) if card.hasFocus()), 0)
        cards[(here + steps) % len(cards)].setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        """Set wide and narrow cards side by side where there is room, else below one another."""
        ems = self.width_in_ems()
        wide, narrow = (WIDE, COLUMNS - WIDE) if ems >= 64 else (COLUMNS, 3 if ems >= TWO_COLUMNS_FROM else COLUMNS)
        placed = tuple((card, wide if card in (self.mood, self.year) else narrow) for card in self._shown_cards())
        if wide == COLUMNS:
            placed = tuple(sorted(placed, key=_wide_first))
        if placed == self._placed:
            return
        self._placed = placed
        for card in self.cards:
            self._grid.removeWidget(card)
        row = column = 0
        for card, span in placed:
            if column + span > COLUMNS:
                row, column = row + 1, 0
            self._grid.addWidget(card, row, column, 1, span)
            column += span


def _wide_first(item: tuple[InsightCard, int]) -> int:
    return -item[1]
