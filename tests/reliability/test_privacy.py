# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in clear on the disk, nothing to a network: the program run from outside, all it left looked through."""

import base64
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE

MARKER = "Zwischenwasserfall"
ROOT = Path(__file__).resolve().parents[2]


def forms(marker: str) -> Iterator[bytes]:
    """Yield the marker as it could lie in a file."""
    for text in (marker, marker.lower(), marker.upper()):
        yield text.encode()
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
    for shift in range(3):
        yield base64.b64encode(b"x" * shift + marker.encode())[4:-4]
    yield marker.encode().hex().encode()


def traces(folder: Path, marker: str = MARKER) -> list[str]:
    """Return the files under a folder that hold the marker in clear."""
    found = []
    for file in folder.rglob("*"):
        if file.is_file():
            raw = file.read_bytes()
            found += [str(file) for form in forms(marker) if form in raw]
    return found


def environment(home: Path) -> dict[str, str]:
    for part in ("tmp", ".config", ".cache", ".local/share", "runtime"):
        (home / part).mkdir(parents=True, exist_ok=True)
    (home / "runtime").chmod(0o700)
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
    }


def program(home: Path, *words: object, given: str = "", before: tuple[str, ...] = ()) -> str:
    """Run a job from outside and return what it printed."""
    command = [*before, sys.executable, "-m", "journal_app", *map(str, words)]
    done = subprocess.run(
        command, env=environment(home), input=given, capture_output=True, text=True, check=False, cwd=home
    )
    assert done.returncode == 0, done.stderr
    assert MARKER not in done.stderr
    return done.stdout


def a_life_with_a_marker(home: Path, secret: Path, outside: Path) -> Path:
    """Write, edit by import, search, export and look, with the marker in every text; return the journal."""
    journal = home / "journal"
    secret.write_text(PASSPHRASE, "utf-8")
    keyed = ("--journal", journal, "--password-file", secret)
    program(home, "new", journal, "--password-file", secret)
    page = json.dumps({"text": f"{MARKER} before breakfast\n" + f"{MARKER} again and again. " * 400})
    program(home, "add", "free_writing", "--answers", "-", *keyed, given=page)
    diary = outside / "diary.txt"
    diary.write_text(f"[2024-03-29 09:00] A walk. @{MARKER}\nto the {MARKER}\n", "utf-8")
    batch = json.loads(program(home, "import", diary, "--json", *keyed))["batch"]
    assert MARKER in program(home, "search", MARKER.lower(), *keyed)
    for form in ("md", "json", "pdf"):
        program(home, "export", "--format", form, "-o", outside / f"out.{form}", *keyed)
    program(home, "undo-import", batch, *keyed)
    return journal


def test_no_word_of_an_entry_lies_anywhere_in_clear(tmp_path: Path) -> None:
    home, outside = tmp_path / "home", tmp_path / "outside"
    home.mkdir()
    outside.mkdir()
    a_life_with_a_marker(home, tmp_path / "secret", outside)
    assert traces(outside), "the search for traces would find nothing at all"
    assert traces(home) == []
    assert traces(home, PASSPHRASE) == []


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_no_internet_socket_is_ever_opened(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    log = tmp_path / "calls"
    watched = ("strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(log))
    program(home, "screenshots", tmp_path / "pictures", "--days", "30", before=watched)
    calls = log.read_text("utf-8", errors="replace")
    assert "AF_INET" not in calls

    control = subprocess.run(
        [*watched, sys.executable, "-c", "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()"],
        check=False,
    )
    assert control.returncode == 0
    assert "AF_INET" in log.read_text("utf-8", errors="replace"), "strace sees sockets when there are some"
