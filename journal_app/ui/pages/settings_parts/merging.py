# SPDX-License-Identifier: GPL-3.0-or-later
"""Making two names one: with which other one, and the button that does it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.flow_layout import FlowLayout


class MergeControl(QWidget):
    """`wanted` carries the key of the name that stays."""

    wanted = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.choice = QComboBox()
        self.choice.setAccessibleName(name)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(10)
        self.button = Button(look, _("Make them one"))
        row = FlowLayout(self)
        row.addWidget(self.choice)
        row.addWidget(self.button)
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._judge)
        self.button.clicked.connect(self._tell)

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, name)."""
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(_("Choose…"), "")
            for key, name in names:
                self.choice.addItem(name, key)
        self._judge()

    def chosen_name(self) -> str:
        """Return the name that is chosen."""
        return self.choice.currentText()

    def _judge(self) -> None:
        self.button.setEnabled(bool(self.choice.currentData()))

    def _tell(self) -> None:
        self.wanted.emit(str(self.choice.currentData()))
