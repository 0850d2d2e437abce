# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries written to a file outside the journal: readable by anyone who finds it, and never less than it claims."""

from collections.abc import Generator
from pathlib import Path

from journal_app.domain.entry import Filter
from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting.exporter import Exporter, ExportReport, Look, Selection
from journal_app.exchange.exporting.json_file import JsonFile
from journal_app.exchange.exporting.markdown import MarkdownFile
from journal_app.exchange.exporting.pdf import PdfFile
from journal_app.exchange.exporting.safe_file import safe_file
from journal_app.store.journal import Journal

EXPORTERS: tuple[Exporter, ...] = (MarkdownFile(), JsonFile(), PdfFile())
"""The formats that can be written."""


def export(
    journal: Journal, form: str, chosen: Filter, output: Path, *, overwrite: bool = False, look: Look | None = None
) -> Generator[tuple[int, int], None, ExportReport]:
    """Write the entries a filter lets through, in steps; raises ExchangeError, and then no file is left.

    Drafts and the trash stay out of every export, what is "only mine" out of a PDF.
    """
    exporter = next(one for one in EXPORTERS if one.form == form)
    selection = Selection.of(journal, chosen)
    with safe_file(output, overwrite=overwrite) as file:
        written = yield from exporter.write(selection, look or Look(), file)
        if written.entries + written.left_out != selection.total:
            raise ExchangeError(
                _("The journal changed while it was written out, so the file would not be whole. Export it again.")
            )
    return ExportReport(output, written.entries, selection.drafts, written.left_out, written.warnings)


__all__ = ["EXPORTERS", "ExportReport", "Exporter", "Look", "export"]
