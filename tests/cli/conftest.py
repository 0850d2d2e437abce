# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal made once with a passphrase, a copy of it for each test, and the program run in this process."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from journal_app.cli import main
from journal_app.store.journal import Journal
from journal_app.store.keyfile import FLOOR

PASSPHRASE = "the heron on the pier never waits"


@dataclass(frozen=True)
class Outcome:
    """What a run of the program ended with."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Return the one JSON document on standard output."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty journal that no test changes; derived at the lowest cost a key file may have."""
    folder = tmp_path_factory.mktemp("made") / "journal"
    Journal.found(folder, PASSPHRASE, cost=FLOOR)
    return folder


@pytest.fixture
def folder(new_journal: Path, tmp_path: Path) -> Path:
    """Return a copy of the empty journal."""
    return Path(shutil.copytree(new_journal, tmp_path / "journal"))


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    """Return a file whose first line is the passphrase."""
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n", "utf-8")
    return file


@pytest.fixture
def run(folder: Path, password_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a job on the journal, its passphrase given by the environment's file."""
    monkeypatch.setenv("SECURE_BASE_PASSWORD_FILE", str(password_file))

    def run_job(job: str, *words: object, journal: bool = True) -> Outcome:
        extra = ["--journal", str(folder)] if journal else []
        capsys.readouterr()
        code = main([job, *map(str, words), *extra])
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run_job


@pytest.fixture
def answers(tmp_path: Path) -> Callable[[Any], Path]:
    """Return a function that writes answers to a file for `add`."""

    def write(raw: Any) -> Path:
        file = tmp_path / "answers.json"
        file.write_text(json.dumps(raw), "utf-8")
        return file

    return write
