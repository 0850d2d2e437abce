# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts as tables."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from journal_app.domain.entry import DaySummary
from journal_app.ui.charts.mood_series import day_moods, mood_series
from journal_app.ui.charts.tables import RAW, ChartTable, DaysTable, MoodLineTable, PixelsTable
from journal_app.ui.look import Look
from tests.ui.charts import material

TABLES = [MoodLineTable, PixelsTable, DaysTable]


def texts(table: ChartTable, row: int) -> list[object]:
    return [table.index(row, column).data() for column in range(table.columnCount())]


@pytest.mark.parametrize("kind", TABLES)
def test_every_table_is_a_sound_model_empty_and_full(look: Look, kind: type[ChartTable]) -> None:
    table = kind()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert table.rowCount() == 0
    if isinstance(table, MoodLineTable):
        table.show_series(mood_series(material.three_months()))
    elif isinstance(table, PixelsTable):
        table.show_moods(day_moods(material.three_months()))
    elif isinstance(table, DaysTable):
        table.show_days(material.november())
    assert table.rowCount() > 10
    assert all(texts(table, 0)[:2])
    table.show_rows(())
    assert table.rowCount() == 0
    assert tester.model() is table


def test_the_mood_table_says_each_day_in_words_and_numbers(look: Look) -> None:
    table = MoodLineTable()
    table.show_series(mood_series(material.few()))
    assert texts(table, 0) == ["Wednesday 18 November 2026", "3 of 7, a little low", "1", "", "", ""]
    headings = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert headings == ["Day", "Mood", "Ratings", "Line", "Band from", "Band to"]


def test_numbers_stand_right_and_their_values_can_be_had(look: Look) -> None:
    table = MoodLineTable()
    table.show_series(mood_series(material.few()))
    assert table.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert table.index(0, 0).data(RAW) == date(2026, 11, 18)


def test_days_come_oldest_first_and_a_day_without_a_mood_has_none(look: Look) -> None:
    table = DaysTable()
    table.show_days([DaySummary(date(2026, 11, 3), 2), DaySummary(date(1660, 1, 1), 1, 4.0)])
    assert texts(table, 0) == ["Thursday 1 January 1660", "1", "4 of 7, in between"]
    assert texts(table, 1) == ["Tuesday 3 November 2026", "2", ""]


def test_a_table_can_be_taken_along_as_comma_separated_values(look: Look) -> None:
    table = DaysTable()
    table.show_days([DaySummary(date(1660, 1, 1), 1, 3.5), DaySummary(date(2026, 11, 3), 2)])
    assert table.as_csv() == "Day,Entries,Mood\n1660-01-01,1,3.5\n2026-11-03,2,\n"
