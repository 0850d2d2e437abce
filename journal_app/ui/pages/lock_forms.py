# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the middle of the lock screen: passphrase, recovery code, new passphrase, or trouble."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.domain.i18n import _, ngettext
from journal_app.store.errors import Code, JournalError
from journal_app.ui.look import Look
from journal_app.ui.pages.passphrase import NewPassphrase
from journal_app.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.passphrase_field import PassphraseField
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text


class PassphraseForm(QWidget):
    """The passphrase, one line below it, Unlock, and two links."""

    given = Signal(str)
    code_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = Text(_("Passphrase"), "strong")
        self.field = PassphraseField(look, _("Passphrase"))
        label.setBuddy(self.field)
        self.unlock = _wide(PrimaryButton(look, _("Unlock")))
        self._code = LinkButton(look, _("Use the recovery code"))
        self._code.setShortcut("Ctrl+R")
        self._other = LinkButton(look, _("Open another journal"))
        links = SplitRow()
        links.addWidget(self._code)
        links.addWidget(self._other)
        column = _stack(self, label, self.field, self.unlock)
        column.insertSpacing(2, 6)
        column.addLayout(links)
        self.field.confirmed.connect(self._give)
        self.unlock.clicked.connect(self._give)
        self._code.clicked.connect(self.code_wanted)
        self._other.clicked.connect(self.other_wanted)

    def forget(self) -> None:
        """Empty the field and the line below it."""
        self.field.clear()
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Say Unlocking and take no typing, or be as before."""
        self.field.set_busy(busy)
        self.unlock.setText(_("Unlocking") if busy else _("Unlock"))
        self.unlock.setEnabled(not busy)

    def show_wrong(self) -> None:
        """Say that this one does not open it."""
        self.field.show_sentence(_("That does not open it. Check the last words, or use the recovery code."))
        self.field.field.selectAll()

    def show_pause(self, seconds: int) -> None:
        """Say how long the next try has to wait; 0 ends the wait."""
        self.unlock.setEnabled(seconds <= 0)
        sentence = ngettext("Next try in {n} second.", "Next try in {n} seconds.", seconds).format(n=seconds)
        self.field.show_sentence(sentence if seconds > 0 else "")

    def show_remark(self, sentence: str) -> None:
        """Say something in passing."""
        self.field.show_sentence(sentence)

    def take_focus(self) -> None:
        """Put the focus into the field."""
        self.field.setFocus()

    def _give(self) -> None:
        if self.unlock.isEnabled() and self.field.passphrase():
            self.given.emit(self.field.passphrase())


class CodeForm(QWidget):
    """The recovery code, as it stands on paper."""

    given = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = Text(_("Recovery code"), "strong")
        self.field = PrivateLine(_("Recovery code, fourteen groups of four"))
        self.field.setMaxLength(200)
        put(self.field, form="large")
        label.setBuddy(self.field)
        self._note = FieldMessage(look, keeps_line=True)
        self.open = _wide(PrimaryButton(look, _("Open with the code")))
        self._back = LinkButton(look, _("Back to the passphrase"))
        _stack(self, label, self.field, self._note, self.open).addWidget(self._back)
        self.field.returnPressed.connect(self._give)
        self.open.clicked.connect(self._give)
        self._back.clicked.connect(self.left)

    def forget(self) -> None:
        """Empty the field and the line below it."""
        self.field.setText("")
        self.show_problem("")
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Take no typing while the journal is tried, or be as before."""
        self.field.setReadOnly(busy)
        self.open.setText(_("Opening") if busy else _("Open with the code"))
        self.open.setEnabled(not busy)

    def show_problem(self, sentence: str) -> None:
        """Say what does not fit."""
        self._note.show_sentence(sentence)
        put(self.field, error="true" if sentence else "false")

    def take_focus(self) -> None:
        """Put the focus into the field."""
        self.field.setFocus()

    def _give(self) -> None:
        if self.open.isEnabled() and self.field.text().strip():
            self.given.emit(self.field.text())


class NewPassphraseForm(QWidget):
    """A new passphrase after the recovery code was right."""

    given = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = NewPassphrase(look)
        self._note = FieldMessage(look, keeps_line=True)
        self.keep = _wide(PrimaryButton(look, _("Set it and open the journal")))
        self._back = LinkButton(look, _("Not now"))
        self._busy = False
        _stack(self, self.pair, self._note, self.keep).addWidget(self._back)
        self.pair.edited.connect(self._judge)
        self.pair.second.confirmed.connect(self._give)
        self.keep.clicked.connect(self._give)
        self._back.clicked.connect(self.left)
        self._judge()

    def forget(self) -> None:
        """Empty both fields."""
        self.pair.forget()
        self._note.show_sentence("")
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Take no typing while the key is worked out, or be as before."""
        self._busy = busy
        self.pair.setEnabled(not busy)
        self._judge()

    def show_problem(self, sentence: str) -> None:
        """Say why it could not be set."""
        self._note.show_sentence(sentence)

    def take_focus(self) -> None:
        """Put the focus into the first field."""
        self.pair.first.setFocus()

    def _judge(self) -> None:
        missing = self.pair.missing()
        self.keep.setEnabled(not missing and not self._busy)
        self.keep.setToolTip(missing)

    def _give(self) -> None:
        if self.keep.isEnabled():
            self.given.emit(self.pair.passphrase())


class TroubleCard(QFrame):
    """What is wrong with the journal's file, in the store's own sentence, and the ways on."""

    retry_wanted = Signal()
    code_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self, card="true")
        self._sentence = Text("", "body")
        self.retry = Button(look, _("Try again"))
        self._code = Button(look, _("Use the recovery code"))
        self._other = Button(look, _("Open another journal"))
        self._new = Button(look, _("Begin a new journal"))
        buttons = FlowLayout()
        for button in (self.retry, self._code, self._other, self._new):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(16)
        column.addWidget(self._sentence)
        column.addLayout(buttons)
        self.retry.clicked.connect(self.retry_wanted)
        self._code.clicked.connect(self.code_wanted)
        self._other.clicked.connect(self.other_wanted)
        self._new.clicked.connect(self.new_wanted)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def show_error(self, error: JournalError) -> None:
        """Say the error's sentence; the recovery code and a new journal are offered where they help."""
        self._sentence.setText(error.sentence)
        self._code.setVisible(error.code in (Code.KEYFILE_MISSING, Code.KEYFILE_DAMAGED, Code.WEAK_KEYFILE))
        self._new.setVisible(error.code is Code.NO_FILE)

    def take_focus(self) -> None:
        """Put the focus on the first way on."""
        self.retry.setFocus()


def _wide(button: PrimaryButton) -> PrimaryButton:
    button.make_large()
    return button


def _stack(page: QWidget, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget)
    column.addSpacing(10)
    return column
