# SPDX-License-Identifier: GPL-3.0-or-later
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journal_app.store.errors import Code, JournalError
from journal_app.store.lock import LOCK_FILE, JournalLock


def test_a_journal_is_held_once(tmp_path: Path) -> None:
    first, second = JournalLock(tmp_path), JournalLock(tmp_path)
    first.acquire()
    with pytest.raises(JournalError) as caught:
        second.acquire()
    assert caught.value.code == Code.IN_USE
    first.release()
    second.acquire()
    assert second.held
    second.release()
    assert not second.held


def test_a_lock_file_left_lying_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).write_bytes(b"12345")
    lock = JournalLock(tmp_path)
    lock.acquire()
    lock.release()


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as caught:
        JournalLock(tmp_path / "gone").acquire()
    assert caught.value.code == Code.NO_FILE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_a_killed_holder_lets_go(tmp_path: Path) -> None:
    holding = (
        "import sys, time; from pathlib import Path; from journal_app.store.lock import JournalLock\n"
        "lock = JournalLock(Path(sys.argv[1])); lock.acquire(); print('held', flush=True); time.sleep(600)"
    )
    holder = subprocess.Popen([sys.executable, "-c", holding, str(tmp_path)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(JournalError):
        JournalLock(tmp_path).acquire()
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    lock = JournalLock(tmp_path)
    lock.acquire()
    lock.release()
