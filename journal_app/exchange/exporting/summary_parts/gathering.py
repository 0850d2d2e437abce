# SPDX-License-Identifier: GPL-3.0-or-later
"""What a summary is made from, read from the journal in slices: facts, counts, and the chosen entries as pages."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from journal_app.domain.entry import Entry, Filter, Person, State
from journal_app.domain.fields import Names
from journal_app.domain.i18n import _
from journal_app.exchange.exporting.pages import Page, page_of
from journal_app.exchange.exporting.redaction import Replacement, initials, suggested
from journal_app.exchange.exporting.summary_parts.beliefs import Beliefs, beliefs_in
from journal_app.exchange.exporting.summary_parts.offering import Offer, is_theirs, may_be_shown, offer
from journal_app.exchange.exporting.wording import Wording
from journal_app.insights.series import Facts, RatingRow
from journal_app.store.derived import NAMED, PROMISE_OUTCOME
from journal_app.store.journal import Journal

MOOD, FEELINGS, BELIEFS, PROMISES = "mood", "feelings", "facts", "promises"
PARTS = (MOOD, FEELINGS, BELIEFS, PROMISES)
"""Parts of the first page that can be left out."""

_BELIEF_GUIDES = ("facts_and_assumptions", "facts_and_assumptions_outcome")

Steps = Generator[tuple[int, int], None, "Material"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the writer chose. `entries` are ids; `own_words` and `reader` are what they typed.

    `their_promises`: what others promised may be told. `replacements` holds only what the writer put in another
    way than the list of people suggests; nothing is replaced without `replaces_names`.
    """

    first: date
    last: date
    parts: frozenset[str] = frozenset(PARTS)
    entries: frozenset[str] = frozenset()
    own_words: str = ""
    reader: str = ""
    their_promises: bool = False
    replaces_names: bool = True
    replacements: tuple[Replacement, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What was read for a wish. `offered` counts entries that may be shown, `days` those written on.

    `pages` are the chosen entries, oldest first, names not replaced yet; `theirs` outcomes of others' promises.
    """

    wish: Wish
    made_at: datetime
    made_on: date
    offered: int
    days: int
    facts: Facts
    beliefs: Beliefs
    theirs: tuple[RatingRow, ...]
    pages: tuple[Page, ...]
    people: tuple[Person, ...]
    """Everyone in the journal's list of people."""

    def replacements(self) -> tuple[Replacement, ...]:
        """Return what stands for everyone's name where names are replaced: the writer's choice, else as suggested."""
        chosen = {one.name: one for one in self.wish.replacements}
        return tuple(chosen.get(person.name) or suggested(person) for person in self.people)


def gather(journal: Journal, wish: Wish, wording: Wording, known: Offer | None = None) -> Steps:
    """Read it; an entry that may not be shown stays out, whatever the wish says.

    `known` spares reading again what was offered for the same days.
    """
    offered = known or (yield from offer(journal, wish.first, wish.last))
    rows = offered.rows_with(their_promises=wish.their_promises)
    facts = yield from journal.gather_evidence(wish.first, wish.last)
    counted = yield from _counted(journal, wish)
    pages = yield from _pages(journal, wish, frozenset(row.id for row in rows) & wish.entries, wording)
    return Material(
        wish=wish,
        made_at=journal.now().replace(microsecond=0),
        made_on=journal.today(),
        offered=len(rows),
        days=offered.days,
        facts=facts,
        beliefs=counted[0],
        theirs=counted[1],
        pages=pages,
        people=offered.people,
    )


def _counted(journal: Journal, wish: Wish) -> Generator[tuple[int, int], None, tuple[Beliefs, tuple[RatingRow, ...]]]:
    read: dict[str, list[Entry]] = {}
    for guide in (*_BELIEF_GUIDES, PROMISE_OUTCOME):
        read[guide] = []
        for some in journal.entries(_done(wish, guide), slice_size=50):
            read[guide] += [entry for entry in some if may_be_shown(journal, entry)]
            yield len(read[guide]), len(read[guide])
    beliefs = beliefs_in(*([entry.answers for entry in read[guide]] for guide in _BELIEF_GUIDES))
    theirs = (entry for entry in read[PROMISE_OUTCOME] if wish.their_promises and is_theirs(journal, entry))
    return beliefs, tuple(_outcomes(journal, theirs))


def _outcomes(journal: Journal, entries: Iterator[Entry]) -> Iterator[RatingRow]:
    for entry in entries:
        outcome = entry.answers.get("outcome")
        if isinstance(outcome, str) and entry.follows:
            day = journal.day_of(entry.written_at).toordinal()
            yield RatingRow(day, label=outcome, entry=entry.follows)


def _pages(
    journal: Journal, wish: Wish, chosen: frozenset[str], wording: Wording
) -> Generator[tuple[int, int], None, tuple[Page, ...]]:
    if not chosen:
        return ()
    names = _names_of(journal, chosen, replaces=wish.replaces_names)
    pages: list[Page] = []
    asked = Filter(from_day=wish.first, to_day=wish.last, ids=chosen, states=frozenset({State.DONE}))
    for some in journal.entries(asked, slice_size=50):
        # Asked again of each: what was offered may be older than the writer's "only mine".
        shown = [entry for entry in some if may_be_shown(journal, entry)]
        pages += [page_of(entry, journal.guides.get(entry.guide), names, wording) for entry in shown]
        yield min(len(pages), len(chosen)), len(chosen)
    return tuple(pages)


def _names_of(journal: Journal, chosen: frozenset[str], *, replaces: bool) -> Names:
    """Return names of people and entries; an entry that is not shown has no title.

    Someone who is in the list of people no more stands with initials where names are replaced.
    """
    told = journal.names()
    people = {person.id for person in journal.people()}

    def name(identity: str) -> str:
        if identity.startswith(NAMED):
            return initials(told(identity)) if replaces else told(identity)
        return told(identity) if identity in chosen or identity in people else _("another page")

    return name


def _done(wish: Wish, guide: str) -> Filter:
    return Filter(wish.first, wish.last, guides=frozenset({guide}), states=frozenset({State.DONE}))
