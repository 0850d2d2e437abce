# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry as a page to hand over: what heads it, what is said of it, and its answers in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from journal_app.domain.entry import Entry
from journal_app.domain.fields import Names
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.reading import Passage, passages
from journal_app.exchange.exporting.wording import Wording

_PAGE_ITSELF = ("free_writing", "text")


@dataclass(frozen=True, slots=True)
class Part:
    """Either one answer in the writer's own words under its question, or several short answers in a row."""

    label: str = ""
    text: str = ""
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One entry. `title` is the writer's or the guide's; `about` says when it was written, with whom, its tags."""

    title: str
    day: str
    about: tuple[str, ...]
    parts: tuple[Part, ...]


def page_of(entry: Entry, guide: Guide | None, names: Names, wording: Wording) -> Page:
    """Return the page of an entry."""
    title = " ".join(entry.title.split()) or (_(guide.title) if guide else _("A page"))
    day = wording.day(entry.written_at.local.date())
    return Page(title, day, tuple(_about(entry, guide, title, names, wording)), tuple(_parts(entry, guide, names)))


def _about(entry: Entry, guide: Guide | None, title: str, names: Names, wording: Wording) -> Iterator[str]:
    yield wording.weekday(entry.written_at)
    if guide is None:
        yield entry.guide
    elif _(guide.title) != title:
        yield _(guide.title)
    if entry.follows:
        yield _("after “{entry}”").format(entry=" ".join(names(entry.follows).split()))
    if entry.people:
        yield _("with {people}").format(people=", ".join(sorted(names(person) for person in entry.people)))
    if entry.tags:
        yield _("tags: {tags}").format(tags=", ".join(sorted(entry.tags)))
    if entry.starred:
        yield _("starred")


def _parts(entry: Entry, guide: Guide | None, names: Names) -> Iterator[Part]:
    for prose, group in groupby(passages(guide, entry.answers, names), key=_is_prose):
        if not prose:
            yield Part(figures=tuple((one.label, one.text) for one in group))
            continue
        for one in group:
            label = "" if (entry.guide, one.key) == _PAGE_ITSELF else one.label
            yield Part(label, one.text)


def _is_prose(passage: Passage) -> bool:
    return passage.prose
