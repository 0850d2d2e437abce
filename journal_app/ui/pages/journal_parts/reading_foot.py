# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands below a page one reads: what it waits for, and whom and what it is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.pages.journal_parts.chip_filter import PERSON, TAG
from journal_app.ui.pages.journal_parts.reading import Reading
from journal_app.ui.widgets.buttons import Button, DangerButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Hairline


class _KeyButton(Button):
    """A button that says its key."""

    pressed_with_key = Signal(str)

    def __init__(self, look: Look, key: str, text: str, kind: str = "") -> None:
        super().__init__(look, text, kind=kind)
        self._key = key
        self.clicked.connect(self._say)

    def _say(self) -> None:
        self.pressed_with_key.emit(self._key)


class ReadingFoot(QWidget):
    """Buttons for the follow-ups that wait, or for a page in the trash; chips of its people and tags."""

    follow_up_wanted = Signal(str)
    filter_wanted = Signal(str)
    """Show what else is about a person or under a tag: the key of its chip."""
    restore_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._made: list[QWidget] = []
        self._left = QWidget()
        self._right = QWidget()
        self._actions = FlowLayout(self._left)
        self._chips = FlowLayout(self._right, align=Qt.AlignmentFlag.AlignRight)
        self.restore = Button(look, _("Restore"), "Undo")
        self.erase = DangerButton(look, _("Delete for ever"), "Delete")
        for button in (self.restore, self.erase):
            button.make_small()
            self._actions.addWidget(button)
        self.restore.clicked.connect(self.restore_wanted)
        self.erase.clicked.connect(self.erase_wanted)
        row = SplitRow(row_gap=8)
        row.addWidget(self._left)
        row.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Hairline())
        column.addLayout(row)

    def show_reading(self, reading: Reading) -> None:
        """Show what belongs to this page; nothing at all where nothing does."""
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made = []
        trashed = reading.sheet.entry.trashed_at is not None
        self.restore.setVisible(trashed)
        self.erase.setVisible(trashed)
        for offer in reading.offers:
            if offer.waits:
                self._add(self._actions, offer.guide, offer.label, "").pressed_with_key.connect(self.follow_up_wanted)
        chips = [(PERSON + person, name) for person, name in reading.people]
        chips += [(TAG + tag, tag) for tag in sorted(reading.sheet.entry.tags, key=str.casefold)]
        for key, name in chips:
            chip = self._add(self._chips, key, name, "chip")
            chip.setAccessibleName(_("Show all about {name}").format(name=name))
            chip.setEnabled(not trashed)
            chip.pressed_with_key.connect(self.filter_wanted)
        waits = trashed or any(offer.waits for offer in reading.offers)
        self._left.setVisible(waits)
        self._right.setVisible(bool(chips))
        self.setVisible(waits or bool(chips))

    def _add(self, flow: FlowLayout, key: str, text: str, kind: str) -> _KeyButton:
        button = _KeyButton(self._look, key, text, kind)
        if not kind:
            button.make_small()
        flow.addWidget(button)
        button.show()
        self._made.append(button)
        return button
