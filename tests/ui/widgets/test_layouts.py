# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that wrap, and two parts that go below each other."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button, PrimaryButton
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.page_header import PageHeader
from journal_app.ui.widgets.scroll_page import ScrollPage
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import ElidedText, Text


class Block(QWidget):
    """A widget of a fixed size."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size


def flow_of(qtbot: QtBot, sizes: list[tuple[int, int]], **options: object) -> tuple[QWidget, FlowLayout, list[Block]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10, row_gap=5, **options)  # type: ignore[arg-type]
    blocks = [Block(*size) for size in sizes]
    for block in blocks:
        flow.addWidget(block)
    return holder, flow, blocks


@pytest.mark.parametrize(
    ("width", "height"),
    [(320, 20), (319, 45), (210, 45), (209, 70), (100, 70), (40, 70)],
)
def test_height_grows_with_the_rows_a_width_needs(qtbot: QtBot, width: int, height: int) -> None:
    _holder, flow, _blocks = flow_of(qtbot, [(100, 20)] * 3)
    assert flow.heightForWidth(width) == height


def test_a_row_is_as_high_as_its_highest_and_centres_the_rest(qtbot: QtBot) -> None:
    holder, flow, (low, high) = flow_of(qtbot, [(50, 20), (50, 40)])
    holder.resize(200, flow.heightForWidth(200))
    holder.show()
    assert flow.heightForWidth(200) == 40
    assert low.geometry() == QRect(0, 10, 50, 20)
    assert high.geometry() == QRect(60, 0, 50, 40)


def test_rows_can_end_at_the_right(qtbot: QtBot) -> None:
    holder, _flow, (block,) = flow_of(qtbot, [(50, 20)], align=Qt.AlignmentFlag.AlignRight)
    holder.resize(200, 20)
    holder.show()
    assert block.geometry() == QRect(150, 0, 50, 20)


def test_rows_are_mirrored_in_right_to_left(qtbot: QtBot) -> None:
    holder, _flow, (first, second) = flow_of(qtbot, [(50, 20), (60, 20)])
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(200, 20)
    holder.show()
    assert first.geometry().left() == 150
    assert second.geometry().left() == 80


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    _holder, flow, blocks = flow_of(qtbot, [(100, 20)] * 3)
    blocks[1].hide()
    assert flow.heightForWidth(210) == 20
    assert flow.sizeHint() == QSize(210, 20)


def test_a_widget_can_be_put_between_others(qtbot: QtBot) -> None:
    holder, flow, _blocks = flow_of(qtbot, [(50, 20), (50, 20)])
    middle = Block(30, 20)
    flow.insert_widget(1, middle)
    holder.resize(300, 20)
    holder.show()
    assert middle.geometry().left() == 60
    assert flow.count() == 3


def test_the_smallest_width_is_that_of_the_widest_widget(qtbot: QtBot) -> None:
    _holder, flow, _blocks = flow_of(qtbot, [(100, 20), (150, 20)])
    assert flow.minimumSize() == QSize(150, 20)


def test_an_empty_flow_is_no_trouble(qtbot: QtBot) -> None:
    holder, flow, _blocks = flow_of(qtbot, [])
    holder.show()
    assert flow.heightForWidth(100) == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None


def test_two_parts_stand_side_by_side_while_there_is_room(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = SplitRow(holder, gap=10, row_gap=5)
    left, right = Block(100, 20), Block(60, 30)
    row.addWidget(left)
    row.addWidget(right)
    assert row.heightForWidth(170) == 30
    assert row.heightForWidth(169) == 55
    holder.resize(200, 30)
    holder.show()
    assert right.geometry() == QRect(140, 0, 60, 30)
    holder.resize(120, 55)
    assert left.geometry() == QRect(0, 0, 120, 20)
    assert right.geometry() == QRect(0, 25, 60, 30)


def test_a_split_row_holds_two_parts_only(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = SplitRow(holder)
    row.addWidget(QLabel("one"))
    row.addWidget(QLabel("two"))
    with pytest.raises(ValueError, match="two parts"):
        row.addItem(row.itemAt(0))


def test_a_long_line_is_shortened_and_its_tooltip_has_all_of_it(look: Look, qtbot: QtBot) -> None:
    line = ElidedText("A line that is far too long for the room it has here", "body")
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.show()
    assert line.toolTip() == line.text()
    line.resize(line.sizeHint())
    assert line.toolTip() == ""
    assert line.minimumSizeHint().width() < line.sizeHint().width()


def test_a_text_is_never_read_as_markup(look: Look, qtbot: QtBot) -> None:
    text = Text("<b>bold</b> & <img src='x'>")
    qtbot.addWidget(text)
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_the_header_puts_its_actions_below_when_it_is_narrow(look: Look, qtbot: QtBot) -> None:
    header = PageHeader("Sunday, 22 November", "Nothing here has to be finished.")
    qtbot.addWidget(header)
    save = PrimaryButton(look, "Finish")
    header.add_action(Button(look, "Leave as draft"))
    header.add_action(save)
    header.resize(800, header.heightForWidth(800))
    header.show()
    wide = save.mapTo(header, save.rect().topRight())
    assert wide.x() > 780
    header.resize(320, header.heightForWidth(320))
    assert save.mapTo(header, save.rect().topLeft()).y() > wide.y()
    assert header.heightForWidth(320) > header.heightForWidth(800)


def test_a_card_says_its_title_and_hides_an_empty_one(look: Look, qtbot: QtBot) -> None:
    card = Card("Check in")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Check in"
    high = card.sizeHint().height()
    card.show_title("")
    assert card.sizeHint().height() < high


def test_a_page_scrolls_down_but_never_sideways(look: Look, qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    holder = QWidget()
    flow = FlowLayout(holder)
    for _number in range(30):
        flow.addWidget(Block(200, 40))
    page.body.addWidget(holder)
    page.body.addWidget(Text("words " * 200))
    page.resize(420, 300)
    page.show()
    assert page.widget().width() == page.viewport().width()
    assert not page.horizontalScrollBar().isVisible()
    assert page.verticalScrollBar().maximum() > 900


def test_a_column_of_wrapping_parts_gives_each_its_height(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    chips = QWidget()
    flow = FlowLayout(chips, gap=10, row_gap=5)
    for _number in range(4):
        flow.addWidget(Block(100, 20))
    column.addWidget(chips)
    column.addStretch(1)
    holder.resize(250, 400)
    holder.show()
    assert chips.height() == 45
