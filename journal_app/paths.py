# SPDX-License-Identifier: GPL-3.0-or-later
"""Where files are, and what the machine says: the only reader of platform and environment."""

import os
import sys
from datetime import UTC, tzinfo
from pathlib import Path

import platformdirs
import tzlocal

_PACKAGE = Path(__file__).resolve().parent
_NAME = "secure-base"


def resource(*parts: str) -> Path:
    """Return the path of a file that travels with the program, in a wheel as in a checkout."""
    shipped = _PACKAGE / "resources"
    root = shipped if shipped.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def device_settings_file() -> Path:
    """Return the plain file of the settings that are needed before a journal is open."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "settings.json"


def default_journal() -> Path:
    """Return the folder a first journal is made in when no other is named."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "journal"


def local_zone() -> tzinfo:
    """Return the computer's time zone, with its IANA name where it tells it; UTC where it tells none."""
    try:
        return tzlocal.get_localzone()
    except (LookupError, ValueError, OSError):
        return UTC


def password_file() -> Path | None:
    """Return the file named by SECURE_BASE_PASSWORD_FILE, or None."""
    named = os.environ.get("SECURE_BASE_PASSWORD_FILE")
    return Path(named) if named else None


def language() -> str:
    """Return the language the texts are shown in, as `de` or `pt_BR`; `en` where none is told."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(".")[0]
        if value and value not in ("C", "POSIX"):
            return value
    return "en"


def paper() -> str:
    """Return the paper of the writer's country: `us-letter` or `a4`."""
    country = language().rpartition("_")[2].upper()
    return "us-letter" if country in {"US", "CA", "MX", "PH", "CL", "CO", "VE"} else "a4"


def has_display() -> bool:
    """Return whether a window can be shown, or Qt was told to draw without one."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def displays() -> tuple[str, bool, bool]:
    """Return the platform Qt was told to draw with ("" where it chooses), and whether X11 and Wayland are there."""
    told = os.environ.get("QT_QPA_PLATFORM", "")
    return told, bool(os.environ.get("DISPLAY")), bool(os.environ.get("WAYLAND_DISPLAY"))


def draw_without_display() -> None:
    """Let Qt draw into pictures only; to be called before it is loaded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def has_system_libraries_of_linux() -> bool:
    """Return whether Qt's needs of the system are those of Linux."""
    return sys.platform.startswith("linux")
