# SPDX-License-Identifier: GPL-3.0-or-later
"""What an importer gives: entries that are not in a journal yet, and what it left out, with the reason."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import Protocol

from journal_app.domain.answers import Json
from journal_app.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class ImportedEntry:
    """An entry as another program wrote it. `where` is its place in the source, `people` are names."""

    where: str
    guide: str
    moment: Moment
    answers: Mapping[str, Json]
    title: str = ""
    tags: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    starred: bool = False
    source_id: str | None = None

    def content_hash(self, occurrence: int = 0) -> str:
        """Return what tells it from every other entry by its content: time, title and answers.

        Blanks do not count, so that the same diary is known again in another of its program's formats.
        `occurrence` tells the second of two entries alike in one import from the first.
        """
        parts = [self.guide, self.moment.local.isoformat(timespec="minutes"), _squeezed(self.title)]
        parts.append(json.dumps(_squeezed_json(self.answers), sort_keys=True, ensure_ascii=False))
        parts.append(str(occurrence))
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A part of the source that did not come in."""

    where: str
    reason: str


@dataclass(slots=True)
class Harvest:
    """What was read so far: entries, what was skipped, and warnings, each said once."""

    entries: list[ImportedEntry] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    mapping: str | None = None
    """The mapping that was guessed, as TOML text, or None."""

    def warn(self, sentence: str) -> None:
        """Add a warning unless it is empty or was said before."""
        if sentence and sentence not in self.warnings:
            self.warnings.append(sentence)

    def skip(self, where: str, reason: str) -> None:
        """Add a part that does not come in."""
        self.skipped.append(Skipped(where, reason))

    def add(self, other: "Harvest") -> None:
        """Add all that another part of the source gave."""
        self.entries += other.entries
        self.skipped += other.skipped
        for sentence in other.warnings:
            self.warn(sentence)
        self.mapping = self.mapping or other.mapping


class Importer(Protocol):
    """Reads one format. `format` is what an import is asked for and remembered by."""

    format: str

    def recognises(self, path: Path, head: str) -> bool:
        """Return whether a file that begins with this text (a folder: "") is in this format."""

    def read(self, path: Path, zone: tzinfo) -> Harvest:
        """Read all of it; raises ExchangeError where nothing of it can be read."""


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _squeezed_json(value: Json) -> Json:
    if isinstance(value, str):
        return _squeezed(value)
    if isinstance(value, Mapping):
        return {key: _squeezed_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_squeezed_json(item) for item in value]
    return value
