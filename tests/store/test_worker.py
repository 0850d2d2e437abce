# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from journal_app.store.worker import StoreThread, open_on_thread
from tests.store.material import KEY, write

Steps = Generator[tuple[int, int], None, str]


@pytest.fixture
def thread(folder: Path) -> Iterator[StoreThread]:
    """Return a thread with an empty journal."""
    Journal.create(folder, KEY).close()
    thread = open_on_thread(lambda: Journal.open(folder, KEY))
    yield thread
    thread.close()


def stepped(
    steps: int, began: threading.Event | None = None, go_on: threading.Event | None = None
) -> Callable[[Journal], Steps]:
    """Return a job in slices; it waits for `go_on` in its first."""

    def job(_journal: Journal) -> Steps:
        for step in range(steps):
            if step == 0 and began is not None and go_on is not None:
                began.set()
                assert go_on.wait(20)
            yield step + 1, steps
        return "the end"

    return job


def test_a_job_runs_on_the_journals_thread_and_answers(thread: StoreThread) -> None:
    names = [thread.submit(lambda _journal: threading.current_thread().name).result(20) for _ in range(2)]
    assert names == ["journal", "journal"]
    identity = thread.submit(lambda journal: write(journal, "x").id).result(20)
    assert thread.submit(lambda journal: journal.entry(identity).answers).result(20) == {"text": "x"}


def test_what_goes_wrong_in_a_job_belongs_to_whoever_asked(thread: StoreThread) -> None:
    with pytest.raises(JournalError) as caught:
        thread.submit(lambda journal: journal.entry("nobody")).result(20)
    assert caught.value.code == Code.NO_ENTRY
    with pytest.raises(ZeroDivisionError):
        thread.submit(lambda _journal: 1 / 0).result(20)
    assert thread.submit(lambda journal: journal.count()).result(20) == 0


def test_a_stepped_job_tells_its_progress_and_returns_its_end(thread: StoreThread) -> None:
    seen: list[tuple[int, int]] = []
    ticket = thread.submit(stepped(3), progress=lambda done, total: seen.append((done, total)))
    assert ticket.result(20) == "the end"
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_saves_go_between_two_slices_and_before_what_waits(thread: StoreThread) -> None:
    began, go_on = threading.Event(), threading.Event()
    order: list[str] = []
    long = thread.submit(stepped(3, began, go_on), progress=lambda done, _total: order.append(f"slice {done}"))
    assert began.wait(20)
    reads = thread.submit(lambda _journal: order.append("read"))
    saves = thread.submit(lambda _journal: order.append("save"), urgent=True)
    go_on.set()
    for ticket in (long, reads, saves):
        ticket.result(20)
    assert order == ["slice 1", "save", "read", "slice 2", "slice 3"]


def test_jobs_keep_their_order(thread: StoreThread) -> None:
    order: list[int] = []
    tickets = [thread.submit(lambda _journal, n=n: order.append(n)) for n in range(50)]  # type: ignore[misc]
    for ticket in tickets:
        ticket.result(20)
    assert order == list(range(50))


def test_a_cancelled_stepped_job_ends_after_its_slice_and_cleans_up(thread: StoreThread) -> None:
    began, go_on = threading.Event(), threading.Event()
    cleaned: list[str] = []

    def job(_journal: Journal) -> Steps:
        try:
            began.set()
            assert go_on.wait(20)
            yield 1, 2
            cleaned.append("went on")
            yield 2, 2
            return "the end"
        finally:
            cleaned.append(threading.current_thread().name)

    ticket = thread.submit(job)
    assert began.wait(20)
    assert ticket.cancel()
    go_on.set()
    with pytest.raises(CancelledError):
        ticket.result(20)
    assert cleaned == ["journal"]
    assert not ticket.cancel()


def test_a_job_that_waits_is_cancelled_at_once_and_never_runs(thread: StoreThread) -> None:
    began, go_on = threading.Event(), threading.Event()
    ran: list[str] = []
    long = thread.submit(stepped(1, began, go_on))
    assert began.wait(20)
    waiting = thread.submit(lambda _journal: ran.append("ran"))
    assert waiting.cancel()
    go_on.set()
    assert long.result(20) == "the end"
    thread.submit(lambda _journal: None).result(20)
    assert ran == []


