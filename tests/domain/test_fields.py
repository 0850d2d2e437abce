# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of question: what it takes, what it refuses, what it stores, says and counts."""

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.answers import MAX_TEXT, AnswerError, Cadence, Feeling, GridPoint, Rating, Statement
from journal_app.domain.fields import (
    KINDS,
    Axis,
    CadenceField,
    Check,
    Circles,
    Count,
    Date,
    Emotions,
    Fact,
    Field,
    Grid,
    Link,
    Minutes,
    Multi,
    One,
    Option,
    Percent,
    Person,
    Rich,
    Rows,
    Scale,
    Short,
    Statements,
    Suds,
    Time,
    When,
    YesNo,
)
from journal_app.domain.moment import Moment
from tests.domain.answering import JSON, values

OPTIONS = (Option("tea", "Tea"), Option("soup", "Soup"), Option("bread", "Bread"))

ONE_OF_EACH: dict[str, Field[Any]] = {
    field.kind: field
    for field in (
        Short("q"),
        Rich("q"),
        Scale("q", measure="trust"),
        Suds("q", measure="distress_before"),
        Percent("q", measure="belief_after"),
        Axis("q"),
        Circles("q"),
        Count("q", measure="drinks"),
        Minutes("q", measure="sleep_minutes"),
        Grid("q", measure="mood", energy_measure="energy"),
        Emotions("q", measure="emotion"),
        One("q", options=OPTIONS, measure="meals"),
        Multi("q", options=OPTIONS),
        Check("q", options=OPTIONS),
        YesNo("q", measure="acted"),
        Statements("q", belief=True, measure="belief_before"),
        Rows("q", columns=(One("what", options=OPTIONS), Scale("much", measure="urge")), labelled_by="what"),
        Date("q"),
        Time("q"),
        When("q"),
        Person("q"),
        Link("q"),
        CadenceField("q"),
    )
}
EACH = pytest.mark.parametrize("field", ONE_OF_EACH.values(), ids=ONE_OF_EACH.keys())

EXAMPLES: list[tuple[str, Any, Any, str]] = [
    # kind, as given, as stored, in words
    ("short", "The towel,\nagain", "The towel, again", "The towel, again"),
    ("rich", "One\r\ntwo", "One\ntwo", "One\ntwo"),
    ("scale", 6, {"value": 6, "low": 0, "high": 10}, "6 of 10"),
    ("suds", 45, {"value": 45, "low": 0, "high": 100}, "45 of 100"),
    ("percent", 85, {"value": 85, "low": 0, "high": 100}, "85 %"),
    ("axis", 3, {"value": 3, "low": 0, "high": 10}, "3 of 10"),
    ("circles", 4, {"value": 4, "low": 1, "high": 7}, "4 (1 to 7)"),
    ("count", 2, {"value": 2, "low": 0, "high": None}, "2"),
    ("minutes", 390, {"value": 390, "low": 0, "high": None}, "6 h 30"),
    ("minutes", 25, {"value": 25, "low": 0, "high": None}, "25 min"),
    (
        "grid",
        {"pleasantness": 5},
        {"pleasantness": 5, "energy": None, "low": 1, "high": 7},
        "pleasantness 5 of 7",
    ),
    (
        "emotions",
        ["afraid", {"word": "own:wobbly", "value": 8}],
        [
            {"word": "afraid", "value": None, "low": 0, "high": 10},
            {"word": "own:wobbly", "value": 8, "low": 0, "high": 10},
        ],
        "afraid, wobbly 8/10",
    ),
    ("one", "soup", "soup", "Soup"),
    ("multi", ["tea", "own:cake", "tea"], ["tea", "own:cake"], "Tea, cake"),
    ("check", ["bread", "tea"], ["bread", "tea"], "Bread, Tea"),
    ("yes_no", "not_sure", "not_sure", "Not sure"),
    (
        "statements",
        ["He read it at 14:25.", {"text": "He does not care.", "belief": 85}],
        [
            {"id": "s1", "text": "He read it at 14:25.", "belief": None},
            {"id": "s2", "text": "He does not care.", "belief": {"value": 85, "low": 0, "high": 100}},
        ],
        "He read it at 14:25.\nHe does not care. (believed 85 %)",
    ),
    (
        "rows",
        [{"what": "tea", "much": 4}, {"much": 2, "later": "kept"}],
        [
            {"what": "tea", "much": {"value": 4, "low": 0, "high": 10}},
            {"much": {"value": 2, "low": 0, "high": 10}, "later": "kept"},
        ],
        "Tea; 4 of 10\n2 of 10",
    ),
    ("date", "2026-11-22", "2026-11-22", "2026-11-22"),
    ("time", "21:42", "21:42", "21:42"),
    ("when", "2026-11-22T21:42+01:00", "2026-11-22T21:42+01:00", "21:42, 2026-11-22"),
    ("when", "2026-11-22", "2026-11-22", "2026-11-22"),
    ("person", "p1", ["p1"], "p1"),
    ("link", ["e1", "e2"], ["e1", "e2"], "e1, e2"),
    (
        "cadence",
        {"every": "weekdays", "weekdays": ["thu", "tue"], "at": "17:00"},
        {"every": "weekdays", "n": 1, "weekdays": ["tue", "thu"], "at": "17:00", "grace": 60},
        "on Tue, Thu at 17:00",
    ),
]


