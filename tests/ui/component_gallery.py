# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every component in every state, light and dark, at two text sizes: python component_gallery.py FOLDER."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTime
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QProgressBar,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTextBrowser,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from journal_app.ui.look import Appearance, Look
from journal_app.ui.theme import FAMILIES
from journal_app.ui.widgets.affect_grid import AffectGrid
from journal_app.ui.widgets.affect_square import Affect
from journal_app.ui.widgets.buttons import (
    Button,
    DangerButton,
    HotButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    QuietButton,
)
from journal_app.ui.widgets.calendar import Calendar
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.chip import Chip
from journal_app.ui.widgets.chip_group import ChipGroup
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.family import FamilySquare, FamilyTag
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.focus_ring import FocusRing
from journal_app.ui.widgets.line_edit import LineEdit
from journal_app.ui.widgets.page_edit import PageEdit
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.placeholder import Placeholder
from journal_app.ui.widgets.popover import Popover
from journal_app.ui.widgets.rating_slider import RatingSlider
from journal_app.ui.widgets.readings import NightReading
from journal_app.ui.widgets.saved_line import SavedLine
from journal_app.ui.widgets.segments import Segments
from journal_app.ui.widgets.step_field import StepField
from journal_app.ui.widgets.storage_bar import StorageBar
from journal_app.ui.widgets.switch import Switch
from journal_app.ui.widgets.text import ElidedText, Hairline, Text

Section = Callable[[Look, "Sheet"], None]


