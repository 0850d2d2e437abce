# SPDX-License-Identifier: GPL-3.0-or-later
"""Links to other entries: their headings as rows, and a popover with recent ones to choose from."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journal_app.domain.entry import EntryRow
from journal_app.domain.fields import Names, no_names
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.form.anchored import AnchoredPopover
from journal_app.ui.form.typed_times import write_date
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button, IconButton
from journal_app.ui.widgets.text import ElidedText


class LinkRow(QWidget):
    """One linked entry by its heading, with a button that takes the link away."""

    removed = Signal(str)

    def __init__(self, look: Look, identity: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.identity = identity
        self.heading = heading
        self._remove = IconButton(look, "Close, leave", _("Remove the link to {entry}").format(entry=heading))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedText(heading, "answer"), 1)
        row.addWidget(self._remove)
        self._remove.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.removed.emit(self.identity)


class EntryPicker(QWidget):
    """Ids of linked entries; entries of the trash or of nowhere keep their place by their id."""

    edited = Signal()

    def __init__(self, desk: Desk, name: str, *, several: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look
        self._several = several
        self._ids: list[str] = []
        self._recent: tuple[EntryRow, ...] = ()
        self._names: Names = no_names
        self._rows: list[LinkRow] = []
        self._popover: RecentEntries | None = None
        self._choose = Button(desk.look, _("Choose an entry"), "Add")
        self._choose.make_small()
        self._choose.clicked.connect(self.open_recent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(name)

    def show_entries(self, recent: Iterable[EntryRow], names: Names) -> None:
        """Offer recent entries, and take what names the linked ones; not an edit."""
        self._recent = tuple(recent)
        self._names = names
        self._choose.setEnabled(bool(self._recent))
        self._build()

    def show_ids(self, ids: Iterable[str]) -> None:
        """Show the linked entries; not an edit."""
        self._ids = list(ids)
        self._build()

    def ids(self) -> tuple[str, ...]:
        """Return the linked ids in their order."""
        return tuple(self._ids)

    def rows(self) -> list[LinkRow]:
        """Return the rows shown."""
        return list(self._rows)

    def first_control(self) -> QWidget:
        """Return the button that chooses an entry."""
        return self._choose

    def open_recent(self) -> None:
        """Open the recent entries that are not linked yet."""
        if self._popover is None:
            self._popover = RecentEntries(self._look, self._choose)
            self._popover.chosen.connect(self.link)
        self._popover.open_with([row for row in self._recent if row.id not in self._ids])

    def link(self, identity: str) -> None:
        """Link an entry, as if it had been chosen."""
        if identity in self._ids:
            return
        self._ids = [*self._ids, identity] if self._several else [identity]
        self._build()
        self.edited.emit()

    def _unlink(self, identity: str) -> None:
        self._ids.remove(identity)
        self._build()
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _build(self) -> None:
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        headings = {row.id: row.heading for row in self._recent}
        self._rows = []
        for identity in self._ids:
            row = LinkRow(self._look, identity, headings.get(identity) or self._names(identity), self)
            row.removed.connect(self._unlink)
            self._box.insertWidget(len(self._rows), row)
            self._rows.append(row)


class RecentEntries(AnchoredPopover):
    """A list of recent entries; a click or Enter chooses one."""

    chosen = Signal(str)

    def __init__(self, look: Look, anchor: QWidget) -> None:
        super().__init__(look, _("Recent entries"), anchor)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Recent entries"))
        self._list.setWordWrap(True)
        self._list.clicked.connect(self._take)
        self._list.activated.connect(self._take)
        self.body.addWidget(self._list)

    def open_with(self, rows: Iterable[EntryRow]) -> None:
        """Open with these entries."""
        self._list.clear()
        for row in rows:
            item = QListWidgetItem(_("{heading}, {day}").format(heading=row.heading, day=write_date(row.day)))
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self.open_beside()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(24), self._look.px(14))

    def _take(self, index: QModelIndex) -> None:
        identity = index.data(Qt.ItemDataRole.UserRole)
        self.close_popover()
        self.chosen.emit(str(identity))
