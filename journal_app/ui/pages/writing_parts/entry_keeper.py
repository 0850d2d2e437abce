# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the entry that is being written on: people named anew are made in the same breath."""

from dataclasses import replace
from typing import TYPE_CHECKING

from journal_app.domain.entry import Entry
from journal_app.ui.pages.today_parts.keeper import Keeper

if TYPE_CHECKING:
    from journal_app.store.journal import Journal


class EntryKeeper(Keeper):
    """Saves as `Keeper` does; names in person questions and among the entry's people become ids."""

    def send(self, value: Entry) -> None:
        """Save this value, edited or not."""
        edits, sitting = self._edits, self._sitting

        def save(journal: "Journal") -> tuple[int, Entry]:
            return edits, journal.save(with_people(journal, value), sitting=sitting)

        self._desk.tasks.ask(save, self._take_saved, owner=self, otherwise=self._take_failure, urgent=True)


def with_people(journal: "Journal", value: Entry) -> Entry:
    """Return the entry with ids in place of names, people made where they are new."""
    guide = journal.guides.get(value.guide)
    answers = journal.resolve_people(guide, value.answers) if guide else value.answers
    known = {person.id for person in journal.people()}
    people = frozenset(one if one in known else journal.person_named(one).id for one in value.people)
    return replace(value, answers=answers, people=people)
