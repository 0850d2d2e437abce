# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery code while a journal is made: off at first, then shown in groups, to be copied or saved."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.files import write_safely
from journal_app.store.recovery import recovery_code
from journal_app.store.vault import DataKey
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.dialogs.places import choose_file_to_write
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text

FORGET_AFTER = 60_000
"""Milliseconds after which a copied code is taken out of the clipboard again."""


class CodeView(QWidget):
    """A code in groups, to be copied or saved, with what may happen to paper and files."""

    def __init__(self, look: Look, clipboard: Clipboard, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._code = code
        self._copy = Button(look, _("Copy"), "Copy")
        self._save = Button(look, _("Save to a file"), "Save to file")
        self._note = FieldMessage(look)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(FORGET_AFTER)
        self._arrange(_Groups(look, code))
        self._copy.clicked.connect(self._copy_code)
        self._save.clicked.connect(self._choose_file)
        self._forget.timeout.connect(self._forget_copy)

    def code(self) -> str:
        """Return the code."""
        return self._code

    def _arrange(self, groups: QWidget) -> None:
        warning = Text(
            _("Paper and files can be found. Somebody you trust, or your therapist, may be a safer keeper."),
            "secondary",
            "muted",
        )
        buttons = FlowLayout()
        for button in (self._copy, self._save):
            button.make_small()
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(groups)
        column.addLayout(buttons)
        column.addWidget(warning)
        column.addWidget(self._note)

    def _copy_code(self) -> None:
        self._clipboard.copy_secret(self._code)
        self._remark(_("Copied. In one minute it is taken out of the clipboard again."))
        self._forget.start()

    def _forget_copy(self) -> None:
        self._clipboard.clear_if_ours()
        self._remark(_("The clipboard no longer holds the code."))

    def _remark(self, sentence: str) -> None:
        self._note.show_sentence(sentence, "muted", "Information")

    def _choose_file(self) -> None:
        choose_file_to_write(self, _("Save the recovery code"), Path.home() / _("code.txt"), self._save_to)

    def _save_to(self, name: str) -> None:
        try:
            write_safely((self._code + "\n").encode(), Path(name))
        except OSError:
            self._note.show_sentence(_("That file could not be written. Please choose another place."))
        else:
            self._remark(_("Saved to {name}. Anyone with that file can open the journal.").format(name=name))


class RecoveryCard(Card):
    """Offers a code; once it is asked for, it has to be put somewhere safe before the journal is made."""

    edited = Signal()

    def __init__(self, look: Look, clipboard: Clipboard, data_key: DataKey, parent: QWidget | None = None) -> None:
        super().__init__(_("Your recovery code"), parent)
        self._wanted = QCheckBox(_("Make a recovery code"))
        self._about = Text(
            _("The only other way in. If you lose the passphrase and this code, nobody can open the journal."),
            "secondary",
            "muted",
        )
        self._view = CodeView(look, clipboard, recovery_code(data_key))
        self._safe = QCheckBox(_("I have put the code somewhere safe."))
        self._shown = QWidget()
        self._arrange()
        self._wanted.toggled.connect(self._show_code)
        self._safe.toggled.connect(self.edited)
        self._show_code(False)

    def missing(self) -> str:
        """Return what is still to be done before the journal is made, "" when nothing is."""
        if self._wanted.isChecked() and not self._safe.isChecked():
            return _("The recovery code is still to be put somewhere safe.")
        return ""

    def _arrange(self) -> None:
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._view)
        column.addWidget(self._safe)
        self.body.setSpacing(10)
        self.body.addWidget(self._about)
        self.body.addWidget(self._wanted)
        self.body.addWidget(self._shown)

    def _show_code(self, shown: bool) -> None:
        self._shown.setVisible(shown)
        self.edited.emit()


class _Groups(QWidget):
    """The code in groups of four that can be selected and read out."""

    def __init__(self, look: Look, code: str) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=6, row_gap=6)
        for group in code.split("-"):
            label = QLabel(group)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setContentsMargins(8, 4, 8, 4)
            label.setMinimumWidth(look.px(5))
            put(label, card="inner", role="figure")
            flow.addWidget(label)
        self.setAccessibleName(_("Recovery code, fourteen groups of four"))
        self.setAccessibleDescription(", ".join(" ".join(group) for group in code.split("-")))
