# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks and translates the program's texts (gettext), for the window, the command line and the PDF alike."""

import gettext
from pathlib import Path

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def N_(text: str) -> str:
    """Mark a declared text for translation; it is translated with `_` where it is shown."""
    return text


def _(text: str) -> str:
    """Return the text in the writer's language."""
    return _catalogue.gettext(text) if text else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the singular or plural form for the count, in the writer's language."""
    return _catalogue.ngettext(one, many, count)


def use_language(folder: Path, language: str) -> None:
    """Translate from now on with the catalogue of that language under `folder`, or leave texts as written."""
    global _catalogue
    _catalogue = gettext.translation("secure-base", folder, [language], fallback=True)
