# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a guide: built from its declaration, true to what is stored."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.domain.answers import Json
from journal_app.domain.fields import Check, Count, Date, Emotions, Grid, One, Option, Person, Scale, Short
from journal_app.domain.guide import NOTICE, Guide
from journal_app.domain.guides import SHIPPED
from journal_app.ui.desk import Desk
from journal_app.ui.form.guide_form import GuideForm
from journal_app.ui.form.worded_choice import WordedChoice
from tests.domain.answering import answers
from tests.ui.form.conftest import Show

GUIDES = [pytest.param(guide, id=guide.key) for guide in SHIPPED]

OURS = Guide(
    key="ours",
    family=NOTICE,
    title="Ours",
    purpose="",
    minutes=1,
    note="Nobody else reads this.",
    fields=(
        Short("first", "First & foremost", required=True),
        Scale("calm", "Calm", group="How strong?"),
        Scale("joy", "Joy", group="How strong?"),
        Date("day", "The day", group="The day"),
        Count("drinks", "Drinks", group="The day", optional=True),
        Short("of_old", "Asked in former times", retired=True),
    ),
    together=("calm", "joy"),
)


def rating(value: float) -> Json:
    return {"value": value, "low": 0, "high": 10}


@pytest.fixture
def form(show: Show, desk: Desk) -> GuideForm:
    return show(GuideForm(OURS, desk))


def labels(form: GuideForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible() and label.text()]


def more_button(form: GuideForm) -> QPushButton:
    return next(
        button for button in form.findChildren(QPushButton) if button.text() == "More questions" and button.isVisible()
    )


@pytest.mark.parametrize("guide", GUIDES)
def test_a_form_filled_with_any_answers_gives_what_the_guide_stores(show: Show, desk: Desk, guide: Guide) -> None:
    form = show(GuideForm(guide, desk))

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(answers(guide))
    def fill(given_answers: dict[str, Json]) -> None:
        form.show_answers({})
        form.show_answers(given_answers)
        assert form.answers() == given_answers
        for editor in form.editors().values():
            editor.take_edit()
        assert _sorted(form.answers()) == _sorted(guide.stored(given_answers))
        assert form.problems() == {}

    fill()


@pytest.mark.parametrize("guide", GUIDES)
def test_showing_answers_is_not_an_edit_and_gives_them_back(show: Show, desk: Desk, qtbot: QtBot, guide: Guide) -> None:
    form = show(GuideForm(guide, desk))
    stored = {
        "own:steps": rating(3),
        "measure:urge": rating(2),
        "no_question_of_this_guide": {"any": ["shape", None]},
        **{field.key: ["another", {"shape": 1}] for field in guide.fields if isinstance(field, Grid | Emotions)},
    }
    with qtbot.assertNotEmitted(form.edited):
        form.show_answers(copy.deepcopy(stored))
    assert json.dumps(form.answers()) == json.dumps(stored)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_asked_question_stands_in_the_form_in_its_order(show: Show, desk: Desk, guide: Guide) -> None:
    form = show(GuideForm(guide, desk))
    assert list(form.editors()) == [field.key for field in guide.asked()]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_form_fits_the_smallest_window_at_twice_the_text(show: Show, desk: Desk, guide: Guide) -> None:
    desk.look.choose_text_percent(200)
    try:
        form = show(GuideForm(guide, desk))
        form.show_answers({})
        # 900 px less the rail, the margins and a scroll bar.
        assert form.minimumSizeHint().width() <= 900 - 130 - 2 * 40 - 12
    finally:
        desk.look.choose_text_percent(100)


def test_note_headings_and_what_belongs_together_are_said(form: GuideForm) -> None:
    seen = labels(form)
    assert "Nobody else reads this." in seen
    assert {"How strong?", "The day"} <= set(seen)
    assert "Rate all of these or none; 0 is an answer too." in seen
    assert "First && foremost" in seen


def test_optional_questions_wait_behind_a_button(form: GuideForm) -> None:
    form.show_answers({})
    assert not form.editors()["drinks"].isVisible()
    more_button(form).click()
    assert form.editors()["drinks"].isVisible()
    assert not any(button.isVisible() for button in form.findChildren(QPushButton) if button.text() == "More questions")


def test_an_optional_question_with_an_answer_is_shown(form: GuideForm) -> None:
    form.show_answers({"drinks": {"value": 2, "low": 0, "high": None}})
    assert form.editors()["drinks"].isVisible()


