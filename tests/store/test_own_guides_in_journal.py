# SPDX-License-Identifier: GPL-3.0-or-later
from pathlib import Path

import pytest

from journal_app.domain.own_guides import GuideError
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from tests.store.material import KEY

TOML = """
key = "garden"
title = "The garden"
purpose = "What grew."
minutes = 2

[[questions]]
key = "seen"
kind = "rich"
label = "What did you see?"
required = true

[[questions]]
key = "joy"
kind = "scale"
label = "How much joy?"
measure = "joy"
"""


def test_an_own_guide_is_there_at_once_and_after_opening(folder: Path, journal: Journal) -> None:
    guide = journal.save_own_guide(TOML)
    assert journal.guides["garden"] == guide
    (held,) = journal.own_guides()
    assert (held.key, held.toml) == ("garden", TOML)
    journal.close()
    with Journal.open(folder, KEY) as again:
        assert again.guides["garden"].title == "The garden"


def test_its_entries_are_derived_as_those_of_any_guide(journal: Journal) -> None:
    answers = {"seen": "A hedgehog", "joy": {"value": 7, "low": 0, "high": 10}}
    entry = journal.save(journal.new_entry("garden", answers=answers))
    assert len(journal.ratings(["joy"])["joy"]) == 0
    journal.save_own_guide(TOML)
    assert journal.ratings(["joy"])["joy"].value.tolist() == [7]
    assert journal.rows()[0].heading == "A hedgehog"
    journal.delete_own_guide(journal.own_guides()[0].id)
    assert len(journal.ratings(["joy"])["joy"]) == 0
    assert journal.entry(entry.id).answers == answers
    assert journal.search("hedgehog")
    assert "garden" not in journal.guides


def test_a_guide_is_changed_in_its_place_and_keeps_its_key(journal: Journal) -> None:
    journal.save_own_guide(TOML)
    held = journal.own_guides()[0]
    journal.save_own_guide(TOML.replace("The garden", "My garden"), held.id)
    assert journal.guides["garden"].title == "My garden"
    assert len(journal.own_guides()) == 1
    with pytest.raises(JournalError) as caught:
        journal.save_own_guide(TOML.replace('"garden"', '"park"'), held.id)
    assert caught.value.code == Code.KEY_CHANGED


@pytest.mark.parametrize("toml", ["", "key = ", TOML.replace('"garden"', '"promise"'), TOML.replace("rich", "riches")])
def test_what_is_no_guide_is_not_kept(journal: Journal, toml: str) -> None:
    with pytest.raises(GuideError):
        journal.save_own_guide(toml)
    assert journal.own_guides() == []


def test_two_guides_do_not_share_a_key(journal: Journal) -> None:
    journal.save_own_guide(TOML)
    with pytest.raises(GuideError):
        journal.save_own_guide(TOML)


def test_a_guide_that_is_not_there_is_said_to_be_none(journal: Journal) -> None:
    with pytest.raises(JournalError) as caught:
        journal.delete_own_guide("nobody")
    assert caught.value.code == Code.NO_GUIDE
