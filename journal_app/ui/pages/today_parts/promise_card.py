# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of promises: a tick says kept, and can be taken back; not ticking says nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.entry import State
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.today_parts.promises import OpenPromise, outcome_answers
from journal_app.ui.widgets.buttons import Button, LinkButton
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

MOST = 6


class PromiseRow(QWidget):
    """One promise with its tick; kept, it says so with a way back."""

    kept = Signal(object)
    taken_back = Signal(object)
    opened = Signal(str)

    def __init__(self, desk: Desk, promise: OpenPromise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.promise = promise
        kept = bool(promise.kept_by)
        self.tick = QCheckBox()
        self.tick.setAccessibleName(promise.what)
        self.tick.setAccessibleDescription(promise.about)
        self.tick.setToolTip(_("Kept"))
        with QSignalBlocker(self.tick):
            self.tick.setChecked(kept)
        what = Text(promise.what)
        what.setBuddy(self.tick)
        words = QVBoxLayout()
        # The tick's box is higher than a line of text: this sets the two level.
        words.setContentsMargins(0, desk.look.px(0.3), 0, 0)
        words.setSpacing(2)
        words.addWidget(what)
        self.undo = LinkButton(desk.look, _("Undo"), self)
        self.undo.setVisible(kept)
        self.undo.setAccessibleName(_("Undo: {what} is not kept yet").format(what=promise.what))
        if kept:
            below = FlowLayout(gap=8, row_gap=0)
            below.addWidget(Text(_("Kept."), "secondary", "positive"))
            below.addWidget(self.undo)
            words.addLayout(below)
        else:
            words.addWidget(Text(promise.about, "secondary", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.tick.toggled.connect(self._tell)
        self.undo.clicked.connect(self._take_back)

    def _tell(self, ticked: bool) -> None:
        (self.kept if ticked else self.taken_back).emit(self.promise)

    def _take_back(self) -> None:
        self.taken_back.emit(self.promise)


class PromiseCard(Card):
    """What is promised for these days; without any, what a promise is here."""

    begin_wanted = Signal(str)
    """Begin an entry of the guide of that key."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Promises"), parent)
        self._desk = desk
        self._rows: list[QWidget] = []
        self._shown: tuple[OpenPromise, ...] = ()
        self._about = Text(
            _("What you mean to do for someone, or for yourself, shows up here on its day. One is plenty."),
            "body",
            "muted",
        )
        self._begin = Button(desk.look, _("A promise"), "A promise")
        self._more = LinkButton(desk.look, _("Another promise"))
        self.add_action(self._more)
        self.body.setSpacing(4)
        self.body.addWidget(self._about)
        self.body.addSpacing(4)
        self.body.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        self._begin.clicked.connect(self._want_promise)
        self._more.clicked.connect(self._want_promise)
        self.show_promises(())

    @property
    def rows(self) -> tuple[PromiseRow, ...]:
        """Return the rows shown."""
        return tuple(row for row in self._rows if isinstance(row, PromiseRow))

    def show_promises(self, promises: Sequence[OpenPromise]) -> None:
        """Show the promises that are open, or were kept today."""
        shown = tuple(promises[:MOST])
        self._about.setVisible(not shown)
        self._begin.setVisible(not shown)
        self._more.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for promise in shown:
            self._add(promise)

    def _add(self, promise: OpenPromise) -> None:
        if self._rows:
            self._put(Hairline())
        row = PromiseRow(self._desk, promise)
        row.kept.connect(self._keep)
        row.taken_back.connect(self._take_back)
        self._put(row)

    def _put(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        self._rows.append(widget)

    def _keep(self, promise: OpenPromise) -> None:
        answers = outcome_answers(promise.due, self._desk.clock.day())

        def keep(journal: "Journal") -> None:
            entry = journal.new_entry("promise_outcome", answers=answers, follows=promise.id, state=State.DONE)
            journal.save(entry)

        self._desk.tasks.ask(keep, owner=self, urgent=True)

    def _take_back(self, promise: OpenPromise) -> None:
        if not promise.kept_by:
            return

        def take_back(journal: "Journal") -> None:
            journal.move_to_trash([promise.kept_by])

        self._desk.tasks.ask(take_back, owner=self, urgent=True)

    def _want_promise(self) -> None:
        self.begin_wanted.emit("promise")
