# SPDX-License-Identifier: GPL-3.0-or-later
"""Trash and deletion, in place: asks before what cannot be undone, offers undo after what can."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from journal_app.domain.entry import EntryRow
from journal_app.domain.i18n import _
from journal_app.domain.reading import shortened
from journal_app.ui.pages.journal_parts.entry_actions import EntryActions
from journal_app.ui.pages.journal_parts.notice_bar import NoticeBar
from journal_app.ui.pages.journal_parts.reading import Reading

_SAID = 40
"""Characters of a heading that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The entry that is current, as far as what is done to it needs to know."""

    identity: str
    heading: str
    starred: bool
    trashed: bool


def meant_by_row(row: EntryRow) -> Meant:
    """Return the entry of a row of the list."""
    return Meant(row.id, row.heading, row.starred, row.trashed_at is not None)


def meant_by_reading(reading: Reading) -> Meant:
    """Return the entry that is read."""
    entry = reading.sheet.entry
    return Meant(entry.id, reading.sheet.heading, entry.starred, entry.trashed_at is not None)


@dataclass(frozen=True, slots=True)
class Pending:
    """What the notice is about: `undo`, `trash`, `erase` or `empty`, and of which entry."""

    kind: str
    identity: str = ""
    heading: str = ""


class EntryCare(QObject):
    """Speaks through one notice; no dialog stands in the way."""

    spoken = Signal()
    """The notice says something: it is to be seen."""
    answered = Signal()
    """The notice is gone: the focus may go back to the list."""
    brought_back = Signal(str)
    """The entry of that id comes out of the trash again."""

    def __init__(self, entries: EntryActions, notice: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._notice = notice
        self._pending: Pending | None = None
        entries.trashed.connect(self._offer_undo)
        notice.accepted.connect(self._take_yes)
        notice.closed.connect(self._take_no)

    def pending(self) -> Pending | None:
        """Return what is asked or offered."""
        return self._pending

    def trash(self, entry: Meant) -> None:
        """Put an entry into the trash, with the way back in sight."""
        self._entries.move_to_trash(entry.identity, entry.heading)

    def restore(self, identity: str) -> None:
        """Take an entry out of the trash."""
        self.close()
        self._entries.restore(identity)

    def ask_to_delete(self, entry: Meant) -> None:
        """Ask before an entry goes: into the trash, or, lying there, for ever."""
        if entry.trashed:
            sentence = _("“{heading}” will be gone for ever, with what follows it. It cannot be brought back.")
            accept, kind = _("Delete for ever"), "erase"
        else:
            sentence = _("Move “{heading}” to the trash? It is kept there for 30 days.")
            accept, kind = _("Move to the trash"), "trash"
        pending = Pending(kind, entry.identity, entry.heading)
        sentence = sentence.format(heading=shortened(entry.heading, _SAID))
        self._ask(pending, sentence, accept, danger=entry.trashed)

    def ask_to_empty(self) -> None:
        """Ask before all that lies in the trash goes for ever."""
        sentence = _("Everything in the trash will be gone for ever. Nothing of it can be brought back.")
        self._ask(Pending("empty"), sentence, _("Empty the trash"), danger=True)

    def close(self) -> None:
        """Take back what was asked or offered."""
        self._pending = None
        self._notice.close_silently()

    def _ask(self, pending: Pending, sentence: str, accept: str, *, danger: bool) -> None:
        self._pending = pending
        self.spoken.emit()
        self._notice.show_question(sentence, accept, _("Keep it"), danger=danger)

    def _offer_undo(self, identity: str, heading: str) -> None:
        self._pending = Pending("undo", identity, heading)
        self.spoken.emit()
        words = _("“{heading}” is in the trash.").format(heading=shortened(heading, _SAID))
        self._notice.show_notice(words, _("Undo"))
        self.answered.emit()

    def _take_yes(self) -> None:
        pending, self._pending = self._pending, None
        if pending is None:
            return
        if pending.kind == "undo":
            self.brought_back.emit(pending.identity)
            self._entries.restore(pending.identity)
        elif pending.kind == "trash":
            self._entries.move_to_trash(pending.identity, pending.heading)
        elif pending.kind == "erase":
            self._entries.delete_for_ever(pending.identity)
        elif pending.kind == "empty":
            self._entries.empty_trash()
        self.answered.emit()

    def _take_no(self) -> None:
        self._pending = None
        self.answered.emit()
