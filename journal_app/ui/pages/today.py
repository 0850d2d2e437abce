# SPDX-License-Identifier: GPL-3.0-or-later
"""Today: how you are, a page to write on, what may come next, what was promised."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_
from journal_app.ui.charts.month_dots import MonthDots
from journal_app.ui.desk import Desk
from journal_app.ui.pages.page import TWO_COLUMNS_FROM, Page
from journal_app.ui.pages.today_parts.check_in import CheckInCard
from journal_app.ui.pages.today_parts.news import CHECK_IN, SUGGESTIONS_OFF, TodayNews, look
from journal_app.ui.pages.today_parts.promise_card import PromiseCard
from journal_app.ui.pages.today_parts.suggested import SuggestedCard
from journal_app.ui.pages.today_parts.suggestions import Suggestion
from journal_app.ui.pages.today_parts.words import dots_caption, long_day, quiet_line
from journal_app.ui.pages.today_parts.write import LEAST_EM, WriteCard
from journal_app.ui.regions import focus_into
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

RIGHT_EM = 20.5
GAP = 20


class TodayPage(Page):
    """The page a journal opens on."""

    key: ClassVar[str] = "today"
    title: ClassVar[str] = N_("Today")
    icon: ClassVar[str] = "Today"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._news: TodayNews | None = None
        self.header = PageHeader("")
        self._dots = MonthDots(desk.look)
        self._caption = Text("", "secondary", "muted", wraps=False)
        self.check_in = CheckInCard(desk, desk.guides[CHECK_IN])
        self.write = WriteCard(desk)
        self.suggested = SuggestedCard(desk)
        self.promises = PromiseCard(desk)
        self._two_columns: bool | None = None
        self._lay_out()
        self._connect()
        self._show_date()

    def refresh(self) -> None:
        """Ask the journal what there is for this day."""
        day = self.desk.clock.day()

        def ask(journal: "Journal") -> TodayNews:
            return look(journal, day)

        self._show_date()
        self.desk.tasks.ask(ask, self._show_news, owner=self, lane="news")

    def concerns(self, change: Change) -> bool:
        """Stay as it is for a save of the page that is being written here, once its day has its dot."""
        own = change.entries == {self.write.entry_id} and not change.settings and not change.everything
        news = self._news
        return not (own and news is not None and self.desk.clock.day() in news.written and not news.is_new)

    def arrive(self) -> None:
        """Be shown: a new day, or a check-in that is no longer fresh, is seen without a change."""
        self.mark_stale()
        super().arrive()

    def leave(self) -> None:
        """Save what is not saved yet."""
        self.check_in.leave()
        self.write.leave()

    def has_unsaved(self) -> bool:
        """Return whether something here is not on the disk."""
        return self.check_in.has_unsaved() or self.write.has_unsaved()

    def first_control(self) -> QWidget:
        """Return the page in a new journal, else the first of the check-in."""
        if self._news is None or self._news.is_new:
            return self.write.page
        return self.check_in.first_control()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the cards."""
        return self.check_in, self.write, self.suggested, self.promises, self._dots

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._dots_box = QWidget()
        dots = QVBoxLayout(self._dots_box)
        dots.setContentsMargins(0, 0, 0, 0)
        dots.setSpacing(4)
        dots.addWidget(self._dots, 0, Qt.AlignmentFlag.AlignRight)
        dots.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignRight)
        self.header.add_action(self._dots_box)
        left = QVBoxLayout()
        left.setSpacing(GAP - 4)
        left.addWidget(self.check_in)
        left.addWidget(self.write, 1)
        self._side = QWidget()
        self._right = QVBoxLayout(self._side)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(GAP - 4)
        self._right.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(GAP)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side)
        scroll = ScrollPage()
        scroll.body.addWidget(self.header)
        scroll.body.addLayout(self._columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._fit()

    def _connect(self) -> None:
        self._dots.day_chosen.connect(self.day_wanted)
        self.check_in.whole_wanted.connect(self._open_check_in)
        self.write.page_wanted.connect(self._open_page)
        self.suggested.wanted.connect(self._take_suggestion)
        self.suggested.switched.connect(self._switch_suggestions)
        self.promises.begin_wanted.connect(self._begin)
        self.desk.look.changed.connect(self._fit)
        for keys, slot in (("Ctrl+Shift+C", self._go_to_grid), ("Ctrl+E", self._go_to_page)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _fit(self) -> None:
        """Lay the cards in two columns, or in one with the promises before the suggestions."""
        two = self.width_in_ems() >= TWO_COLUMNS_FROM
        em = self.desk.look
        self.write.page.setMinimumHeight(em.px(LEAST_EM))
        if two:
            self._side.setFixedWidth(max(348, em.px(RIGHT_EM)) if self.width_in_ems() >= 60 else em.px(16.5))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        if two == self._two_columns:
            return
        self._two_columns = two
        direction = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._dots_box.setVisible(two)
        for card in (self.suggested, self.promises) if two else (self.promises, self.suggested):
            self._right.removeWidget(card)
            self._right.insertWidget(self._right.count() - 1, card)
        self._say_sentence()

    def _show_date(self) -> None:
        self.header.show_title(long_day(self.desk.clock.day()))
        self._say_sentence()

    def _say_sentence(self) -> None:
        clock = self.desk.clock
        is_new = self._news is not None and self._news.is_new
        sentence = quiet_line(clock.day(), clock.moment().local.time(), is_new=is_new)
        if not self._two_columns and self._news is not None and not is_new:
            sentence = f"{sentence} {dots_caption(len(self._news.written), is_new=False)}."
        self.header.show_sentence(sentence)

    def _show_news(self, news: TodayNews) -> None:
        self._news = news
        self._dots.show_month(news.day, news.written)
        self._caption.setText(dots_caption(len(news.written), is_new=news.is_new))
        self.check_in.show_check_ins(news.check_ins, news.words)
        self.write.show_page(news.page)
        self.suggested.show_suggestions(
            news.suggestions, self.desk.guides, off=news.suggestions_off, is_new=news.is_new
        )
        self.promises.show_promises(news.promises)
        self._say_sentence()

    def _open_check_in(self, identity: str) -> None:
        if identity:
            self.writing_wanted.emit(identity)
        else:
            self.guide_wanted.emit(CHECK_IN, "")

    def _open_page(self, identity: str) -> None:
        if identity:
            self.writing_wanted.emit(identity)
        else:
            self.guide_wanted.emit("free_writing", "")

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        if suggestion.entry:
            self.writing_wanted.emit(suggestion.entry)
        else:
            self.guide_wanted.emit(suggestion.guide, suggestion.follows)

    def _switch_suggestions(self, on: bool) -> None:
        def switch(journal: "Journal") -> None:
            journal.set_setting(SUGGESTIONS_OFF, not on)

        self.desk.tasks.ask(switch, owner=self, urgent=True)

    def _begin(self, guide: str) -> None:
        self.guide_wanted.emit(guide, "")

    def _go_to_grid(self) -> None:
        focus_into(self.check_in)

    def _go_to_page(self) -> None:
        focus_into(self.write.page)
