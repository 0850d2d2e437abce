# SPDX-License-Identifier: GPL-3.0-or-later
"""A power cut at any moment loses nothing that was acknowledged. A kill cannot show that: the system still writes."""

import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal
from tests.reliability.conftest import Nursery
from tests.reliability.nursery import entry_of, text_of
from tests.reliability.power import STRACE, Deed, Disk, deeds
from tests.store.material import KEY, finish

EARLIER = 12
NEW = 100
SAVES = 10
CUTS = 200

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("strace") is None,
    reason="strace tells what is asked of the disk; it is not here",
)


@dataclass
class Outcome:
    """What so many power cuts did."""

    lost: int = 0
    damaged: int = 0


def traced(nursery: Nursery, folder: Path, synchronous: str) -> list[Deed]:
    """Save some entries and return all that was asked of the disk for it."""
    log = folder.parent / "trace"
    child = nursery.start("save_some", str(folder), KEY.raw.hex(), NEW, SAVES, synchronous)
    nursery.hear("ready")
    tracer = subprocess.Popen([*STRACE, "-p", str(child), "-o", str(log)], stderr=subprocess.PIPE)
    assert tracer.stderr is not None
    attached = tracer.stderr.readline()
    if b"attached" not in attached:
        nursery.kill()
        pytest.skip("processes may not be traced here")
    nursery.go()
    nursery.hear("done")
    nursery.last_words()
    tracer.wait()
    tracer.stderr.close()
    return list(deeds(log.read_text(), folder))


def after_cuts(nursery: Nursery, folder: Path, synchronous: str) -> Outcome:
    """Cut the power at many moments of some saves and count what is lost."""
    with Journal.open(folder, KEY) as journal:
        for number in range(EARLIER):
            journal.save(entry_of(journal, number, 0))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    all_deeds = traced(nursery, folder, synchronous)
    assert sum(deed.kind == "write" for deed in all_deeds) > SAVES * 5
    assert sum(deed.kind == "said" and deed.name.startswith("saved") for deed in all_deeds) >= SAVES
    chance = random.Random(2026)
    outcome = Outcome()
    for cut in range(CUTS):
        moment = 1 + cut * len(all_deeds) // CUTS
        disk = Disk(before)
        acknowledged: dict[int, int] = dict.fromkeys(range(EARLIER), 0)
        for deed in all_deeds[:moment]:
            disk.do(deed)
            if deed.kind == "said" and deed.name.startswith("saved"):
                _, number, state = deed.name.split()
                acknowledged[int(number)] = int(state)
        judge(disk.after_a_cut(chance), acknowledged, folder.parent / f"cut {cut}", outcome)
    return outcome


def judge(files: dict[str, bytes], acknowledged: dict[int, int], folder: Path, outcome: Outcome) -> None:
    """Open what is left and compare it with what was acknowledged."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        with Journal.open(folder, KEY) as journal:
            found = {}
            for some in journal.entries():
                for entry in some:
                    words = str(entry.answers["text"]).split(maxsplit=4)
                    found[int(words[1])] = int(words[3])
                    assert entry.answers["text"] == text_of(int(words[1]), int(words[3]))
            report = finish(journal.verify())
        outcome.damaged += not all(c["ok"] for c in report["checks"] if c["check"] != "key_files")
        outcome.lost += any(found.get(number, -1) < state for number, state in acknowledged.items())
    except JournalError:
        outcome.damaged += 1
    shutil.rmtree(folder)


def test_no_power_cut_loses_what_was_acknowledged(nursery: Nursery, folder: Path) -> None:
    assert after_cuts(nursery, folder, "EXTRA") == Outcome(lost=0, damaged=0)


def test_a_weaker_setting_would_lose_the_last_entry(nursery: Nursery, folder: Path) -> None:
    outcome = after_cuts(nursery, folder, "FULL")
    assert outcome.lost > 0
    assert outcome.damaged == 0


def test_no_setting_at_all_would_break_the_file(nursery: Nursery, folder: Path) -> None:
    assert after_cuts(nursery, folder, "OFF").damaged > 0
