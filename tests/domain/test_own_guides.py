# SPDX-License-Identifier: GPL-3.0-or-later
"""Own guides: the example holds, and every mistake is told with its line and what to change."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal_app.domain.fields import KINDS, Minutes, Multi, One, Rows, Scale
from journal_app.domain.guide import KEEP, Guide
from journal_app.domain.guides import SHIPPED
from journal_app.domain.own_guides import RESERVED, GuideError, parse_guide
from journal_app.domain.own_source import MAX_FILE

EXAMPLE = (Path(__file__).resolve().parents[2] / "resources" / "guides" / "example.toml").read_text("utf-8")
SMALL = """
key = "tea"
title = "Tea"

[[questions]]
key = "how"
kind = "scale"
label = "How was it?"
"""


def with_question(kind: str, rest: str = "") -> str:
    return f'{SMALL}\n[[questions]]\nkey = "next"\nkind = "{kind}"\nlabel = "Next"\n{rest}\n'


def complaint(text: str, taken: tuple[str, ...] = ()) -> GuideError:
    with pytest.raises(GuideError) as caught:
        parse_guide(text, taken)
    return caught.value


def outcome(text: str) -> Guide | str:
    """Return the guide, or the sentence of the one error that may come instead."""
    try:
        return parse_guide(text)
    except GuideError as error:
        return str(error)


def test_the_example_is_a_guide() -> None:
    guide = parse_guide(EXAMPLE)
    assert (guide.key, guide.family, guide.minutes, guide.heading) == ("evening_call", KEEP, 3, "in_a_line")
    assert guide.starred is not None
    assert guide.starred.key == "in_a_line"
    assert guide.together == ("closeness", "at_ease")
    assert "phone" in guide.synonyms


def test_the_example_takes_answers_and_counts_them() -> None:
    guide = parse_guide(EXAMPLE)
    answers = {
        "in_a_line": "We laughed about the lamp.",
        "who_called": "they_did",
        "closeness": 8,
        "at_ease": 7,
        "length": 25,
        "mood": {"pleasantness": 6, "energy": 3},
        "feelings": [{"word": "warm", "value": 6}, "own:soft at the edges"],
        "topics": ["day", "own:the lamp"],
        "heard_between_the_lines": [{"text": "She misses me", "belief": 60}],
        "agreed_on": [{"what": "Train tickets", "by": "2026-11-27"}],
        "with": ["a-person"],
    }
    assert guide.problems(answers) == {}
    assert guide.problems(guide.stored(answers)) == {}
    measures = {fact.measure: fact.value for fact in guide.facts(guide.stored(answers))}
    assert measures["closeness"] == 8
    assert measures["own:at_ease_on_the_phone"] == 7
    assert measures["mood"] == 6


def test_the_example_is_held_to_what_it_declares() -> None:
    problems = parse_guide(EXAMPLE).problems({"closeness": 11, "who_called": "nobody"})
    assert set(problems) == {"in_a_line", "closeness", "at_ease", "who_called"}


def test_own_guides_give_what_shipped_ones_give() -> None:
    assert isinstance(parse_guide(SMALL), Guide)
    assert parse_guide(SMALL).field("how") == Scale("how", "How was it?")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_asked(kind: str) -> None:
    options = '[questions.options]\nyes_please = "Yes, please"\n' if kind in ("one", "multi", "check") else ""
    columns = '[[questions.columns]]\nkey = "a"\nkind = "short"\nlabel = "A"\n' if kind == "rows" else ""
    field = parse_guide(with_question(kind, options + columns)).field("next")
    assert type(field) is KINDS[kind]


def test_what_a_kind_can_be_told_arrives() -> None:
    text = with_question("minutes", 'longest = 90\ntap = 1\nhint = "Roughly"\ngroup = "More"\noptional = true')
    assert parse_guide(text).field("next") == Minutes(
        "next", "Next", "Roughly", group="More", optional=True, longest=90, tap=1
    )
    multi = parse_guide(with_question("multi", 'own = false\n[questions.options]\na = "A"')).field("next")
    assert isinstance(multi, Multi)
    assert not multi.own


def test_a_table_can_label_its_rows() -> None:
    text = with_question(
        "rows",
        'labelled_by = "who"\n'
        '[[questions.columns]]\nkey = "who"\nkind = "one"\nlabel = "Who"\n'
        '[questions.columns.options]\nme = "Me"\n'
        '[[questions.columns]]\nkey = "much"\nkind = "scale"\nlabel = "How much"\nmeasure = "own:much"',
    )
    field = parse_guide(text).field("next")
    assert isinstance(field, Rows)
    assert isinstance(field.columns[0], One)
    facts = list(field.facts(field.load([{"who": "me", "much": 4}])))
    assert [(fact.label, fact.measure, fact.value) for fact in facts] == [("me", "", None), ("me", "own:much", 4)]


def test_an_unknown_kind_is_told_with_its_line_and_all_kinds() -> None:
    error = complaint(with_question("slider"))
    assert error.line == 12
    assert str(error).startswith("Line 12: question 2:")
    assert all(kind in str(error) for kind in KINDS)


def test_a_kind_misspelt_is_told_the_nearest() -> None:
    assert "Did you mean “emotions”?" in str(complaint(with_question("emotion")))


def test_a_missing_kind_is_told() -> None:
    assert "“kind” is missing" in str(complaint(SMALL.replace('kind = "scale"\n', "")))


def test_a_missing_title_is_told() -> None:
    assert "“title” is missing" in str(complaint(SMALL.replace('title = "Tea"', 'title = " "')))
    assert "“title” is missing" in str(complaint(SMALL.replace('title = "Tea"', "")))


def test_a_missing_label_points_at_its_question() -> None:
    error = complaint(SMALL.replace('label = "How was it?"', ""))
    assert error.line == 5
    assert "“label” is missing" in str(error)


def test_a_key_twice_is_told_with_its_question() -> None:
    error = complaint(with_question("scale").replace('"next"', '"how"'))
    assert error.line == 11
    assert "“how” is the key of a question before" in str(error)


def test_a_toml_key_twice_in_its_table_is_told() -> None:
    error = complaint(SMALL.replace('title = "Tea"', 'title = "Tea"\ntitle = "Milk"'))
    assert error.line == 4
    assert "twice" in str(error)


def test_two_starred_questions_are_told() -> None:
    text = SMALL + 'required = true\n[[questions]]\nkey = "b"\nkind = "rich"\nlabel = "B"\nrequired = true\n'
    error = complaint(text)
    assert error.line == 14
    assert "“how” is required already" in str(error)


@pytest.mark.parametrize("kind", ["one", "multi", "check"])
def test_missing_options_are_told_with_how_to_write_them(kind: str) -> None:
    error = complaint(with_question(kind))
    assert error.line == 10
    assert "[questions.options]" in str(error)


@pytest.mark.parametrize("key", ["At ease", "at-ease", "1st", "own:tea", "ä", "k" * 41])
def test_a_key_of_another_form_is_told(key: str) -> None:
    assert "cannot be a key" in str(complaint(SMALL.replace('"how"', f'"{key}"')))
    assert "cannot be a key" in str(complaint(SMALL.replace('"tea"', f'"{key}"')))


@pytest.mark.parametrize("guide", [guide.key for guide in SHIPPED])
def test_the_key_of_a_shipped_guide_is_refused(guide: str) -> None:
    assert guide in RESERVED
    error = complaint(SMALL.replace('"tea"', f'"{guide}"'))
    assert error.line == 2
    assert "another guide" in str(error)


def test_the_key_of_another_own_guide_is_refused() -> None:
    assert "another guide" in str(complaint(SMALL, ("tea",)))


def test_a_misspelt_key_is_told_the_nearest() -> None:
    error = complaint(SMALL.replace("label", "lable"))
    assert error.line == 8
    assert "Did you mean “label”?" in str(error)


def test_a_measure_nobody_knows_is_told_and_an_own_one_is_taken() -> None:
    error = complaint(SMALL + 'measure = "moood"\n')
    assert error.line == 9
    assert "Did you mean “mood”?" in str(error)
    field = parse_guide(SMALL + 'measure = "own:tea"\n').field("how")
    assert field is not None
    assert field.measure == "own:tea"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "“key” is missing"),
        ('key = "tea"\ntitle = "Tea"', "at least one question"),
        ('key = "tea"\ntitle = "Tea"\nquestions = ["how"]', "at least one question"),
        (SMALL.replace('"Tea"', "Tea"), "cannot be read as TOML"),
        (SMALL.replace('title = "Tea"', "title = 3"), "is a text in quotes"),
        (SMALL.replace('title = "Tea"', 'title = "Tea"\nminutes = 0'), "a whole number"),
        (SMALL.replace('title = "Tea"', 'title = "Tea"\nminutes = true'), "a whole number"),
        (SMALL.replace('title = "Tea"', 'title = "Tea"\nfamily = "calm"'), "notice, steady"),
        (SMALL.replace('title = "Tea"', 'title = "Tea"\nheading = "how"'), "short or rich"),
        (SMALL.replace('title = "Tea"', 'title = "Tea"\ntogether = ["who"]'), "answered by a number"),
        (SMALL.replace('title = "Tea"', 'title = "Tea"\nsynonyms = "mug"'), "a list"),
        (SMALL.replace('title = "Tea"', f'title = "{"t" * 61}"'), "at most 60"),
        (SMALL + "required = 1", "true or false"),
        (SMALL + 'anchors = ["low", "high"]', "three short texts"),
        (with_question("minutes", "longest = 0"), "a whole number"),
        (with_question("one", 'options = ["a"]'), "are a table"),
        (with_question("one", '[questions.options]\n"Big one" = "Big"'), "cannot be a key"),
        (with_question("rows"), "needs columns"),
        (with_question("rows", '[[questions.columns]]\nkey = "a"\nkind = "rows"\nlabel = "A"'), "not a kind"),
        (
            with_question("rows", '[[questions.columns]]\nkey = "a"\nkind = "short"\nlabel = "A"\nrequired = true'),
            "not a column",
        ),
        (
            with_question("rows", 'labelled_by = "b"\n[[questions.columns]]\nkey = "a"\nkind = "short"\nlabel = "A"'),
            "one of the columns",
        ),
        (with_question("statements", 'across = "how"'), "another question of the kind statements"),
        (with_question("yes_no", '[questions.options]\na = "A"'), "no meaning here"),
    ],
)
def test_each_mistake_says_what_to_change(text: str, part: str) -> None:
    assert part in str(complaint(text))


def test_a_column_is_told_with_its_own_line() -> None:
    error = complaint(with_question("rows", '[[questions.columns]]\nkey = "a"\nkind = "shirt"\nlabel = "A"'))
    assert error.line == 16
    assert "question 2, column 1" in str(error)


def test_too_long_a_file_and_too_many_questions_are_refused() -> None:
    assert "too long" in str(complaint(SMALL + "#" * MAX_FILE))
    many = "".join(f'[[questions]]\nkey = "q{n}"\nkind = "rich"\nlabel = "Q"\n' for n in range(101))
    assert "at most 100 questions" in str(complaint('key = "tea"\ntitle = "Tea"\n' + many))


def test_a_file_nested_without_end_is_refused() -> None:
    assert "nests" in str(complaint("key = " + "[" * 20_000))


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert parse_guide("\ufeff" + SMALL.replace("\n", "\r\n")).key == "tea"


NAMES = st.sampled_from(
    ["key", "kind", "label", "options", "columns", "anchors", "measure", "across", "own", "longest", "required"]
)
VALUES = st.recursive(
    st.one_of(
        st.text(max_size=12),
        st.integers(),
        st.floats(),
        st.booleans(),
        st.dates(),
        st.times(),
        st.datetimes(),
        st.sampled_from([*KINDS, "mood"]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | NAMES, inner, max_size=3),
    max_leaves=5,
)
TABLES = st.dictionaries(NAMES | st.text(max_size=5), VALUES, max_size=6)


def as_toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_toml(str(k))} = {as_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_toml(item) for item in value) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(c):08x}" if not 0xD800 <= ord(c) < 0xE000 else "?" for c in value) + '"'
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@given(st.text())
@example("x = 1e99999999")
@example("key = " + "9" * 5000)
@example("key = 2026-13-45")
@example('key = "\\ud800"')
def test_any_text_gives_a_guide_or_a_guide_error(text: str) -> None:
    assert outcome(text)


@given(TABLES, st.lists(TABLES, max_size=3))
def test_any_tables_give_a_guide_or_a_guide_error(head: dict[str, object], questions: list[dict[str, object]]) -> None:
    lines = [f"{as_toml(key)} = {as_toml(value)}" for key, value in head.items()]
    for question in questions:
        lines += ["[[questions]]", *(f"{as_toml(key)} = {as_toml(value)}" for key, value in question.items())]
    assert outcome("\n".join(lines))


@given(st.dictionaries(NAMES, VALUES, max_size=4), st.sampled_from(list(KINDS)))
def test_any_question_gives_its_kind_or_an_error_about_it(rest: dict[str, object], kind: str) -> None:
    given_keys = {"key": "next", "kind": kind, "label": "Next"}
    question = "\n".join(f"{as_toml(key)} = {as_toml(value)}" for key, value in {**rest, **given_keys}.items())
    result = outcome(f"{SMALL}[[questions]]\n{question}\n")
    assert "question 2" in result if isinstance(result, str) else type(result.field("next")) is KINDS[kind]


@given(st.integers(0, len(EXAMPLE)), st.text(max_size=3), st.integers(0, 5))
def test_the_example_with_something_changed_gives_a_guide_or_a_guide_error(at: int, new: str, gone: int) -> None:
    result = outcome(EXAMPLE[:at] + new + EXAMPLE[at + gone :])
    assert result if isinstance(result, str) else result.problems({"unknown": 1})
