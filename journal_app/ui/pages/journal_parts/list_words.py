# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said above a list of entries, and in its place when it is empty."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from journal_app.domain.i18n import _, ngettext
from journal_app.ui.models.chosen import Chosen, days_words
from journal_app.ui.models.entry_list import Query

SHOW_EVERYTHING = "everything"
CLEAR_SEARCH = "search"
NEW_ENTRY = "new"


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """A sentence for an empty list, and the one thing to do: a key of the above, or ""."""

    sentence: str
    action: str = ""
    button: str = ""


def count_words(query: Query, count: int) -> str:
    """Return how many entries there are and in which order."""
    entries = ngettext("{n} entry", "{n} entries", count).format(n=QLocale().toString(count))
    if not count:
        return ""
    if query.filter.trashed:
        return ngettext("{n} entry, kept for 30 days", "{n} entries, each kept for 30 days", count).format(
            n=QLocale().toString(count)
        )
    if not query.is_search:
        return entries
    order = _("best match first") if query.best else _("newest first")
    return _("{entries}, {order}").format(entries=entries, order=order)


def empty_words(query: Query | None, chosen: Chosen, entries: int) -> EmptyWords:
    """Return what stands in place of an empty list; `entries` counts all there are in the journal."""
    if query is not None and query.filter.trashed:
        return EmptyWords(_("The trash is empty."))
    if not entries:
        return EmptyWords(_("Your pages will be here."), NEW_ENTRY, _("New entry"))
    words = query.words.strip() if query is not None else ""
    if words and chosen.is_set:
        return EmptyWords(_nothing_with(words, chosen), SHOW_EVERYTHING, _("Search everywhere"))
    if words:
        return EmptyWords(_nothing_with(words, chosen), CLEAR_SEARCH, _("Clear the search"))
    if not chosen.families:
        return EmptyWords(_("No kind of entry is ticked."), SHOW_EVERYTHING, _("Show all entries"))
    if chosen == Chosen(days=chosen.days) and chosen.days:
        days = days_words(chosen.days)
        return EmptyWords(_("Nothing written {days}.").format(days=days), SHOW_EVERYTHING, _("Show all entries"))
    return EmptyWords(_("Nothing fits these filters."), SHOW_EVERYTHING, _("Show all entries"))


def _nothing_with(words: str, chosen: Chosen) -> str:
    said = words if len(words) <= 60 else words[:59] + "…"
    if chosen.days:
        return _("Nothing with “{words}” {days}.").format(words=said, days=days_words(chosen.days))
    if chosen.is_set:
        return _("Nothing with “{words}” under these filters.").format(words=said)
    return _("Nothing with “{words}”.").format(words=said)
