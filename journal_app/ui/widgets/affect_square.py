# SPDX-License-Identifier: GPL-3.0-or-later
"""The affect grid itself: seven by seven cells, painted; how pleasant, and how much energy."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look

STEPS = 7
MIDDLE = 4
SMALLEST_SIDE = 212
SIDE_EM = 8
LEAST_SIDE = 7 * 28
# The words stand clear of the focus ring.
REACH = 6
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@dataclass(frozen=True)
class Affect:
    """Pleasantness and energy, each 1 to 7 or None; imported values may lie between two steps."""

    pleasantness: float | None = None
    energy: float | None = None

    def is_empty(self) -> bool:
        """Whether neither is set."""
        return self.pleasantness is None and self.energy is None

    def spoken(self) -> str:
        """Return the value in words: "pleasantness 4 of 7, energy 5 of 7"."""
        if self.is_empty():
            return _("not set")
        return ", ".join(
            (
                _say(_("pleasantness {step} of 7"), _("pleasantness not set"), self.pleasantness),
                _say(_("energy {step} of 7"), _("energy not set"), self.energy),
            )
        )


def _say(text: str, unset: str, step: float | None) -> str:
    return unset if step is None else text.format(step=f"{step:g}")


class AffectSquare(QWidget):
    """Click sets, drag follows, arrows move, Del clears, Enter confirms."""

    edited = Signal()
    confirmed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._value = Affect()
        self._earlier = Affect()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._show(Affect())

    def show_value(self, value: Affect) -> None:
        """Show a value; one between two steps is drawn in the nearest cell."""
        self._show(value)

    def value(self) -> Affect:
        """Return what is set."""
        return self._value

    def show_earlier(self, earlier: Affect) -> None:
        """Show an earlier check-in of the day as a dashed ring."""
        self._earlier = earlier
        self.update()

    def focus_area(self) -> QRect:
        """Ring the grid, not the words around it."""
        return self.grid()

    def focus_radius(self) -> int:
        """Follow the grid's corners."""
        return 4

    def grid(self) -> QRect:
        """Return where the cells are, without the words around them."""
        edge = self._edge()
        room = min(self.width(), self.height()) - 2 * edge
        side = max(STEPS, room - (room - 1) % STEPS)
        left = (self.width() - side) // 2
        return QRect(left, (self.height() - side) // 2, side, side)

    def cell(self, pleasantness: int, energy: int) -> QRect:
        """Return where one cell is."""
        grid = self.grid()
        side = (grid.width() - 1) // STEPS
        x = STEPS - pleasantness if self._mirrored() else pleasantness - 1
        return QRect(grid.x() + 1 + x * side, grid.y() + 1 + (STEPS - energy) * side, side - 1, side - 1)

    def sizeHint(self) -> QSize:
        side = max(SMALLEST_SIDE, self._look.px(SIDE_EM)) + 2 * self._edge()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = LEAST_SIDE + 2 * self._edge()
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            across, up = _ARROWS[key]
            self._edit(self._moved(-across if self._mirrored() else across, up))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._edit(Affect())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._value.is_empty():
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.grid().contains(event.position().toPoint()):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._edit(self._at(event.position()))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._edit(self._at(event.position()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter)
        self._paint_value(painter)
        self._paint_frame(painter)
        self._paint_corners(painter)
        self._paint_edges(painter)

    def _paint_paper(self, painter: QPainter) -> None:
        grid = self.grid()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("raised" if self.isEnabled() else "sunken"))
        painter.drawRoundedRect(QRectF(grid), 4, 4)
        side = (grid.width() - 1) // STEPS
        for line in range(1, STEPS):
            painter.fillRect(grid.x() + line * side, grid.y(), 1, grid.height(), self._look.color("border"))
            painter.fillRect(grid.x(), grid.y() + line * side, grid.width(), 1, self._look.color("border"))

    def _paint_value(self, painter: QPainter) -> None:
        across, up = _nearest(self._value.pleasantness), _nearest(self._value.energy)
        if across is not None or up is not None:
            band = self.cell(across or 1, up or STEPS) | self.cell(across or STEPS, up or 1)
            painter.fillRect(band, self._look.color("accent_soft"))
        self._paint_cross(painter)
        if not self._earlier.is_empty():
            self._paint_earlier(painter)
        if across is not None and up is not None:
            radius = self.cell(1, 1).width() * 0.25
            painter.setPen(QPen(self._look.color("raised"), 2))
            painter.setBrush(self._look.color("accent"))
            painter.drawEllipse(_middle(self.cell(across, up)), radius + 1, radius + 1)

    def _paint_cross(self, painter: QPainter) -> None:
        grid, middle = self.grid(), _middle(self.cell(MIDDLE, MIDDLE))
        painter.setPen(QPen(self._look.color("border_strong"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(middle.x(), grid.top() + 1), QPointF(middle.x(), grid.bottom()))
        painter.drawLine(QPointF(grid.left() + 1, middle.y()), QPointF(grid.right(), middle.y()))

    def _paint_earlier(self, painter: QPainter) -> None:
        across, up = _nearest(self._earlier.pleasantness), _nearest(self._earlier.energy)
        if across is None or up is None:
            return
        pen = QPen(self._look.color("accent"), 1.5)
        pen.setDashPattern([1.5, 1.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self.cell(1, 1).width() * 0.19
        painter.drawEllipse(_middle(self.cell(across, up)), radius, radius)

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.color("border_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.grid()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_corners(self, painter: QPainter) -> None:
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.color("muted"))
        inside = self.grid().adjusted(8, 4, -8, -4)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mirrored():
            left, right = right, left
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        painter.drawText(inside, left | top, _("tense"))
        painter.drawText(inside, right | top, _("excited"))
        painter.drawText(inside, left | bottom, _("low"))
        painter.drawText(inside, right | bottom, _("calm"))

    def _paint_edges(self, painter: QPainter) -> None:
        grid, edge = self.grid(), self._edge()
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRect(0, grid.top() - edge, self.width(), edge), centre, _("more energy"))
        painter.drawText(QRect(0, grid.bottom() + 1, self.width(), edge), centre, _("less energy"))
        sides = [(_("unpleasant"), grid.left() - edge / 2, -90), (_("pleasant"), grid.right() + edge / 2, 90)]
        if self._mirrored():
            sides = [(sides[1][0], sides[0][1], -90), (sides[0][0], sides[1][1], 90)]
        for word, x, angle in sides:
            painter.save()
            painter.translate(x, grid.center().y())
            painter.rotate(angle)
            painter.drawText(QRect(-grid.height() // 2, -edge // 2, grid.height(), edge), centre, word)
            painter.restore()

    def _edge(self) -> int:
        return self._look.px(1.2) + REACH

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _at(self, point: QPointF) -> Affect:
        grid = self.grid()
        side = (grid.width() - 1) // STEPS
        across = _within(int((point.x() - grid.x()) // side) + 1)
        up = _within(STEPS - int((point.y() - grid.y()) // side))
        return Affect(STEPS + 1 - across if self._mirrored() else across, up)

    def _moved(self, across: int, up: int) -> Affect:
        pleasantness, energy = _nearest(self._value.pleasantness), _nearest(self._value.energy)
        if pleasantness is None or energy is None:
            return Affect(pleasantness or MIDDLE, energy or MIDDLE)
        return Affect(_within(pleasantness + across), _within(energy + up))

    def _edit(self, value: Affect) -> None:
        if value != self._value:
            self._show(value)
            self.edited.emit()

    def _show(self, value: Affect) -> None:
        self._value = value
        self.setAccessibleDescription(value.spoken())
        self.update()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _nearest(step: float | None) -> int | None:
    return None if step is None else _within(round(step))


def _within(step: int) -> int:
    return max(1, min(STEPS, step))


def _middle(cell: QRect) -> QPointF:
    return QRectF(cell).center()
