# SPDX-License-Identifier: GPL-3.0-or-later
"""Editors of people and of links to other entries."""

from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import EntryRow, Person
from journal_app.domain.fields import Links, Names
from journal_app.domain.i18n import _
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.entry_picker import EntryPicker
from journal_app.ui.form.names_picker import NamesPicker


class PersonEditor(Editor[tuple[str, ...]]):
    """People as chips; a name that is new is stored as typed until the store gives it an id."""

    clearable = False

    def build_control(self) -> QWidget:
        """Return the chips and the line for a name."""
        several = isinstance(self.field, Links) and self.field.several
        self._picker = NamesPicker(self.desk.look, _(self.field.label), _("Add a name"), several=several, parent=self)
        self._picker.edited.connect(self.take_edit)
        return self._picker

    def show_loaded(self, value: tuple[str, ...]) -> None:
        """Show who is meant."""
        self._picker.show_ids(value)

    def read(self) -> tuple[str, ...]:
        """Return ids, and names of people who have none yet."""
        return self._picker.ids()

    def focus_target(self) -> QWidget:
        """Return the first chip, or the button that adds a name."""
        return self._picker.first_control()

    def name_control(self, label: str, description: str) -> None:
        """Name the group."""
        self._picker.setAccessibleName(label)
        self._picker.setAccessibleDescription(description)

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Offer these people."""
        self._picker.show_known((person.id, person.name) for person in people)

    def show_entries(self, recent: tuple[EntryRow, ...], names: Names) -> None:
        """Take the names of people who are no longer offered."""
        self._picker.show_names(names)


class LinkEditor(Editor[tuple[str, ...]]):
    """Other entries by their headings; chosen from recent ones."""

    clearable = False

    def build_control(self) -> QWidget:
        """Return the linked entries and the button to choose one."""
        several = isinstance(self.field, Links) and self.field.several
        self._picker = EntryPicker(self.desk, _(self.field.label), several=several, parent=self)
        self._picker.edited.connect(self.take_edit)
        return self._picker

    def show_loaded(self, value: tuple[str, ...]) -> None:
        """Show the linked entries."""
        self._picker.show_ids(value)

    def read(self) -> tuple[str, ...]:
        """Return the linked ids."""
        return self._picker.ids()

    def focus_target(self) -> QWidget:
        """Return the button that chooses an entry."""
        return self._picker.first_control()

    def name_control(self, label: str, description: str) -> None:
        """Name the group."""
        self._picker.setAccessibleName(label)
        self._picker.setAccessibleDescription(description)

    def show_entries(self, recent: tuple[EntryRow, ...], names: Names) -> None:
        """Offer recent entries, and name the linked ones."""
        self._picker.show_entries(recent, names)
