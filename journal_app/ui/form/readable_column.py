# SPDX-License-Identifier: GPL-3.0-or-later
"""A column no wider than one likes to read, at the near side of whatever room there is."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.ui.look import Look

WIDTH_EM = 41


class ReadableColumn(QWidget):
    """Holds one widget. The width is held within a row: told to the widget alone, its height would be asked too low."""

    def __init__(self, look: Look, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content = content
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content, 100)
        row.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._content.setMaximumWidth(self._look.px(WIDTH_EM))