class Sheet(QWidget):
    """One picture: a column of labelled rows, with rings around the widgets that should have the focus."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "bg")
        self.look = look
        self.ringed: list[QWidget] = []
        self.popovers: list[Popover] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(30, 24, 30, 24)
        self.column.setSpacing(9)

    def row(self, label: str, *widgets: QWidget) -> None:
        """Add a label and a row below it that wraps."""
        self.column.addWidget(Text(label, "label", "muted"))
        holder = QWidget()
        flow = FlowLayout(holder, gap=9, row_gap=9)
        for widget in widgets:
            flow.addWidget(widget)
        self.column.addWidget(holder)

    def whole(self, label: str, widget: QWidget) -> None:
        """Add a label and a widget over the full width."""
        self.column.addWidget(Text(label, "label", "muted"))
        self.column.addWidget(widget)

    def ring(self, widget: QWidget) -> QWidget:
        """Note a widget that gets the ring once the picture is laid out."""
        self.ringed.append(widget)
        return widget

    def show_hover(self) -> None:
        """Bring the pointer over the widgets that should look so, all at once, as no mouse could."""
        middle, none = QPointF(8, 8), Qt.MouseButton.NoButton
        for widget in self.findChildren(QWidget):
            if widget.property("hovered"):
                widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
                kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(widget, QMouseEvent(kind, middle, middle, none, none, keys))

    def show_rings(self) -> list[FocusRing]:
        """Ring the noted widgets, all at once, as no keyboard could."""
        rings = [FocusRing(self.look, self) for _ in self.ringed]
        for ring, widget in zip(rings, self.ringed, strict=True):
            ring.show_around(widget)
        return rings


def hovered(widget: QWidget) -> QWidget:
    widget.setProperty("hovered", True)
    return widget


def pressed(button: Button) -> Button:
    button.setDown(True)
    return button


def disabled(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def buttons(look: Look, sheet: Sheet) -> None:
    def save() -> PrimaryButton:
        return PrimaryButton(look, "Save")

    def other() -> Button:
        return Button(look, "Print")

    sheet.row(
        "Primary button: rest, hover, pressed, focus, disabled",
        save(), hovered(save()), pressed(save()), sheet.ring(save()), disabled(save()),
        PrimaryButton(look, "New entry", "New entry"),
    )  # fmt: skip
    large, small = Button(look, "Large"), Button(look, "Small")
    large.make_large()
    small.make_small()
    sheet.row(
        "Secondary and quiet: rest, hover, pressed, focus, disabled",
        other(), hovered(other()), pressed(other()), sheet.ring(other()), disabled(other()),
        QuietButton(look, "Tags", "Tag"), hovered(QuietButton(look, "Tags", "Tag")),
        disabled(QuietButton(look, "Tags", "Tag")),
        HotButton(look, "Hot moment", "Hot moment"), DangerButton(look, "Delete…", "Delete"),
        LinkButton(look, "How this is computed"), IconButton(look, "Lock", "Lock", "Ctrl+L"),
        hovered(IconButton(look, "Settings", "Settings", "Ctrl+,")), sheet.ring(IconButton(look, "More", "More")),
        large, small,
    )  # fmt: skip


def choices(look: Look, sheet: Sheet) -> None:
    def chip(text: str, picked: bool = False) -> Chip:
        made = Chip(look, text, text)
        made.show_picked(picked)
        return made

    def switch(on: bool) -> Switch:
        made = Switch(look, "Calm mode")
        made.show_on(on)
        return made

    tick, dot = QCheckBox("Kept today"), QRadioButton("Once")
    tick.setChecked(True)
    dot.setChecked(True)
    off_tick = QCheckBox("Off")
    off_tick.setChecked(True)
    sheet.row(
        "Chip, tick, choice, switch",
        chip("lonely"), hovered(chip("hover")), chip("tender", True), sheet.ring(chip("worried", True)),
        disabled(chip("numb")), disabled(chip("numb", True)),
        QCheckBox("Not yet"), tick, sheet.ring(QCheckBox("Focus")), disabled(off_tick), QRadioButton("Never"), dot,
        switch(False), switch(True), sheet.ring(switch(True)), disabled(switch(False)),
    )  # fmt: skip
    words = [(word, word) for word in ("tender", "worried", "lonely", "hopeful", "irritated", "relieved", "numb")]
    group = ChipGroup(look, "Feelings", words, own_words=True)
    group.show_keys(["tender", "worried", "own:wistful"])
    sheet.whole("Group of chips with words of one's own", group)
    moved = Segments(look, "Moved", [(k, k) for k in ("Not yet", "A little", "A lot")])
    moved.show_key("A little")
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(45)
    combo = QComboBox()
    combo.addItems(["after 5 minutes", "never"])
    sheet.row("Segments, plain slider, list", moved, slider, combo, disabled(Segments(look, "Off", [("a", "None")])))


def fields(look: Look, sheet: Sheet) -> None:
    rest, empty, wrong, off = (LineEdit(look, name) for name in ("Name", "One line", "Date", "Off"))
    rest.show_text("Papa")
    empty.field.setPlaceholderText("One line, if you like")
    wrong.show_text("32.13.")
    wrong.show_error("There is no thirteenth month. Try 2.12.")
    off.show_text("none")
    off.setEnabled(False)
    sheet.row("Field: rest, empty, error, disabled", rest, empty, wrong, off)
    slept, none, odd = (StepField(look, "Sleep", NightReading()) for _ in range(3))
    slept.show_value(390)
    odd.field().setText("six")
    odd.field().editingFinished.emit()
    sheet.row("Steps: set, unset, error", slept, none, odd)
    spin, when, combo = QSpinBox(), QDateTimeEdit(), QComboBox()
    when.setCalendarPopup(True)
    combo.addItems(["since last session"])
    sheet.row("Number, moment, list", spin, when, QTimeEdit(), combo, disabled(QSpinBox()))


def pages(look: Look, sheet: Sheet) -> None:
    page, empty = PageEdit(look, "Write"), PageEdit(look, "Write", "What is on your mind?")
    page.show_text(
        "Tomas put the kettle on before I had said anything. He looked at me the way he does when he "
        "already knows, and I still heard myself say \u201cit\u2019s nothing\u201d.\nThen, ten minutes later, over the "
        "dishes, I told him."
    )
    page.setMinimumHeight(look.px(9))
    card = Card("Write")
    saved = SavedLine(look)
    saved.show_saved(QTime(21, 42))
    card.add_action(saved)
    card.body.addWidget(page)
    sheet.column.addWidget(card)
    sheet.whole("Empty page", empty)
    failing = SavedLine(look)
    failing.show_failing()
    sheet.whole("Saving fails", failing)
    bar = StorageBar(look)
    bar.show_trouble("The disk is full: nothing can be saved until there is room.", "Try again")
    sheet.column.addWidget(bar)
    buttons = (PrimaryButton(look, "New entry", "New entry"), Button(look, "Look around"))
    sheet.whole("Empty place", EmptyState("Your pages will be here.", *buttons))
    sheet.whole("Waiting", Placeholder(look))
    ground = QWidget()
    ground.setFixedHeight(look.px(11))
    popover = Popover(look, "always", ground)
    popover.body.addWidget(Text("\u201calways\u201d", "strong"))
    popover.body.addWidget(Text("A word like this is often pain speaking. Is there a fact that does not fit it?"))
    row = FlowLayout()
    put_another, keep = PrimaryButton(look, "Put it another way"), Button(look, "Keep it")
    for button in (put_another, keep, QuietButton(look, "Stop marking this word")):
        button.make_small()
        row.addWidget(button)
    popover.body.addLayout(row)
    sheet.whole("Popover", ground)
    sheet.popovers.append(popover)


def lists(look: Look, sheet: Sheet) -> None:
    plain = QListWidget()
    plain.setResizeMode(QListWidget.ResizeMode.Adjust)
    plain.addItems(["Facts and assumptions", "A small win", "A promise"])
    plain.setCurrentRow(1)
    plain.setFixedHeight(look.px(8))
    table = QTableWidget(2, 3)
    table.setHorizontalHeaderLabels(["Day", "Mood", "n"])
    for cell in range(6):
        table.setItem(cell // 3, cell % 3, QTableWidgetItem(f"cell {cell}"))
    table.setFixedHeight(look.px(10))
    table.selectRow(1)
    tabs = QTabWidget()
    for name in ("Mine", "Made to me"):
        tabs.addTab(Text(name), name)
    bar = QProgressBar()
    bar.setValue(40)
    menu = QMenu(sheet)
    for text in ("Star", "Only mine", "Delete"):
        action = menu.addAction(look.icon("Star"), text)
        action.setCheckable(text == "Only mine")
        action.setChecked(text == "Only mine")
    menu.addSeparator()
    menu.setWindowFlags(Qt.WindowType.Widget)
    calendar = Calendar(look)
    browser = QTextBrowser()
    browser.setPlainText("Reading pane, long.\n" * 30)
    browser.setFixedHeight(look.px(6))
    for widget in (plain, table, tabs, bar, menu, calendar, browser):
        sheet.column.addWidget(widget)
    menu.show()


def families(look: Look, sheet: Sheet) -> None:
    names = [family.capitalize() for family in FAMILIES]
    sheet.row("Families", *(FamilyTag(look, f, n) for f, n in zip(FAMILIES, names, strict=True)))
    sheet.row("Squares", *(FamilySquare(look, family) for family in FAMILIES))


def words(look: Look, sheet: Sheet) -> None:
    header = PageHeader("Sunday, 22 November", "Good evening, Nora. Nothing here has to be finished.")
    header.add_action(Button(look, "Leave as draft"))
    header.add_action(PrimaryButton(look, "Finish"))
    sheet.column.addWidget(header)
    card = Card("Check in")
    card.add_action(Text("this morning, 07:50: tense, tired", "secondary", "muted", wraps=False))
    for role in ("section_title", "page", "answer", "quotation", "headline", "body", "label", "secondary", "small"):
        card.body.addWidget(Text(f"{role}: I can be scared and still stay in the room.", role))
        card.body.addWidget(Hairline())
    card.body.addWidget(ElidedText("A line that is too long for its place is shortened. " * 4, "secondary", "muted"))
    sheet.column.addWidget(card)


def scales(look: Look, sheet: Sheet) -> None:
    full, half, plain, fresh = (AffectGrid(look, "How it is") for _ in range(4))
    full.show_value(Affect(4, 5))
    full.show_earlier(Affect(3, 6))
    half.show_value(Affect(6, None))
    plain.show_value(Affect(2, None))
    plain.show_sliders(True)
    sheet.ring(fresh.square())
    sheet.row("Affect grid: set, half set, sliders, focus", full, half, plain, fresh)
    rated = RatingSlider(look, "Afraid", label_em=6)
    rated.show_value(8)
    unset = RatingSlider(look, "Ashamed", label_em=6)
    belief = RatingSlider(
        look, "How true does it feel?", high=100, step=5, unit=" %", anchors=("not at all", "half", "wholly")
    )
    belief.show_value(45)
    sheet.ring(belief.slider())
    off = RatingSlider(look, "Before, locked", label_em=6)
    off.show_value(6.43)
    off.setEnabled(False)
    for rating in (rated, unset, off, belief):
        sheet.column.addWidget(rating)


def check_in(look: Look, sheet: Sheet) -> None:
    card = Card("Check in")
    card.add_action(Text("this morning, 07:50: tense, tired", "secondary", "muted", wraps=False))
    grid = AffectGrid(look, "How it is")
    grid.show_value(Affect(4, 5))
    grid.show_earlier(Affect(3, 6))
    words = ("tender", "worried", "lonely", "hopeful", "irritated", "relieved", "numb")
    feelings = ChipGroup(look, "Feelings", [(word, word) for word in words], own_words=True)
    feelings.show_keys(["tender", "worried"])
    slept = StepField(look, "Sleep", NightReading())
    slept.show_value(390)
    moved = Segments(look, "Moved", [(word, word) for word in ("None", "Light", "Moderate", "Hard")])
    moved.show_key("Light")
    line = LineEdit(look, "One line", "One line, if you like")
    right = QVBoxLayout()
    right.setSpacing(6)
    for label, widget in (
        ("What is here right now?", feelings),
        ("Sleep last night", slept),
        ("Moved today", moved),
        ("", line),
    ):
        if label:
            right.addWidget(Text(label, "label"))
        right.addWidget(widget)
        right.addSpacing(8)
    right.addWidget(PrimaryButton(look, "Save check-in"), 0, Qt.AlignmentFlag.AlignRight)
    row = QHBoxLayout()
    row.setSpacing(24)
    row.addWidget(grid, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(right, 1)
    card.body.addLayout(row)
    sheet.column.addWidget(card)


SECTIONS: dict[str, Section] = {
    "check_in": check_in,
    "words": words,
    "buttons": buttons,
    "choices": choices,
    "scales": scales,
    "fields": fields,
    "pages": pages,
    "lists": lists,
    "families": families,
}


def picture(look: Look, name: str, folder: Path) -> None:
    """Draw one section at its own height and the width of half a window."""
    sheet = Sheet(look)
    SECTIONS[name](look, sheet)
    sheet.column.addStretch(1)
    width = max(640, look.em * 38)
    sheet.resize(width, 100)
    sheet.show()
    sheet.resize(width, max(sheet.heightForWidth(width), sheet.minimumSizeHint().height()))
    QApplication.sendPostedEvents()
    for popover in sheet.popovers:
        popover.open_at(QRect(8, 0, 60, 4))
    sheet.show_hover()
    rings = sheet.show_rings()
    sheet.grab().save(str(folder / f"{name}-{look.theme.name}-{look.appearance.text_percent}.png"))
    assert len(rings) == len(sheet.ringed)
    sheet.close()


def main() -> None:
    """Draw all sections, or those named after the folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    look = Look(Appearance(theme="light", bundled_chrome=True, reduce_motion=True))
    look.apply(app)
    for theme in ("light", "dark"):
        for percent in (100, 200):
            look.choose(replace(look.appearance, theme=theme, text_percent=percent))
            for name in sys.argv[2:] or SECTIONS:
                picture(look, name, folder)


if __name__ == "__main__":
    main()
