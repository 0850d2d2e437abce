# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every widget: showing is no edit, names are said, large text fits, nothing is left behind."""

import gc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTime
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.affect_grid import AffectGrid
from journal_app.ui.widgets.affect_square import Affect, AffectSquare
from journal_app.ui.widgets.buttons import Button, IconButton, LinkButton, PrimaryButton
from journal_app.ui.widgets.calendar import Calendar
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.chip_group import ChipGroup
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.family import FamilySquare, FamilyTag
from journal_app.ui.widgets.line_edit import LineEdit
from journal_app.ui.widgets.page_edit import PageEdit
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.passphrase_field import PassphraseField
from journal_app.ui.widgets.placeholder import Placeholder
from journal_app.ui.widgets.popover import Popover
from journal_app.ui.widgets.rating_slider import RatingSlider
from journal_app.ui.widgets.readings import NightReading
from journal_app.ui.widgets.saved_line import SavedLine
from journal_app.ui.widgets.scale_slider import ScaleSlider
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.segments import Segments
from journal_app.ui.widgets.step_field import StepField
from journal_app.ui.widgets.storage_bar import StorageBar
from journal_app.ui.widgets.switch import Switch

OPTIONS = [("none", "None"), ("light", "Light"), ("moderate", "Moderate"), ("hard", "Hard")]
# What is left of the smallest window, 900 px, beside the rail and the page's margins.
NARROWEST = 900 - 84 - 64


@dataclass(frozen=True)
class Input:
    """A widget that takes something: how to make it, show a value, read it, and values to show."""

    make: Callable[[Look], Any]
    show: Callable[[Any, Any], None]
    read: Callable[[Any], Any]
    values: tuple[Any, ...]


INPUTS = {
    "affect grid": Input(
        lambda look: AffectGrid(look, "How it is"),
        AffectGrid.show_value,
        AffectGrid.value,
        (Affect(4, 5), Affect(None, 2), Affect(3.5, 1), Affect()),
    ),
    "affect square": Input(
        lambda look: AffectSquare(look, "How it is"), AffectSquare.show_value, AffectSquare.value, (Affect(7, 1),)
    ),
    "chip": Input(lambda look: Chip(look, "tender", "tender"), Chip.show_picked, Chip.picked, (True, False)),
    "chip group": Input(
        lambda look: ChipGroup(look, "Feelings", OPTIONS, own_words=True),
        ChipGroup.show_keys,
        ChipGroup.keys,
        (["light", "hard"], ["none", "own:wistful"], []),
    ),
    "line": Input(lambda look: LineEdit(look, "Name"), LineEdit.show_text, LineEdit.text, ("Papa", "")),
    "page": Input(lambda look: PageEdit(look, "Write"), PageEdit.show_text, PageEdit.text, ("one\ntwo", "")),
    "rating": Input(
        lambda look: RatingSlider(look, "Afraid", anchors=("not at all", "very much")),
        RatingSlider.show_value,
        RatingSlider.value,
        (0, 7, 6.43, 10, None),
    ),
    "scale": Input(
        lambda look: ScaleSlider(look, "Afraid", 0, 10, 1), ScaleSlider.show_step, ScaleSlider.step, (0, 7, None)
    ),
    "segments": Input(
        lambda look: Segments(look, "Moved today", OPTIONS), Segments.show_key, Segments.key, ("light", "hard", None)
    ),
    "steps": Input(
        lambda look: StepField(look, "Sleep", NightReading()),
        StepField.show_value,
        StepField.value,
        (0, 405, 1440, None),
    ),
    "switch": Input(lambda look: Switch(look, "Calm mode"), Switch.show_on, Switch.on, (True, False)),
}


def filled_card(look: Look) -> Card:
    card = Card("Check in")
    card.add_action(LinkButton(look, "All questions"))
    card.body.addWidget(RatingSlider(look, "Afraid"))
    return card


def filled_header(look: Look) -> PageHeader:
    header = PageHeader("Sunday, 22 November", "Good evening. Nothing here has to be finished.")
    header.add_action(PrimaryButton(look, "New entry", "New entry"))
    header.add_action(IconButton(look, "More", "More"))
    return header


def filled_page(look: Look) -> ScrollPage:
    page = ScrollPage()
    page.body.addWidget(filled_card(look))
    return page


def troubled_bar(look: Look) -> StorageBar:
    bar = StorageBar(look)
    bar.show_trouble("The disk is full: nothing can be saved until there is room.", "Try again")
    return bar


def saved_line(look: Look) -> SavedLine:
    line = SavedLine(look)
    line.show_saved(QTime(21, 42))
    return line


def open_popover(look: Look) -> QWidget:
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.addWidget(Button(look, "Below"))
    popover = Popover(look, "always", ground)
    popover.body.addWidget(Button(look, "Keep it"))
    return ground


