# SPDX-License-Identifier: GPL-3.0-or-later
"""Earlier versions of an entry: choose one, read it, bring it back, or forget them all."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journal_app.domain.entry import Version
from journal_app.domain.i18n import _
from journal_app.domain.moment import from_utc
from journal_app.ui.desk import Desk
from journal_app.ui.models.entry_items import whole_moment
from journal_app.ui.pages.journal_parts.notice_bar import NoticeBar
from journal_app.ui.pages.journal_parts.reading import Sheet, read_version
from journal_app.ui.pages.journal_parts.reading_text import ReadingText
from journal_app.ui.widgets.buttons import Button, IconButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version with how it reads."""

    version: Version
    sheet: Sheet


def earlier_of(journal: "Journal", identity: str) -> list[Earlier]:
    """Return the earlier versions of an entry, the latest first, on the store's thread."""
    entry, names = journal.entry(identity), journal.names()
    guide = journal.guides.get(entry.guide)
    found = [Earlier(version, read_version(entry, guide, version, names)) for version in journal.versions(identity)]
    return found[::-1]


class VersionsView(QWidget):
    """Shows one version at a time; what was last written is kept as a version when an earlier one comes back."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._identity = ""
        self._earlier: list[Earlier] = []
        look = desk.look
        self.back = IconButton(look, "Back", _("Back to the page"), "Esc")
        self._choice = QComboBox()
        self._choice.setAccessibleName(_("Version"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._label = QLabel(_("As it was"))
        self._label.setBuddy(self._choice)
        self._head, self._middle, self._foot = QWidget(), QWidget(), QWidget()
        self.text = ReadingText(look)
        self.notice = NoticeBar(look)
        self.bring_back = Button(look, _("Bring this one back"), "Undo")
        self.forget = Button(look, _("Forget earlier versions"))
        self._lay_out()
        self.back.clicked.connect(self.left)
        self._choice.currentIndexChanged.connect(self._show_chosen)
        self.bring_back.clicked.connect(self._bring_back)
        self.forget.clicked.connect(self._ask_to_forget)
        self.notice.accepted.connect(self._forget)

    def show_entry(self, identity: str) -> None:
        """Show the versions of an entry."""
        self._identity = identity
        self.notice.close_silently()
        self._desk.tasks.ask(self._read, self._show, owner=self, lane="versions")

    def choice(self) -> QComboBox:
        """Return the list to choose a version from."""
        return self._choice

    def keep_free(self, right: int) -> None:
        """Keep so many pixels free at the right of everything but the text, which keeps its own."""
        for part in (self._head, self._middle, self._foot):
            part.setContentsMargins(0, 0, right, 0)

    def show_nothing(self) -> None:
        """Remember nothing of what was shown."""
        self._identity, self._earlier = "", []
        with QSignalBlocker(self._choice):
            self._choice.clear()
        self.text.show_nothing()

    def _read(self, journal: "Journal") -> tuple[str, list[Earlier]]:
        return self._identity, earlier_of(journal, self._identity)

    def _show(self, read: tuple[str, list[Earlier]]) -> None:
        identity, earlier = read
        if identity != self._identity:
            return
        if not earlier:
            self.left.emit()
            return
        self._earlier = earlier
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for item in earlier:
                self._choice.addItem(self._when(item.version))
        self._show_chosen(0)

    def _when(self, version: Version) -> str:
        moment = from_utc(version.saved_at, self._desk.clock.zone)
        return whole_moment(moment, self._desk.clock.day().year)

    def _show_chosen(self, place: int) -> None:
        if 0 <= place < len(self._earlier):
            self.text.show_sheet(self._earlier[place].sheet)

    def _bring_back(self) -> None:
        identity, version = self._identity, self._earlier[self._choice.currentIndex()].version

        def restore(journal: "Journal") -> None:
            journal.save(replace(journal.entry(identity), title=version.title, answers=version.answers))

        self._desk.tasks.ask(restore, self._leave, owner=self, urgent=True)

    def _leave(self, _nothing: None) -> None:
        self.left.emit()

    def _ask_to_forget(self) -> None:
        self.notice.show_question(
            _("Earlier versions of this page will be gone for ever. The page itself stays as it is."),
            _("Forget them"),
            _("Keep them"),
            danger=True,
        )

    def _forget(self) -> None:
        identity = self._identity

        def forget(journal: "Journal") -> int:
            return journal.forget_versions(identity)

        self._desk.tasks.ask(forget, self._forgotten, owner=self, urgent=True)

    def _forgotten(self, _count: int) -> None:
        self.show_nothing()
        self.left.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(Text(_("Earlier versions"), "card_title"), 1, Qt.AlignmentFlag.AlignVCenter)
        choice = FlowLayout(self._middle, gap=10)
        choice.addWidget(self._label)
        choice.addWidget(self._choice)
        buttons = FlowLayout()
        buttons.addWidget(self.bring_back)
        buttons.addWidget(self.forget)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(12)
        foot.addWidget(self.notice)
        foot.addWidget(Hairline())
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._middle)
        column.addWidget(self.text, 1)
        column.addWidget(self._foot)
