# SPDX-License-Identifier: GPL-3.0-or-later
"""Names replaced in what is handed over, and what may still say who somebody is."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from journal_app import paths
from journal_app.domain.entry import Person

_APOSTROPHES = "'’ʼ‘"
_NO_LETTER_BEFORE = r"(?<![^\W_])"
_NO_LETTER_AFTER = r"(?![^\W_])"
_OF_NO_ONE = frozenset(
    {"dr", "mr", "mrs", "ms", "mx", "prof", "st", "van", "von", "de", "der", "den", "da", "di", "la"}
)
_SENTENCE_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Replacement:
    """A name and what stands for it."""

    name: str
    by: str


def suggested(person: Person) -> Replacement:
    """Return a person's name with its pseudonym, or its initials where it has none."""
    return Replacement(person.name, " ".join(person.pseudonym.split()) or initials(person.name))


def initials(name: str) -> str:
    """Return the first letters of a name's words, as "T." or "A. L."; a dash where it has no letter."""
    letters = [next((sign for sign in word if sign.isalnum()), "") for word in name.split()]
    return " ".join(f"{letter.upper()}." for letter in letters if letter) or "–"


class Redaction:
    """Replaces names where they stand as words: whole or in part, in capitals or without, in the possessive too.

    A name that is an everyday word as well ("Will", "Hope") is replaced only where it is written with a capital.
    """

    def __init__(self, replacements: Iterable[Replacement] = ()) -> None:
        self._by = _by_form([one for one in replacements if one.name.strip()])
        self._pattern = _pattern_of(self._by)

    def applied(self, text: str) -> str:
        """Return the text with every name replaced; nothing else is touched."""
        if self._pattern is None:
            return text
        text = unicodedata.normalize("NFC", text)
        parts: list[str] = []
        done = 0
        for found in self._pattern.finditer(text):
            if _is_a_word_here(found["name"]):
                continue
            by = self._by[_key(found["name"])]
            if _begins_a_sentence(text, found.start()):
                by = by[:1].upper() + by[1:]
            possessive, stop = found["possessive"] or "", found["stop"] or ""
            parts += [text[done : found.start()], by, possessive, "" if by.endswith(".") and not possessive else stop]
            done = found.end()
        return "".join([*parts, text[done:]])

    def names_in(self, text: str) -> Iterator[str]:
        """Yield the names that stand in a text, as they are written there."""
        if self._pattern is None:
            return
        for found in self._pattern.finditer(unicodedata.normalize("NFC", text)):
            if not _is_a_word_here(found["name"]):
                yield found["name"]

    def holds(self, text: str) -> bool:
        """Return whether any of the names stands in a text."""
        return next(self.names_in(text), None) is not None


def _by_form(replacements: list[Replacement]) -> dict[str, str]:
    """Return what stands for each form of a name: the whole of it, and each of its words.

    A word that belongs to several people stands for its initial only: which of them is meant cannot be told.
    """
    whole = {_key(one.name): one.by.strip() or initials(one.name) for one in replacements}
    parts: dict[str, set[str]] = {}
    for one in replacements:
        for word in one.name.split():
            if _may_stand_alone(word):
                parts.setdefault(_key(word), set()).add(whole[_key(one.name)])
    shared = {word: bys.pop() if len(bys) == 1 else initials(word) for word, bys in parts.items()}
    return {**shared, **whole}


def _may_stand_alone(word: str) -> bool:
    bare = word.strip(".,")
    return len(bare) > 1 and bare[:1].isupper() and bare.casefold() not in _OF_NO_ONE


def _pattern_of(by: dict[str, str]) -> re.Pattern[str] | None:
    if not by:
        return None
    longest_first = sorted(by, key=len, reverse=True)
    names = "|".join(map(_written, longest_first))
    possessive = rf"(?P<possessive>[{_APOSTROPHES}]s|[{_APOSTROPHES}]|s)?"
    return re.compile(
        rf"{_NO_LETTER_BEFORE}(?P<name>{names}){possessive}{_NO_LETTER_AFTER}(?P<stop>\.(?!\.))?", re.IGNORECASE
    )


def _written(key: str) -> str:
    """Return a name as an expression: blanks of any kind, apostrophes of any kind."""
    signs = (
        r"\s+" if sign == " " else f"[{_APOSTROPHES}]" if sign in _APOSTROPHES else re.escape(sign) for sign in key
    )
    return "".join(signs)


def _key(name: str) -> str:
    text = " ".join(unicodedata.normalize("NFC", name).split()).lower()
    return re.sub(f"[{_APOSTROPHES}]", "'", text)


def _is_a_word_here(found: str) -> bool:
    """Return whether what was found is an everyday word, and written as one."""
    return found.islower() and found in everyday_words()


def _begins_a_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - 12) : place]
    bare = before.rstrip(" \t\"“”‘’'(*_")
    return not bare or bare.endswith(("\n", *_SENTENCE_ENDS))


@cache
def everyday_words() -> frozenset[str]:
    """Return names that are everyday words as well, in lower case."""
    text = paths.resource("words", "names_that_are_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
