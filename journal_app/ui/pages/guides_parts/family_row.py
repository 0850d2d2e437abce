# SPDX-License-Identifier: GPL-3.0-or-later
"""A family in the gallery: its name and meaning, and its guides as cards in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from journal_app.domain.guide import Family
from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.pages.guides_parts.guide_card import GuideCard
from journal_app.ui.widgets.text import Text

CARD_EM = 15
NAME_EM = 9.3
MOST_COLUMNS = 3
GAP = 12


class CardGrid(QWidget):
    """Cards of equal width: three, two or one beside one another."""

    def __init__(self, look: Look, cards: Sequence[GuideCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cards = tuple(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._lay_out(MOST_COLUMNS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = (self.width() + GAP) // (self._look.px(CARD_EM) + GAP)
        self._lay_out(max(1, min(MOST_COLUMNS, fitting)))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)  # else an empty column has no gap


class FamilyRow(QWidget):
    """The name stands beside the cards, or above them on a narrow page."""

    def __init__(self, look: Look, family: Family, cards: Sequence[GuideCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = CardGrid(look, cards)
        self._look = look
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(_(family.title), "name", family.key))
        column.addWidget(Text(_(family.meaning), "secondary", "muted"))
        column.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(20)
        self._box.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self.grid, 1)

    def show_beside(self, beside: bool) -> None:
        """Put the name beside the cards, else above them."""
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        self._box.setSpacing(20 if beside else 8)
        self._words.setMinimumWidth(self._look.px(NAME_EM) if beside else 0)
        self._words.setMaximumWidth(self._look.px(NAME_EM) if beside else 16777215)
