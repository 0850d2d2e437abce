# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters, list and page side by side; where there is no room for three, parts take turns."""

from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from journal_app.ui.look import Look

THREE_FROM = 53
TWO_FROM = 46
"""Widths in ems from which three and two parts stand side by side."""

FILTERS_EM = (14.4, 15, 18.8)
LIST_EM = (16.5, 20, 28.2)
PAGE_EM = 20.5
"""Least, usual and greatest width of each part, in ems; the page takes the rest."""

_NO_LIMIT = 16777215


class Part(Enum):
    """One of the three."""

    FILTERS = 0
    LIST = 1
    PAGE = 2


class ThreeParts(QSplitter):
    """Says by `arranged` that other parts are seen than before."""

    arranged = Signal()

    def __init__(self, look: Look, filters: QWidget, entries: QWidget, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._parts = (filters, entries, page)
        self._abreast = 0
        self._em = 0
        self._front = Part.LIST
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in self._parts:
            self.addWidget(part)
        for place, stretch in enumerate((0, 0, 1)):
            self.setStretchFactor(place, stretch)

    def abreast(self) -> int:
        """Return how many parts stand side by side."""
        return self._abreast

    def front(self) -> Part:
        """Return the part that was asked for last."""
        return self._front

    def is_turned(self) -> bool:
        """Return whether the list gave way to another part."""
        return not self.sees(Part.LIST)

    def sees(self, part: Part) -> bool:
        """Return whether a part is among those shown."""
        return not self._parts[part.value].isHidden()

    def minimumSizeHint(self) -> QSize:
        # Of one part alone: the window must be able to become narrower than what stands in it now.
        parts = [part.minimumSizeHint() for part in self._parts]
        return QSize(max(size.width() for size in parts), max(size.height() for size in parts))

    def arrange(self, width: int) -> None:
        """Choose how many parts a width in pixels has room for."""
        ems = width / max(1, self._look.em)
        abreast = 3 if ems >= THREE_FROM else 2 if ems >= TWO_FROM else 1
        if (abreast, self._look.em) == (self._abreast, self._em):
            return
        self._abreast, self._em = abreast, self._look.em
        self._limit()
        self._show_parts()
        self._spread(width)

    def show_part(self, part: Part) -> None:
        """Bring a part to the front, where parts take turns."""
        if part is not self._front:
            self._front = part
            self._show_parts()

    def _limit(self) -> None:
        one = self._abreast == 1
        for part, (least, _usual, most) in zip(self._parts[:2], (FILTERS_EM, LIST_EM), strict=True):
            part.setMinimumWidth(0 if one else self._look.px(least))
            part.setMaximumWidth(_NO_LIMIT if one else self._look.px(most))
        if self._abreast == 2:
            self._parts[0].setMaximumWidth(self._look.px(LIST_EM[2]))
        self._parts[2].setMinimumWidth(0 if one else self._look.px(PAGE_EM))

    def _show_parts(self) -> None:
        filters, entries, page = self._parts
        folded = self._abreast < 3
        filters.setVisible(not folded or self._front is Part.FILTERS)
        page.setVisible(self._abreast > 1 or self._front is Part.PAGE)
        entries.setVisible(not folded or self._front is Part.LIST or (self._abreast == 2 and self._front is Part.PAGE))
        self.arranged.emit()

    def _spread(self, width: int) -> None:
        filters, entries = self._look.px(FILTERS_EM[1]), self._look.px(LIST_EM[1])
        if self._abreast < 3:
            filters = entries
        self.setSizes([filters, entries, max(1, width - entries - (filters if self._abreast == 3 else 0))])
