# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the form share: a desk whose clock stands still."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.domain.guides import SHIPPED
from journal_app.settings import DeviceSettings
from journal_app.ui.changes import Changes
from journal_app.ui.desk import Clock, Desk
from journal_app.ui.look import Appearance, Look
from journal_app.ui.tasks import Tasks

NOW = datetime(2026, 11, 22, 20, 42, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


Shown = TypeVar("Shown", bound=QWidget)


class Show(Protocol):
    """Shows a widget and holds it until the test has ended: unheld, Python may delete it in the midst of an event."""

    def __call__(self, widget: Shown) -> Shown:
        """Return the widget, shown."""


class NoStore:
    """Stands where the store's thread is: an editor has nothing to ask it."""

    def submit(self, job: Callable[[Any], Any], urgent: bool = False) -> Future[Any]:
        raise AssertionError("an editor asked the store")


def still_now() -> datetime:
    return NOW


@pytest.fixture
def desk(look: Look) -> Desk:
    """A desk without a journal."""
    guides = {guide.key: guide for guide in SHIPPED}
    return Desk(Tasks(NoStore()), Changes(), look, guides, Clock(still_now, BERLIN), DeviceSettings(None))


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """One look for all tests of the form: it loads fonts, and the editors do not change it."""
    dressed = Look(Appearance(theme="light", bundled_chrome=True, reduce_motion=True))
    dressed.apply(qapp)
    return dressed


@pytest.fixture(autouse=True)
def dressed(look: Look, qapp: QApplication) -> None:
    """Dress the application anew where tests of other parts undressed it."""
    if not qapp.styleSheet():
        look.apply(qapp)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Show]:
    """A way to show widgets, 600 wide."""
    held: list[QWidget] = []

    def hold(widget: Shown) -> Shown:
        held.append(widget)
        widget.resize(600, 500)
        widget.show()
        return widget

    yield hold
    for widget in held:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
