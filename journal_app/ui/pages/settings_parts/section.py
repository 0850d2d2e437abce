# SPDX-License-Identifier: GPL-3.0-or-later
"""A group of settings: its title above its cards, as wide as can be read and no wider."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.text import Text

WIDEST_EM = 41
MARGIN = 44
NARROW_MARGIN = 20


class Section(ScrollPage):
    """One group; `body` of the form takes its cards. `refresh` asks the store for what it shows."""

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""
    icon: ClassVar[str] = ""

    back_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=MARGIN, top=26, gap=0)
        self.desk = desk
        self.back = IconButton(desk.look, "Back", _("Back to the list"))
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self._form = QWidget()
        self.form = QVBoxLayout(self._form)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(Text(_(self.title), "section_title"), 1)
        self.form.addLayout(head)
        self.body.addWidget(self._form, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addStretch(1)
        desk.look.changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        """Ask the store for what is shown; overridden where the journal has a part in it."""

    def concerns(self, change: Change) -> bool:
        """Return whether the change can make the section stale."""
        return False

    def leave(self) -> None:
        """Forget what is not to stay on the screen; overridden where there is such."""

    def show_narrow(self, narrow: bool) -> None:
        """Offer the way back to the list where both do not stand side by side."""
        self.back.setVisible(narrow)
        margin = NARROW_MARGIN if narrow else MARGIN
        margins = self.body.contentsMargins()
        margins.setLeft(margin)
        margins.setRight(margin)
        self.body.setContentsMargins(margins)

    def _fit(self) -> None:
        self._form.setMaximumWidth(self.desk.look.px(WIDEST_EM))
