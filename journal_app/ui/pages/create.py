# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run: what this is and is not, a passphrase, perhaps a recovery code; then a first page."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.store.vault import make_data_key
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.look import Look
from journal_app.ui.pages.create_passphrase import PassphraseStep
from journal_app.ui.pages.create_steps import StepList
from journal_app.ui.pages.create_welcome import WelcomeStep
from journal_app.ui.widgets.buttons import Button, PrimaryButton
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.text import Text

STEPS = (N_("Welcome"), N_("Passphrase"), N_("A first page"))
RAIL_FROM_EM = 50
CONTENT_EM = 44


class CreatePage(QWidget):
    """Leads to a new journal in two steps; it asks for the journal to be made and shows what went wrong."""

    journal_wanted = Signal(object, str, object)
    """Make a journal: the folder, the passphrase, the data key."""
    folder_wanted = Signal()
    """The writer wants another folder for the new journal."""
    other_journal_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, look: Look, clipboard: Clipboard, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._folder = folder
        self._data_key = make_data_key()
        self.welcome = WelcomeStep(look)
        self.passphrase = PassphraseStep(look, clipboard, self._data_key)
        self._step = 0
        self._steps = StepList(look, tuple(_(step) for step in STEPS))
        self._rail = QFrame()
        self._place = Text("", "secondary", "muted")
        self._back = Button(look, _("Back"))
        self._hint = Text("", "secondary", "muted")
        self._next = PrimaryButton(look, _("Next"))
        self._busy = False
        self._lay_out()
        self._connect()
        self.show_folder(folder)
        self.show_step(0)

    def show_folder(self, folder: Path) -> None:
        """Name the folder the journal will be made in."""
        self._folder = folder
        self.passphrase.show_folder(folder)

    def show_busy(self, busy: bool) -> None:
        """Say that the journal is being made, or be as before."""
        self._busy = busy
        self.passphrase.setEnabled(not busy)
        self._judge()

    def show_problem(self, sentence: str) -> None:
        """Say why the journal could not be made."""
        self.show_busy(False)
        self.passphrase.show_problem(sentence)

    def take_focus(self) -> None:
        """Put the focus on the step's main control."""
        self._focus_step()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(RAIL_FROM_EM)
        self._rail.setVisible(wide)
        self._rail.setFixedWidth(max(320, self._look.px(18.8)))
        self._place.setVisible(not wide)

    def _lay_out(self) -> None:
        self._fill_rail()
        content = ScrollPage(margin=0, top=0)
        for step in (self.welcome, self.passphrase):
            content.body.addWidget(step)
            step.setMaximumWidth(self._look.px(CONTENT_EM))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._back)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._next)
        right = QVBoxLayout()
        right.setContentsMargins(64, 36, 40, 28)
        right.setSpacing(16)
        right.addWidget(self._place)
        right.addWidget(content, 1)
        right.addLayout(foot)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._rail)
        page.addLayout(right, 1)

    def _fill_rail(self) -> None:
        self._rail.setObjectName("sidebar")
        mark = QLabel()
        mark.setPixmap(self._look.mark(24))
        name = QHBoxLayout()
        name.setSpacing(10)
        name.addWidget(mark)
        name.addWidget(Text(_("Secure Base"), "name"), 1)
        column = QVBoxLayout(self._rail)
        column.setContentsMargins(36, 40, 36, 40)
        column.setSpacing(0)
        column.addLayout(name)
        column.addSpacing(40)
        column.addWidget(self._steps)
        column.addStretch(1)
        column.addWidget(Text(_("A place to come back to, so that it is easier to go out."), "quotation"))
        column.addSpacing(14)
        column.addWidget(Text(_("No account. No network. No reading over your shoulder."), "secondary", "muted"))

    def _connect(self) -> None:
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self.welcome.other_journal_wanted.connect(self.other_journal_wanted)
        self.passphrase.folder_wanted.connect(self.folder_wanted)
        self.passphrase.edited.connect(self._judge)
        self.passphrase.finished.connect(self._go_on)

    def _go_back(self) -> None:
        if self._step == 0:
            self.quit_wanted.emit()
        else:
            self.show_step(self._step - 1)

    def _go_on(self) -> None:
        if self._step == 0:
            self.show_step(1)
        elif self._next.isEnabled():
            self.show_busy(True)
            self.journal_wanted.emit(self._folder, self.passphrase.passphrase(), self._data_key)

    def show_step(self, step: int) -> None:
        """Show a step, counted from 0."""
        self._step = step
        self.welcome.setVisible(step == 0)
        self.passphrase.setVisible(step == 1)
        self._steps.show_current(step)
        self._place.setText(_("Step {n} of {all}: {name}").format(n=step + 1, all=len(STEPS), name=_(STEPS[step])))
        self._back.setText(_("Quit") if step == 0 else _("Back"))
        self._hint.setText(_("You can change the passphrase later in Settings.") if step else "")
        self._judge()
        self._focus_step()

    def _focus_step(self) -> None:
        if self._step == 0:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.passphrase.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        on_last = self._step == 1
        missing = self.passphrase.missing() if on_last else ""
        text = _("Making the journal") if self._busy else _("Create the journal")
        self._next.setText(text if on_last else _("Next"))
        self._next.setEnabled(not missing and not self._busy)
        self._next.setToolTip(missing)
        self._back.setEnabled(not self._busy)
