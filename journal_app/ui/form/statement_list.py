# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of statements: numbered rows that split, join and move by keys, within the list and across to another."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.domain.answers import Rating, Statement
from journal_app.domain.fields import Statements
from journal_app.domain.i18n import _
from journal_app.ui.form.rating_line import RatingLine
from journal_app.ui.form.row_menu import RowMenu
from journal_app.ui.form.statement_row import StatementRow
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import QuietButton
from journal_app.ui.widgets.properties import put

BELIEF_LABEL_EM = 9


class StatementList(QFrame):
    """The rows of one question. There is always a row to write in; rows that say nothing are not read."""

    edited = Signal()
    across_wanted = Signal(object)
    """A `Statement` that the writer moves to the other list; it is gone from this one."""
    left = Signal()
    """Backspace in an empty list: nothing to join."""

    def __init__(self, look: Look, field: Statements, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._field = field
        self._label = _(field.label)
        self._across_label = ""
        self._rows: list[StatementRow] = []
        self._beliefs: dict[str, Rating] = {}
        self._used_ids: set[str] = set()
        put(self, kind="popover")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(1, 1, 1, 1)
        self._box.setSpacing(0)
        self._add_button = QuietButton(look, _("Another row"), "Add", self)
        self._add_button.make_small()
        self._add_button.clicked.connect(self._add_at_end)
        self._box.addWidget(self._add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._insert_row(0, "")

    # What the editor uses

    def show_across(self, label: str) -> None:
        """Offer to move rows to the list of that label."""
        self._across_label = label

    def show_statements(self, statements: Iterable[Statement]) -> None:
        """Show these rows; not an edit."""
        for row in self._rows:
            self._drop(row)
        self._rows = []
        for statement in statements:
            self._show_row(len(self._rows), statement)
        if not self._rows:
            self._insert_row(0, "")
        self._number()

    def statements(self) -> tuple[Statement, ...]:
        """Return the rows that say something or are believed."""
        return tuple(
            statement for row in self._rows if (statement := self._statement(row)).text.strip() or statement.belief
        )

    def take(self, statement: Statement) -> None:
        """Take a row that was moved here from another list, as the last one."""
        last = self._rows[-1]
        if not last.edit.text().strip():
            self._rows.remove(last)
            self._drop(last)
        taken = {row.statement_id for row in self._rows}
        identity = statement.id if statement.id not in taken else self._new_id()
        if statement.belief is not None:
            # Kept for the way back where this list does not ask for it.
            self._beliefs[identity] = statement.belief
        belief = statement.belief if self._field.belief else None
        row = self._show_row(len(self._rows), Statement(identity, statement.text, belief))
        self._number()
        self._focus(row, -1)
        self.edited.emit()

    def rows(self) -> list[StatementRow]:
        """Return the rows in order."""
        return list(self._rows)

    def show_label(self, label: str) -> None:
        """Name the list for screen readers."""
        self._label = label
        self.setAccessibleName(label)
        self._add_button.setAccessibleName(_("Another row: {list}").format(list=label))
        self._number()

    # Rows

    def _show_row(self, index: int, statement: Statement) -> StatementRow:
        row = self._insert_row(index, statement.text, statement.id)
        row.show_belief(statement.belief)
        return row

    def _insert_row(self, index: int, text: str, identity: str = "") -> StatementRow:
        row = StatementRow(self._look, identity or self._new_id(), self)
        self._used_ids.add(row.statement_id)
        row.edit.show_text(text)
        if self._field.belief:
            row.add_belief(self._belief_line(row))
        self._listen(row)
        self._rows.insert(index, row)
        self._box.insertWidget(index, row)
        return row

    def _belief_line(self, row: StatementRow) -> RatingLine:
        label = _(self._field.belief_label)
        return RatingLine(self._look, label, high=100, unit="%", label_em=BELIEF_LABEL_EM, parent=row)

    def _listen(self, row: StatementRow) -> None:
        row.edited.connect(self.edited)
        row.split.connect(self._split)
        row.joined.connect(self._join)
        row.lines_pasted.connect(self._paste)
        row.stepped.connect(self._step)
        row.moved.connect(self._move)
        row.moved_across.connect(self._move_across)
        row.menu_wanted.connect(self._open_menu)

    def _drop(self, row: StatementRow) -> None:
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _new_id(self) -> str:
        number = len(self._used_ids) + 1
        while f"s{number}" in self._used_ids:
            number += 1
        return f"s{number}"

    def _number(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.show_place(number, len(self._rows), self._label)

    def _statement(self, row: StatementRow) -> Statement:
        return Statement(row.statement_id, row.edit.text(), row.belief())

    def _focus(self, row: StatementRow, position: int) -> None:
        row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        row.edit.put_caret(position)

    # What keys and menu do

    def _add_at_end(self) -> None:
        last = self._rows[-1]
        if last.edit.text().strip():
            last = self._insert_row(len(self._rows), "")
            self._number()
        self._focus(last, -1)

    def _split(self, row: StatementRow, rest: str) -> None:
        below = self._insert_row(self._rows.index(row) + 1, rest)
        self._number()
        self._focus(below, 0)
        self.edited.emit()

    def _join(self, row: StatementRow) -> None:
        index = self._rows.index(row)
        if index == 0:
            return
        above = self._rows[index - 1]
        seam = len(above.edit.text())
        above.edit.show_text(above.edit.text() + row.edit.text())
        if above.belief() is None:
            above.show_belief(row.belief())
        self._take_out(row)
        self._focus(above, seam)
        self.edited.emit()

    def _paste(self, row: StatementRow, lines: list[str]) -> None:
        index = self._rows.index(row)
        for line in lines:
            index += 1
            row = self._insert_row(index, line)
        self._number()
        self._focus(row, -1)
        self.edited.emit()

    def _step(self, row: StatementRow, way: int) -> None:
        index = self._rows.index(row) + way
        if 0 <= index < len(self._rows):
            self._focus(self._rows[index], -1 if way < 0 else 0)

    def _move(self, row: StatementRow, way: int) -> None:
        index = self._rows.index(row)
        to = index + way
        if not 0 <= to < len(self._rows):
            return
        self._rows.insert(to, self._rows.pop(index))
        self._box.removeWidget(row)
        self._box.insertWidget(to, row)
        self._number()
        row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _move_across(self, row: StatementRow) -> None:
        if not self._across_label or not row.edit.text().strip():
            return
        statement = self._statement(row)
        if statement.belief is None and statement.id in self._beliefs:
            statement = Statement(statement.id, statement.text, self._beliefs[statement.id])
        self._take_out(row)
        self.edited.emit()
        self.across_wanted.emit(statement)

    def remove(self, row: StatementRow) -> None:
        """Take a row out, as the writer does by its menu."""
        index = self._rows.index(row)
        self._take_out(row)
        self._focus(self._rows[min(index, len(self._rows) - 1)], -1)
        self.edited.emit()

    def _take_out(self, row: StatementRow) -> None:
        self._rows.remove(row)
        self._drop(row)
        if not self._rows:
            self._insert_row(0, "")
        self._number()

    def _open_menu(self, row: StatementRow, place: QPoint) -> None:
        index = self._rows.index(row)
        menu = RowMenu(row, index > 0, index < len(self._rows) - 1, self._across_label)
        menu.moved.connect(self._move)
        menu.moved_across.connect(self._move_across)
        menu.removed.connect(self.remove)
        menu.popup(place)
