# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's questions as one column: built from its declaration alone."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from journal_app.domain.answers import Answers, Json, Statement
from journal_app.domain.entry import EntryRow, Person
from journal_app.domain.fields import Field, Names, no_names
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.reading import passages
from journal_app.ui.desk import Desk
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.form_section import FormSection
from journal_app.ui.form.kept_answers import FollowedQuote, KeptAnswers
from journal_app.ui.form.readable_column import ReadableColumn
from journal_app.ui.form.statements import StatementsEditor
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text

GAP = 30


class GuideForm(QWidget):
    """Shows answers and gives them back: what nobody edited byte for byte, what no question knows untouched."""

    edited = Signal()

    def __init__(self, guide: Guide, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guide = guide
        self._desk = desk
        self._shown: Answers = {}
        self._quote = FollowedQuote(self)
        self._kept = KeptAnswers(self)
        self._sections = [
            FormSection(title, fields, guide.together, desk, self)
            for title, fields in groupby(guide.asked(), key=_group_of)
        ]
        self._editors = {key: editor for section in self._sections for key, editor in section.editors.items()}
        self._lay_out()
        self._connect()

    # Answers

    def show_answers(self, answers: Answers, names: Names = no_names) -> None:
        """Show stored answers; not an edit."""
        self._shown = dict(answers)
        for key, editor in self._editors.items():
            editor.show_value(self._shown.get(key))
        for section in self._sections:
            section.hide_optional()
        unasked = [part for part in passages(self.guide, answers, names) if part.key not in self._editors]
        self._kept.show_passages(unasked)

    def answers(self) -> dict[str, Json]:
        """Return the answers in stored form."""
        result = dict(self._shown)
        for key, editor in self._editors.items():
            value = editor.value()
            if value is None:
                result.pop(key, None)
            else:
                result[key] = value
        return result

    def show_followed(self, text: str, source: str) -> None:
        """Show what the entry follows."""
        self._quote.show_quote(text, source)

    def followed(self) -> str:
        """Return what is quoted of the entry it follows, "" where it follows none."""
        return self._quote.quote()

    def show_people(self, people: Iterable[Person]) -> None:
        """Offer the writer's people where people are asked for; not an edit."""
        everyone = tuple(people)
        for editor in self._editors.values():
            editor.show_people(everyone)

    def show_entries(self, recent: Iterable[EntryRow], names: Names) -> None:
        """Offer recent entries where a link is asked for, and name the linked ones; not an edit."""
        rows = tuple(recent)
        for editor in self._editors.values():
            editor.show_entries(rows, names)

    # Problems

    def problems(self, *, imported: bool = False) -> dict[str, str]:
        """Return what is to be put right before the entry is done, in the order of the questions.

        Answers as they were stored before are not judged anew; a question that lacks its answer is.
        """
        answers = self.answers()
        found = self.guide.problems(answers, imported=imported)
        result: dict[str, str] = {}
        for key, editor in self._editors.items():
            typing = editor.typing_problem() if editor.is_touched else None
            judged = editor.is_touched or key not in answers
            sentence = typing or (found.get(key) if judged else None)
            if sentence:
                result[key] = sentence
        return result

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at each question what is to be put right there, and put the focus into the first."""
        self.say_problems(problems)
        first = next((editor for key, editor in self._editors.items() if key in problems), None)
        if first is not None:
            first.take_focus()

    def say_problems(self, problems: Mapping[str, str]) -> None:
        """Say at each question what is to be put right there; the focus stays."""
        for section in self._sections:
            for key, editor in section.editors.items():
                editor.show_problem(problems.get(key))
                if key in problems:
                    section.reveal(key)

    # Parts

    def editors(self) -> dict[str, Editor[Any]]:
        """Return the editors by question."""
        return dict(self._editors)

    def first_control(self) -> QWidget:
        """Return what takes the focus first."""
        first = next(iter(self._editors.values()), None)
        return self if first is None else first.focus_target()

    def _lay_out(self) -> None:
        column = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ReadableColumn(self._desk.look, column))
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self._quote)
        if self.guide.note:
            box.addWidget(_note(_(self.guide.note)))
        for section in self._sections:
            box.addWidget(section)
        box.addWidget(self._kept)
        box.addStretch(1)

    def _connect(self) -> None:
        for editor in self._editors.values():
            editor.edited.connect(self.edited)
            if isinstance(editor, StatementsEditor):
                self._connect_across(editor)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _connect_across(self, editor: StatementsEditor) -> None:
        other = self._editors.get(editor.across)
        if isinstance(other, StatementsEditor):
            editor.show_across(_(other.field.label))
            editor.moved_across.connect(self._move_across)

    def _move_across(self, key: str, statement: Statement) -> None:
        other = self._editors.get(key)
        if isinstance(other, StatementsEditor):
            other.take_statement(statement)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        for editor in self._editors.values():
            if before is not None and editor.isAncestorOf(before):
                editor.reveal_aside(now is not None and editor.isAncestorOf(now))
            elif now is not None and editor.isAncestorOf(now):
                editor.reveal_aside(True)


def _group_of(field: Field[Any]) -> str:
    return field.group


def _note(text: str) -> QFrame:
    note = QFrame()
    put(note, kind="note")
    box = QVBoxLayout(note)
    box.setContentsMargins(14, 10, 14, 10)
    box.addWidget(Text(text, "secondary"))
    return note
