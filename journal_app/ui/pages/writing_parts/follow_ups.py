# SPDX-License-Identifier: GPL-3.0-or-later
"""What may follow a finished entry: when it is asked, and a button to tell it now."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.answers import AnswerError
from journal_app.domain.entry import Entry
from journal_app.domain.fields import Date, When
from journal_app.domain.guide import FollowUp, Guide
from journal_app.domain.i18n import _, ngettext
from journal_app.ui.form.typed_times import write_date
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Hairline, Text


class FollowUpRow(QWidget):
    """One follow-up: a sentence, and the button that begins it."""

    wanted = Signal(str)

    def __init__(self, look: Look, guide: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self.sentence = sentence
        self.button = Button(look, _("Tell it now"))
        self.button.make_small()
        self.button.setAccessibleName(_("Tell it now: {what}").format(what=sentence))
        row = SplitRow(self)
        row.addWidget(Text(sentence, "secondary", "muted"))
        row.addWidget(self.button)
        self.button.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.wanted.emit(self._guide)


class FollowUpsPanel(QWidget):
    """The follow-ups an entry may have; hidden while there are none."""

    wanted = Signal(str)
    """Begin the follow-up of that guide."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[FollowUpRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        self._box.addWidget(Hairline())
        self.hide()

    def show_entry(self, guide: Guide, entry: Entry, following: Iterable[Entry], today: date) -> None:
        """Show what may follow the entry."""
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        there = tuple(following)
        self._rows = [
            FollowUpRow(self._look, follow_up.guide, sentence_of(follow_up, guide, entry, today))
            for follow_up in guide.follow_ups
            if is_open(follow_up, there)
        ]
        for row in self._rows:
            row.wanted.connect(self.wanted)
            self._box.addWidget(row)
        self.setVisible(bool(self._rows))

    def show_nothing(self) -> None:
        """Show nothing: the entry is not finished."""
        self.hide()

    def rows(self) -> list[FollowUpRow]:
        """Return the rows shown."""
        return list(self._rows)


def is_open(follow_up: FollowUp, following: tuple[Entry, ...]) -> bool:
    """Return whether a follow-up is offered: always, or once the latest of another kind said so."""
    once = follow_up.once
    if once is None:
        return True
    said = [other.answers.get(once.field) for other in following if other.guide == once.guide]
    return bool(said) and said[-1] in once.options


def sentence_of(follow_up: FollowUp, guide: Guide, entry: Entry, today: date) -> str:
    """Return what is asked, and when it is asked by itself if that is still to come."""
    label = _(follow_up.label)
    day = asked_on(follow_up, guide, entry)
    if day is None or day <= today:
        return label
    days = (day - today).days
    if follow_up.after is not None:
        return ngettext("Asked again in {n} day: {label}", "Asked again in {n} days: {label}", days).format(
            n=days, label=label
        )
    return _("Asked on {day}: {label}").format(day=write_date(day), label=label)


def asked_on(follow_up: FollowUp, guide: Guide, entry: Entry) -> date | None:
    """Return the day a follow-up is asked from, None where it is only offered."""
    if follow_up.after is not None:
        return entry.written_at.day() + follow_up.after
    field = guide.field(follow_up.due)
    if field is None or field.key not in entry.answers:
        return None
    try:
        value = field.load(entry.answers[field.key])
    except AnswerError:
        return None
    if isinstance(field, Date):
        return value if isinstance(value, date) else None
    return value.local.date() if isinstance(field, When) and value is not None else None
