# SPDX-License-Identifier: GPL-3.0-or-later
"""Every call by which a save reaches the disk goes wrong once: nothing saved before is lost, and it is said truly."""

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from journal_app.store.errors import Code
from journal_app.store.journal import Journal
from tests.reliability.conftest import Nursery
from tests.reliability.nursery import entry_of, text_of
from tests.store.material import KEY, finish

CALLS = ("pwrite64", "fsync", "fdatasync", "unlink", "ftruncate")
EARLIER = 20
NEW = 100
MOST = 60
"""No save makes more calls of one kind."""

strace = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("strace") is None,
    reason="strace makes the disk's calls go wrong; it is not here",
)


@pytest.fixture
def made(folder: Path) -> Path:
    """Return a journal with some entries."""
    with Journal.open(folder, KEY) as journal:
        for number in range(EARLIER):
            journal.save(entry_of(journal, number, 0))
    return folder


def with_fault(nursery: Nursery, folder: Path, call: str, error: str, number: int) -> tuple[bool, dict[str, list[str]]]:
    """Save once while the call of that number goes wrong; return whether it did, and what was said."""
    log = folder.parent / "calls"
    child = nursery.start("save_once_told", str(folder), KEY.raw.hex(), NEW)
    nursery.hear("ready")
    inject = f"inject={call}:error={error}:when={number}"
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(child), "-e", f"trace={call}", "-e", inject, "-o", str(log)],
        stderr=subprocess.PIPE,
    )
    assert tracer.stderr is not None
    attached = tracer.stderr.readline()
    if b"attached" not in attached:
        nursery.kill()
        pytest.skip("processes may not be traced here")
    nursery.go()
    first = nursery.hear("first")
    nursery.hear("done")
    tracer.terminate()
    tracer.wait()
    tracer.stderr.close()
    nursery.go()
    again = nursery.hear("again")
    nursery.last_words()
    return "INJECTED" in log.read_text(), {"first": first, "again": again}


@strace
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_no_fault_of_the_disk_loses_or_halves_or_lies(nursery: Nursery, made: Path, error: str, tmp_path: Path) -> None:
    whole = Path(shutil.copytree(made, tmp_path / "whole"))
    seen: Counter[str] = Counter()
    for call in CALLS:
        for number in range(1, MOST):
            shutil.rmtree(made)
            shutil.copytree(whole, made)
            injected, said = with_fault(nursery, made, call, error, number)
            if not injected:
                break
            case = f"{call} {number} {error}: {said}"
            check(made, said, case)
            seen[call] += 1
    assert set(seen) >= {"pwrite64", "fsync"} or set(seen) >= {"pwrite64", "fdatasync"}
    assert sum(seen.values()) >= 15


def check(folder: Path, said: dict[str, list[str]], case: str) -> None:
    """Compare what was said with what is in the file."""
    saved = said["first"] == ["saved"]
    assert saved or said["first"] in (["refused", Code.DISK_FULL], ["refused", Code.DISK_ERROR]), case
    assert said["again"] == ["saved"], case
    with Journal.open(folder, KEY) as journal:
        found = {}
        for some in journal.entries():
            for entry in some:
                text = str(entry.answers["text"])
                found[int(text.split()[1])] = int(text.split()[3])
                assert text == text_of(int(text.split()[1]), int(text.split()[3])), case
        assert set(range(EARLIER)) <= set(found), case
        assert {n for n, state in found.items() if state == 7} <= {NEW, NEW + 1, 1}, case
        assert found[NEW + 1] == 7, case
        if saved:
            assert (found[NEW], found[1]) == (7, 7), case
        report = finish(journal.verify())
        assert [c["check"] for c in report["checks"] if not c["ok"]] == ["key_files"], case
