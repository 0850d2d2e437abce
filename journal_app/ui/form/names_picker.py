# SPDX-License-Identifier: GPL-3.0-or-later
"""Names as chips: those known can be picked, a new one can be typed, and stands for itself until it has an id."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from journal_app.domain.fields import Names, no_names
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.chip_group import OwnWord
from journal_app.ui.widgets.flow_layout import FlowLayout


class NamesPicker(QWidget):
    """Ids of what is known by name (people, tags), and names that have no id yet."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        add: str,
        *,
        several: bool = True,
        offered: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        """`add` is on the button that takes a new name; `offered` is how many known ones are shown unpicked."""
        super().__init__(parent)
        self._look = look
        self._several = several
        self._offered = offered
        self._known: dict[str, str] = {}
        self._names: Names = no_names
        self._ids: list[str] = []
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self)
        self._add = Button(look, add, "Add", "chip_add")
        self._line = OwnWord(add, self)
        self._words = QStringListModel(self)
        self._line.setCompleter(self._completer())
        self._line.hide()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self._add.clicked.connect(self._ask_name)
        self._line.written.connect(self._take_name)
        self._line.left.connect(self._close_line)
        self.setAccessibleName(name)
        self._add.setAccessibleName(f"{add}: {name}")

    def show_known(self, known: Iterable[tuple[str, str]]) -> None:
        """Offer these, as (id, name) in their order; not an edit."""
        self._known = dict(known)
        self._words.setStringList(sorted(self._known.values(), key=str.casefold))
        self._ids = list(dict.fromkeys(self._identity(identity) for identity in self._ids))
        self._build()

    def show_names(self, names: Names) -> None:
        """Take what names ids that are not known any more; not an edit."""
        self._names = names
        self._build()

    def show_ids(self, ids: Iterable[str]) -> None:
        """Show these as picked; not an edit."""
        self._ids = list(ids)
        self._build()

    def ids(self) -> tuple[str, ...]:
        """Return what is picked, in the order of picking."""
        return tuple(self._ids)

    def chips(self) -> list[Chip]:
        """Return the chips shown."""
        return list(self._chips)

    def line(self) -> OwnWord:
        """Return the line a new name is typed in."""
        return self._line

    def first_control(self) -> QWidget:
        """Return the first chip, or the button that takes a new name."""
        return self._chips[0] if self._chips else self._add

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _identity(self, identity: str) -> str:
        """Return the id of a name that stood for itself until it was made."""
        if identity in self._known:
            return identity
        folded = identity.casefold()
        return next((known for known, name in self._known.items() if name.casefold() == folded), identity)

    def _build(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        offered = list(self._known)[: self._offered]
        for identity in dict.fromkeys((*self._ids, *offered)):
            chip = Chip(self._look, identity, self._known.get(identity) or self._names(identity))
            chip.show_picked(identity in self._ids)
            chip.edited.connect(self._take_chip)
            self._flow.insert_widget(len(self._chips), chip)
            self._chips.append(chip)

    def _take_chip(self, identity: str) -> None:
        if identity in self._ids:
            self._ids.remove(identity)
        else:
            self._ids = [*self._ids, identity] if self._several else [identity]
        for chip in self._chips:
            chip.show_picked(chip.key in self._ids)
        self.edited.emit()

    def _ask_name(self) -> None:
        self._add.hide()
        self._line.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_name(self, name: str) -> None:
        identity = self._identity(name)
        if identity in self._ids:
            return
        self._ids = [*self._ids, identity] if self._several else [identity]
        self._build()
        self.edited.emit()

    def _close_line(self, to_button: bool) -> None:
        self._line.clear()
        self._add.show()
        if to_button:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.hide()
