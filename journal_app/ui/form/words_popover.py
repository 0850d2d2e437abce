# SPDX-License-Identifier: GPL-3.0-or-later
"""All the words for feelings to choose from: by quadrant and family, by search, or one's own."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.emotions import EMOTIONS, FAMILIES_OF_WORDS, QUADRANTS, EmotionWord, find_words, own_word
from journal_app.domain.i18n import _
from journal_app.domain.measures import OWN
from journal_app.ui.form.anchored import AnchoredPopover
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.text import Text

_WIDTH_EM = 25
_HEIGHT_EM = 22
LONGEST_WORD = 60


class WordsPopover(AnchoredPopover):
    """Chips of the whole lexicon; typing leaves the nearest, Enter takes the first of them."""

    toggled = Signal(str, bool)
    """A word's id, and whether the writer picked or dropped it."""

    def __init__(self, look: Look, anchor: QWidget) -> None:
        super().__init__(look, _("Words for feelings"), anchor)
        self._chips: dict[str, Chip] = {}
        self._search = PrivateLine(_("Find a word or add your own"), _("Find a word or add your own"))
        self._search.setMaxLength(LONGEST_WORD)
        self._add = Button(look, "", "Add", "chip_add")
        self._add.hide()
        self._sheet = WordSheet(look)
        self._found = QWidget()
        self._found_flow = FlowLayout(self._found)
        self._found_chips: list[Chip] = []
        self._found.hide()
        self._lay_out()
        for chip in self._sheet.chips:
            self._chips[chip.key] = chip
            chip.edited.connect(self._take_chip)
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._take_first)
        self._add.clicked.connect(self._add_own)

    def show_picked(self, words: Iterable[str]) -> None:
        """Show which words are chosen."""
        picked = set(words)
        for chip in (*self._chips.values(), *self._found_chips):
            chip.show_picked(chip.key in picked)

    def open_for(self, words: Iterable[str]) -> None:
        """Open with an empty search and these words chosen."""
        self._search.clear()
        self.show_picked(words)
        self.open_beside()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def search_line(self) -> PrivateLine:
        """Return the line that searches."""
        return self._search

    def chips(self) -> list[Chip]:
        """Return the chips of all words."""
        return list(self._chips.values())

    def found(self) -> list[Chip]:
        """Return the chips a search left, nearest first."""
        return list(self._found_chips)

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self._sheet)
        self._sheet.setAutoFillBackground(False)
        self.body.addWidget(self._search)
        self.body.addWidget(self._found)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._area, 100)
        self.body.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH_EM), self._look.px(_HEIGHT_EM))

    def _find(self, typed: str) -> None:
        found = find_words(typed)
        self._show_found(found)
        searching = bool(typed.strip())
        self._area.setVisible(not searching)
        self._found.setVisible(searching and bool(found))
        word = " ".join(typed.split())
        own = searching and own_word(word).startswith(OWN)
        self._add.setText(_("Add “{word}” as your own word").format(word=word).replace("&", "&&") if own else "")
        self._add.setVisible(own)

    def _show_found(self, found: list[EmotionWord]) -> None:
        for chip in self._found_chips:
            self._found_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._found_chips = [word_chip(self._look, word) for word in found]
        for chip in self._found_chips:
            chip.show_picked(self._chips[chip.key].picked())
            chip.edited.connect(self._take_found)
            self._found_flow.addWidget(chip)

    def _take_chip(self, word: str) -> None:
        self.toggled.emit(word, self._chips[word].picked())

    def _take_found(self, word: str) -> None:
        chip = self._chips[word]
        chip.show_picked(not chip.picked())
        self._take_chip(word)

    def _take_first(self) -> None:
        if self._found_chips:
            first = self._found_chips[0]
            if not first.picked():
                first.click()
        elif self._add.isVisible():
            self._add_own()
        self._search.clear()

    def _add_own(self) -> None:
        word = own_word(self._search.text())
        self._search.clear()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toggled.emit(word, True)


class WordSheet(QWidget):
    """The lexicon laid out: quadrants as headings, families as rows of chips."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for quadrant in QUADRANTS:
            box.addWidget(Text(_(quadrant.label), "card_title"))
            for family in FAMILIES_OF_WORDS:
                if family.quadrant == quadrant.key:
                    box.addWidget(Text(_(family.label), "small", "muted"))
                    box.addLayout(self._row(look, family.words))
            box.addSpacing(8)

    def _row(self, look: Look, words: Iterable[EmotionWord]) -> FlowLayout:
        row = FlowLayout()
        for word in words:
            chip = word_chip(look, word)
            self.chips.append(chip)
            row.addWidget(chip)
        return row


def word_chip(look: Look, word: EmotionWord) -> Chip:
    """Return a chip for a word of the lexicon, its gloss as the tooltip."""
    chip = Chip(look, word.id, _(word.label))
    chip.setToolTip(_(word.gloss))
    chip.setAccessibleDescription(_(word.gloss))
    return chip


def is_story(word: str) -> bool:
    """Return whether a word also claims what somebody did."""
    return word in EMOTIONS and EMOTIONS[word].story
