# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign of a family of guides: an icon on its tint, alone or with a name."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from journal_app.ui.icons import guide_icon
from journal_app.ui.look import Look
from journal_app.ui.widgets.text import Text

SQUARE_EM = 1.9


def paint_family_square(painter: QPainter, look: Look, place: QRect, guide: str, family: str) -> None:
    """Paint the square of a guide at a place; delegates use it as widgets do."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(f"{family}_soft"))
    painter.drawRoundedRect(QRectF(place), 6, 6)
    side = min(place.width(), look.px(1.05))
    inner = QRect(0, 0, side, side)
    inner.moveCenter(place.center())
    look.icon(guide_icon(guide, family), family).paint(painter, inner)
    painter.restore()


class FamilySquare(QWidget):
    """The icon of a guide in the colours of its family."""

    def __init__(self, look: Look, family: str, guide: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._family = family
        self._guide = guide
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._dress)

    def show_guide(self, family: str, guide: str = "") -> None:
        """Show another guide's icon, or the family's own."""
        self._family = family
        self._guide = guide
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(SQUARE_EM)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_family_square(QPainter(self), self._look, self.rect(), self._guide, self._family)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


class FamilyTag(QWidget):
    """A small tag: the icon and a name (the guide's or the family's) on the family's tint."""

    def __init__(self, look: Look, family: str, name: str, guide: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._family = family
        self._guide = guide
        self._icon = QLabel()
        self._name = Text(name, "label", family, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 3, 9, 3)
        row.setSpacing(7)
        row.addWidget(self._icon)
        row.addWidget(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def show_guide(self, family: str, name: str, guide: str = "") -> None:
        """Show another guide or family."""
        self._family = family
        self._guide = guide
        self._name.setText(name)
        self._name.show_tone(family)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(f"{self._family}_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap(guide_icon(self._guide, self._family), self._family))
        self.update()
