# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups, imports and exports from the Settings page."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal_app.store.database import FILE_NAME
from journal_app.store.journal import Journal
from journal_app.ui.pages.settings import SettingsPage
from journal_app.ui.pages.settings_parts.backups import BackupsSection
from journal_app.ui.pages.settings_parts.data import DataSection
from tests.ui.models.nora import Nora


@pytest.fixture
def backups(page: SettingsPage, nora: Nora) -> BackupsSection:
    page.open_section("backups")
    nora.settles()
    assert isinstance(page.current, BackupsSection)
    return page.current


@pytest.fixture
def data(page: SettingsPage, nora: Nora) -> DataSection:
    page.open_section("data")
    nora.settles()
    assert isinstance(page.current, DataSection)
    return page.current


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "mood.csv"
    file.write_text("date,mood,note\n2026-11-01,5,Walked home\n2026-11-02,3,A long day\n", "utf-8")
    return file


def test_a_backup_is_made_listed_tested_and_copied_back(
    backups: BackupsSection, nora: Nora, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not backups.now.isEnabled()
    kept = tmp_path / "kept"
    kept.mkdir()
    backups.take_folder(str(kept))
    nora.settles()
    qtbot.mouseClick(backups.now, Qt.MouseButton.LeftButton)
    nora.settles()
    assert "8 entries" in backups.saying.sentence()
    assert backups.now.isEnabled()
    assert [row.backup.folder.parent for row in backups.rows] == [kept]
    backups.rows[0].test.click()
    nora.settles()
    assert "whole" in backups.saying.sentence()
    backups._restoring = backups.rows[0].backup
    backups.restore_into(str(tmp_path))
    nora.settles()
    copy = tmp_path / "journal of 2026-11-22 2142"
    with Journal.open(copy, nora.does(lambda journal: journal._opened.database.key)) as journal:
        assert journal.count() == 8
    assert nora.does(lambda journal: journal.setting("backup_folder")) == str(kept)


def test_a_damaged_backup_and_a_lost_folder_are_said(backups: BackupsSection, nora: Nora, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    backups.take_folder(str(kept))
    nora.settles()
    backups.now.click()
    nora.settles()
    file = backups.rows[0].backup.folder / FILE_NAME
    file.write_bytes(file.read_bytes()[:-4096])
    backups.rows[0].test.click()
    nora.settles()
    assert "damaged" in backups.saying.sentence()
    kept.rename(tmp_path / "away")
    backups.now.click()
    nora.settles()
    assert "folder" in backups.saying.sentence()
    backups.refresh()
    nora.settles()
    assert "disk" in backups.saying.sentence()
    assert backups.rows == []


def test_a_backup_can_be_stopped(backups: BackupsSection, nora: Nora, tmp_path: Path) -> None:
    nora.does(
        lambda journal: journal.add(
            [journal.new_entry("free_writing", answers={"text": "x " * 9000})] * 0
            + [journal.new_entry("free_writing", answers={"text": f"{n} " * 9000}) for n in range(200)]
        )
    )
    kept = tmp_path / "kept"
    kept.mkdir()
    backups.take_folder(str(kept))
    nora.settles()
    backups.now.click()
    assert not backups.now.isEnabled()
    backups.work.stop.click()
    nora.settles()
    assert list(kept.iterdir()) == []
    assert "Stopped" in backups.saying.sentence()
    assert backups.now.isEnabled()


def test_an_import_is_looked_at_brought_in_and_taken_back(data: DataSection, nora: Nora, table: Path) -> None:
    before = nora.does(lambda journal: journal.count())
    card = data.importing
    card.look_at((table,))
    nora.settles()
    assert card.found.text().startswith("2 entries would come in")
    assert nora.does(lambda journal: journal.count()) == before
    card.mapping.setPlainText(card.mapping.toPlainText().replace("low = 1", "low = 0"))
    assert not card.bring.isEnabled()
    card.again.click()
    nora.settles()
    assert card.bring.isEnabled()
    card.bring.click()
    nora.settles()
    assert nora.does(lambda journal: journal.count()) == before + 2
    assert card.saying.sentence().startswith("2 entries came in")
    [row] = data.imports.rows
    row.undo.click()
    data.imports.question.accept_button().click()
    nora.settles()
    assert nora.does(lambda journal: journal.count()) == before
    assert "2 entries" in data.imports.saying.sentence()
    assert data.imports.rows == []


def test_a_file_that_cannot_be_read_is_one_sentence(data: DataSection, nora: Nora, tmp_path: Path) -> None:
    for name, raw in (("x.bin", b"\0\1\2" * 50), ("none.csv", b""), ("odd.csv", b"a,b\nq,w\n")):
        file = tmp_path / name
        file.write_bytes(raw)
        data.importing.look_at((file,))
        nora.settles()
        assert data.importing.saying.sentence(), name
        assert not data.importing.bring.isEnabled()
    assert "[[measures]]" in data.importing.mapping.toPlainText()
    data.importing.mapping.setPlainText("date = ")
    data.importing.again.click()
    nora.settles()
    assert data.importing.saying.sentence()


def test_every_form_is_exported_with_its_warning(data: DataSection, nora: Nora, tmp_path: Path) -> None:
    card = data.exporting
    for form in ("md", "json", "pdf"):
        card.form.show_key(form)
        file = tmp_path / f"pages.{form}"
        card.write_to(str(file))
        nora.settles()
        assert "7 entries" in card.saying.sentence()
        assert "1 draft" in card.saying.sentence()
        assert file.stat().st_size > 500
        assert card.export.isEnabled()
    assert json.loads((tmp_path / "pages.json").read_text("utf-8"))["count"] == 7
    card.write_to(str(tmp_path / "nowhere" / "pages.md"))
    nora.settles()
    assert "folder" in card.saying.sentence()
