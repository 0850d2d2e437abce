# SPDX-License-Identifier: GPL-3.0-or-later
"""A number with a minus and a plus beside it, which can also be typed: durations and counts."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.readings import Reading

DASH = "–"
PAGE_STEPS = 2
FIELD_EM = 4.6


class StepField(QWidget):
    """A whole number between `low` and `high`, or none; the arrows step, Enter and leaving read what is typed."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        reading: Reading,
        *,
        low: int = 0,
        high: int = 24 * 60,
        step: int = 30,
        start: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`start` is where the first step leads while nothing is set; by default one step above `low`."""
        super().__init__(parent)
        self._look = look
        self._reading = reading
        self._low, self._high, self._step = low, high, step
        self._start = low + step if start is None else start
        self._value: int | None = None
        self._less = self._make_button(_("Less: {name}").format(name=name), "left")
        self._more = self._make_button(_("More: {name}").format(name=name), "right")
        self._field = StepLine(name, self)
        self._box = QFrame()
        self._message = FieldMessage(look)
        self._lay_out()
        self.setFocusProxy(self._field)
        self._less.clicked.connect(self.step_down)
        self._more.clicked.connect(self.step_up)
        self._field.stepped.connect(self.step_by)
        self._field.editingFinished.connect(self._read)
        self._field.textEdited.connect(self._quieten)
        look.changed.connect(self._dress)
        self._dress()

    def show_value(self, value: int | None) -> None:
        """Show a number, or none."""
        self._value = value
        self._say()

    def value(self) -> int | None:
        """Return the number, None while unset; what is typed counts as soon as it makes sense."""
        typed = self._field.text().strip()
        value = self._reading.parse(typed) if typed else None
        if typed == self._shown() or (typed and not self._holds(value)):
            return self._value
        return value

    def field(self) -> QLineEdit:
        """Return the line that is typed in, for the order of the Tab key."""
        return self._field

    def error(self) -> str:
        """Return the sentence shown below the field."""
        return self._message.sentence()

    def step_up(self) -> None:
        """Go up by one step."""
        self.step_by(1)

    def step_down(self) -> None:
        """Go down by one step."""
        self.step_by(-1)

    def step_by(self, steps: int) -> None:
        """Go by steps, first to where nothing set leads, never past the ends."""
        self._read()
        now = self._value
        target = self._start if now is None else self._stepped(now, steps)
        self._take(max(self._low, min(self._high, target)))

    def _stepped(self, now: int, steps: int) -> int:
        # A typed value between two steps goes to the next whole one.
        away = now - self._low
        whole = away // self._step if steps > 0 else -(-away // self._step)
        return self._low + (whole + steps) * self._step

    def _take(self, value: int | None) -> None:
        changed = value != self._value
        self._value = value
        self._say()
        if changed:
            self.edited.emit()

    def _read(self) -> None:
        text = self._field.text().strip()
        value = self._reading.parse(text) if text else None
        if text == self._shown() or not text or self._holds(value):
            self._take(self._value if text == self._shown() else value)
        elif value is None:
            self._complain(self._reading.example())
        else:
            low, high = self._reading.say(self._low), self._reading.say(self._high)
            self._complain(_("Put a value from {low} to {high}.").format(low=low, high=high))

    def _holds(self, value: int | None) -> bool:
        return value is not None and self._low <= value <= self._high

    def _complain(self, sentence: str) -> None:
        self._message.show_sentence(sentence)
        self._field.setAccessibleDescription(sentence)
        put(self._box, error="true")

    def _quieten(self) -> None:
        self._message.show_sentence("")
        self._field.setAccessibleDescription("")
        put(self._box, error="false")

    def _shown(self) -> str:
        return "" if self._value is None else self._reading.say(self._value)

    def _say(self) -> None:
        with QSignalBlocker(self._field):
            self._field.setText(self._shown())
        self._quieten()
        self._less.setEnabled(self._value is None or self._value > self._low)
        self._more.setEnabled(self._value is None or self._value < self._high)

    def _make_button(self, name: str, side: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setAutoRepeat(True)
        # The arrow keys step in the field itself: two more stops for Tab would only be in the way.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        put(button, side=side)
        return button

    def _lay_out(self) -> None:
        put(self._box, kind="step")
        row = QHBoxLayout(self._box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._less, self._field, self._more):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._message)

    def _dress(self) -> None:
        self._less.setIcon(self._look.icon("Less"))
        self._more.setIcon(self._look.icon("Add"))
        self._field.setFixedWidth(self._look.px(FIELD_EM))


class StepLine(PrivateLine):
    """The line between minus and plus: the arrow keys step, the wheel does not."""

    stepped = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, DASH, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: PAGE_STEPS,
            Qt.Key.Key_PageDown: -PAGE_STEPS,
        }.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(steps)
