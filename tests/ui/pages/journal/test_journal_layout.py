# SPDX-License-Identifier: GPL-3.0-or-later
"""Three parts, two, or one at a time: by the width in ems, so that large text and a narrow window are the same."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Appearance, Look
from journal_app.ui.pages.journal import JournalPage
from journal_app.ui.pages.journal_parts.three_parts import Part
from tests.ui.models.nora import Nora
from tests.ui.pages.journal.test_journal_page import shown

ALL = [Part.FILTERS, Part.LIST, Part.PAGE]


def seen(page: JournalPage) -> list[Part]:
    return [part for part in Part if page.parts.sees(part)]


def resize(page: JournalPage, nora: Nora, width: int, height: int = 620) -> None:
    page.resize(width, height)
    nora.settles()


@pytest.mark.parametrize(
    ("width", "percent", "expected"),
    [
        (1064, 100, ALL),
        (836, 100, [Part.LIST, Part.PAGE]),
        (700, 100, [Part.LIST]),
        (1064, 200, [Part.LIST]),
        (1064, 125, [Part.LIST, Part.PAGE]),
    ],
)
def test_the_width_in_ems_decides_what_stands_abreast(
    page: JournalPage, nora: Nora, look: Look, width: int, percent: int, expected: list[Part]
) -> None:
    look.choose(replace(look.appearance, text_percent=percent))
    resize(page, nora, width)
    assert seen(page) == expected
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= 620


def test_larger_text_folds_without_a_resize(page: JournalPage, nora: Nora, look: Look) -> None:
    assert seen(page) == ALL
    look.choose(replace(look.appearance, text_percent=200))
    nora.settles()
    assert seen(page) == [Part.LIST]


def test_folded_filters_stand_in_place_of_the_list(page: JournalPage, nora: Nora) -> None:
    resize(page, nora, 836)
    page.list.head.filter_button().click()
    assert seen(page) == [Part.FILTERS, Part.PAGE]
    page.filters.back.click()
    assert seen(page) == [Part.LIST, Part.PAGE]
    page.list.head.filter_button().click()
    assert page.step_back()
    assert seen(page) == [Part.LIST, Part.PAGE]


def test_list_and_page_take_turns_where_there_is_room_for_one(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    resize(page, nora, 700)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    nora.settles()
    assert seen(page) == [Part.LIST]
    with qtbot.assertNotEmitted(page.writing_wanted):
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert seen(page) == [Part.PAGE]
    assert shown(page) == "I wanted to write about the letter to Papa but"
    page.reading.head.back.click()
    assert seen(page) == [Part.LIST]
    view = page.list.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center())
    assert seen(page) == [Part.PAGE]
    assert page.step_back()
    assert seen(page) == [Part.LIST]


def test_searching_brings_the_list_back(page: JournalPage, nora: Nora) -> None:
    resize(page, nora, 700)
    page.parts.show_part(Part.PAGE)
    assert page.focus_search()
    assert seen(page) == [Part.LIST]


def test_what_was_deleted_can_be_undone_where_parts_take_turns(page: JournalPage, nora: Nora) -> None:
    resize(page, nora, 700)
    page.parts.show_part(Part.PAGE)
    page.reading.head.delete_wanted.emit()
    nora.settles()
    assert seen(page) == [Part.LIST]
    assert page.list.notice.isVisible()


@pytest.mark.parametrize(("width", "percent"), [(1064, 100), (836, 100), (836, 200), (500, 100)])
def test_nothing_scrolls_sideways(page: JournalPage, nora: Nora, look: Look, width: int, percent: int) -> None:
    look.choose(replace(look.appearance, text_percent=percent))
    resize(page, nora, width)
    for part in ALL:
        page.parts.show_part(part)
        nora.settles()
        for area in page.findChildren(QAbstractScrollArea):
            if area.isVisible():
                assert area.horizontalScrollBar().maximum() == 0, (part, area)
        widest = max(widget.minimumSizeHint().width() for widget in page.regions())
        assert widest <= page.width() == width


def test_a_dark_page_is_painted_in_dark_colours(page: JournalPage, nora: Nora, look: Look) -> None:
    look.choose(Appearance(theme="dark", bundled_chrome=True, reduce_motion=True))
    nora.settles()
    image = page.reading.grab().toImage()
    assert image.pixelColor(3, image.height() // 2).name().upper() == look.theme.core.surface
