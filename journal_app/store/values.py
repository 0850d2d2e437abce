# SPDX-License-Identifier: GPL-3.0-or-later
"""What the store hands out besides the domain's values: hits, reports, checks."""

from dataclasses import dataclass
from typing import Any

from journal_app.domain.entry import EntryRow

Span = tuple[int, int]
"""Start and end, in code points, end exclusive."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found; `marks` are where the words stand in `snippet`."""

    row: EntryRow
    snippet: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What undoing an import did: entries removed, and ids of those kept because they were written in since."""

    removed: int
    kept_edited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnGuide:
    """A guide the writer declared, as its TOML."""

    id: str
    key: str
    toml: str


@dataclass(frozen=True, slots=True)
class Check:
    """One thing `verify` looked at."""

    check: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found."""

    entries: int
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Tell whether everything is as it is meant to be."""
        return all(check.ok for check in self.checks)

    def as_json(self) -> dict[str, Any]:
        """Return the document the command line prints."""
        return {
            "ok": self.ok,
            "entries": self.entries,
            "checks": [{"check": c.check, "ok": c.ok, "detail": c.detail} for c in self.checks],
        }
