# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys that work everywhere, the sidebar, and how the window looks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journal_app.domain.i18n import _
from journal_app.settings import DeviceSettings
from journal_app.store.journal import Journal
from journal_app.ui.appearance import kept_appearance
from journal_app.ui.look import Look
from journal_app.ui.pages.guides import GuidesPage
from journal_app.ui.pages.journal import JournalPage
from journal_app.ui.pages.listed import PAGES
from journal_app.ui.pages.settings import SettingsPage
from journal_app.ui.pages.settings_parts.appearance import AppearanceSection
from journal_app.ui.pages.today import TodayPage
from journal_app.ui.pages.writing import WritingPage
from tests.ui.window.conftest import Home

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(home: Home, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    home.qtbot.keyClick(QApplication.focusWidget() or home.window, key, modifiers)


def active(home: Home) -> Home:
    home.window.activateWindow()
    home.qtbot.waitUntil(home.window.isActiveWindow)
    return home


@pytest.mark.parametrize(("place", "page"), list(enumerate(PAGES, 1)))
def test_ctrl_and_a_number_go_to_the_page_shown_there(home: Home, place: int, page: type) -> None:
    active(home)
    home.shell.show_page("guides" if page.key == "today" else "today")  # type: ignore[attr-defined]
    press(home, Qt.Key(Qt.Key.Key_0 + place), CTRL)
    assert isinstance(home.shell.current, page)
    checked = [way.page_key for way in home.shell.sidebar.ways if way.isChecked()]
    assert checked == [page.key]  # type: ignore[attr-defined]


def test_the_sidebar_goes_to_the_same_pages_in_the_same_order(home: Home) -> None:
    assert [way.text() for way in home.shell.sidebar.ways] == [_(page.title) for page in PAGES]
    for way in home.shell.sidebar.ways:
        way.click()
        assert home.shell.current is not None
        assert home.shell.current.key == way.page_key


def test_ctrl_n_opens_the_guides_with_the_focus_in_the_search(home: Home) -> None:
    active(home)
    press(home, Qt.Key.Key_N, CTRL)
    assert isinstance(home.shell.current, GuidesPage)
    assert home.window.focusWidget() is home.page(GuidesPage).search


def test_ctrl_shift_n_begins_a_free_page_at_once(home: Home) -> None:
    active(home)
    press(home, Qt.Key.Key_N, CTRL | SHIFT)
    assert isinstance(home.shell.current, WritingPage)
    assert not any(way.isChecked() for way in home.shell.sidebar.ways)


def test_ctrl_f_goes_to_the_journal_s_search(home: Home) -> None:
    active(home)
    press(home, Qt.Key.Key_F, CTRL)
    page = home.shell.current
    assert isinstance(page, JournalPage)
    assert home.window.focusWidget() is page.list.head.search


def test_ctrl_l_locks(home: Home) -> None:
    active(home)
    with home.qtbot.waitSignal(home.window.journal_locked):
        press(home, Qt.Key.Key_L, CTRL)


def test_ctrl_q_closes(home: Home) -> None:
    active(home)
    press(home, Qt.Key.Key_Q, CTRL)
    home.qtbot.waitUntil(lambda: not home.window.isVisible())


def test_nothing_goes_anywhere_while_it_is_locked(home: Home) -> None:
    home.lock()
    active(home)
    press(home, Qt.Key.Key_2, CTRL)
    press(home, Qt.Key.Key_N, CTRL)
    assert home.window.shell is None
    assert home.window.gate.lock.isVisible()


def test_f6_goes_through_the_regions_and_back(home: Home) -> None:
    active(home)
    page = home.page(TodayPage)
    regions = [home.shell.sidebar, *page.regions()]

    def region() -> int:
        focused = home.window.focusWidget()
        assert focused is not None
        return next(place for place, each in enumerate(regions) if each is focused or each.isAncestorOf(focused))

    home.shell.sidebar.ways[0].setFocus()
    seen = []
    for _step in regions:
        press(home, Qt.Key.Key_F6)
        seen.append(region())
    assert seen == [1, 2, 3, 4, 5, 0]
    press(home, Qt.Key.Key_F6, SHIFT)
    assert region() == len(regions) - 1


def test_the_text_grows_and_shrinks_and_the_device_remembers(home: Home, look: Look, device: DeviceSettings) -> None:
    active(home)
    press(home, Qt.Key.Key_Plus, CTRL)
    press(home, Qt.Key.Key_Plus, CTRL)
    assert look.appearance.text_percent == 120
    press(home, Qt.Key.Key_Minus, CTRL)
    assert kept_appearance(device).text_percent == 110
    press(home, Qt.Key.Key_0, CTRL)
    assert look.appearance.text_percent == kept_appearance(device).text_percent == 100


def test_the_settings_are_at_the_sidebar_s_foot_and_a_theme_chosen_there_is_remembered(
    home: Home, look: Look, device: DeviceSettings
) -> None:
    active(home)
    home.shell.sidebar.settings.click()
    page = home.shell.current
    assert isinstance(page, SettingsPage)
    assert home.shell.sidebar.settings.isChecked()
    home.shell.show_page("today")
    assert not home.shell.sidebar.settings.isChecked()
    press(home, Qt.Key.Key_Comma, CTRL)
    assert home.shell.current is page
    page.open_section("appearance")
    section = page.current
    assert isinstance(section, AppearanceSection)
    section.theme.segments()[2].click()
    assert look.theme.dark
    assert kept_appearance(device).theme == "dark"


def test_another_start_of_the_day_reaches_every_page_s_clock(home: Home) -> None:
    assert home.shell.desk.clock.day_starts_at == 4

    def set_hour(journal: Journal) -> None:
        journal.set_setting("day_starts_at", 6)

    home.does(set_hour)
    assert home.shell.desk.clock.day_starts_at == 6


def test_a_narrow_window_has_a_rail_and_a_wide_one_words(home: Home, look: Look) -> None:
    sidebar = home.shell.sidebar
    home.window.resize(1280, 820)
    assert not sidebar.is_rail
    home.window.resize(900, 620)
    assert sidebar.is_rail
    assert all(way.accessibleName() and way.toolTip() for way in sidebar.ways)
    home.window.resize(1280, 820)
    look.choose_text_percent(200)
    assert sidebar.is_rail


def test_the_size_of_the_window_is_kept_on_the_device(home: Home, device: DeviceSettings) -> None:
    home.window.resize(1010, 707)
    home.window.close()
    home.qtbot.waitUntil(lambda: not home.window.isVisible())
    assert device.value("window_size") == "1010x707"
    assert device.value("last_journal") == str(home.folder)
