# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry as it is read: a heading, and its questions with their answers in words."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from journal_app.domain.answers import Answers, Json
from journal_app.domain.fields import Field, Names, Rich, Short, no_names
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.measures import OWN, loose_measure

HEADING_LENGTH = 80
"""Characters at which a heading made from an answer is cut, at a word."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One question and its answer in words; `prose` where the answer is the writer's own text."""

    key: str
    label: str
    text: str
    prose: bool = False


def passages(guide: Guide | None, answers: Answers, names: Names = no_names) -> list[Passage]:
    """Return every answered question in the guide's order, then answers no question knows any more."""
    read: list[Passage] = []
    known: set[str] = set()
    for field, value in guide.loaded(answers) if guide else ():
        known.add(field.key)
        read.append(Passage(field.key, _(field.label), field.text(value, names), _is_prose(field)))
    for key, raw in answers.items():
        if key not in known and raw not in (None, "", [], {}):
            read.append(Passage(key, _loose_label(key), _loose_text(raw), isinstance(raw, str)))
    return read


def plain_text(parts: Iterable[Passage]) -> str:
    """Return the answers alone, a blank line between them: what search and lists use.

    The writer's own sentences come before choices and numbers: a list shows only the beginning.
    """
    told = [part for part in parts if part.text]
    return "\n\n".join(part.text for part in sorted(told, key=_prose_first))


def heading(guide: Guide | None, title: str, answers: Answers, names: Names = no_names) -> str:
    """Return the writer's title, else the first line of the heading or starred answer, else the guide's name."""
    if title.strip():
        return title.strip()
    if guide is None:
        return ""
    chosen = guide.field(guide.heading) if guide.heading else guide.starred
    if chosen is not None and isinstance(chosen, Rich | Short):
        for field, value in guide.loaded({key: answers[key] for key in answers if key == chosen.key}):
            return shortened(field.text(value, names))
    return _(guide.title)


def shortened(text: str, length: int = HEADING_LENGTH) -> str:
    """Return the first line that says something, cut at a word to at most `length` characters."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > length // 2 else cut).rstrip(" ,;:") + "…"


def _prose_first(part: Passage) -> bool:
    return not part.prose


def _is_prose(field: Field[Any]) -> bool:
    return field.kind in ("rich", "short", "statements")


def _loose_label(key: str) -> str:
    measure = loose_measure(key) or key
    return measure.removeprefix(OWN).replace("_", " ")


def _loose_text(raw: Json) -> str:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, dict) and isinstance(raw.get("value"), int | float):
        value, low, high = raw["value"], raw.get("low"), raw.get("high")
        if low is None or high is None:
            return f"{value:g}"
        return _("{value} ({low} to {high})").format(value=f"{value:g}", low=f"{low:g}", high=f"{high:g}")
    return json.dumps(raw, ensure_ascii=False)
