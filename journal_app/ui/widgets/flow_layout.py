# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout that sets its widgets in rows and begins a new row when one is full."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem

Row = list[tuple[QLayoutItem, QSize]]


class FlowLayout(QLayout):
    """Wraps its items; each row is centred vertically, set left or right, and mirrored in right-to-left."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        row_gap: int = 7,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = row_gap
        self._align = align
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put a widget at a place instead of at the end."""
        self.addChildWidget(widget)
        self._items.insert(index, QWidgetItem(widget))
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
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        rows = list(self._rows(width - margins.left() - margins.right()))
        height = sum(_height(row) for row in rows) + self._row_gap * max(0, len(rows) - 1)
        return height + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return self._with_margins(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for row in self._rows(inner.width()):
            self._place(row, QRect(inner.x(), y, inner.width(), _height(row)))
            y += _height(row) + self._row_gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    def _rows(self, width: int) -> Iterator[Row]:
        row: Row = []
        used = 0
        for item in self._shown():
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(width, item.minimumSize().width())), hint.height())
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if row and used + self._gap + size.width() > width:
                yield row
                row, used = [], 0
            used += size.width() + (self._gap if row else 0)
            row.append((item, size))
        if row:
            yield row

    def _place(self, row: Row, strip: QRect) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        used = sum(size.width() for _, size in row) + self._gap * (len(row) - 1)
        x = strip.x()
        if self._align == Qt.AlignmentFlag.AlignRight:
            x += max(0, strip.width() - used)
        for item, size in row:
            place = QRect(QPoint(x, strip.y() + (strip.height() - size.height()) // 2), size)
            item.setGeometry(QStyle.visualRect(direction, strip, place))
            x += size.width() + self._gap


def _height(row: Row) -> int:
    return max(size.height() for _, size in row)
