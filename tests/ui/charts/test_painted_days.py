# SPDX-License-Identifier: GPL-3.0-or-later
"""Year in pixels, month dots and calendar: what is painted, and what pointer and keys do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolTip, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import DaySummary
from journal_app.ui.charts.day_field import DayField
from journal_app.ui.charts.month_dots import MonthDots, month_ends
from journal_app.ui.charts.month_grid import same_day_of_month
from journal_app.ui.charts.mood_calendar import MoodCalendar
from journal_app.ui.charts.year_in_pixels import YearInPixels
from journal_app.ui.look import Look
from tests.ui.charts.material import TODAY, november
from tests.ui.charts.pointing import colours, hover, picture

W = TypeVar("W", bound=QWidget)

YEAR = (date(2025, 12, 1), TODAY)
TEN_YEARS = (date(1660, 1, 1), date(1669, 5, 31))


KEPT: list[QWidget] = []
"""Holds widgets of which a test asks only for a part."""


@pytest.fixture(autouse=True)
def keep() -> Iterator[None]:
    """Let go of the widgets when the test is over."""
    yield
    KEPT.clear()


def dots(look: Look, qtbot: QtBot) -> MonthDots:
    widget = MonthDots(look)
    widget.show_month(TODAY, [each.day for each in november()])
    return shown(widget, qtbot)


def calendar(look: Look, qtbot: QtBot) -> MoodCalendar:
    widget = MoodCalendar(look)
    widget.show_month(TODAY, november(), TODAY)
    return shown(widget, qtbot)


def pixels(look: Look, qtbot: QtBot, days: tuple[date, date] = YEAR, width: int = 800) -> YearInPixels:
    widget = YearInPixels(look)
    widget.resize(width, 240)
    length = (days[1] - days[0]).days
    moods = {days[0] + timedelta(days=day): (1.0 + day % 7, 2) for day in range(0, length, 2)}
    widget.show_days(*days, moods)
    return shown(widget, qtbot)


def shown(widget: W, qtbot: QtBot) -> W:
    KEPT.append(widget)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def fields(look: Look, qtbot: QtBot) -> list[DayField]:
    return [dots(look, qtbot), calendar(look, qtbot).grid(), pixels(look, qtbot).grid()]


def test_each_day_lies_where_the_pointer_finds_it(look: Look, qtbot: QtBot) -> None:
    for field in fields(look, qtbot):
        span = field.span()
        assert span is not None
        for number in range((span[1] - span[0]).days + 1):
            day = span[0] + timedelta(days=number)
            assert field.day_at(field.cell(day).center()) == day
        assert field.day_at(field.rect().bottomRight()) is None


def test_days_lie_within_the_widget_and_apart_from_each_other(look: Look, qtbot: QtBot) -> None:
    for field in fields(look, qtbot):
        span = field.span()
        assert span is not None
        cells = [field.cell(span[0] + timedelta(days=number)) for number in range((span[1] - span[0]).days + 1)]
        assert all(field.rect().contains(cell) for cell in cells)
        assert not any(one.intersects(other) for one, other in pairwise(cells))


def test_from_right_to_left_days_are_mirrored(look: Look, qtbot: QtBot) -> None:
    for field in fields(look, qtbot):
        span = field.span()
        assert span is not None
        before = field.cell(span[0])
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        after = field.cell(span[0])
        assert after.right() == field.width() - 1 - before.left()
        assert field.day_at(after.center()) == span[0]


def test_the_pointer_reads_a_day_and_a_click_chooses_it(look: Look, qtbot: QtBot) -> None:
    grid = pixels(look, qtbot).grid()
    day = date(2026, 2, 1)
    hover(grid, grid.cell(day).center())
    assert QToolTip.text().startswith("Sunday 1 February 2026: mood ")
    with qtbot.waitSignal(grid.day_chosen) as chosen:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(day).center())
    assert chosen.args == [day]
    hover(grid, grid.rect().bottomRight())
    assert grid.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_move_a_cursor_that_says_its_day_and_enter_chooses_it(look: Look, qtbot: QtBot) -> None:
    grid = pixels(look, qtbot).grid()
    grid.show_summary("Mostly between 3 and 5, 66 days")
    grid.show_cursor(date(2026, 2, 2))
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.cursor_day() == date(2026, 2, 3)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.cursor_day() == date(2026, 2, 10)
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.accessibleDescription() == "Monday 2 February 2026: no mood"
    with qtbot.waitSignal(grid.day_chosen) as chosen:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 2, 2)]


def test_a_day_with_a_mood_is_painted_in_its_step_and_one_without_is_an_outline(look: Look, qtbot: QtBot) -> None:
    grid = pixels(look, qtbot).grid()
    image = picture(grid)
    rated, empty = grid.cell(YEAR[0]).center(), grid.cell(YEAR[0] + timedelta(days=1)).center()
    assert QColor(image.pixel(rated)).name() == look.theme.mood[0].fill.lower()
    background = QColor(image.pixel(grid.rect().topRight())).name()
    assert QColor(image.pixel(empty)).name() == background
    assert look.theme.core.border.lower() in colours(image)


def test_a_long_range_is_turned_like_pages_from_the_latest_back(look: Look, qtbot: QtBot) -> None:
    widget = pixels(look, qtbot, TEN_YEARS)
    grid = widget.grid()
    assert grid.span() is not None
    assert grid.span()[1] == TEN_YEARS[1]  # type: ignore[index]
    assert grid.has_earlier()
    assert not grid.has_later()
    seen = [grid.span()]
    while grid.has_earlier():
        grid.turn(-1)
        seen.append(grid.span())
    assert seen[-1][0] == TEN_YEARS[0]  # type: ignore[index]
    assert all(later[0] <= earlier[1] + timedelta(days=1) for earlier, later in zip(seen[1:], seen, strict=False))  # type: ignore[index]
    grid.turn(1)
    assert grid.span()[1] > seen[-1][1]  # type: ignore[index]


def test_keys_turn_the_page_at_its_edge(look: Look, qtbot: QtBot) -> None:
    grid = pixels(look, qtbot, TEN_YEARS).grid()
    span = grid.span()
    assert span is not None
    grid.show_cursor(span[0])
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.cursor_day() == span[0] - timedelta(days=7)
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.cursor_day() == span[0] - timedelta(days=7 + 7 * 52)
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.cursor_day() == grid.span()[1]  # type: ignore[index]


def test_at_the_ends_of_the_range_keys_stay(look: Look, qtbot: QtBot) -> None:
    grid = pixels(look, qtbot, TEN_YEARS).grid()
    grid.show_cursor(TEN_YEARS[1])
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        qtbot.keyClick(grid, key)
    assert grid.cursor_day() == TEN_YEARS[1]


def test_a_narrow_year_shows_half_a_year(look: Look, qtbot: QtBot) -> None:
    wide, narrow = pixels(look, qtbot).grid(), pixels(look, qtbot, width=400).grid()
    assert not wide.has_earlier()
    assert narrow.has_earlier()
    assert narrow.minimumSizeHint().width() <= 400


def test_the_first_row_is_the_first_day_of_the_locales_week(look: Look, qtbot: QtBot) -> None:
    sunday = date(2026, 2, 1)
    QLocale.setDefault(QLocale("en_US"))
    try:
        grid, month = pixels(look, qtbot).grid(), calendar(look, qtbot).grid()
        assert grid.cell(sunday).top() < grid.cell(sunday + timedelta(days=1)).top()
        assert month.cell(date(2026, 11, 1)).left() < month.cell(date(2026, 11, 2)).left()
    finally:
        QLocale.setDefault(QLocale.c())
    grid = pixels(look, qtbot).grid()
    assert grid.cell(sunday).top() > grid.cell(sunday + timedelta(days=1)).top()


def test_dots_are_filled_where_something_was_written_and_today_has_a_ring(look: Look, qtbot: QtBot) -> None:
    widget = dots(look, qtbot)
    image = picture(widget)
    written, empty = widget.cell(date(2026, 11, 1)).center(), widget.cell(date(2026, 11, 3)).center()
    assert QColor(image.pixel(written)).name() == look.theme.core.accent.lower()
    assert QColor(image.pixel(empty)).name() != look.theme.core.accent.lower()
    assert look.theme.core.ribbon.lower() in colours(image)


def test_dots_are_named_by_the_month_and_its_days(look: Look, qtbot: QtBot) -> None:
    widget = dots(look, qtbot)
    assert widget.accessibleName() == "November: written on 15 days"
    widget.show_month(date(2026, 2, 28), [date(2026, 2, 3), date(2026, 3, 1)])
    assert widget.accessibleName() == "February: written on 1 day"
    assert widget.span() == (date(2026, 2, 1), date(2026, 2, 28))


def test_arrows_move_over_the_dots_and_enter_opens_the_day(look: Look, qtbot: QtBot) -> None:
    widget = dots(look, qtbot)
    qtbot.keyClick(widget, Qt.Key.Key_Left)
    assert widget.accessibleDescription() == "Saturday 21 November 2026"
    qtbot.keyClick(widget, Qt.Key.Key_Left)
    assert widget.accessibleDescription() == "Friday 20 November 2026, something written"
    with qtbot.waitSignal(widget.day_chosen) as chosen:
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 11, 20)]


def test_a_calendar_day_says_its_mood_and_entries(look: Look, qtbot: QtBot) -> None:
    grid = calendar(look, qtbot).grid()
    assert grid.words(date(2026, 11, 12)) == "Thursday 12 November 2026, mood 2 of 7, hard, 1 entry"
    assert grid.words(date(2026, 11, 17)) == "Tuesday 17 November 2026, 2 entries"
    assert grid.words(date(2026, 11, 3)) == "Tuesday 3 November 2026, nothing written"
    assert grid.words(TODAY) == "Sunday 22 November 2026, mood 4 of 7, in between, 3 entries, today"


def test_a_click_chooses_a_day_and_shift_click_a_range(look: Look, qtbot: QtBot) -> None:
    widget = calendar(look, qtbot)
    grid = widget.grid()
    with qtbot.waitSignal(widget.days_chosen) as chosen:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(date(2026, 11, 12)).center())
    assert chosen.args == [date(2026, 11, 12), date(2026, 11, 12)]
    with qtbot.waitSignal(widget.days_chosen) as chosen:
        qtbot.mouseClick(
            grid,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ShiftModifier,
            grid.cell(date(2026, 11, 9)).center(),
        )
    assert chosen.args == [date(2026, 11, 9), date(2026, 11, 12)]
    assert grid.chosen() == (date(2026, 11, 9), date(2026, 11, 12))
    assert look.theme.core.accent_soft.lower() in colours(picture(grid))


def test_shift_and_arrows_choose_a_range_by_keys(look: Look, qtbot: QtBot) -> None:
    widget = calendar(look, qtbot)
    grid = widget.grid()
    grid.show_cursor(date(2026, 11, 12))
    with qtbot.waitSignal(widget.days_chosen) as chosen:
        qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chosen.args == [date(2026, 11, 12), date(2026, 11, 13)]
    with qtbot.waitSignal(widget.days_chosen) as chosen:
        qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen.args == [date(2026, 11, 12), date(2026, 11, 20)]


def test_showing_what_is_chosen_is_not_a_choice(look: Look, qtbot: QtBot) -> None:
    widget = calendar(look, qtbot)
    with qtbot.assertNotEmitted(widget.days_chosen):
        widget.show_chosen(date(2026, 11, 2), date(2026, 11, 5))
        widget.show_chosen(None, None)
    assert widget.grid().chosen() is None


def test_keys_lead_to_other_months_and_ask_for_their_days(look: Look, qtbot: QtBot) -> None:
    widget = calendar(look, qtbot)
    grid = widget.grid()
    grid.show_cursor(date(2026, 11, 30))
    with qtbot.waitSignal(widget.month_shown) as wanted:
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert wanted.args == [date(2026, 12, 1), date(2026, 12, 31)]
    assert grid.cursor_day() == date(2026, 12, 1)
    qtbot.keyClick(grid, Qt.Key.Key_End)
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.cursor_day() == date(2026, 11, 30)
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.cursor_day() == date(2026, 11, 1)
    widget.show_month(date(2026, 11, 5), [DaySummary(date(2026, 11, 1), 2)], TODAY)
    assert grid.cursor_day() == date(2026, 11, 1)
    assert grid.words(date(2026, 11, 1)).endswith("2 entries")


def test_the_calendar_ends_with_the_calendar(look: Look, qtbot: QtBot) -> None:
    widget = calendar(look, qtbot)
    widget.show_month(date(1, 1, 15), [], TODAY)
    widget.grid().show_cursor(date(1, 1, 1))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        qtbot.keyClick(widget.grid(), key)
    assert widget.month() == (date(1, 1, 1), date(1, 1, 31))
    widget.show_month(date(9999, 12, 15), [], TODAY)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        qtbot.keyClick(widget.grid(), key)
    assert widget.month() == (date(9999, 12, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(1, 1, 5), -1, date(1, 1, 5)),
    ],
)
def test_a_shorter_month_gives_its_last_day(day: date, months: int, expected: date) -> None:
    assert same_day_of_month(day, months) == expected


def test_months_end_where_they_do() -> None:
    assert month_ends(date(1664, 2, 10)) == (date(1664, 2, 1), date(1664, 2, 29))
    assert month_ends(date(9999, 12, 31)) == (date(9999, 12, 1), date(9999, 12, 31))


def test_without_days_there_is_nothing_to_choose(look: Look, qtbot: QtBot) -> None:
    widget = YearInPixels(look)
    widget.show_days(None, None, {})
    grid = shown(widget, qtbot).grid()
    with qtbot.assertNotEmitted(grid.day_chosen):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
        qtbot.keyClick(grid, Qt.Key.Key_Return)
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect().center())
    assert picture(grid).width() == grid.width()


@pytest.mark.parametrize("percent", [80, 200])
def test_charts_follow_theme_and_text_size(look: Look, qtbot: QtBot, percent: int) -> None:
    charts = fields(look, qtbot)
    before = [chart.sizeHint() for chart in charts]
    look.choose(replace(look.appearance, theme="dark", text_percent=percent))
    for chart, small in zip(charts, before, strict=True):
        grown = chart.sizeHint()
        assert (grown.width() > small.width()) is (percent > 100)
        chart.resize(grown)
        assert colours(picture(chart)) & {step.fill.lower() for step in look.theme.mood} | {look.theme.core.accent}
