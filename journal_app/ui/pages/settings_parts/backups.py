# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups: where they go, one now, those there are, each tested or copied back."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _, ngettext
from journal_app.store.backups import Backup, Restored
from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs.places import choose_folder
from journal_app.ui.pages.settings_parts.backup_row import BackupRow
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.pages.settings_parts.wording import say_when
from journal_app.ui.pages.settings_parts.work_row import WorkRow
from journal_app.ui.widgets.buttons import Button, PrimaryButton
from journal_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal
    from journal_app.ui.tasks import Steps

KEY = "backup_folder"
Held = tuple[str, list[Backup], str]
"""The folder, "" where none was chosen; the backups in it; why it cannot be read, or ""."""


class BackupsSection(Section):
    """A folder, a button, and the list of what is there."""

    key: ClassVar[str] = "backups"
    title: ClassVar[str] = N_("Backups")
    icon: ClassVar[str] = "Backups"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._folder = ""
        self._restoring: Backup | None = None
        self.rows: list[BackupRow] = []
        self.choose = Button(look, _("Choose a folder…"))
        self.now = PrimaryButton(look, _("Back up now"))
        self.folder_row = SettingRow(_("Folder"), "", self.choose)
        self.now_row = SettingRow(_("Back up"), "", self.now)
        self.work = WorkRow(look, _("Backing up"))
        self.saying = Saying(look)
        self.held = SettingsCard()
        self._fill()
        self.choose.clicked.connect(self._ask_folder)
        self.now.clicked.connect(self.back_up)
        self.work.stopped.connect(self._say_stopped)

    def refresh(self) -> None:
        """Ask for the folder and what is in it."""
        self.desk.tasks.ask(_held, self._show, owner=self, lane="held")

    def concerns(self, change: Change) -> bool:
        """Return whether the folder is another one."""
        return KEY in change.settings

    def take_folder(self, name: str) -> None:
        """Keep backups in a folder from now on."""

        def keep(journal: "Journal") -> None:
            journal.set_setting(KEY, name)

        self.saying.be_quiet()
        self.desk.tasks.ask(keep, owner=self, otherwise=self.saying.refuse_error)

    def back_up(self) -> None:
        """Make a backup now."""
        folder = Path(self._folder)

        def make(journal: "Journal") -> "Steps[Backup]":
            return journal.back_up(folder)

        self._begin()
        self.work.follow(
            self.desk.tasks.run(make, self._say_made, owner=self, progress=self.work.show_step, otherwise=self._refuse)
        )

    def test(self, backup: Backup) -> None:
        """Check a backup as a restore would."""

        def check(journal: "Journal") -> "Steps[Backup]":
            return journal.test_backup(backup)

        self._begin()
        self.work.follow(self.desk.tasks.run(check, self._say_tested, owner=self, otherwise=self._refuse))

    def restore_into(self, name: str) -> None:
        """Copy the backup that was asked for into a new folder within this one."""
        backup = self._restoring
        if backup is None:
            return
        folder = _free_folder(Path(name), backup)

        def restore(journal: "Journal") -> "Steps[Restored]":
            return journal.restore_backup(backup, folder)

        self._begin()
        self.work.follow(self.desk.tasks.run(restore, self._say_restored, owner=self, otherwise=self._refuse))

    def _fill(self) -> None:
        card = SettingsCard()
        card.add_row(self.folder_row)
        card.add_row(self.now_row)
        card.add_part(self.work)
        card.add_part(self.saying)
        self.form.addWidget(card)
        self.form.addWidget(self.held)
        about = _(
            "A backup is encrypted with your passphrase and checked when it is made. The last of 7 days, 4 weeks and "
            "6 months stay. Backups still hold entries you deleted since."
        )
        restoring = _(
            "“Copy back” puts a checked copy into a folder of its own: lock, choose “Open another journal”, and look "
            "around. The journal you have now stays as it is."
        )
        self.form.addWidget(Text(about, "secondary", "muted"))
        self.form.addWidget(Text(restoring, "secondary", "muted"))

    def _show(self, held: Held) -> None:
        self._folder, backups, trouble = held
        self.folder_row.show_hint(self._folder or _("None yet. Best is one on another disk."))
        self.choose.setText(_("Change…") if self._folder else _("Choose a folder…"))
        self.now.setEnabled(bool(self._folder) and not self.work.is_busy)
        last = say_when(backups[0].made_at) if backups else ""
        self.now_row.show_hint(_("The last one is of {when}.").format(when=last) if last else _("There is none yet."))
        if trouble:
            self.saying.refuse(trouble)
        self.held.clear()
        self.held.setVisible(bool(backups))
        self.rows = [BackupRow(self.desk.look, backup) for backup in backups]
        for row in self.rows:
            row.test_wanted.connect(self.test)
            row.restore_wanted.connect(self._ask_where)
            self.held.add_row(row)
        self._show_busy()

    def _show_busy(self) -> None:
        busy = self.work.is_busy
        self.choose.setEnabled(not busy)
        self.now.setEnabled(bool(self._folder) and not busy)
        for row in self.rows:
            row.setEnabled(not busy)

    def _begin(self) -> None:
        self.saying.be_quiet()
        self.now.setEnabled(False)
        self.choose.setEnabled(False)
        for row in self.rows:
            row.setEnabled(False)

    def _finish(self) -> None:
        self.work.finish()
        self._show_busy()

    def _ask_folder(self) -> None:
        start = Path(self._folder) if self._folder else Path.home()
        choose_folder(self.window(), _("Where backups are kept"), start, self.take_folder)

    def _ask_where(self, backup: Backup) -> None:
        self._restoring = backup
        choose_folder(self.window(), _("Where the copy goes"), Path.home(), self.restore_into)

    def _say_made(self, made: Backup) -> None:
        self._finish()
        entries = made.entries or 0
        told = ngettext("{n} entry is backed up and checked.", "{n} entries are backed up and checked.", entries)
        self.saying.say(told.format(n=entries))
        self.refresh()

    def _say_tested(self, backup: Backup) -> None:
        self._finish()
        entries = backup.entries or 0
        told = ngettext(
            "The backup of {when} is whole: {n} entry.", "The backup of {when} is whole: {n} entries.", entries
        )
        self.saying.say(told.format(when=say_when(backup.made_at), n=entries))

    def _say_restored(self, restored: Restored) -> None:
        self._finish()
        told = ngettext("{n} entry is in {folder} now.", "{n} entries are in {folder} now.", restored.entries)
        self.saying.say(told.format(n=restored.entries, folder=restored.folder))

    def _refuse(self, error: JournalError) -> None:
        self._finish()
        self.saying.refuse_error(error)

    def _say_stopped(self) -> None:
        self._show_busy()
        self.saying.say(_("Stopped. Nothing half-made is left."))


def _free_folder(within: Path, backup: Backup) -> Path:
    """Return a new folder's path with a plain name."""
    plain = _("journal of {day}").format(day=f"{backup.made_at:%Y-%m-%d %H%M}")
    place, number = within / plain, 1
    while place.exists():
        number += 1
        place = within / f"{plain} {number}"
    return place


def _held(journal: "Journal") -> Held:
    folder = str(journal.setting(KEY) or "")
    if not folder:
        return "", [], ""
    if not Path(folder).is_dir():
        return folder, [], _("This folder cannot be found right now. Connect its disk, or choose another one.")
    try:
        return folder, journal.backups(Path(folder)), ""
    except JournalError as error:
        return folder, [], error.sentence
