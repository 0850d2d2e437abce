# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout of two parts: side by side while there is room, one above the other when there is not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem


class SplitRow(QLayout):
    """The first widget takes the room, the second keeps its own width at the far side."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 16, row_gap: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = row_gap
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addWidget(self, widget: QWidget) -> None:
        # An item Qt makes itself goes without a word to its wrapper, which may then be given to another item.
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        if len(self._items) == 2:
            raise ValueError("A split row holds two parts.")
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
        margins = self.contentsMargins()
        rects = self._rects(width - margins.left() - margins.right())
        return max((rect.bottom() + 1 for rect in rects), default=0) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for item, place in zip(self._shown(), self._rects(inner.width()), strict=True):
            moved = place.translated(inner.topLeft())
            item.setGeometry(QStyle.visualRect(direction, inner, moved))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rects(self, width: int) -> list[QRect]:
        shown = self._shown()
        if len(shown) < 2:
            return [QRect(0, 0, width, _height(item, width)) for item in shown]
        first, second = shown
        aside = second.sizeHint().width()
        room = width - aside - self._gap
        if room >= first.sizeHint().width():
            height = max(_height(first, room), _height(second, aside))
            left = QRect(0, (height - _height(first, room)) // 2, room, _height(first, room))
            top = (height - _height(second, aside)) // 2
            return [left, QRect(width - aside, top, aside, _height(second, aside))]
        above = _height(first, width)
        below = min(aside, max(width, second.minimumSize().width()))
        return [
            QRect(0, 0, width, above),
            QRect(0, above + self._row_gap, below, _height(second, below)),
        ]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
