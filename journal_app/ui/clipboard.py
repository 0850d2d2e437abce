# SPDX-License-Identifier: GPL-3.0-or-later
"""Copying so that clipboard histories leave it alone, and taking back what is still ours."""

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_SECRET_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
"""What the clipboard histories of KDE, macOS and Windows ask for before they leave a text alone."""


class Clipboard(QObject):
    """The system's clipboard and, under X11, the selection a mere mark of text fills."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()

    def copy_secret(self, text: str) -> None:
        """Put a text there with the hints that keep it out of histories."""
        data = QMimeData()
        data.setText(text)
        for kind, value in _SECRET_HINTS.items():
            data.setData(kind, value)
        self._board.setMimeData(data)

    def clear_if_ours(self) -> None:
        """Empty clipboard and selection where this program filled them; another's are left alone."""
        if self._board.ownsClipboard():
            self._board.clear(QClipboard.Mode.Clipboard)
        if self._board.supportsSelection() and self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)
