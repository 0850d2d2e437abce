# SPDX-License-Identifier: GPL-3.0-or-later
"""Locking in place: saved, closed, covered, and nothing of it left in the window."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QTextEdit, QWidget

from journal_app.domain.entry import Entry, State
from journal_app.domain.moment import at
from journal_app.store import saving
from journal_app.store.errors import Code, problem
from journal_app.store.journal import Journal
from journal_app.ui.dialogs.places import choose_folder
from journal_app.ui.main_window import TITLE
from journal_app.ui.pages.guides import GuidesPage
from journal_app.ui.pages.journal import JournalPage
from journal_app.ui.pages.today import TodayPage
from tests.ui.window.conftest import BERLIN, KEY, Home
from tests.ui.window.test_gate import button

MARKER = "heronmarker"


def _always(_board: QClipboard) -> bool:
    return True


def texts(widget: QWidget) -> Iterator[str]:
    """Yield everything a widget shows or says."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit):
        yield widget.toPlainText()


def marked() -> list[QWidget]:
    return [widget for widget in QApplication.allWidgets() if any(MARKER in text for text in texts(widget))]


def write_much(home: Home) -> None:
    def write(journal: Journal) -> None:
        journal.save(journal.new_entry("small_win", answers={"what": f"{MARKER} won"}))
        journal.save(journal.new_entry("promise", answers={"what": f"{MARKER} promised", "direction": "to_myself"}))
        journal.save(journal.new_entry("free_writing", title=f"{MARKER} title", answers={"text": f"{MARKER} text"}))

    home.does(write)
    home.page(JournalPage)
    home.page(GuidesPage)
    today = home.page(TodayPage)
    home.qtbot.keyClicks(today.write.page, f"{MARKER} draft")


def test_nothing_written_is_left_in_any_widget(home: Home) -> None:
    write_much(home)
    pages = [home.shell.page(key) for key in ("today", "journal", "guides")]
    shell = home.shell
    assert marked()
    home.lock()
    assert home.window.shell is None
    assert not any(shiboken6.isValid(page) for page in pages)
    assert not shiboken6.isValid(shell)
    assert marked() == []
    assert {widget.windowTitle() for widget in QApplication.topLevelWidgets() if widget.isVisible()} == {TITLE}


def test_the_cover_comes_before_anything_slow(home: Home) -> None:
    write_much(home)
    home.window.lock()
    assert home.window.gate.lock.isVisible()
    assert not home.shell.isVisible()
    home.qtbot.waitSignal(home.window.journal_locked).wait()


def test_a_draft_survives_the_lock(home: Home) -> None:
    today = home.page(TodayPage)
    home.qtbot.keyClicks(today.write.page, "half a thought")
    home.lock()
    with Journal.open(home.folder, KEY, zone=BERLIN, clock=home.clock.read) as journal:
        (row,) = journal.rows()
        assert (row.state, row.text) == (State.DRAFT, "half a thought")


def test_the_file_is_closed_and_another_program_may_open_it(home: Home) -> None:
    home.lock()
    assert not home.door.is_open
    Journal.open(home.folder, KEY, zone=BERLIN, clock=home.clock.read).close()


def test_what_was_copied_is_taken_out_of_the_clipboard(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    # The offscreen platform never says that a clipboard is ours.
    monkeypatch.setattr(QClipboard, "ownsClipboard", _always)
    QGuiApplication.clipboard().setText(MARKER)
    home.lock()
    assert MARKER not in QGuiApplication.clipboard().text()


def test_another_program_s_clipboard_is_left_alone(home: Home) -> None:
    QGuiApplication.clipboard().setText("theirs")
    home.lock()
    assert QGuiApplication.clipboard().text() == "theirs"


def test_it_locks_with_a_dialog_open_and_the_dialog_goes(home: Home) -> None:
    taken: list[str] = []
    dialog = choose_folder(home.window, "Where to", home.folder, taken.append)
    home.qtbot.waitUntil(dialog.isActiveWindow)
    with home.qtbot.waitSignal(home.window.journal_locked):
        home.qtbot.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)
    assert taken == []


def test_it_locks_with_a_menu_open(home: Home) -> None:
    menu = QMenu(home.shell)
    menu.addAction("Star")
    menu.popup(home.window.pos())
    home.qtbot.waitUntil(menu.isVisible)
    home.lock()
    assert QApplication.activePopupWidget() is None


