# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads any table of comma, semicolon or tab separated values, by a mapping or by a guess at one."""

from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path

from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing.csv_guess import guessed_mapping
from journal_app.exchange.importing.csv_mapping import Mapping
from journal_app.exchange.importing.csv_rows import Reader
from journal_app.exchange.importing.csv_table import looks_like_table, parse_table
from journal_app.exchange.importing.source import read_text
from journal_app.exchange.importing.values import Harvest


@dataclass(frozen=True)
class CsvTable:
    """One table. `check_in` is the guide that rows with measures answer."""

    check_in: Guide | None = None
    mapping: Mapping | None = None
    format = "csv"

    def recognises(self, path: Path, head: str) -> bool:
        """Return whether the file begins with a header and a row of cells."""
        return looks_like_table(head)

    def read(self, path: Path, zone: tzinfo) -> Harvest:
        """Read every row."""
        if self.check_in is None:
            raise ValueError("a table is read for the journal's own check-in")
        source = read_text(path)
        harvest = Harvest()
        harvest.warn(source.warning)
        table = parse_table(source.text, path.name, harvest)
        if not table.rows:
            raise ExchangeError(_("“{name}” has a header but no rows.").format(name=path.name))
        mapping = self.mapping
        if mapping is None:
            mapping = guessed_mapping(table, path.name, harvest)
            harvest.mapping = mapping.toml()
        mapping.check_columns(table.columns, path.name)
        Reader(table, mapping, self.check_in, zone, path.name).harvest_into(harvest)
        return harvest
