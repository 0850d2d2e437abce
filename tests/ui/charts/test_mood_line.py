# SPDX-License-Identifier: GPL-3.0-or-later
"""The mood line: what it draws and says, and what pointer, wheel and keys do."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from journal_app.insights import compute
from journal_app.insights.result import Insight
from journal_app.ui.charts.mood_line import MoodLine
from journal_app.ui.charts.mood_series import MoodSeries, mood_series
from journal_app.ui.look import Look
from tests.ui.charts import material
from tests.ui.charts.pointing import colours, focus, hover, picture, takes_wheel


def line(look: Look, qtbot: QtBot, series: MoodSeries) -> MoodLine:
    widget = MoodLine(look)
    widget.resize(660, 220)
    qtbot.addWidget(widget)
    widget.show_series(series)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def point_of(widget: MoodLine, place: int) -> QPoint:
    plot = widget._plot
    assert plot is not None
    return plot.widget.mapTo(widget, plot.position(place).toPoint())


def test_the_window_does_not_wait_for_pyqtgraph() -> None:
    code = "import sys, journal_app.ui.charts.mood_line; print('pyqtgraph' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"


def test_dots_and_line_are_in_the_themes_colours(look: Look, qtbot: QtBot) -> None:
    drawn = colours(picture(line(look, qtbot, mood_series(material.three_months()))))
    assert look.theme.series[0].lower() in drawn
    assert {step.fill.lower() for step in look.theme.mood[1:6]} <= drawn
    assert look.theme.core.border.lower() in drawn


def test_it_is_drawn_anew_when_the_theme_changes(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.three_months()))
    look.choose(replace(look.appearance, theme="dark"))
    drawn = colours(picture(widget))
    assert look.theme.series[0].lower() in drawn
    assert look.theme.mood[3].fill.lower() in drawn


def test_keys_move_a_cursor_that_says_its_day_and_enter_opens_it(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.few()))
    qtbot.keyClick(widget, Qt.Key.Key_Home)
    assert widget.cursor_day() == date(2026, 11, 18)
    assert widget.accessibleDescription() == "Wednesday 18 November 2026: mood 3 of 7, a little low; 1 rating"
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert widget.cursor_day() == date(2026, 11, 22)
    qtbot.keyClick(widget, Qt.Key.Key_Left)
    with qtbot.waitSignal(widget.day_chosen) as chosen:
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 11, 20)]
    assert QToolTip.text().startswith("Friday 20 November 2026: mood 5 of 7")


def test_coming_by_key_the_cursor_is_on_the_last_day(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.few()))
    focus(widget, QEvent.Type.FocusIn)
    assert widget.cursor_day() == date(2026, 11, 22)
    assert look.theme.core.focus.lower() in colours(picture(widget))


def test_leaving_the_chart_gives_back_its_summary(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.few()))
    widget.show_summary("3 days so far, n = 3")
    assert widget.accessibleDescription() == "3 days so far, n = 3"
    qtbot.keyClick(widget, Qt.Key.Key_Home)
    assert "18 November" in widget.accessibleDescription()
    focus(widget, QEvent.Type.FocusOut)
    assert widget.accessibleDescription() == "3 days so far, n = 3"


def test_the_pointer_reads_the_nearest_dot_and_a_click_opens_its_day(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.few()))
    for place, day in enumerate((18, 20, 22)):
        hover(widget, point_of(widget, place))
        assert f"{day} November 2026" in QToolTip.text()
        with qtbot.waitSignal(widget.day_chosen) as chosen:
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point_of(widget, place))
        assert chosen.args == [date(2026, 11, day)]
    with qtbot.assertNotEmitted(widget.day_chosen):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(120, 80))


def test_higher_moods_are_drawn_higher(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.few()))
    heights = [point_of(widget, place).y() for place in range(3)]
    assert heights[1] < heights[2] < heights[0]


def test_the_wheel_is_left_to_the_page(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.few()))
    middle = widget.rect().center()
    assert widget.childAt(middle) is None
    assert not takes_wheel(widget, middle)


@pytest.mark.parametrize("insights", [material.long_ago, material.few], ids=["ten years of 1660", "three days"])
def test_any_range_can_be_drawn(look: Look, qtbot: QtBot, insights: Callable[[], list[Insight]]) -> None:
    widget = line(look, qtbot, mood_series(insights()))
    qtbot.keyClick(widget, Qt.Key.Key_End)
    assert widget.cursor_day() is not None
    assert picture(widget).width() == 660


def test_nothing_is_an_empty_field_that_answers_no_key(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(compute({}, date(2026, 1, 1), date(2026, 1, 31))))
    with qtbot.assertNotEmitted(widget.day_chosen):
        qtbot.keyClick(widget, Qt.Key.Key_Right)
        qtbot.keyClick(widget, Qt.Key.Key_Return)
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    assert widget.cursor_day() is None
    assert look.theme.core.border.lower() in colours(picture(widget))


def test_another_range_takes_the_place_of_the_first(look: Look, qtbot: QtBot) -> None:
    widget = line(look, qtbot, mood_series(material.long_ago()))
    qtbot.keyClick(widget, Qt.Key.Key_Home)
    widget.show_series(mood_series(material.few()))
    assert widget.cursor_day() is None
    qtbot.keyClick(widget, Qt.Key.Key_End)
    assert widget.cursor_day() == date(2026, 11, 22)


def test_it_keeps_twelve_lines_of_text_in_height(look: Look, qtbot: QtBot) -> None:
    widget = MoodLine(look)
    qtbot.addWidget(widget)
    assert widget.minimumSizeHint().height() == look.px(12)
    look.choose(replace(look.appearance, text_percent=200))
    assert widget.minimumSizeHint().height() == look.px(12)
    assert widget.minimumSizeHint().width() <= 900 - 2 * 32
