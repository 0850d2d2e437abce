# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer does to whole entries from the Journal: star, share or not, trash, restore, delete for ever."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journal_app.domain.entry import Sharing
from journal_app.ui.desk import Desk

if TYPE_CHECKING:
    from journal_app.store.journal import Journal


class EntryActions(QObject):
    """Asks the store; what came of it arrives as a change like any other."""

    trashed = Signal(str, str)
    """Id and heading of what was put into the trash."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def star(self, identity: str, starred: bool) -> None:
        """Star an entry, or take its star away."""

        def job(journal: "Journal") -> None:
            journal.set_starred([identity], starred)

        self._desk.tasks.ask(job, owner=self)

    def keep_mine(self, identity: str, only_mine: bool) -> None:
        """Never offer an entry to share, or offer it again."""
        sharing = Sharing.ONLY_MINE if only_mine else Sharing.OFFERED

        def job(journal: "Journal") -> None:
            journal.save(replace(journal.entry(identity), sharing=sharing))

        self._desk.tasks.ask(job, owner=self)

    def move_to_trash(self, identity: str, heading: str) -> None:
        """Put an entry into the trash."""

        def job(journal: "Journal") -> tuple[str, str]:
            journal.move_to_trash([identity])
            return identity, heading

        self._desk.tasks.ask(job, self._tell_trashed, owner=self)

    def restore(self, identity: str) -> None:
        """Take an entry out of the trash."""

        def job(journal: "Journal") -> None:
            journal.restore([identity])

        self._desk.tasks.ask(job, owner=self)

    def delete_for_ever(self, identity: str) -> None:
        """Delete an entry so that nothing of it is left."""

        def job(journal: "Journal") -> None:
            journal.delete_for_ever([identity])

        self._desk.tasks.ask(job, owner=self)

    def empty_trash(self) -> None:
        """Delete all that lies in the trash so that nothing of it is left."""

        def job(journal: "Journal") -> None:
            journal.empty_trash()

        self._desk.tasks.ask(job, owner=self)

    def _tell_trashed(self, done: tuple[str, str]) -> None:
        self.trashed.emit(*done)
