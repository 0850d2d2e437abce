# SPDX-License-Identifier: GPL-3.0-or-later
"""What a group of settings answers with: one sentence, of what was done or of what is in the way."""

from PySide6.QtWidgets import QWidget

from journal_app.store.errors import JournalError
from journal_app.ui.look import Look
from journal_app.ui.widgets.field_message import FieldMessage


class Saying(FieldMessage):
    """A sentence below a row."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)

    def say(self, sentence: str) -> None:
        """Say what was done."""
        self.show_sentence(sentence, "muted", "Saved, kept")

    def refuse(self, sentence: str) -> None:
        """Say what is in the way, and what to do."""
        self.show_sentence(sentence)

    def refuse_error(self, error: JournalError) -> None:
        """Say what the store reports."""
        self.refuse(error.sentence)

    def be_quiet(self) -> None:
        """Say nothing."""
        self.show_sentence("")
