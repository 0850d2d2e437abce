# SPDX-License-Identifier: GPL-3.0-or-later
"""Which guides the gallery shows: by family, by how long they take, by words that are looked for."""

from collections.abc import Iterable

from journal_app.domain.guide import FAMILIES, Family, Guide
from journal_app.domain.i18n import _

ANY_LENGTH = "any"
LENGTHS = (ANY_LENGTH, "3", "5", "10")
"""Minutes a writer may have, as keys of the segments."""

FREE_PAGE = "free_writing"
"""Takes as long as one likes: it is never left out for its length."""


def by_family(
    guides: Iterable[Guide], *, length: str = ANY_LENGTH, words: str = ""
) -> list[tuple[Family, list[Guide]]]:
    """Return the guides of the gallery in the families' order; families without any are left out."""
    found = [guide for guide in guides if guide.in_gallery and _fits(guide, length) and _holds(guide, words)]
    groups = ((family, [guide for guide in found if guide.family.key == family.key]) for family in FAMILIES)
    return [(family, group) for family, group in groups if group]


def minutes_text(guide: Guide) -> str:
    """Return how long a guide takes, in words short enough for a card."""
    return _("any") if guide.key == FREE_PAGE else _("{n} min").format(n=guide.minutes)


def _fits(guide: Guide, length: str) -> bool:
    return length == ANY_LENGTH or guide.key == FREE_PAGE or guide.minutes <= int(length)


def _holds(guide: Guide, words: str) -> bool:
    """Return whether every word begins a word of the guide's name, sentence, family or synonyms."""
    texts = (guide.title, guide.purpose, guide.family.title, *guide.synonyms)
    held = " ".join(_(text) for text in texts).casefold().split()
    return all(any(word.startswith(part) for word in held) for part in words.casefold().split())
