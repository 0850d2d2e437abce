# SPDX-License-Identifier: GPL-3.0-or-later
"""A card: a sheet of paper on the page, with a title row and a body."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text


class Card(QFrame):
    """Holds what belongs together; `body` takes the content, `add_action` fills the title row's end."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self, card="true")
        self._head = QWidget(self)
        self._head.setVisible(bool(title))
        self._title = Text(title, "card_title", parent=self)
        self._title.setVisible(bool(title))
        self._actions = QWidget()
        self._action_row = QHBoxLayout(self._actions)
        self._action_row.setContentsMargins(0, 0, 0, 0)
        self._action_row.setSpacing(8)
        self._actions.hide()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self._lay_out()
        self.setAccessibleName(title)

    def show_title(self, title: str) -> None:
        """Show another title; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._head.setVisible(bool(title) or not self._actions.isHidden())
        self.setAccessibleName(title)

    def add_action(self, widget: QWidget) -> None:
        """Put a widget at the end of the title row."""
        self._action_row.addWidget(widget)
        self._actions.show()
        self._head.show()

    def _lay_out(self) -> None:
        row = SplitRow(self._head)
        row.addWidget(self._title)
        row.addWidget(self._actions)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self._head)
        whole.addLayout(self.body, 1)
