# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that cannot stop by itself, done in slices: another thread does it, and waits whenever it is not its turn."""

import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from typing import TypeVar

T = TypeVar("T")

Progress = tuple[int, int]
Pause = Callable[[int, int], None]
"""What the work calls between two steps, with how much is done and of how much."""

SLICE = 0.02
"""Seconds for which work beside is waited for before others have their turn."""


class _LeftError(Exception):
    """The work is not wanted any more."""


def in_turns(work: Callable[[Pause], T]) -> Generator[Progress, None, T]:
    """Do the work step by step: between two steps it waits until it is asked to go on.

    At no time both threads run, so the work may use what belongs to the one that asks. Left early, the work is ended
    where it stands.
    """
    ours, theirs = threading.Semaphore(0), threading.Semaphore(0)
    told: list[Progress] = []
    left = threading.Event()

    def pause(done: int, total: int) -> None:
        told.append((done, total))
        ours.release()
        theirs.acquire()
        if left.is_set():
            raise _LeftError

    def whole() -> T:
        try:
            return work(pause)
        finally:
            ours.release()

    with ThreadPoolExecutor(1, "turns") as beside:
        result = beside.submit(whole)
        try:
            ours.acquire()
            while told:
                yield told.pop()
                theirs.release()
                ours.acquire()
        finally:
            left.set()
            theirs.release()
        return result.result()


def beside(work: Callable[[], T], progress: Progress) -> Generator[Progress, None, T]:
    """Do work that uses nothing of ours on another thread, letting others have their turn until it is done.

    Left early, it is not waited for: who locks the journal is not kept by a check nobody asks for any more.
    """
    other = ThreadPoolExecutor(1, "beside")
    try:
        result = other.submit(work)
        while not wait_for((result,), SLICE).done:
            yield progress
        return result.result()
    finally:
        other.shutdown(wait=False, cancel_futures=True)
