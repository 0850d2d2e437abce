# SPDX-License-Identifier: GPL-3.0-or-later
"""A group of chips to pick one or several words from, and to add words of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.properties import put

OWN = "own:"
LONGEST_OWN_WORD = 60


class ChipGroup(QWidget):
    """Picks keys of declared options; a key without an option is kept and shown, too."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[tuple[str, str]],
        *,
        several: bool = True,
        own_words: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take the options as (key, label); `several` lets more than one be picked."""
        super().__init__(parent)
        self._look = look
        self._several = several
        self._declared = {key for key, _label in options}
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self)
        self.setAccessibleName(name)
        for key, label in options:
            self._add_chip(key, label)
        self._add_button = Button(look, _("Own word"), "Add", "chip_add")
        self._own_word = OwnWord(_("Own word"))
        for widget in (self._add_button, self._own_word):
            self._flow.addWidget(widget)
        self._add_button.setVisible(own_words)
        self._own_word.hide()
        self._add_button.clicked.connect(self._ask_own_word)
        self._own_word.written.connect(self._take_own_word)
        self._own_word.left.connect(self._close_own_word)

    def chips(self) -> list[Chip]:
        """Return the chips in the order shown."""
        return list(self._chips)

    def show_keys(self, keys: Sequence[str]) -> None:
        """Show these keys as picked, and no others."""
        for chip in [chip for chip in self._chips if chip.key not in self._declared and chip.key not in keys]:
            self._drop_chip(chip)
        known = {chip.key for chip in self._chips}
        for key in keys:
            if key not in known:
                self._add_chip(key, key.removeprefix(OWN))
        for chip in self._chips:
            chip.show_picked(chip.key in keys)

    def keys(self) -> list[str]:
        """Return the picked keys in the order shown; a word of one's own is `own:<text>`."""
        return [chip.key for chip in self._chips if chip.picked()]

    def _add_chip(self, key: str, label: str) -> Chip:
        chip = Chip(self._look, key, label)
        chip.edited.connect(self._take_pick)
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        return chip

    def _drop_chip(self, chip: Chip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _take_pick(self, key: str) -> None:
        if not self._several:
            for chip in self._chips:
                if chip.key != key:
                    chip.show_picked(False)
        self.edited.emit()

    def _ask_own_word(self) -> None:
        self._add_button.hide()
        self._own_word.show()
        self._own_word.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_own_word(self, word: str) -> None:
        same = [chip for chip in self._chips if chip.text().casefold() == word.casefold()]
        chip = same[0] if same else self._add_chip(OWN + word, word)
        if not chip.picked():
            chip.setChecked(True)

    def _close_own_word(self, to_button: bool) -> None:
        self._own_word.clear()
        self._add_button.show()
        if to_button:
            self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._own_word.hide()


class OwnWord(PrivateLine):
    """A small field for one word: Enter or leaving takes it, Escape drops it."""

    written = Signal(str)
    left = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, name, parent)
        put(self, kind="chip")
        self.setMaxLength(LONGEST_OWN_WORD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            self.left.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        leaving = event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        if leaving and self.isVisible():
            self._take()
            self.left.emit(False)

    def _take(self) -> None:
        word = " ".join(self.text().split())
        self.clear()
        if word:
            self.written.emit(word)
