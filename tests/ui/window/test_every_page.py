# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page on an empty and on a full journal: it opens, fits, and every control says its name."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from journal_app.demo import fill_demo
from journal_app.store.journal import Journal
from journal_app.ui.look import Look
from journal_app.ui.main_window import SMALLEST
from journal_app.ui.pages.listed import PAGES
from journal_app.ui.pages.page import Page
from tests.ui.window.conftest import Home

KEYS = [*(page.key for page in PAGES), "settings"]


def settle(home: Home) -> None:
    """Wait until the page shows all it asked for, what is worked out elsewhere too."""
    home.settle()
    page = home.shell.current
    assert page is not None
    home.qtbot.waitUntil(lambda: page.is_settled, timeout=20_000)
    home.settle()


@pytest.fixture(params=["empty", "full"])
def there(request: pytest.FixtureRequest, home: Home) -> Home:
    """A window on a journal with nothing in it, or with three months of Nora's life."""
    if request.param == "full":

        def fill(journal: Journal) -> int:
            for _done in fill_demo(journal, days=90, seed=7):
                continue
            return journal.count()

        assert home.does(fill) > 100
    return home


def interactive(page: QWidget) -> Iterator[QWidget]:
    """Yield what takes keys or clicks on the page and is shown."""
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractItemView)
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        by_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if isinstance(widget, kinds) or (by_tab and not isinstance(widget, QScrollArea)):
            yield widget


def nameless(page: QWidget) -> list[str]:
    found = []
    for widget in interactive(page):
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        proxied = widget.focusProxy() is not None
        buddied = any(label.buddy() is widget for label in page.findChildren(QLabel))
        if not (widget.accessibleName() or text or proxied or buddied):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_every_page_opens_with_the_focus_on_its_first_control_and_every_control_named(there: Home) -> None:
    for key in KEYS:
        there.shell.show_page(key)
        settle(there)
        page = there.shell.current
        assert isinstance(page, Page)
        assert (page.key, page.isVisible()) == (key, True)
        focused = there.window.focusWidget()
        assert focused is not None
        assert focused is page or page.isAncestorOf(focused), key
        assert nameless(page) == [], key


def test_every_page_fits_the_smallest_window_at_double_size(there: Home, look: Look) -> None:
    look.choose_text_percent(200)
    there.window.resize(SMALLEST)
    for key in (*KEYS, "writing"):
        if key == "writing":
            there.shell.begin_entry("facts_and_assumptions")
        else:
            there.shell.show_page(key)
        settle(there)
        least = there.window.minimumSizeHint()
        assert (least.width() <= SMALLEST.width(), least.height() <= SMALLEST.height()) == (True, True), key
        assert sideways(there.window) == [], key


def sideways(window: QWidget) -> list[str]:
    """Return the scroll areas that would have to be scrolled sideways, tables apart."""
    areas = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    return [
        type(area).__name__
        for area in areas
        if isinstance(area, QScrollArea) and area.widget().width() > area.viewport().width()
    ]


def test_every_page_takes_the_other_theme_at_once(home: Home, look: Look) -> None:
    for key in KEYS:
        home.shell.show_page(key)
        settle(home)
        for theme in ("dark", "light"):
            look.choose(replace(look.appearance, theme=theme))
            home.settle()
            ground = home.window.grab().toImage().pixelColor(QPoint(home.window.width() - 3, 3))
            assert ground.name() in {look.color(token).name() for token in ("bg", "surface", "sunken")}, (key, theme)


def test_the_sidebar_names_all_its_controls(home: Home) -> None:
    assert nameless(home.shell.sidebar) == []
    home.window.setMinimumSize(1, 1)
    home.window.resize(700, 600)
    assert home.shell.sidebar.is_rail
    assert nameless(home.shell.sidebar) == []


def test_the_gate_names_all_its_controls(bare_home: Home) -> None:
    bare_home.window.gate.offer_new(bare_home.folder)
    assert nameless(bare_home.window.gate) == []
    page = bare_home.window.gate.first_run
    assert page is not None
    page.show_step(1)
    assert nameless(bare_home.window.gate) == []
    bare_home.window.gate.stand_before(bare_home.folder)
    assert nameless(bare_home.window.gate) == []
    bare_home.window.gate.show_locked()
    assert nameless(bare_home.window.gate) == []


def test_the_first_run_fits_the_smallest_window_at_double_size(bare_home: Home, look: Look) -> None:
    look.choose_text_percent(200)
    bare_home.window.resize(SMALLEST)
    bare_home.window.gate.offer_new(bare_home.folder)
    page = bare_home.window.gate.first_run
    assert page is not None
    for step in (0, 1):
        page.show_step(step)
        bare_home.qtbot.wait(20)
        assert bare_home.window.minimumSizeHint().width() <= SMALLEST.width()
        assert sideways(bare_home.window) == []
