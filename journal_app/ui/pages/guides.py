# SPDX-License-Identifier: GPL-3.0-or-later
"""The Guides page: every guide by its family, found by length or by a word; a draft waits in its card."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.entry import Change, EntryRow, Filter, State
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import N_, _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.guides_parts.family_row import CARD_EM, NAME_EM, FamilyRow
from journal_app.ui.pages.guides_parts.finding import ANY_LENGTH, FREE_PAGE, LENGTHS, by_family
from journal_app.ui.pages.guides_parts.guide_card import GuideCard
from journal_app.ui.pages.guides_parts.own_card import OwnGuidesCard
from journal_app.ui.pages.page import Page
from journal_app.ui.widgets.buttons import Button, QuietButton
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.find_line import FindLine
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.scroll_page import MARGIN, ScrollPage
from journal_app.ui.widgets.segments import Segments
from journal_app.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

MOST_DRAFTS = 200
_DRAFTS = Filter(states=frozenset({State.DRAFT}))
BESIDE_EM = NAME_EM + 2 * CARD_EM
"""Width of the content in em from which a family's name stands beside its cards."""


class GuidesPage(Page):
    """The gallery: a card begins its guide or goes on with its newest draft."""

    key: ClassVar[str] = "guides"
    title: ClassVar[str] = N_("Guides")
    icon: ClassVar[str] = "Guides"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._drafts: Mapping[str, EntryRow] = {}
        self._guides: Mapping[str, Guide] = desk.guides
        self.lengths = Segments(desk.look, _("How long it may take"), _length_labels())
        self.search = FindLine(desk.look, _("Find a guide"))
        self.rows: list[FamilyRow] = []
        self._hairlines: list[QWidget] = []
        self._free_page = Button(desk.look, _("A free page"), "Free page")
        self._nothing = EmptyState(_("No guide with that word. A free page takes anything."), self._free_page)
        self._own_wanted = QuietButton(desk.look, _("A guide of your own"), "Add")
        self.own = OwnGuidesCard(desk)
        self.own.hide()
        self._list = QVBoxLayout()
        self._scroll = ScrollPage()
        self._lay_out()
        self._connect()
        self._show_guides()

    def refresh(self) -> None:
        """Ask for the drafts that wait, and for the guides: the writer's own may have come."""
        self.desk.tasks.ask(_drafts_and_guides, self._show_found, owner=self, lane="drafts")

    def concerns(self, change: Change) -> bool:
        """Look at drafts anew when entries changed."""
        return bool(change.entries or change.everything)

    def first_control(self) -> QWidget:
        """Return the search."""
        return self.search

    def regions(self) -> tuple[QWidget, ...]:
        """Return the search and the cards."""
        return (self.search, self.rows[0]) if self.rows else (self.search,)

    def focus_search(self) -> bool:
        """Put the focus into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def step_back(self) -> bool:
        """Leave the search, if there is one."""
        if not self.search.text():
            return False
        self.search.clear()
        return True

    def cards(self) -> list[GuideCard]:
        """Return the cards shown, in reading order."""
        return [card for row in self.rows for card in row.grid.cards]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        header = PageHeader(
            _("What would help right now?"), _("Every guide can be left half done. It waits as a draft.")
        )
        header.add_action(self.lengths)
        header.add_action(self.search)
        self.lengths.show_key(ANY_LENGTH)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(9)
        self._scroll.body.addWidget(header)
        self._scroll.body.addWidget(self._nothing)
        self._scroll.body.addLayout(self._list)
        self._scroll.body.addWidget(self._own_wanted, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addWidget(self.own)
        self._scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _connect(self) -> None:
        self.lengths.edited.connect(self._show_guides)
        self.search.textChanged.connect(self._show_guides)
        self.search.returnPressed.connect(self._open_first)
        self._free_page.clicked.connect(self._write_free_page)
        self._own_wanted.clicked.connect(self._show_own)
        self.desk.look.changed.connect(self._fit)

    def _show_found(self, found: tuple[dict[str, EntryRow], dict[str, Guide]]) -> None:
        drafts, guides = found
        if drafts != self._drafts or guides != self._guides:
            self._drafts, self._guides = drafts, guides
            self._show_guides()

    def _show_guides(self) -> None:
        for widget in (*self.rows, *self._hairlines):
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.rows, self._hairlines = [], []
        length = self.lengths.key() or ANY_LENGTH
        today = self.desk.clock.day()
        for family, guides in by_family(self._guides.values(), length=length, words=self.search.text()):
            cards = [GuideCard(self.desk.look, guide, self._drafts.get(guide.key), today) for guide in guides]
            self._add_row(FamilyRow(self.desk.look, family, cards))
        self._nothing.setVisible(not self.rows)
        self._fit()

    def _add_row(self, row: FamilyRow) -> None:
        if self.rows:
            line = Hairline()
            self._hairlines.append(line)
            self._list.addWidget(line)
        self.rows.append(row)
        self._list.addWidget(row)
        for card in row.grid.cards:
            card.wanted.connect(self._begin)
            card.draft_wanted.connect(self.writing_wanted)
            card.step_wanted.connect(self._step)
            card.letter_typed.connect(self._type)

    def _fit(self) -> None:
        beside = self.width() >= self.desk.look.px(BESIDE_EM) + 2 * MARGIN
        for row in self.rows:
            row.show_beside(beside)

    def _begin(self, key: str) -> None:
        self.guide_wanted.emit(key, "")

    def _write_free_page(self) -> None:
        self.guide_wanted.emit(FREE_PAGE, "")

    def _show_own(self) -> None:
        self._own_wanted.hide()
        self.own.show()
        self.own.refresh()
        self.own.example.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self._reveal_own)

    def _reveal_own(self) -> None:
        """Scroll to the card once it has its place."""
        self._scroll.ensureWidgetVisible(self.own)

    def _open_first(self) -> None:
        cards = self.cards()
        if cards:
            cards[0].click()

    def _type(self, letter: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(letter)

    def _step(self, right: int, down: int) -> None:
        """Move the focus to the nearest card in that direction; up from the first row leads to the search."""
        cards = self.cards()
        here = next((card for card in cards if card.hasFocus()), None)
        if here is None:
            return
        start = self._middle(here)
        ahead = [card for card in cards if _lies(self._middle(card) - start, right, down)]
        if ahead:
            target = min(ahead, key=lambda card: _distance(self._middle(card) - start, down))
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(target)
        elif down < 0:
            self.focus_search()

    def _middle(self, card: QWidget) -> QPoint:
        return card.mapTo(self, card.rect().center())


def _length_labels() -> list[tuple[str, str]]:
    return [(key, _("Any length") if key == ANY_LENGTH else _("{n} min").format(n=key)) for key in LENGTHS]


def _drafts_and_guides(journal: "Journal") -> tuple[dict[str, EntryRow], dict[str, Guide]]:
    """Return the newest draft of each guide, and the guides there are."""
    drafts: dict[str, EntryRow] = {}
    for row in journal.rows(_DRAFTS, limit=MOST_DRAFTS):
        drafts.setdefault(row.guide, row)
    return drafts, dict(journal.guides)


def _lies(way: QPoint, right: int, down: int) -> bool:
    """Return whether a card lies in that direction: beside within its row, above or below anywhere."""
    if down:
        return way.y() * down > 0
    return way.x() * right > 0 and abs(way.y()) < abs(way.x()) / 2


def _distance(way: QPoint, down: int) -> tuple[int, int]:
    """Return how far away it is: the nearest row first, then the nearest column; or along the row."""
    return (abs(way.y()), abs(way.x())) if down else (abs(way.x()), abs(way.y()))
