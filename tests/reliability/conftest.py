# SPDX-License-Identifier: GPL-3.0-or-later
"""A nursery of children that may be killed, and a journal for them."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from journal_app.store.journal import Journal
from tests.store.material import KEY

ROOT = Path(__file__).resolve().parents[2]


class Nursery:
    """Forks children with the store loaded, hears what they say and kills them."""

    def __init__(self, **environment: str) -> None:
        self.go_in, self.go_out = os.pipe()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.nursery"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "GO": str(self.go_in), **environment},
            pass_fds=(self.go_in,),
            start_new_session=True,
        )
        self.child = 0

    def start(self, job: str, *words: object) -> int:
        """Begin a job; return the child's process id."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([job, *words]).encode() + b"\n")
        self.process.stdin.flush()
        self.child = int(self.hear("pid")[0])
        return self.child

    def line(self) -> list[str]:
        """Return the next thing said, as words."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the nursery ended"
        words = line.decode().split()
        assert words[0] != "error", line
        return words

    def hear(self, word: str) -> list[str]:
        """Wait until something begins with the word; return the rest of it."""
        while True:
            first, *rest = self.line()
            if first == word:
                return rest
            assert first != "dead", f"the child died before it said “{word}”"

    def go(self) -> None:
        """Let a child that waits go on."""
        os.write(self.go_out, b"g")

    def kill(self) -> list[list[str]]:
        """Kill the child without warning; return all it had said and nobody heard."""
        with suppress(ProcessLookupError):  # it may have come to its end by itself
            os.kill(self.child, signal.SIGKILL)
        return self.last_words()

    def last_words(self) -> list[list[str]]:
        """Return all that is said until the child is dead."""
        said: list[list[str]] = []
        while (words := self.line())[0] != "dead":
            said.append(words)
        return said

    def close(self) -> None:
        """End the nursery."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()
        os.close(self.go_in)
        os.close(self.go_out)


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    """Return a nursery; the test is skipped, visibly, where processes cannot be forked."""
    if not hasattr(os, "fork"):
        pytest.skip("children are forked and killed by signal")
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an empty journal."""
    folder = tmp_path / "journal"
    Journal.create(folder, KEY).close()
    return folder
