# SPDX-License-Identifier: GPL-3.0-or-later
"""The Guides page: what is found by length and by word, drafts that wait, the keys that lead through it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import State
from journal_app.domain.guides import SHIPPED
from journal_app.paths import resource
from journal_app.store.journal import Journal
from journal_app.store.values import OwnGuide
from journal_app.ui.look import Look
from journal_app.ui.pages.guides import GuidesPage
from journal_app.ui.pages.guides_parts.finding import by_family
from tests.ui.models.nora import Nora, open_nora


@pytest.fixture
def nora(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Nora]:
    """An empty journal with its desk."""
    there = open_nora(tmp_path / "journal", look, qtbot)
    yield there
    there.thread.close()


@pytest.fixture
def page(nora: Nora, qtbot: QtBot) -> GuidesPage:
    """The page, shown and settled."""
    made = GuidesPage(nora.desk)
    qtbot.addWidget(made)
    made.resize(1064, 820)
    made.show()
    qtbot.waitExposed(made)
    made.arrive()
    nora.settles()
    return made


def shown(page: GuidesPage) -> list[str]:
    return [card.guide.key for card in page.cards()]


def test_every_guide_of_the_gallery_is_there_and_no_follow_up(page: GuidesPage) -> None:
    assert sorted(shown(page)) == sorted(guide.key for guide in SHIPPED if guide.in_gallery)


def test_a_length_leaves_out_what_takes_longer_but_never_the_free_page(page: GuidesPage) -> None:
    page.lengths.segments()[1].click()
    minutes = {guide.key: guide.minutes for guide in SHIPPED}
    assert "free_writing" in shown(page)
    assert all(minutes[key] <= 3 for key in shown(page) if key != "free_writing")
    assert "facts_and_assumptions" not in shown(page)


@pytest.mark.parametrize("words", ["overthinking", "camera", "FACTS ass"])
def test_a_guide_is_found_by_its_name_its_sentence_and_its_synonyms(words: str) -> None:
    found = [guide.key for _family, guides in by_family(SHIPPED, words=words) for guide in guides]
    assert found == ["facts_and_assumptions"]


def test_enter_in_the_search_opens_the_first(page: GuidesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "promise")
    with qtbot.waitSignal(page.guide_wanted) as wanted:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert wanted.args == ["promise", ""]


def test_where_no_guide_has_the_word_a_free_page_is_offered(page: GuidesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "xylophone")
    assert shown(page) == []
    offer = next(button for button in page.findChildren(QAbstractButton) if button.text() == "A free page")
    assert offer.isVisible()
    with qtbot.waitSignal(page.guide_wanted) as wanted:
        offer.click()
    assert wanted.args == ["free_writing", ""]
    assert page.step_back()
    assert len(shown(page)) > 1
    assert not page.step_back()


def test_a_draft_waits_in_the_card_of_its_guide(page: GuidesPage, nora: Nora, qtbot: QtBot) -> None:
    draft = nora.writes("promise", {"what": "call"}, date(2026, 11, 20), state=State.DRAFT)
    nora.writes("small_win", {"what": "asked"}, date(2026, 11, 20))
    nora.settles()
    cards = {card.guide.key: card for card in page.cards()}
    assert "Draft from Friday. Go on" in cards["promise"].accessibleName()
    with qtbot.waitSignal(page.writing_wanted) as wanted:
        cards["promise"].click()
    assert wanted.args == [draft.id]
    with qtbot.waitSignal(page.guide_wanted) as begun:
        cards["small_win"].click()
    assert begun.args == ["small_win", ""]


def test_arrows_lead_in_two_dimensions_and_letters_into_the_search(page: GuidesPage, qtbot: QtBot) -> None:
    page.activateWindow()
    cards = {card.guide.key: card for card in page.cards()}
    cards["daily_check_in"].setFocus()
    qtbot.waitUntil(cards["daily_check_in"].hasFocus)
    for key, expected in (
        (Qt.Key.Key_Right, "emotion_log"),
        (Qt.Key.Key_Left, "daily_check_in"),
        (Qt.Key.Key_Down, "free_writing"),
        (Qt.Key.Key_Down, "facts_and_assumptions"),
        (Qt.Key.Key_Up, "free_writing"),
    ):
        focused = next(card for card in page.cards() if card.hasFocus())
        qtbot.keyClick(focused, key)
        assert cards[expected].hasFocus()
    qtbot.keyClick(cards["free_writing"], Qt.Key.Key_P)
    assert page.search.hasFocus()
    assert page.search.text() == "p"


def test_every_control_has_a_name(page: GuidesPage) -> None:
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    assert controls
    assert all(control.accessibleName() or control.text() for control in controls)
    card = next(card for card in page.cards() if card.guide.key == "facts_and_assumptions")
    assert card.accessibleName().startswith("Facts and assumptions, family Untangle, 8 min.")


def test_an_own_guide_comes_in_and_goes_again(page: GuidesPage, nora: Nora, tmp_path: Path, qtbot: QtBot) -> None:
    offer = next(button for button in page.findChildren(QAbstractButton) if button.text() == "A guide of your own")
    offer.click()
    nora.settles()
    assert page.own.isVisible()

    broken = tmp_path / "broken.toml"
    broken.write_text("key = ", "utf-8")
    page.own.bring_in(str(broken))
    nora.settles()
    assert page.own.said()
    assert "evening_call" not in shown(page)

    page.own.bring_in(str(resource("guides", "example.toml")))
    nora.settles()
    assert "evening_call" in shown(page)
    assert "Our evening call" in page.own.said()

    away = next(button for button in page.own.findChildren(QAbstractButton) if button.text() == "Take it away")
    assert away.accessibleName() == "Take away the guide Our evening call"
    away.click()
    nora.settles()
    assert "evening_call" not in shown(page)


def test_a_file_that_is_no_text_is_refused(page: GuidesPage, nora: Nora, tmp_path: Path) -> None:
    for name, raw in (("binary.toml", b"\xff\xfe\x00\x81"), ("missing.toml", None)):
        file = tmp_path / name
        if raw is not None:
            file.write_bytes(raw)
        page.own.bring_in(str(file))
        nora.settles()
        assert page.own.said()
    assert nora.does(own_guides) == []


def own_guides(journal: Journal) -> list[OwnGuide]:
    return journal.own_guides()
