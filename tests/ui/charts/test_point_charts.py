# SPDX-License-Identifier: GPL-3.0-or-later
"""Painted charts of few points: places on the affect grid, feelings, promises; keys, words and colours."""

import pytest
from PySide6.QtCore import QEvent, Qt
from pytestqt.qtbot import QtBot

from journal_app.ui.charts.affect_density import AffectDensity
from journal_app.ui.charts.emotion_bars import EmotionBars
from journal_app.ui.charts.point_field import PointField
from journal_app.ui.charts.promise_bars import KeptShare, PromiseBars
from journal_app.ui.charts.tables import DensityTable, FeelingsTable, PromisesTable
from journal_app.ui.look import Appearance, Look
from tests.ui.charts.pointing import colours, focus, picture

WORDS = [("worried", 31), ("tender", 26), ("tired", 24), ("hopeful", 19), ("irritated", 14), ("lonely", 11), ("shy", 2)]
SHARES = [KeptShare("All", 8, 10, 0.49, 0.94), KeptShare("October 2026", 3, 4, 0.3, 0.95)]


def density(look: Look) -> AffectDensity:
    made = AffectDensity(look)
    counts = [[0] * 7 for _row in range(7)]
    counts[5][2] = 12
    counts[2][4] = 3
    made.show_counts(counts)
    return made


def emotions(look: Look) -> EmotionBars:
    made = EmotionBars(look)
    made.show_words(WORDS, 60)
    return made


def promises(look: Look) -> PromiseBars:
    made = PromiseBars(look)
    made.show_shares(SHARES)
    return made


def shown(chart: PointField, qtbot: QtBot, width: int = 320, height: int = 260) -> PointField:
    qtbot.addWidget(chart)
    chart.resize(width, height)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def test_the_grid_says_its_squares_by_pleasantness_and_energy(look: Look, qtbot: QtBot) -> None:
    chart = shown(density(look), qtbot)
    focus(chart, QEvent.Type.FocusIn)
    texts = [chart.words(point) for point in range(chart.points())]
    assert texts[1 * 7 + 2] == "pleasantness 3 of 7, energy 6 of 7: 12 ratings"
    assert texts[4 * 7 + 4] == "pleasantness 5 of 7, energy 3 of 7: 3 ratings"
    assert sum("0 ratings" in text for text in texts) == 47


def test_arrows_move_over_the_grid_and_stop_at_its_edges(look: Look, qtbot: QtBot) -> None:
    chart = shown(density(look), qtbot)
    focus(chart, QEvent.Type.FocusIn)
    for key, point in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 8),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 1),
    ):
        qtbot.keyClick(chart, key)
        assert chart.cursor_point() == point
    assert chart.accessibleDescription() == chart.words(1)
    chart.show_summary("Two places. n = 15")
    focus(chart, QEvent.Type.FocusOut)
    assert chart.accessibleDescription() == "Two places. n = 15"


def test_the_fuller_a_square_the_deeper_its_colour(look: Look, qtbot: QtBot) -> None:
    chart = shown(density(look), qtbot)
    image = picture(chart)
    full, some, none = (
        image.pixelColor(chart.place(point).center()).lightness() for point in (1 * 7 + 2, 4 * 7 + 4, 5 * 7)
    )
    assert full < some < none


def test_six_feelings_have_a_bar_and_the_others_one_together(look: Look, qtbot: QtBot) -> None:
    chart = shown(emotions(look), qtbot)
    assert chart.points() == 7
    assert chart.words(0) == "worried: 31 of 60 entries"
    assert chart.words(6) == "others: named 2 times"
    focus(chart, QEvent.Type.FocusIn)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.cursor_point() == 6
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.cursor_point() == 6


def test_promises_are_said_with_their_interval(look: Look, qtbot: QtBot) -> None:
    chart = shown(promises(look), qtbot)
    assert chart.words(0) == "All: 8 of 10 kept; between 49 and 94 in a hundred"


@pytest.mark.parametrize("make", [density, emotions, promises])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_charts_use_the_first_series_colour_and_mirror(look: Look, qtbot: QtBot, make: object, theme: str) -> None:
    look.choose(Appearance(theme=theme, bundled_chrome=True, reduce_motion=True))
    chart = shown(make(look), qtbot)  # type: ignore[operator]
    before = picture(chart)
    assert len(colours(before)) > 5
    if make is not density:
        assert look.theme.series[0].lower() in colours(before)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(chart) != before


@pytest.mark.parametrize("make", [density, emotions, promises])
def test_large_text_makes_room(look: Look, qtbot: QtBot, make: object) -> None:
    chart = shown(make(look), qtbot)  # type: ignore[operator]
    before = chart.minimumSizeHint().height()
    look.choose(Appearance(theme="light", bundled_chrome=True, reduce_motion=True, text_percent=200))
    assert chart.minimumSizeHint().height() > 1.7 * before


def test_tables_hold_what_the_charts_show() -> None:
    feelings = FeelingsTable()
    feelings.show_words([("own, word", 3), ("tired", 1)], 6)
    assert feelings.as_csv().splitlines()[1:] == ['"own, word",3,0.5', "tired,1,0.166667"]
    places = DensityTable()
    places.show_counts([[0, 1, 0], [0, 0, 4]])
    assert places.as_csv().splitlines()[1:] == ["3,2,4", "2,1,1"]
    kept = PromisesTable()
    kept.show_months([])
    assert kept.rowCount() == 0
