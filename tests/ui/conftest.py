# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the window share: no display, one dressed application, and a focus to test with."""

import os
from collections.abc import Callable, Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.look import Appearance, Look

PLAIN = Appearance(theme="light", bundled_chrome=True, reduce_motion=True)


@pytest.fixture(scope="session")
def session_look(qapp: QApplication) -> Look:
    """The one look of the run: its fonts are loaded once."""
    return Look(PLAIN)


@pytest.fixture
def look(session_look: Look, qapp: QApplication) -> Iterator[Look]:
    """A light look in the bundled fonts, so that sizes are the same on every machine; a test may change it."""
    session_look.apply(qapp)
    yield session_look
    # Closed widgets go now, not when the next event loop runs: or every later test would style them again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session_look.choose(PLAIN)


@pytest.fixture
def give_focus(qtbot: QtBot) -> Callable[..., None]:
    """Return a function that gives a shown widget the focus, for a reason, and waits until it has it."""

    def give(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        window = widget.window()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        # A window gives its first widget the focus by itself, and Qt tells no second reason.
        widget.clearFocus()
        widget.setFocus(reason)
        qtbot.waitUntil(widget.hasFocus)

    return give
