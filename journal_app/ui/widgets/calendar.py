# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's calendar in the theme's colours: by itself it draws weekends in a red of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from journal_app.ui.look import Look

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class Calendar(QCalendarWidget):
    """A month to pick a day from; its weekday names are quiet and no day has a colour of its own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        header = QTextCharFormat()
        header.setForeground(self._look.color("muted"))
        header.setBackground(self._look.color("raised"))
        header.setFont(self._look.font("small"))
        self.setHeaderTextFormat(header)
        for weekday in _WEEKEND:
            self.setWeekdayTextFormat(weekday, QTextCharFormat())
