# SPDX-License-Identifier: GPL-3.0-or-later
"""One page as a picture on the desk: fitted to the height, or larger and scrolled."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look

AIR = 2
WHOLE = 96.0
"""Dots per inch at 100 %."""


class Leaf(QWidget):
    """The picture, with its edge; white while it is being drawn."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        """Show a picture, scaled to the room there is."""
        self._image = image
        self.update()

    def image(self) -> QImage:
        """Return the picture shown."""
        return self._image

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(self._look.color("border_strong"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PageView(QScrollArea):
    """Says by `resolution_wanted` how fine its picture is to be; Page Up and Page Down ask for other pages."""

    resolution_wanted = Signal()
    turned = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom: float | None = None
        self._paper = QSize(210, 297)
        self.leaf = Leaf(look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Page"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(60, 80)
        self.setWidget(self.leaf)
        self.viewport().setAutoFillBackground(False)

    def show_paper(self, inches: tuple[float, float]) -> None:
        """Show paper of that width and height, still empty."""
        self._paper = QSize(round(inches[0] * 1000), round(inches[1] * 1000))
        self._fit()

    def show_image(self, image: QImage) -> None:
        """Show the picture of a page."""
        self.leaf.show_image(image)

    def show_zoom(self, zoom: float | None) -> None:
        """Show the page at a share of its size on paper, None to fit it to the height."""
        self._zoom = zoom
        self._fit()

    def zoom(self) -> float:
        """Return the share of its size on paper the page is shown at."""
        return self.leaf.width() / (self._paper.width() / 1000 * WHOLE)

    def is_fitted(self) -> bool:
        """Return whether the page is fitted to the height."""
        return self._zoom is None

    def per_inch(self) -> float:
        """Return the dots per inch that are as sharp as the screen."""
        return self.zoom() * WHOLE * self.devicePixelRatioF()

    def sizeHint(self) -> QSize:
        return QSize(320, 440)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turned.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        room = QRect(self.contentsRect()).adjusted(0, 0, -AIR, -AIR)
        if self._zoom is None:
            size = self._paper.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        else:
            whole = self._paper.width() / 1000 * WHOLE * self._zoom
            size = QSize(round(whole), round(whole * self._paper.height() / self._paper.width()))
        size = size.expandedTo(QSize(20, 20))
        if size != self.leaf.size():
            self.leaf.resize(size)
            self.resolution_wanted.emit()
