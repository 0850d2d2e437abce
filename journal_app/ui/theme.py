# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of the window: a theme is a value read from one TOML file, checked when it is read."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from journal_app.paths import resource

FAMILIES = ("notice", "steady", "untangle", "say", "keep", "closer", "savour")
MOOD_STEPS = 7
SERIES = 6
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


class ThemeError(ValueError):
    """A theme file lacks a colour, or holds something that is none; the sentence names it."""


@dataclass(frozen=True)
class Core:
    """Surfaces, ink and the parts of controls, as `#RRGGBB`."""

    bg: str
    sidebar: str
    surface: str
    raised: str
    sunken: str
    hover: str
    border: str
    border_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    accent_contrast: str
    ribbon: str
    ribbon_soft: str
    positive: str
    positive_soft: str
    negative: str
    negative_soft: str
    neutral: str
    neutral_soft: str
    focus: str
    danger: str
    danger_soft: str
    mark: str
    selection: str
    underline: str


CORE_TOKENS = tuple(field.name for field in fields(Core))
_SOFT_TOKENS = tuple(name for name in CORE_TOKENS if name.endswith("_soft"))


@dataclass(frozen=True)
class Tint:
    """A family's colours: `f` for text and icon, `soft` for the square behind them."""

    f: str
    soft: str


@dataclass(frozen=True)
class MoodStep:
    """One step of mood: fill, the 1 px outline around it, and the text colour on it."""

    fill: str
    edge: str
    ink: str


@dataclass(frozen=True)
class Theme:
    """Every colour the window uses."""

    name: str
    dark: bool
    core: Core
    families: Mapping[str, Tint]
    mood: tuple[MoodStep, ...]
    series: tuple[str, ...]
    high_contrast: bool = False

    def color(self, token: str) -> str:
        """Return a colour by its name: a token of `Core`, a family, or `<family>_soft`."""
        if token in CORE_TOKENS:
            value: str = getattr(self.core, token)
            return value
        family, _, part = token.partition("_")
        if family in self.families and part in ("", "soft"):
            return self.families[family].soft if part else self.families[family].f
        raise KeyError(token)

    def with_high_contrast(self) -> "Theme":
        """Return the theme for writers who asked their system for more contrast."""
        core = replace(self.core, border=self.core.border_strong, muted=self.core.text)
        core = replace(core, **dict.fromkeys(_SOFT_TOKENS, core.raised))
        families = {key: Tint(tint.f, core.raised) for key, tint in self.families.items()}
        return replace(self, core=core, families=families, high_contrast=True)


def load_theme(name: str) -> Theme:
    """Read a theme of that name from the resources; a `ThemeError` says what its file lacks."""
    return read_theme(resource("themes", f"{name}.toml"))


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that came with the program."""
    return tuple(sorted(path.stem for path in resource("themes").glob("*.toml")))


def read_theme(path: Path) -> Theme:
    """Read a theme file; a `ThemeError` says what it lacks."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"{path.name} cannot be read as a theme: {error}") from error
    where = path.name
    families = _table(raw, "families", where)
    return Theme(
        name=str(raw.get("name", path.stem)),
        dark=bool(raw.get("dark", False)),
        core=Core(**_colours(_table(raw, "core", where), CORE_TOKENS, f"{where}, [core]")),
        families={key: _tint(families, key, where) for key in FAMILIES},
        mood=tuple(_mood(raw, step, where) for step in range(MOOD_STEPS)),
        series=_series(raw, where),
    )


def _table(raw: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    table = raw.get(key)
    if not isinstance(table, Mapping):
        raise ThemeError(f"{where}: the table [{key}] is missing.")
    return table


def _colours(table: Mapping[str, Any], names: tuple[str, ...], where: str) -> dict[str, str]:
    return {name: _colour(table.get(name), f"{where}, {name}") for name in names}


def _colour(value: object, where: str) -> str:
    if not isinstance(value, str) or not _HEX.fullmatch(value):
        raise ThemeError(f"{where}: a colour like #1F5A63 is needed here.")
    return value


def _tint(families: Mapping[str, Any], key: str, where: str) -> Tint:
    place = f"{where}, [families] {key}"
    return Tint(**_colours(_table(families, key, place), ("f", "soft"), place))


def _mood(raw: Mapping[str, Any], step: int, where: str) -> MoodStep:
    steps = raw.get("mood")
    if not isinstance(steps, list) or len(steps) != MOOD_STEPS or not isinstance(steps[step], Mapping):
        raise ThemeError(f"{where}: {MOOD_STEPS} steps of [[mood]] are needed.")
    return MoodStep(**_colours(steps[step], ("fill", "edge", "ink"), f"{where}, mood {step + 1}"))


def _series(raw: Mapping[str, Any], where: str) -> tuple[str, ...]:
    series = raw.get("series")
    if not isinstance(series, list) or len(series) != SERIES:
        raise ThemeError(f"{where}: series needs {SERIES} colours.")
    return tuple(_colour(value, f"{where}, series") for value in series)
