# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints the rows of the list of entries: family, heading, date, mood, two lines of text with the hits marked."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal_app.domain.entry import EntryRow, State
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.models.entry_items import Listed, Section, day_in_section, whole_day
from journal_app.ui.models.entry_list import ItemRole
from journal_app.ui.models.spoken import mood_step
from journal_app.ui.pages.journal_parts.marked_words import Ink, paint_words
from journal_app.ui.pages.journal_parts.mood_square import paint_mood_square
from journal_app.ui.pages.journal_parts.trash_days import days_left_text
from journal_app.ui.widgets.family import paint_family_square

PAD = 16
GAP = 12
RIBBON = 3
SNIPPET_LINES = 2


class EntryDelegate(QStyledItemDelegate):
    """Draws a `Listed` or a `Section`; heights follow the fonts alone, so that a row costs the same whatever it holds.

    `with_sections` tells whether months stand above the rows, so that a row need not name its own.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = desk.look
        self.with_sections = True

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the width is the view's."""
        if isinstance(index.data(ItemRole.ITEM), Section):
            return QSize(0, self._look.px(2.0))
        heading, date, snippet = (self._ink(role).line_height for role in ("strong", "small", "snippet"))
        return QSize(0, GAP + heading + 1 + date + 5 + SNIPPET_LINES * snippet + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        item = index.data(ItemRole.ITEM)
        rect, state = QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Section):
            self._paint_section(painter, rect, item)
        elif isinstance(item, Listed):
            self._paint_ground(painter, rect, state)
            self._paint_entry(painter, rect, item)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._look.color("border"))
        painter.restore()

    def date_words(self, row: EntryRow) -> str:
        """Return the line under the heading: the day, whether it is a draft, or how long it stays in the trash."""
        if row.trashed_at is not None:
            return days_left_text(row.trashed_at, self._desk.clock.now())
        day = day_in_section(row.day) if self.with_sections else whole_day(row.day)
        return _("Draft, {day}").format(day=day) if row.state is State.DRAFT else day

    def _ink(self, role: str, token: str = "text") -> Ink:
        return Ink(self._look.font(role), self._look.color(token), self._look.color("mark"))

    def _paint_section(self, painter: QPainter, rect: QRect, section: Section) -> None:
        self._paint_plain(painter, rect.adjusted(PAD, 0, -PAD, -1), section.title, "label")

    def _paint_plain(self, painter: QPainter, rect: QRect, text: str, role: str) -> None:
        font = self._look.font(role)
        painter.setFont(font)
        painter.setPen(self._look.color("muted"))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.color("surface"))
            painter.fillRect(QRect(rect.left(), rect.top(), RIBBON, rect.height()), self._look.color("ribbon"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._look.color("hover"))

    def _paint_entry(self, painter: QPainter, rect: QRect, line: Listed) -> None:
        side = self._look.px(1.9)
        square = QRect(rect.left() + PAD, rect.top() + GAP + 2, side, side)
        guide = self._desk.guides.get(line.row.guide)
        paint_family_square(painter, self._look, square, line.row.guide, guide.family.key if guide else "neutral")
        left = square.right() + 1 + GAP
        width = max(1, rect.right() + 1 - PAD - left)
        strong, small, snippet = self._ink("strong"), self._ink("small", "muted"), self._ink("snippet")
        heading = QRect(left, rect.top() + GAP, width, strong.line_height)
        room = width - self._paint_signs(painter, heading, line.row)
        paint_words(
            painter, QRect(left, heading.top(), room, heading.height()), line.row.heading, line.heading_marks, strong
        )
        date = QRect(left, heading.top() + heading.height() + 1, width, small.line_height)
        self._paint_date(painter, date, line.row)
        below = QRect(left, date.top() + date.height() + 5, width, SNIPPET_LINES * snippet.line_height)
        paint_words(painter, below, line.snippet, line.snippet_marks, snippet, SNIPPET_LINES)

    def _paint_signs(self, painter: QPainter, heading: QRect, row: EntryRow) -> int:
        """Draw mood and star at the right of the heading; return the width they took."""
        side = self._look.px(0.65)
        left = heading.right() + 1
        if row.pleasantness is not None:
            left -= side
            top = heading.center().y() + 1 - side // 2
            paint_mood_square(painter, self._look, left, top, side, mood_step(row.pleasantness))
            left -= 8
        if row.starred:
            star = QRect(left - self._look.px(0.9), heading.top(), self._look.px(0.9), heading.height())
            self._paint_small_icon(painter, star, "Starred", "accent", 0.9)
            left = star.left() - 8
        return heading.right() + 1 - left

    def _paint_date(self, painter: QPainter, rect: QRect, row: EntryRow) -> None:
        if row.state is State.DRAFT:
            icon = QRect(rect.left(), rect.top(), self._look.px(0.9), rect.height())
            self._paint_small_icon(painter, icon, "Draft", "muted", 0.9)
            rect = rect.adjusted(icon.width() + 4, 0, 0, 0)
        self._paint_plain(painter, rect, self.date_words(row), "small")

    def _paint_small_icon(self, painter: QPainter, middle_of: QRect, name: str, role: str, ems: float) -> None:
        side = self._look.px(ems)
        place = QRect(0, 0, side, side)
        place.moveCenter(middle_of.center())
        self._look.icon(name, role).paint(painter, place)
