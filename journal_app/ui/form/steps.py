# SPDX-License-Identifier: GPL-3.0-or-later
"""Editors of open numbers: how many, and how long."""

from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.answers import Rating
from journal_app.domain.fields import Minutes
from journal_app.domain.i18n import _
from journal_app.ui.form.editor import Editor
from journal_app.ui.widgets.readings import CountReading, MinutesReading, NightReading, Reading
from journal_app.ui.widgets.step_field import StepField

MOST = 100_000
HOURS_FROM_TAP = 15
"""From this many minutes a step on, a bare number means hours: nobody counts a night in minutes."""


class StepEditor(Editor[Rating | None]):
    """A whole number with minus and plus; an imported one between two steps is kept until it is changed."""

    narrow = True

    def build_control(self) -> QWidget:
        """Return the number with its buttons."""
        self._given: Rating | None = None
        low, high, step, reading = self._measures()
        self._steps = StepField(
            self.desk.look, _(self.field.label), reading, low=low, high=high, step=step, parent=self
        )
        self._steps.edited.connect(self.take_edit)
        self._line = self._steps.focusProxy() or self._steps
        if isinstance(self._line, QLineEdit):
            # A number counts while it is typed, before the line is left.
            self._line.textEdited.connect(self.take_edit)
        return self._steps

    def show_loaded(self, value: Rating | None) -> None:
        """Show the number."""
        self._given = value
        self._steps.show_value(None if value is None else round(value.value))

    def read(self) -> Rating | None:
        """Return the number, or what was shown."""
        value = self._steps.value()
        if self._given is not None and value == round(self._given.value):
            return self._given
        return None if value is None else Rating(value, *self._ends())

    def focus_target(self) -> QWidget:
        """Return the line between the buttons."""
        return self._line

    def typing_problem(self) -> str | None:
        """Return what the field itself says it needs."""
        return self._steps.error() or None

    def _measures(self) -> tuple[int, int, int, Reading]:
        return 0, MOST, 1, CountReading()

    def _ends(self) -> tuple[float | None, float | None]:
        return 0, None


class MinutesEditor(StepEditor):
    """A length of time, typed as people put it: 6:45, 45 min."""

    def _measures(self) -> tuple[int, int, int, Reading]:
        if not isinstance(self.field, Minutes):
            raise TypeError("a length of time is edited here")
        reading: Reading = NightReading() if self.field.tap >= HOURS_FROM_TAP else MinutesReading()
        return 0, self.field.longest, self.field.tap, reading
