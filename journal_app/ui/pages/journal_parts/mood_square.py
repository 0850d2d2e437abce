# SPDX-License-Identifier: GPL-3.0-or-later
"""The square that shows a mood: fill and edge of its step."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from journal_app.ui.look import Look

_SHARPNESS = 3
"""Pixels of the picture for each one of the page, so that it stays sharp on any screen."""


def paint_mood_square(painter: QPainter, look: Look, left: float, top: float, side: float, step: int) -> None:
    """Paint the square of a step, 1 to 7."""
    colours = look.theme.mood[step - 1]
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.setBrush(QColor(colours.fill))
    painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, side - 1, side - 1), 2.5, 2.5)


def mood_image(look: Look, step: int, side: int) -> QImage:
    """Return the square as a picture of that many pixels of the page."""
    image = QImage(side * _SHARPNESS, side * _SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SHARPNESS, _SHARPNESS)
    paint_mood_square(painter, look, 0, 0, side, step)
    painter.end()
    return image
