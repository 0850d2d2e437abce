# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of a page: its title and one quiet sentence at the left, its actions at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text


class PageHeader(QWidget):
    """Title left, actions right; the actions go below, and wrap, when the page is narrow."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(title, "page_title")
        self._sentence = Text(sentence, "body", "muted", self)
        self._sentence.setVisible(bool(sentence))
        self._actions = QWidget()
        self._action_row = FlowLayout(self._actions, align=Qt.AlignmentFlag.AlignLeft)
        self._actions.hide()
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        row = SplitRow(self, row_gap=10)
        row.addWidget(words)
        row.addWidget(self._actions)

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def show_sentence(self, sentence: str) -> None:
        """Show another sentence below the title; an empty one takes no room."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add_action(self, widget: QWidget) -> None:
        """Put a widget after the other actions."""
        self._action_row.addWidget(widget)
        self._actions.show()
