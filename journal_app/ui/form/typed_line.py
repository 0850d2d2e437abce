# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines in which a date or a time is typed; what cannot be read yet loses nothing that could be read before."""

from datetime import date, time
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _
from journal_app.ui.desk import Clock
from journal_app.ui.form.typed_times import TypedError, read_date, read_time, write_date, write_time
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.properties import put

V = TypeVar("V")


class TypedLine(PrivateLine, Generic[V]):
    """A line whose text stands for a value; `retyped` says the writer changed it, readable or not."""

    retyped = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)
        self._value: V | None = None
        self._sentence: str | None = None
        self.textEdited.connect(self._take_text)
        self.editingFinished.connect(self._settle)

    def understand(self, text: str) -> V | None:
        """Return the value of a text (None: nothing typed); raises TypedError."""
        raise NotImplementedError

    def spell(self, value: V) -> str:
        """Return a value as it is shown."""
        raise NotImplementedError

    def show_typed(self, value: V | None) -> None:
        """Show a value; not an edit."""
        self._value = value
        self._sentence = None
        self.setText("" if value is None else self.spell(value))
        put(self, error="false")

    def choose(self, value: V | None) -> None:
        """Take a value picked elsewhere, as if it had been typed."""
        self.show_typed(value)
        self.retyped.emit()

    def typed(self) -> V | None:
        """Return the value, the last readable one while what is typed cannot be read."""
        return self._value

    def problem(self) -> str | None:
        """Return a sentence while what is typed cannot be read, or None."""
        return self._sentence

    def _take_text(self, text: str) -> None:
        try:
            self._value = self.understand(text)
            self._sentence = None
        except TypedError as error:
            self._sentence = str(error)
        self.retyped.emit()

    def _settle(self) -> None:
        if self._sentence is None and self._value is not None:
            self.setText(self.spell(self._value))


class DateLine(TypedLine[date]):
    """A date, typed in any way people write one; arrow down asks for the calendar."""

    calendar_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        self._clock = clock
        super().__init__(_("day, month, year"), parent)

    def understand(self, text: str) -> date | None:
        """Return the date typed."""
        return read_date(text, self._clock.moment().local.date())

    def spell(self, value: date) -> str:
        """Return the date in words."""
        return write_date(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.calendar_wanted.emit()
            return
        super().keyPressEvent(event)


class TimeLine(TypedLine[time]):
    """A time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("–", parent)

    def understand(self, text: str) -> time | None:
        """Return the time typed."""
        return read_time(text)

    def spell(self, value: time) -> str:
        """Return hours and minutes."""
        return write_time(value)
