# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of entries grows by pages, stands in sections, and shows what a search found."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry, EntryRow, Filter
from journal_app.domain.moment import at
from journal_app.store.journal import Journal
from journal_app.ui.models.entry_items import Listed, Section
from journal_app.ui.models.entry_list import PAGE, EntryListModel, ItemRole, Query
from tests.ui.models.nora import BERLIN, TODAY, Nora, november


@pytest.fixture
def model(nora: Nora) -> EntryListModel:
    """A model that Qt's own tester watches: what it warns of fails the test."""
    made = EntryListModel(nora.desk)
    watcher = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    assert watcher.model() is made
    return made


def shown(model: EntryListModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def many(nora: Nora, count: int) -> None:
    """Write a page a day, back from today, as an import does."""

    def save(journal: Journal) -> None:
        batch = journal.begin_import("jrnl", "test")
        entries: list[tuple[Entry, str | None, str]] = []
        for number in range(count):
            moment = at(datetime(2026, 11, 22, 9) - timedelta(days=number), BERLIN)
            entry = journal.new_entry("free_writing", answers={"text": f"Page {number}"}, at=moment)
            entries.append((entry, None, f"{number}"))
        journal.add_imported(batch, entries)

    nora.does(save)


def test_entries_stand_newest_first_in_their_sections(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    model.show_query(Query())
    nora.settles()
    assert shown(model) == [
        "This week",
        "Before I had said anything",
        "I wanted to write about the letter to Papa but",
        "The towel",
        "He was late, and I read four pages.",
        "Earlier in November",
        "The battery of his phone was flat.",
        "The unanswered call",
        "Send Ines the photos",
        "October",
        "Daily check-in",
    ]


def test_sections_cannot_be_selected_and_entries_can(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    model.show_query(Query())
    nora.settles()
    section, entry = model.index(0), model.index(1)
    assert isinstance(section.data(ItemRole.ITEM), Section)
    assert not section.flags() & (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    assert isinstance(entry.data(ItemRole.ITEM), Listed)
    assert entry.flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_row_is_read_out_with_type_heading_date_mood_and_text(nora: Nora, model: EntryListModel) -> None:
    entries = november(nora)
    model.show_query(Query())
    nora.settles()
    words = model.index_of(entries["towel"].id).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Emotion log, The towel, Thursday 19 November 2026, mood 3 of 7, a little low, starred, ")
    assert "Tomas put the kettle on" in words
    assert "draft" in model.index_of(entries["letter"].id).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "This week"


def test_no_more_rows_are_fetched_than_were_asked_for(nora: Nora) -> None:
    many(nora, 3 * PAGE)
    model = EntryListModel(nora.desk)  # Qt's tester asks for more by itself
    model.show_query(Query())
    nora.settles()
    assert model.entries == PAGE
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    nora.settles()
    assert model.entries == 2 * PAGE


def test_every_entry_comes_once_and_in_order(nora: Nora, model: EntryListModel) -> None:
    many(nora, 2 * PAGE + 7)
    model.show_query(Query())
    nora.settles()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        nora.settles()
    headings = [words for words in shown(model) if words.startswith("Page")]
    assert headings == [f"Page {number}" for number in range(2 * PAGE + 7)]


def test_a_section_goes_on_from_one_page_to_the_next(nora: Nora, model: EntryListModel) -> None:
    many(nora, 2 * PAGE)
    model.show_query(Query())
    nora.settles()
    model.fetchMore(QModelIndex())
    nora.settles()
    titles = [words for words in shown(model) if not words.startswith("Page")]
    assert titles == ["This week", "Earlier in November", "October", "September", "August"]


def test_a_search_shows_where_its_words_stand(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    model.show_query(Query(words="kettle"))
    nora.settles()
    found = [item for row in range(model.rowCount()) if isinstance(item := model.item(model.index(row)), Listed)]
    assert [line.row.heading for line in found] == ["Before I had said anything", "The towel", "The unanswered call"]
    for line in found:
        assert {line.snippet[start:end].casefold() for start, end in line.snippet_marks} == {"kettle"}


def test_hits_in_a_heading_are_marked_there(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    model.show_query(Query(words="towel"))
    nora.settles()
    line = model.item(model.index(1))
    assert isinstance(line, Listed)
    assert [line.row.heading[start:end] for start, end in line.heading_marks] == ["towel"]


def test_the_best_match_first_has_no_sections(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    model.show_query(Query(words="kettle", best=True))
    nora.settles()
    assert sorted(shown(model)) == ["Before I had said anything", "The towel", "The unanswered call"]


def test_a_later_query_supersedes_an_earlier_one(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    for words in ("k", "ke", "ket", "photos"):
        model.show_query(Query(words=words))
    nora.settles()
    assert shown(model) == ["Earlier in November", "Send Ines the photos"]


def test_clearing_drops_the_answer_that_is_on_its_way(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    model.show_query(Query())
    model.clear()
    nora.settles()
    assert model.rowCount() == 0


def test_a_changed_row_is_mended_where_it_stands(nora: Nora, model: EntryListModel, qtbot: QtBot) -> None:
    entries = november(nora)
    model.show_query(Query())
    nora.settles()
    late = entries["late"].id

    def star(journal: Journal) -> list[EntryRow]:
        journal.set_starred([late], True)
        return journal.rows(Filter(ids=frozenset({late})))

    (row,) = nora.does(star)
    with qtbot.waitSignal(model.dataChanged) as touched:
        assert model.update_line(row)
    assert touched.args[0].row() == model.index_of(late).row()
    assert model.entry_at(model.index_of(late)) == row


def test_a_row_that_moved_is_not_mended(nora: Nora, model: EntryListModel) -> None:
    entries = november(nora)
    model.show_query(Query())
    nora.settles()
    row = model.entry_at(model.index_of(entries["late"].id))
    assert row is not None
    moved = EntryRow(
        row.id, row.guide, "x", "", row.written_at, TODAY, row.state, None, False, row.sharing, (), None, None
    )
    assert not model.update_line(moved)


def test_the_entry_nearest_to_a_place_is_never_a_section(nora: Nora, model: EntryListModel) -> None:
    november(nora)
    model.show_query(Query())
    nora.settles()
    assert [model.entry_near(place).row() for place in (0, 5, 10, 99)] == [1, 6, 10, 10]
    model.clear()
    assert not model.entry_near(0).isValid()


def test_the_trash_is_a_list_without_sections(nora: Nora, model: EntryListModel) -> None:
    entries = november(nora)

    def discard(journal: Journal) -> None:
        journal.move_to_trash([entries["call"].id])

    nora.does(discard)
    model.show_query(Query(Filter(trashed=True)))
    nora.settles()
    assert sorted(shown(model)) == ["The battery of his phone was flat.", "The unanswered call"]


def test_days_of_1660_are_listed(nora: Nora, model: EntryListModel) -> None:
    nora.writes("free_writing", {"text": "Blessed be God"}, date(1660, 1, 1))
    model.show_query(Query())
    nora.settles()
    assert shown(model) == ["January 1660", "Blessed be God"]
