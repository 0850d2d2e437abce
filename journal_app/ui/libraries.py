# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the system has the libraries Qt needs: asked before Qt is loaded, for Qt itself would only abort."""

import ctypes
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from journal_app.domain.i18n import _, ngettext

DRAWING: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What Qt needs to draw at all: the file, and the Debian package it is in."""

X11: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What it needs besides for a window under X11."""

WAYLAND: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""What it needs besides for a window under Wayland."""


def missing_packages(
    platform: str, *, wayland: bool, x11: bool, load: Callable[[str], object] = ctypes.CDLL
) -> list[str]:
    """Return the packages a platform of Qt lacks here, each once.

    A `platform` of "" is the one Qt chooses from the displays that are there: with both, either will do.
    """
    name = platform.split(":")[0]
    packages = _missing(DRAWING, load)
    if name:
        return packages + _missing(WAYLAND if name.startswith("wayland") else X11 if name == "xcb" else {}, load)
    if wayland:
        lacking = _missing(WAYLAND, load)
        if not lacking or not x11:
            return packages + lacking
    return packages + (_missing(X11, load) if x11 else [])


def x11_answers(load: Callable[[str], Any] = ctypes.CDLL) -> bool:
    """Return whether the X server that DISPLAY names can be reached; where that cannot be asked, True."""
    try:
        xcb = load("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    has_error = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not has_error


def no_answer() -> str:
    """Return what to tell the writer where the display that is named does not answer."""
    return _("The display that DISPLAY names does not answer. The other jobs work without one: secure-base --help")


def _missing(libraries: Mapping[str, str], load: Callable[[str], object]) -> list[str]:
    packages: dict[str, None] = {}
    for library, package in libraries.items():
        try:
            load(library)
        except OSError:
            packages[package] = None
    return list(packages)


def sentence(packages: Iterable[str]) -> str:
    """Return what to tell the writer: which packages are missing and how they come."""
    names = " ".join(packages)
    return ngettext(
        "The window needs a system library that is not installed. On Debian or Ubuntu: sudo apt install {names}",
        "The window needs system libraries that are not installed. On Debian or Ubuntu: sudo apt install {names}",
        len(names.split()),
    ).format(names=names)


def loading_sentence(error: ImportError) -> str:
    """Return what to tell the writer when Qt cannot be loaded for a reason this module does not know."""
    library = str(error).partition(":")[0].strip()
    return _("The window cannot be shown: the system library {library} is missing or does not fit.").format(
        library=library[:80]
    )
