# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the first page: a tick for each part, and what a part still waits for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.exchange.exporting.summary_parts.gathering import BELIEFS, FEELINGS, MOOD, PROMISES
from journal_app.ui.look import Look
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text

TICKS = (
    (MOOD, N_("Mood over time")),
    (FEELINGS, N_("Feelings named")),
    (BELIEFS, N_("Assumptions")),
    (PROMISES, N_("Promises")),
)
TICK_EM = 8.6


class SummaryTicks(QWidget):
    """Ticks in two columns, wrapping to one; promises made to the writer are asked for by themselves."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.ticks = {key: self._make(_(label), on=True) for key, label in TICKS}
        self.theirs = self._make(_("Also what others promised you"), on=False)
        self._waiting = Text("", "secondary", "muted")
        self._waiting.hide()
        flow = FlowLayout(gap=12, row_gap=0)
        for tick in self.ticks.values():
            flow.addWidget(tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(flow)
        column.addWidget(self.theirs)
        column.addWidget(self._waiting)
        look.changed.connect(self._dress)
        self._dress()

    def parts(self) -> frozenset[str]:
        """Return the parts that are ticked."""
        return frozenset(key for key, tick in self.ticks.items() if tick.isChecked())

    def their_promises(self) -> bool:
        """Return whether what others promised may be told."""
        return self.theirs.isChecked()

    def show_waiting(self, sentences: Sequence[str]) -> None:
        """Say which parts are not on the page yet, and what for."""
        self._waiting.setText("\n".join(sentences))
        self._waiting.setVisible(bool(sentences))

    def waiting(self) -> str:
        """Return what is said of parts that are not there yet."""
        return self._waiting.text()

    def _make(self, label: str, *, on: bool) -> QCheckBox:
        tick = QCheckBox(label)
        tick.setChecked(on)
        tick.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tick.toggled.connect(self.edited)
        return tick

    def _dress(self) -> None:
        for tick in self.ticks.values():
            tick.setMinimumWidth(self._look.px(TICK_EM))
