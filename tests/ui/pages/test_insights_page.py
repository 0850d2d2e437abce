# SPDX-License-Identifier: GPL-3.0-or-later
"""The Insights page on an empty journal, on a few days and on a year and more."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Change
from journal_app.store.errors import Code, JournalError
from journal_app.ui.look import Appearance, Look
from journal_app.ui.pages.insights import InsightsPage
from journal_app.ui.pages.insights_parts import reckoning
from journal_app.ui.pages.insights_parts.card import InsightCard
from journal_app.ui.pages.insights_parts.found import Evidence, Found
from tests.ui.models.nora import TODAY, Nora, open_nora
from tests.ui.pages.insights_material import check_in, live

Open = Callable[[], InsightsPage]


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    """An empty journal with its desk."""
    there = open_nora(tmp_path / "journal", look, qtbot)
    yield there
    there.thread.close()


@pytest.fixture
def opened(nora: Nora, qtbot: QtBot) -> Open:
    """Return what opens the page on Nora's journal as it is by then."""

    def open_page() -> InsightsPage:
        page = InsightsPage(nora.desk)
        qtbot.addWidget(page)
        page.resize(1064, 820)
        page.show()
        qtbot.waitExposed(page)
        page.arrive()
        settle(page, qtbot)
        return page

    return open_page


def settle(page: InsightsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.is_settled, timeout=20_000)


def choose(page: InsightsPage, key: str, qtbot: QtBot) -> None:
    segment = next(each for each in page.spans.segments() if each.key == key)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    settle(page, qtbot)


def titles(page: InsightsPage) -> list[str]:
    return [card.title for card in page.grid.cards()]


def card(page: InsightsPage, title: str) -> InsightCard:
    return next(each for each in page.grid.cards() if each.title == title)


