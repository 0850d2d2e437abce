# SPDX-License-Identifier: GPL-3.0-or-later
"""Places in a text: the store counts characters, Qt counts UTF-16 units."""

from collections.abc import Iterable


def in_qt(text: str, marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return marks in code points as marks in UTF-16 units; what lies outside the text is cut off."""
    wide = [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
    length = len(text)
    result = []
    for start, end in marks:
        start, end = max(0, start), min(end, length)
        if start < end:
            result.append((start + _count_below(wide, start), end + _count_below(wide, end)))
    return result


def _count_below(places: list[int], limit: int) -> int:
    return sum(1 for place in places if place < limit)
