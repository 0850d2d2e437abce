# SPDX-License-Identifier: GPL-3.0-or-later
"""Examples of every kind of question with answers as they lie in journals: shipped, imported, older, half filled."""

from dataclasses import dataclass
from typing import Any

from journal_app.domain.answers import Json
from journal_app.domain.fields import (
    Axis,
    CadenceField,
    Check,
    Circles,
    Count,
    Date,
    Emotions,
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

_FEW = (Option("a", "First"), Option("b", "Second"))
_MANY = tuple(Option(f"k{n}", f"An answer that takes some room, number {n}") for n in range(7))


def _number(value: float, low: float | None, high: float | None, **more: Json) -> Json:
    return {"value": value, "low": low, "high": high, **more}


def _feeling(word: str, value: float | None, low: float = 0, high: float = 10) -> Json:
    return {"word": word, "value": value, "low": low, "high": high}


_TABLE = (
    One("urge", "Urge", options=_FEW, own=True),
    Scale("strength", "Strength"),
    YesNo("acted", "Acted on it"),
    Person("with", "With whom"),
)


@dataclass(frozen=True)
class Example:
    """A question and some of its answers."""

    field: Field[Any]
    answers: tuple[Json, ...]


EXAMPLES = (
    Example(Short("q", "A line"), ("one line", "two\nlines", "hard\u00a0space", "x" * 40_000, "  ")),
    Example(
        Rich("q", "A page", required=True),
        (
            "text",
            "a\n\nb\n",
            "hard\u00a0space and\u2028break",
            "*stars* <b>not bold</b> &amp;",
            "Пепис 日記 👩‍👧",
            "\t tab",
        ),
    ),
    Example(
        Scale("q", "A scale", anchors=("none", "some", "most")),
        (
            _number(0, 0, 10),
            _number(7, 0, 10),
            _number(6.666666666666667, 0, 10, original=_number(5, 1, 7)),
            _number(3, 1, 5),
            _number(4.5, None, None),
            _number(400, None, 100),
        ),
    ),
    Example(Axis("q", "An axis"), (_number(5, 0, 10), _number(2, -5, 5))),
    Example(Suds("q", "Distress"), (_number(65, 0, 100), _number(62.5, 0, 100, original=_number(5, 0, 8)))),
    Example(Percent("q", "Belief"), (_number(100, 0, 100), _number(33, 0, 100), _number(0.4, 0, 1))),
    Example(Circles("q", "Circles"), (_number(1, 1, 7), _number(5.5, 1, 7, original=_number(4, 1, 5)))),
    Example(Count("q", "How many"), (_number(0, 0, None), _number(3, 0, None), _number(2.5, 0, None))),
    Example(
        Minutes("q", "How long", tap=15),
        (_number(405, 0, None), _number(0, 0, None), _number(412.5, 0, None), _number(999_999, 0, None)),
    ),
    Example(
        Grid("q", "Where"),
        (
            {"pleasantness": 5, "energy": 3, "low": 1, "high": 7},
            {"pleasantness": 5, "energy": None, "low": 1, "high": 7},
            {"pleasantness": None, "energy": 2, "low": 1, "high": 7},
            {"pleasantness": 4.75, "energy": None, "low": 1, "high": 7, "original": _number(6, 1, 9)},
            {"pleasantness": 8, "energy": 1, "low": 1, "high": 9},
        ),
    ),
    Example(
        Emotions("q", "Feelings"),
        (
            [
                {"word": "afraid", "value": 8, "low": 0, "high": 10},
                {"word": "calm", "value": None, "low": 0, "high": 10},
            ],
            [_feeling("own:homeish", None)],
            [_feeling("sad", 3, 1, 5), _feeling("left_out", 0)],
            [_feeling("a_word_no_list_has", 2.5)],
        ),
    ),
    Example(Emotions("q", "Feelings", rated=False), ([{"word": "sad", "value": 4, "low": 0, "high": 10}],)),
    Example(One("q", "One of few", options=_FEW), ("a", "gone_since")),
    Example(One("q", "One of many", options=_MANY), ("k3", "gone_since")),
    Example(One("q", "One or an own one", options=_FEW, own=True), ("b", "own:Something else", "gone_since")),
    Example(YesNo("q", "Yes or no"), ("yes", "no", "not_sure", "perhaps")),
    Example(Multi("q", "Several", options=_FEW), (["a"], ["b", "a"], ["own:Something else", "gone_since", "a"])),
    Example(Check("q", "A checklist", options=_MANY), (["k1", "k6"], ["gone_since"])),
    Example(
        Statements("q", "Rows", belief=True, across="other"),
        (
            [{"id": "s1", "text": "One", "belief": _number(80, 0, 100)}, {"id": "s2", "text": "Two", "belief": None}],
            [{"id": "x9", "text": "Imported", "belief": _number(50, 0, 100, original=_number(2, 0, 4))}],
            [{"id": "a", "text": "", "belief": _number(10, 0, 100)}],
            [{"id": "a", "text": "two\nlines and a hard\u00a0space", "belief": None}],
        ),
    ),
    Example(
        Statements("q", "Plain rows"),
        ([{"id": "s1", "text": "One", "belief": _number(80, 0, 100)}, {"id": "s2", "text": "Two", "belief": None}],),
    ),
    Example(
        Rows("q", "A table", columns=_TABLE, labelled_by="urge"),
        (
            [{"urge": "a", "strength": _number(7, 0, 10), "acted": "no"}],
            [{"urge": "own:shout", "cell_of_old": {"any": 1}}, {"strength": _number(3, 1, 5), "with": ["p1"]}],
            [{"urge": "gone_since", "strength": _number(5, 0, 10, original=_number(3, 1, 5))}],
        ),
    ),
    Example(Date("q", "A date"), ("2026-11-22", "1660-01-01", "0987-06-05")),
    Example(Time("q", "A time"), ("21:42", "00:00")),
    Example(
        When("q", "A moment"),
        ("2026-11-22T21:42+01:00", "1660-01-01T00:00+00:00", "2026-11-22", "2026-07-01T08:00:07+09:00"),
    ),
    Example(Person("q", "Who"), (["p1"], ["p1", "somebody-gone"], ["name:Grandmother"])),
    Example(Link("q", "Entries", several=False), (["e1"], ["an-entry-of-the-trash"])),
    Example(
        CadenceField("q", "How often"),
        (
            {"every": "weekdays", "n": 1, "weekdays": ["mon", "thu"], "at": "17:00", "grace": 60},
            {"every": "n_days", "n": 3, "weekdays": [], "at": None, "grace": 0},
            {"every": "month", "n": 1, "weekdays": ["sun"], "at": "17:00:30", "grace": 45},
            {"every": "fortnight", "n": 1, "weekdays": [], "at": None, "grace": 60},
        ),
    ),
)
