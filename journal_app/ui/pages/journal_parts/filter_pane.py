# SPDX-License-Identifier: GPL-3.0-or-later
"""The left part of the Journal: the calendar, and what the list is narrowed to."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.entry import DaySummary
from journal_app.domain.i18n import _, ngettext
from journal_app.ui.charts.mood_calendar import MoodCalendar
from journal_app.ui.desk import Desk
from journal_app.ui.models.chosen import Chosen
from journal_app.ui.models.tally import Tally
from journal_app.ui.pages.journal_parts.chip_filter import PERSON, TAG, ChipFilter
from journal_app.ui.pages.journal_parts.family_filter import FamilyFilter
from journal_app.ui.widgets.buttons import IconButton, LinkButton, QuietButton
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.text import Hairline, Text

SIDE = 20


class FilterPane(QFrame):
    """Holds a `Chosen`; `edited` when the writer changed it."""

    edited = Signal()
    left = Signal()
    """The writer is done with the filters, where they stand in place of the list."""
    trash_wanted = Signal()
    month_shown = Signal(object, object)
    """First and last day of a month the calendar turned to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._days: tuple[date, date] | None = None
        look = desk.look
        self._title = Text(_("Journal"), "page_title")
        self.back = IconButton(look, "Back", _("Show the entries"), "Esc")
        self.calendar = MoodCalendar(look)
        self.families = FamilyFilter(look)
        self._starred = Chip(look, "starred", _("Starred"))
        self._drafts = Chip(look, "drafts", _("Drafts"))
        self._chips_title = Text(_("People and tags"), "label", "muted")
        self.chips = ChipFilter(look)
        self.clear = LinkButton(look, _("Clear"))
        self.clear.setAccessibleName(_("Clear the filters"))
        self.trash = QuietButton(look, _("Trash"), "Delete")
        self.trash.make_small()
        self._lay_out()
        self._connect()
        self.show_chosen(Chosen())

    def chosen(self) -> Chosen:
        """Return what is set."""
        return Chosen(
            families=self.families.families(),
            tags=self.chips.picked(TAG),
            people=self.chips.picked(PERSON),
            starred=self._starred.picked(),
            drafts=self._drafts.picked(),
            days=self._days,
        )

    def show_chosen(self, chosen: Chosen) -> None:
        """Show these filters as set; not an edit."""
        self._days = chosen.days
        self.families.show_families(chosen.families)
        keys = [TAG + tag for tag in chosen.tags] + [PERSON + person for person in chosen.people]
        self.chips.show_picked(frozenset(keys))
        self._starred.show_picked(chosen.starred)
        self._drafts.show_picked(chosen.drafts)
        self.calendar.show_chosen(*(chosen.days or (None, None)))
        self._dress()

    def show_tally(self, tally: Tally) -> None:
        """Show how many entries there are of each kind."""
        self.families.show_counts(tally.families)
        choices = [(PERSON + identity, name, count) for identity, name, count in tally.people]
        choices += [(TAG + tag, tag, count) for tag, count in tally.tags]
        choices.sort(key=_most_first)
        self.chips.show_choices(choices)
        self._chips_title.setVisible(not self.chips.is_empty())
        self.chips.setVisible(not self.chips.is_empty())
        self.trash.setText(_("Trash ({n})").format(n=tally.trash) if tally.trash else _("Trash"))
        words = ngettext("Trash, {n} entry", "Trash, {n} entries", tally.trash)
        self.trash.setAccessibleName(words.format(n=tally.trash))

    def show_month(self, month: date, days: Iterable[DaySummary]) -> None:
        """Show the month a day is in."""
        self.calendar.show_month(month, days, self._desk.clock.day())
        self.calendar.show_chosen(*(self._days or (None, None)))

    def show_way_back(self, shown: bool) -> None:
        """Offer the way back to the list, when the filters stand in its place."""
        self.back.setVisible(shown)

    def _lay_out(self) -> None:
        scroll = ScrollPage(margin=0, gap=8)
        scroll.body.setContentsMargins(SIDE, 26, SIDE - 6, 10)
        title = QHBoxLayout()
        title.addWidget(self.back)
        title.addWidget(self._title, 1)
        head = QHBoxLayout()
        head.addWidget(Text(_("Filters"), "card_title"), 1)
        head.addWidget(self.clear)
        only = FlowLayout()
        only.addWidget(self._starred)
        only.addWidget(self._drafts)
        scroll.body.addLayout(title)
        scroll.body.addWidget(self.calendar)
        scroll.body.addWidget(Hairline())
        scroll.body.addLayout(head)
        scroll.body.addWidget(self.families)
        scroll.body.addLayout(only)
        scroll.body.addWidget(self._chips_title)
        scroll.body.addWidget(self.chips)
        scroll.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE - 12, 6, SIDE, 6)
        foot.addWidget(self.trash)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)
        self.back.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.families.edited.connect(self._take_edit)
        self._starred.edited.connect(self._take_edit)
        self._drafts.edited.connect(self._take_edit)
        self.chips.edited.connect(self._take_edit)
        self.calendar.days_chosen.connect(self._take_days)
        self.calendar.month_shown.connect(self.month_shown)
        self.clear.clicked.connect(self.clear_all)
        self.trash.clicked.connect(self.trash_wanted)

    def clear_all(self) -> None:
        """Leave nothing out any more."""
        self.show_chosen(Chosen())
        self.edited.emit()

    def narrow_to(self, key: str) -> None:
        """Show only what is about a person or under a tag: the key of its chip."""
        name = key.partition(":")[2]
        only = frozenset({name})
        chosen = Chosen()
        self.show_chosen(replace(chosen, people=only) if key.startswith(PERSON) else replace(chosen, tags=only))
        self.edited.emit()

    def _take_days(self, first: date, last: date) -> None:
        # The same day again takes its choice back.
        self._days = None if self._days == (first, last) and first == last else (first, last)
        self.calendar.show_chosen(*(self._days or (None, None)))
        self._take_edit()

    def _take_edit(self, _key: str = "") -> None:
        self._dress()
        self.edited.emit()

    def _dress(self) -> None:
        self.clear.setEnabled(self.chosen().is_set)


def _most_first(choice: tuple[str, str, int]) -> tuple[int, str]:
    return -choice[2], choice[1].casefold()
