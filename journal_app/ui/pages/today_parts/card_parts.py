# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of the check-in card: smaller than in a form, one for each kind, generated from the guide."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.answers import AnswerError, Feeling, GridPoint, Json, Rating
from journal_app.domain.emotions import EMOTIONS, word_label
from journal_app.domain.fields import Emotions, Field, Grid, Minutes, One, Short
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.form.editors import make_editor
from journal_app.ui.form.words_popover import WordsPopover
from journal_app.ui.widgets.affect_grid import AffectGrid
from journal_app.ui.widgets.affect_square import Affect
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.readings import NightReading
from journal_app.ui.widgets.segments import Segments
from journal_app.ui.widgets.step_field import StepField
from journal_app.ui.widgets.text import Text

FIRST_WORDS = ("tender", "worried", "lonely", "hopeful", "irritated", "relieved", "numb")
"""Offered until the writer has named others; a word the lexicon lacks is left out."""

MOST_CHIPS = 8
SLEEP_STEP = 30
SLEEP_START = 7 * 60


class CardPart(QWidget):
    """One question of the card. What it was shown it gives back unchanged until the writer edits it."""

    edited = Signal()

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.desk = desk
        self._shown: Json = None
        self._touched = False
        self._message = FieldMessage(desk.look)
        control = self.build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        label = self.label()
        if label:
            text = Text(label, "label")
            text.setBuddy(control)
            column.addWidget(text)
        column.addWidget(control)
        column.addWidget(self._message)

    def label(self) -> str:
        """Return the question as it stands above the control, "" where the control says it itself."""
        return _(self.field.label)

    def build(self) -> QWidget:
        """Return the control, its edits connected to `take_edit`; overridden."""
        raise NotImplementedError

    def show_loaded(self, value: Any) -> None:  # noqa: ANN401  the value is of the field's kind
        """Show a value in the control; overridden."""
        raise NotImplementedError

    def read(self) -> Any:  # noqa: ANN401  the value is of the field's kind
        """Return what the control says; overridden."""
        raise NotImplementedError

    def show_value(self, raw: Json) -> None:
        """Show a stored answer, None for none; not an edit."""
        self._shown = raw
        self._touched = False
        self.show_problem("")
        try:
            self.show_loaded(self.field.empty if raw is None else self.field.load(raw))
        except AnswerError:
            self.show_loaded(self.field.empty)

    def value(self) -> Json:
        """Return the answer as it is stored, None for none."""
        if not self._touched:
            return self._shown
        value = self.read()
        return None if self.field.is_empty(value) else self.field.dump(value)

    def show_problem(self, sentence: str) -> None:
        """Say what is needed here; "" says that all is well."""
        self._message.show_sentence(sentence)

    def take_edit(self) -> None:
        """Note that the writer edited it, and tell."""
        self._touched = True
        self.show_problem("")
        self.edited.emit()


class GridPart(CardPart):
    """The affect grid."""

    def label(self) -> str:
        """Return nothing: the grid names its sides."""
        return ""

    def build(self) -> QWidget:
        """Return the grid."""
        self.grid = AffectGrid(self.desk.look, _(self.field.label))
        self.grid.edited.connect(self.take_edit)
        return self.grid

    def show_loaded(self, value: GridPoint) -> None:
        """Show a place."""
        self.grid.show_value(Affect(value.pleasantness, value.energy))

    def show_earlier(self, raw: Json) -> None:
        """Show an earlier check-in of the day as a dashed ring, None for none."""
        value = GridPoint()
        if raw is not None and isinstance(self.field, Grid):
            try:
                value = self.field.load(raw)
            except AnswerError:
                value = GridPoint()
        self.grid.show_earlier(Affect(value.pleasantness, value.energy))

    def read(self) -> GridPoint:
        """Return the place."""
        affect = self.grid.value()
        return GridPoint(affect.pleasantness, affect.energy)


