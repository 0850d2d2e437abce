# SPDX-License-Identifier: GPL-3.0-or-later
"""Editors of dates and times: date, time, when."""

from datetime import date, time

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.moment import Moment
from journal_app.ui.form.date_field import DateField
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.moment_field import MomentField
from journal_app.ui.form.typed_line import TimeLine
from journal_app.ui.widgets.properties import put


class DateEditor(Editor[date | None]):
    """A date, typed or picked."""

    def build_control(self) -> QWidget:
        """Return the line with its calendar."""
        self._field = DateField(self.desk.look, self.desk.clock, self)
        self._field.redated.connect(self.take_edit)
        self._field.line.editingFinished.connect(self.say_typing_problem)
        return self._field

    def show_loaded(self, value: date | None) -> None:
        """Show the date."""
        self._field.show_date(value)

    def read(self) -> date | None:
        """Return the date, the last readable one while typing."""
        return self._field.day()

    def focus_target(self) -> QWidget:
        """Return the line."""
        return self._field.line

    def typing_problem(self) -> str | None:
        """Return a sentence while no date can be read."""
        return self._field.problem()

    def name_control(self, label: str, description: str) -> None:
        """Name line and button."""
        super().name_control(label, description)
        self._field.name(label)

    def mark_problem(self, wrong: bool) -> None:
        """Give the line the edge of a problem."""
        put(self._field.line, error="true" if wrong else "false")


class TimeEditor(Editor[time | None]):
    """A time of day."""

    narrow = True

    def build_control(self) -> QWidget:
        """Return the line."""
        holder = QWidget(self)
        self._line = TimeLine(holder)
        self._line.setFixedWidth(self.desk.look.px(5))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        row.addStretch(1)
        self._line.retyped.connect(self.take_edit)
        self._line.editingFinished.connect(self.say_typing_problem)
        self.desk.look.changed.connect(self._dress)
        return holder

    def show_loaded(self, value: time | None) -> None:
        """Show the time."""
        self._line.show_typed(value)

    def read(self) -> time | None:
        """Return the time, the last readable one while typing."""
        return self._line.typed()

    def focus_target(self) -> QWidget:
        """Return the line."""
        return self._line

    def typing_problem(self) -> str | None:
        """Return a sentence while no time can be read."""
        return self._line.problem()

    def mark_problem(self, wrong: bool) -> None:
        """Give the line the edge of a problem."""
        put(self._line, error="true" if wrong else "false")

    def _dress(self) -> None:
        self._line.setFixedWidth(self.desk.look.px(5))


class WhenEditor(Editor[Moment | None]):
    """A date with a time, or a date alone."""

    def build_control(self) -> QWidget:
        """Return both lines."""
        self._field = MomentField(self.desk.look, self.desk.clock, self)
        self._field.retimed.connect(self.take_edit)
        self._field.date_field.line.editingFinished.connect(self.say_typing_problem)
        self._field.time_line.editingFinished.connect(self.say_typing_problem)
        return self._field

    def show_loaded(self, value: Moment | None) -> None:
        """Show the moment."""
        self._field.show_moment(value)

    def read(self) -> Moment | None:
        """Return the moment, the last readable one while typing."""
        return self._field.moment()

    def focus_target(self) -> QWidget:
        """Return the date's line."""
        return self._field.date_field.line

    def typing_problem(self) -> str | None:
        """Return a sentence while no moment can be read."""
        return self._field.problem()

    def name_control(self, label: str, description: str) -> None:
        """Name the lines and the button."""
        super().name_control(label, description)
        self._field.name(label)

    def mark_problem(self, wrong: bool) -> None:
        """Give the line that cannot be read the edge of a problem."""
        date_wrong = wrong and (self._field.time_line.problem() is None)
        put(self._field.date_field.line, error="true" if date_wrong else "false")
        put(self._field.time_line, error="true" if wrong and not date_wrong else "false")
