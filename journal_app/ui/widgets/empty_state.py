# SPDX-License-Identifier: GPL-3.0-or-later
"""What a place says while nothing is there: one sentence, and at most two things to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text

MOST_BUTTONS = 2


class EmptyState(QWidget):
    """One sentence of what will be here, with the buttons it was given below."""

    def __init__(self, sentence: str, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if len(buttons) > MOST_BUTTONS:
            raise ValueError("An empty place offers at most two things to do.")
        self._sentence = Text(sentence, "body", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._sentence)
        if buttons:
            row = FlowLayout()
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)

    def show_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)

    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()
