# SPDX-License-Identifier: GPL-3.0-or-later
"""What an import would bring, before anything is written: read once, shown, then carried out."""

from collections import Counter
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path

from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing.csv_importer import CsvTable
from journal_app.exchange.importing.csv_mapping import MAX_MAPPING, Mapping, parse_mapping
from journal_app.exchange.importing.csv_rows import CHECK_IN
from journal_app.exchange.importing.jrnl_folder import JrnlFolder
from journal_app.exchange.importing.jrnl_json import JrnlJson
from journal_app.exchange.importing.jrnl_text import JrnlText
from journal_app.exchange.importing.source import read_head, read_text
from journal_app.exchange.importing.values import Harvest, ImportedEntry, Importer, Skipped

AUTO = "auto"
IMPORTERS: tuple[Importer, ...] = (JrnlFolder(), JrnlJson(), JrnlText(), CsvTable())
"""The formats that can be read, in the order in which a file is tried."""


@dataclass(frozen=True)
class ImportPlan:
    """Entries read from files but not in a journal yet. `source` names the files, without their folders."""

    format: str
    source: str
    entries: tuple[ImportedEntry, ...]
    hashes: tuple[str, ...]
    """What each entry is known again by; two alike in one file stay two, in two files they are one."""
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]
    mapping_toml: str = ""
    """The guessed mapping, to be saved and edited; "" where one was given or none is needed."""

    @property
    def read(self) -> int:
        """Return how many entries and rows the files hold, those that do not come in among them."""
        return len(self.entries) + len(self.skipped)

    def hashed(self) -> list[tuple[ImportedEntry, str]]:
        """Return every entry with its content hash."""
        return list(zip(self.entries, self.hashes, strict=True))


def detect(path: Path) -> Importer:
    """Return the importer that reads this file or folder; raises ExchangeError with the formats there are."""
    head = "" if path.is_dir() else read_head(path)
    for importer in IMPORTERS:
        if path.is_dir() == isinstance(importer, JrnlFolder) and importer.recognises(path, head):
            return importer
    raise ExchangeError(
        _(
            "“{name}” is in no format I can read. I read jrnl (its text file, folder or JSON export) and tables in CSV."
        ).format(name=path.name)
    )


def read(
    files: Sequence[Path],
    *,
    zone: tzinfo,
    guides: AnyMapping[str, Guide],
    form: str = AUTO,
    mapping: Path | Mapping | None = None,
) -> ImportPlan:
    """Read the files and return the plan; nothing is written. Raises ExchangeError.

    `form` is "auto" or the format all of them have; `mapping` (a TOML file, or its value) is for tables.
    """
    given = _read_mapping(mapping) if isinstance(mapping, Path) else mapping
    harvest = Harvest()
    formats: set[str] = set()
    hashes: list[str] = []
    for path in files:
        importer = _importer_for(path, form)
        if isinstance(importer, CsvTable):
            importer = replace(importer, check_in=guides[CHECK_IN], mapping=given)
        formats.add(importer.format)
        read_here = importer.read(path, zone)
        hashes += _hashes_of(read_here.entries)
        harvest.add(read_here)
    if len(formats) != 1:
        raise ExchangeError(_("These files are in different formats. Import those of one format at a time."))
    if given is not None and formats != {"csv"}:
        harvest.warn(_("The mapping was not used: it is for tables in CSV."))
    return ImportPlan(
        format=formats.pop(),
        source=", ".join(path.name for path in files),
        entries=tuple(harvest.entries),
        hashes=tuple(hashes),
        skipped=tuple(harvest.skipped),
        warnings=tuple(harvest.warnings),
        mapping_toml=harvest.mapping or "",
    )


def _hashes_of(entries: Sequence[ImportedEntry]) -> list[str]:
    seen: Counter[str] = Counter()
    hashes = []
    for entry in entries:
        plain = entry.content_hash()
        hashes.append(entry.content_hash(seen[plain]) if seen[plain] else plain)
        seen[plain] += 1
    return hashes


def _importer_for(path: Path, form: str) -> Importer:
    """Return the importer of a chosen format that reads the path; what it looks like decides among several."""
    try:
        found: Importer | None = detect(path)
    except ExchangeError:
        if form == AUTO:
            raise
        found = None
    if found is not None and form in (AUTO, found.format):
        return found
    if form == "csv" and not path.is_dir():
        return CsvTable()
    if form == "jrnl" and not path.is_dir():
        read_head(path)
        return JrnlText()
    raise ExchangeError(_("“{name}” is not in the format {format}.").format(name=path.name, format=form))


def _read_mapping(path: Path) -> Mapping:
    return parse_mapping(read_text(path, MAX_MAPPING).text)
