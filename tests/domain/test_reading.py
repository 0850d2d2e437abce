# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry as it is read: its heading, its questions and answers in words."""

import pytest

from journal_app.domain.guide import Guide
from journal_app.domain.guides import SHIPPED
from journal_app.domain.reading import HEADING_LENGTH, Passage, heading, passages, plain_text, shortened

GUIDES = {guide.key: guide for guide in SHIPPED}


def test_answers_are_read_in_the_guides_order_with_their_questions() -> None:
    answers = {"noticed": "The tram, the rain.", "minutes": {"value": 5, "low": 0, "high": None}, "kind": "breath"}
    assert passages(GUIDES["mindfulness"], answers) == [
        Passage("kind", "What will you stay with?", "Breath"),
        Passage("minutes", "Minutes it became", "5 min"),
        Passage("noticed", "What did you notice?", "The tram, the rain.", prose=True),
    ]


def test_answers_nobody_asks_for_any_more_come_last_and_are_not_lost() -> None:
    answers = {"weather": "rain", "own:steps": {"value": 8000, "low": 0, "high": 20000}, "text": "A page."}
    read = passages(GUIDES["free_writing"], answers)
    assert [part.key for part in read] == ["text", "weather", "own:steps"]
    assert [part.text for part in read] == ["A page.", "rain", "8000 (0 to 20000)"]


def test_an_answer_that_cannot_be_read_is_shown_as_it_lies_there() -> None:
    assert [part.text for part in passages(GUIDES["daily_check_in"], {"mood": ["fine"]})] == ['["fine"]']


def test_an_entry_of_an_unknown_guide_is_still_read() -> None:
    assert passages(None, {"rose": "pink", "thorn": "", "count": 3}) == [
        Passage("rose", "rose", "pink", prose=True),
        Passage("count", "count", "3"),
    ]


def test_people_are_read_by_their_names() -> None:
    names = {"p1": "Tomas"}
    parts = passages(GUIDES["promise"], {"person": ["p1"]}, lambda identity: names.get(identity, identity))
    assert [part.text for part in parts] == ["Tomas"]


def test_plain_text_is_the_answers_with_a_blank_line_between() -> None:
    answers = {"what": "Call Papa on his birthday", "size": "small"}
    assert plain_text(passages(GUIDES["promise"], answers)) == "Call Papa on his birthday\n\nSmall"


def test_plain_text_begins_with_the_writers_own_sentences() -> None:
    answers = {"emotions": [{"word": "afraid", "value": 4}], "set_off": "He put the kettle on.", "thought": "Now."}
    assert plain_text(passages(GUIDES["emotion_log"], answers)).startswith("He put the kettle on.\n\nNow.\n\n")


@pytest.mark.parametrize(
    ("guide", "title", "answers", "expected"),
    [
        ("emotion_log", " The towel ", {"set_off": "He put the kettle on."}, "The towel"),
        ("emotion_log", "", {"set_off": "He put the kettle on."}, "He put the kettle on."),
        ("emotion_log", "", {"emotions": [{"word": "afraid", "value": 4}]}, "Emotion log"),
        ("free_writing", "", {"text": "\n\n  First line\nsecond"}, "First line"),
        ("promise", "", {"what": "Send Ines the photos"}, "Send Ines the photos"),
        ("facts_and_assumptions", "", {"moment": "Friday, no answer", "facts": ["x"]}, "Friday, no answer"),
        ("facts_and_assumptions", "", {"facts": ["x"]}, "Facts and assumptions"),
        ("daily_check_in", "", {"mood": {"pleasantness": 4}}, "Daily check-in"),
        ("promise_outcome", "", {"outcome": "missed"}, "How the promise went"),
    ],
)
def test_the_heading_is_the_title_else_the_first_line_else_the_guide(
    guide: str, title: str, answers: dict[str, object], expected: str
) -> None:
    assert heading(GUIDES[guide], title, answers) == expected


def test_an_unknown_guide_without_a_title_has_no_heading() -> None:
    assert heading(None, "", {"text": "x"}) == ""


def test_a_long_first_line_is_cut_at_a_word() -> None:
    line = "word " * 40
    short = shortened(line)
    assert len(short) <= HEADING_LENGTH
    assert short.endswith("word…")
    assert len(shortened("x" * 200)) == HEADING_LENGTH


@pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())
def test_every_guide_can_head_an_entry(guide: Guide) -> None:
    assert heading(guide, "", {}) == guide.title