def test_closing_does_the_saves_and_drops_the_rest(folder: Path, thread: StoreThread) -> None:
    began, go_on = threading.Event(), threading.Event()
    long = thread.submit(stepped(1000, began, go_on))
    assert began.wait(20)
    read = thread.submit(lambda journal: journal.count())
    saves = [thread.submit(lambda journal: write(journal, "kept").id, urgent=True) for _ in range(3)]
    closer = threading.Thread(target=thread.close)
    closer.start()
    go_on.set()
    closer.join(20)
    assert not thread.is_running
    assert len({ticket.result(0) for ticket in saves}) == 3
    for dropped in (long, read):
        with pytest.raises(CancelledError):
            dropped.result(0)
    assert thread.submit(lambda _journal: None).cancelled()
    with Journal.open(folder, KEY) as journal:
        assert journal.count() == 3


def test_a_program_that_ends_without_closing_ends_and_keeps_what_was_urgent(folder: Path) -> None:
    Journal.create(folder, KEY).close()
    program = (
        "import sys; from pathlib import Path; from journal_app.store.journal import Journal\n"
        "from journal_app.store.worker import open_on_thread; from tests.store.material import KEY, write\n"
        "thread = open_on_thread(lambda: Journal.open(Path(sys.argv[1]), KEY))\n"
        "for n in range(20): thread.submit(lambda journal: write(journal, 'kept'), urgent=True)\n"
        "raise SystemExit(3)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(folder)], timeout=60, check=False)
    assert done.returncode == 3
    with Journal.open(folder, KEY) as journal:
        assert journal.count() == 20


def test_why_a_journal_does_not_open_is_told(folder: Path) -> None:
    with pytest.raises(JournalError) as caught:
        open_on_thread(lambda: Journal.open(folder, KEY))
    assert caught.value.code == Code.NO_FILE


def test_a_thread_that_never_opened_refuses_jobs_and_closes(folder: Path) -> None:
    thread = StoreThread(lambda: Journal.open(folder, KEY))
    ticket = thread.submit(lambda journal: journal.count())
    with pytest.raises(CancelledError):
        ticket.result(20)
    assert thread.opened.exception(20) is not None
    thread.close()


def test_a_slice_may_not_end_within_a_transaction(thread: StoreThread) -> None:
    def job(journal: Journal) -> Steps:
        with journal._opened.database.transaction():
            yield 1, 2
        return "the end"

    with pytest.raises(RuntimeError, match="transaction"):
        thread.submit(job).result(20)
    assert thread.submit(lambda journal: journal.is_writing).result(20) is False


def test_progress_that_goes_wrong_ends_the_job_and_not_the_thread(thread: StoreThread) -> None:
    def progress(_done: int, _total: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        thread.submit(stepped(3), progress=progress).result(20)
    assert thread.submit(stepped(1)).result(20) == "the end"


def test_an_urgent_stepped_job_runs_to_its_end(thread: StoreThread) -> None:
    assert thread.submit(stepped(5), urgent=True).result(20) == "the end"


def test_saves_are_acknowledged_while_an_import_is_undone(folder: Path, thread: StoreThread) -> None:
    def bring(journal: Journal) -> str:
        batch = journal.begin_import("jrnl", "a")
        entries = [journal.new_entry("free_writing", answers={"text": f"page {n}"}) for n in range(400)]
        journal.add_imported(batch, ((entry, entry.id, None) for entry in entries))
        return batch

    batch = thread.submit(bring).result(20)
    undo = thread.submit(lambda journal: journal.undo_import(batch))
    saved = [thread.submit(lambda journal: write(journal, "mine").id, urgent=True).result(20) for _ in range(5)]
    assert undo.result(20).removed == 400
    assert thread.submit(lambda journal: {row.id for row in journal.rows()}).result(20) == set(saved)
