# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shipped guide: complete, kind in its words, true in its measures, and held to its starred question."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.emotions import FAMILIES_OF_WORDS
from journal_app.domain.fields import Choices, Emotions, Field, Number, Rows, Scale
from journal_app.domain.guide import FAMILIES, Guide
from journal_app.domain.guides import SHIPPED
from journal_app.domain.measures import MEASURES
from tests.domain.answering import answers

EVERY = pytest.mark.parametrize("guide", SHIPPED, ids=[guide.key for guide in SHIPPED])
BY_KEY = {guide.key: guide for guide in SHIPPED}
UNWANTED = re.compile(
    r"\b(streaks?|fail(s|ed|ure)?|should|must|bad|broken|disorder|diagnos\w+|normal)\b|!", re.IGNORECASE
)


def all_fields(guide: Guide) -> Iterator[Field[Any]]:
    for field in guide.fields:
        yield field
        if isinstance(field, Rows):
            yield from field.columns


def texts_of(guide: Guide) -> Iterator[str]:
    yield from (guide.title, guide.purpose, guide.note, guide.source, *guide.synonyms)
    yield from (follow_up.label for follow_up in guide.follow_ups)
    for field in all_fields(guide):
        yield from (field.label, field.hint, field.group)
        yield from (str(getattr(field, name)) for name in ("belief_label", "label_low") if hasattr(field, name))
        yield from getattr(field, "anchors", ())
        if isinstance(field, Choices):
            yield from (option.label for option in field.options)


def test_the_guides_of_the_first_version_are_shipped_and_no_key_stands_twice() -> None:
    assert [guide.key for guide in SHIPPED][:10] == [
        "daily_check_in",
        "emotion_log",
        "mindfulness",
        "free_writing",
        "facts_and_assumptions",
        "facts_and_assumptions_outcome",
        "promise",
        "promise_outcome",
        "promise_repair",
        "small_win",
    ]
    assert len(BY_KEY) == len(SHIPPED)


@EVERY
def test_a_guide_says_what_it_is_for_how_long_it_takes_and_where_it_comes_from(guide: Guide) -> None:
    assert guide.family in FAMILIES
    assert guide.title
    assert guide.title[0].isupper()
    assert guide.purpose.endswith(".")
    assert guide.source.endswith(".")
    assert 1 <= guide.minutes <= 30
    assert guide.icon
    assert not guide.in_gallery or len(guide.synonyms) >= 5


@EVERY
def test_its_words_are_kind(guide: Guide) -> None:
    assert [text for text in texts_of(guide) if UNWANTED.search(text)] == []


def test_the_words_for_feelings_are_kind() -> None:
    texts = [text for family in FAMILIES_OF_WORDS for word in family.words for text in (word.label, word.gloss)]
    assert [text for text in texts if UNWANTED.search(text)] == []


@EVERY
def test_questions_have_keys_and_labels_of_their_own(guide: Guide) -> None:
    keys = [field.key for field in guide.fields]
    assert len(set(keys)) == len(keys)
    for field in all_fields(guide):
        assert re.fullmatch(r"[a-z][a-z0-9_]*", field.key)
        assert field.label
        assert len(field.label) <= 80
        assert not field.label.endswith(".")
        assert not field.hint or field.hint.endswith((".", "?"))
    for field in all_fields(guide):
        if isinstance(field, Choices):
            options = [option.key for option in field.options]
            assert options
            assert len(set(options)) == len(options)
            assert all(re.fullmatch(r"[a-z][a-z0-9_]*", key) for key in options)


@EVERY
def test_exactly_one_question_is_starred(guide: Guide) -> None:
    assert len([field for field in guide.fields if field.required]) == 1


@EVERY
def test_what_it_measures_has_a_stored_name(guide: Guide) -> None:
    for field in all_fields(guide):
        assert {getattr(field, name) for name in ("measure", "energy_measure") if hasattr(field, name)} <= {
            *MEASURES,
            "",
        }


@EVERY
def test_scales_have_words_at_both_ends_and_in_the_middle(guide: Guide) -> None:
    for field in all_fields(guide):
        if isinstance(field, Scale):
            assert len(field.anchors) == 3
            assert all(field.anchors)
        else:
            assert not isinstance(field, Number) or len(field.anchors) in (0, 3)


@EVERY
def test_questions_of_one_group_follow_one_another(guide: Guide) -> None:
    groups = [field.group for field in guide.fields]
    starts = [group for before, group in zip(["", *groups], groups, strict=False) if group != before]
    assert len(set(starts)) == len(starts)


@EVERY
def test_what_it_names_exists(guide: Guide) -> None:
    keys = {field.key for field in guide.fields}
    assert {*guide.together, *guide.card} <= keys
    assert guide.heading in {"", *keys}
    for field in guide.fields:
        assert getattr(field, "across", "") in {"", *keys} - {field.key}
        if isinstance(field, Rows) and field.labelled_by:
            assert field.labelled_by in {column.key for column in field.columns}


@EVERY
def test_every_follow_up_names_a_guide_that_follows_it(guide: Guide) -> None:
    named = {follow_up.guide for follow_up in guide.follow_ups}
    assert named == {other.key for other in SHIPPED if other.follows == guide.key}
    for follow_up in guide.follow_ups:
        assert follow_up.label
        assert not follow_up.due or guide.field(follow_up.due) in [
            f for f in guide.fields if f.kind in ("date", "when")
        ]
        if follow_up.once:
            assert follow_up.once.guide in named
            asked = BY_KEY[follow_up.once.guide].field(follow_up.once.field)
            assert isinstance(asked, Choices)
            assert set(follow_up.once.options) <= {option.key for option in asked.options}


