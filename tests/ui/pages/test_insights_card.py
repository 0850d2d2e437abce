# SPDX-License-Identifier: GPL-3.0-or-later
"""A card of the Insights page: its table, what is taken along, how it is computed, and its keys."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.pages.insights import InsightsPage
from journal_app.ui.pages.insights_parts.explanation import Explanation
from tests.ui.models.nora import Nora, open_nora
from tests.ui.pages.insights_material import live


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    """A journal of a hundred and fifty days."""
    there = open_nora(tmp_path / "journal", look, qtbot)
    live(there, 150)
    yield there
    there.thread.close()


@pytest.fixture
def page(nora: Nora, qtbot: QtBot) -> InsightsPage:
    """The page on it, settled."""
    made = InsightsPage(nora.desk)
    qtbot.addWidget(made)
    made.resize(1064, 820)
    made.show()
    qtbot.waitExposed(made)
    made.arrive()
    qtbot.waitUntil(lambda: made.is_settled, timeout=20_000)
    return made


def explanation(page: InsightsPage) -> Explanation:
    return next(each for each in page.findChildren(Explanation) if each.isVisible())


def test_the_table_stands_in_place_of_the_chart_and_goes_again(page: InsightsPage, qtbot: QtBot) -> None:
    card = page.grid.cards()[0]
    qtbot.mouseClick(card.swap, Qt.MouseButton.LeftButton)
    assert card.table_part.isVisible()
    assert not card.chart.isVisible()
    assert card.swap.text() == "Show as chart"
    assert card.table.rowCount() == int(card.n().split()[2])
    qtbot.mouseClick(card.swap, Qt.MouseButton.LeftButton)
    assert card.chart.isVisible()
    assert not card.table_part.isVisible()


def test_the_copied_table_equals_the_series_and_is_marked_as_secret(page: InsightsPage, qtbot: QtBot) -> None:
    card = page.grid.cards()[0]
    card.show_other()
    qtbot.mouseClick(card.table_part.copy, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat("x-kde-passwordManagerHint")
    rows = list(csv.reader(data.text().splitlines()))
    assert rows[0] == ["Day", "Mood", "Ratings", "Line", "Band from", "Band to"]
    shown = [card.table.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(card.table.rowCount())]
    assert [row[0] for row in rows[1:]] == [day.isoformat() for day in shown]
    assert all(1 <= float(row[1]) <= 7 and float(row[4]) <= float(row[3]) <= float(row[5]) for row in rows[1:])
    assert card.table_part.note().startswith("Copied.")


def test_a_saved_table_is_readable_by_its_owner_only(page: InsightsPage, qtbot: QtBot, tmp_path: Path) -> None:
    card = next(each for each in page.grid.cards() if each.title == "Feelings you named")
    card.show_other()
    qtbot.mouseClick(card.table_part.save, Qt.MouseButton.LeftButton)
    dialog = card.table_part.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(tmp_path / "words"))
    dialog.reject()
    saved = tmp_path / "words.csv"
    assert saved.stat().st_mode & 0o777 == 0o600
    assert saved.read_text(encoding="utf-8") == card.table.as_csv()
    assert card.table_part.note() == "Saved as words.csv. It is not encrypted."


def test_a_place_that_cannot_be_written_is_said(page: InsightsPage, tmp_path: Path) -> None:
    card = page.grid.cards()[0]
    card.table_part._save_to(str(tmp_path / "nowhere" / "mood.csv"))
    card.show_other()
    assert card.table_part.note() == "That file could not be written. Please choose another place."


def test_how_it_is_computed_names_data_rule_and_interval(page: InsightsPage, qtbot: QtBot) -> None:
    expected = {
        "Mood": ("days have a rating", "Theil-Sen", "95 % interval"),
        "Where the days fall": ("mood and energy", "square of the grid", "where you wrote"),
        "The year in pixels": ("days have a rating", "Each square is a day", "no interval"),
        "Feelings you named": ("name a feeling", "Shannon", "not how often it was felt"),
        "Promises kept": ("came due", "Wilson", "95 % interval"),
    }
    for card in page.grid.cards():
        qtbot.mouseClick(card.how, Qt.MouseButton.LeftButton)
        said = " ".join(explanation(page).paragraphs())
        assert all(part in said for part in expected[card.title]), said
        assert page.step_back()
    assert {card.title for card in page.grid.cards()} == set(expected)
    assert not page.step_back()


def test_an_explanation_closes_with_escape_and_gives_the_focus_back(
    page: InsightsPage, qtbot: QtBot, give_focus: Callable[..., None]
) -> None:
    card = page.grid.cards()[0]
    give_focus(card.how)
    card.how.click()
    popover = explanation(page)
    assert page.rect().contains(popover.geometry())
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    qtbot.waitUntil(card.how.hasFocus)
    assert not page.step_back()


def test_keys_go_between_cards_and_open_table_and_explanation(
    page: InsightsPage, qtbot: QtBot, give_focus: Callable[..., None]
) -> None:
    first, second = page.grid.cards()[:2]
    give_focus(first)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert second.is_table
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_H)
    assert explanation(page).paragraphs() == first.paragraphs()


def test_tab_follows_the_rows(page: InsightsPage, give_focus: Callable[..., None]) -> None:
    seen = []
    widget = page.grid.cards()[0]
    for _step in range(200):
        if widget in page.grid.cards():
            seen.append(widget)
        widget = widget.nextInFocusChain()
        if widget is page.grid.cards()[0]:
            break
    assert seen == list(page.grid.cards())


def test_a_table_stays_a_table_when_its_numbers_are_worked_out_again(page: InsightsPage, qtbot: QtBot) -> None:
    card = page.grid.cards()[0]
    card.show_other()
    page._slow.timeout.emit()
    assert card.is_waiting
    page.mark_stale()
    qtbot.waitUntil(lambda: page.is_settled, timeout=20_000)
    assert card.is_table
