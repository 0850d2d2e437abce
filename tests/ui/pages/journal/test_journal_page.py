# SPDX-License-Identifier: GPL-3.0-or-later
"""The Journal: list, search, filters and the page that is read, by mouse and by keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Change, Entry, Sharing
from journal_app.store.journal import Journal
from journal_app.ui.models.chosen import ALL_FAMILIES, Chosen
from journal_app.ui.models.entry_items import Listed
from journal_app.ui.models.entry_list import PAGE
from journal_app.ui.pages.journal import JournalPage
from journal_app.ui.pages.journal_parts.search_line import REST
from tests.ui.models.nora import TODAY, Nora, grid
from tests.ui.models.test_entry_list import many


def headings(page: JournalPage) -> list[str]:
    model = page.list.model
    items = [model.item(model.index(row)) for row in range(model.rowCount())]
    return [item.row.heading for item in items if isinstance(item, Listed)]


def shown(page: JournalPage) -> str:
    """Return the heading of the page that is read, "" when there is none."""
    reading = page.reading.reading()
    return reading.sheet.heading if reading else ""


def press(page: JournalPage, qtbot: QtBot, nora: Nora, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.list.view, key)
    nora.settles()


def search(page: JournalPage, nora: Nora, words: str) -> None:
    page.list.head.search.show_words(words)
    nora.settles()


def button(page: JournalPage, text: str) -> QAbstractButton:
    found = [each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    assert len(found) == 1, text
    return found[0]


# Reading what is listed


def test_the_newest_entry_is_read_at_first(page: JournalPage) -> None:
    assert headings(page)[0] == shown(page) == "Before I had said anything"
    assert page.list.head.count() == "8 entries"


def test_an_empty_journal_says_what_will_be_here(empty_page: JournalPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(empty_page.page_wanted) as wanted:
        button(empty_page, "New entry").click()
    assert wanted.args == ["guides"]
    assert empty_page.list.empty_sentence() == "Your pages will be here."
    assert empty_page.list.head.count() == ""
    assert shown(empty_page) == ""


def test_arrow_keys_move_over_sections_and_show_each_entry(page: JournalPage, qtbot: QtBot, nora: Nora) -> None:
    press(page, qtbot, nora, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert shown(page) == "He was late, and I read four pages."
    press(page, qtbot, nora, Qt.Key.Key_Down)
    assert shown(page) == "The battery of his phone was flat."
    press(page, qtbot, nora, Qt.Key.Key_Up)
    assert shown(page) == "He was late, and I read four pages."
    press(page, qtbot, nora, Qt.Key.Key_End)
    assert shown(page) == "Daily check-in"


def test_a_click_on_a_section_changes_nothing(page: JournalPage, qtbot: QtBot, nora: Nora) -> None:
    view = page.list.view
    section = view.visualRect(page.list.model.index(5)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=section)
    nora.settles()
    assert shown(page) == "Before I had said anything"


def test_enter_and_ctrl_e_open_the_entry_for_writing(
    page: JournalPage, qtbot: QtBot, entries: dict[str, Entry]
) -> None:
    page.list.view.setFocus()
    with qtbot.waitSignal(page.writing_wanted) as wanted:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert wanted.args == [entries["weather"].id]
    with qtbot.waitSignal(page.writing_wanted):
        qtbot.keyClick(page.list.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.writing_wanted):
        page.reading.head.edit.click()


def test_ctrl_d_stars_and_takes_the_star_away(
    page: JournalPage, qtbot: QtBot, nora: Nora, entries: dict[str, Entry]
) -> None:
    def starred(journal: Journal) -> bool:
        return journal.entry(entries["weather"].id).starred

    for expected in (True, False):
        qtbot.keyClick(page.list.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        nora.settles()
        row = page.list.model.entry_at(page.list.view.currentIndex())
        assert row is not None
        assert nora.does(starred) is row.starred is expected


def test_keys_mean_the_current_entry_though_its_page_is_on_its_way(
    page: JournalPage, qtbot: QtBot, nora: Nora, entries: dict[str, Entry]
) -> None:
    view = page.list.view
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.writing_wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args == [entries["letter"].id]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert page.list.notice.sentence().startswith("Move “He was late, and I read four pages.” to the trash?")
    nora.settles()
    assert not nora.does(lambda journal: journal.entry(entries["towel"].id)).starred


def test_an_entry_can_be_kept_from_sharing(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    for only_mine, expected in ((True, Sharing.ONLY_MINE), (False, Sharing.OFFERED)):
        page.reading.head.only_mine_wanted.emit(only_mine)
        nora.settles()
        assert nora.does(lambda journal: journal.entry(entries["weather"].id).sharing) is expected
        assert page.reading.head.says_only_mine() is only_mine


def test_a_guide_with_a_follow_up_asks_how_it_went(
    page: JournalPage, qtbot: QtBot, nora: Nora, entries: dict[str, Entry]
) -> None:
    page.show_entry(entries["promise"].id)
    nora.settles()
    with qtbot.waitSignal(page.guide_wanted) as wanted:
        button(page, "How did it go?").click()
    assert wanted.args == ["promise_outcome", entries["promise"].id]


def test_a_repair_is_offered_only_after_a_promise_was_not_kept(
    page: JournalPage, nora: Nora, entries: dict[str, Entry]
) -> None:
    page.show_entry(entries["promise"].id)
    nora.settles()
    reading = page.reading.reading()
    assert reading is not None
    assert [offer.guide for offer in reading.offers] == ["promise_outcome"]
    nora.writes("promise_outcome", {"outcome": "missed"}, date(2026, 11, 21), follows=entries["promise"].id)
    nora.settles()
    reading = page.reading.reading()
    assert reading is not None
    assert [(offer.guide, offer.waits) for offer in reading.offers] == [
        ("promise_outcome", False),
        ("promise_repair", True),
    ]


def test_a_follow_up_is_opened_from_what_it_follows(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    page.show_entry(entries["call"].id)
    nora.settles()
    page.reading.text.entry_opened.emit(entries["battery"].id)
    nora.settles()
    assert shown(page) == "The battery of his phone was flat."
    assert page.list.view.current_id() == entries["battery"].id


def test_another_page_can_ask_for_an_entry_at_once(nora: Nora, entries: dict[str, Entry], qtbot: QtBot) -> None:
    page = JournalPage(nora.desk)
    qtbot.addWidget(page)
    page.resize(1064, 820)
    page.show()
    page.arrive()
    page.show_entry(entries["call"].id)
    nora.settles()
    assert shown(page) == "The unanswered call"
    assert page.list.view.current_id() == entries["call"].id


def test_an_entry_far_down_is_read_though_its_row_is_not_fetched(empty_page: JournalPage, nora: Nora) -> None:
    old = nora.writes("free_writing", {"text": "Blessed be God"}, date(1660, 1, 1))
    many(nora, 2 * PAGE)
    nora.settles()
    empty_page.show_entry(old.id)
    nora.settles()
    assert shown(empty_page) == "Blessed be God"
    assert empty_page.list.view.current_id() == ""
    nora.writes("free_writing", {"text": "New"}, TODAY)
    nora.settles()
    assert shown(empty_page) == "Blessed be God"


def test_the_list_grows_as_it_is_scrolled_and_not_before(empty_page: JournalPage, nora: Nora) -> None:
    many(nora, 4 * PAGE)
    nora.settles()
    model, bar = empty_page.list.model, empty_page.list.view.verticalScrollBar()
    assert model.entries == PAGE
    assert empty_page.list.head.count() == "200 entries"
    bar.setValue(bar.maximum())
    nora.settles()
    assert model.entries == 2 * PAGE


# Searching


def test_a_search_lists_hits_newest_first_and_says_how_many(page: JournalPage, nora: Nora) -> None:
    search(page, nora, "kettle")
    assert headings(page) == ["Before I had said anything", "The towel", "The unanswered call"]
    assert page.list.head.count() == "3 entries, newest first"


def test_typing_searches_once_it_rests(page: JournalPage, qtbot: QtBot, nora: Nora) -> None:
    said: list[str] = []
    line = page.list.head.search
    line.searched.connect(said.append)
    with qtbot.waitSignal(line.searched, timeout=20 * REST):
        qtbot.keyClicks(line, "kettle")
    nora.settles()
    assert said == ["kettle"]
    assert len(headings(page)) == 3


def test_one_letter_waits_for_enter(page: JournalPage, qtbot: QtBot, nora: Nora) -> None:
    line = page.list.head.search
    qtbot.keyClicks(line, "k")
    assert not line.is_waiting()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    nora.settles()
    assert line.words() == "k"
    assert page.list.empty_sentence() == "Nothing with “k”."


def test_hits_are_marked_in_the_list_and_in_the_page(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    mark = QColor(nora.desk.look.theme.core.mark)
    assert not _paints(page, mark)
    search(page, nora, "kettle")
    assert _paints(page, mark)
    assert page.reading.text.hits() == 1
    press(page, qtbot, nora, Qt.Key.Key_Down)
    assert (shown(page), page.reading.text.hits()) == ("The towel", 3)


def test_f3_steps_through_the_hits_of_the_page(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    search(page, nora, "kettle")
    press(page, qtbot, nora, Qt.Key.Key_Down)
    page.list.view.setFocus()
    starts = []
    for _step in range(2):
        qtbot.keyClick(page.list.view, Qt.Key.Key_F3)
        starts.append(page.reading.text.textCursor().selectionStart())
    qtbot.keyClick(page.list.view, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert starts[0] < starts[1]
    assert page.reading.text.textCursor().selectionStart() == starts[0]


def test_quotes_find_a_phrase_and_a_minus_leaves_out(page: JournalPage, nora: Nora) -> None:
    search(page, nora, '"put the kettle"')
    assert headings(page) == ["Before I had said anything", "The towel"]
    search(page, nora, "kettle -weather")
    assert headings(page) == ["The towel", "The unanswered call"]


def test_the_best_match_can_come_first(page: JournalPage, nora: Nora) -> None:
    search(page, nora, "kettle")
    page.list.head.order_button().click()
    nora.settles()
    assert page.list.head.count() == "3 entries, best match first"
    assert page.list.head.order_button().text() == "Newest first"
    search(page, nora, "")
    search(page, nora, "kettle")
    assert page.list.head.count() == "3 entries, newest first"


@pytest.mark.parametrize(
    ("chosen", "sentence", "offered"),
    [
        (Chosen(), "Nothing with “zeppelin”.", "Clear the search"),
        (Chosen(starred=True), "Nothing with “zeppelin” under these filters.", "Search everywhere"),
        (
            Chosen(days=(date(2026, 11, 1), date(2026, 11, 30))),
            "Nothing with “zeppelin” in November 2026.",
            "Search everywhere",
        ),
    ],
)
def test_nothing_found_is_said_with_a_way_on(
    page: JournalPage, nora: Nora, chosen: Chosen, sentence: str, offered: str
) -> None:
    page.filters.show_chosen(chosen)
    search(page, nora, "zeppelin")
    assert page.list.empty_sentence() == sentence
    assert shown(page) == ""
    button(page, offered).click()
    nora.settles()
    assert not page.filters.chosen().is_set
    assert bool(headings(page)) is (offered == "Clear the search")


def test_esc_leaves_the_search(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    search(page, nora, "kettle")
    assert page.step_back()
    nora.settles()
    assert len(headings(page)) == 8
    assert not page.step_back()
    search(page, nora, "kettle")
    qtbot.keyClick(page.list.head.search, Qt.Key.Key_Escape)
    nora.settles()
    assert len(headings(page)) == 8


def test_down_leads_from_the_search_into_the_list(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    assert page.focus_search()
    qtbot.waitUntil(page.list.head.search.hasFocus)
    qtbot.keyClicks(page.list.head.search, "kettle")
    qtbot.keyClick(page.list.head.search, Qt.Key.Key_Down)
    nora.settles()
    assert page.list.view.hasFocus()
    assert len(headings(page)) == 3


def test_words_from_another_page_are_searched_everywhere(page: JournalPage, nora: Nora) -> None:
    page.filters.show_chosen(Chosen(starred=True))
    page.search_for("photos")
    nora.settles()
    assert headings(page) == ["Send Ines the photos"]
    assert page.list.head.search.text() == "photos"


# Filters


def test_a_family_is_left_out_and_counts_stay(page: JournalPage, nora: Nora) -> None:
    page.filters.families.show_families(ALL_FAMILIES - {"notice"})
    page.filters.families.edited.emit()
    nora.settles()
    assert headings(page) == [
        "He was late, and I read four pages.",
        "The battery of his phone was flat.",
        "The unanswered call",
        "Send Ines the photos",
    ]
    assert page.filters.families.counts()["notice"] == 4
    assert page.filters.clear.isEnabled()


def test_no_family_at_all_is_said(page: JournalPage, nora: Nora) -> None:
    page.filters.families.show_families(frozenset())
    page.filters.families.edited.emit()
    nora.settles()
    assert page.list.empty_sentence() == "No kind of entry is ticked."
    button(page, "Show all entries").click()
    nora.settles()
    assert len(headings(page)) == 8


def test_clear_is_offered_only_while_something_is_set(page: JournalPage, nora: Nora) -> None:
    assert not page.filters.clear.isEnabled()
    _chip(page, "Drafts").click()
    nora.settles()
    assert headings(page) == ["I wanted to write about the letter to Papa but"]
    page.filters.clear.click()
    nora.settles()
    assert len(headings(page)) == 8
    assert not page.filters.clear.isEnabled()


def test_people_and_tags_narrow_the_list(page: JournalPage, nora: Nora) -> None:
    _chip(page, "Tomas 3").click()
    nora.settles()
    assert headings(page) == ["Before I had said anything", "The towel", "The unanswered call"]
    _chip(page, "home 2").click()
    nora.settles()
    assert headings(page) == ["Before I had said anything", "The towel"]


def test_a_chip_below_a_page_shows_all_about_it(page: JournalPage, nora: Nora) -> None:
    search(page, nora, "weather")
    foot = [each for each in page.reading.foot.findChildren(QPushButton) if each.text() == "home"]
    foot[0].click()
    nora.settles()
    assert headings(page) == ["Before I had said anything", "The towel"]
    assert page.list.head.search.text() == ""


def test_a_day_and_a_range_of_the_calendar_narrow_the_list(page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    cells = page.filters.calendar.grid()

    def click(day: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = cells.cell(date(2026, 11, day)).center()
        qtbot.mouseClick(cells, Qt.MouseButton.LeftButton, modifier, place)
        nora.settles()

    click(19)
    assert headings(page) == ["The towel"]
    click(15, Qt.KeyboardModifier.ShiftModifier)
    assert headings(page) == ["The towel", "He was late, and I read four pages.", "The battery of his phone was flat."]
    click(12)
    assert headings(page) == ["The unanswered call"]
    click(12)
    assert len(headings(page)) == 8
    click(1)
    assert page.list.empty_sentence() == "Nothing written on 1 November 2026."


def test_the_calendar_shows_moods_and_follows_the_page_that_is_read(
    page: JournalPage, nora: Nora, qtbot: QtBot
) -> None:
    assert page.filters.calendar.month() == (date(2026, 11, 1), date(2026, 11, 30))
    towel = page.filters.calendar.grid().words(date(2026, 11, 19))
    assert towel == "Thursday 19 November 2026, mood 3 of 7, a little low, 1 entry"
    press(page, qtbot, nora, Qt.Key.Key_End)
    assert page.filters.calendar.month() == (date(2026, 10, 1), date(2026, 10, 31))


def test_a_day_from_another_page_is_shown(page: JournalPage, nora: Nora) -> None:
    search(page, nora, "kettle")
    page.show_day(date(2026, 10, 4))
    nora.settles()
    assert headings(page) == ["Daily check-in"]
    assert page.filters.calendar.month() == (date(2026, 10, 1), date(2026, 10, 31))


# Changes


def test_a_new_entry_appears_and_the_place_is_kept(
    page: JournalPage, nora: Nora, entries: dict[str, Entry], qtbot: QtBot
) -> None:
    press(page, qtbot, nora, Qt.Key.Key_Down, Qt.Key.Key_Down)
    nora.writes("daily_check_in", {"mood": grid(5), "line": "A quiet evening"}, TODAY, hour=21)
    nora.settles()
    assert headings(page)[0] == "A quiet evening"
    assert page.list.view.current_id() == entries["towel"].id
    assert shown(page) == "The towel"


def test_the_list_stays_where_it_was_scrolled_to(empty_page: JournalPage, nora: Nora, qtbot: QtBot) -> None:
    many(nora, 2 * PAGE)
    nora.settles()
    view = empty_page.list.view
    view.show_current(empty_page.list.model.index(20))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 300)
    nora.settles()
    before, current = view.verticalScrollBar().value(), view.current_id()
    nora.writes("free_writing", {"text": "At the very end"}, date(2020, 1, 1))
    nora.settles()
    assert (view.verticalScrollBar().value(), view.current_id()) == (before, current)


def test_a_double_click_opens_for_writing(page: JournalPage, qtbot: QtBot, entries: dict[str, Entry]) -> None:
    view = page.list.view
    place = view.visualRect(page.list.model.index_of(entries["towel"].id)).center()
    with qtbot.waitSignal(page.writing_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [entries["towel"].id]


def test_an_edited_entry_is_read_anew(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    def edit(journal: Journal) -> None:
        journal.save(replace(journal.entry(entries["weather"].id), title="What the weather did"))

    nora.does(edit)
    nora.settles()
    assert headings(page)[0] == shown(page) == "What the weather did"


def test_a_changed_star_does_not_ask_for_the_list_again(
    page: JournalPage, nora: Nora, entries: dict[str, Entry], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(page.list.model.modelReset):
        nora.does(lambda journal: journal.set_starred([entries["late"].id], True))
        nora.settles()
    row = page.list.model.entry_at(page.list.model.index_of(entries["late"].id))
    assert row is not None
    assert row.starred


def test_what_touches_no_entry_leaves_the_page_fresh(page: JournalPage, nora: Nora) -> None:
    assert not page.is_stale
    nora.desk.changes.changed.emit(Change(settings=frozenset({"kept_quiet"})))
    assert not page.is_stale
    page.hide()
    nora.desk.changes.changed.emit(Change(entries=frozenset({"x"})))
    assert page.is_stale


# Access


def test_every_control_has_a_name(page: JournalPage) -> None:
    for widget in page.findChildren(QAbstractButton):
        if widget.isVisible():
            assert widget.accessibleName() or widget.text(), widget
    for named in (page.list.view, page.list.head.search, page.reading.text, page.filters.calendar.grid()):
        assert named.accessibleName()


def test_tab_goes_from_filters_over_the_list_to_the_page(page: JournalPage, qtbot: QtBot) -> None:
    regions = page.regions()
    assert len(regions) == 3
    page.filters.calendar.grid().setFocus()
    seen: list[int] = []
    for _tab in range(60):
        focused = QApplication.focusWidget()
        place = [number for number, region in enumerate(regions) if region.isAncestorOf(focused)]
        if place and place[0] not in seen:
            seen.append(place[0])
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [0, 1, 2]


def test_a_journal_that_cannot_be_read_is_said(page: JournalPage, nora: Nora, entries: dict[str, Entry]) -> None:
    page.show_entry("no-such-entry")
    nora.settles()
    assert page.reading.message().startswith("There is no entry")
    assert page.list.view.current_id() == ""
    page.show_entry(entries["late"].id)
    nora.settles()
    assert shown(page) == "He was late, and I read four pages."


def _chip(page: JournalPage, text: str) -> QAbstractButton:
    found = [each for each in page.filters.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    assert len(found) == 1, [each.text() for each in page.filters.findChildren(QPushButton)]
    return found[0]


def _paints(page: JournalPage, colour: QColor) -> bool:
    image = page.list.view.viewport().grab().toImage()
    line = page.list.view.visualRect(page.list.model.index(1, 0, QModelIndex()))
    return any(
        image.pixelColor(QPoint(x, y)) == colour
        for x in range(line.left(), line.right(), 2)
        for y in range(line.top(), line.bottom(), 2)
    )
