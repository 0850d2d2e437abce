# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root: where the window stands first, what the process leaves behind, pictures without a display."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal_app import app, paths
from journal_app.settings import DeviceSettings
from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal
from tests.ui.window.conftest import BERLIN, KEY, Home

RUN = """
import os, resource, sys, threading, time
from pathlib import Path
from journal_app.app import open_window
from journal_app.store.vault import DataKey

def close_soon():
    from PySide6.QtCore import QMetaObject, QSettings, Qt
    from PySide6.QtWidgets import QApplication
    while not any(type(each).__name__ == "MainWindow" and each.is_unlocked for each in QApplication.topLevelWidgets()):
        time.sleep(0.05)
    window = next(each for each in QApplication.topLevelWidgets() if type(each).__name__ == "MainWindow")
    print("core", resource.getrlimit(resource.RLIMIT_CORE)[0])
    print("title", window.windowTitle())
    print("settings", QSettings("QtProject").fileName().startswith(os.devnull))
    QMetaObject.invokeMethod(window, "close", Qt.ConnectionType.QueuedConnection)

threading.Thread(target=close_soon).start()
print("code", open_window(Path(sys.argv[1]), data_key=DataKey(b"k" * 32)))
(Path(sys.argv[1]).parent / "made-after").write_text("")
print("mode", oct((Path(sys.argv[1]).parent / "made-after").stat().st_mode & 0o777))
"""

DRAW = """
import sys
from pathlib import Path
from journal_app.app import draw_pages
from journal_app.store.vault import DataKey
print(draw_pages(Path(sys.argv[2]), Path(sys.argv[1]), DataKey(b"k" * 32), theme="dark", size=(900, 620)))
"""


def run(script: str, *arguments: Path) -> str:
    """Run a script in a process of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=Path(app.__file__).parents[1],
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.fixture
def made(folder: Path) -> Path:
    """A journal with a key file nothing opens: the data key does."""
    Journal.create(folder, KEY, zone=BERLIN).close()
    (folder / "journal.key").write_bytes(b"{}")
    return folder


def test_the_process_leaves_nothing_behind_but_the_device_s_settings(made: Path, home_of_its_own: Path) -> None:
    said = run(RUN, made)
    assert said.splitlines() == ["core 0", "title Secure Base", "settings True", "code 0", "mode 0o600"]
    left = {str(path.relative_to(home_of_its_own)) for path in home_of_its_own.rglob("*") if path.is_file()}
    assert left == {".config/secure-base/settings.json"}
    kept = DeviceSettings(home_of_its_own / ".config/secure-base/settings.json")
    assert kept.value("last_journal") == str(made)


def test_every_page_is_drawn_without_a_display(made: Path, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    count = int(run(DRAW, made, pictures).split()[-1])
    names = {path.stem for path in pictures.glob("*.png")}
    assert count == len(names)
    assert names >= {"lock", "first-run-welcome", "today", "journal", "guides", "insights", "writing"}
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures.glob("*.png"))


def test_a_missing_library_ends_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacks(_platform: str, *, x11: bool, wayland: bool) -> list[str]:
        return ["libxcb-cursor0"]

    monkeypatch.setattr(app.libraries, "missing_packages", lacks)
    with pytest.raises(JournalError) as caught:
        app.open_window()
    assert caught.value.sentence.endswith("sudo apt install libxcb-cursor0")
    assert "\n" not in caught.value.sentence


def lead_in(home: Home, folder: Path | None = None) -> None:
    app._lead_in(home.window, home.door, folder, None)


@pytest.fixture
def default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The default folder, with nothing in it."""
    place = tmp_path / "default"

    def default_journal() -> Path:
        return place

    monkeypatch.setattr(paths, "default_journal", default_journal)
    return place


def test_where_nothing_was_ever_kept_the_first_run_begins(bare_home: Home, default: Path) -> None:
    lead_in(bare_home)
    assert bare_home.window.gate.first_run is not None
    assert not default.exists()


def test_a_journal_that_was_open_last_is_opened_again(bare_home: Home, default: Path, device: DeviceSettings) -> None:
    Journal.create(bare_home.folder, KEY, zone=BERLIN).close()
    (bare_home.folder / "journal.key").write_bytes(b"{}")
    device.keep("last_journal", str(bare_home.folder))
    lead_in(bare_home)
    assert bare_home.window.gate.first_run is None
    assert bare_home.window.gate.folder == bare_home.folder


def test_a_remembered_journal_that_is_gone_is_not_made_anew(
    bare_home: Home, default: Path, device: DeviceSettings
) -> None:
    device.keep("last_journal", str(default))
    lead_in(bare_home)
    assert bare_home.window.gate.first_run is None
    assert "I have not made a new one." in bare_home.window.gate.lock.trouble.sentence
    assert not default.exists()


def test_a_key_without_its_journal_is_no_first_run(bare_home: Home, default: Path) -> None:
    default.mkdir()
    (default / "journal.key").write_bytes(b"{}")
    lead_in(bare_home)
    assert bare_home.window.gate.first_run is None
    assert bare_home.window.gate.lock.trouble.isVisible()


def test_a_named_folder_without_a_journal_is_said_not_filled(bare_home: Home, default: Path, tmp_path: Path) -> None:
    lead_in(bare_home, tmp_path / "nowhere")
    assert bare_home.window.gate.lock.trouble.isVisible()
    assert not (tmp_path / "nowhere").exists()
