# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence in place, with one or two answers to it: what was done and can be undone, or what is asked first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text


class NoticeBar(QFrame):
    """Says something until it is answered, closed, or followed by something else; never in the way."""

    accepted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self, kind="note")
        self._sentence = Text()
        self._accept = Button(look, "")
        self._decline = Button(look, "", kind="quiet")
        for button in (self._accept, self._decline):
            button.make_small()
        row = FlowLayout()
        row.addWidget(self._accept)
        row.addWidget(self._decline)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(7)
        column.addWidget(self._sentence)
        column.addLayout(row)
        self._accept.clicked.connect(self._take_yes)
        self._decline.clicked.connect(self._take_no)
        self.hide()

    def show_notice(self, sentence: str, undo: str) -> None:
        """Say what was done, with the button that takes it back; the focus stays where it is."""
        self._show(sentence, undo, _("Close"), danger=False)

    def show_question(self, sentence: str, accept: str, decline: str, *, danger: bool = False) -> None:
        """Ask first; the focus goes to the answer that changes nothing when something would be gone for ever."""
        self._show(sentence, accept, decline, danger=danger)
        first = self._decline if danger else self._accept
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()

    def accept_button(self) -> Button:
        """Return the button that says yes, or undoes."""
        return self._accept

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._take_no()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._decline if self._decline.hasFocus() else self._accept).click()
        else:
            super().keyPressEvent(event)

    def close_silently(self) -> None:
        """Go away without an answer."""
        self.hide()

    def _show(self, sentence: str, accept: str, decline: str, *, danger: bool) -> None:
        self._sentence.setText(sentence)
        self._accept.setText(accept)
        self._decline.setText(decline)
        put(self._accept, kind="danger" if danger else "")
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._sentence, QAccessible.Event.Alert))

    def _take_yes(self) -> None:
        self.hide()
        self.accepted.emit()

    def _take_no(self) -> None:
        self.hide()
        self.closed.emit()
