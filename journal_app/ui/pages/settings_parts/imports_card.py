# SPDX-License-Identifier: GPL-3.0-or-later
"""The imports there are, each of which can be taken back as a whole."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.entry import Batch
from journal_app.domain.i18n import _, ngettext
from journal_app.domain.moment import from_utc
from journal_app.store.errors import JournalError
from journal_app.store.values import UndoReport
from journal_app.ui.desk import Desk
from journal_app.ui.pages.journal_parts.notice_bar import NoticeBar
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.wording import say_when
from journal_app.ui.pages.settings_parts.work_row import WorkRow
from journal_app.ui.widgets.buttons import QuietButton
from journal_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal
    from journal_app.ui.tasks import Steps


class ImportRow(QWidget):
    """One import; `undo_wanted` carries its `Batch`."""

    undo_wanted = Signal(object)

    def __init__(self, desk: Desk, batch: Batch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.batch = batch
        when = say_when(from_utc(batch.imported_at, desk.clock.zone).local)
        entries = ngettext("{n} entry", "{n} entries", batch.entries).format(n=batch.entries)
        self.undo = QuietButton(desk.look, _("Take back…"))
        self.undo.setAccessibleName(_("Take back the import of {source}").format(source=batch.source))
        self.undo.make_small()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SettingRow(batch.source, f"{when} · {entries}", self.undo))
        self.undo.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.undo_wanted.emit(self.batch)


class ImportsCard(QWidget):
    """Title, rows, a question before anything is taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: Batch | None = None
        self.rows: list[ImportRow] = []
        self.card = SettingsCard()
        self.question = NoticeBar(desk.look)
        self.work = WorkRow(desk.look, _("Taking back"))
        self.saying = Saying(desk.look)
        self._title = Text(_("Imports"), "card_title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self.card, self.question, self.work, self.saying):
            column.addWidget(part)
        self._title.hide()
        self.card.hide()
        self.question.accepted.connect(self._undo)
        self.work.stopped.connect(self._say_stopped)

    def refresh(self) -> None:
        """Ask which imports there are."""
        self._desk.tasks.ask(_imports, self._show, owner=self, lane="imports")

    def _show(self, batches: list[Batch]) -> None:
        self.card.clear()
        self.rows = [ImportRow(self._desk, batch) for batch in batches]
        for row in self.rows:
            row.undo_wanted.connect(self._ask)
            self.card.add_row(row)
        self._title.setVisible(bool(batches))
        self.card.setVisible(bool(batches))
        self._hold(self.work.is_busy)

    def _hold(self, busy: bool) -> None:
        for row in self.rows:
            row.undo.setEnabled(not busy)

    def _ask(self, batch: Batch) -> None:
        self._asked = batch
        self.saying.be_quiet()
        sentence = ngettext(
            "Delete the {n} entry this import brought, for ever? If you wrote in it since, it stays.",
            "Delete the {n} entries this import brought, for ever? What you wrote in since stays.",
            batch.entries,
        ).format(n=batch.entries)
        self.question.show_question(sentence, _("Take back"), _("Keep"), danger=True)

    def _undo(self) -> None:
        asked = self._asked
        if asked is None:
            return

        def undo(journal: "Journal") -> "Steps[UndoReport]":
            return journal.undo_import(asked.id)

        self._hold(True)
        self.work.follow(
            self._desk.tasks.run(undo, self._say_done, owner=self, progress=self.work.show_step, otherwise=self._refuse)
        )

    def _say_done(self, report: UndoReport) -> None:
        self.work.finish()
        self._hold(False)
        told = ngettext("{n} entry is taken back.", "{n} entries are taken back.", report.removed)
        kept = len(report.kept_edited)
        more = ngettext("{n} you wrote in since stays.", "{n} you wrote in since stay.", kept).format(n=kept)
        self.saying.say(told.format(n=report.removed) + (f" {more}" if kept else ""))

    def _refuse(self, error: JournalError) -> None:
        self.work.finish()
        self._hold(False)
        self.saying.refuse_error(error)

    def _say_stopped(self) -> None:
        self.saying.say(_("Stopped. What was not taken back yet is still listed."))
        self.refresh()


def _imports(journal: "Journal") -> list[Batch]:
    return journal.imports()
