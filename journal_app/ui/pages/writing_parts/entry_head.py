# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands above the questions of any entry: its title, when it is about, its tags and people."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.domain.moment import Moment
from journal_app.ui.desk import Desk
from journal_app.ui.form.moment_field import MomentField
from journal_app.ui.form.names_picker import NamesPicker
from journal_app.ui.form.typed_times import weekday_of, write_date, write_time
from journal_app.ui.pages.writing_parts.material import Lists
from journal_app.ui.widgets.buttons import QuietButton
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.line_edit import PrivateLine

LONGEST_TITLE = 300


class EntryHead(QWidget):
    """Title, time, tags and people; the time unfolds into lines that can be changed."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment: Moment | None = None
        self._retimed = False
        self.title_line = PrivateLine(_("Title"), _("A title, if you like"))
        self.title_line.setMaxLength(LONGEST_TITLE)
        self.when_button = QuietButton(desk.look, "", "Calendar")
        self.when_button.make_small()
        self.when_button.setCheckable(True)
        self.when = MomentField(desk.look, desk.clock, self)
        self.when.name(_("Date this is about"))
        self._message = FieldMessage(desk.look)
        self.tags = NamesPicker(desk.look, _("Tags"), _("Tag"), offered=0)
        self.people = NamesPicker(desk.look, _("People"), _("Person"), offered=0)
        self._lay_out()
        self.title_line.textEdited.connect(self.edited)
        self.when_button.toggled.connect(self._show_when)
        self.when.retimed.connect(self._take_time)
        self.tags.edited.connect(self.edited)
        self.people.edited.connect(self.edited)

    # Showing

    def show_title(self, title: str) -> None:
        """Show the writer's title; not an edit."""
        self.title_line.setText(title)
        self.title_line.setCursorPosition(0)

    def show_moment(self, moment: Moment) -> None:
        """Show when the entry is about; not an edit."""
        self._moment = moment
        self._retimed = False
        self.when.show_moment(moment)
        self._message.show_sentence("")
        with QSignalBlocker(self.when_button):
            self.when_button.setChecked(False)
        self._show_when(False)
        self._say_moment()

    def show_filed(self, tags: Iterable[str], people: Iterable[str], *, asks_people: bool) -> None:
        """Show tags and people; people are asked here where no question asks for them. Not an edit."""
        self.tags.show_ids(sorted(tags, key=str.casefold))
        self.people.show_ids(sorted(people))
        self.people.setVisible(asks_people)

    def show_lists(self, lists: Lists) -> None:
        """Offer tags and people to choose from; not an edit."""
        self.tags.show_known((tag, tag) for tag in lists.tags)
        self.people.show_names(lists.name)
        self.people.show_known((person.id, person.name) for person in lists.people)

    # Reading

    def title(self) -> str:
        """Return the title, "" where the heading is made from the answers."""
        return " ".join(self.title_line.text().split())

    def moment(self) -> Moment | None:
        """Return when the entry is about; as it was shown while nobody changed it, None while it is emptied."""
        return self.when.moment() if self._retimed else self._moment

    def problem(self) -> str | None:
        """Return a sentence while the time cannot be read."""
        if not self._retimed:
            return None
        return self.when.problem() or (None if self.when.moment() else _("An entry needs its day."))

    def show_problem(self, sentence: str | None) -> None:
        """Say what is to be put right with the time, and put the focus there."""
        self._message.show_sentence(sentence or "")
        if sentence:
            self.when_button.setChecked(True)
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _lay_out(self) -> None:
        filed = FlowLayout(gap=12)
        for part in (self.when_button, self.tags, self.people):
            filed.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.title_line)
        box.addLayout(filed)
        box.addWidget(self.when)
        box.addWidget(self._message)

    def _show_when(self, shown: bool) -> None:
        self.when.setVisible(shown)
        if shown:
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_time(self) -> None:
        self._retimed = True
        self._message.show_sentence("")
        self._say_moment()
        self.edited.emit()

    def _say_moment(self) -> None:
        moment = self.moment()
        if moment is None:
            self.when_button.setText(_("No day"))
            return
        day = moment.local.date()
        words = _("{weekday}, {day}").format(weekday=weekday_of(day), day=write_date(day))
        if not moment.all_day:
            words = _("{day}, {time}").format(day=words, time=write_time(moment.local.time()))
        self.when_button.setText(words)
        self.when_button.setAccessibleName(_("{moment}. Change the date and time").format(moment=words))
