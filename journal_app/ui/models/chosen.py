# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer chose to see in the Journal, and how it is asked of the store."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from journal_app.domain.entry import Filter, State
from journal_app.domain.guide import FAMILIES, Guide
from journal_app.domain.i18n import _
from journal_app.ui.models.entry_items import whole_day

ALL_FAMILIES = frozenset(family.key for family in FAMILIES)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Filters as they are set; families are those shown, and all of them leave nothing out."""

    families: frozenset[str] = ALL_FAMILIES
    tags: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    starred: bool = False
    drafts: bool = False
    days: tuple[date, date] | None = None

    @property
    def is_set(self) -> bool:
        """Whether anything is left out."""
        return self != Chosen()

    def filter(self, guides: Mapping[str, Guide], *, all_families: bool = False) -> Filter | None:
        """Return it as the store is asked, None when nothing can pass; with `all_families` as if all were shown."""
        every = all_families or self.families == ALL_FAMILIES
        keys = frozenset(guide.key for guide in guides.values() if guide.family.key in self.families)
        if not every and not keys:
            return None
        return Filter(
            from_day=self.days[0] if self.days else None,
            to_day=self.days[1] if self.days else None,
            guides=frozenset() if every else keys,
            tags=self.tags,
            people=self.people,
            states=frozenset({State.DRAFT}) if self.drafts else frozenset(State),
            starred=self.starred,
        )


def days_words(days: tuple[date, date]) -> str:
    """Return the days as they stand in a sentence: "in November 2026", "on 12 November 2026", "from ... to ..."."""
    first, last = days
    if first == last:
        return _("on {day}").format(day=whole_day(first))
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and (first.year, first.month) == (last.year, last.month):
        return _("in {month}").format(month=QLocale().toString(QDate(first.year, first.month, 1), "MMMM yyyy"))
    return _("from {first} to {last}").format(first=whole_day(first), last=whole_day(last))
