# SPDX-License-Identifier: GPL-3.0-or-later
"""Chosen entries as a PDF to hand over: set with Typst in memory, accessible, its fonts within."""

import threading
from collections.abc import Callable, Generator, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, BinaryIO

import typst

from journal_app import paths
from journal_app.domain.answers import Json
from journal_app.domain.entry import Sharing, State
from journal_app.domain.fields import Names
from journal_app.domain.i18n import _, ngettext
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting.exporter import Look, Progress, Selection, Written
from journal_app.exchange.exporting.legible import Lettering, lettering_for, plain_lettering
from journal_app.exchange.exporting.page_data import entry_data, lettered, signs_in, texts_in
from journal_app.exchange.exporting.pages import page_of
from journal_app.exchange.exporting.typesetting import forget, typeset
from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal

MOST_SIGNS = 8_000_000
"""Signs one PDF may hold: the ten years of Samuel Pepys are six million, 1,500 pages and 1.4 GB of memory."""


class PdfFile:
    """Pages for one reader; what is only the writer's stays out."""

    form = "pdf"

    def write(self, selection: Selection, look: Look, file: BinaryIO) -> Progress:
        """Set the document and write it."""
        selection.refuse_nothing()
        journal = selection.journal
        names = _discreet_names(journal)
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
                entries.append(entry_data(page))
                days.append(journal.day_of(entry.written_at))
                signs += signs_in(entries[-1])
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


def _discreet_names(journal: Journal) -> Names:
    """Return names of people and entries, in which an entry that stays out of the file has no title."""
    told = journal.names()

    @cache
    def name(identity: str) -> str:
        try:
            entry = journal.entry(identity)
        except JournalError:
            return told(identity)
        stays_out = entry.sharing is Sharing.ONLY_MINE or entry.state is State.DRAFT or entry.trashed_at is not None
        return _("another page") if stays_out else told(identity)

    return name


def _set(data: dict[str, Json], made_at: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Return the PDF and what to say of signs that no font has; nothing of it stays in memory."""
    try:
        return _set_with_fitting_letters(data, made_at)
    finally:
        forget()


def _set_with_fitting_letters(data: dict[str, Json], made_at: datetime) -> tuple[bytes, tuple[str, ...]]:
    source = paths.resource("report", "entries.typ").read_bytes()
    for lettering_of in (lettering_for, plain_lettering):
        lettering = lettering_of(texts_in(data))
        try:
            pdf = typeset(source, lettered(data, lettering), lettering.fonts, made_at)
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
