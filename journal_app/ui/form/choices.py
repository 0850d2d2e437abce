# SPDX-License-Identifier: GPL-3.0-or-later
"""Editors of choices: one of several, several, a checklist, yes or no."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from journal_app.domain.fields import Choices
from journal_app.domain.i18n import _
from journal_app.domain.reading import shortened
from journal_app.ui.desk import Desk
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.worded_choice import WordedChoice
from journal_app.ui.widgets.chip_group import ChipGroup
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.segments import Segments

MOST_SEGMENTS = 5
MOST_LETTERS_IN_SEGMENTS = 60
WIDEST_COLUMN_EM = 16
LONGEST_CHIP = 36
Option = tuple[str, str]


class RadioRows(QWidget):
    """Answers below one another, of which one can be taken; Del takes none. A key not offered is shown as well."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows: dict[str, QRadioButton] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self.clicked = self._group.buttonClicked
        for key, label in options:
            self._add(key, label)

    def show_key(self, key: str | None) -> None:
        """Show one answer as taken, or none."""
        if key and key not in self._rows:
            self._add(key, key)
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for row_key, row in self._rows.items():
                row.setChecked(row_key == key)
            self._group.setExclusive(True)

    def key(self) -> str | None:
        """Return the key of the answer taken."""
        return next((key for key, row in self._rows.items() if row.isChecked()), None)

    def rows(self) -> list[QRadioButton]:
        """Return the rows in order."""
        return list(self._rows.values())

    def _add(self, key: str, label: str) -> None:
        row = QRadioButton(self)
        self._rows[key] = row
        self._group.addButton(row)
        self._box.addWidget(WordedChoice(row, label))


