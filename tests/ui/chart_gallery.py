# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every chart, light and dark, at two text sizes: python tests/ui/chart_gallery.py FOLDER."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from journal_app.ui.charts.month_dots import MonthDots
from journal_app.ui.charts.mood_calendar import MoodCalendar
from journal_app.ui.charts.mood_line import MoodLine
from journal_app.ui.charts.mood_series import day_moods, mood_series
from journal_app.ui.charts.year_in_pixels import YearInPixels
from journal_app.ui.look import Appearance, Look
from journal_app.ui.widgets.card import Card
from tests.ui.charts import material


class Sheet(QWidget):
    """The charts of the pictures, each in a card."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "bg")
        self.grid = QGridLayout(self)
        self.grid.setSpacing(16)
        self.grid.setColumnStretch(0, 1)
        for row, (title, insights) in enumerate(
            (("Mood", material.three_months()), ("Three days", material.few()), ("Ten years", material.long_ago()))
        ):
            line = MoodLine(look)
            line.show_series(mood_series(insights))
            self._put(title, line, row, 0)
        year = material.year()
        pixels = YearInPixels(look)
        pixels.show_days(year[0].window.first, year[0].window.last, day_moods(year))
        self._put("The year in pixels", pixels, 3, 0)
        older = YearInPixels(look)
        ancient = material.long_ago()
        older.show_days(ancient[0].window.first, ancient[0].window.last, day_moods(ancient))
        older.grid().show_cursor(ancient[0].window.last)
        QApplication.sendEvent(older.grid(), QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
        self._put("Ten years in pixels", older, 4, 0)
        calendar = MoodCalendar(look)
        calendar.show_month(material.TODAY, material.november(), material.TODAY)
        self._put("Calendar", calendar, 0, 1)
        chosen = MoodCalendar(look)
        chosen.show_month(material.TODAY, material.november(), material.TODAY)
        chosen.show_chosen(material.TODAY.replace(day=10), material.TODAY.replace(day=13))
        self._put("Chosen", chosen, 1, 1)
        dots = MonthDots(look)
        dots.show_month(material.TODAY, [each.day for each in material.november()])
        self._put("Dots", dots, 3, 1)

    def _put(self, title: str, widget: QWidget, row: int, column: int) -> None:
        card = Card(title)
        card.body.addWidget(widget)
        self.grid.addWidget(card, row, column, Qt.AlignmentFlag.AlignTop)


def main() -> None:
    """Write one picture per theme and text size."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    for theme in ("light", "dark"):
        for percent in (100, 200):
            look = Look(Appearance(theme=theme, text_percent=percent, bundled_chrome=True, reduce_motion=True))
            look.apply(app)
            sheet = Sheet(look)
            sheet.resize(1170 if percent == 100 else 1500, 10)
            sheet.show()
            sheet.resize(sheet.width(), sheet.minimumSizeHint().height())
            app.sendPostedEvents()
            picture = QPixmap(sheet.size())
            sheet.render(picture, QPoint())
            picture.save(str(folder / f"charts-{theme}-{percent}.png"))
            sheet.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()
