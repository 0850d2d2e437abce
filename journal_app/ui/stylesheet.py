# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the stylesheet's template into one sheet for a theme, a text size and a choice of fonts."""

import re
from collections.abc import Mapping

from PySide6.QtGui import QFont

from journal_app.paths import resource
from journal_app.ui.fonts import ROLES
from journal_app.ui.theme import CORE_TOKENS, FAMILIES, Theme

_EM = re.compile(r"(-?\d+(?:\.\d+)?)em([+-]\d+)?")
_POINTS = re.compile(r"@pt:([\d.]+)@")
_IMAGE = re.compile(r"@img:([a-z_]+)@")
_TOKEN = re.compile(r"@([a-z_]+)@")


def build_stylesheet(theme: Theme, fonts: Mapping[str, QFont], em: int) -> str:
    """Return the whole sheet; `fonts` by role, `em` the height of a line of body text in pixels.

    In the template `2em-4` is twice that height less 4 px, `@pt:0.9@` a font size in bases,
    `@img:name@` a picture of the theme and `@token@` a colour or the width of a control's edge.
    """
    template = resource("style.qss").read_text(encoding="utf-8")
    base = fonts["body"].pointSizeF()
    images = resource("icons", "dark" if theme.dark else "light")
    values = {token: theme.color(token) for token in CORE_TOKENS}
    values["edge"] = "2px" if theme.high_contrast else "1px"

    def token(match: re.Match[str]) -> str:
        return values[match.group(1)]

    def image(match: re.Match[str]) -> str:
        return f'"{(images / match.group(1)).as_posix()}.svg"'

    def size(match: re.Match[str]) -> str:
        return f"{base * float(match.group(1)):.2f}pt"

    def length(match: re.Match[str]) -> str:
        # Cut, not rounded: a radius above half the height would not be drawn round.
        return f"{int(float(match.group(1)) * em) + int(match.group(2) or 0)}px"

    sheet = _EM.sub(length, template)
    sheet = _POINTS.sub(size, sheet)
    sheet = _IMAGE.sub(image, sheet)
    sheet = _TOKEN.sub(token, sheet)
    return "\n".join((sheet, *_role_rules(fonts), *_tone_rules(theme)))


def _role_rules(fonts: Mapping[str, QFont]) -> list[str]:
    rules = []
    for name, role in ROLES.items():
        font = fonts[name]
        family = ", ".join(f'"{family}"' for family in font.families())
        rules.append(
            f'*[role="{name}"] {{ font-family: {family}; font-size: {font.pointSizeF():.2f}pt; '
            f"font-weight: {role.weight}; font-style: {'italic' if role.italic else 'normal'}; }}"
        )
    return rules


def _tone_rules(theme: Theme) -> list[str]:
    tones = ("text", "muted", "accent", "ribbon", "positive", "negative", "neutral", "danger", *FAMILIES)
    return [f'QLabel[tone="{tone}"] {{ color: {theme.color(tone)}; }}' for tone in tones]
