# SPDX-License-Identifier: GPL-3.0-or-later
"""A date with a time, or a date alone: typed or picked, in the offset it was written in."""

from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _
from journal_app.domain.moment import Moment, at, on
from journal_app.ui.desk import Clock
from journal_app.ui.form.date_field import DateField
from journal_app.ui.form.typed_line import TimeLine
from journal_app.ui.look import Look
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import OneLine


class MomentField(QWidget):
    """A moment or none. A moment written elsewhere keeps its offset when its date or time is changed."""

    retimed = Signal()
    """The writer changed it, readable or not."""

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._shown: Moment | None = None
        self.date_field = DateField(look, clock, self)
        self.time_line = TimeLine(self)
        self._offset = OneLine("", "secondary", "muted", self)
        row = FlowLayout(self, gap=10)
        row.addWidget(self.date_field)
        row.addWidget(self.time_line)
        row.addWidget(self._offset)
        self.setFocusProxy(self.date_field.line)
        self.date_field.redated.connect(self.retimed)
        self.time_line.retyped.connect(self.retimed)
        self.name(_("Date"))
        look.changed.connect(self._dress)
        self._dress()

    def show_moment(self, moment: Moment | None) -> None:
        """Show a moment or none; not an edit."""
        self._shown = moment
        self.date_field.show_date(None if moment is None else moment.local.date())
        self.time_line.show_typed(None if moment is None or moment.all_day else moment.local.time())
        foreign = moment is not None and not moment.all_day and self._is_foreign(moment)
        self._offset.setText(_offset_words(moment) if moment is not None and foreign else "")
        self._offset.setVisible(foreign)

    def moment(self) -> Moment | None:
        """Return the moment; a date without a time is a whole day."""
        day, clock_time = self.date_field.day(), self.time_line.typed()
        if day is None:
            return None
        if clock_time is None:
            return on(day, self._clock.zone)
        return self._in_its_zone(datetime.combine(day, self._with_seconds(clock_time)))

    def problem(self) -> str | None:
        """Return a sentence while what is typed cannot be read, or lacks its day."""
        if self.date_field.day() is None and self.time_line.typed() is not None:
            return self.date_field.problem() or _("A time needs its day as well.")
        return self.date_field.problem() or self.time_line.problem()

    def name(self, label: str) -> None:
        """Name the parts after the question."""
        self.date_field.name(label)
        self.time_line.setAccessibleName(_("{question}: time").format(question=label))

    def _with_seconds(self, typed: time) -> time:
        shown = self._shown.local.time() if self._shown is not None else None
        return shown if shown is not None and shown.replace(second=0, microsecond=0) == typed else typed

    def _is_foreign(self, moment: Moment) -> bool:
        return moment.offset != at(moment.local, self._clock.zone).offset

    def _in_its_zone(self, local: datetime) -> Moment:
        shown = self._shown
        if shown is None or shown.all_day or not self._is_foreign(shown):
            return at(local, self._clock.zone)
        if shown.zone:
            try:
                return at(local, ZoneInfo(shown.zone))
            except (ZoneInfoNotFoundError, ValueError):
                return Moment(local, shown.offset, shown.zone)
        return Moment(local, shown.offset)

    def _dress(self) -> None:
        self.time_line.setFixedWidth(self._look.px(5))


def _offset_words(moment: Moment) -> str:
    hours, minutes = divmod(abs(moment.offset), 60)
    sign = "−" if moment.offset < 0 else "+"
    return _("UTC{offset}").format(offset=f"{sign}{hours}:{minutes:02d}")
