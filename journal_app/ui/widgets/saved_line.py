# SPDX-License-Identifier: GPL-3.0-or-later
"""The quiet line that says whether what was written is safe."""

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import LinkButton
from journal_app.ui.widgets.text import Text


class SavedLine(QWidget):
    """Says nothing, "Saved 21:42", or that saving is tried again, with a way to copy the text."""

    copy_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = ""
        self._tone = "muted"
        self._icon = QLabel()
        self._words = Text("", "secondary", "muted", wraps=False)
        self._copy = LinkButton(look, _("Copy text"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        for part in (self._icon, self._words, self._copy):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._copy.clicked.connect(self.copy_asked)
        look.changed.connect(self._dress)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say nothing: nothing was written yet."""
        self._show("", "", "muted")

    def show_saved(self, at: QTime) -> None:
        """Say when the text was last made safe."""
        clock = self.locale().toString(at, "HH:mm")
        self._show(_("Saved {time}").format(time=clock), "Saved, kept", "muted")

    def show_failing(self) -> None:
        """Say that the text is not safe yet; screen readers hear it at once."""
        self._show(_("Not saved yet, trying again"), "Error, caution", "danger")
        QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))

    def sentence(self) -> str:
        """Return what the line says."""
        return self._words.text()

    def _show(self, sentence: str, icon: str, tone: str) -> None:
        self._icon_name = icon
        self._tone = tone
        self._words.setText(sentence)
        self._words.show_tone(tone)
        self._icon.setVisible(bool(icon))
        self._copy.setVisible(tone == "danger")
        self._dress()

    def _dress(self) -> None:
        role = "positive" if self._tone == "muted" else self._tone
        if self._icon_name:
            self._icon.setPixmap(self._look.pixmap(self._icon_name, role, 0.95))
