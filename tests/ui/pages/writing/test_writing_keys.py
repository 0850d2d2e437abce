# SPDX-License-Identifier: GPL-3.0-or-later
"""The page one writes on under the keys: where the focus is, where Tab and Escape lead."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import State
from journal_app.domain.guides import SHIPPED
from journal_app.ui.pages.writing import WritingPage
from tests.ui.models.nora import Nora
from tests.ui.pages.writing.acting import TEXT, begin, entries, write


def test_escape_leaves_the_entry_and_the_draft_stays(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    begin(page, nora)
    write(page, qtbot, TEXT, "To be gone on with")
    with qtbot.waitSignal(page.back_wanted):
        assert page.step_back()
    nora.settles()
    assert [entry.state for entry in entries(nora)] == [State.DRAFT]


def test_the_focus_begins_in_the_first_question(page: WritingPage, nora: Nora) -> None:
    begin(page, nora, "daily_check_in")
    assert page.form is not None
    assert page.window().focusWidget() is not None
    assert page.form.editors()["mood"].isAncestorOf(page.window().focusWidget())


def test_tab_goes_through_the_questions_as_they_stand(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    begin(page, nora, "facts_and_assumptions")
    assert page.form is not None
    editors = page.form.editors()
    editors["feelings_before"].show_value([{"word": "jealous", "value": None, "low": 0, "high": 10}])
    editors["facts"].show_value([{"id": f"s{n}", "text": f"Fact {n}", "belief": None} for n in range(3)])
    seen: list[str] = []
    page.first_control().setFocus()
    for _round in range(120):
        focus = QApplication.focusWidget()
        here = next((key for key, editor in editors.items() if editor.isAncestorOf(focus)), "")
        if not here:
            break
        if here not in seen[-1:]:
            seen.append(here)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == list(editors)


def test_tab_leads_from_a_question_to_its_link_and_back(page: WritingPage, nora: Nora, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    begin(page, nora, "small_win")
    assert page.form is not None
    took = page.form.editors()["took"]
    took.take_focus()
    qtbot.keyClick(took.focus_target(), Qt.Key.Key_Tab)
    link = QApplication.focusWidget()
    assert link.accessibleName() == "Not now: What did it take?"
    qtbot.keyClick(link, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is took.focus_target()


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("guide", [guide.key for guide in SHIPPED])
def test_no_part_of_a_form_is_shown_as_a_window_of_its_own(
    page: WritingPage, nora: Nora, qapp: QApplication, guide: str
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    begin(page, nora, guide)
    qapp.removeEventFilter(windows)
    assert windows.shown == []
