# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks: asked on the store's thread, answered on the window's, dropped when nobody waits."""

import threading
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from journal_app.store.errors import Code, problem
from journal_app.ui.tasks import Tasks


class OneThread:
    """Stands where the store's thread is: jobs in order, generators stepped to their end."""

    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(1)

    def submit(self, job: Any, urgent: bool = False) -> "Future[Any]":
        return self.pool.submit(self._do, job)

    def _do(self, job: Any) -> Any:
        result = job(None)
        if not isinstance(result, Generator):
            return result
        try:
            while True:
                next(result)
        except StopIteration as end:
            return end.value


@pytest.fixture
def tasks(qtbot: QtBot) -> Any:
    worker = OneThread()
    made = Tasks(worker)
    yield made
    worker.pool.shutdown()
    made.deleteLater()


def test_an_answer_comes_on_the_thread_that_asked(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[tuple[str, int]] = []
    asking = threading.get_ident()

    def job(_journal: Any) -> str:
        assert threading.get_ident() != asking
        return "kettle"

    def then(answer: str) -> None:
        answers.append((answer, threading.get_ident()))

    with qtbot.waitSignal(tasks.idle):
        tasks.ask(job, then, owner=tasks)
    assert answers == [("kettle", asking)]
    assert tasks.is_idle


def test_an_answer_is_dropped_when_its_owner_is_gone_but_the_job_is_done(tasks: Tasks, qtbot: QtBot) -> None:
    done: list[str] = []
    answers: list[str] = []
    hold = threading.Event()

    def job(_journal: Any) -> str:
        hold.wait(5)
        done.append("saved")
        return "saved"

    owner = QObject()
    tasks.ask(job, answers.append, owner=owner, urgent=True)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(tasks.idle):
        hold.set()
    assert done == ["saved"]
    assert answers == []


def test_a_later_question_in_a_lane_supersedes_the_earlier(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []
    hold = threading.Event()

    def first(_journal: Any) -> int:
        hold.wait(5)
        return 1

    def second(_journal: Any) -> int:
        return 2

    tasks.ask(first, answers.append, owner=tasks, lane="search")
    tasks.ask(second, answers.append, owner=tasks, lane="search")
    with qtbot.waitSignal(tasks.idle):
        hold.set()
    assert answers == [2]


def test_a_job_cancelled_before_it_begins_is_not_begun(tasks: Tasks, qtbot: QtBot) -> None:
    begun: list[int] = []
    hold = threading.Event()

    def waits(_journal: Any) -> None:
        hold.wait(5)

    def counts(_journal: Any) -> None:
        begun.append(1)

    tasks.ask(waits, owner=tasks)
    tasks.ask(counts, owner=tasks).cancel()
    with qtbot.waitSignal(tasks.idle):
        hold.set()
    assert begun == []


def test_what_the_world_is_to_blame_for_goes_to_whoever_asked_or_to_the_bar(tasks: Tasks, qtbot: QtBot) -> None:
    def full(_journal: Any) -> None:
        raise problem(Code.DISK_FULL)

    told: list[Any] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.ask(full, owner=tasks, otherwise=told.append)
    assert [error.code for error in told] == [Code.DISK_FULL]
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.ask(full, owner=tasks)
    assert failed.args is not None
    assert failed.args[0].sentence.startswith("Not saved: the disk is full.")


def test_a_fault_of_ours_reaches_the_one_handler(tasks: Tasks, qtbot: QtBot) -> None:
    def breaks(_journal: Any) -> None:
        raise LookupError("a bug")

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(tasks.idle):
        tasks.ask(breaks, owner=tasks)
    assert [kind for kind, _error, _trace in caught] == [LookupError]


def test_a_stepped_job_tells_its_progress_and_ends_when_cancelled(tasks: Tasks, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    results: list[str] = []
    cleaned: list[str] = []

    def stepped(_journal: Any) -> Generator[tuple[int, int], None, str]:
        try:
            for done in range(1, 4):
                yield done, 3
        finally:
            cleaned.append("cleaned")
        return "all"

    def progress(done: int, total: int) -> None:
        steps.append((done, total))

    with qtbot.waitSignal(tasks.idle):
        tasks.run(stepped, results.append, owner=tasks, progress=progress)
    assert (steps, results, cleaned) == ([(1, 3), (2, 3), (3, 3)], ["all"], ["cleaned"])

    with qtbot.waitSignal(tasks.idle):
        tasks.run(stepped, results.append, owner=tasks).cancel()
    assert results == ["all"]
