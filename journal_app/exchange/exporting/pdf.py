# SPDX-License-Identifier: GPL-3.0-or-later
"""Chosen entries as a PDF to hand over: set with Typst in memory, accessible, its fonts within."""

import threading
import unicodedata
from collections.abc import Callable, Generator, Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

import typst

from journal_app import paths
from journal_app.domain.answers import Json
from journal_app.domain.entry import Sharing
from journal_app.domain.i18n import _, ngettext
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting.exporter import Look, Progress, Selection, Written
from journal_app.exchange.exporting.legible import Lettering, lettering_for, plain_lettering, tidy
from journal_app.exchange.exporting.pages import Page, Part, page_of
from journal_app.exchange.exporting.typesetting import forget, typeset

MOST_SIGNS = 8_000_000
"""Signs one PDF may hold: the ten years of Samuel Pepys are six million, 1,500 pages and 1.4 GB of memory."""

_LONGEST_WORD = 60
_SHORT_FIGURE = 34
_BREAK_HERE = "\u200b"


class PdfFile:
    """Pages for one reader; what is only the writer's stays out."""

    form = "pdf"

    def write(self, selection: Selection, look: Look, file: BinaryIO) -> Progress:
        """Set the document and write it."""
        selection.refuse_nothing()
        journal, names = selection.journal, selection.journal.names()
        entries: list[Json] = []
        days: list[date] = []
        signs = private = 0
        yield 0, selection.total
        for some in selection.slices():
            for entry in some:
                if entry.sharing is Sharing.ONLY_MINE:
                    private += 1
                    continue
                page = page_of(entry, journal.guides.get(entry.guide), names, look.wording)
                entries.append(_entry_data(page))
                days.append(journal.day_of(entry.written_at))
                signs += _signs_in(entries[-1])
            if signs > MOST_SIGNS:
                raise ExchangeError(_("This is too much for one PDF. Choose fewer days, and make several."))
            yield len(entries) + private, selection.total
        if not entries:
            raise ExchangeError(_("Every entry chosen is marked “only mine”. Those never go into a PDF."))
        data = _document(look, entries, (days[0], days[-1]))
        made_at = journal.now().replace(microsecond=0)
        pdf, warnings = yield from _while_waiting(lambda: _set(data, made_at), selection.total)
        file.write(pdf)
        return Written(len(entries), private, warnings)


def _set(data: dict[str, Json], made_at: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Return the PDF and what to say of signs that no font has; nothing of it stays in memory."""
    try:
        return _set_with_fitting_letters(data, made_at)
    finally:
        forget()


def _set_with_fitting_letters(data: dict[str, Json], made_at: datetime) -> tuple[bytes, tuple[str, ...]]:
    source = paths.resource("report", "entries.typ").read_bytes()
    for lettering_of in (lettering_for, plain_lettering):
        lettering = lettering_of(_texts(data))
        try:
            pdf = typeset(source, _lettered(data, lettering), lettering.fonts, made_at)
        except typst.TypstError as error:
            unset = error
            continue
        return pdf, tuple(_warnings(lettering))
    raise RuntimeError("the document cannot be set") from unset


def _warnings(lettering: Lettering) -> Iterator[str]:
    named = sorted(stand_in for stand_in in lettering.stand_ins.values() if stand_in)
    if named:
        yield ngettext(
            "{count} sign has no letterform in the fonts at hand; its name stands in its place, as {name}.",
            "{count} signs have no letterform in the fonts at hand; their names stand in their places, as {name}.",
            len(named),
        ).format(count=len(named), name=named[0])


def _while_waiting(work: Callable[[], Any], total: int) -> Generator[tuple[int, int], None, Any]:
    """Yield while a thread works, so that a save need not wait for a long document; return its result.

    Typst cannot be stopped: closing this generator waits for it to end.
    """
    outcome: list[Any] = []
    fault: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            fault.append(error)

    thread = threading.Thread(target=run, name="typesetting", daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(0.05)
            yield total, total
    finally:
        thread.join()
    if fault:
        raise fault[0]
    return outcome[0]


def _document(look: Look, entries: list[Json], days: tuple[date, date]) -> dict[str, Json]:
    count = ngettext("{count} entry", "{count} entries", len(entries)).format(count=look.wording.count(len(entries)))
    return {
        "title": _("Pages from a journal"),
        "lang": look.wording.locale.language,
        "region": look.wording.locale.territory,
        "paper": look.paper,
        "words": {
            "prepared": _("Prepared with Secure Base"),
            "confidential": _("Confidential. Prepared by the writer, for one reader."),
            "foot": _("Self-report, not a diagnosis."),
            "untitled": _("A page"),
        },
        "cover": [
            look.wording.period(*days),
            count,
            _("Written by the journal’s own writer. Self-report, not a diagnosis."),
        ],
        "entries": entries,
    }


def _entry_data(page: Page) -> dict[str, Json]:
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


def _texts(data: Json) -> Iterator[str]:
    """Yield every string that will be set."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)


def _signs_in(data: Json) -> int:
    return sum(map(len, _texts(data)))


def _lettered(data: Json, lettering: Lettering) -> Json:
    """Return the data with what stands for missing signs."""
    if not lettering.stand_ins:
        return data
    if isinstance(data, str):
        return lettering.applied(data)
    if isinstance(data, dict):
        return {key: _lettered(value, lettering) for key, value in data.items()}
    return [_lettered(value, lettering) for value in data] if isinstance(data, list) else data
