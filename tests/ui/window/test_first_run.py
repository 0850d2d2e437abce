# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run with the real vault: a passphrase, a recovery code, a first page, a lock, and back in."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel

from journal_app.domain.entry import State
from journal_app.store.journal import Journal
from journal_app.store.recovery import data_key_from_code
from journal_app.ui.pages.create import CreatePage
from journal_app.ui.pages.today import TodayPage
from tests.ui.window.conftest import Home
from tests.ui.window.test_gate import button, said

PASSPHRASE = "the heron on the pier never waits"
FIRST_LINE = "It rained, and I was glad of it."


def first_run(home: Home) -> CreatePage:
    home.window.gate.offer_new(home.folder)
    page = home.window.gate.first_run
    assert page is not None
    return page


def test_it_says_what_it_protects_from_and_what_it_cannot_do(bare_home: Home) -> None:
    page = first_run(bare_home)
    words = said(page)
    assert "What it protects you from" in words
    assert "What it cannot do" in words
    assert "Whoever knows the passphrase, or makes you say it, can read everything." in words


def test_a_new_writer_s_first_entry_and_the_way_back_to_it(bare_home: Home) -> None:
    home, qtbot = bare_home, bare_home.qtbot
    page = first_run(home)
    button(page, "Next").click()
    pair = page.passphrase.pair
    create = button(page, "Create the journal")
    qtbot.keyClicks(pair.first.field, PASSPHRASE)
    qtbot.keyClicks(pair.second.field, PASSPHRASE[:-1] + "z")
    assert "The two differ at the last letter." in pair.second.sentence()
    assert not create.isEnabled()
    assert create.toolTip()
    pair.second.field.clear()
    qtbot.keyClicks(pair.second.field, PASSPHRASE)
    assert create.isEnabled()
    with qtbot.waitSignal(home.window.journal_opened, timeout=20_000):
        create.click()
        assert not create.isEnabled()
    home.settle()

    today = home.page(TodayPage)
    assert "Welcome." in said(today)
    assert home.window.focusWidget() is today.write.page
    qtbot.keyClicks(today.write.page, FIRST_LINE)
    home.lock()
    assert {path.name for path in home.folder.iterdir()} >= {"journal.db", "journal.key", "journal.key.bak"}
    assert not any(FIRST_LINE.encode() in path.read_bytes() for path in home.folder.iterdir())

    field = home.window.gate.lock.passphrase.field
    qtbot.keyClicks(field.field, "not the right words")
    with qtbot.waitSignal(home.door.refused, timeout=20_000):
        qtbot.keyClick(field.field, Qt.Key.Key_Return)
        assert field.field.isReadOnly()
        assert button(home.window.gate.lock, "Unlocking").isVisible()
    assert "That does not open it." in field.sentence()
    field.clear()
    qtbot.keyClicks(field.field, PASSPHRASE)
    with qtbot.waitSignal(home.window.journal_opened, timeout=20_000):
        qtbot.keyClick(field.field, Qt.Key.Key_Return)
    home.settle()
    assert home.page(TodayPage).write.page.text() == FIRST_LINE

    def drafts(journal: Journal) -> list[State]:
        return [row.state for row in journal.rows()]

    assert home.does(drafts) == [State.DRAFT]


def test_the_recovery_code_must_be_put_somewhere_before_the_journal_is_made(bare_home: Home) -> None:
    page = first_run(bare_home)
    button(page, "Next").click()
    for field in (page.passphrase.pair.first, page.passphrase.pair.second):
        bare_home.qtbot.keyClicks(field.field, PASSPHRASE)
    create = button(page, "Create the journal")
    assert create.isEnabled()
    wanted, safe = page.passphrase.recovery.findChildren(QCheckBox)
    wanted.click()
    assert not create.isEnabled()
    groups = [label.text() for label in page.findChildren(QLabel) if label.isVisible() and len(label.text()) == 4]
    assert len(groups) == 14
    button(page, "Copy").click()
    copied = QGuiApplication.clipboard().mimeData()
    assert data_key_from_code(copied.text()) == data_key_from_code("-".join(groups))
    assert copied.data("x-kde-passwordManagerHint") == b"secret"
    safe.click()
    assert create.isEnabled()


def test_a_folder_that_holds_a_journal_is_not_taken(home: Home) -> None:
    home.lock()
    page = first_run(home)
    home.window.gate._take_new_folder(str(home.folder))
    button(page, "Next").click()
    assert "There is already a journal at" in said(page)


def test_a_folder_with_other_things_gets_one_within(bare_home: Home, tmp_path: Path) -> None:
    full = tmp_path / "documents"
    full.mkdir()
    (full / "letter.txt").write_text("dear", "utf-8")
    page = first_run(bare_home)
    bare_home.window.gate._take_new_folder(str(full))
    button(page, "Next").click()
    assert str(full / "journal") in said(page)
