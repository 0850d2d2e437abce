# SPDX-License-Identifier: GPL-3.0-or-later
"""The password of the file: suggested, seen, and left out only after it was said what that means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.passphrase_field import PassphraseLine
from journal_app.ui.widgets.properties import put


class PasswordChoice(QWidget):
    """A line with an eye, and a button for another suggestion."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_warned = False
        self.line = PassphraseLine(look, _("Password of the file"))
        put(self.line, form="")
        self.line.show_plain(True)
        self.another = Button(look, _("Another"), "Another password")
        self.another.setAccessibleName(_("Suggest another password"))
        self._message = FieldMessage(look)
        self.another.make_small()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._message)
        self.line.textEdited.connect(self._take)
        self.another.clicked.connect(self.suggest)
        self.suggest()

    def password(self) -> str:
        """Return the password as it is put on the file, "" for none."""
        from journal_app.exchange.exporting.protection import prepared

        return prepared(self.line.text())

    def suggest(self) -> None:
        """Suggest another one."""
        from journal_app.exchange.exporting.protection import suggested_password

        self.line.setText(suggested_password())
        self.line.setCursorPosition(0)
        self._take()

    def may_save(self) -> bool:
        """Return whether the file may be saved so; else the line below has said why, an empty password once only."""
        from journal_app.exchange.exporting.protection import password_problem

        problem = password_problem(self.line.text()) or ""
        if not problem and not self.password() and not self._was_warned:
            self._was_warned = True
            problem = _("Without a password anyone who finds the file can read it. Press Save PDF again to save it so.")
        self._show(problem)
        return not problem

    def sentence(self) -> str:
        """Return the sentence below the line."""
        return self._message.sentence()

    def _take(self) -> None:
        self._was_warned = False
        self._show("")
        self.edited.emit()

    def _show(self, problem: str) -> None:
        self._message.show_sentence(problem)
        put(self.line, error="true" if problem else "false")
        self.line.setAccessibleDescription(problem)