def test_a_question_no_longer_asked_is_shown_to_read_where_it_was_answered(form: GuideForm) -> None:
    form.show_answers({})
    assert "Asked in former times" not in labels(form)
    form.show_answers({"of_old": "What I said then"})
    assert {"Asked in former times", "What I said then"} <= set(labels(form))
    assert form.answers() == {"of_old": "What I said then"}


def test_ratings_made_together_are_all_asked_for_once_one_is_made(form: GuideForm) -> None:
    form.show_answers({"first": "x"})
    assert form.problems() == {}
    form.show_answers({"first": "x", "calm": rating(3)})
    assert form.problems() == {"joy": "Rate all of these or none; 0 is an answer too."}


def test_the_starred_question_is_asked_for_and_the_focus_goes_there(form: GuideForm) -> None:
    form.show_answers({"calm": rating(3), "joy": rating(0)})
    found = form.problems()
    assert found == {"first": "This one question needs an answer."}
    form.show_problems(found)
    assert form.window().focusWidget() is form.editors()["first"].focus_target()
    assert form.editors()["first"].problem() == found["first"]


def test_what_was_stored_before_is_not_judged_anew(show: Show, desk: Desk) -> None:
    guide = next(guide for guide in SHIPPED if guide.key == "small_win")
    form = show(GuideForm(guide, desk))
    form.show_answers({"what": "x", "whose": "an_option_of_old", "joy": rating(40)})
    assert form.problems() == {}
    form.editors()["joy"].take_edit()
    assert set(form.problems()) == {"joy"}


def test_what_cannot_be_read_yet_is_a_problem(form: GuideForm, qtbot: QtBot) -> None:
    form.show_answers({"first": "x"})
    qtbot.keyClicks(form.editors()["day"].focus_target(), "soon")
    assert set(form.problems()) == {"day"}


def test_an_imported_entry_is_not_held_to_the_starred_question(form: GuideForm) -> None:
    form.show_answers({"measure:mood": rating(3)})
    assert form.problems(imported=True) == {}


def test_the_focus_reveals_not_now_and_takes_it_away_again(form: GuideForm, qtbot: QtBot) -> None:
    form.show_answers({})
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    day, first = form.editors()["day"], form.editors()["first"]
    day.take_focus()
    assert "Not now" in [button.text() for button in day.findChildren(QPushButton) if button.isVisible()]
    first.take_focus()
    assert "Not now" not in [button.text() for button in day.findChildren(QPushButton) if button.isVisible()]


def test_what_it_follows_is_quoted(form: GuideForm) -> None:
    form.show_followed("The unanswered call", "Facts and assumptions, 12 November 2026")
    assert "The unanswered call" in labels(form)
    form.show_followed("", "")
    assert "The unanswered call" not in labels(form)


def test_names_of_people_reach_the_questions_that_ask_for_them(show: Show, desk: Desk) -> None:
    guide = Guide("g", NOTICE, "G", "", 1, (Person("who", "Who?"),))
    form = show(GuideForm(guide, desk))
    form.show_answers({"who": ["p7"]}, {"p7": "Somebody else"}.__getitem__)
    form.show_entries((), {"p7": "Somebody else"}.__getitem__)
    assert "Somebody else" in [button.text() for button in form.findChildren(QPushButton)]
    assert form.answers() == {"who": ["p7"]}


def _sorted(stored: dict[str, Any]) -> dict[str, Any]:
    """Return answers with chips in one order: a choice of several has none, and lines' ends alike."""
    return {
        key: sorted(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else _lines(value)
        for key, value in stored.items()
    }


def _lines(value: Json) -> str:
    text = json.dumps(value)
    for sign in ("\\u2028", "\\u2029", "\\ufdd0", "\\ufdd1"):
        text = text.replace(sign, "\\n")
    return text


def test_long_words_of_an_own_guide_wrap_and_are_not_cut(show: Show, desk: Desk) -> None:
    options = tuple(Option(f"k{n}", f"An answer with a great many words {n} " * 4) for n in range(4))
    guide = Guide(
        "g",
        NOTICE,
        "G",
        "",
        1,
        (One("one", "A question " * 20, "A hint " * 30, options=options), Check("check", "Check", options=options)),
    )
    form = show(GuideForm(guide, desk))
    form.show_answers({})
    assert form.minimumSizeHint().width() < 500
    ticks = form.editors()["check"].findChildren(WordedChoice)
    click_words(ticks[1])
    assert form.answers() == {"check": ["k1"]}
    assert ticks[1].height() > 2 * ticks[1].fontMetrics().height()


def click_words(choice: WordedChoice) -> None:
    """Click on the words, not on the button."""
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=choice.rect().center())
