# SPDX-License-Identifier: GPL-3.0-or-later
"""Editor of a small table: rows of typed cells, each cell an editor of its own kind."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.answers import Json
from journal_app.domain.entry import EntryRow, Person
from journal_app.domain.fields import Field, Names, Row, Rows
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.form.editor import Editor
from journal_app.ui.widgets.buttons import IconButton, QuietButton
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text

MakeEditor = Callable[[Field[Any], Desk], Editor[Any]]


class TableRow(QFrame):
    """One row: its cells below one another; cells that no column knows are kept."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, field: Rows, desk: Desk, make: MakeEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Row = {}
        self._label = _(field.label)
        put(self, card="inner")
        self._number = Text("", "label", "muted", wraps=False)
        self._remove = IconButton(desk.look, "Close, leave", _("Remove this row"))
        self._remove.make_dense()
        self.cells = {column.key: make(column, desk) for column in field.columns}
        head = QHBoxLayout()
        head.addWidget(self._number, 1)
        head.addWidget(self._remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 8, 12, 14)
        box.setSpacing(12)
        box.addLayout(head)
        for cell in self.cells.values():
            box.addWidget(cell)
            cell.edited.connect(self.edited)
        self._remove.clicked.connect(self._tell_removed)

    def show_row(self, row: Mapping[str, Json]) -> None:
        """Show the cells; not an edit."""
        self._shown = dict(row)
        for key, cell in self.cells.items():
            cell.show_value(row.get(key))

    def row(self) -> Row:
        """Return the cells that say something, untouched ones as they were."""
        result = dict(self._shown)
        for key, cell in self.cells.items():
            value = cell.value()
            if value is not None or (key in self._shown and not cell.is_touched):
                result[key] = value
            else:
                result.pop(key, None)
        return result

    def show_place(self, number: int, count: int) -> None:
        """Say the row's place."""
        self._number.setText(str(number))
        self._remove.show_name(_("Remove row {n} of {list}").format(n=number, list=self._label))
        for cell in self.cells.values():
            cell.show_context(_("row {n} of {count}").format(n=number, count=count))

    def first_control(self) -> QWidget:
        """Return what takes the focus first."""
        return next(iter(self.cells.values())).focus_target()

    def typing_problem(self) -> str | None:
        """Return the first sentence about what cannot be read."""
        return next((sentence for cell in self.cells.values() if (sentence := cell.typing_problem())), None)

    def _tell_removed(self) -> None:
        self.removed.emit(self)


class RowsEditor(Editor[tuple[Row, ...]]):
    """Rows to add and remove; a row that says nothing is not stored."""

    clearable = False
    make_cell: MakeEditor

    def build_control(self) -> QWidget:
        """Return the rows and the button that adds one."""
        self._rows: list[TableRow] = []
        self._people: tuple[Person, ...] = ()
        self._recent: tuple[tuple[EntryRow, ...], Names] | None = None
        holder = QWidget(self)
        self._box = QVBoxLayout(holder)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._add = QuietButton(self.desk.look, _("Add a row"), "Add")
        self._add.clicked.connect(self._add_row)
        self._box.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def show_loaded(self, value: tuple[Row, ...]) -> None:
        """Show the rows."""
        for row in self._rows:
            self._drop(row)
        self._rows = []
        for cells in self._stored_rows(value):
            self._insert().show_row(cells)
        self._number()

    def read(self) -> tuple[Row, ...]:
        """Return the rows that say something."""
        return tuple(row for table_row in self._rows if (row := table_row.row()))

    def rows(self) -> list[TableRow]:
        """Return the rows shown."""
        return list(self._rows)

    def focus_target(self) -> QWidget:
        """Return the first cell, or the button that adds a row."""
        return self._rows[0].first_control() if self._rows else self._add

    def typing_problem(self) -> str | None:
        """Return the first sentence about what cannot be read."""
        return next((sentence for row in self._rows if (sentence := row.typing_problem())), None)

    def name_control(self, label: str, description: str) -> None:
        """Name the table; its cells have names of their own."""
        self._add.setAccessibleName(_("Add a row: {question}").format(question=label))
        self._add.setAccessibleDescription(description)

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Offer these people in every row."""
        self._people = people
        for row in self._rows:
            for cell in row.cells.values():
                cell.show_people(people)

    def show_entries(self, recent: tuple[EntryRow, ...], names: Names) -> None:
        """Offer recent entries in every row."""
        self._recent = (recent, names)
        for row in self._rows:
            for cell in row.cells.values():
                cell.show_entries(recent, names)

    def _stored_rows(self, value: tuple[Row, ...]) -> tuple[Mapping[str, Json], ...]:
        # Loading spells cells out; what is shown to the cells is what was stored.
        stored = self.stored()
        return tuple(stored) if isinstance(stored, list) and len(stored) == len(value) else value

    def _insert(self) -> TableRow:
        if not isinstance(self.field, Rows):
            raise TypeError("a table is edited here")
        row = TableRow(self.field, self.desk, type(self).make_cell, self)
        row.edited.connect(self.take_edit)
        row.removed.connect(self._remove)
        for cell in row.cells.values():
            cell.show_people(self._people)
            if self._recent is not None:
                cell.show_entries(*self._recent)
        self._box.insertWidget(len(self._rows), row)
        self._rows.append(row)
        return row

    def _add_row(self) -> None:
        row = self._insert()
        self._number()
        row.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: TableRow) -> None:
        self._rows.remove(row)
        self._drop(row)
        self._number()
        self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        self.take_edit()

    def _drop(self, row: TableRow) -> None:
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.show_place(number, len(self._rows))
