# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks, and that it looks so again the next time: kept on the device."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from journal_app.settings import DeviceSettings
from journal_app.ui.fonts import HIGHEST_PERCENT, LOWEST_PERCENT
from journal_app.ui.look import Appearance, Look

STEP = 10
"""Percent by which one press changes the text size."""

_REDUCE = {"on": True, "off": False}


def kept_appearance(device: DeviceSettings) -> Appearance:
    """Return how the window looked last."""
    motion = _REDUCE.get(str(device.value("reduce_motion")))
    size = device.value("text_size")
    percent = round(size["value"]) if isinstance(size, dict) else round(float(size or 100))
    return Appearance(
        theme=str(device.value("theme")),
        text_percent=max(LOWEST_PERCENT, min(HIGHEST_PERCENT, percent)),
        serif_pages=device.value("page_font") != "system",
        reduce_motion=motion,
    )


class Looks(QObject):
    """Changes the look and keeps what was chosen."""

    unkept = Signal()
    """The choice holds, but could not be written down for the next time."""

    def __init__(self, look: Look, device: DeviceSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._device = device

    def choose_theme(self, theme: str) -> None:
        """Take a theme: light, dark, or as the system."""
        self._look.choose(replace(self._look.appearance, theme=theme))
        self._keep("theme", theme)

    def choose_text_percent(self, percent: int) -> None:
        """Take a text size, within its limits."""
        self._look.choose_text_percent(percent)
        self._keep("text_size", self._look.appearance.text_percent)

    def choose_page_font(self, font: str) -> None:
        """Take the font pages are written in: serif, or the system's."""
        self._look.choose(replace(self._look.appearance, serif_pages=font != "system"))
        self._keep("page_font", font)

    def choose_motion(self, reduce: str) -> None:
        """Reduce motion: on, off, or as the system."""
        self._look.choose(replace(self._look.appearance, reduce_motion=_REDUCE.get(reduce)))
        self._keep("reduce_motion", reduce)

    def enlarge(self) -> None:
        """Make the text one step larger."""
        self.choose_text_percent(self._look.appearance.text_percent + STEP)

    def reduce(self) -> None:
        """Make the text one step smaller."""
        self.choose_text_percent(self._look.appearance.text_percent - STEP)

    def reset_size(self) -> None:
        """Make the text as large as the system's."""
        self.choose_text_percent(100)

    def _keep(self, key: str, value: str | int) -> None:
        try:
            self._device.keep(key, value)
        except OSError:
            self.unkept.emit()
