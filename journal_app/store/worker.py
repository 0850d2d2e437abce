# SPDX-License-Identifier: GPL-3.0-or-later
"""The one thread that opens and owns the journal: jobs are handed to it, saves go first, long jobs in slices."""

import atexit
import threading
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from types import GeneratorType
from typing import Any, TypeVar

from journal_app.store.journal import Journal

T = TypeVar("T")

Job = Callable[[Journal], Any]
"""Takes the journal, on its thread; what it returns is the result. A generator is a stepped job: each `next()` is
one slice, what it yields is progress, what it returns is the result."""

Progress = Callable[[int, int], None]


class Ticket(Future[T]):
    """The answer to a job. Cancelling a stepped job ends it after its slice; its own clean-up runs."""

    def __init__(self) -> None:
        super().__init__()
        self.is_stepped = False
        self.ends_early = False

    def cancel(self) -> bool:
        """Keep the job from beginning, or a stepped one from going on; returns False where neither is possible."""
        if super().cancel():
            return True
        self.ends_early = self.is_stepped and not self.done()
        return self.ends_early


@dataclass(eq=False)
class _Task:
    ticket: Ticket[Any]
    job: Job
    urgent: bool
    progress: Progress | None
    steps: Generator[Any, None, Any] | None = None


class StoreThread:
    """Runs jobs on the journal in the order they come, but for urgent ones, which go before everything.

    A slice of a stepped job lasts 50 ms at most, so that is the longest a save waits. Between two slices the other
    jobs that wait have their turn.
    """

    def __init__(self, opening: Callable[[], Journal], name: str = "journal") -> None:
        """Open the journal on a thread of its own; `opened` tells when it is, or why it is not."""
        self.opened: Future[None] = Future()
        self._opening = opening
        self._urgent: deque[_Task] = deque()
        self._waiting: deque[_Task] = deque()
        self._awake = threading.Condition()
        self._closing = False
        # A program that ends without closing is not held up for ever; what is urgent is still done.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        atexit.register(self.close)
        self._thread.start()

    def submit(self, job: Job, urgent: bool = False, progress: Progress | None = None) -> Ticket[Any]:
        """Hand a job over; `progress` is called on the journal's thread. After `close` the ticket is cancelled."""
        task = _Task(Ticket(), job, urgent, progress)
        with self._awake:
            if self._closing:
                task.ticket.cancel()
                return task.ticket
            (self._urgent if urgent else self._waiting).append(task)
            self._awake.notify()
        return task.ticket

    def close(self) -> None:
        """Finish what is urgent, drop everything else, close the journal; returns when its file is closed."""
        with self._awake:
            self._closing = True
            self._awake.notify()
        self._thread.join()
        atexit.unregister(self.close)

    @property
    def is_running(self) -> bool:
        """Tell whether the journal is open, or about to be."""
        return self._thread.is_alive()

    def _run(self) -> None:
        try:
            journal = self._opening()
        except BaseException as error:
            self.opened.set_exception(error)
            self._refuse_all()
            return
        self.opened.set_result(None)
        try:
            while (task := self._next()) is not None:
                self._advance(task, journal)
        finally:
            self._refuse_all()
            journal.close()

    def _next(self) -> _Task | None:
        """Return the task whose turn it is; None once closing and nothing urgent is left."""
        with self._awake:
            while True:
                if self._urgent:
                    return self._urgent.popleft()
                if self._closing:
                    return None
                if self._waiting:
                    return self._waiting.popleft()
                self._awake.wait()

    def _advance(self, task: _Task, journal: Journal) -> None:
        """Run a task, or its next slice; one that is not at its end waits for its next turn."""
        if task.steps is None and not task.ticket.set_running_or_notify_cancel():
            return
        try:
            ended, result = self._step(task, journal)
        except BaseException as error:  # whatever it is, it belongs to whoever asked
            if task.steps is not None:
                task.steps.close()
            task.ticket.set_exception(error)
            return
        if ended:
            task.ticket.set_result(result)
            return
        with self._awake:
            self._waiting.append(task)

    def _step(self, task: _Task, journal: Journal) -> tuple[bool, Any]:
        """Return whether the job ended, and its result."""
        if task.steps is None:
            result = task.job(journal)
            if not isinstance(result, GeneratorType):
                return True, result
            task.steps = result
            task.ticket.is_stepped = True
        while True:
            if task.ticket.ends_early:
                raise CancelledError
            try:
                step = next(task.steps)
            except StopIteration as end:
                return True, end.value
            if journal.is_writing:
                raise RuntimeError("a slice ended within its transaction: a save would have been part of it")
            if task.progress is not None:
                task.progress(*step)
            if not task.urgent:
                return False, None

    def _refuse_all(self) -> None:
        """Cancel what waits; stepped jobs clean up after themselves."""
        with self._awake:
            self._closing = True
            dropped = [*self._urgent, *self._waiting]
            self._urgent.clear()
            self._waiting.clear()
        for task in dropped:
            if task.steps is None:
                task.ticket.cancel()
                continue
            try:
                task.steps.close()
            except BaseException as error:  # a clean-up that goes wrong belongs to whoever asked, too
                task.ticket.set_exception(error)
            else:
                task.ticket.set_exception(CancelledError())


def open_on_thread(opening: Callable[[], Journal]) -> StoreThread:
    """Open a journal on a thread of its own and wait until it is; raises what opening raises."""
    thread = StoreThread(opening)
    thread.opened.result()
    return thread
