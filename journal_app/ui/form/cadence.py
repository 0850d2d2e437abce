# SPDX-License-Identifier: GPL-3.0-or-later
"""Editor of a cadence: how often, on which days, at what time, and how much later still counts."""

from dataclasses import dataclass, replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.answers import Cadence
from journal_app.domain.fields.times import WEEKDAYS
from journal_app.domain.i18n import N_, _
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.typed_line import TimeLine
from journal_app.ui.form.typed_times import TypedError, read_time, write_time
from journal_app.ui.look import Look
from journal_app.ui.widgets.chip_group import ChipGroup
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.readings import CountReading, MinutesReading
from journal_app.ui.widgets.segments import Segments
from journal_app.ui.widgets.step_field import StepField
from journal_app.ui.widgets.text import Text

_EVERY = (
    ("day", N_("Every day")),
    ("weekdays", N_("On weekdays I choose")),
    ("week", N_("Every week")),
    ("n_days", N_("Every few days")),
    ("month", N_("Every month")),
)
_DAYS = (
    ("mon", N_("Mon")),
    ("tue", N_("Tue")),
    ("wed", N_("Wed")),
    ("thu", N_("Thu")),
    ("fri", N_("Fri")),
    ("sat", N_("Sat")),
    ("sun", N_("Sun")),
)
LONGEST_GAP = 366
LONGEST_GRACE = 24 * 60


@dataclass(frozen=True)
class _Part:
    """A named part that is shown only where it says something."""

    holder: QWidget
    wanted: tuple[str, ...]


class CadenceField(QWidget):
    """A cadence or none; parts that the chosen rhythm does not use stay as they were and are hidden."""

    edited = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: Cadence | None = None
        self.every = Segments(look, name, [(key, _(label)) for key, label in _EVERY])
        self.days = ChipGroup(look, _("Weekdays"), [(key, _(label)) for key, label in _DAYS])
        self.gap = StepField(look, _("Days from one to the next"), CountReading(), low=1, high=LONGEST_GAP, step=1)
        self.time_line = TimeLine()
        self.time_line.setAccessibleName(_("Time"))
        self.grace = StepField(look, _("How much later still counts"), MinutesReading(), high=LONGEST_GRACE, step=15)
        self._parts = self._lay_out()
        self.setFocusProxy(self.every)
        self.every.edited.connect(self._take_every)
        for part in (self.days, self.gap, self.grace):
            part.edited.connect(self.edited)
        self.time_line.retyped.connect(self.edited)
        look.changed.connect(self._dress)
        self._dress()
        self.show_cadence(None)

    def show_cadence(self, cadence: Cadence | None) -> None:
        """Show a cadence or none; not an edit."""
        self._shown = cadence
        given = cadence or Cadence()
        self.every.show_key(cadence.every if cadence else None)
        self.days.show_keys(given.weekdays)
        self.gap.show_value(given.n if given.every == "n_days" else 2)
        self.time_line.show_typed(_time_of(given.at))
        self.grace.show_value(given.grace)
        self._show_parts()

    def cadence(self) -> Cadence | None:
        """Return the cadence, what the rhythm does not use as it was shown."""
        every = self.every.key()
        if every is None:
            # A rhythm of another time has no segment; it stays until one is chosen.
            return self._shown
        before = self._shown or Cadence()
        at = self.time_line.typed()
        return replace(
            before,
            every=every,
            n=(self.gap.value() or 1) if every == "n_days" else before.n,
            weekdays=self._weekdays() if every in ("weekdays", "week") else before.weekdays,
            at=before.at if at == _time_of(before.at) else (write_time(at) if at else None),
            grace=before.grace if self.grace.value() is None else self.grace.value() or 0,
        )

    def problem(self) -> str | None:
        """Return a sentence while a part cannot be read."""
        return self.time_line.problem() or self.gap.error() or self.grace.error() or None

    def _weekdays(self) -> tuple[str, ...]:
        keys = self.days.keys()
        return tuple(day for day in WEEKDAYS if day in keys) + tuple(key for key in keys if key not in WEEKDAYS)

    def _take_every(self) -> None:
        self._show_parts()
        self.edited.emit()

    def _show_parts(self) -> None:
        every = self.every.key()
        for part in self._parts:
            part.holder.setVisible(every is not None and every in part.wanted)

    def _lay_out(self) -> list[_Part]:
        everything = tuple(key for key, _label in _EVERY)
        parts = [
            _Part(_labelled(_("Weekdays"), self.days), ("weekdays", "week")),
            _Part(_labelled(_("Days from one to the next"), self.gap), ("n_days",)),
            _Part(_labelled(_("Time"), self.time_line), everything),
            _Part(_labelled(_("How much later still counts"), self.grace), everything),
        ]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.every)
        box.addWidget(parts[0].holder)
        row = FlowLayout(gap=20)
        for part in parts[1:]:
            row.addWidget(part.holder)
        box.addLayout(row)
        return parts

    def _dress(self) -> None:
        self.time_line.setFixedWidth(self._look.px(5))


class CadenceEditor(Editor[Cadence | None]):
    """How often something is meant to happen."""

    def build_control(self) -> QWidget:
        """Return the parts of the cadence."""
        self._parts = CadenceField(self.desk.look, _(self.field.label), self)
        self._parts.edited.connect(self.take_edit)
        return self._parts

    def show_loaded(self, value: Cadence | None) -> None:
        """Show the cadence."""
        self._parts.show_cadence(value)

    def read(self) -> Cadence | None:
        """Return the cadence."""
        return self._parts.cadence()

    def focus_target(self) -> QWidget:
        """Return the rhythm chosen, or the first."""
        segments = self._parts.every.segments()
        return next((segment for segment in segments if segment.isChecked()), segments[0])

    def typing_problem(self) -> str | None:
        """Return a sentence while a part cannot be read."""
        return self._parts.problem()

    def name_control(self, label: str, description: str) -> None:
        """Name the group; its parts have names of their own."""
        self._parts.setAccessibleName(label)
        self._parts.setAccessibleDescription(description)


def _labelled(label: str, control: QWidget) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    text = Text(label, "secondary", "muted")
    text.setBuddy(control)
    box.addWidget(text)
    box.addWidget(control)
    return holder


def _time_of(text: str | None) -> time | None:
    if text is None:
        return None
    try:
        return read_time(text)
    except TypedError:
        return None
