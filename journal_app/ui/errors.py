# SPDX-License-Identifier: GPL-3.0-or-later
"""The one handler of our own bugs: it tells the kind and the place, never what was written."""

import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from journal_app.store.errors import JournalError

_PACKAGE = "journal_app"


class Faults(QObject):
    """Takes every exception nobody caught, on any thread; the window says so in one sentence."""

    noticed = Signal(str)
    """What happened, without a word of the writer's: the kind and the place."""

    def install(self) -> None:
        """Be the handler of the process: of exceptions, of threads, of what cannot be raised, of Qt's warnings."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        sys.unraisablehook = self._take_unraisable
        qInstallMessageHandler(_take_qt_message)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the kind and the place of an exception to stderr, and tell the window."""
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        told = described(error, trace)
        sys.stderr.write(f"secure-base: {told}\n")
        self.noticed.emit(told)

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _take_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)


def described(error: BaseException, trace: TracebackType | None = None) -> str:
    """Return the kind of an exception, our code of it and where in the program it was raised; no values."""
    kind = type(error).__name__
    code = f" {error.code}" if isinstance(error, JournalError) else ""
    return f"{kind}{code}{_place(trace or error.__traceback__)}"


def _place(trace: TracebackType | None) -> str:
    """Return the innermost line of our own code, or nothing."""
    ours = [
        (module, line)
        for frame, line in traceback.walk_tb(trace)
        if (module := str(frame.f_globals.get("__name__", ""))).startswith(_PACKAGE)
    ]
    return f" at {ours[-1][0]}:{ours[-1][1]}" if ours else ""


def _take_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write that Qt complained and about which part of itself; its words may quote a path or a text."""
    if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        return
    sys.stderr.write(f"secure-base: Qt says {kind.name} ({context.category or 'default'})\n")