def test_every_kind_is_tested_here() -> None:
    assert set(ONE_OF_EACH) == set(KINDS) == {kind for kind, *_rest in EXAMPLES}


@pytest.mark.parametrize(("kind", "raw", "stored", "words"), EXAMPLES)
def test_what_is_given_is_stored_in_one_shape_and_said_in_words(kind: str, raw: Any, stored: Any, words: str) -> None:
    field = ONE_OF_EACH[kind]
    value = field.load(raw)
    assert field.check(value) is None
    assert field.dump(value) == stored
    assert field.load(stored) == value
    assert field.text(value) == words


@EACH
def test_the_empty_answer_is_empty_says_nothing_and_counts_nothing(field: Field[Any]) -> None:
    assert field.is_empty(field.empty)
    assert field.text(field.empty) == ""
    assert field.check(field.empty) is None
    assert list(field.facts(field.empty)) == []


@EACH
@given(data=st.data())
def test_every_valid_answer_comes_back_as_it_was_stored(field: Field[Any], data: st.DataObject) -> None:
    value = data.draw(values(field))
    assert field.check(value) is None
    stored = field.dump(value)
    assert json.loads(json.dumps(stored)) == stored
    again = field.load(stored)
    assert again == value
    assert field.dump(again) == stored
    assert not field.is_empty(again)
    assert field.text(again).strip()
    assert all(isinstance(fact, Fact) and fact.field == "q" for fact in field.facts(again))


@EACH
@given(raw=JSON)
def test_any_json_is_an_answer_or_is_refused_with_a_sentence(field: Field[Any], raw: Any) -> None:
    try:
        value = field.load(raw)
    except AnswerError as error:
        sentence = str(error)
    else:
        sentence = field.check(value)
        assert field.load(field.dump(value)) == value
        assert isinstance(field.text(value), str)
        assert all(fact.field == "q" for fact in field.facts(value))
    assert sentence is None or sentence.endswith((".", "]"))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("scale", 11),
        ("scale", -1),
        ("scale", 3.5),
        ("axis", 10.5),
        ("suds", 52),
        ("suds", 105),
        ("percent", 101),
        ("circles", 0),
        ("circles", 8),
        ("count", -1),
        ("minutes", -5),
        ("minutes", 7 * 24 * 60 + 1),
        ("grid", {"pleasantness": 8}),
        ("grid", {"energy": 0}),
        ("grid", {"pleasantness": 3.5}),
        ("emotions", ["nosuchword"]),
        ("emotions", ["own: "]),
        ("emotions", ["afraid", "afraid"]),
        ("emotions", [{"word": "afraid", "value": 11}]),
        ("emotions", [{"word": "afraid", "value": 2.5}]),
        ("one", "milk"),
        ("one", "own:milk"),
        ("multi", ["milk"]),
        ("multi", ["own: "]),
        ("check", ["own:milk"]),
        ("yes_no", "maybe"),
        ("statements", [{"text": "x", "belief": 101}]),
        ("rows", [{"what": "tea"}, {"what": "milk"}]),
        ("cadence", {"every": "hour"}),
        ("cadence", {"every": "weekdays"}),
        ("cadence", {"every": "week", "weekdays": ["someday"]}),
        ("cadence", {"every": "n_days", "n": 0}),
        ("cadence", {"every": "day", "at": "25:00"}),
        ("cadence", {"every": "day", "grace": 2000}),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(kind: str, value: Any) -> None:
    field = ONE_OF_EACH[kind]
    sentence = field.check(field.load(value))
    assert sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("short", 3),
        ("rich", ["a"]),
        ("rich", "x" * (MAX_TEXT + 1)),
        ("scale", "6"),
        ("scale", True),
        ("scale", {"low": 0}),
        ("scale", float("nan")),
        ("scale", float("inf")),
        ("grid", 5),
        ("grid", {"pleasantness": "high"}),
        ("emotions", "afraid"),
        ("emotions", [3]),
        ("one", ["tea"]),
        ("multi", "tea"),
        ("multi", [""]),
        ("statements", "He left."),
        ("statements", [{"belief": 3}]),
        ("statements", [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]),
        ("rows", {"what": "tea"}),
        ("rows", ["tea"]),
        ("rows", [{"much": "a lot"}]),
        ("date", "22.11.2026"),
        ("date", 20261122),
        ("time", "quarter to ten"),
        ("time", 2142),
        ("when", 3),
        ("when", "tomorrow"),
        ("person", 3),
        ("link", [None]),
        ("cadence", "daily"),
        ("cadence", {"every": "week", "weekdays": "mon"}),
        ("cadence", {"every": "n_days", "n": "two"}),
    ],
)
def test_what_has_another_shape_is_refused_with_a_sentence(kind: str, raw: Any) -> None:
    with pytest.raises(AnswerError, match=r"\.$|\]$"):
        ONE_OF_EACH[kind].load(raw)


