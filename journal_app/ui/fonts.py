# SPDX-License-Identifier: GPL-3.0-or-later
"""The fonts of the window by role: sizes are factors of one base size, so that all text grows together."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from journal_app.paths import resource

PAGE_FAMILY = "Source Serif 4"
PAGE_FALLBACKS = (
    "New York",
    "Charter",
    "Iowan Old Style",
    "Sitka Text",
    "Georgia",
    "Noto Serif",
    "DejaVu Serif",
    "serif",
)
CHROME_FAMILY = "Inter"
PAGE_FILES = ("SourceSerif4-Regular.otf", "SourceSerif4-It.otf", "SourceSerif4-Semibold.otf")
CHROME_FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")
LOWEST_PERCENT = 80
HIGHEST_PERCENT = 200
# Source Serif 4 sets about 1.6 em at this percentage: it multiplies the font's own leading.
PAGE_LINE_PERCENT = 122


@dataclass(frozen=True)
class Role:
    """What a text is for: the voice of the page (serif) or of the tool, its size in bases, its weight."""

    factor: float
    weight: int = 400
    page: bool = False
    italic: bool = False
    figures: bool = False


ROLES: Mapping[str, Role] = {
    "display": Role(2.60, 600, page=True),
    "page_title": Role(1.86, 600, page=True),
    "entry_title": Role(1.72, 600, page=True),
    "section_title": Role(1.43, 600, page=True),
    "page": Role(1.22, page=True),
    "answer": Role(1.18, page=True),
    "quotation": Role(1.15, page=True, italic=True),
    "headline": Role(1.07, page=True),
    "snippet": Role(1.07, page=True),
    "name": Role(1.15, 600, page=True),
    "card_title": Role(1.07, 600),
    "body": Role(1.0),
    "button": Role(1.0, 500),
    "strong": Role(1.0, 600),
    "label": Role(0.90, 600),
    "secondary": Role(0.90),
    "small": Role(0.84),
    "figure": Role(1.0, 600, figures=True),
    "small_figure": Role(0.84, figures=True),
}


def load_page_fonts() -> None:
    """Make the bundled serif known to Qt; needs a running application."""
    for file in PAGE_FILES:
        _load(file)


def load_chrome_fonts() -> None:
    """Make the bundled sans serif known to Qt: for pictures that must look alike everywhere."""
    for file in CHROME_FILES:
        _load(file)


def system_has_fonts() -> bool:
    """Tell whether the system offers any font at all (a bare container does not)."""
    return bool(QFontDatabase.families())


def points(font: QFont) -> float:
    """Return the size of a font in points, also when it was given in pixels."""
    size = font.pointSizeF()
    return size if size > 0 else QFontInfo(font).pointSizeF()


def base_font(system: QFont, percent: int, chrome_family: str | None = None) -> QFont:
    """Return the font of controls: the system's, at the writer's text size."""
    font = QFont(system)
    if chrome_family is not None:
        font.setFamilies([chrome_family])
    font.setPointSizeF(points(system) * percent / 100)
    return font


def role_font(base: QFont, role: Role, *, serif: bool) -> QFont:
    """Return the font of a role; with `serif` false pages speak in the system's font, too."""
    font = QFont(base)
    if role.page and serif:
        font.setFamilies([PAGE_FAMILY, *PAGE_FALLBACKS])
    font.setPointSizeF(base.pointSizeF() * role.factor)
    font.setWeight(QFont.Weight(role.weight))
    font.setItalic(role.italic)
    if role.figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _load(file: str) -> None:
    path = resource("fonts", file)
    if QFontDatabase.addApplicationFontFromData(path.read_bytes()) < 0:
        raise RuntimeError(f"The bundled font {file} cannot be loaded.")
