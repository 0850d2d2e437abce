# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the journal and computes, without keeping the window or the store's thread waiting."""

from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk
from journal_app.ui.errors import described
from journal_app.ui.pages.insights_parts.found import Evidence, Found, Wanted, gather, work_out

if TYPE_CHECKING:
    from journal_app.store.journal import Journal


class Reckoning(QObject):
    """Answers the latest question only: what was asked before is dropped."""

    found = Signal(object)
    """A `Found`."""
    failed = Signal(str, str)
    """A sentence for the writer, or ""; and what went wrong, without a word of the writer's."""

    _worked = Signal(int, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = 0
        self._answered = 0
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="insights")
        self._work: Future[Found] | None = None
        self._worked.connect(self._take_work)

    @property
    def is_idle(self) -> bool:
        """Whether the latest question is answered."""
        return self._answered == self._number

    def ask(self, wanted: Wanted) -> None:
        """Work out what is wanted; ends in `found` or `failed` unless something else is asked meanwhile."""
        self._number += 1
        self._drop_work()

        def read(journal: "Journal") -> Generator[tuple[int, int], None, Evidence]:
            return gather(journal, wanted)

        self._desk.tasks.run(read, self._compute, owner=self, otherwise=self._refuse, lane="evidence")

    def _compute(self, evidence: Evidence) -> None:
        number = self._number
        self._drop_work()
        self._work = self._pool.submit(work_out, evidence)

        def bring_back(work: "Future[Found]") -> None:
            if shiboken6.isValid(self):
                self._worked.emit(number, work)

        self._work.add_done_callback(bring_back)

    def _drop_work(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _take_work(self, number: int, work: "Future[Found]") -> None:
        if number != self._number or work.cancelled():
            return
        self._answered = number
        error = work.exception()
        if error is None:
            self.found.emit(work.result())
            return
        self.failed.emit("", described(error))
        # Our bug: the page says so, and the one handler is told.
        raise error

    def _refuse(self, error: JournalError) -> None:
        self._answered = self._number
        self.failed.emit(error.sentence, described(error))
