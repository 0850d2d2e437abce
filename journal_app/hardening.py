# SPDX-License-Identifier: GPL-3.0-or-later
"""What the process itself may leave behind: no core dump, no memory for others to read, no file for others to open."""

import ctypes
import logging
import os
import sys

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Forbid core dumps, close new files to other users, and keep libraries from logging what they are given."""
    os.umask(0o077)
    _forbid_dumps()
    logging.getLogger().setLevel(logging.WARNING)
    # At DEBUG peewee would log the values it binds: the text of entries.
    peewee = logging.getLogger("peewee")
    peewee.setLevel(logging.ERROR)
    peewee.handlers.clear()


def _forbid_dumps() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        # Where the C library has no prctl, the limit above still holds.
        prctl = getattr(ctypes.CDLL(None), "prctl", None)
        if prctl is not None:
            prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
