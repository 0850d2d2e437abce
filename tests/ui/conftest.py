# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the window share: no display, one dressed application."""

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from journal_app.ui.look import Appearance, Look


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """A light look in the bundled fonts, so that sizes are the same on every machine."""
    dressed = Look(Appearance(theme="light", bundled_chrome=True, reduce_motion=True))
    dressed.apply(qapp)
    yield dressed
    qapp.setStyleSheet("")
    dressed.deleteLater()
