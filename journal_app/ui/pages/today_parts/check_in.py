# SPDX-License-Identifier: GPL-3.0-or-later
"""The check-in card: the short form of the guide, folded to one line for a while once it is saved."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.answers import Json
from journal_app.domain.emotions import word_label
from journal_app.domain.entry import Entry, State
from journal_app.domain.fields import Emotions
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk
from journal_app.ui.pages.today_parts.check_in_form import CheckInForm
from journal_app.ui.pages.today_parts.keeper import Keeper
from journal_app.ui.pages.today_parts.words import part_of_day
from journal_app.ui.widgets.buttons import LinkButton
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.saved_line import SavedLine
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import OneLine, Text

FOLDED_FOR = timedelta(hours=2)
MOST_WORDS_SAID = 4


class CheckInCard(Card):
    """Makes or changes one check-in; what is begun is kept as a draft until it is saved."""

    whole_wanted = Signal(str)
    """All questions, on the entry of that id; "" begins a new one."""

    def __init__(self, desk: Desk, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(_("Check in"), parent)
        self._desk = desk
        self._guide = guide
        self._entry: Entry | None = None
        self._latest: Entry | None = None
        self._finishing = False
        self._leading_on = False
        self._earlier = OneLine("", "secondary", "muted")
        self._state = SavedLine(desk.look)
        self._folded = QWidget()
        self._line = Text()
        self._change = LinkButton(desk.look, _("Change"))
        self.form = CheckInForm(desk, guide)
        self._keeper = Keeper(desk, self._value, self)
        self.add_action(self._earlier)
        self.add_action(self._state)
        row = SplitRow(self._folded)
        row.addWidget(self._line)
        row.addWidget(self._change)
        self.body.addWidget(self._folded)
        self.body.addWidget(self.form)
        self._show_folded(False)
        self.form.edited.connect(self._keeper.touch)
        self.form.save_wanted.connect(self._finish)
        self.form.whole_wanted.connect(self._lead_on)
        self._change.clicked.connect(self._unfold)
        self._keeper.saved.connect(self._take_saved)
        self._keeper.failing.connect(self._take_failure)

    @property
    def is_folded(self) -> bool:
        """Whether it shows what was just saved, in one line."""
        return not self._folded.isHidden()

    @property
    def folded_line(self) -> str:
        """What the folded card says."""
        return self._line.text()

    def show_check_ins(self, check_ins: Sequence[Entry], words: Sequence[str]) -> None:
        """Take the day's check-ins, oldest first, and the feelings named most; what is being edited stays."""
        done = [entry for entry in check_ins if entry.state is State.DONE]
        drafts = [entry for entry in check_ins if entry.state is State.DRAFT and self._is_fresh(entry)]
        self._latest = done[-1] if done else None
        self.form.offer(words)
        if self._keeper.has_unsaved() or self._is_changing():
            return
        self._entry = drafts[-1] if drafts else None
        self.form.show_answers(self._entry.answers if self._entry else {})
        self._show_folded(self._entry is None and self._latest is not None and self._is_fresh(self._latest))

    def leave(self) -> None:
        """Save what is not saved yet."""
        self._keeper.save_now()

    def has_unsaved(self) -> bool:
        """Return whether something set here is not on the disk."""
        return self._keeper.has_unsaved()

    def first_control(self) -> QWidget:
        """Return the first control."""
        return self._change if self.is_folded else self.form

    def _is_changing(self) -> bool:
        """Whether a finished check-in is open to be changed."""
        return self._entry is not None and self._entry.state is State.DONE and not self.is_folded

    def _is_fresh(self, entry: Entry) -> bool:
        return timedelta() <= self._desk.clock.now() - entry.written_at.utc() < FOLDED_FOR

    def _show_folded(self, folded: bool) -> None:
        self._folded.setVisible(folded)
        self.form.setVisible(not folded)
        self._show_state(failing=False)
        shown = self._latest
        if folded and shown is not None:
            self._line.setText(self._said(shown))
        before = None if folded or shown is self._entry else shown
        self.form.show_earlier(before.answers.get("mood") if before else None)
        self._earlier.setText("" if before is None else _earlier_line(before, self._words_of(before)))

    def _unfold(self) -> None:
        self._entry = self._latest
        self._keeper.begin_anew()
        self.form.show_answers(self._entry.answers if self._entry else {})
        self._show_folded(False)
        self.form.take_focus()

    def _value(self) -> Entry | None:
        """Return the check-in as it is kept now: a draft until it is finished."""
        answers = self._answers()
        if self._entry is None:
            if not answers:
                return None
            clock = self._desk.clock
            now = clock.now()
            self._entry = Entry(
                str(uuid4()), self._guide.key, clock.moment(), now, now, answers=answers, state=State.DRAFT
            )
        finished = self._finishing or self._entry.state is State.DONE
        if finished:
            # A change that takes the one needed answer away keeps the one that was there.
            kept = {key: raw for key, raw in self._entry.answers.items() if key in self._guide.problems(answers)}
            answers = {**answers, **kept}
        return replace(self._entry, answers=answers, state=State.DONE if finished else State.DRAFT)

    def _answers(self) -> dict[str, Json]:
        kept = dict(self._entry.answers) if self._entry else {}
        return self.form.answers(kept)

    def _finish(self) -> None:
        problems = self._guide.problems(self._answers())
        self.form.show_problems(problems)
        if problems:
            return
        self._finishing = True
        value = self._value()
        if value is not None:
            self._keeper.send(value)

    def _lead_on(self) -> None:
        """Go on with all questions on the same entry, once it is kept."""
        if self._keeper.has_unsaved():
            self._leading_on = True
            self._keeper.save_now()
        else:
            self.whole_wanted.emit(self._entry.id if self._entry else "")

    def _take_saved(self, entry: Entry) -> None:
        self._entry = entry
        self._show_state(failing=False)
        if self._finishing and entry.state is State.DONE:
            self._finishing = False
            self._latest = entry
            self._entry = None
            self._keeper.begin_anew()
            self._show_folded(True)
            self.form.show_answers({})
            self._change.setFocus()
        if self._leading_on:
            self._leading_on = False
            self._keeper.begin_anew()
            self._entry = None
            self.whole_wanted.emit(entry.id)

    def _take_failure(self, _error: JournalError) -> None:
        self._finishing = False
        self._leading_on = False
        self._show_state(failing=True)

    def _show_state(self, *, failing: bool) -> None:
        if failing:
            self._state.show_failing()
        else:
            self._state.show_nothing()
        self._state.setVisible(failing)
        self._earlier.setVisible(not failing)

    def _said(self, entry: Entry) -> str:
        clock = f"{entry.written_at.local:%H:%M}"
        words = self._words_of(entry)
        if words:
            return _("{time}: {words}.").format(time=clock, words=words)
        return _("{time}: checked in.").format(time=clock)

    def _words_of(self, entry: Entry) -> str:
        values = (value for field, value in self._guide.loaded(entry.answers) if isinstance(field, Emotions))
        words = [word_label(feeling.word) for value in values for feeling in value]
        return ", ".join(words[:MOST_WORDS_SAID])


def _earlier_line(entry: Entry, words: str) -> str:
    clock = entry.written_at.local.time()
    said = _("{part_of_day}, {time}").format(part_of_day=part_of_day(clock), time=f"{clock:%H:%M}")
    return _("{when}: {words}").format(when=said, words=words) if words else said
