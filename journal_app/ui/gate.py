# SPDX-License-Identifier: GPL-3.0-or-later
"""Before the door: the lock screen and the first run, and what each answer of the door means there."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.domain.i18n import _
from journal_app.paths import default_journal
from journal_app.store.errors import Code, JournalError
from journal_app.store.founding import refuse_taken
from journal_app.store.vault import DataKey
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.dialogs.places import choose_folder
from journal_app.ui.locking import Door, refusal
from journal_app.ui.look import Look
from journal_app.ui.pages.create import CreatePage
from journal_app.ui.pages.lock import LockPage

PAUSES = (0, 0, 0, 4, 8, 16, 32, 60)
"""Seconds to wait after each wrong passphrase in a row; the last holds for all that follow."""


class _Asked(Enum):
    """What the door was last asked for, and so what its refusal is about."""

    PASSPHRASE = auto()
    CODE = auto()
    NEW_PASSPHRASE = auto()
    JOURNAL = auto()


class Gate(QStackedWidget):
    """Shows the lock screen or the first run, and asks the door for what the writer gave."""

    quit_wanted = Signal()

    def __init__(self, look: Look, door: Door, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._door = door
        self._clipboard = clipboard
        self._folder = Path()
        self._data_key: DataKey | None = None
        self._asked = _Asked.PASSPHRASE
        self._misses = 0
        self._held = False
        self.lock = LockPage(look)
        self.first_run: CreatePage | None = None
        self.addWidget(self.lock)
        self.lock.passphrase_given.connect(self._try_passphrase)
        self.lock.code_given.connect(self._try_code)
        self.lock.new_passphrase_given.connect(self._set_passphrase)
        self.lock.retry_wanted.connect(self._retry)
        self.lock.other_journal_wanted.connect(self._choose_journal)
        self.lock.new_journal_wanted.connect(self._begin_new)
        self.lock.quit_wanted.connect(self.quit_wanted)
        door.refused.connect(self._take_refusal)
        door.code_fitted.connect(self._take_code)

    @property
    def folder(self) -> Path:
        """Return the folder of the journal it stands before."""
        return self._folder

    def stand_before(self, folder: Path) -> None:
        """Ask for the passphrase of the journal in a folder, or say what is wrong with it."""
        self._folder = folder
        self._misses = 0
        self._drop_first_run()
        self.setCurrentWidget(self.lock)
        trouble = refusal(folder)
        if trouble is None:
            self.show_locked()
        else:
            self.lock.show_trouble(trouble)
        self.lock.take_focus()

    def offer_new(self, folder: Path) -> None:
        """Lead to a new journal in a folder where none is."""
        self._folder = folder
        self._drop_first_run()
        self.first_run = CreatePage(self._look, self._clipboard, folder)
        self.first_run.journal_wanted.connect(self._found)
        self.first_run.folder_wanted.connect(self._choose_new_folder)
        self.first_run.other_journal_wanted.connect(self._choose_journal)
        self.first_run.quit_wanted.connect(self.quit_wanted)
        self.addWidget(self.first_run)
        self.setCurrentWidget(self.first_run)
        self.first_run.take_focus()

    def show_locked(self, *, held: bool = False) -> None:
        """Ask for the passphrase; `held`: the journal is still open, for its last lines could not be saved."""
        self._held = held
        self._data_key = None
        self.setCurrentWidget(self.lock)
        self.lock.show_locked()
        if held:
            self.lock.show_notice(
                _("Your last lines could not be saved yet. They are kept in this window, and tried again.")
            )

    def forget(self) -> None:
        """Forget what was typed here, once the journal is open."""
        self._misses = 0
        self._data_key = None
        self._drop_first_run()
        self.lock.show_locked()

    def take_focus(self) -> None:
        """Put the focus where typing begins."""
        page = self.currentWidget()
        if isinstance(page, LockPage | CreatePage):
            page.take_focus()

    def _drop_first_run(self) -> None:
        if self.first_run is not None:
            self.removeWidget(self.first_run)
            self.first_run.deleteLater()
            self.first_run = None

    def _try_passphrase(self, passphrase: str) -> None:
        self._asked = _Asked.PASSPHRASE
        self.lock.show_busy()
        if self._held:
            self._door.recognise(self._folder, passphrase)
        else:
            self._door.open_with_passphrase(self._folder, passphrase)

    def _try_code(self, code: str) -> None:
        self._asked = _Asked.CODE
        self.lock.show_busy()
        self._door.try_code(self._folder, code)

    def _take_code(self, data_key: DataKey) -> None:
        self._data_key = data_key
        self.lock.ask_new_passphrase()

    def _set_passphrase(self, passphrase: str) -> None:
        if self._data_key is not None:
            self._asked = _Asked.NEW_PASSPHRASE
            self.lock.show_busy()
            self._door.open_with_new_passphrase(self._folder, self._data_key, passphrase)

    def _found(self, folder: Path, passphrase: str, data_key: DataKey) -> None:
        self._asked = _Asked.JOURNAL
        self._folder = folder
        self._door.found(folder, passphrase, data_key)

    def _retry(self) -> None:
        self.stand_before(self._folder)

    def _take_refusal(self, error: JournalError) -> None:
        if self._asked is _Asked.JOURNAL and self.first_run is not None:
            self.first_run.show_problem(error.sentence)
        elif self._asked is _Asked.CODE:
            self.lock.show_code_problem(_code_sentence(error))
        elif self._asked is _Asked.NEW_PASSPHRASE:
            self.lock.show_new_passphrase_problem(error.sentence)
        elif error.code is Code.WRONG_PASSPHRASE:
            self.lock.show_wrong(PAUSES[min(self._misses, len(PAUSES) - 1)])
            self._misses += 1
        else:
            self.lock.show_trouble(error)

    def _choose_journal(self) -> None:
        choose_folder(self, _("Open another journal"), self._folder, self._take_journal)

    def _take_journal(self, name: str) -> None:
        self.stand_before(Path(name))

    def _begin_new(self) -> None:
        self.offer_new(default_journal())

    def _choose_new_folder(self) -> None:
        choose_folder(self, _("Where the journal will be kept"), self._folder, self._take_new_folder)

    def _take_new_folder(self, name: str) -> None:
        if self.first_run is None:
            return
        folder = Path(name)
        try:
            refuse_taken(folder)
            # A folder with other things in it is not filled up with the journal's files.
            if any(folder.iterdir()):
                folder = folder / "journal"
                refuse_taken(folder)
        except JournalError as error:
            self.first_run.show_problem(error.sentence)
        except OSError:
            self.first_run.show_problem(_("That folder cannot be read. Please choose another one."))
        else:
            self._folder = folder
            self.first_run.show_folder(folder)


def _code_sentence(error: JournalError) -> str:
    """Return why a code did not open the journal; a whole code of another journal looks like damage."""
    if error.code is Code.DAMAGED:
        return _(
            "This code is whole, but it does not open this journal: it belongs to another one, or the journal's file "
            "is damaged."
        )
    return error.sentence
