# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says when the storage or the program itself is in trouble: one bar, one sentence, one button."""

import pytest

from journal_app.store.errors import Code, problem
from journal_app.store.journal import Journal
from journal_app.ui.main_window import MainWindow
from journal_app.ui.pages.today import TodayPage
from tests.ui.window.conftest import Home
from tests.ui.window.test_gate import button, said


def test_a_failure_nobody_took_is_said_in_the_bar_and_can_be_tried_again(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = home.page(TodayPage)
    days = Journal.days

    def failing(*_args: object) -> None:
        raise problem(Code.DISK_ERROR)

    monkeypatch.setattr(Journal, "days", failing)
    today.mark_stale()
    bar = home.shell.bar
    home.qtbot.waitUntil(bar.isVisible)
    assert bar.sentence() == problem(Code.DISK_ERROR).sentence
    monkeypatch.setattr(Journal, "days", days)
    button(bar, "Try again").click()
    home.settle()
    assert not bar.isVisible()
    assert "Your first day here" in said(today)


def test_a_bug_is_said_without_a_word_of_the_writer_s(home: Home) -> None:
    home.page(TodayPage).write.page.show_text("between us")
    home.window.show_fault("TypeError at journal_app.ui.pages.today:12")
    bar = home.shell.bar
    assert "TypeError at journal_app.ui.pages.today:12" in bar.sentence()
    assert "What you wrote is still here." in bar.sentence()
    button(bar, "All right").click()
    assert not bar.isVisible()
    assert home.window.isVisible()


def test_what_unlocking_mended_is_told(home: Home) -> None:
    desk = home.shell.desk
    home.door.opened.emit(desk, "The key file journal.key was missing and is whole again.")
    home.settle()
    assert "is whole again" in home.shell.bar.sentence()


def test_a_journal_that_is_open_elsewhere_says_so(bare_home: Home) -> None:
    bare_home.window.gate.show_locked()
    bare_home.door.refused.emit(problem(Code.IN_USE))
    assert bare_home.window.gate.lock.trouble.sentence == problem(Code.IN_USE).sentence
    assert isinstance(bare_home.window, MainWindow)
