# SPDX-License-Identifier: GPL-3.0-or-later
"""All insights together: the list, what each answers on thin or strange data, and what is printed."""

import json
import math
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journal_app.insights as package
from journal_app.domain.i18n import N_
from journal_app.insights import INSIGHTS, compute, leading
from journal_app.insights.headlines import change_sentence, size_word
from journal_app.insights.result import LOOKING_BACK, MOMENTARY, Insight, Sentence, Status, plain_number
from journal_app.insights.series import Facts, RatingRow, Ratings
from tests.insights.material import START, daily, named, outcomes

END = date(2026, 12, 31)
NOT_QUESTIONS = {"series", "result", "arrays", "bootstrap", "lowess", "band", "neighbours", "proportions", "headlines"}
FORBIDDEN = {"good", "bad", "should", "because", "causes", "improves", "streak", "failed", "broken", "!"}

THIN: dict[str, Facts] = {
    "nothing": {},
    "one rating": {"mood": daily([4])},
    "two ratings": {"mood": daily([4, 6])},
    "two ratings of a day": {"mood": Ratings.from_rows("mood", [RatingRow(START.toordinal(), m, m) for m in (1, 2)])},
    "all alike": {"mood": daily([4] * 60), "energy": daily([4] * 60, measure="energy")},
    "at the end of the scale": {"mood": daily([7] * 60)},
    "only ties": {"mood": daily([3, 4] * 30)},
    "one unlike the others": {"mood": daily([4] * 59 + [1])},
    "open scale": {"mood": daily([3, 4, 5] * 20, low=None, high=None)},
    "named without a number": {
        "mood": Ratings.from_rows("mood", [RatingRow(START.toordinal() + n) for n in range(40)])
    },
    "a word and a promise": {"emotion": named((0, "sad")), "promise_outcome": outcomes("missed")},
    "unknown outcome": {"promise_outcome": outcomes(*["own:somehow"] * 12)},
    "only looking back": {"mood": daily([3, 4, 5] * 20, looking_back=True)},
}


def numbers(value: object) -> Iterator[float]:
    """Yield every number within a JSON value."""
    if isinstance(value, dict):
        for each in value.values():
            yield from numbers(each)
    elif isinstance(value, list):
        for each in value:
            yield from numbers(each)
    elif isinstance(value, float | int):
        yield value


def assert_sound(insight: Insight) -> None:
    printed = insight.to_json()
    json.dumps(printed, allow_nan=False)
    assert all(math.isfinite(number) for number in numbers(printed))
    assert (insight.waits_for is not None) == (insight.status is Status.NOT_ENOUGH)
    assert insight.status is Status.OK or insight.interval is None
    assert insight.status is not Status.NOT_ENOUGH or insight.value is None
    if insight.interval is not None and insight.value is not None:
        assert insight.interval[0] <= insight.value <= insight.interval[1]
    assert insight.method.text()
    assert insight.text() or insight.status is not Status.OK
    assert insight.n >= 0
    assert insight.missing >= 0
    assert not FORBIDDEN & set(re.findall(r"[a-z]+|!", insight.text().lower()))


def test_the_list_names_every_question_there_is() -> None:
    modules = {path.stem for path in Path(package.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(INSIGHTS) == modules - NOT_QUESTIONS
    assert len(set(INSIGHTS)) == len(INSIGHTS)


def test_each_question_answers_under_its_own_name() -> None:
    assert [insight.key for insight in compute({}, START, END)] == list(INSIGHTS)


@pytest.mark.parametrize("facts", THIN.values(), ids=THIN)
def test_thin_or_strange_data_gives_a_status_and_no_nan(facts: Facts) -> None:
    for insight in compute(facts, START, END):
        assert_sound(insight)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.none() | st.integers(1, 7), max_size=70), st.booleans())
def test_any_series_gives_a_status_and_no_nan(values: list[float | None], looking_back: bool) -> None:
    for insight in compute({"mood": daily(values, looking_back=looking_back)}, START, END):
        assert_sound(insight)


def test_the_same_facts_give_the_same_answers() -> None:
    facts = {"mood": daily([3, 5, 4, 6, None, 2] * 15)}
    first, second = compute(facts, START, END), compute(facts, START, END)
    assert [insight.to_json() for insight in first] == [insight.to_json() for insight in second]


def test_looking_back_is_answered_by_itself_and_the_larger_kind_leads() -> None:
    momentary = [RatingRow(START.toordinal() + day, 0, 4, 1, 7) for day in range(3)]
    back = [RatingRow(START.toordinal() + day, 0, 2, 1, 7, looking_back=True) for day in range(9)]
    insights = compute({"mood": Ratings.from_rows("mood", momentary + back)}, START, END)
    found = [insight for insight in insights if insight.key == "daily_mood"]
    assert [(insight.kind, insight.n, insight.value) for insight in found] == [(MOMENTARY, 3, 4), (LOOKING_BACK, 9, 2)]
    assert leading(insights, "daily_mood").kind == LOOKING_BACK


def test_even_kinds_are_led_by_the_momentary_one() -> None:
    assert leading(compute({"mood": daily([4])}, START, END), "trend").kind == MOMENTARY


def test_an_answer_is_printed_with_its_keys() -> None:
    printed = compute({"mood": daily([4, 5])}, START, END)[0].to_json()
    assert {"key", "status", "value", "interval", "n", "missing", "method", "measure", "days"} <= set(printed)
    assert (printed["key"], printed["status"], printed["measure"]) == ("daily_mood", "ok", "mood")
    assert (printed["from"], printed["to"]) == ("2026-01-05", "2026-12-31")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (None, "No clear change."),
        ((-0.2, 1.0), "No clear change."),
        ((0.0, 1.0), "No clear change."),
        ((0.3, 0.6), "Over these weeks it moved up by a little."),
        ((0.3, 2.0), "Over these weeks it moved up, by something between a little and quite a lot."),
        ((-2.0, -0.1), "Over these weeks it moved down, by something between very little and quite a lot."),
    ],
)
def test_a_direction_is_named_only_when_the_interval_leaves_zero_out(
    change: tuple[float, float] | None, said: str
) -> None:
    assert change_sentence(change).text() == said


def test_words_for_sizes_grow_with_the_change() -> None:
    assert [size_word(change) for change in (0.1, -0.3, 1.0, -4)] == [
        "very little",
        "a little",
        "a fair amount",
        "quite a lot",
    ]


def test_sentences_fill_their_places_and_choose_the_plural() -> None:
    sentence = Sentence(N_("{n} day"), {"n": 2}, N_("{n} days"), 2)
    assert sentence.text() == "2 days"
    assert Sentence("by {x}", {"x": -0.25}).text() == "by −0.2"
    assert Sentence("by {x}", {"x": 0.5}).text(str) == "by 0.5"
    assert [plain_number(value) for value in (-3.0, 3.96, -0.04, 12, 0.25)] == ["−3", "4", "0", "12", "0.2"]
