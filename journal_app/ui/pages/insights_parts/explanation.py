# SPDX-License-Identifier: GPL-3.0-or-later
"""How a card's numbers are computed: a popover with the data, the rule, the interval and what they cannot say."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.popover import Popover
from journal_app.ui.widgets.text import Text


class Explanation(Popover):
    """Paragraphs that scroll where there are more than fit."""

    def __init__(self, look: Look, title: str, paragraphs: Sequence[str], parent: QWidget) -> None:
        super().__init__(look, _("How this is computed: {title}").format(title=title), parent)
        self._paragraphs = tuple(paragraphs)
        self.body.addWidget(Text(_("How this is computed"), "strong"))
        self.body.addWidget(_Paragraphs(self.accessibleName(), paragraphs), 1)
        self.setAccessibleDescription("\n".join(paragraphs))

    def paragraphs(self) -> tuple[str, ...]:
        """Return what it says."""
        return self._paragraphs


class _Paragraphs(QScrollArea):
    """As high as its text where there is room; the keys scroll it where there is not."""

    def __init__(self, name: str, paragraphs: Sequence[str]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(paragraphs))
        self._text = QWidget()
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for paragraph in paragraphs:
            column.addWidget(Text(paragraph, "secondary"))
        column.addStretch(1)
        self.setWidget(self._text)
        self._text.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._text.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() * 2)
