# SPDX-License-Identifier: GPL-3.0-or-later
"""What a writer types into a search box: words, "a phrase", -without; as a query, and found again in a text."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import cached_property

from journal_app.store.values import Span

MOST_TYPED = 2_000
MOST_TERMS = 60
"""What is looked at of a search: a page pasted by mistake is one, too, and the index takes no longer ones."""

_TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_MARKS = r"\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331"
_MARK = re.compile(f"[{_MARKS}]")  # what the index takes off letters; anything else above or below ends a word
_TOKEN = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")


@dataclass(frozen=True)
class Term:
    """One thing looked for: tokens that stand side by side; the last may be a word's beginning."""

    tokens: tuple[str, ...]
    begins: bool = False
    typed: str = field(default="", compare=False)

    def match(self) -> str:
        """Return the term in FTS5's language, as it was typed: the index folds letters its own way."""
        return f'"{self.typed}"{"*" if self.begins else ""}'

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what finds the term in folded text without marks."""
        side_by_side = r"[\W_]+".join(re.escape(token) for token in self.tokens)
        end = r"[^\W_]*" if self.begins else r"(?![^\W_])"
        return re.compile(r"(?<![^\W_])" + side_by_side + end)


@dataclass(frozen=True)
class Words:
    """A search: every term of `wanted` must be there, none of `unwanted` may be."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()

    @cached_property
    def match(self) -> str | None:
        """Return the FTS5 query for what must be there, less what must not where both are asked for."""
        if not self.wanted:
            return None
        wanted = " AND ".join(term.match() for term in self.wanted)
        return f"({wanted}) NOT ({self.without})" if self.unwanted else wanted

    @property
    def without(self) -> str:
        """Return the FTS5 query for what must not be there."""
        return " OR ".join(term.match() for term in self.unwanted)


def read_words(text: str) -> Words:
    """Read a search; any text is one. The last word counts as a beginning unless a space or quote ends it."""
    wanted: list[Term] = []
    unwanted: list[Term] = []
    found = [(match, term) for match in _TERM.finditer(text[:MOST_TYPED]) if (term := _term(match)).tokens]
    for place, (match, term) in enumerate(found[:MOST_TERMS], 1):
        quoted = match[3] is None
        minus = match[1] == "-" if quoted else match[3].startswith("-")
        last = place == len(found) and match.end() == len(text)
        begins = last and not quoted and not minus and _can_begin(term.tokens[-1])
        (unwanted if minus else wanted).append(replace(term, begins=begins))
    return Words(tuple(wanted), tuple(unwanted))


def _term(match: re.Match[str]) -> Term:
    typed = match[2] if match[3] is None else match[3]
    there = tokens(typed)
    return Term(tuple(token for token, _ in there), typed=" ".join(typed[start:end] for _, (start, end) in there))


def _can_begin(token: str) -> bool:
    """Tell whether a token says enough to be a word's beginning: one Latin letter begins everything."""
    return len(token) > 1 or not token.isascii()


class _Folding(dict[int, int]):
    """Folds a character to the one the index has for it, one for one, so that places stay true."""

    def __missing__(self, code: int) -> int:
        sign = chr(code)
        base = unicodedata.normalize("NFD", sign)[0]
        folded = (base.lower(),) if base.isascii() else (sign.casefold(), sign.lower())
        self[code] = next((ord(low) for low in folded if len(low) == 1), code)
        return self[code]


_FOLDING = _Folding()


def tokens(text: str) -> list[tuple[str, Span]]:
    """Return the words of a text as the index has them, with where they stand in it."""
    folded = text.translate(_FOLDING)
    if _MARK.search(folded) is None:
        return [(match[0], match.span()) for match in _TOKEN.finditer(folded)]
    return [(_MARK.sub("", match[0]), match.span()) for match in _TOKEN.finditer(folded)]


def marks(words: Words, text: str) -> tuple[Span, ...]:
    """Return where the words looked for stand in the text, in order and without overlaps."""
    folded = text.translate(_FOLDING)
    if _MARK.search(folded) is None:
        return _joined([match.span() for term in words.wanted for match in term.pattern.finditer(folded)])
    there = tokens(text)
    spans: list[Span] = []
    for term in words.wanted:
        size = len(term.tokens)
        spans.extend(
            (there[start][1][0], there[start + size - 1][1][1])
            for start in range(len(there) - size + 1)
            if _stands_at(term, [token for token, _ in there[start : start + size]])
        )
    return _joined(spans)


def _stands_at(term: Term, there: list[str]) -> bool:
    *firsts, last = term.tokens
    if there[:-1] != firsts:
        return False
    return there[-1].startswith(last) if term.begins else there[-1] == last


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def snippet(words: Words, text: str, length: int = 200) -> tuple[str, tuple[Span, ...]]:
    """Return the part of the text round the first word found, on one line, and where the words stand in it."""
    flat = re.sub(r"\s+", " ", text).strip()
    found = marks(words, flat)
    if len(flat) <= length:
        return flat, found
    first = found[0][0] if found else 0
    start = max(0, min(first - length // 3, len(flat) - length))
    end = start + length
    if start:
        space = flat.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if end < len(flat):
        space = flat.rfind(" ", start + length // 2, end)
        end = space if space > first else end
    before, after = ("…" if start else ""), ("…" if end < len(flat) else "")
    shift = len(before) - start
    inside = tuple((a + shift, b + shift) for a, b in found if start <= a and b <= end)
    return before + flat[start:end] + after, inside
