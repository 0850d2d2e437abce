# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of the page: days, own words, what stands on the pages, names and password; it scrolls by itself."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.exchange.exporting.summary_parts.gathering import Wish
from journal_app.exchange.exporting.summary_parts.offering import Offer
from journal_app.ui.desk import Clock
from journal_app.ui.look import Look
from journal_app.ui.pages.share_parts.days_choice import DaysChoice
from journal_app.ui.pages.share_parts.entries_choice import EntriesChoice
from journal_app.ui.pages.share_parts.form_row import FormRow
from journal_app.ui.pages.share_parts.names_choice import NamesChoice
from journal_app.ui.pages.share_parts.password_choice import PasswordChoice
from journal_app.ui.pages.share_parts.summary_ticks import SummaryTicks
from journal_app.ui.widgets.line_edit import LineEdit
from journal_app.ui.widgets.page_edit import PageEdit
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.scroll_page import MARGIN, TOP, ScrollPage
from journal_app.ui.widgets.text import Text

LONGEST_READER = 80
BAR = 12
"""Width of a scroll bar."""


class OwnWords(PageEdit):
    """A few lines for the reader, first on the page; it grows with them."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        least = self.minimumSizeHint()
        around = self.height() - self.viewport().height()
        return QSize(least.width(), max(least.height(), int(self.document().size().height()) + 1 + around))


class ShareForm(ScrollPage):
    """`days_edited` asks for another offer, `edited` for other pages."""

    days_edited = Signal()
    edited = Signal()

    def __init__(self, look: Look, clock: Clock, guides: Mapping[str, Guide], title: str) -> None:
        super().__init__(gap=0)
        self._offer: Offer | None = None
        sentence = _("A PDF that you hand over yourself. Nothing is sent from here.")
        self.header = PageHeader(title, sentence)
        self.days = DaysChoice(look, clock)
        self.own_words = OwnWords(look, _("What I would like to talk about"))
        self.reader = LineEdit(look, _("For whom"), _("A name, if you like"))
        self.reader.field.setMaxLength(LONGEST_READER)
        self.parts = SummaryTicks(look)
        self.entries = EntriesChoice(look, guides)
        self.names = NamesChoice(look)
        self.password = PasswordChoice(look)
        self._lay_out(look)
        self.days.edited.connect(self.days_edited)
        self.own_words.edited.connect(self.edited)
        self.parts.theirs.toggled.connect(self._show_rows)
        for part in (self.reader, self.parts, self.entries, self.names):
            part.edited.connect(self.edited)

    def show_offer(self, offer: Offer) -> None:
        """Show what may be chosen from the days."""
        self._offer = offer
        self._show_rows()

    def wish(self) -> Wish | None:
        """Return what the writer chose, None while the days are not whole."""
        days = self.days.days()
        if days is None:
            return None
        first: date
        last: date
        first, last = days
        return Wish(
            first=first,
            last=last,
            parts=self.parts.parts(),
            entries=self.entries.ticked(),
            own_words=self.own_words.text(),
            reader=self.reader.text(),
            their_promises=self.parts.their_promises(),
            replaces_names=self.names.replaces(),
            replacements=self.names.own(),
        )

    def _show_rows(self) -> None:
        if self._offer is not None:
            rows = self._offer.rows_with(their_promises=self.parts.their_promises())
            self.entries.show_rows(rows, self._offer.only_mine)

    def _lay_out(self, look: Look) -> None:
        # The scroll bar is part of the margin at the right.
        self.body.setContentsMargins(MARGIN, TOP, MARGIN - BAR, TOP)
        self.body.addWidget(self.header)
        self.body.addSpacing(12)
        own_words = QWidget()
        column = QVBoxLayout(own_words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        question = Text(_("What I would like to talk about"), "label", "muted")
        question.setBuddy(self.own_words)
        whom = Text(_("For whom"), "label", "muted")
        whom.setBuddy(self.reader.field)
        for widget in (question, self.own_words, whom, self.reader):
            column.addWidget(widget)
        rows = (
            (_("Days"), self.days),
            (_("Your words"), own_words),
            (_("Summary"), self.parts),
            (_("In full"), self.entries),
            (_("Names"), self.names),
            (_("Password"), self.password),
        )
        for title, part in rows:
            row = FormRow(look, title)
            row.body.addWidget(part)
            self.body.addWidget(row)
        self.body.addStretch(1)
