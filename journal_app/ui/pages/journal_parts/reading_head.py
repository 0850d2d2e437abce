# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands above a page one reads: its kind and date, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from journal_app.domain.entry import Entry, Sharing, State
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.models.entry_items import whole_moment
from journal_app.ui.models.spoken import guide_name
from journal_app.ui.pages.journal_parts.reading import Offer, Reading
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.family import FamilyTag
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import OneLine


class ReadingHead(QWidget):
    """Says what kind of page is read and of when; its buttons say what the writer wants done with it."""

    back_wanted = Signal()
    star_wanted = Signal()
    """Star the page, or take its star away."""
    edit_wanted = Signal()
    only_mine_wanted = Signal(bool)
    versions_wanted = Signal()
    delete_wanted = Signal()
    follow_up_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        look = desk.look
        self.back = IconButton(look, "Back", _("Back to the list"), "Esc")
        self._tag = FamilyTag(look, "neutral", "")
        self._date = OneLine("", "secondary", "muted")
        self._draft = OneLine(_("Draft"), "label", "neutral")
        self._mine = OneLine(_("Only mine"), "label", "neutral")
        self.star = IconButton(look, "Star", _("Star"), "Ctrl+D")
        self.edit = IconButton(look, "Edit", _("Edit"), "Ctrl+E")
        self.more = IconButton(look, "More", _("More"))
        self._menu = QMenu(self.more)
        self._mine_action = QAction(_("Only mine, never offered to share"), self)
        self._versions_action = QAction(_("Earlier versions"), self)
        self._delete_action = QAction(_("Delete"), self)
        self._offers: list[tuple[QAction, str]] = []
        self._lay_out()
        self._connect()

    def show_reading(self, reading: Reading) -> None:
        """Show what belongs to this page."""
        entry, guide = reading.sheet.entry, reading.sheet.guide
        self._tag.show_guide(guide.family.key if guide else "neutral", guide_name(guide), entry.guide)
        self._date.setText(whole_moment(entry.written_at, self._desk.clock.day().year))
        self._draft.setVisible(entry.state is State.DRAFT)
        self._mine.setVisible(entry.sharing is Sharing.ONLY_MINE)
        self._show_star(entry)
        self._mine_action.setChecked(entry.sharing is Sharing.ONLY_MINE)
        self._versions_action.setEnabled(reading.versions > 0)
        self._show_offers(reading.offers)
        for button in (self.star, self.edit, self.more):
            button.setVisible(entry.trashed_at is None)

    def says_only_mine(self) -> bool:
        """Return whether the page is told to be only the writer's."""
        return self._mine.isVisibleTo(self)

    def show_way_back(self, shown: bool) -> None:
        """Offer the way back to the list, when page and list take turns."""
        self.back.setVisible(shown)

    def versions_action(self) -> QAction:
        """Return the menu's way to earlier versions."""
        return self._versions_action

    def _show_star(self, entry: Entry) -> None:
        self.star.show_icon("Starred" if entry.starred else "Star", "accent" if entry.starred else "muted")
        self.star.show_name(_("Take the star away") if entry.starred else _("Star"), "Ctrl+D")

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        for action, _guide in self._offers:
            self._menu.removeAction(action)
            action.deleteLater()
        self._offers = []
        for offer in offers:
            action = QAction(offer.label, self)
            action.setData(offer.guide)
            self._menu.insertAction(self._mine_action, action)
            self._offers.append((action, offer.guide))

    def _lay_out(self) -> None:
        kind = QWidget()
        words = FlowLayout(kind, gap=10, row_gap=3)
        # A tag is lower than a button: both have their middle on one line.
        words.setContentsMargins(0, 4, 0, 0)
        for label in (self._tag, self._date, self._draft, self._mine):
            words.addWidget(label)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.star, self.edit, self.more):
            row.addWidget(button)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(kind, 1, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
        self.back.hide()
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu)
        self._mine_action.setCheckable(True)
        self._menu.addActions([self._mine_action, self._versions_action])
        self._menu.addSeparator()
        self._menu.addAction(self._delete_action)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.star.clicked.connect(self.star_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self._mine_action.triggered.connect(self.only_mine_wanted)
        self._versions_action.triggered.connect(self.versions_wanted)
        self._delete_action.triggered.connect(self.delete_wanted)
        self._menu.triggered.connect(self._take_offer)

    def _take_offer(self, action: QAction) -> None:
        for offered, guide in self._offers:
            if offered is action:
                self.follow_up_wanted.emit(guide)
