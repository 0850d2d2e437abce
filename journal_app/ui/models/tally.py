# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the filters: how many entries there are of each kind, about whom, under which tag."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journal_app.domain.entry import Filter

if TYPE_CHECKING:
    from journal_app.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts under the filter that is set, families aside; people and tags of all entries, the most written of first.

    `people` holds id, name and number.
    """

    families: Mapping[str, int]
    people: tuple[tuple[str, str, int], ...]
    tags: tuple[tuple[str, int], ...]
    trash: int


def tally_of(journal: "Journal", chosen: Filter) -> Tally:
    """Count, on the store's thread; `chosen` is the filter with all families."""
    people = [(who.id, who.name, journal.count(Filter(people=frozenset({who.id})))) for who in journal.people()]
    return Tally(
        families=journal.family_counts(replace(chosen, guides=frozenset())),
        people=tuple(sorted((who for who in people if who[2]), key=_most_first)),
        tags=tuple(sorted(journal.tags(), key=_most_used_first)),
        trash=journal.count(Filter(trashed=True)),
    )


def _most_first(person: tuple[str, str, int]) -> tuple[int, str]:
    return -person[2], person[1].casefold()


def _most_used_first(tag: tuple[str, int]) -> tuple[int, str]:
    return -tag[1], tag[0].casefold()
