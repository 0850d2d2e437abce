# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that scrolls up and down, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journal_app.ui.widgets.properties import put

MARGIN = 32
TOP = 28


class ScrollPage(QScrollArea):
    """A scroll area without a frame; `body` takes the content within the page's margins."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = MARGIN, top: int = TOP, gap: int = 16) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        put(content, page="true")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(margin, top, margin, top)
        self.body.setSpacing(gap)
        self.setWidget(content)
        # setWidget makes the content fill itself with the palette's window colour.
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
