# SPDX-License-Identifier: GPL-3.0-or-later
"""A writer's text as it is read: a small, forgiving part of Markdown as blocks of styled text, never HTML.

Line breaks are kept as typed, numbers of lists too; what is not a sign stays as it was written. Links and pictures
become words with their address: nothing is opened and nothing is loaded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTE = "quote"
    CODE = "code"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; it may hold line breaks."""

    text: str
    strong: bool = False
    emphasis: bool = False
    struck: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list row; `level` is a heading's or a row's depth (from 1), `mark` its number."""

    kind: Kind
    spans: tuple[Span, ...] = ()
    level: int = 0
    mark: str = ""

    @property
    def text(self) -> str:
        """Return the words alone."""
        return "".join(span.text for span in self.spans)


_HEADING = re.compile(r" {0,3}(#{1,6}) +(\S.*)")
_BULLET = re.compile(r"([ \t]*)[-*+] +(\S.*)")
# At most three digits: "1986. What a year" is a sentence.
_NUMBERED = re.compile(r"([ \t]*)(\d{1,3}[.)]) +(\S.*)")
_QUOTE = re.compile(r" {0,3}> ?(.*)")
_RULE = re.compile(r" {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$")
_FENCE = re.compile(r" {0,3}```")
_CODE_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\(([^()\s]{1,500})\)")
_SIGN = re.compile(r"\\[\\`*_~\[\]#>+.!()-]|\*\*|__|~~|\*|_")
_STYLES = {"**": "strong", "__": "strong", "*": "emphasis", "_": "emphasis", "~~": "struck"}


def read_markdown(text: str) -> list[Block]:
    """Return the blocks of a text, in order."""
    reader = _Reader()
    for line in text.split("\n"):
        reader.take(line.rstrip())
    return reader.finish()


def read_line(text: str) -> tuple[Span, ...]:
    """Return the styled runs of one paragraph."""
    spans: list[Span] = []
    at = 0
    for match in _CODE_SPAN.finditer(text):
        spans.append(Span(text[at : match.start()]))
        spans.append(Span(match.group(1), code=True))
        at = match.end()
    spans.append(Span(text[at:]))
    plain = [span if span.code else replace(span, text=_LINK.sub(_words_of_link, span.text)) for span in spans]
    return _joined(_Signs(plain).read())


def _words_of_link(match: re.Match[str]) -> str:
    label, address = match.group(1).strip(), match.group(2)
    return f"{label} ({address})" if label and label != address else address


class _Reader:
    """Takes lines and makes blocks of those that belong together."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._kind = Kind.PARAGRAPH
        self._level = 0
        self._mark = ""
        self._lines: list[str] = []
        self._in_code = False

    def take(self, line: str) -> None:
        """Take the next line."""
        if _FENCE.match(line):
            self._flush()
            self._in_code = not self._in_code
        elif self._in_code:
            self._kind = Kind.CODE
            self._lines.append(line)
        elif not line.strip() or _RULE.match(line):
            self._flush()
            if line.strip():
                self._blocks.append(Block(Kind.RULE))
        else:
            self._take_words(line)

    def finish(self) -> list[Block]:
        """Return the blocks."""
        self._flush()
        return self._blocks

    def _take_words(self, line: str) -> None:
        if match := _HEADING.match(line):
            self._begin(Kind.HEADING, match.group(2).rstrip("# ") or match.group(2), len(match.group(1)))
            self._flush()
        elif match := _BULLET.match(line):
            self._begin(Kind.BULLET, match.group(2), _depth(match.group(1)))
        elif match := _NUMBERED.match(line):
            self._begin(Kind.NUMBERED, match.group(3), _depth(match.group(1)), match.group(2))
        elif match := _QUOTE.match(line):
            self._go_on(Kind.QUOTE, match.group(1))
        elif self._kind in (Kind.BULLET, Kind.NUMBERED) and line.startswith((" ", "\t")):
            self._lines.append(line.strip())
        else:
            self._go_on(Kind.PARAGRAPH, line)

    def _begin(self, kind: Kind, words: str, level: int = 0, mark: str = "") -> None:
        self._flush()
        self._kind, self._level, self._mark = kind, level, mark
        self._lines = [words]

    def _go_on(self, kind: Kind, words: str) -> None:
        if kind is not self._kind:
            self._begin(kind, words)
        else:
            self._lines.append(words)

    def _flush(self) -> None:
        words = "\n".join(self._lines)
        if self._lines and (words.strip() or self._kind is Kind.CODE):
            spans = (Span(words, code=True),) if self._kind is Kind.CODE else read_line(words)
            self._blocks.append(Block(self._kind, spans, self._level, self._mark))
        self._kind, self._level, self._mark, self._lines = Kind.PARAGRAPH, 0, "", []


def _depth(indent: str) -> int:
    return 1 + min(len(indent.replace("\t", "    ")) // 2, 5)


class _Signs:
    """Pairs the signs of emphasis over the runs of a paragraph; a sign without its partner stays text."""

    def __init__(self, spans: list[Span]) -> None:
        self._pieces: list[Span] = []
        self._open: list[tuple[str, int]] = []
        self._styled: list[tuple[int, int, str]] = []
        for span in spans:
            if span.code:
                self._pieces.append(span)
            else:
                self._take(span.text)

    def read(self) -> Iterator[Span]:
        """Yield the runs with their styles; paired signs are gone."""
        starts: dict[int, list[str]] = {}
        ends: dict[int, list[str]] = {}
        for start, end, style in self._styled:
            starts.setdefault(start, []).append(style)
            ends.setdefault(end, []).append(style)
        current: dict[str, int] = dict.fromkeys(("strong", "emphasis", "struck"), 0)
        for place, piece in enumerate(self._pieces):
            for style in ends.get(place, ()):
                current[style] -= 1
            for style in starts.get(place, ()):
                current[style] += 1
            if place not in starts and place not in ends:
                strong, emphasis, struck = (current[style] > 0 for style in ("strong", "emphasis", "struck"))
                yield replace(piece, strong=strong, emphasis=emphasis, struck=struck)

    def _take(self, text: str) -> None:
        at = 0
        for match in _SIGN.finditer(text):
            self._pieces.append(Span(text[at : match.start()]))
            sign = match.group()
            at = match.end()
            if sign.startswith("\\"):
                self._pieces.append(Span(sign[1:]))
                continue
            before = text[match.start() - 1] if match.start() else " "
            after = text[at] if at < len(text) else " "
            self._pair(sign, before, after)
        self._pieces.append(Span(text[at:]))

    def _pair(self, sign: str, before: str, after: str) -> None:
        place = len(self._pieces)
        self._pieces.append(Span(sign))
        opened = next((i for i, (other, _) in enumerate(self._open) if other == sign), None)
        # A sign between two letters or digits (snake_case, 2*3*4) is part of the word.
        if opened is not None:
            if not before.isspace() and not after.isalnum():
                start = self._open[opened][1]
                del self._open[opened:]
                if place > start + 2 or self._pieces[start + 1].text:
                    self._styled.append((start, place, _STYLES[sign]))
        elif not after.isspace() and not before.isalnum():
            self._open.append((sign, place))


def _joined(spans: Iterator[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if joined and replace(joined[-1], text="") == replace(span, text=""):
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return tuple(joined)