def test_an_imported_number_may_lie_between_two_steps() -> None:
    imported = Rating(3.4, 1, 5).rescaled(1, 7)
    assert imported == Rating(4.6, 1, 7, Rating(3.4, 1, 5))
    grid = ONE_OF_EACH["grid"]
    assert grid.check(GridPoint(4.6, None, original=imported.original)) is None
    assert ONE_OF_EACH["scale"].check(Rating(2.5, 0, 10, Rating(1, 0, 4))) is None


def test_a_rating_keeps_the_scale_it_was_made_on() -> None:
    field = ONE_OF_EACH["scale"]
    older = field.load({"value": 4, "low": 1, "high": 5})
    assert field.check(older) is None
    assert field.text(older) == "4 (1 to 5)"
    assert list(field.facts(older)) == [Fact("q", "trust", None, 4, 1, 5)]


def test_a_number_without_ends_cannot_be_moved_to_another_scale() -> None:
    with pytest.raises(AnswerError):
        Rating(7).rescaled(0, 10)


def test_a_persons_and_an_entrys_name_stand_for_their_ids() -> None:
    names = {"p1": "Tomas", "p2": "Ines"}
    person = ONE_OF_EACH["person"]
    assert person.text(("p1", "p2", "p3"), lambda identity: names.get(identity, identity)) == "Tomas, Ines, p3"
    assert [fact.label for fact in person.facts(("p1", "p2"))] == ["p1", "p2"]


def test_only_one_person_where_one_is_asked_for() -> None:
    field = Person("q", several=False)
    assert field.check(("p1",)) is None
    assert field.check(("p1", "p2")) is not None


@pytest.mark.parametrize(
    ("kind", "value", "facts"),
    [
        ("grid", GridPoint(5, 2), [Fact("q", "mood", None, 5, 1, 7), Fact("q", "energy", None, 2, 1, 7)]),
        ("grid", GridPoint(None, 2), [Fact("q", "energy", None, 2, 1, 7)]),
        ("minutes", Rating(390, 0), [Fact("q", "sleep_minutes", None, 390, 0, None)]),
        ("one", "soup", [Fact("q", "meals", "soup", 1, 0, 2)]),
        ("one", "own:milk", [Fact("q", "", "own:milk")]),
        ("yes_no", "yes", [Fact("q", "acted", "yes", 1, 0, 1)]),
        ("yes_no", "not_sure", [Fact("q", "acted", "not_sure", None, 0, 1)]),
        ("multi", ("tea", "own:x"), [Fact("q", "", "tea"), Fact("q", "", "own:x")]),
        (
            "emotions",
            (Feeling("afraid", 8), Feeling("own:wobbly")),
            [Fact("q", "emotion", "afraid", 8, 0, 10), Fact("q", "emotion", "own:wobbly", None, 0, 10)],
        ),
        (
            "statements",
            (Statement("a", "x", Rating(85, 0, 100)), Statement("b", "y")),
            [Fact("q", "belief_before", None, 85, 0, 100)],
        ),
        ("date", date(2026, 11, 22), [Fact("q", due="2026-11-22")]),
        ("when", Moment(datetime(2026, 11, 22, 21, 42), 60), [Fact("q", due="2026-11-22T21:42+01:00")]),
        ("rich", "text", []),
        ("time", time(21, 42), []),
        ("cadence", Cadence(), []),
    ],
)
def test_each_kind_counts_what_it_declares(kind: str, value: Any, facts: list[Fact]) -> None:
    assert list(ONE_OF_EACH[kind].facts(value)) == facts


def test_a_rows_facts_are_labelled_by_its_naming_column() -> None:
    facts = list(ONE_OF_EACH["rows"].facts(ONE_OF_EACH["rows"].load([{"what": "tea", "much": 4}, {"much": 2}])))
    assert facts == [Fact("q", "", "tea"), Fact("q", "urge", "tea", 4, 0, 10), Fact("q", "urge", None, 2, 0, 10)]


def test_a_place_without_a_column_label_keeps_the_cells_own_labels() -> None:
    field = Rows("q", columns=(YesNo("acted", measure="acted"),))
    assert list(field.facts(field.load([{"acted": "yes"}]))) == [Fact("q", "acted", "yes", 1, 0, 1)]


def test_a_moment_given_without_an_offset_is_taken_as_utc() -> None:
    assert ONE_OF_EACH["when"].load("2026-11-22T21:42") == Moment(datetime(2026, 11, 22, 21, 42), 0)
    assert ONE_OF_EACH["when"].load("2026-11-22T21:42").utc() == datetime(2026, 11, 22, 21, 42, tzinfo=UTC)


def test_blank_text_and_rows_are_no_answer() -> None:
    assert ONE_OF_EACH["rich"].is_empty(" \n\t ")
    assert ONE_OF_EACH["statements"].is_empty((Statement("a", "  "),))
    assert ONE_OF_EACH["statements"].text((Statement("a", " "), Statement("b", "y"))) == "y"