class FeelingsPart(CardPart):
    """The words used most as chips, and all of them in a popover; how strong is asked in the whole guide."""

    def build(self) -> QWidget:
        """Return the chips and the way to more words."""
        self._feelings: dict[str, Feeling] = {}
        self._offered: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._popover: WordsPopover | None = None
        holder = QWidget()
        self._flow = FlowLayout(holder)
        self._more = Button(self.desk.look, _("More words"), "Add", "chip_add")
        self._more.clicked.connect(self._open_words)
        self._flow.addWidget(self._more)
        holder.setAccessibleName(_(self.field.label))
        self.offer(())
        return holder

    def offer(self, words: Sequence[str]) -> None:
        """Offer the words used most, filled up with those that are offered at first."""
        offered = tuple(dict.fromkeys((*words, *(word for word in FIRST_WORDS if word in EMOTIONS))))[:MOST_CHIPS]
        if offered != self._offered:
            self._offered = offered
            self._build_chips()

    def chips(self) -> list[Chip]:
        """Return the chips shown."""
        return list(self._chips)

    def show_loaded(self, value: tuple[Feeling, ...]) -> None:
        """Show the feelings named."""
        self._feelings = {feeling.word: feeling for feeling in value}
        self._build_chips()

    def read(self) -> tuple[Feeling, ...]:
        """Return the feelings in the order they were named."""
        return tuple(self._feelings.values())

    def _build_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for word in dict.fromkeys((*self._offered, *self._feelings)):
            chip = Chip(self.desk.look, word, word_label(word))
            chip.show_picked(word in self._feelings)
            chip.edited.connect(self._toggle)
            if word in EMOTIONS:
                chip.setToolTip(_(EMOTIONS[word].gloss))
            self._flow.insert_widget(len(self._chips), chip)
            self._chips.append(chip)

    def _toggle(self, word: str) -> None:
        self._choose(word, word not in self._feelings)

    def _choose(self, word: str, picked: bool) -> None:
        if picked:
            self._feelings[word] = Feeling(word)
        else:
            self._feelings.pop(word, None)
        chip = next((chip for chip in self._chips if chip.key == word), None)
        if chip is None:
            self._build_chips()
        else:
            chip.show_picked(picked)
        self.take_edit()

    def _open_words(self) -> None:
        if self._popover is None:
            self._popover = WordsPopover(self.desk.look, self._more)
            self._popover.toggled.connect(self._choose)
        self._popover.open_for(self._feelings)


class SleepPart(CardPart):
    """A length of time in half hours."""

    def build(self) -> QWidget:
        """Return the time with minus and plus."""
        longest = self.field.longest if isinstance(self.field, Minutes) else 24 * 60
        self._steps = StepField(
            self.desk.look, _(self.field.label), NightReading(), high=longest, step=SLEEP_STEP, start=SLEEP_START
        )
        self._steps.edited.connect(self.take_edit)
        line = self._steps.focusProxy()
        if isinstance(line, QLineEdit):
            line.textEdited.connect(self.take_edit)
        return self._steps

    def show_loaded(self, value: Rating | None) -> None:
        """Show the length."""
        self._steps.show_value(None if value is None else round(value.value))

    def read(self) -> Rating | None:
        """Return the length in minutes."""
        value = self._steps.value()
        return self.field.rating(value) if value is not None and isinstance(self.field, Minutes) else None


class OnePart(CardPart):
    """One of a few answers, side by side."""

    def build(self) -> QWidget:
        """Return the segments."""
        options = self.field.options if isinstance(self.field, One) else ()
        labelled = [(option.key, _(option.label)) for option in options]
        self._segments = Segments(self.desk.look, _(self.field.label), labelled)
        self._segments.edited.connect(self.take_edit)
        return self._segments

    def show_loaded(self, value: str) -> None:
        """Show the answer."""
        self._segments.show_key(value or None)

    def read(self) -> str:
        """Return the key of the answer, "" for none."""
        return self._segments.key() or ""


class LinePart(CardPart):
    """One line of text, its question within."""

    def label(self) -> str:
        """Return nothing: the line says it itself."""
        return ""

    def build(self) -> QWidget:
        """Return the line."""
        self.line = PrivateLine(_(self.field.label), _(self.field.label))
        self.line.textEdited.connect(self.take_edit)
        return self.line

    def show_loaded(self, value: str) -> None:
        """Show the text."""
        self.line.setText(value)

    def read(self) -> str:
        """Return the text."""
        return self.line.text().strip()


class AnyPart(CardPart):
    """A question of another kind, as the form asks it."""

    def label(self) -> str:
        """Return nothing: the form's editor has its own label."""
        return ""

    def build(self) -> QWidget:
        """Return the form's editor."""
        self._editor = make_editor(self.field, self.desk)
        self._editor.edited.connect(self.take_edit)
        return self._editor

    def show_value(self, raw: Json) -> None:
        """Show a stored answer."""
        self._shown = raw
        self._touched = False
        self._editor.show_value(raw)

    def value(self) -> Json:
        """Return the editor's answer."""
        return self._editor.value()


PARTS: dict[type[Field[Any]], type[CardPart]] = {
    Grid: GridPart,
    Emotions: FeelingsPart,
    Minutes: SleepPart,
    One: OnePart,
    Short: LinePart,
}
"""The card's own parts by kind of question; other kinds look as in the form."""


def make_part(field: Field[Any], desk: Desk) -> CardPart:
    """Return the part for a question."""
    return PARTS.get(type(field), AnyPart)(field, desk)
