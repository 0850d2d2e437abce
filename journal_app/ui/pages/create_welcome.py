# SPDX-License-Identifier: GPL-3.0-or-later
"""The first thing ever seen: what this is, what it protects against, and what it does not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import LinkButton
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.text import Text

PURPOSE = N_(
    "A private journal with guided pages: for writing every day, for looking back, and for the few pages you may "
    "want to take to a therapist. It is for adults, for practice and information; it does not replace professional "
    "help."
)
PROTECTS = (
    N_("Whoever opens the files of this computer, a copy or a backup of them cannot read it without your passphrase."),
    N_("It speaks to no network. Nothing leaves this computer unless you save it to a file yourself."),
    N_("One key, Ctrl+L, saves and locks it at once. The window's title never says what you write."),
)
DOES_NOT = (
    N_("Whoever knows the passphrase, or makes you say it, can read everything."),
    N_("A program that records keys or the screen, or somebody who manages this computer, can see what you type."),
    N_(
        "That this program is installed can be seen. If that could put you in danger, use another computer, or speak "
        "with somebody you trust first."
    ),
    N_("Without the passphrase, and without a recovery code, nobody can open it again: not you, and not us."),
)


class WelcomeStep(QWidget):
    """Title, purpose, and the two honest lists."""

    other_journal_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = LinkButton(look, _("Open a journal you already have"))
        self._open.clicked.connect(self.other_journal_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(_("A place for your own words"), "page_title"))
        column.addWidget(Text(_(PURPOSE), "body", "muted"))
        column.addSpacing(4)
        column.addWidget(_list_card(look, _("What it protects you from"), PROTECTS, "Shield, no network", "positive"))
        column.addWidget(_list_card(look, _("What it cannot do"), DOES_NOT, "Error, caution", "neutral"))
        column.addWidget(self._open)
        column.addStretch(1)

    def missing(self) -> str:
        """Return what is still to be done here: nothing."""
        return ""

    def first_control(self) -> QWidget:
        """Return what has the focus first."""
        return self._open


class _Sign(QLabel):
    """An icon beside a sentence, drawn anew with the theme."""

    def __init__(self, look: Look, icon: str, role: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._role = role
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setPixmap(self._look.pixmap(self._icon, self._role))


def _list_card(look: Look, title: str, sentences: tuple[str, ...], icon: str, role: str) -> Card:
    card = Card(title)
    card.body.setSpacing(8)
    for sentence in sentences:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(_Sign(look, icon, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(_(sentence), "body"), 1)
        card.body.addLayout(row)
    return card
