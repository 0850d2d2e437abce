# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of a page one writes on: back, what it is, whether it is saved, and how to end."""

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button, IconButton, PrimaryButton
from journal_app.ui.widgets.family import FamilySquare
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.saved_line import SavedLine
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text


class WritingHeader(QWidget):
    """Back, icon and title at the left; the saved line, Leave as draft and Finish at the right, below when narrow."""

    back_wanted = Signal()
    finish_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton(look, "Back", _("Back"), "Esc")
        self._square = FamilySquare(look, "notice")
        self._title = Text("", "page_title")
        self.saved = SavedLine(look)
        self.leave = Button(look, _("Leave as draft"))
        self.finish = PrimaryButton(look, _("Finish"))
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.leave.clicked.connect(self.back_wanted)
        self.finish.clicked.connect(self.finish_wanted)
        self.saved.copy_asked.connect(self.copy_wanted)

    def show_guide(self, guide: Guide | None) -> None:
        """Show what is written; None while it is still on its way."""
        self._square.setVisible(guide is not None)
        self._title.setText(_(guide.title) if guide else "")
        for button in (self.leave, self.finish):
            button.setEnabled(guide is not None)
        if guide is not None:
            self._square.show_guide(guide.family.key, guide.key)

    def show_finished(self, finished: bool) -> None:
        """Offer to leave a draft, or only to be done with a finished entry."""
        self.leave.setVisible(not finished)
        self.finish.setText(_("Done") if finished else _("Finish"))

    def show_saved(self, at: QTime | None) -> None:
        """Say when it was last saved, nothing for None."""
        self.saved.setVisible(at is not None)
        if at is None:
            self.saved.show_nothing()
        else:
            self.saved.show_saved(at)

    def show_failing(self) -> None:
        """Say that the text is not safe yet."""
        self.saved.show()
        self.saved.show_failing()

    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def _lay_out(self) -> None:
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self._square)
        row.addWidget(self._title, 1)
        right = QWidget()
        actions = FlowLayout(right, gap=12, align=Qt.AlignmentFlag.AlignLeft)
        for part in (self.saved, self.leave, self.finish):
            actions.addWidget(part)
        whole = SplitRow(self, row_gap=10)
        whole.addWidget(left)
        whole.addWidget(right)
