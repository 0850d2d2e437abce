# SPDX-License-Identifier: GPL-3.0-or-later
"""One row of a list of statements: a number, a line that grows, a menu, and how far it is believed."""

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.answers import Rating
from journal_app.domain.i18n import _
from journal_app.ui.form.plain_edit import GrowingEdit
from journal_app.ui.form.rating_line import RatingLine
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text

_FOCUS_EDGE = 2


class RowEdit(GrowingEdit):
    """The text of a row; the keys that concern the list are told, the others type."""

    split_wanted = Signal(str)
    """Enter: a new row below, with what stands after the caret."""
    join_wanted = Signal()
    """Backspace at the start."""
    pasted = Signal(list)
    """Several lines were pasted: the rows to put below."""
    stepped = Signal(int)
    """Arrow up (-1) or down (1) left the row."""
    move_wanted = Signal(int)
    """Alt and arrow up (-1) or down (1)."""
    across_wanted = Signal()
    focused = Signal(bool)
    menu_wanted = Signal(object)
    """Right click: the place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The list draws the edge; a row has none.
        self.setStyleSheet("QTextEdit { border: 0; padding: 0; background: transparent; }")
        self.document().setDocumentMargin(2)
        put(self, role="answer")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._split()
        elif key == Qt.Key.Key_Backspace and self._is_at_start():
            self.join_wanted.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._take_arrow(event, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_M and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.across_wanted.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the first line here and the others as rows of their own."""
        lines = [line for line in source.text().replace("\r\n", "\n").split("\n") if line.strip()]
        if lines:
            self.insertPlainText(lines[0].strip())
        if lines[1:]:
            self.pasted.emit([line.strip() for line in lines[1:]])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def put_caret(self, position: int) -> None:
        """Put the caret at a position; -1 is the end."""
        cursor = self.textCursor()
        if position < 0:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(min(position, len(self.text())))
        self.setTextCursor(cursor)

    def _is_at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.position() == 0 and not cursor.hasSelection()

    def _split(self) -> None:
        cursor = self.textCursor()
        cursor.removeSelectedText()
        rest = self.text()[cursor.position() :]
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.split_wanted.emit(rest)

    def _take_arrow(self, event: QKeyEvent, way: int) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(way)
            return
        move = QTextCursor.MoveOperation.Up if way < 0 else QTextCursor.MoveOperation.Down
        probe = QTextCursor(self.textCursor())
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and not probe.movePosition(move):
            self.stepped.emit(way)
            return
        super().keyPressEvent(event)


class StatementRow(QWidget):
    """A statement as a row. It keeps the id it was shown with, and the belief until the writer moves it."""

    edited = Signal()
    split = Signal(object, str)
    joined = Signal(object)
    lines_pasted = Signal(object, list)
    stepped = Signal(object, int)
    moved = Signal(object, int)
    moved_across = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, look: Look, statement_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.statement_id = statement_id
        self._kept_belief: Rating | None = None
        self._belief_line: RatingLine | None = None
        self._number = Text("", "small_figure", "muted", wraps=False)
        self.edit = RowEdit(self)
        self._more = IconButton(look, "More", _("More"), parent=self)
        self._more.make_dense()
        self._lay_out()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def add_belief(self, line: RatingLine) -> None:
        """Ask how far the row is believed."""
        self._belief_line = line
        line.edited.connect(self.edited)
        self._box.addWidget(line)

    def show_belief(self, belief: Rating | None) -> None:
        """Show how far the row is believed; not an edit."""
        self._kept_belief = belief
        if self._belief_line is not None:
            self._belief_line.show_rating(belief)

    def belief(self) -> Rating | None:
        """Return how far the row is believed, as it was shown while nobody changed it."""
        return self._kept_belief if self._belief_line is None else self._belief_line.rating()

    def belief_line(self) -> RatingLine | None:
        """Return the line that asks how far the row is believed, None where it is not asked."""
        return self._belief_line

    def show_place(self, number: int, count: int, label: str) -> None:
        """Show the row's number, and say its place to screen readers."""
        self._number.setText(str(number))
        name = _("{list}, row {n} of {count}").format(list=label, n=number, count=count)
        self.edit.setAccessibleName(name)
        self._more.show_name(_("More: {row}").format(row=name))
        if self._belief_line is not None:
            self._belief_line.name(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline below the row, or the edge of focus."""
        painter = QPainter(self)
        focused = self.edit.hasFocus()
        height = _FOCUS_EDGE if focused else 1
        color = self._look.color("focus" if focused else "border")
        painter.fillRect(0, self.height() - height, self.width(), height, color)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.edit, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 5, 8, 6)
        self._box.setSpacing(2)
        self._box.addLayout(line)

    def _connect(self) -> None:
        self.edit.retyped.connect(self.edited)
        self.edit.split_wanted.connect(self._tell_split)
        self.edit.join_wanted.connect(self._tell_join)
        self.edit.pasted.connect(self._tell_paste)
        self.edit.stepped.connect(self._tell_step)
        self.edit.move_wanted.connect(self._tell_move)
        self.edit.across_wanted.connect(self._tell_across)
        self.edit.menu_wanted.connect(self._tell_menu)
        self.edit.focused.connect(self._take_focus_change)
        self._more.clicked.connect(self._open_menu)

    def _tell_split(self, rest: str) -> None:
        self.split.emit(self, rest)

    def _tell_join(self) -> None:
        self.joined.emit(self)

    def _tell_paste(self, lines: list[str]) -> None:
        self.lines_pasted.emit(self, lines)

    def _tell_step(self, way: int) -> None:
        self.stepped.emit(self, way)

    def _tell_move(self, way: int) -> None:
        self.moved.emit(self, way)

    def _tell_across(self) -> None:
        self.moved_across.emit(self)

    def _tell_menu(self, place: QPoint) -> None:
        self.menu_wanted.emit(self, place)

    def _open_menu(self) -> None:
        self.menu_wanted.emit(self, self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _take_focus_change(self, _focused: bool) -> None:
        self.update()

    def _dress(self) -> None:
        self._number.setFixedWidth(self._look.px(1.1))
        self._number.setContentsMargins(0, self._look.px(0.3), 0, 0)
