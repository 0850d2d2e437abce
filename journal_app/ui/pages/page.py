# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page of the window is: a widget that knows when it is stale and what it wants the window to do."""

from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Change
from journal_app.ui.desk import Desk

TWO_COLUMNS_FROM = 50
"""Width of the window in em from which a page may stand in two columns."""


class Page(QWidget):
    """One page. The window calls `arrive` when it is shown and `leave` when it goes, at a lock and at the end."""

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""
    icon: ClassVar[str] = ""

    entry_wanted = Signal(str)
    """Show the entry of that id in the Journal."""
    writing_wanted = Signal(str)
    """Open the entry of that id for writing, full page."""
    guide_wanted = Signal(str, str)
    """Begin an entry of the guide of that key; the second is the id of the entry it follows, or ""."""
    page_wanted = Signal(str)
    """Go to the page of that key."""
    day_wanted = Signal(object)
    """Show the entries of that `date` in the Journal."""
    search_wanted = Signal(str)
    """Search the Journal for these words."""
    back_wanted = Signal()
    """Go back to the page the writer came from."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._is_stale = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._refresh_if_seen)
        desk.changes.changed.connect(self._take_change)

    @property
    def is_stale(self) -> bool:
        """Whether something changed since the page last asked the store."""
        return self._is_stale

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked is shown; overridden where more is worked out than the store answers."""
        return not self._is_stale and self.desk.tasks.is_idle

    def arrive(self) -> None:
        """Be shown: ask the store anew when something changed meanwhile."""
        if self._is_stale:
            self._refresh_now()

    def refresh(self) -> None:
        """Ask the store for what the page shows; overridden. Never called while the page is hidden."""

    def concerns(self, change: Change) -> bool:
        """Return whether the change can make the page stale; any may, unless overridden."""
        return True

    def mark_stale(self) -> None:
        """Refresh soon when seen, else when next shown."""
        self._is_stale = True
        self._soon.start()

    def leave(self) -> None:
        """Send what was typed and not yet saved to the store, urgently; overridden where there is writing."""

    def has_unsaved(self) -> bool:
        """Return whether something typed here is not yet on the disk; overridden where there is writing."""
        return False

    def first_control(self) -> QWidget:
        """Return what has the focus after a change to this page."""
        return self

    def regions(self) -> tuple[QWidget, ...]:
        """Return the regions F6 goes through, in reading order; the focus goes to the first control in each."""
        return (self.first_control(),)

    def focus_search(self) -> bool:
        """Put the focus into the page's search; False where it has none."""
        return False

    def step_back(self) -> bool:
        """Do what Esc means here (close a popover, a search, an entry); False where nothing was left to close."""
        return False

    def width_in_ems(self) -> float:
        """Return the window's width in heights of a line of text: what the layout is chosen by."""
        return self.window().width() / max(1, self.desk.look.em)

    def _take_change(self, change: Change) -> None:
        if self.concerns(change):
            self.mark_stale()

    def _refresh_if_seen(self) -> None:
        if self._is_stale and self.isVisible():
            self._refresh_now()

    def _refresh_now(self) -> None:
        self._is_stale = False
        self.refresh()