def test_the_button_in_the_sidebar_locks(home: Home) -> None:
    with home.qtbot.waitSignal(home.window.journal_locked):
        home.shell.sidebar.lock.click()
    assert home.window.gate.lock.isVisible()


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """A disk that is full while the list holds True."""
    full = [False]
    save = saving.save

    def maybe(opened: object, entry: Entry, sitting: str | None) -> Entry:
        if full[0]:
            raise problem(Code.DISK_FULL)
        return save(opened, entry, sitting)  # type: ignore[arg-type]

    monkeypatch.setattr(saving, "save", maybe)
    return full


def test_with_a_full_disk_it_locks_all_the_same_and_keeps_the_last_lines(home: Home, full_disk: list[bool]) -> None:
    today = home.page(TodayPage)
    home.qtbot.keyClicks(today.write.page, "not on the disk")
    full_disk[0] = True
    home.window.lock()
    form = home.window.gate.lock.passphrase
    home.qtbot.waitUntil(lambda: "could not be saved yet" in form.field.sentence())
    assert not home.window.is_unlocked
    home.door.recognised.emit()
    assert home.window.is_unlocked
    assert today.write.page.text() == "not on the disk"
    full_disk[0] = False
    home.lock()
    with Journal.open(home.folder, KEY, zone=BERLIN, clock=home.clock.read) as journal:
        assert [row.text for row in journal.rows()] == ["not on the disk"]


def test_a_lock_that_was_held_ends_once_there_is_room_again(home: Home, full_disk: list[bool]) -> None:
    today = home.page(TodayPage)
    home.qtbot.keyClicks(today.write.page, "late, but there")
    full_disk[0] = True
    home.window.lock()
    form = home.window.gate.lock.passphrase
    home.qtbot.waitUntil(lambda: "could not be saved yet" in form.field.sentence())
    with home.qtbot.waitSignal(home.window.journal_locked, timeout=10_000):
        full_disk[0] = False
    assert home.window.shell is None
    with Journal.open(home.folder, KEY, zone=BERLIN, clock=home.clock.read) as journal:
        assert [row.text for row in journal.rows()] == ["late, but there"]


def test_closing_saves_the_draft_first(home: Home) -> None:
    today = home.page(TodayPage)
    home.qtbot.keyClicks(today.write.page, "the last line")
    home.window.close()
    home.qtbot.waitUntil(lambda: not home.window.isVisible())
    assert not home.door.is_open
    with Journal.open(home.folder, KEY, zone=BERLIN, clock=home.clock.read) as journal:
        assert [row.text for row in journal.rows()] == ["the last line"]


def test_with_a_full_disk_the_window_does_not_close_silently(home: Home, full_disk: list[bool]) -> None:
    today = home.page(TodayPage)
    home.qtbot.keyClicks(today.write.page, "still here")
    full_disk[0] = True
    home.window.close()
    bar = home.shell.bar
    home.qtbot.waitUntil(bar.isVisible)
    assert home.window.isVisible()
    assert "so the window stays open" in bar.sentence()
    assert today.write.page.text() == "still here"
    button(bar, "Close without them").click()
    home.qtbot.waitUntil(lambda: not home.window.isVisible())


def test_locking_again_and_again_leaves_nothing_behind(home: Home) -> None:
    def alive() -> int:
        return len(home.window.findChildren(QObject))

    home.lock()
    before = alive()
    for _time in range(2):
        home.open()
        home.page(JournalPage)
        home.lock()
    assert alive() == before


def test_an_entry_of_today_is_seen_after_the_next_unlock(home: Home) -> None:
    def write(journal: Journal) -> None:
        moment = at(home.clock.read().astimezone(BERLIN).replace(tzinfo=None), BERLIN)
        journal.save(journal.new_entry("small_win", at=moment, answers={"what": "Slept"}))

    home.does(write)
    home.lock()
    home.open()
    assert "1 day with something written this month" in " ".join(
        label.text() for label in home.window.findChildren(QLabel)
    )


def test_the_key_locks_over_an_open_menu(home: Home) -> None:
    menu = QMenu(home.window)
    menu.addAction("something")
    menu.popup(home.window.mapToGlobal(home.window.rect().center()))
    home.qtbot.waitUntil(menu.isVisible)
    with home.qtbot.waitSignal(home.window.journal_locked):
        home.qtbot.keyClick(menu, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activePopupWidget() is None
