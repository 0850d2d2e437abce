# SPDX-License-Identifier: GPL-3.0-or-later
"""A date that is typed or picked: a line, a calendar that opens from it, and the weekday said beside it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.desk import Clock
from journal_app.ui.form.calendar_popover import CalendarPopover
from journal_app.ui.form.typed_line import DateLine
from journal_app.ui.form.typed_times import weekday_of
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.text import OneLine


class DateField(QWidget):
    """Any date from the year 1 to 9999, or none; what is typed is read as people write dates."""

    redated = Signal()
    """The writer changed it, readable or not."""

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self.line = DateLine(clock, self)
        self._button = IconButton(look, "Calendar", _("Choose from a calendar"), "Down", parent=self)
        self._weekday = OneLine("", "secondary", "muted", self)
        self._calendar: CalendarPopover | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line)
        row.addWidget(self._button)
        row.addWidget(self._weekday)
        row.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.retyped.connect(self._take_typing)
        self._button.clicked.connect(self.open_calendar)
        self.line.calendar_wanted.connect(self.open_calendar)
        look.changed.connect(self._dress)
        self._dress()

    def show_date(self, day: date | None) -> None:
        """Show a date or none; not an edit."""
        self.line.show_typed(day)
        self._say_weekday()

    def day(self) -> date | None:
        """Return the date."""
        return self.line.typed()

    def problem(self) -> str | None:
        """Return a sentence while what is typed cannot be read."""
        return self.line.problem()

    def name(self, label: str) -> None:
        """Name the parts after the question."""
        self.line.setAccessibleName(label)
        self._button.show_name(_("Choose from a calendar: {question}").format(question=label), "Down")

    def open_calendar(self) -> None:
        """Open the calendar at the date, or at today."""
        if self._calendar is None:
            self._calendar = CalendarPopover(self._look, self._button)
            self._calendar.picked.connect(self.line.choose)
        self._calendar.open_on(self.day() or self._clock.moment().local.date())

    def _take_typing(self) -> None:
        self._say_weekday()
        self.redated.emit()

    def _say_weekday(self) -> None:
        day = self.day()
        self._weekday.setText("" if day is None or self.problem() else weekday_of(day))

    def _dress(self) -> None:
        self.line.setFixedWidth(self._look.px(11.5))
