# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries as one Markdown file: readable as it is, and in every program that shows Markdown."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from journal_app.domain.entry import Sharing
from journal_app.domain.i18n import _, ngettext
from journal_app.exchange.exporting.exporter import Look, Progress, Selection, Written
from journal_app.exchange.exporting.pages import Page, Part, page_of

# Three levels are the file's own: its title, the entries, their questions.
_DEEPER = 3
_HEADING = re.compile(r"^( {0,3})(#{1,6})(?=[ \t]|$)", re.MULTILINE)
_UNDERLINED = re.compile(r"(?<=[^\n])(\n {0,3})(=+|-+)(?=[ \t]*(?:\n|$))")
_FENCE = re.compile(r" {0,3}(`{3,}(?!.*`)|~{3,})(.*)")
_CODE_OR_TAG = re.compile(r"(`+)(?!`)[^\n]*?[^`\n]\1(?!`)|<(?=[A-Za-z/!?])(?!(?:https?|mailto):)")
_REFERENCE = re.compile(r"^( {0,3})\[(?=[^\]\n]+\]:)", re.MULTILINE)


class MarkdownFile:
    """One file with a heading for every entry, oldest first; the writer's own copy."""

    form = "md"

    def write(self, selection: Selection, look: Look, file: BinaryIO) -> Progress:
        """Write the file."""
        selection.refuse_nothing()
        journal, names, written = selection.journal, selection.journal.names(), 0
        file.write(_front(selection, look).encode())
        yield 0, selection.total
        for some in selection.slices():
            for entry in some:
                page = page_of(entry, journal.guides.get(entry.guide), names, look.wording)
                private = entry.sharing is Sharing.ONLY_MINE
                file.write(_page_text(page, private=private).encode("utf-8", "replace"))
                written += 1
            yield written, selection.total
        return Written(written)


def _front(selection: Selection, look: Look) -> str:
    count = ngettext("{count} entry", "{count} entries", selection.total).format(
        count=look.wording.count(selection.total)
    )
    days = selection.days()
    period = look.wording.period(*days) if days else ""
    return f"# {_('Journal')}\n\n{period}, {count}\n"


def _page_text(page: Page, *, private: bool) -> str:
    about = chain(page.about, [_("only mine")] if private else [])
    lines = [f"\n## {_line(page.day)}: {_line(page.title)}", " · ".join(_line(one) for one in about)]
    return "\n\n".join([*lines, *chain.from_iterable(map(_part_text, page.parts))]) + "\n"


def _part_text(part: Part) -> Iterator[str]:
    if part.figures:
        yield "\n".join(f"- {_line(label)}: {_line(value)}" for label, value in part.figures)
        return
    if part.label:
        yield f"### {_line(part.label)}"
    yield contained(part.text)


def _line(text: str) -> str:
    """Return text on one line, of which nothing begins a heading, a quotation or a tag."""
    return _CODE_OR_TAG.sub(_shown, " ".join(text.split()))


def contained(text: str) -> str:
    """Return a writer's text so that it stays within its entry; its Markdown signs are kept as typed.

    Headings come beneath the file's own, an open code block is closed, and HTML is shown rather than obeyed.
    """
    parts: list[str] = []
    words: list[str] = []
    fence = ""
    for line in text.strip("\n").split("\n"):
        match = _FENCE.match(line)
        closes = bool(fence and match and match[1].startswith(fence) and not match[2].strip())
        if fence or match:
            if words:
                parts.append(_softened("\n".join(words)))
                words = []
            parts.append(line)
            fence = "" if closes else fence or (match[1] if match else "")
        else:
            words.append(line)
    if words:
        parts.append(_softened("\n".join(words)))
    return "\n".join([*parts, *([fence] if fence else [])])


def _softened(text: str) -> str:
    text = _HEADING.sub(lambda found: found[1] + "#" * min(6, len(found[2]) + _DEEPER), text)
    text = _UNDERLINED.sub(r"\1\\\2", text)
    text = _REFERENCE.sub(r"\1\\[", text)
    return _CODE_OR_TAG.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    """Return the beginning of a tag so that it is shown; what stands in code is shown anyway."""
    return found[0] if found[1] else "\\<"
