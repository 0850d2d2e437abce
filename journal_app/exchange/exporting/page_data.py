# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as the data a report is set from: nothing but strings, ready to be broken into lines."""

import unicodedata
from collections.abc import Iterator

from journal_app.domain.answers import Json
from journal_app.exchange.exporting.legible import Lettering, tidy
from journal_app.exchange.exporting.pages import Page, Part

_LONGEST_WORD = 60
_SHORT_FIGURE = 34
_BREAK_HERE = "\u200b"


def entry_data(page: Page) -> dict[str, Json]:
    """Return a page as the report reads it: strings that are set as they are."""
    return {
        "title": _set_ready(page.title),
        "day": _set_ready(page.day),
        "about": _set_ready("  ·  ".join(page.about)),
        "parts": [_part_data(part) for part in page.parts],
    }


def _part_data(part: Part) -> dict[str, Json]:
    if not part.figures:
        return {"kind": "text", "label": _set_ready(part.label), "paragraphs": list(_paragraphs(part.text))}
    figures = [{"label": _set_ready(label), "value": _set_ready(value)} for label, value in part.figures]
    short = [len(one["label"] + one["value"]) <= _SHORT_FIGURE and "\n" not in one["value"] for one in figures]
    return {
        "kind": "figures",
        "short": [one for one, is_short in zip(figures, short, strict=True) if is_short],
        "long": [one for one, is_short in zip(figures, short, strict=True) if not is_short],
    }


def _paragraphs(text: str) -> Iterator[dict[str, Json]]:
    """Yield paragraphs with their lines, and whether each runs from the right."""
    for paragraph in _set_ready(text).split("\n\n"):
        lines = paragraph.strip("\n").split("\n")
        if any(line.strip() for line in lines):
            yield {"lines": lines, "rtl": _runs_from_the_right(paragraph)}


def _runs_from_the_right(text: str) -> bool:
    """Return whether the first letter that has a direction belongs to a script written from the right."""
    directions = (unicodedata.bidirectional(sign) for sign in text[:200])
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"


def _set_ready(text: str) -> str:
    """Return text that can be set: no control characters, and a place to break in words longer than a line."""
    text = tidy(text)
    if len(text) <= _LONGEST_WORD:
        return text
    return " ".join(map(_breakable, text.split(" ")))


def _breakable(word: str) -> str:
    if len(word) <= _LONGEST_WORD:
        return word
    return "\n".join(
        _BREAK_HERE.join(line[i : i + _LONGEST_WORD] for i in range(0, max(len(line), 1), _LONGEST_WORD))
        for line in word.split("\n")
    )


def texts_in(data: Json) -> Iterator[str]:
    """Yield every string that will be set."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from texts_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts_in(value)


def signs_in(data: Json) -> int:
    """Return how many signs will be set."""
    return sum(map(len, texts_in(data)))


def lettered(data: Json, lettering: Lettering) -> Json:
    """Return the data with what stands for missing signs."""
    if not lettering.stand_ins:
        return data
    if isinstance(data, str):
        return lettering.applied(data)
    if isinstance(data, dict):
        return {key: lettered(value, lettering) for key, value in data.items()}
    return [lettered(value, lettering) for value in data] if isinstance(data, list) else data
