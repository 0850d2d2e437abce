# SPDX-License-Identifier: GPL-3.0-or-later
"""Something that takes a while: how far it is, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.tasks import Task
from journal_app.ui.widgets.buttons import QuietButton


class WorkRow(QWidget):
    """Shown while a task is on its way; `stopped` says that the writer stopped it."""

    stopped = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(name)
        self.stop = QuietButton(look, _("Stop"))
        self.stop.make_small()
        self.stop.setAccessibleName(_("Stop: {name}").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self._stop)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return self._task is not None

    def follow(self, task: Task) -> None:
        """Show a task that has begun."""
        self._task = task
        self._bar.setRange(0, 0)
        self.show()

    def show_step(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def finish(self) -> None:
        """Be gone: it is done."""
        self._task = None
        self.hide()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self.finish()
        self.stopped.emit()
