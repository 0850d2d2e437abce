# SPDX-License-Identifier: GPL-3.0-or-later
"""The TOML an own guide is written in: reading its tables, and telling its author the line of what to change."""

import difflib
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from journal_app.domain.i18n import _

Table = Mapping[str, Any]
"""A table of the file, as tomllib reads it; typed only at this edge."""

MAX_FILE = 100_000
"""Characters one own guide may hold."""

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""The form of a key: it is stored in every entry for good."""

_QUESTION = re.compile(r"\s*\[\[\s*questions\s*\]\]")
_COLUMN = re.compile(r"\s*\[\[\s*questions\s*\.\s*columns\s*\]\]")
_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


class GuideError(ValueError):
    """An own guide that cannot be used; the message tells its author the line and what to change."""

    def __init__(self, sentence: str, line: int | None = None) -> None:
        self.line = line
        super().__init__(_("Line {n}: {sentence}").format(n=line, sentence=sentence) if line else sentence)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file a table stands: the number of its first line, or None where lines cannot be told."""

    lines: tuple[str, ...]
    first: int | None = None
    last: int = 0
    name: str = ""
    """What it is called in a sentence, as “question 2”; "" for the guide itself."""

    def error(self, sentence: str, key: str = "") -> GuideError:
        """Return the error about this table, or about one of its keys, with the line it stands in."""
        words = _("{where}: {sentence}").format(where=self.name, sentence=sentence) if self.name else sentence
        return GuideError(words, self._line_of(key))

    def _line_of(self, key: str) -> int | None:
        if self.first is None:
            return None
        wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*(=|\.)")
        for number in range(self.first, self.last + 1):
            if number > self.first and _COLUMN.match(self.lines[number - 1]):
                break
            if key and wanted.match(self.lines[number - 1]):
                return number
        return self.first if self.name else None


@dataclass(frozen=True, slots=True)
class Source:
    """The text of an own guide, and where its tables begin."""

    lines: tuple[str, ...]

    def head(self) -> Place:
        """Return where the guide's own keys stand: before the first table."""
        ends = [number for number, line in enumerate(self.lines, 1) if line.lstrip().startswith("[")]
        return Place(self.lines, 1, ends[0] - 1 if ends else len(self.lines))

    def question(self, number: int, count: int) -> Place:
        """Return where question `number` of `count` stands."""
        starts = [n for n, line in enumerate(self.lines, 1) if _QUESTION.match(line)]
        name = _("question {n}").format(n=number)
        if len(starts) != count:  # written another way, as a list in one line: lines cannot be told
            return Place(self.lines, name=name)
        last = starts[number] - 1 if number < count else len(self.lines)
        return Place(self.lines, starts[number - 1], last, name)


def column_place(question: Place, number: int, count: int) -> Place:
    """Return where column `number` of `count` of a question stands."""
    name = _("{question}, column {n}").format(question=question.name, n=number)
    if question.first is None:
        return Place(question.lines, name=name)
    inside = range(question.first, question.last + 1)
    starts = [n for n in inside if _COLUMN.match(question.lines[n - 1])]
    if len(starts) != count:
        return Place(question.lines, name=name)
    last = starts[number] - 1 if number < count else question.last
    return Place(question.lines, starts[number - 1], last, name)


def read_toml(text: str) -> tuple[Table, Source]:
    """Return the tables of a file and its lines; raises GuideError."""
    if len(text) > MAX_FILE:
        raise GuideError(_("This file is too long for one guide; {n} characters are the most.").format(n=MAX_FILE))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        return tomllib.loads(text), Source(tuple(text.split("\n")))
    except RecursionError:
        raise GuideError(_("This file nests its lists too deeply to be a guide.")) from None
    except ValueError as error:
        raise _unreadable(str(error)) from None


def _unreadable(message: str) -> GuideError:
    found = _AT_LINE.search(message)
    line = int(found.group(1)) if found else None
    if "overwrite" in message or "twice" in message or "immutable" in message:
        return GuideError(_("This key stands twice in its table. Keep one of the two."), line)
    return GuideError(
        _(
            'This cannot be read as TOML. Write texts in quotes, as in title = "Our evening call", '
            "and begin each question with [[questions]]."
        ),
        line,
    )


def text_of(table: Table, key: str, place: Place, longest: int, *, needed: bool = False) -> str:
    """Return a text of a table on one line, "" where it is missing; raises GuideError."""
    value = table.get(key, "")
    if not isinstance(value, str):
        raise place.error(_("“{key}” is a text in quotes.").format(key=key), key)
    value = " ".join(value.replace("\0", "").split())
    if needed and not value:
        raise place.error(_('“{key}” is missing. Write it like {key} = "…".').format(key=key), key)
    if len(value) > longest:
        raise place.error(_("“{key}” has at most {n} characters.").format(key=key, n=longest), key)
    return value


def key_of(table: Table, place: Place, used: Collection[str], taken: str) -> str:
    """Return the key of a guide or question; `taken` is the sentence for one that is in `used`."""
    key = text_of(table, "key", place, 200, needed=True)
    if not KEY.fullmatch(key):
        raise place.error(key_form(key), "key")
    if key in used:
        raise place.error(taken.format(key=key), "key")
    return key


def key_form(key: str) -> str:
    """Return the sentence for a key of the wrong form."""
    return _(
        "“{key}” cannot be a key. Use small letters, digits and _, beginning with a letter, 40 at most, "
        "as in evening_call."
    ).format(key=key[:60])


def refuse_unknown(table: Table, known: Collection[str], place: Place) -> None:
    """Raise GuideError for the first key nobody reads, with the nearest one that is read."""
    for key in table:
        if key in known:
            continue
        near = difflib.get_close_matches(key, known, 1)
        if near:
            sentence = _("“{key}” has no meaning here. Did you mean “{near}”?").format(key=key[:60], near=near[0])
        else:
            sentence = _("“{key}” has no meaning here. Take one of: {keys}.").format(
                key=key[:60], keys=", ".join(known)
            )
        raise place.error(sentence, key)
