# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards of settings: rows with a label and a hint at the left and the control at the right, hairlines between."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Hairline, Text

GAP = 9


class SettingRow(QWidget):
    """One setting: what it is, one quiet sentence about it, and what changes it."""

    def __init__(self, label: str, hint: str, control: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Text(label)
        self._hint = Text(hint, "secondary", "muted")
        self._hint.setVisible(bool(hint))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._label)
        column.addWidget(self._hint)
        row = SplitRow(self)
        row.addWidget(words)
        if control is not None:
            self._label.setBuddy(control)
            row.addWidget(control)

    def show_label(self, label: str) -> None:
        """Show another label."""
        self._label.setText(label)

    def label(self) -> str:
        """Return the label."""
        return self._label.text()

    def show_hint(self, hint: str) -> None:
        """Show another hint; an empty one takes no room."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def hint(self) -> str:
        """Return the hint."""
        return self._hint.text()


class SettingsCard(QFrame):
    """Rows below one another, a hairline between two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self, card="true")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(20, 11, 20, 11)
        self._rows.setSpacing(GAP)

    def add_row(self, row: QWidget) -> None:
        """Add a row, parted from the one before."""
        if self._rows.count():
            self._rows.addWidget(Hairline())
        self._rows.addWidget(row)

    def add_part(self, part: QWidget) -> None:
        """Add what belongs to the row before: nothing parts the two."""
        self._rows.addWidget(part)

    def clear(self) -> None:
        """Take all rows away."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
