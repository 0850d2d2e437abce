# SPDX-License-Identifier: GPL-3.0-or-later
"""The page on Today: write, and it is kept; done, and it is empty again."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry, State
from journal_app.domain.i18n import _, ngettext
from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk
from journal_app.ui.pages.today_parts.keeper import Keeper
from journal_app.ui.widgets.buttons import QuietButton
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.page_edit import PageEdit
from journal_app.ui.widgets.saved_line import SavedLine
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

FREE_PAGE = "free_writing"
TEXT = "text"
LEAST_EM = 9


class WriteCard(Card):
    """A free page that saves itself as a draft."""

    page_wanted = Signal(str)
    """Go on with the entry of that id full page; "" begins a new one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Write"), parent)
        self._desk = desk
        self._entry: Entry | None = None
        self._finishing = False
        self._leading_on = False
        self._said = Text(_("Saved as you type"), "secondary", "muted", wraps=False)
        self._saved = SavedLine(desk.look)
        self.page = PageEdit(desk.look, _("Your page"), _("Write what is on your mind."))
        self._open = QuietButton(desk.look, _("Open as a page"), "Open as page")
        self._done = QuietButton(desk.look, _("Done"), "Tick")
        self._words = OneLine("", "secondary", "muted")
        self._keeper = Keeper(desk, self._value, self)
        self._arrange()
        self.page.edited.connect(self._take_edit)
        self._open.clicked.connect(self._lead_on)
        self._done.clicked.connect(self._finish)
        self._saved.copy_asked.connect(self._copy)
        self._keeper.saved.connect(self._take_saved)
        self._keeper.failing.connect(self._take_failure)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._lead_on)
        self._count()

    @property
    def entry_id(self) -> str:
        """The id of the page that is being written, "" while none is."""
        return self._entry.id if self._entry else ""

    def show_page(self, entry: Entry | None) -> None:
        """Take the day's page from the journal; what is being written stays."""
        if self._keeper.has_unsaved():
            return
        self._entry = entry
        text = "" if entry is None else str(entry.answers.get(TEXT, ""))
        if text != self.page.text():
            self.page.show_text(text)
        if entry is not None:
            self._say_saved(entry)
        self._count()

    def leave(self) -> None:
        """Save what is not saved yet; a page that was emptied again goes to the trash."""
        self._keeper.save_now()

    def has_unsaved(self) -> bool:
        """Return whether something written here is not on the disk."""
        return self._keeper.has_unsaved()

    def _arrange(self) -> None:
        self.add_action(self._said)
        self.add_action(self._saved)
        self._open.setToolTip(
            _("Open as a page ({keys})").format(
                keys=QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
            )
        )
        self._done.setToolTip(_("Put it into the journal as it is, and begin with an empty page next time"))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=4)
        flow.addWidget(self._open)
        flow.addWidget(self._done)
        foot = SplitRow()
        foot.addWidget(buttons)
        foot.addWidget(self._words)
        self.body.addWidget(self.page, 1)
        self.body.addLayout(foot)
        self._saved.hide()

    def _take_edit(self) -> None:
        self._count()
        self._keeper.touch()

    def _value(self) -> Entry | None:
        text = self.page.text()
        if self._entry is None:
            if not text.strip():
                return None
            clock = self._desk.clock
            now = clock.now()
            self._entry = Entry(str(uuid4()), FREE_PAGE, clock.moment(), now, now, state=State.DRAFT)
        answers: dict[str, Json] = {key: raw for key, raw in self._entry.answers.items() if key != TEXT}
        if text.strip():
            answers[TEXT] = text
        return replace(self._entry, answers=answers, state=State.DONE if self._finishing else State.DRAFT)

    def _finish(self) -> None:
        if not self.page.text().strip():
            return
        self._finishing = True
        value = self._value()
        if value is not None:
            self._keeper.send(value)

    def _lead_on(self) -> None:
        """Go on full page, once what is written here is kept."""
        if self._keeper.has_unsaved() and self._value() is not None:
            self._leading_on = True
            self._keeper.save_now()
        else:
            self._hand_over()

    def _hand_over(self) -> None:
        identity = self.entry_id
        self._leading_on = False
        self._keeper.begin_anew()
        self.page_wanted.emit(identity)

    def _take_saved(self, entry: Entry) -> None:
        if self._entry is None or entry.id != self._entry.id:
            return
        self._entry = entry
        self._say_saved(entry)
        if self._finishing and entry.state is State.DONE:
            self._finishing = False
            self._begin_anew(_("It is in your Journal now."))
        elif self._leading_on:
            self._hand_over()
        elif not entry.answers and not self._keeper.has_unsaved():
            self._drop_empty(entry)

    def _drop_empty(self, entry: Entry) -> None:
        def drop(journal: "Journal") -> None:
            journal.move_to_trash([entry.id])

        self._desk.tasks.ask(drop, owner=self, urgent=True)
        self._begin_anew(_("Saved as you type"))

    def _begin_anew(self, said: str) -> None:
        self._entry = None
        self._keeper.begin_anew()
        self.page.show_text("")
        self._saved.hide()
        self._said.setText(said)
        self._said.show()
        self._count()

    def _take_failure(self, _error: JournalError) -> None:
        self._finishing = False
        self._leading_on = False
        self._said.hide()
        self._saved.show()
        self._saved.show_failing()

    def _say_saved(self, entry: Entry) -> None:
        local = entry.edited_at.astimezone(self._desk.clock.zone)
        self._said.hide()
        self._saved.show()
        self._saved.show_saved(QTime(local.hour, local.minute))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.page.text())

    def _count(self) -> None:
        n = self.page.count_words()
        self._words.setText(ngettext("{n} word", "{n} words", n).format(n=n) if n else "")
        self._done.setEnabled(bool(n))
