# SPDX-License-Identifier: GPL-3.0-or-later
"""People and tags as chips with their counts: picked ones narrow the list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _, ngettext
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.flow_layout import FlowLayout

AT_FIRST = 4
"""Chips shown before the rest is asked for."""

PERSON, TAG = "person:", "tag:"
"""Begin the key of a chip."""

Choice = tuple[str, str, int]
"""Key, label and number of entries of a chip."""


class ChipFilter(QWidget):
    """Picks people and tags; those picked are always shown."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._choices: list[Choice] = []
        self._picked: set[str] = set()
        self._all = False
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self)
        self._more = Button(look, "", kind="chip_add")
        self._more.clicked.connect(self._show_all)
        self._flow.addWidget(self._more)
        self._more.hide()
        self.setAccessibleName(_("People and tags"))

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these as what can be picked, the most used first."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self._build()

    def show_picked(self, keys: frozenset[str]) -> None:
        """Show these as picked, and no others."""
        self._picked = set(keys)
        self._build()

    def picked(self, prefix: str) -> frozenset[str]:
        """Return the people (`PERSON`) or tags (`TAG`) picked."""
        return frozenset(key.removeprefix(prefix) for key in self._picked if key.startswith(prefix))

    def is_empty(self) -> bool:
        """Return whether there is nothing to pick."""
        return not self._choices and not self._picked

    def _build(self) -> None:
        shown = self._shown()
        if [(chip.key, chip.text()) for chip in self._chips] != [(key, _text(label, n)) for key, label, n in shown]:
            self._replace(shown)
        for chip in self._chips:
            chip.show_picked(chip.key in self._picked)
        hidden = len(self._choices) - sum(1 for choice in self._choices if choice in shown)
        self._more.setVisible(hidden > 0)
        self._more.setText(ngettext("{n} more", "{n} more", hidden).format(n=hidden))

    def _shown(self) -> list[Choice]:
        known = {key for key, _label, _count in self._choices}
        gone = [
            (key, key.split(":", 1)[1], 0) for key in sorted(self._picked) if key.startswith(TAG) and key not in known
        ]
        return [
            choice
            for place, choice in enumerate(self._choices)
            if self._all or place < AT_FIRST or choice[0] in self._picked
        ] + gone

    def _replace(self, shown: list[Choice]) -> None:
        focused = next((chip.key for chip in self._chips if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, (key, label, count) in enumerate(shown):
            chip = Chip(self._look, key, _text(label, count))
            chip.setAccessibleName(
                ngettext("{name}, {n} entry", "{name}, {n} entries", count).format(name=label, n=count)
            )
            chip.edited.connect(self._take)
            self._flow.insert_widget(place, chip)
            self._chips.append(chip)
            chip.show()
            if key == focused:
                chip.setFocus()

    def _take(self, key: str) -> None:
        self._picked ^= {key}
        self.edited.emit()

    def _show_all(self) -> None:
        self._all = True
        self._build()


def _text(label: str, count: int) -> str:
    return _("{name} {n}").format(name=label, n=count) if count else label
