# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of the form: what it is about at the left, its controls at the right, or beneath where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.text import Hairline, Text

TITLE_EM = 6.5
BESIDE_FROM_EM = 21
"""Width from which title and controls stand side by side."""


class FormRow(QWidget):
    """A hairline, a title, and the controls in `body`."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = Text(title, "strong")
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 11, 0, 11)
        self._row.setSpacing(6)
        self._row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self.body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline())
        whole.addLayout(self._row)
        self.setAccessibleName(title)
        look.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self._look.px(BESIDE_FROM_EM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.title.setFixedWidth(self._look.px(TITLE_EM) if beside else max(1, self.width()))
        if self._row.direction() != direction:
            self._row.setDirection(direction)
