# SPDX-License-Identifier: GPL-3.0-or-later
"""A summary for a therapist: set once as a PDF, of which the preview shows the very pages.

`offer` and `gather` read the journal in slices on its thread; `make` and `picture` work on any other.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import pypdf
import typst

from journal_app import __version__, paths
from journal_app.domain.answers import Json
from journal_app.domain.i18n import _, ngettext
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting.exporter import Look
from journal_app.exchange.exporting.identifying import Found, identifying
from journal_app.exchange.exporting.legible import lettering_for, plain_lettering
from journal_app.exchange.exporting.page_data import entry_data, lettered, signs_in, texts_in
from journal_app.exchange.exporting.pages import Page, Part
from journal_app.exchange.exporting.redaction import Redaction, Replacement
from journal_app.exchange.exporting.summary_parts.gathering import Material, Wish, gather
from journal_app.exchange.exporting.summary_parts.offering import Offer, offer
from journal_app.exchange.exporting.summary_parts.pictures import picture
from journal_app.exchange.exporting.typesetting import forget, typeset
from journal_app.insights import compute

MOST_SIGNS = 400_000
"""Signs one summary may hold: some 200 pages, more than anyone reads in a session."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages as they will be handed over, still without a password.

    `texts` has the words of each page, `waiting` what a part still waits for, `named` whom of the list of people
    the chosen texts name and what stands for them, `found` what may still identify someone.
    """

    pdf: bytes
    texts: tuple[str, ...]
    waiting: tuple[str, ...] = ()
    named: tuple[Replacement, ...] = ()
    found: tuple[Found, ...] = ()

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self.texts)


def make(material: Material, look: Look) -> Sheets:
    """Set the pages; raises ExchangeError where they are too many. Takes a while and loads NumPy."""
    from journal_app.exchange.exporting.summary_parts.first_page import first_page

    wish = material.wish
    redaction = Redaction(material.replacements() if wish.replaces_names else ())
    insights = compute(material.facts, wish.first, wish.last)
    front = first_page(material, insights, look.wording)
    named = tuple(_named(material, front.sections))
    data = {
        **_frame(look, material, replaced=bool(named) and wish.replaces_names),
        "sections": _redacted_rows(front.sections, redaction),
        "own": _own_words(wish, redaction),
        "entries": [entry_data(redacted(page, redaction)) for page in material.pages],
    }
    if signs_in(data) > MOST_SIGNS:
        raise ExchangeError(_("These are too many pages for one file. Choose fewer entries, or fewer days."))
    pdf = _set(data, material.made_at)
    texts = tuple(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return Sheets(
        pdf=pdf,
        texts=texts,
        waiting=front.waiting,
        named=named,
        found=tuple(identifying(texts, [person.name for person in material.people])),
    )


def redacted(page: Page, redaction: Redaction) -> Page:
    """Return a page with its names replaced: in title, tags, questions and answers; its dates are left alone."""
    clean = redaction.applied
    return replace(
        page,
        title=clean(page.title),
        about=(*page.about[:1], *map(clean, page.about[1:])),
        parts=tuple(
            Part(
                clean(part.label), clean(part.text), tuple((clean(label), clean(text)) for label, text in part.figures)
            )
            for part in page.parts
        ),
    )


def _frame(look: Look, material: Material, *, replaced: bool) -> dict[str, Json]:
    wording = look.wording
    made = _("Made {day} with Secure Base {version}.").format(day=wording.day(material.made_on), version=__version__)
    foot = [_("Self-report, not a diagnosis."), made]
    if replaced:
        foot.insert(0, _("Names were replaced."))
    return {
        "title": _("Summary for a therapist"),
        "lang": wording.locale.language,
        "region": wording.locale.territory,
        "paper": look.paper,
        "words": {
            "prepared": _("Prepared with Secure Base"),
            "confidential": _("Confidential. Prepared by the writer, for one reader."),
            "foot": " ".join(foot),
            "untitled": _("A page"),
        },
        "about": [" ".join(_about(look, material))],
        "included": _included(look, material),
    }


def _about(look: Look, material: Material) -> Iterable[str]:
    wish, wording = material.wish, look.wording
    days = (wish.last - wish.first).days + 1
    if wish.reader.strip():
        yield _("For {reader}.").format(reader=" ".join(wish.reader.split()))
    covers = ngettext("Covers {period} ({n} day).", "Covers {period} ({n} days).", days)
    yield covers.format(period=wording.period(wish.first, wish.last), n=wording.count(days))
    written = ngettext("Something written on {n} of them.", "Something written on {n} of them.", material.days)
    yield written.format(n=wording.count(material.days))


def _included(look: Look, material: Material) -> list[str] | None:
    """Return what stands before and after the number of the page on which the entries begin."""
    shown = len(material.pages)
    if not shown:
        return None
    said = ngettext(
        "{shown} of {n} entry is included in full, from page {page}.",
        "{shown} of {n} entries are included in full, from page {page}.",
        material.offered,
    )
    count = look.wording.count
    before, _page, after = said.replace("{page}", "\0").partition("\0")
    return [before.format(shown=count(shown), n=count(material.offered)), after]


def _own_words(wish: Wish, redaction: Redaction) -> dict[str, Json] | None:
    if not wish.own_words.strip():
        return None
    part = Part("", redaction.applied(wish.own_words))
    paragraphs = entry_data(Page("", "", (), (part,)))["parts"][0]["paragraphs"]
    return {"label": _("What I would like to talk about"), "paragraphs": paragraphs}


def _redacted_rows(sections: dict[str, dict[str, Json]], redaction: Redaction) -> dict[str, Json]:
    """Return the sections with names replaced where words of the writer's own stand: among the feelings."""
    feelings = sections.get("feelings")
    if not feelings:
        return dict(sections)
    rows = [[redaction.applied(word), *counts] for word, *counts in feelings["rows"]]
    return {**sections, "feelings": {**feelings, "rows": rows, "caption": redaction.applied(feelings["caption"])}}


def _named(material: Material, sections: dict[str, dict[str, Json]]) -> Iterable[Replacement]:
    """Yield whom the chosen texts name, of the list of people, with what stands for them."""
    texts = [material.wish.own_words, *texts_in(sections.get("feelings", {}).get("rows"))]
    texts += [text for page in material.pages for text in texts_in(entry_data(page))]
    for one in material.replacements():
        if any(map(Redaction([one]).holds, texts)):
            yield one


def _set(data: dict[str, Json], made_at: datetime) -> bytes:
    """Return the PDF; nothing of it stays in memory."""
    source = paths.resource("report", "summary.typ").read_bytes()
    try:
        for lettering_of in (lettering_for, plain_lettering):
            lettering = lettering_of(texts_in(data))
            try:
                return typeset(source, lettered(data, lettering), lettering.fonts, made_at)
            except typst.TypstError as error:
                unset = error
        raise RuntimeError("the document cannot be set") from unset
    finally:
        forget()


__all__ = ["Material", "Offer", "Sheets", "Wish", "gather", "make", "offer", "picture", "redacted"]
