# SPDX-License-Identifier: GPL-3.0-or-later
"""Segments: a few answers side by side, of which one can be taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QStyle, QWidget

from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import pressed_by_enter
from journal_app.ui.widgets.properties import put

UNDERLINE = 2
PADDING = 14
HEIGHT_EM = 2.0


class Segment(QPushButton):
    """One answer; taken, it is semibold and underlined."""

    def __init__(self, look: Look, key: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.key = key
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        put(self, kind="segment", on="false", place="middle")
        self.toggled.connect(self.dress)

    def sizeHint(self) -> QSize:
        # Room for the bolder font and every edge, so that nothing moves when another answer is taken.
        words = QFontMetrics(self._look.font("strong")).horizontalAdvance(self.text())
        return QSize(max(words + 2 * PADDING, self.minimumWidth()), self._look.px(HEIGHT_EM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def dress(self) -> None:
        """Show whether the answer is taken in the weight of its font."""
        put(self, on="true" if self.isChecked() else "false")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            line = QRect(0, self.height() - UNDERLINE, self.width(), UNDERLINE)
            color = "accent" if self.isEnabled() else "border_strong"
            painter.fillRect(line.adjusted(1, 0, -1, 0), self._look.color(color))


class Segments(QWidget):
    """Takes one key of its options, or none (Del); it stands upright when there is no room for a row."""

    edited = Signal()

    def __init__(
        self, look: Look, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Take the options as (key, label)."""
        super().__init__(parent)
        self._look = look
        self._group = QButtonGroup(self)
        self._segments = [Segment(look, key, label, self) for key, label in options]
        for segment in self._segments:
            self._group.addButton(segment)
            segment.setAccessibleName(segment.text())
        self.setAccessibleName(name)
        # Not Fixed: that would hold the height to one row where there are several.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonClicked.connect(self._tell)
        look.changed.connect(self._lay_out)

    def show_key(self, key: str | None) -> None:
        """Show one answer as taken, or none."""
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for segment in self._segments:
                segment.setChecked(segment.key == key)
            self._group.setExclusive(True)

    def key(self) -> str | None:
        """Return the key of the answer taken."""
        return next((segment.key for segment in self._segments if segment.isChecked()), None)

    def segments(self) -> list[Segment]:
        """Return the buttons in order."""
        return list(self._segments)

    def sizeHint(self) -> QSize:
        sizes = [segment.sizeHint() for segment in self._segments]
        return QSize(sum(size.width() for size in sizes), max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [segment.sizeHint() for segment in self._segments]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def heightForWidth(self, width: int) -> int:
        height = self.sizeHint().height()
        return height if width >= self.sizeHint().width() else height * len(self._segments)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.key() is not None:
            self.show_key(None)
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.edited.emit()

    def _lay_out(self) -> None:
        whole = self.sizeHint()
        row = self.width() >= whole.width()
        ends = ("first", "middle", "last") if row else ("top", "between", "bottom")
        last = len(self._segments) - 1
        along = 0
        for number, segment in enumerate(self._segments):
            place = ends[0] if number == 0 else ends[2] if number == last else ends[1]
            put(segment, place="only" if last == 0 else place)
            width = segment.sizeHint().width() if row else self.width()
            spot = QRect(along, 0, width, whole.height()) if row else QRect(0, along, width, whole.height())
            segment.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), spot))
            along += width if row else whole.height()
        self.updateGeometry()
