# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions to the store that never keep the window waiting: asked on its thread, answered on the window's."""

from collections.abc import Callable, Generator
from concurrent.futures import CancelledError, Future
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from journal_app.store.errors import JournalError

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

T = TypeVar("T")
Steps = Generator[tuple[int, int], None, T]
"""A job in slices: yields (done, total) between them and returns its result."""


class Worker(Protocol):
    """What tasks need of the store's thread: run a job, or step through the generator it returns, in order."""

    def submit(self, job: "Callable[[Journal], Any]", urgent: bool = False) -> "Future[Any]":
        """Run the job on the store's thread; an urgent one goes before those that wait and between slices."""


class Task:
    """One question on its way; its answer is dropped once it is cancelled or its owner is gone."""

    def __init__(
        self,
        owner: QObject,
        then: Callable[[Any], None] | None,
        otherwise: Callable[[JournalError], None] | None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self.owner = owner
        self.then = then
        self.otherwise = otherwise
        self.progress = progress
        self.cancelled = False
        self.done = False

    def cancel(self) -> None:
        """Drop the answer; a job that has not begun is not begun, a stepped one ends at its next slice."""
        self.cancelled = True

    @property
    def is_wanted(self) -> bool:
        """Whether there is still somebody to answer."""
        return not self.cancelled and shiboken6.isValid(self.owner)


class Tasks(QObject):
    """Asks the store's thread and brings the answers back; knows how many are on their way."""

    failed = Signal(object)
    """A `JournalError` nobody else took: the storage bar shows it."""

    idle = Signal()
    """Nothing is on its way any more."""

    _finished = Signal(object, object)
    _stepped = Signal(object, int, int)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._on_their_way = 0
        self._lanes: dict[tuple[int, str], Task] = {}
        # Queued even on the window's own thread: a job that ends at once answers after `ask` returned, in order.
        self._finished.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._report, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is on its way."""
        return self._on_their_way == 0

    def ask(
        self,
        job: "Callable[[Journal], T]",
        then: Callable[[T], None] | None = None,
        *,
        owner: QObject,
        otherwise: Callable[[JournalError], None] | None = None,
        urgent: bool = False,
        lane: str = "",
    ) -> Task:
        """Run `job` on the store's thread and call `then` with its result on the window's.

        A `JournalError` goes to `otherwise`, else to `failed`; any other exception is raised on the window's thread
        for the one handler. A question with a `lane` supersedes the owner's earlier one in it. A job runs even when
        its owner is gone by then: a page may save while it closes.
        """
        task = Task(owner, then, otherwise)
        self._supersede(task, lane)

        def unless_cancelled(journal: "Journal") -> T | None:
            return None if task.cancelled else job(journal)

        return self._send(task, unless_cancelled, urgent)

    def run(
        self,
        stepped: "Callable[[Journal], Steps[T]]",
        then: Callable[[T], None] | None = None,
        *,
        owner: QObject,
        progress: Callable[[int, int], None] | None = None,
        otherwise: Callable[[JournalError], None] | None = None,
        lane: str = "",
    ) -> Task:
        """Run a job in slices, between which urgent questions go first; see `ask` for what happens with the result."""
        task = Task(owner, then, otherwise, progress)
        self._supersede(task, lane)

        def until_cancelled(journal: "Journal") -> "Steps[T | None]":
            steps = stepped(journal)
            try:
                while not task.cancelled:
                    done, total = next(steps)
                    self._tell_step(task, done, total)
                    yield done, total
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]
            finally:
                steps.close()
            return None

        return self._send(task, until_cancelled, urgent=False)

    def _supersede(self, task: Task, lane: str) -> None:
        if not lane:
            return
        place = (id(task.owner), lane)
        earlier = self._lanes.get(place)
        if earlier is not None and not earlier.done:
            earlier.cancel()
        self._lanes[place] = task

    def _send(self, task: Task, job: "Callable[[Journal], Any]", urgent: bool) -> Task:
        self._on_their_way += 1

        def bring_back(future: "Future[Any]") -> None:
            if shiboken6.isValid(self):
                self._finished.emit(task, future)

        self._worker.submit(job, urgent).add_done_callback(bring_back)
        return task

    def _tell_step(self, task: Task, done: int, total: int) -> None:
        if task.progress is not None and shiboken6.isValid(self):
            self._stepped.emit(task, done, total)

    def _report(self, task: Task, done: int, total: int) -> None:
        if task.progress is not None and task.is_wanted:
            task.progress(done, total)

    def _answer(self, task: Task, future: "Future[Any]") -> None:
        task.done = True
        self._lanes = {place: other for place, other in self._lanes.items() if other is not task}
        self._on_their_way -= 1
        try:
            self._deliver(task, future)
        finally:
            if self._on_their_way == 0:
                self.idle.emit()

    def _deliver(self, task: Task, future: "Future[Any]") -> None:
        try:
            result = future.result()
        except CancelledError:
            return
        except JournalError as error:
            self._refuse(task, error)
            return
        if task.then is not None and task.is_wanted:
            task.then(result)

    def _refuse(self, task: Task, error: JournalError) -> None:
        if task.otherwise is not None and task.is_wanted:
            task.otherwise(error)
        elif not task.cancelled:
            self.failed.emit(error)