class OneEditor(Editor[str]):
    """One of several answers: segments when they are few and short, chips where own ones can be added, else rows."""

    def build_control(self) -> QWidget:
        """Return segments, chips or radio rows."""
        options = _labelled(self.field)
        name = _(self.field.label)
        self._segments: Segments | None = None
        self._chips: ChipGroup | None = None
        self._rows: RadioRows | None = None
        self._gone = ""
        if isinstance(self.field, Choices) and self.field.own:
            self._chips = ChipGroup(self.desk.look, name, options, several=False, own_words=True, parent=self)
            self._chips.edited.connect(self.take_edit)
            _shorten(self._chips)
            return self._chips
        if len(options) <= MOST_SEGMENTS and sum(len(label) for _key, label in options) <= MOST_LETTERS_IN_SEGMENTS:
            self._segments = Segments(self.desk.look, name, options, self)
            self._segments.edited.connect(self.take_edit)
            return self._segments
        self._rows = RadioRows(options, self)
        self._rows.clicked.connect(self.take_edit)
        return self._rows

    def show_loaded(self, value: str) -> None:
        """Show the answer; one that is no longer offered is said in words."""
        if self._chips is not None:
            self._chips.show_keys([value] if value else [])
        if self._rows is not None:
            self._rows.show_key(value or None)
        if self._segments is not None:
            self._segments.show_key(value or None)
            self._gone = value if self._segments.key() is None else ""
            self.say_quietly(_("Answered before: {answer}").format(answer=value) if self._gone else None)

    def read(self) -> str:
        """Return the key taken, or ""."""
        if self._chips is not None:
            return next(iter(self._chips.keys()), "")
        if self._rows is not None:
            return self._rows.key() or ""
        return (self._segments.key() if self._segments is not None else None) or self._gone

    def focus_target(self) -> QWidget:
        """Return the answer taken, or the first."""
        if self._chips is not None:
            return self._chips.chips()[0] if self._chips.chips() else self._chips
        if self._rows is not None:
            rows = self._rows.rows()
            return next((row for row in rows if row.isChecked()), rows[0])
        segments = self._segments.segments() if self._segments is not None else []
        return next((segment for segment in segments if segment.isChecked()), segments[0])

    def name_control(self, label: str, description: str) -> None:
        """Name the group; its answers have names of their own."""
        group = self._chips or self._rows or self._segments
        if group is not None:
            group.setAccessibleName(label)
            group.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the answer back with Del."""
        if event.key() == Qt.Key.Key_Delete and self._rows is not None and self._rows.key():
            self._rows.show_key(None)
            self.take_edit()
        else:
            super().keyPressEvent(event)


class MultiEditor(Editor[tuple[str, ...]]):
    """Any number of chips, own ones among them where the question takes them."""

    clearable = False

    def build_control(self) -> QWidget:
        """Return the chips."""
        own = isinstance(self.field, Choices) and self.field.own
        self._chips = ChipGroup(self.desk.look, _(self.field.label), _labelled(self.field), own_words=own, parent=self)
        self._chips.edited.connect(self.take_edit)
        _shorten(self._chips)
        return self._chips

    def show_loaded(self, value: tuple[str, ...]) -> None:
        """Show the chips picked."""
        self._chips.show_keys(value)

    def read(self) -> tuple[str, ...]:
        """Return the keys picked."""
        return tuple(self._chips.keys())

    def focus_target(self) -> QWidget:
        """Return the first chip."""
        chips = self._chips.chips()
        return chips[0] if chips else self._chips

    def name_control(self, label: str, description: str) -> None:
        """Name the group; its chips have names of their own."""
        self._chips.setAccessibleName(label)
        self._chips.setAccessibleDescription(description)


class CheckEditor(Editor[tuple[str, ...]]):
    """A checklist; what was ticked and is no longer offered stays ticked until it is unticked."""

    clearable = False

    def __init__(self, field: Choices[tuple[str, ...]], desk: Desk, parent: QWidget | None = None) -> None:
        self._ticks: dict[str, QCheckBox] = {}
        self._choices: list[WordedChoice] = []
        super().__init__(field, desk, parent)

    def build_control(self) -> QWidget:
        """Return the ticks below one another."""
        holder = QWidget(self)
        self._flow = FlowLayout(holder, gap=16, row_gap=2)
        for key, label in _labelled(self.field):
            self._add(key, label)
        self.desk.look.changed.connect(self._align)
        self._align()
        return holder

    def show_loaded(self, value: tuple[str, ...]) -> None:
        """Show what is ticked."""
        for key in value:
            if key not in self._ticks:
                self._add(key, key)
                self._align()
        for key, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(key in value)

    def read(self) -> tuple[str, ...]:
        """Return the keys ticked."""
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked())

    def focus_target(self) -> QWidget:
        """Return the first tick."""
        return next(iter(self._ticks.values()), self._control)

    def name_control(self, label: str, description: str) -> None:
        """Name the list; its ticks have names of their own."""
        self._control.setAccessibleName(label)
        self._control.setAccessibleDescription(description)

    def _add(self, key: str, label: str) -> None:
        tick = QCheckBox()
        tick.toggled.connect(self.take_edit)
        self._ticks[key] = tick
        choice = WordedChoice(tick, label)
        self._choices.append(choice)
        self._flow.addWidget(choice)

    def _align(self) -> None:
        """Give all ticks the width of the widest, so that they stand in columns."""
        widest = max((choice.width_in_one_line() for choice in self._choices), default=0)
        for choice in self._choices:
            choice.setMinimumWidth(min(widest, self.desk.look.px(WIDEST_COLUMN_EM)))


def _shorten(group: ChipGroup) -> None:
    """Cut labels no chip can hold; the tooltip and the accessible name have all of it."""
    for chip in group.chips():
        label = chip.text()
        if len(label) > LONGEST_CHIP:
            chip.setText(shortened(label, LONGEST_CHIP))
            chip.setToolTip(label)


def _labelled(field: object) -> list[Option]:
    if not isinstance(field, Choices):
        return []
    return [(option.key, _(option.label)) for option in field.options]
