# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters as they are set become what the store is asked for."""

from datetime import date

from journal_app.domain.entry import Filter, State
from journal_app.store.journal import SHIPPED_GUIDES
from journal_app.ui.models.chosen import ALL_FAMILIES, Chosen, days_words
from journal_app.ui.models.tally import tally_of
from tests.ui.models.nora import Nora, november


def test_nothing_set_leaves_nothing_out() -> None:
    assert not Chosen().is_set
    assert Chosen().filter(SHIPPED_GUIDES) == Filter()


def test_a_family_left_out_asks_for_the_guides_of_the_others() -> None:
    asked = Chosen(families=ALL_FAMILIES - {"keep"}).filter(SHIPPED_GUIDES)
    assert asked is not None
    assert asked.guides == {key for key, guide in SHIPPED_GUIDES.items() if guide.family.key != "keep"}
    assert "promise_outcome" not in asked.guides


def test_no_family_and_families_without_guides_ask_for_nothing() -> None:
    only_promises = {key: guide for key, guide in SHIPPED_GUIDES.items() if guide.family.key == "keep"}
    assert Chosen(families=frozenset()).filter(SHIPPED_GUIDES) is None
    assert Chosen(families=frozenset({"say"})).filter(only_promises) is None


def test_drafts_stars_days_people_and_tags_are_asked_for() -> None:
    days = (date(2026, 11, 1), date(2026, 11, 30))
    chosen = Chosen(tags=frozenset({"home"}), people=frozenset({"p"}), starred=True, drafts=True, days=days)
    assert chosen.filter(SHIPPED_GUIDES) == Filter(
        from_day=days[0],
        to_day=days[1],
        tags=frozenset({"home"}),
        people=frozenset({"p"}),
        states=frozenset({State.DRAFT}),
        starred=True,
    )


def test_days_are_said_as_a_day_a_month_or_a_range() -> None:
    first = date(2026, 11, 1)
    assert days_words((first, first)) == "on 1 November 2026"
    assert days_words((first, date(2026, 11, 30))) == "in November 2026"
    assert days_words((first, date(2026, 11, 8))) == "from 1 November 2026 to 8 November 2026"


def test_a_tally_counts_families_people_tags_and_trash(nora: Nora) -> None:
    entries = november(nora)
    nora.does(lambda journal: journal.move_to_trash([entries["promise"].id]))
    counted = nora.does(lambda journal: tally_of(journal, Filter(starred=True)))
    assert counted.families == {"notice": 1}
    assert [(name, count) for _id, name, count in counted.people] == [("Tomas", 3), ("Papa", 1)]
    assert counted.tags == (("home", 2), ("asking", 1))
    assert counted.trash == 1
