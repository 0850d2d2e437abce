# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes sure that every sign a writer may have written can be set in the PDF: with which fonts, or by its name.

An accessible PDF may not hold a sign without a letterform. Which signs the fonts can show, Typst is asked itself.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import typst

from journal_app.exchange.exporting.typesetting import fonts, typeset

MAX_PROBES = 400
"""Questions to Typst after which the signs not asked about yet count as missing."""

_BREAKS = (0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_DROPPED = (*(code for code in range(32) if code not in (0x09, 0x0A, *_BREAKS)), *range(0x7F, 0x85), 0xFEFF)
_TIDY: dict[int, str | None] = dict.fromkeys(_DROPPED) | dict.fromkeys(_BREAKS, "\n") | {0x09: "    "}
_PROBE = b"""#set document(title: "t")
#set text(lang: "en")
#let serif = ("Source Serif 4", "Inter")
#for sign in json("data.json") {
  for weight in (400, 600) {
    text(font: serif, weight: weight, sign)
    text(font: serif.rev(), weight: weight, sign)
  }
}
"""


@dataclass(frozen=True)
class Lettering:
    """The fonts to set a document with, and what stands for each sign none of them has."""

    fonts: typst.Fonts
    stand_ins: dict[int, str]

    def applied(self, text: str) -> str:
        """Return the text with its missing signs replaced."""
        return text.translate(self.stand_ins) if self.stand_ins else text


def tidy(text: str) -> str:
    """Return text with plain line breaks, without control characters and broken halves of signs."""
    return text.translate(_TIDY).encode("utf-8", "replace").decode("utf-8")


def lettering_for(texts: Iterable[str]) -> Lettering:
    """Return what sets all of these texts: the computer's fonts are used only for signs the own ones lack."""
    signs = sorted({sign for text in texts for sign in text if sign > "~"})
    missing = _missing(signs, fonts(system=False))
    if not missing:
        return Lettering(fonts(system=False), {})
    still = _missing(missing, fonts(system=True))
    chosen = fonts(system=len(still) < len(missing))
    return Lettering(chosen, {ord(sign): named(sign) for sign in still})


def plain_lettering(texts: Iterable[str]) -> Lettering:
    """Return lettering for when a sign can be shown alone but not beside its neighbours: no marks, own fonts."""
    signs = sorted({sign for text in texts for sign in text if sign > "~"})
    missing = set(_missing(signs, fonts(system=False)))
    odd = {sign for sign in signs if sign in missing or unicodedata.category(sign) in ("Mn", "Me", "Mc", "Cf", "Co")}
    return Lettering(fonts(system=False), {ord(sign): named(sign) for sign in odd})


def named(sign: str) -> str:
    """Return what stands for a sign without a letterform: its name in brackets, nothing where it is unseen."""
    if unicodedata.category(sign) in ("Mn", "Me", "Cc", "Cf", "Cs", "Cn", "Co"):
        return ""
    return f"[{unicodedata.name(sign, f'U+{ord(sign):04X}').lower()}]"


def _missing(signs: list[str], at_hand: typst.Fonts) -> list[str]:
    """Return the signs that cannot be shown, halving what is asked about until each is known."""
    missing: list[str] = []
    waiting = [signs] if signs else []
    probes = 0
    while waiting:
        part = waiting.pop()
        probes += 1
        if probes > MAX_PROBES:
            missing += part
        elif not _shown(part, at_hand):
            if len(part) == 1:
                missing += part
            else:
                middle = len(part) // 2
                waiting += [part[middle:], part[:middle]]
    return missing


def _shown(signs: list[str], at_hand: typst.Fonts) -> bool:
    try:
        typeset(_PROBE, signs, at_hand)
    except typst.TypstError:
        return False
    return True
