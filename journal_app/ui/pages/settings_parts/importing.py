# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing in a diary written elsewhere: looked at first, brought in, stopped half way, taken back."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from journal_app.domain.answers import Json
from journal_app.domain.i18n import _
from journal_app.exchange import importing
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing import ImportPlan
from journal_app.store.errors import JournalError
from journal_app.store.turns import beside
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs.places import choose_folder
from journal_app.ui.form.plain_edit import GrowingEdit
from journal_app.ui.pages.settings_parts.import_words import found_sentence, remarks, result_sentence
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.work_row import WorkRow
from journal_app.ui.widgets.buttons import Button, PrimaryButton, QuietButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal
    from journal_app.ui.tasks import Steps

TABLES = (".csv", ".tsv", ".txt")
TEMPLATE = """\
date = "date"
# time = "time"
# date_format = "%d/%m/%y"
# text = "note"

[[measures]]
column = "mood"
measure = "mood"
low = 1
high = 7
"""
"""A mapping to begin with, where none can be guessed."""


@dataclass(frozen=True)
class Looked:
    """What a look at files found: the plan, and what it would bring."""

    plan: ImportPlan
    report: dict[str, Json]


class ImportCard(SettingsCard):
    """Choose, look, bring in; `brought` says that entries came in."""

    brought = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = desk.look
        self._desk = desk
        self._files: tuple[Path, ...] = ()
        self._looked: Looked | None = None
        self.files = Button(look, _("Files…"), "Import")
        self.folder = Button(look, _("Folder…"))
        self.work = WorkRow(look, _("Importing"))
        self.saying = Saying(look)
        self.found = Text()
        self.remarks = Text("", "secondary", "muted")
        self.mapping = GrowingEdit()
        self.mapping.setAccessibleName(_("How the columns are read"))
        self.again = QuietButton(look, _("Look again"))
        self.bring = PrimaryButton(look, _("Bring them in"))
        self.cancel = QuietButton(look, _("Cancel"))
        self._preview = QWidget()
        self._fill()
        self._connect()

    def look_at(self, files: tuple[Path, ...], mapping: str = "") -> None:
        """Read files and show what they would bring; nothing is written."""
        self._files = files

        def look(journal: "Journal") -> "Steps[Looked | ExchangeError]":
            try:
                given = importing.parse_mapping(mapping) if mapping else None

                def read() -> ImportPlan:
                    return importing.read(files, zone=journal.zone, guides=journal.guides, mapping=given)

                plan = yield from beside(read, (0, 0))
                return Looked(plan, (yield from importing.rehearse(journal, plan)))
            except ExchangeError as error:
                return error

        self._begin()
        self.work.follow(self._desk.tasks.run(look, self._show_found, owner=self, otherwise=self._refuse))

    def bring_in(self) -> None:
        """Write what was found into the journal."""
        looked = self._looked
        if looked is None:
            return

        def bring(journal: "Journal") -> "Steps[dict[str, Json] | ExchangeError]":
            try:
                return (yield from importing.run_import(journal, looked.plan))
            except ExchangeError as error:
                return error

        self._begin()
        self.work.follow(
            self._desk.tasks.run(
                bring, self._say_brought, owner=self, progress=self.work.show_step, otherwise=self._refuse
            )
        )

    def close_preview(self) -> None:
        """Bring nothing in."""
        self._looked = None
        self.mapping.show_text("")
        self._preview.hide()

    def _fill(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.addWidget(self.files)
        row.addWidget(self.folder)
        self.add_row(
            SettingRow(
                _("Bring in a diary"),
                _("From jrnl (text, JSON or its folder) or a table in CSV. You look first; nothing is doubled."),
                buttons,
            )
        )
        answers = FlowLayout()
        for button in (self.bring, self.again, self.cancel):
            answers.addWidget(button)
        self._columns = Text(_("The columns are read like this. Change it where it is otherwise."), "label")
        self._columns.setBuddy(self.mapping)
        column = QVBoxLayout(self._preview)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        for part in (self.found, self.remarks, self._columns, self.mapping):
            column.addWidget(part)
        column.addLayout(answers)
        self._preview.hide()
        for below in (self.work, self._preview, self.saying):
            self.add_part(below)

    def _connect(self) -> None:
        self.files.clicked.connect(self._ask_files)
        self.folder.clicked.connect(self._ask_folder)
        self.bring.clicked.connect(self.bring_in)
        self.again.clicked.connect(self._look_again)
        self.cancel.clicked.connect(self.close_preview)
        self.mapping.retyped.connect(self._judge)
        self.work.stopped.connect(self._say_stopped)

    def _begin(self) -> None:
        self.saying.be_quiet()
        self._show_busy(True)

    def _show_busy(self, busy: bool) -> None:
        for button in (self.files, self.folder, self.bring, self.again, self.cancel):
            button.setEnabled(not busy)

    def _finish(self) -> None:
        self.work.finish()
        self._show_busy(False)

    def _show_found(self, looked: Looked | ExchangeError) -> None:
        self._finish()
        if isinstance(looked, ExchangeError):
            self._show_trouble(looked)
            return
        self._looked = looked
        has_table = bool(looked.plan.mapping_toml) or looked.plan.format == "csv"
        self.found.setText(found_sentence(looked.report))
        self.remarks.setText(remarks(looked.report))
        self.remarks.setVisible(bool(self.remarks.text()))
        if looked.plan.mapping_toml:
            self.mapping.show_text(looked.plan.mapping_toml)
        for part in (self._columns, self.mapping, self.again):
            part.setVisible(has_table)
        self._preview.show()
        self.bring.setEnabled(bool(looked.report["imported"]))
        self.again.setEnabled(False)

    def _show_trouble(self, error: ExchangeError) -> None:
        """Say what is in the way; of a table, offer to say what its columns are."""
        self.saying.refuse(error.sentence)
        self._looked = None
        is_table = any(file.suffix.lower() in TABLES for file in self._files)
        if is_table and not self.mapping.text():
            self.mapping.show_text(TEMPLATE)
        self.found.setText("")
        self.remarks.hide()
        for part in (self._columns, self.mapping, self.again):
            part.setVisible(is_table)
        self._preview.setVisible(is_table)
        self.bring.setEnabled(False)

    def _judge(self) -> None:
        """Have what was changed looked at again before it is brought in."""
        self.again.setEnabled(True)
        self.bring.setEnabled(False)

    def _look_again(self) -> None:
        self.look_at(self._files, self.mapping.text())

    def _say_brought(self, report: dict[str, Json] | ExchangeError) -> None:
        self._finish()
        if isinstance(report, ExchangeError):
            self.saying.refuse(report.sentence)
            return
        self.close_preview()
        self.saying.say(result_sentence(report))
        self.brought.emit()

    def _refuse(self, error: JournalError) -> None:
        self._finish()
        self.saying.refuse_error(error)

    def _say_stopped(self) -> None:
        self._show_busy(False)
        self.close_preview()
        self.saying.say(_("Stopped. What came in by then is listed below and can be taken back."))
        self.brought.emit()

    def _ask_files(self) -> None:
        dialog = QFileDialog(self.window(), _("Bring in a diary"), str(Path.home()))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_files(self, names: list[str]) -> None:
        self.look_at(tuple(Path(name) for name in names))

    def _ask_folder(self) -> None:
        choose_folder(self.window(), _("The folder of a jrnl journal"), Path.home(), self._take_folder)

    def _take_folder(self, name: str) -> None:
        self.look_at((Path(name),))
