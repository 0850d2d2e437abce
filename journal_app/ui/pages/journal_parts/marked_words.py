# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a text in a few lines with its hits on a coloured ground, and three dots where it had to be cut."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextLine, QTextOption

from journal_app.ui.pages.journal_parts.positions import in_qt

_LONGEST = 600
"""Characters that are laid out at all: more than any row shows."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What a text is drawn with."""

    font: QFont
    text: QColor
    mark: QColor

    @property
    def line_height(self) -> int:
        """Height of a line in pixels."""
        return QFontMetrics(self.font).height()


def paint_words(
    painter: QPainter, rect: QRect, text: str, marks: Sequence[tuple[int, int]], ink: Ink, lines: int = 1
) -> None:
    """Draw the text into at most so many lines of `rect`; `marks` are in code points."""
    layout = _laid_out(text[:_LONGEST], ink.font, rect.width(), lines)
    spans = in_qt(layout.text(), marks)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        place = QRect(rect.left(), rect.top() + number * ink.line_height, rect.width(), ink.line_height)
        _paint_grounds(painter, place, line, spans, ink.mark)
        painter.setPen(ink.text)
        if number == lines - 1 and line.textStart() + line.textLength() < _units(layout.text()):
            _paint_cut(painter, place, layout.text(), line.textStart(), ink.font)
        else:
            line.draw(painter, QPointF(place.topLeft()))


def _laid_out(text: str, font: QFont, width: int, lines: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    # A line that will be cut with dots is not broken at words: nothing of it would be left beside a long word.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for _number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
    layout.endLayout()
    return layout


def _paint_grounds(
    painter: QPainter, place: QRect, line: QTextLine, spans: Sequence[tuple[int, int]], colour: QColor
) -> None:
    start, end = line.textStart(), line.textStart() + line.textLength()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for first, last in spans:
        if first < end and last > start:
            left = place.left() + _x(line, max(first, start))
            right = min(place.left() + _x(line, min(last, end)), place.right() + 1.0)
            painter.drawRoundedRect(QRectF(left - 1.5, place.top(), right - left + 3, place.height()), 3, 3)


def _paint_cut(painter: QPainter, place: QRect, text: str, start: int, font: QFont) -> None:
    rest = text.encode("utf-16-le", "surrogatepass")[2 * start :].decode("utf-16-le", "replace")
    painter.setFont(font)
    cut = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, place.width())
    if cut.endswith(" …"):
        cut = cut[:-1].rstrip() + "…"
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, cut)


def _x(line: QTextLine, position: int) -> float:
    # PySide6 returns the place with the position that was meant.
    found: Any = line.cursorToX(position)
    return float(found[0])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
