# SPDX-License-Identifier: GPL-3.0-or-later
"""Names replaced: a switch, and a chip for everyone the chosen pages name, with what stands for them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.exchange.exporting.redaction import Replacement
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button, PrimaryButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.line_edit import LineEdit
from journal_app.ui.widgets.popover import Popover
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.switch import Switch
from journal_app.ui.widgets.text import OneLine, Text


class NameChip(Button):
    """A name and what stands for it; pressed, it asks for something else."""

    def __init__(self, look: Look, one: Replacement) -> None:
        super().__init__(look, _("{name} → {by}").format(name=one.name, by=one.by).replace("&", "&&"))
        self.one = one
        put(self, kind="chip")
        self.setAccessibleName(_("{name} becomes {by}. Change").format(name=one.name, by=one.by))

    def focus_radius(self) -> int:
        """Follow the chip's round ends."""
        return self.height() // 2


class NamePopover(Popover):
    """Asks what shall stand for a name."""

    given = Signal(object)
    """A `Replacement`."""

    def __init__(self, look: Look, one: Replacement, parent: QWidget) -> None:
        super().__init__(look, _("Instead of a name"), parent)
        self._name = one.name
        label = Text(_("Instead of {name}, write").format(name=one.name), "label", "muted")
        self.line = LineEdit(look, _("Instead of {name}").format(name=one.name))
        label.setBuddy(self.line.field)
        self.line.show_text(one.by)
        self.line.field.selectAll()
        self._take_button = PrimaryButton(look, _("Use this"))
        self.body.addWidget(label)
        self.body.addWidget(self.line)
        self.body.addWidget(self._take_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.confirmed.connect(self._take)
        self._take_button.clicked.connect(self._take)

    def _take(self) -> None:
        by = " ".join(self.line.text().split())
        if not by:
            self.line.show_error(_("Write a letter or a word that stands for the name."))
            return
        self.given.emit(Replacement(self._name, by))
        self.close_popover()


class NamesChoice(QWidget):
    """Says whether names are replaced, and by what; only changes of the writer's are remembered."""

    edited = Signal()
    change_wanted = Signal(object, object)
    """Ask what stands for a name: its `Replacement`, and where its chip is, in global coordinates."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._own: dict[str, Replacement] = {}
        self._shown: tuple[Replacement, ...] = ()
        self.switch = Switch(look, _("Replace names"))
        self.switch.show_on(True)
        label = OneLine(_("Replace names"))
        label.setBuddy(self.switch)
        self._note = Text("", "secondary", "muted")
        self._chips: list[NameChip] = []
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.switch)
        row.addWidget(label, 1)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._holder)
        column.addWidget(self._note)
        self.switch.edited.connect(self._take_switch)
        self._show_note()

    def replaces(self) -> bool:
        """Return whether names are replaced."""
        return self.switch.on()

    def own(self) -> tuple[Replacement, ...]:
        """Return what the writer put in another way than suggested."""
        return tuple(self._own.values())

    def chips(self) -> list[NameChip]:
        """Return the chips in the order shown."""
        return list(self._chips)

    def note(self) -> str:
        """Return the sentence beneath the chips."""
        return self._note.text()

    def show_named(self, named: Sequence[Replacement]) -> None:
        """Show whom the chosen pages name."""
        if tuple(named) != self._shown:
            focused = next((chip.one.name for chip in self._chips if chip.hasFocus()), None)
            self._shown = tuple(named)
            self._build(focused)
        self._show_note()

    def take(self, one: Replacement) -> None:
        """Let something else stand for a name."""
        self._own[one.name] = one
        self.edited.emit()

    def _build(self, focused: str | None) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [NameChip(self._look, one) for one in self._shown]
        before: QWidget = self.switch
        for chip in self._chips:
            chip.clicked.connect(self._ask)
            self._flow.addWidget(chip)
            chip.setEnabled(self.replaces())
            chip.show()
            self.setTabOrder(before, chip)
            before = chip
            if chip.one.name == focused:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        chip = self.sender()
        if isinstance(chip, NameChip):
            self.change_wanted.emit(chip.one, QRect(chip.mapToGlobal(chip.rect().topLeft()), chip.size()))

    def _take_switch(self) -> None:
        for chip in self._chips:
            chip.setEnabled(self.replaces())
        self._show_note()
        self.edited.emit()

    def _show_note(self) -> None:
        if not self.replaces():
            note = _("Names stay as they are.")
        elif not self._shown:
            note = _("No one of your people is named in what you chose.")
        else:
            note = ""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._holder.setVisible(bool(self._shown))
