# SPDX-License-Identifier: GPL-3.0-or-later
"""Other programs' diaries, read into a plan, shown, and written into a journal as one import."""

from journal_app.exchange.importing.csv_mapping import Mapping, Measured, parse_mapping
from journal_app.exchange.importing.plan import IMPORTERS, ImportPlan, detect, read
from journal_app.exchange.importing.run import rehearse, run_import
from journal_app.exchange.importing.values import ImportedEntry, Importer, Skipped

__all__ = [
    "IMPORTERS",
    "ImportPlan",
    "ImportedEntry",
    "Importer",
    "Mapping",
    "Measured",
    "Skipped",
    "detect",
    "parse_mapping",
    "read",
    "rehearse",
    "run_import",
]
