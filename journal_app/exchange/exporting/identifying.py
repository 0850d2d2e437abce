# SPDX-License-Identifier: GPL-3.0-or-later
"""What may still say who somebody is on the pages of a file: a known name, a number, an address."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from journal_app.exchange.exporting.redaction import Redaction, Replacement


class Sign(StrEnum):
    """Kinds of what may identify."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    STREET = "street"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Found:
    """Words on a page, counted from 1, that may say who somebody is."""

    sign: Sign
    page: int
    words: str


_STREET = (
    r"(?:Street|Road|Avenue|Lane|Square|Drive|Court|Terrace|Crescent|Close|Boulevard|Place|Gardens|Quay"
    r"|St\.|Rd\.?|Ave\.?|Ln\.?|Blvd\.?)"
)
_SIGNS: tuple[tuple[Sign, re.Pattern[str]], ...] = (
    (Sign.EMAIL, re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (Sign.LINK, re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)),
    (
        Sign.STREET,
        re.compile(
            rf"\b(?:\d{{1,4}}[a-z]?,?\s+)?(?:[A-Z][\w’'-]+\s+){{1,3}}{_STREET}(?!\w)"
            r"|\b[A-ZÄÖÜ]\w+(?:straße|strasse|str\.|weg|allee|platz|gasse|ufer|damm)(?:\s+\d{1,4}\s?[a-z]?)?(?!\w)"
            r"|\b(?:[Rr]ue|[Aa]venue|[Cc]alle|[Vv]ia|[Pp]laza|[Pp]iazza)\s+(?:d[eiu]l?(?:la)?\s+)?[A-ZÀ-Ý]\w+(?!\w)"
        ),
    ),
    (Sign.PHONE, re.compile(r"(?<![\w.,/:-])\+?\(?\d(?:[\s()/.–-]{0,2}\d){6,14}(?![\w%]|[.,:-]\d)")),
)
_A_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:19|20)\d\d\s*(?:[–-]\s*(?:19|20)\d\d|\(\d)"
)
_DIGITS = re.compile(r"\d")
_LEAST_DIGITS = 7


def identifying(texts: Iterable[str], names: Iterable[str]) -> list[Found]:
    """Return what may identify on pages given as text, in their order; each words of a page once."""
    known = Redaction(Replacement(name, "") for name in names)
    found = (one for page, text in enumerate(texts, start=1) for one in _on_page(page, text, known))
    return list(dict.fromkeys(found))


def _on_page(page: int, text: str, known: Redaction) -> Iterator[Found]:
    for name in known.names_in(text):
        yield Found(Sign.NAME, page, " ".join(name.split()))
    for sign, pattern in _SIGNS:
        for match in pattern.finditer(text):
            words = " ".join(match[0].split())
            if sign is not Sign.PHONE or _is_a_number_to_call(words):
                yield Found(sign, page, words)


def _is_a_number_to_call(words: str) -> bool:
    return len(_DIGITS.findall(words)) >= _LEAST_DIGITS and not _A_DATE.search(words)
