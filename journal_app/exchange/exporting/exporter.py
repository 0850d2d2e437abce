# SPDX-License-Identifier: GPL-3.0-or-later
"""What every export shares: which entries it takes, how it is counted, and what is said of it afterwards."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO, Protocol

from journal_app import paths
from journal_app.domain.entry import Entry, Filter, State
from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting.wording import Wording
from journal_app.store.journal import Journal

Progress = Generator[tuple[int, int], None, "Written"]
"""Yields (done, total) between steps; returns what was written."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a file that is handed over looks: the writer's language, and the paper (`a4` or `us-letter`)."""

    wording: Wording = field(default_factory=lambda: Wording.of(paths.language()))
    paper: str = field(default_factory=paths.paper)


@dataclass(frozen=True, slots=True)
class Written:
    """How many entries an exporter wrote and how many it left out as "only mine"; what the writer is to know."""

    entries: int
    left_out: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did. Left out: drafts, and for a file that is handed over what is only the writer's."""

    path: Path
    written: int
    drafts_left_out: int = 0
    only_mine_left_out: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Selection:
    """The entries an export takes: done, not in the trash, oldest first."""

    journal: Journal
    chosen: Filter
    total: int
    drafts: int

    @classmethod
    def of(cls, journal: Journal, chosen: Filter) -> "Selection":
        """Return the selection of what a filter lets through."""
        done = replace(chosen, states=chosen.states & {State.DONE}, trashed=False)
        drafts = replace(chosen, states=frozenset({State.DRAFT}), trashed=False)
        return cls(
            journal,
            done,
            journal.count(done) if done.states else 0,
            journal.count(drafts) if State.DRAFT in chosen.states else 0,
        )

    @property
    def is_whole(self) -> bool:
        """Return whether nothing of the journal was deselected."""
        return self.chosen == Filter(states=frozenset({State.DONE}))

    def slices(self) -> Iterator[list[Entry]]:
        """Yield the entries in slices."""
        if self.chosen.states:
            yield from self.journal.entries(self.chosen)

    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day written on, or None where nothing is chosen."""
        first = next((some[0] for some in self.journal.entries(self.chosen, slice_size=1)), None)
        last = next((some[0] for some in self.journal.entries(self.chosen, slice_size=1, oldest_first=False)), None)
        if first is None or last is None:
            return None
        return self.journal.day_of(first.written_at), self.journal.day_of(last.written_at)

    def refuse_nothing(self) -> None:
        """Raise ExchangeError where there is nothing to write."""
        if not self.total:
            raise ExchangeError(_("Nothing is there to export in this choice of days and guides."))


class Exporter(Protocol):
    """Writes one format."""

    form: str

    def write(self, selection: Selection, look: Look, file: BinaryIO) -> Progress:
        """Write the selection to the file in steps; raises ExchangeError."""
