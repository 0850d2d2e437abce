# SPDX-License-Identifier: GPL-3.0-or-later
"""The second step of the first run: the passphrase, where the journal will be, and the recovery code."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.vault import DataKey
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.look import Look
from journal_app.ui.pages.passphrase import NewPassphrase
from journal_app.ui.pages.recovery_card import RecoveryCard
from journal_app.ui.widgets.buttons import LinkButton
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text


class PassphraseStep(QWidget):
    """Two fields, the folder, the optional code."""

    edited = Signal()
    finished = Signal()
    folder_wanted = Signal()

    def __init__(self, look: Look, clipboard: Clipboard, data_key: DataKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = NewPassphrase(look)
        self.recovery = RecoveryCard(look, clipboard, data_key)
        self._problem = FieldMessage(look, keeps_line=True)
        self._folder = Text("", "secondary", "muted")
        self._other = LinkButton(look, _("Another folder"))
        place = SplitRow()
        place.addWidget(self._folder)
        place.addWidget(self._other)
        about = _(
            "It encrypts the journal on this computer. A sentence only you would say is both stronger and easier to "
            "keep than a short password. Nobody can reset it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(_("Choose a passphrase"), "page_title"))
        column.addWidget(Text(about, "body", "muted"))
        column.addWidget(self.pair)
        column.addWidget(self.recovery)
        column.addLayout(place)
        column.addWidget(self._problem)
        column.addStretch(1)
        self.pair.setMaximumWidth(look.px(33))
        self.pair.edited.connect(self._take_edit)
        self.pair.second.confirmed.connect(self.finished)
        self.recovery.edited.connect(self.edited)
        self._other.clicked.connect(self.folder_wanted)

    def passphrase(self) -> str:
        """Return the passphrase as typed."""
        return self.pair.passphrase()

    def missing(self) -> str:
        """Return what is still to be done, "" when the journal can be made."""
        return self.pair.missing() or self.recovery.missing()

    def show_folder(self, folder: Path) -> None:
        """Name the folder the journal will be in."""
        self._folder.setText(_("The journal will be kept in {folder}").format(folder=folder))

    def show_problem(self, sentence: str) -> None:
        """Say why the journal could not be made; "" takes it away."""
        self._problem.show_sentence(sentence)

    def first_control(self) -> QWidget:
        """Return the first field."""
        return self.pair.first

    def _take_edit(self) -> None:
        self._problem.show_sentence("")
        self.edited.emit()
