# SPDX-License-Identifier: GPL-3.0-or-later
"""A calendar that opens at a date line; it knows years before 1752, unlike Qt's date field."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _
from journal_app.ui.form.anchored import AnchoredPopover
from journal_app.ui.look import Look
from journal_app.ui.widgets.calendar import Calendar

_WIDTH_EM = 24


class CalendarPopover(AnchoredPopover):
    """A month to pick a day from; a click and Enter take it."""

    picked = Signal(object)
    """The `date`."""

    def __init__(self, look: Look, anchor: QWidget) -> None:
        super().__init__(look, _("Calendar"), anchor)
        self._calendar = Calendar(look)
        self._calendar.setMinimumDate(QDate(1, 1, 1))
        self._calendar.setMaximumDate(QDate(9999, 12, 31))
        self._calendar.setAccessibleName(_("Calendar"))
        self._calendar.clicked.connect(self._take)
        self._calendar.activated.connect(self._take)
        self.body.addWidget(self._calendar)

    def sizeHint(self) -> QSize:
        # The names of weekdays need more room than the calendar asks for by itself.
        return super().sizeHint().expandedTo(QSize(self._look.px(_WIDTH_EM), 0))

    def open_on(self, day: date) -> None:
        """Open with a day shown."""
        with QSignalBlocker(self._calendar):
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.open_beside()
        self._calendar.setFocus()

    def _take(self, picked: QDate) -> None:
        self.picked.emit(date(picked.year(), picked.month(), picked.day()))
        self.close_popover()
