# SPDX-License-Identifier: GPL-3.0-or-later
"""Editor of feelings: chips of words, a popover with all of them, and how strong each is."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.answers import Feeling, Rating
from journal_app.domain.emotions import EMOTIONS, word_label
from journal_app.domain.fields import Emotions
from journal_app.domain.i18n import _
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.rating_line import RatingLine
from journal_app.ui.form.words_popover import WordsPopover, is_story
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text

FIRST_WORDS = ("anxious", "sad", "angry", "ashamed", "calm", "joyful", "close", "interested")
"""The core set: offered before the writer has chosen any."""
LABEL_EM = 8


class FeelingRow(QWidget):
    """How strong one feeling is, unrated until the slider is touched."""

    edited = Signal()

    def __init__(self, look: Look, feeling: Feeling, anchors: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feeling = feeling
        label = word_label(feeling.word)
        self._line = RatingLine(look, label, anchors=anchors, label_em=LABEL_EM)
        rated = None if feeling.value is None else Rating(feeling.value, feeling.low, feeling.high)
        self._line.show_rating(rated)
        self._line.name(_("How strong: {feeling}").format(feeling=label))
        self._line.edited.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)

    def target(self) -> QWidget:
        """Return what takes the focus."""
        return self._line.target()

    def feeling(self) -> Feeling:
        """Return the feeling as it was shown, or with the strength it was given."""
        rating = self._line.rating()
        if rating is None:
            return replace(self._feeling, value=None)
        if rating.value == self._feeling.value and (rating.low, rating.high) == (self._feeling.low, self._feeling.high):
            return self._feeling
        return Feeling(self._feeling.word, rating.value, rating.low or 0, rating.high or Emotions.high)


class EmotionsEditor(Editor[tuple[Feeling, ...]]):
    """Feelings as chips; each chosen one gets a slider below where the question asks how strong it is."""

    clearable = False

    def build_control(self) -> QWidget:
        """Return chips, the button for more words, and room for the sliders."""
        self._rated = isinstance(self.field, Emotions) and self.field.rated
        self._feelings: dict[str, Feeling] = {}
        self._rows: dict[str, FeelingRow] = {}
        self._chips: list[Chip] = []
        self._popover: WordsPopover | None = None
        holder = QWidget(self)
        self._flow = FlowLayout()
        self._more = Button(self.desk.look, _("More words"), "Add", "chip_add")
        self._more.clicked.connect(self.open_words)
        self._flow.addWidget(self._more)
        self._strengths = QVBoxLayout()
        self._strengths.setSpacing(4)
        self._story = Text("", "secondary", "muted")
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(self._flow)
        box.addLayout(self._strengths)
        box.addWidget(self._story)
        self._build_chips()
        return holder

    def show_loaded(self, value: tuple[Feeling, ...]) -> None:
        """Show the feelings with their strengths."""
        self._feelings = {feeling.word: feeling for feeling in value}
        for row in self._rows.values():
            self._drop_row(row)
        self._rows = {}
        self._build_chips()
        for feeling in value:
            self._add_row(feeling)
        self._say_story()

    def read(self) -> tuple[Feeling, ...]:
        """Return the feelings in the order they were chosen."""
        return tuple(
            self._rows[word].feeling() if word in self._rows else feeling for word, feeling in self._feelings.items()
        )

    def focus_target(self) -> QWidget:
        """Return the first chip."""
        return self._chips[0] if self._chips else self._more

    def name_control(self, label: str, description: str) -> None:
        """Name the group; its chips have names of their own."""
        self._control.setAccessibleName(label)
        self._control.setAccessibleDescription(description)
        self._more.setAccessibleName(_("More words: {question}").format(question=label))

    def open_words(self) -> None:
        """Open all words."""
        if self._popover is None:
            self._popover = WordsPopover(self.desk.look, self._more)
            self._popover.toggled.connect(self._choose)
        self._popover.open_for(self._feelings)

    def words_popover(self) -> WordsPopover | None:
        """Return the popover once it was opened."""
        return self._popover

    def chips(self) -> list[Chip]:
        """Return the chips shown."""
        return list(self._chips)

    def rows(self) -> dict[str, FeelingRow]:
        """Return the rows with the sliders, by word."""
        return dict(self._rows)

    def story(self) -> str:
        """Return what is asked about a word that also tells a story, or ""."""
        return self._story.text()

    def _build_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for word in dict.fromkeys((*self._feelings, *FIRST_WORDS)):
            self._add_chip(word)

    def _add_chip(self, word: str) -> None:
        chip = Chip(self.desk.look, word, word_label(word))
        if word in EMOTIONS:
            chip.setToolTip(_(EMOTIONS[word].gloss))
        chip.show_picked(word in self._feelings)
        chip.edited.connect(self._take_chip)
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)

    def _take_chip(self, word: str) -> None:
        self._choose(word, word not in self._feelings)

    def _choose(self, word: str, picked: bool) -> None:
        if picked == (word in self._feelings):
            return
        if picked:
            self._feelings[word] = Feeling(word)
            self._add_row(self._feelings[word])
        else:
            del self._feelings[word]
            if word in self._rows:
                self._drop_row(self._rows.pop(word))
        if all(chip.key != word for chip in self._chips):
            self._add_chip(word)
        for chip in self._chips:
            if chip.key == word:
                chip.show_picked(picked)
        self._say_story()
        self.take_edit()

    def _add_row(self, feeling: Feeling) -> None:
        if not self._rated or feeling.word in self._rows:
            return
        anchors = (_(self.field.label_low), _(self.field.label_high)) if isinstance(self.field, Emotions) else ()
        row = FeelingRow(self.desk.look, feeling, () if self._rows else anchors, self)
        row.edited.connect(self.take_edit)
        self._rows[feeling.word] = row
        self._strengths.addWidget(row)

    def _drop_row(self, row: FeelingRow) -> None:
        self._strengths.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _say_story(self) -> None:
        word = next((word for word in self._feelings if is_story(word)), None)
        self._story.setText(
            ""
            if word is None
            else _("“{word}” also says what somebody did. What is the feeling, and what is the story?").format(
                word=word_label(word)
            )
        )
        self._story.setVisible(word is not None)
