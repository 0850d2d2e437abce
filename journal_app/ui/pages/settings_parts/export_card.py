# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies of all entries that anyone can read: Markdown, JSON, PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal_app.domain.i18n import _, ngettext
from journal_app.exchange import exporting
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting import ExportReport
from journal_app.store.errors import JournalError
from journal_app.store.filters import EVERYTHING
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs.places import choose_file_to_write
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.work_row import WorkRow
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from journal_app.store.journal import Journal
    from journal_app.ui.tasks import Steps

FORMS = (("md", "Markdown"), ("json", "JSON"), ("pdf", "PDF"))


class ExportCard(SettingsCard):
    """A form, a file, and the warning that comes before both."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        look = desk.look
        self.form = Segments(look, _("Form of the file"), FORMS)
        self.form.show_key("md")
        self.export = Button(look, _("Export…"), "Save to file")
        self.work = WorkRow(look, _("Exporting"))
        self.saying = Saying(look)
        self.form_row = SettingRow(_("Form of the file"), "", self.form)
        self.add_row(self.form_row)
        self.add_row(
            SettingRow(
                _("All entries, in plain form"),
                _("Anyone who finds the file can read it. Keep it where only you do."),
                self.export,
            )
        )
        self.add_part(self.work)
        self.add_part(self.saying)
        self.form.edited.connect(self._explain)
        self.export.clicked.connect(self._ask_where)
        self.work.stopped.connect(self._say_stopped)
        self._explain()

    def write_to(self, name: str) -> None:
        """Write the file; the dialog has asked before one that exists is replaced."""
        form, output = self.form.key() or "md", Path(name)

        def write(journal: "Journal") -> "Steps[ExportReport | ExchangeError]":
            try:
                return (yield from exporting.export(journal, form, EVERYTHING, output, overwrite=True))
            except ExchangeError as error:
                return error

        self.saying.be_quiet()
        self.export.setEnabled(False)
        self.work.follow(
            self._desk.tasks.run(
                write, self._say_written, owner=self, progress=self.work.show_step, otherwise=self._refuse
            )
        )

    def _explain(self) -> None:
        if self.form.key() is None:
            self.form.show_key("md")
        hints = {
            "md": _("Text for any editor; drafts are left out."),
            "json": _("Everything in numbers and words, for programs; drafts are left out."),
            "pdf": _("Pages to print; drafts and what is only yours are left out."),
        }
        self.form_row.show_hint(hints[self.form.key() or "md"])

    def _ask_where(self) -> None:
        suggested = Path.home() / f"{_('pages')}.{self.form.key()}"
        choose_file_to_write(self.window(), _("Export"), suggested, self.write_to)

    def _finish(self) -> None:
        self.work.finish()
        self.export.setEnabled(True)

    def _say_written(self, report: ExportReport | ExchangeError) -> None:
        self._finish()
        if isinstance(report, ExchangeError):
            self.saying.refuse(report.sentence)
            return
        told = ngettext("{n} entry is in {file}.", "{n} entries are in {file}.", report.written)
        self.saying.say(" ".join((told.format(n=report.written, file=report.path), *_left_out(report))))

    def _refuse(self, error: JournalError) -> None:
        self._finish()
        self.saying.refuse_error(error)

    def _say_stopped(self) -> None:
        self.export.setEnabled(True)
        self.saying.say(_("Stopped. No file was left."))


def _left_out(report: ExportReport) -> list[str]:
    told = []
    if report.drafts_left_out:
        n = report.drafts_left_out
        told.append(ngettext("{n} draft is left out.", "{n} drafts are left out.", n).format(n=n))
    if report.only_mine_left_out:
        n = report.only_mine_left_out
        told.append(
            ngettext("{n} page that is only yours is left out.", "{n} pages that are only yours are left out.", n)
            .format(n=n)
        )  # fmt: skip
    return [*told, *report.warnings]
