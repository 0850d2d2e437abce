# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards in rows of six columns: wide ones take four, others two; fewer beside each other where it is narrow."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from journal_app.ui.look import Look
from journal_app.ui.pages.insights_parts.cards import FoundCard

COLUMNS = 6
GAP = 16
WHOLE_FROM_EM = 52
"""Width from which cards stand as drawn: a wide one and another, or three."""
PAIRS_FROM_EM = 34
"""Width from which two stand side by side; a wide one takes the row."""

Row = list[tuple[FoundCard, int]]
"""Cards of a row with the columns each takes."""


def rows_of(cards: Sequence[FoundCard], ems: float) -> list[Row]:
    """Return the cards in rows for a width: each row takes the next card, then the next ones that fit beside it."""
    wide, other = (4, 2) if ems >= WHOLE_FROM_EM else (6, 3) if ems >= PAIRS_FROM_EM else (6, 6)
    left = [(card, wide if card.wide else other) for card in cards]
    rows: list[Row] = []
    while left:
        row: Row = []
        for item in list(left):
            if sum(span for _card, span in row) + item[1] <= COLUMNS:
                row.append(item)
                left.remove(item)
        card, span = row[-1]
        row[-1] = (card, span + COLUMNS - sum(taken for _card, taken in row))
        rows.append(row)
    return rows


class CardGrid(QWidget):
    """Lays out the cards it is told to show; the Tab key follows the rows."""

    def __init__(self, look: Look, cards: Sequence[FoundCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[FoundCard, ...] = ()
        self._rows: list[Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for card in cards:
            card.setParent(self)
            card.hide()
        look.changed.connect(self._fit)

    def show_cards(self, cards: Sequence[FoundCard]) -> None:
        """Show these cards, in this order; the others go."""
        for card in self._shown:
            if card not in cards:
                card.hide()
        self._shown = tuple(cards)
        self.setVisible(bool(cards))
        self._fit()

    def cards(self) -> tuple[FoundCard, ...]:
        """Return the cards shown, in reading order."""
        return tuple(card for row in self._rows for card, _span in row)

    def rows(self) -> list[list[FoundCard]]:
        """Return the cards shown, by row."""
        return [[card for card, _span in row] for row in self._rows]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = rows_of(self._shown, self.width() / max(1, self._look.em))
        if rows == self._rows:
            return
        for card in self.cards():
            self._grid.removeWidget(card)
        self._rows = rows
        for number, row in enumerate(rows):
            column = 0
            for card, span in row:
                self._grid.addWidget(card, number, column, 1, span)
                card.show()
                column += span
        self._order_tabs()

    def _order_tabs(self) -> None:
        chain = [widget for card in self.cards() for widget in _stops(card)]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)


def _stops(card: QWidget) -> list[QWidget]:
    """Return where Tab stops within a card, the card itself first, in the order it has them."""
    stops, widget = [card], card.nextInFocusChain()
    while widget is not None and widget is not card:
        if card.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops
