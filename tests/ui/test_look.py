# SPDX-License-Identifier: GPL-3.0-or-later
"""The look as a whole: fonts by role, icons by name, one sheet, rebuilt on change."""

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.paths import resource
from journal_app.ui.fonts import ROLES
from journal_app.ui.icons import FAMILY_ICONS, GUIDE_ICONS, ICONS, guide_icon
from journal_app.ui.look import Look
from journal_app.ui.stylesheet import build_stylesheet
from journal_app.ui.theme import FAMILIES, load_theme


def inked(icon: QIcon) -> int:
    """How many pixels of an icon are not transparent."""
    image = icon.pixmap(32, 32).toImage()
    return sum(image.pixelColor(x, y).alpha() > 0 for x in range(32) for y in range(32))


def test_every_icon_is_in_the_font_and_draws_something(look: Look) -> None:
    assert [name for name in ICONS if inked(look.icon(name)) < 10] == []


def test_icons_of_families_and_guides_are_declared() -> None:
    assert set(FAMILY_ICONS) == set(FAMILIES)
    assert set(FAMILY_ICONS.values()) | set(GUIDE_ICONS.values()) <= set(ICONS)
    assert guide_icon("promise", "keep") == "A promise"
    assert guide_icon("a_guide_of_my_own", "say") == "Say it kindly"


def test_an_icon_takes_the_colour_of_its_role(look: Look) -> None:
    image = look.icon("Planned", "ribbon").pixmap(64, 64).toImage()
    solid = {image.pixelColor(x, 32).name() for x in range(64) if image.pixelColor(x, 32).alpha() == 255}
    assert solid == {look.color("ribbon").name()}


def test_the_serif_has_its_three_styles(look: Look) -> None:
    assert QFontInfo(look.font("page")).family() == "Source Serif 4"
    assert QFontInfo(look.font("page_title")).weight() == 600
    assert QFontInfo(look.font("quotation")).italic()


def test_font_sizes_are_factors_of_the_base(look: Look) -> None:
    assert look.font("body").pointSizeF() == pytest.approx(10.5)
    for name, role in ROLES.items():
        assert look.font(name).pointSizeF() == pytest.approx(10.5 * role.factor)
        assert role.factor >= 0.82


def test_all_text_grows_with_the_text_size(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    button, title = QPushButton("Save"), QLabel("Sunday")
    title.setProperty("role", "page_title")
    for widget in (button, title):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    before = (button.sizeHint().height(), title.sizeHint().height())
    with qtbot.waitSignal(look.changed):
        look.choose_text_percent(200)
    assert look.em == 34
    assert button.font().pointSizeF() == pytest.approx(21.0, abs=0.01)
    assert title.font().pointSizeF() == pytest.approx(21.0 * 1.86, abs=0.01)
    assert button.sizeHint().height() == 68
    assert button.sizeHint().height() == 2 * before[0]
    assert title.sizeHint().height() > 1.8 * before[1]


def test_text_size_stays_within_its_ends(look: Look) -> None:
    look.choose_text_percent(500)
    assert look.appearance.text_percent == 200
    look.choose_text_percent(1)
    assert look.appearance.text_percent == 80


def test_pages_can_speak_in_the_font_of_the_system(look: Look) -> None:
    look.choose(replace(look.appearance, serif_pages=False))
    assert look.font("page").family() == look.font("body").family()


def test_the_theme_can_be_changed_while_running(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == load_theme("light").core.bg
    with qtbot.waitSignal(look.changed):
        look.choose(replace(look.appearance, theme="dark"))
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == load_theme("dark").core.bg
    assert look.icon("Lock").pixmap(16).toImage() is not None
    assert load_theme("dark").core.accent in qapp.styleSheet()
    assert load_theme("light").core.accent not in qapp.styleSheet()


def test_choosing_the_same_again_changes_nothing(look: Look, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.choose(replace(look.appearance))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_stylesheet_is_complete(look: Look, name: str) -> None:
    fonts = {role: look.font(role) for role in ROLES}
    sheet = build_stylesheet(load_theme(name), fonts, 17)
    assert "@" not in sheet
    assert re.search(r"\dem\b", sheet) is None
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert len(pictures) > 8
    assert [path for path in pictures if QIcon(path).pixmap(16).isNull()] == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_pictures_use_the_colours_of_their_theme(name: str) -> None:
    core = load_theme(name).core
    known = {core.accent, core.accent_contrast, core.muted, core.ribbon}
    files = list(resource("icons", name).glob("*.svg"))
    assert {path.stem for path in files} >= {"mark", "check", "dot", "caret_down", "caret_up"}
    for path in files:
        used = set(re.findall(r"#[0-9A-F]{6}", path.read_text(encoding="utf-8")))
        assert used, path
        assert used <= known, path


def test_the_mark_is_drawn_in_each_theme(look: Look) -> None:
    assert inked(look.mark_icon()) > 50
    assert look.mark(28).width() >= 28


def test_placeholders_are_as_strong_as_secondary_text(look: Look, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name() == look.color("muted").name()


def test_reduced_motion_takes_no_time(look: Look) -> None:
    assert look.duration(120) == 0
    look.choose(replace(look.appearance, reduce_motion=False))
    assert look.duration(120) == 120
