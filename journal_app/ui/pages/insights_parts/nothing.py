# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Insights page says where there is nothing to count, and where counting went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text


class NothingPart(QWidget):
    """One sentence, and the one thing that helps: a check-in, or all days."""

    check_in_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Text("", "body", "muted")
        self.check_in = Button(look, _("Check in"), "Check-in")
        self.all = Button(look, _("Show all days"), "Calendar")
        self.check_in.clicked.connect(self.check_in_wanted)
        self.all.clicked.connect(self.all_wanted)
        _stack(self, self._sentence, self.all, self.check_in)

    def show_place(self, *, shown: bool, is_empty: bool, may_widen: bool) -> None:
        """Show what is said of an empty journal, or of days without anything to count."""
        self.all.setVisible(may_widen and not is_empty)
        if is_empty:
            self._sentence.setText(_("What you write down will be counted here, never before there is enough of it."))
        else:
            self._sentence.setText(_("Nothing in these days can be counted."))
        self.setVisible(shown)

    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()


class TroublePart(QWidget):
    """That it could not be worked out, why as far as that is known, and to try again."""

    again_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = ""
        self._clipboard = Clipboard(self)
        self._sentence = Text("", "body")
        self.again = Button(look, _("Try again"))
        self.copy = Button(look, _("Copy details"), "Copy")
        self.again.clicked.connect(self.again_wanted)
        self.copy.clicked.connect(self._copy)
        _stack(self, self._sentence, self.again, self.copy)

    def show_trouble(self, sentence: str, details: str) -> None:
        """Say it; `details` name the kind and the place, nothing the writer wrote."""
        self._details = details
        self._sentence.setText(" ".join(part for part in (_("This could not be worked out."), sentence) if part))
        self.show()

    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()

    def _copy(self) -> None:
        self._clipboard.copy_secret(self._details)


def _stack(part: QWidget, sentence: Text, *buttons: Button) -> None:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(12)
    column.addWidget(sentence)
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    column.addLayout(row)
    part.hide()
