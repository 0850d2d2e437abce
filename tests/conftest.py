# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tests share: no display, a home of its own, the real input where it lies beside the checkout."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

REAL_INPUT = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point everything a program may write to by itself at an empty folder."""
    home = tmp_path_factory.mktemp("home")
    for name, part in (("HOME", ""), ("XDG_CONFIG_HOME", ".config"), ("XDG_DATA_HOME", ".local/share")):
        monkeypatch.setenv(name, str(home / part))
    monkeypatch.delenv("SECURE_BASE_PASSWORD_FILE", raising=False)
    return home


@pytest.fixture
def real_input() -> Path:
    """Return the folder of the real diary and mood series; the test is skipped, visibly, where it is absent."""
    if not REAL_INPUT.is_dir():
        pytest.skip("the real diary and mood series are not beside this checkout")
    return REAL_INPUT
