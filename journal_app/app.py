# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything is built and wired: the application, the window, and pictures of its pages.

Qt is loaded within the functions: the command line works without it, and what is missing is said in a sentence.
"""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from journal_app import paths
from journal_app.hardening import harden
from journal_app.settings import DeviceSettings
from journal_app.store.errors import Code, JournalError
from journal_app.store.opened import utc_now
from journal_app.store.opening import is_journal
from journal_app.store.vault import DataKey, has_key_file
from journal_app.ui import libraries

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from journal_app.ui.locking import Door
    from journal_app.ui.look import Appearance, Look
    from journal_app.ui.main_window import MainWindow

NAME = "Secure Base"


def open_window(folder: Path | None = None, *, data_key: DataKey | None = None, remember: bool = True) -> int:
    """Open the window on a journal and return the exit code once it is closed.

    Without a folder it is the last journal, else the first run at the default folder. `data_key` opens the journal
    at once; `remember` False keeps nothing on the device. Raises a JournalError where no window can be shown.
    """
    harden()
    _check_libraries()
    from journal_app.ui.appearance import kept_appearance
    from journal_app.ui.errors import Faults

    app = _application()
    device = DeviceSettings(paths.device_settings_file() if remember else None)
    faults = Faults(app)
    faults.install()
    look = _dress(app, kept_appearance(device))
    door = _door(look, device)
    window = make_window(look, device, door, remember=remember)
    faults.noticed.connect(window.show_fault)
    _lead_in(window, door, folder, data_key)
    window.show()
    code = app.exec()
    _put_away(window, door)
    return code


def draw_pages(
    into: Path,
    folder: Path,
    data_key: DataKey,
    *,
    theme: str = "light",
    size: tuple[int, int] = (1280, 820),
    text_size: int = 100,
    read_clock: Callable[[], datetime] = utc_now,
) -> int:
    """Draw every page of a journal as PNG into a folder, without a display; return how many pictures there are."""
    harden()
    paths.draw_without_display()
    _check_libraries()
    from PySide6.QtCore import QLoggingCategory

    from journal_app.ui.look import Appearance
    from journal_app.ui.pictures import Pictures

    # The platform without a display remarks at every window that it has no window manager.
    QLoggingCategory.setFilterRules("default.warning=false")
    app = _application()
    device = DeviceSettings(None)
    look = _dress(app, Appearance(theme, text_size, reduce_motion=True, bundled_chrome=True))
    door = _door(look, device, read_clock)
    window = make_window(look, device, door, remember=False)
    window.setMinimumSize(1, 1)
    window.resize(*size)
    pictures = Pictures(window, door, into)
    pictures.finished.connect(app.exit)
    pictures.begin(folder, data_key)
    app.exec()
    pictures.raise_trouble()
    count = pictures.count
    _put_away(window, door)
    return count


def make_window(look: "Look", device: DeviceSettings, door: "Door", *, remember: bool = True) -> "MainWindow":
    """Return the window, its pages known and nothing opened."""
    from journal_app.ui.main_window import MainWindow
    from journal_app.ui.pages.listed import APART, PAGES

    return MainWindow(look, device, door, PAGES, APART, remember=remember)


def _put_away(window: "MainWindow", door: "Door") -> None:
    """Close what is still open, and drop the window while there is an application for it to be dropped in."""
    from PySide6.QtCore import QCoreApplication, QEvent

    door.end()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _check_libraries() -> None:
    """Raise a sentence where Qt would abort, or not load, for want of a system library."""
    if paths.has_system_libraries_of_linux():
        platform, x11, wayland = paths.displays()
        packages = libraries.missing_packages(platform, x11=x11, wayland=wayland)
        if packages:
            raise JournalError(Code.CANNOT_OPEN, libraries.sentence(packages))
        if (platform == "xcb" or not (platform or wayland)) and x11 and not libraries.x11_answers():
            raise JournalError(Code.CANNOT_OPEN, libraries.no_answer())
    try:
        import PySide6.QtWidgets  # noqa: F401  the first import is where a library turns out to be missing
    except ImportError as error:
        raise JournalError(Code.CANNOT_OPEN, libraries.loading_sentence(error)) from error


def _application() -> "QApplication":
    """Return the application, set up so that Qt writes nothing about the writer to the disk."""
    from PySide6.QtCore import QSettings, Qt
    from PySide6.QtWidgets import QApplication

    # Qt's file dialog would note the folders it saw: here is no place it could write to.
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, f"{os.devnull}/none")
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DisableSessionManager)
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName("secure-base")
    return app


def _dress(app: "QApplication", appearance: "Appearance") -> "Look":
    from journal_app.ui.look import Look
    from journal_app.ui.widgets.focus_ring import FocusWatch

    look = Look(appearance, app)
    look.apply(app)
    FocusWatch(look, app)
    return look


def _door(look: "Look", device: DeviceSettings, read_clock: Callable[[], datetime] = utc_now) -> "Door":
    from journal_app.ui.locking import Door

    return Door(look, device, paths.local_zone(), read_clock)


def _lead_in(window: "MainWindow", door: "Door", folder: Path | None, data_key: DataKey | None) -> None:
    """Stand before the journal that was named, was last open, or may be made; a lost one is never made anew."""
    remembered = str(window.device.value("last_journal"))
    default = paths.default_journal()
    chosen = folder or (Path(remembered) if remembered else default)
    untouched = not is_journal(chosen) and not has_key_file(chosen)
    if folder is None and not remembered and untouched:
        window.gate.offer_new(chosen)
        return
    window.gate.stand_before(chosen)
    if data_key is not None:
        door.open_with_key(chosen, data_key)
