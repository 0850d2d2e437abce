# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries the news of every write from the store's thread to the pages."""

from PySide6.QtCore import QObject, Signal

from journal_app.domain.entry import Change


class Changes(QObject):
    """Tells pages what a write touched; `tell` may be called on any thread, `changed` arrives on the window's."""

    changed = Signal(object)
    """A `Change`."""

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told.connect(self._pass_on)

    def tell(self, change: Change) -> None:
        """Take the news from the journal; this is what `Journal.observe` is given."""
        self._told.emit(change)

    def _pass_on(self, change: Change) -> None:
        self.changed.emit(change)
