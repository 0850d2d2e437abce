# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer's system asks of every program: light or dark, less motion, more contrast."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class SystemHints(QObject):
    """Reads the system's wishes and says when one of them changed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        # Older Qt (before 6.10) knows no such wishes: then there are none.
        self._access: Any = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        self._hints.colorSchemeChanged.connect(self.changed)
        if self._access is not None:
            self._access.contrastPreferenceChanged.connect(self.changed)
            if hasattr(self._access, "motionPreferenceChanged"):
                self._access.motionPreferenceChanged.connect(self.changed)

    def is_dark(self) -> bool:
        """Whether the system is dark; a system that does not say is light."""
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def wants_high_contrast(self) -> bool:
        """Whether the writer asked the system for more contrast."""
        return self._access is not None and self._access.contrastPreference().name == "HighContrast"

    def wants_less_motion(self) -> bool:
        """Whether the writer asked the system for less motion."""
        if self._access is None or not hasattr(self._access, "motionPreference"):
            return False
        return bool(self._access.motionPreference().name == "ReducedMotion")

    def ask_for(self, scheme: Qt.ColorScheme | None) -> None:
        """Let title bars and system dialogs follow the writer's own choice; None follows the system."""
        if scheme is None:
            self._hints.unsetColorScheme()
        elif scheme != self._hints.colorScheme():
            self._hints.setColorScheme(scheme)
