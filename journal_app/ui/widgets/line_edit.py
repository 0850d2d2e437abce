# SPDX-License-Identifier: GPL-3.0-or-later
"""A field of one line, with a sentence below it when something else is needed there."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.private_selection import PrivateSelection
from journal_app.ui.widgets.properties import put


class PrivateLine(PrivateSelection, QLineEdit):
    """A line whose selected text stays here."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)


class LineEdit(QWidget):
    """A short text; `confirmed` is Enter."""

    edited = Signal()
    confirmed = Signal()

    def __init__(self, look: Look, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = PrivateLine(name, placeholder)
        self._message = FieldMessage(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.field)
        column.addWidget(self._message)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self.edited)
        self.field.returnPressed.connect(self.confirmed)

    def show_text(self, text: str) -> None:
        """Show a text."""
        with QSignalBlocker(self.field):
            self.field.setText(text)

    def text(self) -> str:
        """Return the text as written."""
        return self.field.text()

    def show_error(self, sentence: str) -> None:
        """Say how to put the field right; an empty sentence says that all is well."""
        self._message.show_sentence(sentence)
        put(self.field, error="true" if sentence else "false")
        self.field.setAccessibleDescription(sentence)

    def error(self) -> str:
        """Return the sentence shown below the field."""
        return self._message.sentence()