OTHERS: dict[str, Callable[[Look], QWidget]] = {
    "button": lambda look: Button(look, "Leave as draft", "Draft"),
    "calendar": Calendar,
    "card": filled_card,
    "empty place": lambda look: EmptyState("Your pages will be here.", PrimaryButton(look, "New entry")),
    "family square": lambda look: FamilySquare(look, "keep", "ritual"),
    "family tag": lambda look: FamilyTag(look, "untangle", "Untangle"),
    "header": filled_header,
    "icon button": lambda look: IconButton(look, "Lock", "Lock", "Ctrl+L"),
    "link": lambda look: LinkButton(look, "How this is computed"),
    "passphrase": lambda look: PassphraseField(look, "Passphrase"),
    "placeholder": Placeholder,
    "popover": open_popover,
    "saved line": saved_line,
    "scroll page": filled_page,
    "storage bar": troubled_bar,
}
ALL = {**{name: given.make for name, given in INPUTS.items()}, **OTHERS}


def edits_of(widget: Any) -> list[object]:
    edits: list[object] = []
    widget.edited.connect(lambda *_: edits.append(widget))
    return edits


def parts(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    yield from widget.findChildren(QWidget)


def is_named(widget: QWidget) -> bool:
    said = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return bool(said)


def is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    wide = label.fontMetrics().horizontalAdvance(label.text())
    return label.width() < wide or label.height() < label.sizeHint().height()


def fits(button: QAbstractButton) -> bool:
    hint = button.sizeHint()
    return button.width() >= hint.width() and button.height() >= hint.height()


@pytest.mark.parametrize("name", INPUTS)
def test_showing_is_not_an_edit_and_reads_back(look: Look, qtbot: QtBot, name: str) -> None:
    given = INPUTS[name]
    widget = given.make(look)
    qtbot.addWidget(widget)
    widget.show()
    edits = edits_of(widget)
    for value in given.values:
        given.show(widget, value)
        assert given.read(widget) == value
    assert edits == []


@pytest.mark.parametrize("name", INPUTS)
def test_another_look_is_not_an_edit(look: Look, qtbot: QtBot, name: str) -> None:
    given = INPUTS[name]
    widget = given.make(look)
    qtbot.addWidget(widget)
    widget.show()
    given.show(widget, given.values[0])
    edits = edits_of(widget)
    look.choose(replace(look.appearance, theme="dark", text_percent=200, serif_pages=False))
    assert edits == []
    assert given.read(widget) == given.values[0]


@pytest.mark.parametrize("name", ALL)
def test_everything_that_takes_the_focus_has_a_name(look: Look, qtbot: QtBot, name: str) -> None:
    widget = ALL[name](look)
    qtbot.addWidget(widget)
    widget.show()
    own = [part for part in parts(widget) if not part.objectName().startswith("qt_")]
    takers = [part for part in own if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()]
    nameless = [part for part in takers if not is_named(part) and not isinstance(part, Calendar)]
    assert [type(part).__name__ for part in nameless if type(part).__module__.startswith("journal_app")] == []


@pytest.mark.parametrize("name", ALL)
def test_everything_fits_the_smallest_window_at_double_size(look: Look, qtbot: QtBot, name: str) -> None:
    look.choose_text_percent(200)
    widget = ALL[name](look)
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.minimumSizeHint().width() <= NARROWEST


@pytest.mark.parametrize(("percent", "width"), [(80, NARROWEST), (100, NARROWEST), (200, NARROWEST), (100, 320)])
@pytest.mark.parametrize("name", ALL)
def test_no_text_is_cut(look: Look, qtbot: QtBot, name: str, percent: int, width: int) -> None:
    look.choose_text_percent(percent)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.addWidget(ALL[name](look))
    holder.resize(width, max(column.heightForWidth(width), holder.sizeHint().height()))
    holder.show()
    labels = [label for label in holder.findChildren(QLabel) if label.isVisible() and label.text()]
    assert [label.text() for label in labels if is_cut(label)] == []
    buttons = [button for button in holder.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    own = [button for button in buttons if not button.objectName().startswith("qt_")]
    assert [button.text() for button in own if not fits(button)] == []


@pytest.mark.parametrize("name", ALL)
def test_everything_looks_different_in_the_dark(look: Look, qtbot: QtBot, name: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(ALL[name](look))
    holder.resize(600, 400)
    holder.show()
    light = holder.grab().toImage()
    look.choose(replace(look.appearance, theme="dark"))
    dark = holder.grab().toImage()
    light_colors = {light.pixelColor(x, y).name() for x in range(0, 600, 6) for y in range(0, 400, 6)}
    assert light != dark
    assert look.color("bg").name() not in light_colors


@pytest.mark.parametrize("name", ALL)
def test_everything_is_freed_when_it_is_closed(look: Look, name: str) -> None:
    before = len(QApplication.allWidgets())
    widget = ALL[name](look)
    widget.show()
    gone = weakref.ref(widget)
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(widget)
    del widget
    gc.collect()
    assert gone() is None
    assert len(QApplication.allWidgets()) == before