@EVERY
def test_a_follow_up_comes_after_what_it_follows_and_stays_out_of_the_gallery(guide: Guide) -> None:
    if guide.follows:
        assert not guide.in_gallery
        assert SHIPPED.index(BY_KEY[guide.follows]) < SHIPPED.index(guide)
    else:
        assert guide.in_gallery


def test_the_check_in_asks_for_the_core_eight_and_trust_together() -> None:
    check_in = BY_KEY["daily_check_in"]
    assert check_in.together == (
        *("anxiety", "sadness", "anger", "shame", "calm", "joy", "closeness", "interest"),
        "trust",
    )
    for key in check_in.together:
        field = check_in.field(key)
        assert isinstance(field, Scale)
        assert field.measure == key


def test_the_card_is_the_check_ins_short_form() -> None:
    assert BY_KEY["daily_check_in"].card == ("mood", "feelings", "sleep", "movement", "line")


def test_alcohol_and_other_substances_are_asked_only_where_wanted() -> None:
    optional = [field.key for field in BY_KEY["daily_check_in"].fields if field.optional]
    assert optional == ["drinks", "substances"]


@pytest.mark.parametrize("guide", ["mindfulness", "free_writing"])
def test_of_two_moods_in_one_entry_only_the_first_feeds_the_mood(guide: str) -> None:
    stored = {"mood_before": {"pleasantness": 3, "energy": 5}, "mood_after": {"pleasantness": 5, "energy": 3}}
    assert [(f.field, f.value) for f in BY_KEY[guide].facts(stored) if f.measure == "mood"] == [("mood_before", 3)]


def test_feelings_named_again_afterwards_are_not_counted_twice() -> None:
    guide = BY_KEY["facts_and_assumptions"]
    stored = {"feelings_before": [{"word": "afraid", "value": 8}], "feelings_after": [{"word": "afraid", "value": 3}]}
    assert [(f.field, f.value) for f in guide.facts(stored) if f.measure == "emotion"] == [("feelings_before", 8)]
    assert all(isinstance(guide.field(key), Emotions) for key in stored)


def test_belief_in_the_first_assumption_is_read_before_and_after() -> None:
    guide = BY_KEY["facts_and_assumptions"]
    stored = guide.stored({"assumptions": [{"text": "He does not care.", "belief": 85}], "belief_after": 35})
    assert {f.measure: f.value for f in guide.facts(stored)} == {"belief_before": 85, "belief_after": 35}


def test_an_urge_and_acting_on_it_are_counted_by_name() -> None:
    guide = BY_KEY["daily_check_in"]
    rows = [{"urge": "go_silent", "strength": 7, "acted": "no"}, {"urge": "own:hide", "strength": 3, "acted": "yes"}]
    facts = {(f.measure, f.label): f.value for f in guide.facts(guide.stored({"urge_ratings": rows})) if f.measure}
    assert facts == {
        ("urge", "go_silent"): 7,
        ("acted", "go_silent"): 0,
        ("urge", "own:hide"): 3,
        ("acted", "own:hide"): 1,
    }


@EVERY
@given(data=st.data())
def test_answers_it_accepts_are_stored_and_read_as_they_were(guide: Guide, data: st.DataObject) -> None:
    given_answers = data.draw(answers(guide))
    assert guide.problems(given_answers) == {}
    stored = guide.stored(given_answers)
    assert stored == given_answers
    assert guide.stored(json.loads(json.dumps(stored))) == stored
    assert [field.key for field, _value in guide.loaded(stored)] == [f.key for f in guide.fields if f.key in stored]
    assert all(fact.measure in MEASURES or not fact.measure for fact in guide.facts(stored))


@EVERY
def test_without_its_starred_answer_it_is_not_done_unless_imported(guide: Guide) -> None:
    assert guide.starred is not None
    assert list(guide.problems({})) == [guide.starred.key]
    assert guide.problems({}, imported=True) == {}


def test_ratings_made_together_are_made_all_or_none_unless_imported() -> None:
    guide = BY_KEY["daily_check_in"]
    some = {"mood": {"pleasantness": 4}, "anxiety": 3, "calm": 0}
    assert set(guide.problems(some)) == set(guide.together) - {"anxiety", "calm"}
    assert guide.problems(some, imported=True) == {}
    assert guide.problems(some | dict.fromkeys(guide.together, 0)) == {}


def test_a_question_nobody_asks_is_told_but_survives() -> None:
    guide = BY_KEY["free_writing"]
    given_answers = {"text": "x", "weather": "rain", "measure:urge": {"value": 3, "low": 0, "high": 10}}
    assert list(guide.problems(given_answers)) == ["weather"]
    assert guide.stored(given_answers) == given_answers


def test_measures_without_a_question_are_counted() -> None:
    guide = BY_KEY["daily_check_in"]
    loose = {"own:steps": {"value": 8000, "low": 0, "high": None}, "measure:reply": {"value": 4, "low": 0, "high": 10}}
    assert guide.problems(loose, imported=True) == {}
    assert {fact.measure: fact.value for fact in guide.facts(loose)} == {"own:steps": 8000, "reply": 4}


def test_an_answer_that_cannot_be_read_is_kept_and_counts_nothing() -> None:
    guide = BY_KEY["daily_check_in"]
    unreadable = {"mood": "fine", "sleep": {"hours": 7}}
    assert list(guide.facts(unreadable)) == []
    assert list(guide.loaded(unreadable)) == []
    assert set(guide.problems(unreadable)) == {"mood", "sleep"}
