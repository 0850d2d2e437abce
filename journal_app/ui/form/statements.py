# SPDX-License-Identifier: GPL-3.0-or-later
"""Editor of statements: numbered rows of text, each with its belief where that is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.answers import Statement
from journal_app.domain.fields import Statements
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.statement_list import StatementList
from journal_app.ui.form.statement_row import StatementRow


class StatementsEditor(Editor[tuple[Statement, ...]]):
    """A list of rows; a row the writer moves across is told with the key of the question it goes to."""

    clearable = False
    moved_across = Signal(str, object)

    def build_control(self) -> QWidget:
        """Return the list."""
        if not isinstance(self.field, Statements):
            raise TypeError("a list of statements is edited here")
        self.across = self.field.across
        self._list = StatementList(self.desk.look, self.field, self)
        self._list.edited.connect(self.take_edit)
        self._list.across_wanted.connect(self._tell_across)
        return self._list

    def show_loaded(self, value: tuple[Statement, ...]) -> None:
        """Show the rows."""
        self._list.show_statements(value)

    def read(self) -> tuple[Statement, ...]:
        """Return the rows that say something."""
        return self._list.statements()

    def focus_target(self) -> QWidget:
        """Return the first row."""
        return self._list.rows()[0].edit

    def name_control(self, label: str, description: str) -> None:
        """Name list and rows."""
        self._list.show_label(label)
        self._list.setAccessibleDescription(description)

    def rows(self) -> list[StatementRow]:
        """Return the rows shown."""
        return self._list.rows()

    def show_across(self, label: str) -> None:
        """Offer to move rows to the question of that label."""
        self._list.show_across(label)

    def take_statement(self, statement: Statement) -> None:
        """Take a row that was moved here."""
        self.take_focus()
        self._list.take(statement)

    def _tell_across(self, statement: Statement) -> None:
        self.moved_across.emit(self.across, statement)
