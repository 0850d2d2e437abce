# SPDX-License-Identifier: GPL-3.0-or-later
"""Backup and restore by the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import Run


def test_a_backup_brings_back_what_was_written(
    run: Run, folder: Path, tmp_path: Path, answers: Callable[[Any], Path]
) -> None:
    into = tmp_path / "kept"
    into.mkdir()
    assert run("add", "small_win", "--answers", answers({"what": "I asked instead of guessing"})).code == 0
    made = run("backup", "--into", into, "--json").document
    assert made["entries"] == 1
    assert run("add", "small_win", "--answers", answers({"what": "Too much"})).code == 0
    restored = run("restore", made["backup"])
    assert restored.code == 0
    assert "1 entry" in restored.out
    assert "before restoring" in restored.out
    assert [row["title"] for row in run("list", "--json").document["entries"]] == ["I asked instead of guessing"]
    assert run("verify").code == 0


def test_what_keeps_a_backup_or_restore_from_being_made_is_one_sentence(run: Run, tmp_path: Path, folder: Path) -> None:
    for outcome in (
        run("backup", "--into", tmp_path / "nowhere"),
        run("backup", "--into", folder),
        run("restore", tmp_path),
    ):
        assert outcome.code == 1
        assert len(outcome.err.strip().splitlines()) == 1
        assert "Traceback" not in outcome.err
    into = tmp_path / "kept"
    into.mkdir()
    made = Path(run("backup", "--into", into, "--json").document["backup"])
    whole = (made / "journal.db").read_bytes()
    (made / "journal.db").write_bytes(whole[: len(whole) // 2])
    before = (folder / "journal.db").read_bytes()
    damaged = run("restore", made)
    assert damaged.code == 1
    assert "another" in damaged.err
    assert (folder / "journal.db").read_bytes() == before
