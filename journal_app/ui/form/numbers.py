# SPDX-License-Identifier: GPL-3.0-or-later
"""Editors of numbers on a scale: scale, axis, suds, percent, circles, and the affect grid."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.answers import GridPoint, Rating
from journal_app.domain.fields import Number, Percent
from journal_app.domain.i18n import _
from journal_app.ui.form.circles_picker import STEPS, CirclesPicker
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.rating_line import RatingLine
from journal_app.ui.widgets.affect_grid import AffectGrid
from journal_app.ui.widgets.affect_square import Affect


class RatingEditor(Editor[Rating | None]):
    """A number on a slider that stands for nothing until it is touched."""

    def build_control(self) -> QWidget:
        """Return the slider with the words along it."""
        field = self.field
        if not isinstance(field, Number) or field.low is None or field.high is None:
            raise TypeError("a number between two ends is edited here")
        self._line = RatingLine(
            self.desk.look,
            low=int(field.low),
            high=int(field.high),
            step=int(field.step),
            anchors=tuple(_(anchor) for anchor in field.anchors),
            unit="%" if isinstance(field, Percent) else "",
            parent=self,
        )
        self._line.edited.connect(self.take_edit)
        return self._line

    def show_loaded(self, value: Rating | None) -> None:
        """Show the rating."""
        self._line.show_rating(value)

    def read(self) -> Rating | None:
        """Return the rating."""
        return self._line.rating()

    def focus_target(self) -> QWidget:
        """Return the slider."""
        return self._line.target()

    def name_control(self, label: str, description: str) -> None:
        """Name the slider, which says its value as its description."""
        self._line.name(f"{label}. {description}" if self.has_problem else label)


class CirclesEditor(Editor[Rating | None]):
    """How far two circles overlap."""

    def build_control(self) -> QWidget:
        """Return the seven pictures."""
        self._given: Rating | None = None
        self._picker = CirclesPicker(self.desk.look, _(self.field.label), self)
        self._picker.edited.connect(self._take_step)
        return self._picker

    def show_loaded(self, value: Rating | None) -> None:
        """Show the step; a number between two steps or on another scale is drawn at the nearest one."""
        self._given = value
        self._picker.show_step(_nearest_step(value))
        whole = value is None or (value.value == _nearest_step(value) and value.high == STEPS)
        self.say_quietly(None if whole else _("Given as {rating}.").format(rating=self.field.text(value)))

    def read(self) -> Rating | None:
        """Return the step on its own scale, or what was shown."""
        step = self._picker.step()
        if self._given is not None and step == _nearest_step(self._given):
            return self._given
        return None if step is None else Rating(step, 1, STEPS)

    def focus_target(self) -> QWidget:
        """Return the step taken, or the first."""
        return self._picker.first_control()

    def name_control(self, label: str, description: str) -> None:
        """Name the group; its steps have names of their own."""
        self._picker.setAccessibleName(label)
        self._picker.setAccessibleDescription(description)

    def _take_step(self) -> None:
        self._given = None
        self.take_edit()


class GridEditor(Editor[GridPoint]):
    """The affect grid; pleasantness and energy may also be set alone."""

    def build_control(self) -> QWidget:
        """Return the grid."""
        self._point = GridPoint()
        holder = QWidget(self)
        self._grid = AffectGrid(self.desk.look, _(self.field.label), holder)
        self._grid.edited.connect(self.take_edit)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._grid, 1, Qt.AlignmentFlag.AlignLeft)
        return holder

    def show_loaded(self, value: GridPoint) -> None:
        """Show the place; one on another scale is drawn where it falls on this one."""
        self._point = value
        self._grid.show_value(self._affect(value))

    def read(self) -> GridPoint:
        """Return the place: as it was shown, or with what the writer changed."""
        affect, shown = self._grid.value(), self._affect(self._point)
        if affect == shown:
            return self._point
        # What was brought from elsewhere stays with the pleasantness it stands for.
        original = self._point.original if affect.pleasantness == shown.pleasantness else None
        return GridPoint(affect.pleasantness, affect.energy, original=original)

    def name_control(self, label: str, description: str) -> None:
        """Name the grid, which says its value as its description."""
        name = f"{label}. {description}" if self.has_problem else label
        self._grid.square().setAccessibleName(name)

    def focus_target(self) -> QWidget:
        """Return the grid, or the first of the sliders in its place."""
        return self._grid

    @staticmethod
    def _affect(point: GridPoint) -> Affect:
        own = GridPoint()
        values = (point.pleasantness, point.energy)
        if (point.low, point.high) == (own.low, own.high) or point.low == point.high:
            return Affect(*values)
        moved = (
            None if value is None else Rating(value, point.low, point.high).rescaled(own.low, own.high).value
            for value in values
        )
        return Affect(*moved)


def _nearest_step(value: Rating | None) -> int | None:
    if value is None:
        return None
    if value.low is not None and value.high is not None and value.low != value.high:
        value = value.rescaled(1, STEPS)
    return max(1, min(STEPS, round(value.value)))
