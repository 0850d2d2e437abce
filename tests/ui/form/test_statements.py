# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of statements under the keys: split, join, move, move across, believe."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from journal_app.domain.answers import Json
from journal_app.domain.fields import Statements
from journal_app.domain.guide import UNTANGLE, Guide
from journal_app.ui.desk import Desk
from journal_app.ui.form.guide_form import GuideForm
from journal_app.ui.form.row_menu import RowMenu
from journal_app.ui.form.statement_row import StatementRow
from journal_app.ui.form.statements import StatementsEditor
from tests.ui.form.conftest import Show

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def rows_of(*texts: str) -> Json:
    return [{"id": f"s{n}", "text": text, "belief": None} for n, text in enumerate(texts, 1)]


def texts(editor: StatementsEditor) -> list[str]:
    return [row["text"] for row in editor.value() or []]


@pytest.fixture
def editor(show: Show, desk: Desk) -> StatementsEditor:
    made = show(StatementsEditor(Statements("facts", "Facts"), desk))
    made.show_value(rows_of("one", "two", "three"))
    return made


def listed(editor: StatementsEditor) -> list[StatementRow]:
    return editor.rows()


def at(editor: StatementsEditor, index: int, position: int = -1) -> StatementRow:
    row = listed(editor)[index]
    row.edit.setFocus()
    row.edit.put_caret(position)
    return row


def focused(editor: StatementsEditor) -> StatementRow:
    focus = editor.window().focusWidget()
    return next(row for row in listed(editor) if row.edit is focus)


def test_enter_splits_a_row_at_the_caret(editor: StatementsEditor, qtbot: QtBot) -> None:
    row = at(editor, 0, 1)
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert texts(editor) == ["o", "ne", "two", "three"]
    assert focused(editor) is listed(editor)[1]


