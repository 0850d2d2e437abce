# SPDX-License-Identifier: GPL-3.0-or-later
"""Every setting, declared once: its question, its default, and whether it lives on the device or in the journal."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from journal_app.domain.answers import AnswerError, Json
from journal_app.domain.fields import Count, Field, One, Option, Short
from journal_app.domain.i18n import N_
from journal_app.domain.moment import DAY_STARTS_AT


class Lives(StrEnum):
    """Where a setting is kept."""

    DEVICE = "device"
    """In a plain file: needed before unlocking, nothing private."""
    JOURNAL = "journal"
    """Encrypted, with the journal."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: a question as guides have them, the answer it starts with, and its home."""

    field: Field[Any]
    default: Json
    lives: Lives


def _choice(key: str, label: str, *options: tuple[str, str]) -> One:
    return One(key, label, options=tuple(Option(*option) for option in options))


SETTINGS: Mapping[str, Setting] = {
    setting.field.key: setting
    for setting in (
        Setting(
            _choice(
                "theme",
                N_("Theme"),
                ("system", N_("As the system")),
                ("light", N_("Light")),
                ("dark", N_("Dark")),
            ),
            "system",
            Lives.DEVICE,
        ),
        Setting(Count("text_size", N_("Text size, in percent")), 100, Lives.DEVICE),
        Setting(
            _choice("page_font", N_("Font of pages"), ("serif", N_("Serif")), ("system", N_("The system's"))),
            "serif",
            Lives.DEVICE,
        ),
        Setting(
            _choice(
                "reduce_motion",
                N_("Reduce motion"),
                ("system", N_("As the system")),
                ("on", N_("On")),
                ("off", N_("Off")),
            ),
            "system",
            Lives.DEVICE,
        ),
        Setting(Short("last_journal", N_("Folder of the last journal")), "", Lives.DEVICE),
        Setting(Short("window_size", N_("Size of the window")), "", Lives.DEVICE),
        Setting(Short("backup_folder", N_("Folder of the backups")), "", Lives.JOURNAL),
        Setting(Count("day_starts_at", N_("Hour at which a new day begins")), DAY_STARTS_AT, Lives.JOURNAL),
    )
}


class DeviceSettings:
    """The settings that live on the device, in one small JSON file; what cannot be read is its default."""

    def __init__(self, file: Path | None) -> None:
        """Read the file; None keeps nothing (tests, pictures)."""
        self._file = file
        self._values: dict[str, Json] = self._read()

    def value(self, key: str) -> Json:
        """Return a setting's stored form."""
        return self._values.get(key, SETTINGS[key].default)

    def keep(self, key: str, value: Json) -> None:
        """Set and write down; a folder that cannot be written loses only comfort, and raises OSError."""
        setting = SETTINGS[key]
        if setting.lives is not Lives.DEVICE:
            raise KeyError(key)
        self._values[key] = setting.field.dump(setting.field.load(value))
        self._write()

    def _read(self) -> dict[str, Json]:
        try:
            raw = json.loads(self._file.read_text("utf-8")) if self._file else {}
        except (OSError, ValueError):
            return {}
        return {key: raw[key] for key in raw if _is_device_setting(key, raw[key])} if isinstance(raw, dict) else {}

    def _write(self) -> None:
        if self._file is None:
            return
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        sibling = self._file.with_suffix(".part")
        descriptor = os.open(sibling, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump(self._values, out, indent=1)
        sibling.replace(self._file)


def _is_device_setting(key: str, value: Json) -> bool:
    setting = SETTINGS.get(key)
    if setting is None or setting.lives is not Lives.DEVICE:
        return False
    try:
        return setting.field.check(setting.field.load(value)) is None
    except AnswerError:
        return False
