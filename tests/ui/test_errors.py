# SPDX-License-Identifier: GPL-3.0-or-later
"""The one handler: it tells the kind and the place of a bug, never what was written."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QtMsgType
from pytestqt.qtbot import QtBot

from journal_app.store.errors import Code, problem
from journal_app.store.passphrases import as_secret
from journal_app.ui.errors import Faults, _take_qt_message, described

MARKER = "nobody-may-read-this"


@pytest.fixture
def faults(qtbot: QtBot) -> Iterator[Faults]:
    made = Faults()
    yield made
    made.deleteLater()


def raised_in_the_program() -> BaseException:
    try:
        as_secret("\ud800" + MARKER)
    except UnicodeEncodeError as error:
        return error
    raise AssertionError("half a surrogate pair was encoded")


def test_a_fault_is_told_without_its_values(faults: Faults, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    error = raised_in_the_program()
    with qtbot.waitSignal(faults.noticed) as noticed:
        faults.take(type(error), error, error.__traceback__)
    assert noticed.args is not None
    told = noticed.args[0]
    assert told.startswith("UnicodeEncodeError at journal_app.store.passphrases:")
    written = capsys.readouterr().err
    assert told in written
    assert MARKER not in written + told


def test_an_error_of_ours_says_its_code() -> None:
    assert described(problem(Code.DISK_FULL)) == "JournalError DISK_FULL"


def test_qt_s_words_stay_out_of_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    class Context:
        category = "qt.text"

    _take_qt_message(QtMsgType.QtWarningMsg, Context(), f"cannot lay out {MARKER}")  # type: ignore[arg-type]
    written = capsys.readouterr().err
    assert "QtWarningMsg (qt.text)" in written
    assert MARKER not in written
