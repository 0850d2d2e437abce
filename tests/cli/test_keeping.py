# SPDX-License-Identifier: GPL-3.0-or-later
"""Journals made, opened and refused by the command line; the ways to give a passphrase."""

import sys
from pathlib import Path

import pytest

from journal_app.cli import main
from journal_app.store.journal import Journal
from journal_app.store.recovery import data_key_from_code, recovery_code
from journal_app.store.vault import make_data_key, unlock
from tests.cli.conftest import PASSPHRASE, Run


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if not file.name.endswith(".lock")}


def test_a_new_journal_opens_with_its_passphrase(
    tmp_path: Path, password_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "mine"
    assert main(["new", str(made), "--password-file", str(password_file)]) == 0
    assert {"journal.db", "journal.key", "journal.key.bak"} <= {file.name for file in made.iterdir()}
    assert main(["list", "--journal", str(made), "--password-file", str(password_file), "--json"]) == 0
    assert main(["new", str(made), "--password-file", str(password_file)]) == 1
    assert PASSPHRASE not in capsys.readouterr().out


def test_a_weak_passphrase_makes_no_journal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weak = tmp_path / "weak"
    for words in ("", "short", "passwordpassword"):
        weak.write_text(words + "\n", "utf-8")
        assert main(["new", str(tmp_path / "mine"), "--password-file", str(weak)]) == 1
        assert capsys.readouterr().err.strip()
        assert not (tmp_path / "mine" / "journal.db").exists()


def test_the_passphrase_comes_from_a_file_a_command_or_the_environment(
    folder: Path, password_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = ["--journal", str(folder)]
    assert main(["list", *journal, "--password-file", str(password_file)]) == 0
    command = f"{sys.executable} -c \"print('{PASSPHRASE}')\""
    assert main(["list", *journal, "--password-command", command]) == 0
    monkeypatch.setenv("SECURE_BASE_PASSWORD_FILE", str(password_file))
    assert main(["list", *journal]) == 0
    assert main(["list", *journal, "--password-command", "false"]) == 1
    assert main(["list", *journal, "--password-file", "x", "--password-command", "y"]) == 2
    monkeypatch.delenv("SECURE_BASE_PASSWORD_FILE")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert main(["list", *journal]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_changed_passphrase_is_the_only_one(run: Run, tmp_path: Path, folder: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.write_text("another sentence only I would say\n", "utf-8")
    assert run("passwd", "--new-password-file", fresh).code == 0
    old = run("list")
    assert old.code == 1
    assert "passphrase" in old.err
    assert run("list", "--password-file", fresh).code == 0


def test_six_faults_are_six_sentences_and_change_no_byte(run: Run, folder: Path, tmp_path: Path) -> None:
    database, whole = folder / "journal.db", (folder / "journal.db").read_bytes()
    wrong = tmp_path / "wrong"
    wrong.write_text("not the passphrase at all\n", "utf-8")
    damaged = bytearray(whole)
    damaged[len(whole) // 2 // 4096 * 4096 + 300] ^= 0xFF
    faults: dict[str, bytes | None] = {
        "damaged page": bytes(damaged),
        "empty file": b"",
        "plain SQLite": b"SQLite format 3\0" + whole[16:],
        "missing file": None,
    }
    said = {"wrong passphrase": run("list", "--password-file", wrong)}
    for name, raw in faults.items():
        database.unlink() if raw is None else database.write_bytes(raw)
        before = contents(folder)
        said[name] = run("list") if name != "damaged page" else run("verify")
        assert contents(folder) == before, name
        database.write_bytes(whole)
    for name, outcome in said.items():
        assert outcome.code == 1, name
        assert "Traceback" not in outcome.err
        assert "sql" not in outcome.err.lower() or name == "plain SQLite"
    assert len({outcome.err or outcome.out for outcome in said.values()}) == len(said)
    assert run("list").code == 0


def test_two_programs_do_not_open_one_journal(run: Run, folder: Path) -> None:
    with Journal.open(folder, unlock(folder, PASSPHRASE)):
        done = run("list")
    assert done.code == 1
    assert done.err.strip()
    assert run("list").code == 0


def test_a_whole_journal_verifies(run: Run) -> None:
    report = run("verify", "--json").document
    assert report["ok"] is True
    assert report["entries"] == 0
    assert all(check["ok"] for check in report["checks"])


def test_without_a_display_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main(["open"]) == 1
    err = capsys.readouterr().err
    assert "display" in err
    assert len(err.strip().splitlines()) == 1


def test_a_wrong_call_is_told_from_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-job"]) == 2
    assert main(["list"]) == 2
    assert main(["demo", "--days", "0"]) == 2
    assert main(["--help"]) == 0
    assert "Traceback" not in capsys.readouterr().err


def test_the_recovery_code_is_printed_once_and_opens_the_journal(
    tmp_path: Path, password_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "mine"
    assert main(["new", str(made), "--password-file", str(password_file), "--recovery-code"]) == 0
    code = capsys.readouterr().out.strip().splitlines()[-1]
    with Journal.open(made, data_key_from_code(code)) as journal:
        assert journal.count() == 0


def test_the_recovery_code_stands_in_for_a_lost_passphrase_and_key_file(
    run: Run, folder: Path, tmp_path: Path, password_file: Path
) -> None:
    code, fresh = tmp_path / "code", tmp_path / "fresh"
    code.write_text(recovery_code(unlock(folder, PASSPHRASE)), "utf-8")
    fresh.write_text("another sentence only I would say\n", "utf-8")
    for name in ("journal.key", "journal.key.bak"):
        (folder / name).unlink()
    lost = run("list")
    assert lost.code == 1
    assert "recovery code" in lost.err
    assert run("list", "--password-file", code).code == 0
    assert run("passwd", "--password-file", code, "--new-password-file", fresh).code == 0
    assert run("list", "--password-file", fresh).code == 0


def test_another_journals_code_changes_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    code, fresh = tmp_path / "code", tmp_path / "fresh"
    code.write_text(recovery_code(make_data_key()), "utf-8")
    fresh.write_text("another sentence only I would say\n", "utf-8")
    before = contents(folder)
    assert run("passwd", "--password-file", code, "--new-password-file", fresh).code == 1
    assert contents(folder) == before
    assert run("list").code == 0
