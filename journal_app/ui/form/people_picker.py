# SPDX-License-Identifier: GPL-3.0-or-later
"""People as chips; a name can be added, and stands for itself until the store gives it an id."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Person
from journal_app.domain.fields import Names, no_names
from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.chip_group import OwnWord
from journal_app.ui.widgets.flow_layout import FlowLayout

MOST_OFFERED = 12


class PeoplePicker(QWidget):
    """Who is meant: ids of people known, names of people not known yet."""

    edited = Signal()

    def __init__(self, look: Look, name: str, *, several: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._several = several
        self._people: dict[str, str] = {}
        self._names: Names = no_names
        self._ids: list[str] = []
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self)
        self._add = Button(look, _("Add a name"), "Add", "chip_add")
        self._line = OwnWord(_("Name"), self)
        self._line.hide()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self._add.clicked.connect(self._ask_name)
        self._line.written.connect(self._take_name)
        self._line.left.connect(self._close_line)
        self.setAccessibleName(name)

    def show_people(self, people: Iterable[Person]) -> None:
        """Offer these people, in their order; not an edit."""
        self._people = {person.id: person.name for person in people}
        self._ids = [self._known(identity) for identity in self._ids]
        self._build()

    def show_names(self, names: Names) -> None:
        """Take what names the ids of people who are no longer known."""
        self._names = names
        self._build()

    def show_ids(self, ids: Iterable[str]) -> None:
        """Show who is meant; not an edit."""
        self._ids = list(ids)
        self._build()

    def ids(self) -> tuple[str, ...]:
        """Return who is meant, in the order chosen."""
        return tuple(self._ids)

    def chips(self) -> list[Chip]:
        """Return the chips shown."""
        return list(self._chips)

    def first_control(self) -> QWidget:
        """Return the first chip, or the button that adds a name."""
        return self._chips[0] if self._chips else self._add

    def _known(self, identity: str) -> str:
        """Return the id of a person whose name stood for them until the store made it."""
        if identity in self._people:
            return identity
        folded = identity.casefold()
        return next((known for known, name in self._people.items() if name.casefold() == folded), identity)

    def _build(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        offered = list(self._people)[:MOST_OFFERED]
        for identity in dict.fromkeys((*self._ids, *offered)):
            chip = Chip(self._look, identity, self._people.get(identity) or self._names(identity))
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
        identity = self._known(name)
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