def test_enter_at_the_end_opens_a_new_row_with_an_id_of_its_own(editor: StatementsEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(at(editor, 2).edit, Qt.Key.Key_Return)
    qtbot.keyClicks(focused(editor).edit, "four")
    assert texts(editor) == ["one", "two", "three", "four"]
    assert [row["id"] for row in editor.value()] == ["s1", "s2", "s3", "s4"]


def test_an_id_of_a_removed_row_is_not_given_again(editor: StatementsEditor, qtbot: QtBot) -> None:
    last = at(editor, 2, 0)
    last.edit.clear()
    qtbot.keyClick(last.edit, Qt.Key.Key_Backspace)
    qtbot.keyClick(focused(editor).edit, Qt.Key.Key_Return)
    qtbot.keyClicks(focused(editor).edit, "anew")
    assert [row["id"] for row in editor.value()] == ["s1", "s2", "s4"]


def test_backspace_at_the_start_joins_with_the_row_above(editor: StatementsEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(at(editor, 1, 0).edit, Qt.Key.Key_Backspace)
    assert texts(editor) == ["onetwo", "three"]
    assert focused(editor).edit.textCursor().position() == len("one")


def test_backspace_in_an_empty_first_row_does_nothing(editor: StatementsEditor, qtbot: QtBot) -> None:
    editor.show_value(None)
    qtbot.keyClick(at(editor, 0).edit, Qt.Key.Key_Backspace)
    assert len(listed(editor)) == 1
    assert editor.value() is None


def test_alt_and_arrows_move_a_row_and_the_focus_with_it(editor: StatementsEditor, qtbot: QtBot) -> None:
    row = at(editor, 2)
    qtbot.keyClick(row.edit, Qt.Key.Key_Up, ALT)
    assert texts(editor) == ["one", "three", "two"]
    qtbot.keyClick(row.edit, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(row.edit, Qt.Key.Key_Down, ALT)
    assert texts(editor) == ["one", "two", "three"]
    assert focused(editor) is row
    assert row.edit.accessibleName() == "Facts, row 3 of 3"


def test_arrows_lead_from_row_to_row(editor: StatementsEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(at(editor, 0).edit, Qt.Key.Key_Down)
    assert focused(editor) is listed(editor)[1]
    qtbot.keyClick(focused(editor).edit, Qt.Key.Key_Up)
    assert focused(editor) is listed(editor)[0]
    assert not editor.is_touched


def test_pasted_lines_become_rows(editor: StatementsEditor) -> None:
    pasted = QMimeData()
    pasted.setText("four\r\n\r\n  five  \nsix")
    at(editor, 1).edit.insertFromMimeData(pasted)
    assert texts(editor) == ["one", "twofour", "five", "six", "three"]


def test_the_menu_removes_a_row_and_leaves_one_to_write_in(editor: StatementsEditor) -> None:
    for _round in range(3):
        row = listed(editor)[0]
        menu = RowMenu(row, can_rise=False, can_sink=True, across="")
        menu.removed.connect(editor.findChild(type(row.parentWidget())).remove)
        next(action for action in menu.actions() if action.text() == "Remove this row").trigger()
    assert editor.value() is None
    assert len(listed(editor)) == 1


TWO = Guide(
    key="two",
    family=UNTANGLE,
    title="Two lists",
    purpose="",
    minutes=1,
    fields=(
        Statements("facts", "Facts", across="assumptions"),
        Statements("assumptions", "Assumptions", belief=True, across="facts"),
    ),
)


def test_ctrl_m_moves_a_row_across_and_its_belief_comes_back_with_it(show: Show, desk: Desk, qtbot: QtBot) -> None:
    form = show(GuideForm(TWO, desk))
    belief = {"value": 80, "low": 0, "high": 100}
    there = {"id": "s1", "text": "He is angry.", "belief": belief}
    form.show_answers({"facts": rows_of("No answer."), "assumptions": [there]})
    facts, assumptions = form.editors()["facts"], form.editors()["assumptions"]
    assert isinstance(facts, StatementsEditor)
    assert isinstance(assumptions, StatementsEditor)
    edits = []
    form.edited.connect(lambda: edits.append(1))
    qtbot.keyClick(at(assumptions, 0).edit, Qt.Key.Key_M, CTRL)
    moved = {"id": "s2", "text": "He is angry.", "belief": None}
    assert form.answers() == {"facts": [*rows_of("No answer."), moved]}
    assert focused(facts) is listed(facts)[1]
    qtbot.keyClick(focused(facts).edit, Qt.Key.Key_M, CTRL)
    assert form.answers()["assumptions"] == [{"id": "s2", "text": "He is angry.", "belief": belief}]
    assert edits != []


def test_an_empty_row_does_not_move_across(show: Show, desk: Desk, qtbot: QtBot) -> None:
    form = show(GuideForm(TWO, desk))
    facts = form.editors()["facts"]
    assert isinstance(facts, StatementsEditor)
    qtbot.keyClick(at(facts, 0).edit, Qt.Key.Key_M, CTRL)
    assert form.answers() == {}


def test_a_belief_is_kept_as_imported_until_its_slider_moves(show: Show, desk: Desk, qtbot: QtBot) -> None:
    editor = show(StatementsEditor(Statements("a", "Assumptions", belief=True), desk))
    imported = {"value": 50, "low": 0, "high": 100, "original": {"value": 2, "low": 0, "high": 4}}
    stored = [{"id": "s1", "text": "One", "belief": imported}, {"id": "s2", "text": "Two", "belief": None}]
    editor.show_value(stored)
    qtbot.keyClicks(at(editor, 0).edit, "!")
    assert editor.value()[0] == {"id": "s1", "text": "One!", "belief": imported}
    line = listed(editor)[1].belief_line()
    assert line is not None
    qtbot.keyClick(line.target(), Qt.Key.Key_End)
    assert editor.value()[1]["belief"] == {"value": 100, "low": 0, "high": 100}
