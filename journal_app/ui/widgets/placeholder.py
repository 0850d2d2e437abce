# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands where rows are still being fetched: three hairlines, which do not move."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look

ROWS = 3
ROW_EM = 2.4
SHARES = (0.9, 0.7, 0.8)


class Placeholder(QWidget):
    """Shown after 200 ms of waiting by whoever waits."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(_("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(12), ROWS * self._look.px(ROW_EM))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        row = self._look.px(ROW_EM)
        for number, share in enumerate(SHARES):
            y = number * row + row // 2
            painter.fillRect(0, y, round(self.width() * share), 1, self._look.color("border"))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
