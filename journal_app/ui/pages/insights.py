# SPDX-License-Identifier: GPL-3.0-or-later
"""Insights: what was written down, counted, each number with how many it rests on and how surely."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.insights_parts.card_grid import CardGrid
from journal_app.ui.pages.insights_parts.cards import CARDS, FoundCard
from journal_app.ui.pages.insights_parts.explanation import Explanation
from journal_app.ui.pages.insights_parts.found import Found, Wanted
from journal_app.ui.pages.insights_parts.later import LaterList, waiting
from journal_app.ui.pages.insights_parts.nothing import NothingPart, TroublePart
from journal_app.ui.pages.insights_parts.reckoning import Reckoning
from journal_app.ui.pages.insights_parts.spans import ALL, FIRST_SPAN, SPANS, said
from journal_app.ui.pages.page import Page
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.scroll_page import MARGIN, TOP, ScrollPage
from journal_app.ui.widgets.segments import Segments
from journal_app.ui.widgets.text import OneLine

HAIRLINES_AFTER = 200
"""Milliseconds of waiting after which the cards show hairlines."""

HEAD_GAP = 12
CARDS_TOP = 4
BOTTOM = 28
LOW_BELOW_EM = 32
"""Height below which the head scrolls with the cards instead of standing above them."""

CHECK_IN = "daily_check_in"


class InsightsPage(Page):
    """The range at the top, the cards below, and what still waits at the end."""

    key: ClassVar[str] = "insights"
    title: ClassVar[str] = N_("Insights")
    icon: ClassVar[str] = "Insights"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._day: date | None = None
        self._head_scrolls = False
        self._explanation: Explanation | None = None
        self._reckoning = Reckoning(desk, self)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(HAIRLINES_AFTER)
        look = desk.look
        self.header = PageHeader(_(self.title), _("What you wrote down, counted. Worked out on this device."))
        self.spans = Segments(look, _("Range"), [(key, _(label)) for key, label in SPANS])
        self.spans.show_key(FIRST_SPAN)
        self._days = OneLine("", "secondary", "muted")
        self.cards: tuple[FoundCard, ...] = tuple(kind(look) for kind in CARDS)
        self.grid = CardGrid(look, self.cards)
        self.later = LaterList(look)
        self.nothing = NothingPart(look)
        self.trouble = TroublePart(look)
        self._lay_out()
        self._connect()

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked is worked out and shown."""
        return super().is_settled and self._reckoning.is_idle

    def arrive(self) -> None:
        """Be shown: on a new day the ranges mean other days."""
        if self._day != self.desk.clock.day():
            self.mark_stale()
        super().arrive()

    def refresh(self) -> None:
        """Have all worked out anew for the chosen range."""
        self._day = self.desk.clock.day()
        self._slow.start()
        self._reckoning.ask(Wanted(self.span(), self._day))

    def concerns(self, change: Change) -> bool:
        """Only what is counted makes the page stale."""
        return bool(change.measures) or change.everything

    def span(self) -> str:
        """Return the key of the chosen range."""
        return self.spans.key() or FIRST_SPAN

    def first_control(self) -> QWidget:
        """Return the ranges."""
        return self.spans

    def regions(self) -> tuple[QWidget, ...]:
        """Return the ranges, the cards, and what stands in their place where there are none."""
        return self.spans, self.grid, self.nothing, self.trouble

    def step_back(self) -> bool:
        """Close the explanation that is open."""
        if self._explanation is None:
            return False
        self._explanation.close_popover()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the head standing above the cards where there is height for both."""
        scrolls = self.height() < LOW_BELOW_EM * self.desk.look.em
        margins = self._scroll.body.contentsMargins()
        margins.setBottom(BOTTOM)
        margins.setTop(TOP if scrolls else CARDS_TOP)
        self._scroll.body.setContentsMargins(margins)
        if scrolls == self._head_scrolls:
            return
        self._head_scrolls = scrolls
        if scrolls:
            self._head.setContentsMargins(0, 0, 0, 0)
            self._scroll.body.insertWidget(0, self.header)
        else:
            self._head.setContentsMargins(MARGIN, TOP, MARGIN, HEAD_GAP)
            self._head.addWidget(self.header)

    def _lay_out(self) -> None:
        self.header.add_action(self._days)
        self.header.add_action(self.spans)
        self._head = QVBoxLayout()
        self._head.setContentsMargins(MARGIN, TOP, MARGIN, HEAD_GAP)
        self._head.addWidget(self.header)
        self._scroll = ScrollPage(top=CARDS_TOP)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align)
        for part in (self.trouble, self.nothing, self.grid, self.later):
            self._scroll.body.addWidget(part)
        self._scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(self._scroll, 1)

    def _align(self, _least: int, most: int) -> None:
        """Let the cards end where the head ends, whether a scroll bar stands beside them or not."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        margins = self._scroll.body.contentsMargins()
        margins.setRight(MARGIN - bar)
        self._scroll.body.setContentsMargins(margins)

    def _connect(self) -> None:
        self.spans.edited.connect(self._choose_span)
        self.desk.look.changed.connect(self._fit)
        self._slow.timeout.connect(self._show_waiting)
        self._reckoning.found.connect(self._show_found)
        self._reckoning.failed.connect(self._show_failure)
        self.nothing.all_wanted.connect(self._choose_all)
        self.nothing.check_in_wanted.connect(self._begin_check_in)
        self.trouble.again_wanted.connect(self.mark_stale)
        for card in self.cards:
            card.day_chosen.connect(self.day_wanted)
            card.how_wanted.connect(self._explain)
            card.neighbour_wanted.connect(self._go_to_neighbour)

    def _choose_span(self) -> None:
        self.spans.show_key(self.span())
        self.mark_stale()

    def _choose_all(self) -> None:
        self.spans.show_key(ALL)
        self.mark_stale()

    def _begin_check_in(self) -> None:
        self.guide_wanted.emit(CHECK_IN, "")

    def _show_waiting(self) -> None:
        if not self.grid.cards() and not self.later.items():
            self.grid.show_cards(self.cards)
        for card in self.grid.cards():
            card.show_waiting()

    def _show_found(self, found: Found) -> None:
        self._slow.stop()
        self._days.setText(said(found.window))
        self.trouble.hide()
        shown = [card for card in self.cards if card.has_answer(found)]
        for card in shown:
            card.show_found(found)
        self.grid.show_cards(shown)
        self.later.show_items(waiting(found))
        self.nothing.show_place(shown=not shown, is_empty=found.is_empty, may_widen=self.span() != ALL)

    def _show_failure(self, sentence: str, details: str) -> None:
        self._slow.stop()
        self.grid.show_cards(())
        self.later.show_items(())
        self.nothing.hide()
        self.trouble.show_trouble(sentence, details)

    def _explain(self) -> None:
        card = self.sender()
        if not isinstance(card, FoundCard) or not card.paragraphs():
            return
        self.step_back()
        anchor = QRect(card.how.mapTo(self, card.how.rect().topLeft()), card.how.size())
        self._explanation = Explanation(self.desk.look, card.title, card.paragraphs(), self)
        self._explanation.closed.connect(self._forget_explanation)
        self._explanation.open_at(anchor)

    def _forget_explanation(self) -> None:
        if self._explanation is not None:
            self._explanation.deleteLater()
            self._explanation = None

    def _go_to_neighbour(self, steps: int) -> None:
        cards = self.grid.cards()
        card = self.sender()
        if isinstance(card, FoundCard) and card in cards:
            place = cards.index(card) + steps
            if 0 <= place < len(cards):
                cards[place].setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(cards[place])
