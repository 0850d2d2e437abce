# SPDX-License-Identifier: GPL-3.0-or-later
"""Passphrase and recovery code: changed, or shown again, for who knows the present passphrase."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.store.errors import Code, JournalError
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.desk import Desk
from journal_app.ui.look import Look
from journal_app.ui.pages.passphrase import NewPassphrase
from journal_app.ui.pages.recovery_card import CodeView
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.widgets.buttons import Button, PrimaryButton, QuietButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.passphrase_field import PassphraseField
from journal_app.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal
    from journal_app.ui.tasks import Steps

WIDEST_EM = 24


class PassphraseForm(QWidget):
    """Asks for the present passphrase, and for what `more` asks; `given` once both are there."""

    given = Signal()
    closed = Signal()

    def __init__(self, look: Look, accept: str, more: NewPassphrase | None = None) -> None:
        super().__init__()
        self._look = look
        self.present = PassphraseField(look, _("Present passphrase"), keeps_line=False)
        self.more = more
        self.accept = PrimaryButton(look, accept)
        self.cancel = QuietButton(look, _("Cancel"))
        self._accept_text = accept
        self._is_busy = False
        self._lay_out(look)
        self.present.edited.connect(self._judge)
        self.present.confirmed.connect(self._give)
        if more is not None:
            more.edited.connect(self._judge)
            more.second.confirmed.connect(self._give)
        self.accept.clicked.connect(self._give)
        self.cancel.clicked.connect(self.closed)
        self.hide()

    def open_form(self) -> None:
        """Show the fields and begin in the first."""
        self.forget()
        self.show()
        self.present.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Forget what was typed."""
        self.present.clear()
        if self.more is not None:
            self.more.forget()
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Hold the fields while the passphrase is tried."""
        self._is_busy = busy
        self.present.set_busy(busy)
        self.accept.setText(_("One moment") if busy else self._accept_text)
        self._judge()

    def refuse(self, error: JournalError) -> None:
        """Say what is in the way."""
        self.show_busy(False)
        wrong = error.code is Code.WRONG_PASSPHRASE
        self.present.show_sentence(_("That is not the present passphrase.") if wrong else error.sentence)
        self.present.mark_error(True)
        self.present.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        missing = self.more.missing() if self.more is not None else ""
        if not self.present.passphrase():
            missing = _("The present passphrase is still to be typed.")
        self.accept.setEnabled(not missing and not self._is_busy)
        self.accept.setToolTip(missing)

    def _give(self) -> None:
        if self.accept.isEnabled():
            self.present.show_sentence("")
            self.present.mark_error(False)
            self.given.emit()

    def _lay_out(self, look: Look) -> None:
        label = Text(_("Present passphrase"), "strong")
        label.setBuddy(self.present)
        buttons = FlowLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(6)
        column.addWidget(label)
        column.addWidget(self.present)
        if self.more is not None:
            column.addSpacing(6)
            column.addWidget(self.more)
        column.addSpacing(4)
        column.addLayout(buttons)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(self._look.px(WIDEST_EM))


class PrivacySection(Section):
    """Passphrase, recovery code, and what is promised about networks."""

    key: ClassVar[str] = "privacy"
    title: ClassVar[str] = N_("Privacy")
    icon: ClassVar[str] = "Lock"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._clipboard = Clipboard(self)
        self.change = Button(look, _("Change…"))
        self.change.setAccessibleName(_("Change the passphrase"))
        self.show_code = Button(look, _("Show…"))
        self.show_code.setAccessibleName(_("Show the recovery code"))
        self.new = NewPassphrase(look)
        self.change_form = PassphraseForm(look, _("Change the passphrase"), self.new)
        self.code_form = PassphraseForm(look, _("Show the code"))
        self.saying = Saying(look)
        self.view: CodeView | None = None
        self._code_place = QVBoxLayout()
        self._fill()
        self.change.clicked.connect(self._open_change)
        self.show_code.clicked.connect(self._open_code)
        self.change_form.given.connect(self._change)
        self.change_form.closed.connect(self._close_change)
        self.code_form.given.connect(self._ask_code)
        self.code_form.closed.connect(self.leave)

    def leave(self) -> None:
        """Forget passphrases and the code."""
        for form in (self.change_form, self.code_form):
            form.forget()
            form.hide()
        if self.view is not None:
            self.view.hide()
            self.view.deleteLater()
            self.view = None
        self.show_code.setText(_("Show…"))

    def _fill(self) -> None:
        card = SettingsCard()
        hint = _("Opens the journal. Nobody can reset it. Backups made before a change keep the earlier one.")
        card.add_row(SettingRow(_("Passphrase"), hint, self.change))
        card.add_part(self.change_form)
        card.add_part(self.saying)
        hint = _("The other way in, for who holds it. It stays the same when the passphrase changes.")
        card.add_row(SettingRow(_("Recovery code"), hint, self.show_code))
        card.add_part(self.code_form)
        holder = QWidget()
        holder.setLayout(self._code_place)
        self._code_place.setContentsMargins(0, 0, 0, 0)
        card.add_part(holder)
        hint = _("This program never opens a connection.")
        card.add_row(SettingRow(_("Network"), hint, OneLine(_("None"), "strong", "positive")))
        self.form.addWidget(card)

    def _open_change(self) -> None:
        self.leave()
        self.saying.be_quiet()
        self.change_form.open_form()

    def _close_change(self) -> None:
        self.leave()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_code(self) -> None:
        shown = self.view is not None
        self.leave()
        if not shown:
            self.code_form.open_form()

    def _change(self) -> None:
        old, new = self.change_form.present.passphrase(), self.new.passphrase()
        self.change_form.show_busy(True)

        def change(journal: "Journal") -> "Steps[None]":
            return journal.change_passphrase(old, new)

        self.desk.tasks.run(change, self._say_changed, owner=self, otherwise=self.change_form.refuse)

    def _say_changed(self, _nothing: None) -> None:
        self._close_change()
        self.saying.say(_("From now on the new passphrase opens the journal."))

    def _ask_code(self) -> None:
        passphrase = self.code_form.present.passphrase()
        self.code_form.show_busy(True)

        def ask(journal: "Journal") -> "Steps[str]":
            return journal.recovery_code(passphrase)

        self.desk.tasks.run(ask, self._show_code, owner=self, otherwise=self.code_form.refuse)

    def _show_code(self, code: str) -> None:
        if self.code_form.isHidden():
            return  # it was left while the passphrase was tried
        self.leave()
        self.view = CodeView(self.desk.look, self._clipboard, code)
        self._code_place.addWidget(self.view)
        self.show_code.setText(_("Hide"))
