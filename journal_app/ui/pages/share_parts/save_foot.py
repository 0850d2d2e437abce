# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the form: Save PDF, what came of it, and the way to the preview where both do not fit."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.scroll_page import MARGIN
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Hairline, OneLine


class SaveFoot(QWidget):
    """Fixed below the form."""

    save_wanted = Signal()
    preview_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = PrimaryButton(look, _("Save PDF"), "Save PDF")
        self.save.setToolTip(_("Save PDF (Ctrl+Shift+E)"))
        self.preview = Button(look, _("Preview"), "Show passphrase")
        self.remove = LinkButton(look, _("Delete that file again"))
        self._message = FieldMessage(look)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        flow.addWidget(self.save)
        flow.addWidget(self.preview)
        row = SplitRow()
        row.addWidget(buttons)
        row.addWidget(OneLine(_("Plain copies: Settings, Data"), "secondary", "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 16)
        column.setSpacing(8)
        column.addWidget(Hairline())
        column.addSpacing(4)
        column.addLayout(row)
        column.addWidget(self._message)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_nothing()
        self.show_preview_button(False)
        self.save.clicked.connect(self.save_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        self.remove.clicked.connect(self.removal_wanted)

    def show_ready(self, ready: bool) -> None:
        """Let Save be pressed once there are pages."""
        self.save.setEnabled(ready)

    def show_preview_button(self, shown: bool) -> None:
        """Offer the preview as a second step."""
        self.preview.setVisible(shown)

    def show_nothing(self) -> None:
        """Say nothing of a file."""
        self._message.show_sentence("")
        self.remove.hide()

    def show_problem(self, sentence: str) -> None:
        """Say why there is no file."""
        self.remove.hide()
        self._message.show_sentence(sentence)

    def show_saved(self, path: Path, pages: int, size: int) -> None:
        """Say that the file is there, and offer to delete it."""
        said = _("Saved: {name}, {size}, pages: {pages}. It lies outside the journal now.")
        amount = QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        sentence = said.format(name=path.name, size=amount, pages=pages)
        self._message.show_sentence(sentence, "muted", "Saved, kept")
        self.remove.show()

    def show_removed(self) -> None:
        """Say that the file is gone."""
        self.remove.hide()
        self._message.show_sentence(_("The file is deleted."), "muted", "Saved, kept")

    def sentence(self) -> str:
        """Return what is said."""
        return self._message.sentence()
