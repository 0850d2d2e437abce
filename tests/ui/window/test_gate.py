# SPDX-License-Identifier: GPL-3.0-or-later
"""Before the door: misses and pauses, what is wrong with the file, the recovery code, never a new journal by itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from journal_app.store.errors import Code, problem
from journal_app.store.journal import Journal
from journal_app.store.keyfile import MIB, KdfCost
from journal_app.store.recovery import recovery_code
from journal_app.store.vault import unlock, write_key_file
from journal_app.ui.gate import PAUSES
from journal_app.ui.main_window import TITLE
from tests.ui.window.conftest import BERLIN, KEY, Home

CHEAP = KdfCost(64 * MIB, 2, 1)
PASSPHRASE = "the heron on the pier never waits"


def button(parent: QWidget, text: str) -> QAbstractButton:
    return next(each for each in parent.findChildren(QAbstractButton) if each.text() == text and each.isVisible())


def said(parent: QWidget) -> str:
    return " ".join(label.text() for label in parent.findChildren(QLabel) if label.isVisible())


def locked(home: Home, *, key_file: bool = True) -> Home:
    Journal.create(home.folder, KEY, zone=BERLIN, clock=home.clock.read).close()
    if key_file:
        write_key_file(home.folder, KEY, PASSPHRASE, CHEAP)
    home.window.gate.stand_before(home.folder)
    return home


def test_the_lock_screen_tells_nothing_of_the_journal(bare_home: Home) -> None:
    home = locked(bare_home)
    assert home.window.windowTitle() == TITLE == "Secure Base"
    assert str(home.folder) not in said(home.window)
    assert "Your journal is locked" in said(home.window)


def test_the_focus_begins_in_the_passphrase(bare_home: Home) -> None:
    home = locked(bare_home)
    home.qtbot.waitUntil(home.window.gate.lock.passphrase.field.field.hasFocus)


def test_a_miss_is_said_kindly_and_from_the_fourth_on_the_next_try_waits(bare_home: Home) -> None:
    home = locked(bare_home)
    form = home.window.gate.lock.passphrase
    for _miss in range(3):
        home.door.refused.emit(problem(Code.WRONG_PASSPHRASE))
        assert form.unlock.isEnabled()
        assert "That does not open it." in form.field.sentence()
    home.door.refused.emit(problem(Code.WRONG_PASSPHRASE))
    assert not form.unlock.isEnabled()
    assert form.field.sentence() == f"Next try in {PAUSES[3]} seconds."
    home.qtbot.waitUntil(lambda: form.field.sentence() == f"Next try in {PAUSES[3] - 1} seconds.")


def test_pauses_grow_and_stay() -> None:
    assert list(PAUSES) == sorted(PAUSES)
    assert PAUSES[:3] == (0, 0, 0)


@pytest.mark.parametrize("code", [Code.NO_FILE, Code.EMPTY_FILE, Code.KEYFILE_MISSING])
def test_what_is_wrong_is_said_before_a_passphrase_is_asked_for(bare_home: Home, code: Code) -> None:
    home = locked(bare_home, key_file=code is not Code.KEYFILE_MISSING)
    if code is Code.NO_FILE:
        (home.folder / "journal.db").unlink()
    elif code is Code.EMPTY_FILE:
        (home.folder / "journal.db").write_bytes(b"")
    home.window.gate.stand_before(home.folder)
    trouble = home.window.gate.lock.trouble
    assert trouble.isVisible()
    assert trouble.sentence
    assert not home.window.gate.lock.passphrase.isVisible()
    assert button(trouble, "Try again").isVisible()


def test_a_missing_journal_is_never_made_anew_by_itself(bare_home: Home) -> None:
    home = locked(bare_home)
    (home.folder / "journal.db").unlink()
    home.window.gate.stand_before(home.folder)
    button(home.window.gate.lock.trouble, "Try again").click()
    assert not (home.folder / "journal.db").exists()
    assert "I have not made a new one." in home.window.gate.lock.trouble.sentence


def test_trying_again_finds_a_file_that_came_back(bare_home: Home) -> None:
    home = locked(bare_home)
    aside = home.folder.parent / "aside"
    (home.folder / "journal.db").rename(aside)
    home.window.gate.stand_before(home.folder)
    aside.rename(home.folder / "journal.db")
    button(home.window.gate.lock.trouble, "Try again").click()
    assert home.window.gate.lock.passphrase.isVisible()


def test_a_damaged_file_is_said_in_the_store_s_words(bare_home: Home) -> None:
    home = locked(bare_home)
    home.door.refused.emit(problem(Code.DAMAGED))
    assert home.window.gate.lock.trouble.sentence == problem(Code.DAMAGED).sentence


def give_code(home: Home, code: str) -> None:
    home.qtbot.keyClick(home.window.gate.lock.passphrase.field.field, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    form = home.window.gate.lock.code
    home.qtbot.waitUntil(form.isVisible)
    form.field.setText(code)
    home.qtbot.keyClick(form.field, Qt.Key.Key_Return)


def test_the_recovery_code_opens_it_and_a_new_passphrase_is_chosen(
    bare_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = locked(bare_home, key_file=False)
    (home.folder / "journal.key").write_bytes(b"lost")
    home.window.gate.stand_before(home.folder)
    button(home.window.gate.lock.trouble, "Use the recovery code").click()
    home.window.gate.lock.code.field.setText(recovery_code(KEY).lower().replace("-", " "))
    with home.qtbot.waitSignal(home.door.code_fitted):
        button(home.window.gate.lock.code, "Open with the code").click()
    form = home.window.gate.lock.new_passphrase
    home.qtbot.waitUntil(form.isVisible)

    def cheap(folder: Path, key: object, words: str, *, replace: bool) -> None:
        write_key_file(folder, KEY, words, CHEAP, replace=replace)

    monkeypatch.setattr("journal_app.store.vault.write_key_file", cheap)
    home.qtbot.keyClicks(form.pair.first.field, PASSPHRASE)
    assert not form.keep.isEnabled()
    home.qtbot.keyClicks(form.pair.second.field, PASSPHRASE)
    with home.qtbot.waitSignal(home.window.journal_opened):
        form.keep.click()
    home.settle()
    assert unlock(home.folder, PASSPHRASE).raw == KEY.raw


def test_a_code_with_a_slip_says_so_and_nothing_opens(bare_home: Home) -> None:
    home = locked(bare_home)
    code = recovery_code(KEY)
    with home.qtbot.waitSignal(home.door.refused):
        give_code(home, ("Z" if code[0] != "Z" else "Y") + code[1:])
    assert "Please compare the code with your paper." in said(home.window.gate.lock.code)
    assert home.window.shell is None


def test_another_journal_is_chosen_in_a_dialog_of_our_own(bare_home: Home, tmp_path: Path) -> None:
    home = locked(bare_home)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    button(home.window.gate.lock.passphrase, "Open another journal").click()
    dialog = home.qtbot.waitUntil(lambda: bool(home.dialogs())) or home.dialogs()[0]
    assert dialog.testOption(dialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(elsewhere))
    dialog.close()
    assert home.window.gate.folder == elsewhere
    assert home.window.gate.lock.trouble.isVisible()
    home.qtbot.waitUntil(lambda: not home.dialogs())