def test_an_empty_journal_says_what_every_card_waits_for(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    assert titles(page) == []
    assert page.nothing.isVisible()
    assert not page.nothing.all.isVisible()
    waits = {item.title: item.waits for item in page.later.items()}
    assert list(waits) == [
        "Mood",
        "Mood trend",
        "Where the days fall",
        "The year in pixels",
        "Feelings you named",
        "Promises kept",
    ]
    assert waits["Mood trend"] == "waits for 21 more days"
    assert waits["Promises kept"] == "waits for 5 more promises that came due"
    with qtbot.waitSignal(page.guide_wanted) as wanted:
        page.nothing.check_in.click()
    assert wanted.args == ["daily_check_in", ""]


def test_a_few_days_are_dots_and_the_rest_waits(nora: Nora, opened: Open) -> None:
    for back, mood in ((4, 3), (2, 5), (0, 4)):
        check_in(nora, TODAY - timedelta(days=back), mood, afraid=4)
    page = opened()
    assert titles(page) == ["Mood", "Where the days fall", "The year in pixels", "Feelings you named"]
    assert card(page, "Mood").headline().startswith("3 days so far.")
    assert card(page, "Mood").n() == "n = 3 days with a rating"
    waits = {item.title: item.waits for item in page.later.items()}
    assert waits["Mood trend"] == "waits for 18 more days"
    assert "Feelings you named" not in waits
    assert not page.nothing.isVisible()


def test_a_long_journal_shows_all_five_cards_with_n(nora: Nora, opened: Open, qtbot: QtBot) -> None:
    live(nora, 400)
    page = opened()
    choose(page, "365", qtbot)
    assert titles(page) == [
        "Mood",
        "Where the days fall",
        "The year in pixels",
        "Feelings you named",
        "Promises kept",
    ]
    assert [each.title for each in page.grid.rows()[0]] == ["Mood", "Where the days fall"]
    assert page.later.items() == ()
    assert not page.later.isVisible()
    for each in page.grid.cards():
        assert each.n().startswith("n = ")
        assert each.headline()
        assert each.headline() in each.accessibleDescription()


def test_another_range_counts_other_days(nora: Nora, opened: Open, qtbot: QtBot) -> None:
    live(nora, 400)
    page = opened()
    n = {}
    for key in ("30", "90", "365", "all"):
        choose(page, key, qtbot)
        n[key] = page.cards[0].table.rowCount()
    assert n["30"] < n["90"] < n["365"] < n["all"]
    first = nora.does(lambda journal: journal.first_and_last_day())
    assert first is not None
    assert first[0] < TODAY - timedelta(days=365)


def test_the_year_in_pixels_shows_a_year_whatever_the_range(nora: Nora, opened: Open, qtbot: QtBot) -> None:
    check_in(nora, TODAY - timedelta(days=200), 5)
    check_in(nora, TODAY - timedelta(days=500), 5)
    page = opened()
    choose(page, "30", qtbot)
    assert titles(page) == ["The year in pixels"]
    assert card(page, "The year in pixels").n() == "n = 1 day with a rating"


def test_days_without_anything_lead_to_all_days(nora: Nora, opened: Open, qtbot: QtBot) -> None:
    check_in(nora, date(1661, 5, 2), 6)
    page = opened()
    assert titles(page) == []
    assert page.nothing.all.isVisible()
    page.nothing.all.click()
    settle(page, qtbot)
    assert page.span() == "all"
    assert "Mood" in titles(page)


def test_giving_up_a_range_goes_back_to_the_first(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    choose(page, "30", qtbot)
    qtbot.keyClick(page.spans, Qt.Key.Key_Delete)
    settle(page, qtbot)
    assert page.spans.key() == "90"


def test_only_what_is_counted_makes_the_page_stale_and_only_a_seen_page_refreshes(
    nora: Nora, opened: Open, qtbot: QtBot
) -> None:
    page = opened()
    nora.writes("free_writing", {"text": "Rain."}, TODAY)
    nora.settles()
    assert not page.is_stale
    page.hide()
    check_in(nora, TODAY, 5)
    qtbot.waitUntil(lambda: page.is_stale)
    assert titles(page) == []
    page.show()
    page.arrive()
    settle(page, qtbot)
    assert titles(page)
    check_in(nora, TODAY - timedelta(days=1), 3)
    qtbot.waitUntil(lambda: page.cards[0].table.rowCount() == 2)


def test_an_import_and_a_promise_make_the_page_stale(opened: Open) -> None:
    page = opened()
    assert page.concerns(Change(everything=True))
    assert page.concerns(Change(measures=frozenset({"promise_outcome"})))
    assert not page.concerns(Change(entries=frozenset({"x"}), tags=True, people=True))


def test_a_later_question_drops_the_answer_to_an_earlier_one(nora: Nora, opened: Open, qtbot: QtBot) -> None:
    live(nora, 120)
    page = opened()
    answers: list[Found] = []
    page._reckoning.found.connect(answers.append)
    for key in ("30", "all", "365"):
        page.spans.show_key(key)
        page.refresh()
    settle(page, qtbot)
    assert [each.window.days for each in answers] == [365]


def test_slow_answers_show_hairlines_in_place_and_give_the_chart_back(nora: Nora, opened: Open, qtbot: QtBot) -> None:
    live(nora, 60)
    page = opened()
    mood = card(page, "Mood")
    high = mood.height()
    page._slow.timeout.emit()
    assert mood.is_waiting
    assert not mood.swap.isEnabled()
    page.layout().activate()
    assert abs(mood.height() - high) <= 2
    page.mark_stale()
    settle(page, qtbot)
    assert not mood.is_waiting
    assert mood.chart.isVisible()


def test_what_cannot_be_read_is_said_with_a_way_to_try_again(
    nora: Nora, opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()

    def refuse(*_given: object) -> object:
        raise JournalError(Code.CANNOT_OPEN, "The disk is away.")

    monkeypatch.setattr(reckoning, "gather", refuse)
    page.mark_stale()
    settle(page, qtbot)
    assert page.trouble.sentence() == "This could not be worked out. The disk is away."
    assert page.trouble.isVisible()
    assert not page.later.isVisible()
    monkeypatch.undo()
    page.trouble.again.click()
    settle(page, qtbot)
    assert not page.trouble.isVisible()
    assert page.later.isVisible()


def test_a_fault_of_ours_is_said_and_handed_to_the_one_handler(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()

    def stumble(_evidence: Evidence) -> Found:
        raise ZeroDivisionError

    monkeypatch.setattr(reckoning, "work_out", stumble)
    with qtbot.captureExceptions() as faults:
        page.mark_stale()
        qtbot.waitUntil(page.trouble.isVisible)
    assert [kind for kind, _error, _trace in faults] == [ZeroDivisionError]
    assert page.trouble.sentence() == "This could not be worked out."


def test_a_day_is_opened_from_the_line_and_from_the_pixels(nora: Nora, opened: Open, qtbot: QtBot) -> None:
    check_in(nora, TODAY, 5)
    page = opened()
    for title in ("Mood", "The year in pixels"):
        chart = card(page, title).chart
        target = chart.focusProxy() or chart
        target.setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.waitSignal(page.day_wanted) as wanted:
            qtbot.keyClick(target, Qt.Key.Key_End)
            qtbot.keyClick(target, Qt.Key.Key_Return)
        assert wanted.args == [TODAY]


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (1064, [2, 2, 1]),
        (772, [1, 2, 1, 1]),
        (500, [1, 1, 1, 1, 1]),
    ],
)
def test_cards_stand_in_fewer_columns_where_it_is_narrow(
    nora: Nora, opened: Open, qtbot: QtBot, width: int, rows: list[int]
) -> None:
    live(nora, 400)
    page = opened()
    choose(page, "365", qtbot)
    page.resize(width + 64, 820)
    qtbot.waitUntil(lambda: [len(row) for row in page.grid.rows()] == rows)
    qtbot.waitUntil(lambda: all(len({each.height() for each in row}) == 1 for row in page.grid.rows()))


@pytest.mark.parametrize("percent", [100, 200])
def test_the_page_never_scrolls_sideways(nora: Nora, opened: Open, look: Look, percent: int) -> None:
    live(nora, 120)
    look.choose(Appearance(theme="light", bundled_chrome=True, reduce_motion=True, text_percent=percent))
    page = opened()
    page.resize(900 - max(64, look.px(3.8)), 620)
    for each in page.grid.cards():
        each.show_other()
    assert page._scroll.widget().minimumSizeHint().width() <= page._scroll.viewport().width()


def test_everything_that_takes_the_focus_says_its_name(nora: Nora, opened: Open) -> None:
    live(nora, 400)
    page = opened()
    for each in page.grid.cards():
        each.show_other()
    page.resize(1000, 700)
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QLabel)
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
    assert len({view.accessibleName() for view in page.findChildren(QTableView)}) == len(page.cards)


def test_the_page_is_freed_with_all_it_holds(nora: Nora, qtbot: QtBot) -> None:
    live(nora, 60)
    page = InsightsPage(nora.desk)
    page.show()
    page.arrive()
    settle(page, qtbot)
    card(page, "Mood").how_wanted.emit()
    page.mark_stale()
    page.refresh()
    page.close()
    page.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
    nora.settles()


def test_f6_goes_to_the_ranges_and_to_the_cards(nora: Nora, opened: Open) -> None:
    live(nora, 60)
    page = opened()
    shown = [region for region in page.regions() if region.isVisible()]
    assert shown == [page.spans, page.grid]
    assert page.first_control() is page.spans
    assert page.grid.mapTo(page, QPoint()).y() > 0
