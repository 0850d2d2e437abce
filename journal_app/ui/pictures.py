# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the window: every page and the states worth seeing, drawn one after another without a display."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from journal_app.domain.entry import Filter, State
from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal
from journal_app.store.vault import DataKey
from journal_app.ui.desk import Desk
from journal_app.ui.locking import Door
from journal_app.ui.main_window import MainWindow
from journal_app.ui.shell import Shell

LOOK_AGAIN = 40
"""Milliseconds between two looks whether a page has settled."""
AT_REST = 5
"""Looks in a row at which nothing was on its way."""

WORTH_OPENING = ("facts_and_assumptions", "emotion_log", "free_writing")
"""Guides whose newest entry is shown open, the first of which there is any."""
WORD = "morning"


@dataclass(frozen=True)
class Picture:
    """A name, and what leads to what is pictured under it."""

    name: str
    prepare: Callable[[], object]


class Pictures(QObject):
    """Leads the window from state to state and writes each as `<name>.png`."""

    finished = Signal()

    def __init__(self, window: MainWindow, door: Door, into: Path) -> None:
        super().__init__(window)
        self.count = 0
        self._window = window
        self._door = door
        self._into = into
        self._folder = Path()
        self._key: DataKey | None = None
        self._entry = ""
        self._trouble: JournalError | None = None
        self._at_rest = 0
        self._waiting: list[Picture] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN)
        self._timer.timeout.connect(self._look)
        door.opened.connect(self._choose_entry)
        door.refused.connect(self._give_up)

    def begin(self, folder: Path, key: DataKey) -> None:
        """Draw everything of the journal in the folder; ends in `finished`."""
        self._folder, self._key = folder, key
        self._into.mkdir(parents=True, exist_ok=True)
        self._waiting = self._all()
        self._window.show()
        self._next()
        self._timer.start()

    def raise_trouble(self) -> None:
        """Raise what kept the journal from opening, if anything did."""
        if self._trouble is not None:
            raise self._trouble

    def _all(self) -> list[Picture]:
        return [
            Picture("first-run-welcome", self._offer_new),
            Picture("first-run-passphrase", self._choose_passphrase),
            Picture("lock", self._stand_before),
            Picture("today", self._open),
            Picture("journal", self._show_entry),
            Picture("journal-search", self._search),
            Picture("guides", self._show_guides),
            Picture("writing", self._write),
            Picture("insights", self._show_insights),
            Picture("share", self._show_share),
            Picture("settings", self._show_settings),
        ]

    def _next(self) -> None:
        self._at_rest = 0
        self._waiting[0].prepare()

    def _look(self) -> None:
        self._at_rest = self._at_rest + 1 if self._is_settled() else 0
        if self._at_rest < AT_REST:
            return
        picture = self._waiting.pop(0)
        self._window.grab().save(str(self._into / f"{picture.name}.png"))
        self.count += 1
        if self._waiting:
            self._next()
        else:
            self._end()

    def _is_settled(self) -> bool:
        opening = self._waiting[0].name == "today" and self._window.shell is None
        page = self._window.shell.current if self._window.shell is not None else None
        return not opening and (page is None or (page.is_settled and page.desk.tasks.is_idle))

    def _give_up(self, error: JournalError) -> None:
        self._trouble = error
        self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._door.close()
        self.finished.emit()

    # What leads to each picture

    def _offer_new(self) -> None:
        self._window.gate.offer_new(self._folder.parent / "another")

    def _choose_passphrase(self) -> None:
        page = self._window.gate.first_run
        if page is not None:
            page.show_step(1)

    def _stand_before(self) -> None:
        self._window.gate.stand_before(self._folder)

    def _open(self) -> None:
        if self._key is not None:
            self._door.open_with_key(self._folder, self._key)

    def _choose_entry(self, desk: Desk, _notice: str) -> None:
        desk.tasks.ask(_worth_opening, self._take_entry, owner=self)

    def _take_entry(self, identity: str) -> None:
        self._entry = identity

    def _shell(self) -> Shell:
        if self._window.shell is None:
            raise RuntimeError("the journal is not open")
        return self._window.shell

    def _show_entry(self) -> None:
        self._shell().show_page("journal")
        if self._entry:
            self._shell().show_entry(self._entry)

    def _search(self) -> None:
        self._shell().search_for(WORD)

    def _show_guides(self) -> None:
        self._shell().choose_guide()

    def _write(self) -> None:
        if self._entry:
            self._shell().write_entry(self._entry)
        else:
            self._shell().begin_entry(WORTH_OPENING[0])

    def _show_insights(self) -> None:
        self._shell().show_page("insights")

    def _show_share(self) -> None:
        self._shell().show_page("share")

    def _show_settings(self) -> None:
        self._shell().show_settings()


def _worth_opening(journal: Journal) -> str:
    """Return the id of the newest finished entry of the first guide that has one, "" in an empty journal."""
    for guide in WORTH_OPENING:
        chosen = Filter(guides=frozenset({guide}), states=frozenset({State.DONE}))
        rows = journal.rows(chosen, limit=1, text_length=0)
        if rows:
            return rows[0].id
    return ""
