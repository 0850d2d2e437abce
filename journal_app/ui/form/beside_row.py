# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout of label, control and a word at the end: in one row where there is room, the label above where not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem

PARTS = 3


class BesideRow(QLayout):
    """`columns` are the widths of label and last word, `least` what the control needs to stand beside them."""

    def __init__(self, *, gap: int = 10, row_gap: int = 2) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = row_gap
        self._columns = (0, 0)
        self._least = 0
        self._line = 0
        self.setContentsMargins(0, 0, 0, 0)

    def set_measures(self, columns: tuple[int, int], least: int, line: int) -> None:
        """Take the widths, and the height of the first line, on which label and last word are centred."""
        self._columns = columns
        self._least = least
        self._line = line
        self.invalidate()

    def addWidget(self, widget: QWidget) -> None:
        # An item Qt makes itself goes without a word to its wrapper, which may then be given to another item.
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for rect in self._rects(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._columns) + 2 * self._least, self._line)

    def minimumSize(self) -> QSize:
        if len(self._items) < PARTS:
            return QSize()
        label, control, word = (item.minimumSize() for item in self._items)
        return QSize(max(control.width(), word.width() + self._gap + label.width()), self._line)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for item, place in zip(self._items, self._rects(rect.width()), strict=False):
            item.setGeometry(QStyle.visualRect(direction, rect, place.translated(rect.topLeft())))

    def _rects(self, width: int) -> list[QRect]:
        if len(self._items) < PARTS:
            return []
        label, control, _word = self._items
        first, last = self._columns
        room = width - first - last - 2 * self._gap
        if room >= self._least:
            label_height = max(self._line, _height(label, first))
            return [
                QRect(0, 0, first, label_height),
                QRect(first + self._gap, 0, room, _height(control, room)),
                QRect(width - last, 0, last, self._line),
            ]
        first = max(1, width - last - self._gap)
        above = max(self._line, _height(label, first))
        return [
            QRect(0, 0, first, above),
            QRect(0, above + self._row_gap, width, 0 if control.isEmpty() else _height(control, width)),
            QRect(width - last, 0, last, self._line),
        ]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
