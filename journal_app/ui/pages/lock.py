# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock screen: a passphrase or a recovery code, and nothing about what lies behind it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.errors import JournalError
from journal_app.ui.look import Look
from journal_app.ui.pages.lock_forms import CodeForm, NewPassphraseForm, PassphraseForm, TroubleCard
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.text import Text

COLUMN = 380
MARK_EM = 3.06

Form = PassphraseForm | CodeForm | NewPassphraseForm | TroubleCard


class LockPage(QWidget):
    """Says that it is locked and takes the key; which journal, and what is in it, it does not know."""

    passphrase_given = Signal(str)
    code_given = Signal(str)
    new_passphrase_given = Signal(str)
    retry_wanted = Signal()
    other_journal_wanted = Signal()
    new_journal_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = Text("", "page_title")
        self._sentence = Text("", "body", "muted")
        self._quit = Button(look, _("Quit"), "Close, leave")
        self._quit.make_small()
        self.passphrase = PassphraseForm(look)
        self.code = CodeForm(look)
        self.new_passphrase = NewPassphraseForm(look)
        self.trouble = TroubleCard(look)
        self._shown: Form = self.passphrase
        self._column = QWidget()
        self._pause = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._lay_out()
        self._connect()
        self._dress()
        self.show_locked()

    def show_locked(self) -> None:
        """Ask for the passphrase, everything typed before forgotten."""
        self._forget()
        self._show_form(self.passphrase, _("Your journal is locked"), _("Take your time."))

    def show_busy(self) -> None:
        """Say that the key is being worked out; nothing can be typed meanwhile."""
        for form in (self.passphrase, self.code, self.new_passphrase):
            form.show_busy(True)

    def show_wrong(self, pause: int) -> None:
        """Say that the passphrase does not open it, and count a pause in seconds down before the next try."""
        self._rest()
        self.passphrase.show_wrong()
        self._pause = pause
        if pause:
            self._second.start()
            self._count_down(begin=True)
        self.passphrase.take_focus()

    def show_code_problem(self, sentence: str) -> None:
        """Say what is wrong with the recovery code."""
        self._rest()
        self.code.show_problem(sentence)

    def ask_new_passphrase(self) -> None:
        """Ask for a new passphrase after the recovery code opened the journal."""
        self._rest()
        self._show_form(
            self.new_passphrase,
            _("Choose a new passphrase"),
            _("The recovery code opens this journal. From now on a new passphrase opens it too."),
        )

    def show_new_passphrase_problem(self, sentence: str) -> None:
        """Say why the new passphrase could not be set."""
        self._rest()
        self.new_passphrase.show_problem(sentence)

    def show_trouble(self, error: JournalError) -> None:
        """Show a card in place of the form: what is wrong with the file, and what can be done."""
        self._forget()
        self.trouble.show_error(error)
        self._show_form(self.trouble, _("It does not open"), "")

    def show_notice(self, sentence: str) -> None:
        """Say something in passing below the passphrase."""
        self.passphrase.show_remark(sentence)

    def take_focus(self) -> None:
        """Put the focus where typing begins."""
        self._shown.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = max(COLUMN, self._look.px(22.4))
        if self._shown is self.new_passphrase:
            wide = max(wide, self._look.px(28))
        self._column.setFixedWidth(max(200, min(wide, self.width() - 2 * 32)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._mark)
        column.addSpacing(20)
        for text in (self._title, self._sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
            column.addSpacing(6)
        column.addSpacing(22)
        for form in (self.passphrase, self.code, self.new_passphrase, self.trouble):
            column.addWidget(form)
        top = QHBoxLayout()
        top.setContentsMargins(24, 22, 24, 0)
        top.addStretch(1)
        top.addWidget(self._quit)
        middle = ScrollPage(margin=0, top=0, gap=0)
        middle.body.addStretch(1)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self._column)
        centred.addStretch(1)
        middle.body.addLayout(centred)
        middle.body.addSpacing(40)
        middle.body.addStretch(1)
        foot = Text(_("Encrypted on this device. There is no account, and no one can reset it for you."), "secondary")
        foot.show_tone("muted")
        foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 26)
        page.setSpacing(0)
        page.addLayout(top)
        page.addWidget(middle, 1)
        page.addWidget(foot)
        self.setTabOrder(self.trouble, self._quit)

    def _connect(self) -> None:
        self._look.changed.connect(self._dress)
        self._second.timeout.connect(self._count_down)
        self._quit.clicked.connect(self.quit_wanted)
        self.passphrase.given.connect(self.passphrase_given)
        self.passphrase.code_wanted.connect(self._show_code)
        self.passphrase.other_wanted.connect(self.other_journal_wanted)
        self.code.given.connect(self.code_given)
        self.code.left.connect(self.show_locked)
        self.new_passphrase.given.connect(self.new_passphrase_given)
        self.new_passphrase.left.connect(self.show_locked)
        self.trouble.retry_wanted.connect(self.retry_wanted)
        self.trouble.code_wanted.connect(self._show_code)
        self.trouble.other_wanted.connect(self.other_journal_wanted)
        self.trouble.new_wanted.connect(self.new_journal_wanted)

    def _show_code(self) -> None:
        self._forget()
        self._show_form(self.code, _("Use the recovery code"), _("Fourteen groups of four, as you wrote them down."))

    def _show_form(self, form: Form, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._shown = form
        for other in (self.passphrase, self.code, self.new_passphrase, self.trouble):
            other.setVisible(other is form)
        self.resizeEvent(QResizeEvent(self.size(), self.size()))
        if self.isVisible():
            self.take_focus()

    def _forget(self) -> None:
        self._second.stop()
        self._pause = 0
        for form in (self.passphrase, self.code, self.new_passphrase):
            form.forget()

    def _rest(self) -> None:
        for form in (self.passphrase, self.code, self.new_passphrase):
            form.show_busy(False)

    def _count_down(self, begin: bool = False) -> None:
        if not begin:
            self._pause -= 1
        if self._pause <= 0:
            self._second.stop()
        self.passphrase.show_pause(self._pause)

    def _dress(self) -> None:
        self._mark.setPixmap(self._look.mark(self._look.px(MARK_EM)))
