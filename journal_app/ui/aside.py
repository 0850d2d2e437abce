# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that takes a while and needs no open journal: deriving a key, opening the file, closing it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from journal_app.store.errors import JournalError

T = TypeVar("T")


class Aside(QObject):
    """Does one thing after another on a thread of its own and brings each result to the window's."""

    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._finished.connect(self._answer)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[JournalError], None] | None = None,
    ) -> None:
        """Do the work after what was given before it; a fault of ours is raised on the window's thread."""

        def bring_back(future: "Future[Any]") -> None:
            if shiboken6.isValid(self):
                self._finished.emit(future, then, otherwise)

        self._thread.submit(work).add_done_callback(bring_back)

    def end(self) -> None:
        """Take no more work; what was begun is finished."""
        self._thread.shutdown(wait=True, cancel_futures=False)

    def _answer(
        self,
        future: "Future[Any]",
        then: Callable[[Any], None],
        otherwise: Callable[[JournalError], None] | None,
    ) -> None:
        try:
            result = future.result()
        except JournalError as error:
            if otherwise is None:
                raise
            otherwise(error)
            return
        then(result)
