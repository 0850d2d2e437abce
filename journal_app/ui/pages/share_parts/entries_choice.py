# SPDX-License-Identifier: GPL-3.0-or-later
"""The choice of entries in full: how many, the list with its ticks, and what is never offered."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from journal_app.domain.entry import EntryRow
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _, ngettext
from journal_app.ui.icons import guide_icon
from journal_app.ui.look import Look
from journal_app.ui.pages.share_parts.entry_ticks import EntryTicks, TickRole
from journal_app.ui.widgets.buttons import LinkButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import OneLine, Text

MOST_ROWS = 7
ROW_EM = 1.75
PAD = 10


class EntriesChoice(QWidget):
    """Ticks entries; `edited` when the writer did."""

    edited = Signal()

    def __init__(self, look: Look, guides: Mapping[str, Guide], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.ticks = EntryTicks(guides, self)
        self.view = TickView(look, self.ticks, guides)
        self._count = OneLine("")
        self.starred = LinkButton(look, _("Starred only"))
        self.none = LinkButton(look, _("None"))
        self._never = Text("", "body", "muted")
        self._lock = QLabel()
        self._foot = QWidget()
        self._lay_out()
        self.ticks.edited.connect(self._take)
        self.starred.clicked.connect(self.ticks.tick_starred)
        self.none.clicked.connect(self._tick_none)
        look.changed.connect(self._dress)
        self._dress()
        self.show_rows((), 0)

    def show_rows(self, rows: Sequence[EntryRow], only_mine: int) -> None:
        """Show what can be ticked, and how many entries are never offered."""
        self.ticks.show_rows(rows)
        said = ngettext("{n} “only mine” page is never offered", "{n} “only mine” pages are never offered", only_mine)
        self._never.setText(said.format(n=only_mine))
        self._foot.setVisible(only_mine > 0)
        self.view.setVisible(bool(rows))
        self.starred.setVisible(bool(rows))
        self.none.setVisible(bool(rows))
        self.starred.setEnabled(any(row.starred for row in rows))
        self.view.fit()
        self._say()

    def ticked(self) -> frozenset[str]:
        """Return the ids of the entries ticked."""
        return self.ticks.ticked()

    def said(self) -> str:
        """Return how many are ticked, in words."""
        return self._count.text()

    def never_said(self) -> str:
        """Return what is said of entries that are never offered, "" without any."""
        return "" if self._foot.isHidden() else self._never.text()

    def _lay_out(self) -> None:
        links = QWidget()
        flow = FlowLayout(links, gap=14)
        flow.addWidget(self.starred)
        flow.addWidget(self.none)
        head = SplitRow()
        head.addWidget(self._count)
        head.addWidget(links)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(PAD, 6, PAD, 6)
        foot.setSpacing(PAD)
        foot.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._never, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.view)
        column.addWidget(self._foot)

    def _take(self) -> None:
        self._say()
        self.edited.emit()

    def _tick_none(self) -> None:
        self.ticks.tick(())

    def _say(self) -> None:
        total, chosen = self.ticks.rowCount(), len(self.ticked())
        said = ngettext("{chosen} of {n} entry", "{chosen} of {n} entries", total)
        self._count.setText(said.format(chosen=chosen, n=total) if total else _("No entry to choose from"))
        self.none.setEnabled(chosen > 0)

    def _dress(self) -> None:
        self._lock.setPixmap(self._look.pixmap("Only mine", "muted"))


class TickView(QListView):
    """The list; Space, Enter and a click tick."""

    def __init__(self, look: Look, ticks: EntryTicks, guides: Mapping[str, Guide]) -> None:
        super().__init__()
        self._look = look
        self._ticks = ticks
        self.setModel(ticks)
        self.setItemDelegate(TickDelegate(look, guides, self))
        self.setAccessibleName(_("Entries in full"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        look.changed.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the rows, up to MOST_ROWS."""
        rows = min(MOST_ROWS, self._ticks.rowCount())
        self.setFixedHeight(max(1, rows) * self.row_height() + 2)
        self.doItemsLayout()

    def row_height(self) -> int:
        """Return the height of a row in pixels."""
        return max(28, self._look.px(ROW_EM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._ticks.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)


class TickDelegate(QStyledItemDelegate):
    """Draws tick, icon, heading and day."""

    def __init__(self, look: Look, guides: Mapping[str, Guide], view: TickView) -> None:
        super().__init__(view)
        self._look = look
        self._guides = guides
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._view.row_height())

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        clicked = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if clicked and isinstance(model, EntryTicks) and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton:
                model.toggle(index)
            return True
        return False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(TickRole.ROW)
        if not isinstance(row, EntryRow):
            return
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        side = self._look.px(1.0)
        left = self._paint_tick(painter, rect, index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        guide = self._guides.get(row.guide)
        family = guide.family.key if guide else "neutral"
        place = QRect(left, rect.center().y() - side // 2, side, side)
        self._look.icon(guide_icon(row.guide, family), family).paint(painter, place)
        self._paint_words(painter, rect.adjusted(place.right() + PAD - rect.left(), 0, -PAD, -1), index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        seen = bool(state & QStyle.StateFlag.State_Selected) and bool(state & QStyle.StateFlag.State_HasFocus)
        if seen:
            painter.fillRect(rect, self._look.color("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._look.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._look.color("border"))

    def _paint_tick(self, painter: QPainter, rect: QRect, ticked: bool) -> int:
        """Draw the box; return where the next thing begins."""
        side = self._look.px(0.95)
        box = QRect(rect.left() + PAD, rect.center().y() - side // 2, side, side)
        edge = self._look.color("accent" if ticked else "border_strong")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self._look.color("accent" if ticked else "raised"))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            self._look.icon("Tick in box", "accent_contrast").paint(painter, box.adjusted(2, 2, -1, -1))
        return box.right() + PAD

    def _paint_words(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        small, body = self._look.font("small"), self._look.font("body")
        day = str(index.data(TickRole.DATE))
        width = QFontMetrics(small).horizontalAdvance(day)
        painter.setFont(small)
        painter.setPen(self._look.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, day)
        room = rect.adjusted(0, 0, -width - PAD, 0)
        painter.setFont(body)
        painter.setPen(self._look.color("text"))
        heading = str(index.data(Qt.ItemDataRole.DisplayRole))
        cut = QFontMetrics(body).elidedText(heading, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
