# SPDX-License-Identifier: GPL-3.0-or-later
"""The year in pixels: every day a square in its mood's colour; longer ranges are turned like pages."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.charts.pixel_grid import Moods, PixelGrid
from journal_app.ui.charts.wording import month_name
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.text import OneLine


class YearInPixels(QWidget):
    """The painted weeks, and above them the way to earlier and later ones where there are any."""

    day_chosen = Signal(object)
    """The writer chose a day (a `date`)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = _("The year in pixels")
        self._grid = PixelGrid(look, name)
        self._turner = QWidget()
        self._page = OneLine("", "secondary", "muted")
        self._earlier = IconButton(look, "Previous", _("Earlier weeks"))
        self._later = IconButton(look, "Next", _("Later weeks"))
        self._lay_out()
        self.setFocusProxy(self._grid)
        self.setAccessibleName(name)
        self._earlier.clicked.connect(self._turn_back)
        self._later.clicked.connect(self._turn_on)
        self._grid.page_changed.connect(self._show_page)
        self._grid.day_chosen.connect(self.day_chosen)
        self._show_page()

    def show_days(self, first: date | None, last: date | None, moods: Moods) -> None:
        """Show the moods of the days from first to last, the latest weeks first."""
        self._grid.show_days(first, last, moods)

    def show_summary(self, summary: str) -> None:
        """Take what a screen reader says of the whole chart."""
        self._grid.show_summary(summary)

    def grid(self) -> PixelGrid:
        """Return the painted weeks."""
        return self._grid

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._turner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._earlier)
        row.addWidget(self._page, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._later)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self._turner)
        whole.addWidget(self._grid)
        whole.addStretch(1)

    def _show_page(self) -> None:
        span = self._grid.span()
        earlier, later = self._grid.has_earlier(), self._grid.has_later()
        self._turner.setVisible(earlier or later)
        self._earlier.setEnabled(earlier)
        self._later.setEnabled(later)
        if span is not None:
            self._page.setText(_("{first} to {last}").format(first=month_name(span[0]), last=month_name(span[1])))

    def _turn_back(self) -> None:
        self._grid.turn(-1)

    def _turn_on(self) -> None:
        self._grid.turn(1)
