# SPDX-License-Identifier: GPL-3.0-or-later
"""The mood calendar: a month of days in the colours of their moods, to choose days from."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.entry import DaySummary
from journal_app.domain.i18n import _
from journal_app.ui.charts.month_dots import month_ends
from journal_app.ui.charts.month_grid import MonthGrid, same_day_of_month
from journal_app.ui.charts.wording import month_name
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.text import OneLine


class MoodCalendar(QWidget):
    """The month's name with the way to the months beside it, and the painted days."""

    days_chosen = Signal(object, object)
    """The first and the last day chosen (`date`s)."""
    month_shown = Signal(object, object)
    """The first and the last day (`date`s) of a month the writer turned to: what is known of it is wanted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._grid = MonthGrid(look, _("Calendar"))
        self._name = OneLine("", "strong")
        self._earlier = IconButton(look, "Previous", _("Previous month"), "PgUp")
        self._later = IconButton(look, "Next", _("Next month"), "PgDown")
        self._lay_out()
        self.setFocusProxy(self._grid)
        self._earlier.clicked.connect(self._turn_back)
        self._later.clicked.connect(self._turn_on)
        self._grid.month_wanted.connect(self._turn_to)
        self._grid.days_chosen.connect(self.days_chosen)

    def show_month(self, month: date, days: Iterable[DaySummary], today: date) -> None:
        """Show the month a day is in, with what is known of its days."""
        self._today = today
        self._grid.show_month(month, days, today)
        self._name.setText(month_name(month))
        self._grid.setAccessibleName(_("Calendar, {month}").format(month=month_name(month)))

    def show_chosen(self, first: date | None, last: date | None) -> None:
        """Show which days are chosen; None for none."""
        self._grid.show_chosen(first, last)

    def month(self) -> tuple[date, date] | None:
        """Return the first and the last day of the month shown."""
        return self._grid.span()

    def grid(self) -> MonthGrid:
        """Return the painted days."""
        return self._grid

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(2)
        head.addWidget(self._name, 1)
        head.addWidget(self._earlier)
        head.addWidget(self._later)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._grid)

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _turn(self, months: int) -> None:
        shown = self._grid.span()
        if shown is not None:
            self._turn_to(same_day_of_month(shown[0], months))

    def _turn_to(self, day: date) -> None:
        if self._grid.span() == month_ends(day):
            return
        self.show_month(day, (), self._today)
        self.month_shown.emit(*month_ends(day))
