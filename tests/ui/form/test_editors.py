# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for the editors of all kinds of question."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QSlider, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.answers import Json
from journal_app.domain.entry import Person
from journal_app.domain.fields import KINDS
from journal_app.ui.desk import Desk
from journal_app.ui.form.editors import EDITORS, make_editor
from tests.domain.answering import values
from tests.ui.form.conftest import Show
from tests.ui.form.examples import EXAMPLES, Example

CASES = [
    pytest.param(example, answer, id=f"{example.field.kind}-{example.field.label}-{number}")
    for example in EXAMPLES
    for number, answer in enumerate(example.answers)
]
CLEARABLE = [case for case in CASES if EDITORS[case.values[0].field.kind].clearable]
FIELDS = [pytest.param(example, id=f"{example.field.kind}-{example.field.label}") for example in EXAMPLES]


def test_every_kind_has_an_editor_and_an_example() -> None:
    assert set(EDITORS) == set(KINDS)
    assert {example.field.kind for example in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize(("example", "answer"), CASES)
def test_showing_an_answer_is_not_an_edit(show: Show, desk: Desk, example: Example, answer: Json) -> None:
    editor = show(make_editor(example.field, desk))
    edits = []
    editor.edited.connect(lambda: edits.append(1))
    editor.show_value(answer)
    editor.show_people((Person("p1", "Tomas"), Person("p2", "Ines")))
    editor.show_entries((), str)
    editor.show_value(None)
    assert edits == []
    assert not editor.is_touched


@pytest.mark.parametrize(("example", "answer"), CASES)
def test_an_untouched_answer_comes_back_byte_for_byte(show: Show, desk: Desk, example: Example, answer: Json) -> None:
    editor = show(make_editor(example.field, desk))
    before = json.dumps(answer)
    editor.show_value(copy.deepcopy(answer))
    assert json.dumps(editor.value()) == before


@pytest.mark.parametrize(("example", "answer"), CASES)
def test_what_an_editor_reads_is_what_it_was_shown(show: Show, desk: Desk, example: Example, answer: Json) -> None:
    editor = show(make_editor(example.field, desk))
    editor.show_value(answer)
    field = example.field
    value = field.load(answer)
    read = editor.read()
    if field.is_empty(value):
        assert field.is_empty(read)
    elif field.kind in ("multi", "check"):
        assert set(read) == set(value)
    else:
        assert _lines(field.dump(read)) == _lines(field.dump(value))


@pytest.mark.parametrize("example", FIELDS)
def test_nothing_shown_is_no_answer(show: Show, desk: Desk, example: Example) -> None:
    editor = show(make_editor(example.field, desk))
    editor.show_value(None)
    assert editor.value() is None
    assert example.field.is_empty(editor.read())


@pytest.mark.parametrize("example", FIELDS)
def test_an_answer_leaves_nothing_behind_when_another_is_shown(show: Show, desk: Desk, example: Example) -> None:
    editor = show(make_editor(example.field, desk))
    for answer in (*example.answers, None):
        editor.show_value(answer)
    assert editor.value() is None
    assert example.field.is_empty(editor.read())


@pytest.mark.parametrize("example", FIELDS)
def test_what_cannot_be_read_is_kept_and_said(show: Show, desk: Desk, example: Example) -> None:
    editor = show(make_editor(example.field, desk))
    strange = {"shape": ["of", 1, "another", None]} if example.field.kind != "cadence" else 7
    editor.show_value(strange)
    assert editor.value() == strange
    assert editor.problem() or example.field.load(strange) is not None


@pytest.mark.parametrize("example", FIELDS)
def test_the_label_leads_to_a_control_with_a_name(show: Show, desk: Desk, example: Example) -> None:
    editor = show(make_editor(example.field, desk))
    label = next(label for label in editor.findChildren(QLabel) if label.text() == example.field.label)
    target = editor.focus_target()
    assert label.buddy() is target
    assert target is editor or editor.isAncestorOf(target)
    assert target.focusPolicy() & Qt.FocusPolicy.TabFocus or target.focusProxy() is not None


@pytest.mark.parametrize(("example", "answer"), CASES)
def test_everything_that_takes_the_focus_says_its_name(show: Show, desk: Desk, example: Example, answer: Json) -> None:
    editor = show(make_editor(example.field, desk))
    editor.show_value(answer)
    silent = [
        widget
        for widget in editor.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QTextEdit | QSlider)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert silent == []


@pytest.mark.parametrize("example", FIELDS)
def test_a_problem_is_said_below_the_control_until_the_next_edit(show: Show, desk: Desk, example: Example) -> None:
    editor = show(make_editor(example.field, desk))
    editor.show_problem("Put this right.")
    assert editor.problem() == "Put this right."
    editor.take_edit()
    assert editor.problem() == ""


@pytest.mark.parametrize("example", FIELDS)
def test_any_question_but_the_starred_one_can_be_put_off(show: Show, desk: Desk, example: Example) -> None:
    editor = show(make_editor(example.field, desk))
    editor.reveal_aside(True)
    offered = [button for button in editor.findChildren(QAbstractButton) if button.text() == "Not now"]
    assert [button.isVisible() for button in offered] == ([] if example.field.required else [True])
    if example.field.required:
        return
    offered[0].click()
    assert editor.is_folded
    assert editor.value() is None
    offered[0].click()
    assert not editor.is_folded


@pytest.mark.parametrize(("example", "answer"), CLEARABLE)
def test_an_answer_of_one_thing_can_be_taken_back(
    qtbot: QtBot, show: Show, desk: Desk, example: Example, answer: Json
) -> None:
    editor = show(make_editor(example.field, desk))
    editor.show_value(answer)
    editor.reveal_aside(True)
    clear = next(button for button in editor.findChildren(QAbstractButton) if button.text() == "Clear")
    with qtbot.waitSignal(editor.edited):
        clear.click()
    assert editor.value() is None


@pytest.mark.parametrize("example", FIELDS)
def test_any_valid_answer_is_read_as_it_was_shown(show: Show, desk: Desk, example: Example) -> None:
    editor = show(make_editor(example.field, desk))
    field = example.field

    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(values(field))
    def show_and_read(value: Any) -> None:
        editor.show_value(field.dump(value))
        read = editor.read()
        if field.kind in ("multi", "check"):
            assert set(read) == set(value)
        else:
            assert _lines(field.dump(read)) == _lines(field.dump(value))

    show_and_read()


def _lines(stored: Json) -> str:
    """Return JSON in which all signs that end a line for Qt are one."""
    text = json.dumps(stored)
    for sign in ("\\u2028", "\\u2029", "\\ufdd0", "\\ufdd1"):
        text = text.replace(sign, "\\n")
    return text
