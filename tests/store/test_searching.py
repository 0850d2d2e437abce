# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import date

import pytest

from journal_app.domain.entry import Filter, State
from journal_app.store import searching
from journal_app.store.journal import Journal
from tests.store.material import headings, write


@pytest.fixture
def pages(journal: Journal) -> None:
    """Write thirty pages, not in the order of their days."""
    for n in [(n * 7) % 30 for n in range(30)]:
        rare = "quillwort" if n % 10 == 0 else "grass"
        write(
            journal,
            f"Page {n}\ncommon {rare} {'common ' * (n % 3)}",
            at=f"2026-11-{1 + n:02}T12:00",
            starred=n % 2 == 0,
        )


@pytest.fixture(params=[1000, 0], ids=["few hits are sorted", "the days are walked"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search in one of the two ways."""
    monkeypatch.setattr(searching, "FEW", request.param)


@pytest.mark.usefixtures("pages", "way")
def test_hits_are_newest_first(journal: Journal) -> None:
    assert headings(journal, "quillwort") == ["Page 20", "Page 10", "Page 0"]
    assert headings(journal, "common", limit=3) == ["Page 29", "Page 28", "Page 27"]


@pytest.mark.usefixtures("pages", "way")
def test_hits_come_in_pages(journal: Journal) -> None:
    paged = [heading for offset in range(0, 35, 7) for heading in headings(journal, "common", limit=7, offset=offset)]
    assert paged == headings(journal, "common")
    assert len(paged) == 30


@pytest.mark.usefixtures("pages", "way")
@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(), ["Page 20", "Page 10", "Page 0"]),
        (Filter(from_day=date(2026, 11, 11)), ["Page 20", "Page 10"]),
        (Filter(guides=frozenset({"small_win"})), []),
        (Filter(states=frozenset({State.DRAFT})), []),
        (Filter(trashed=True), []),
    ],
)
@pytest.mark.parametrize("best", [False, True])
def test_a_filter_holds_for_hits_and_their_count(
    journal: Journal, chosen: Filter, expected: list[str], best: bool
) -> None:
    assert sorted(headings(journal, "quillwort", chosen=chosen, best=best)) == sorted(expected)
    assert journal.count_hits("quillwort", chosen) == len(expected)


@pytest.mark.usefixtures("pages", "way")
def test_what_must_not_be_there_is_left_out(journal: Journal) -> None:
    assert len(headings(journal, "-quillwort")) == 27
    assert journal.count_hits("-quillwort") == 27
    assert headings(journal, "common -grass") == ["Page 20", "Page 10", "Page 0"]
    assert journal.count_hits("common -grass", Filter(starred=True)) == 3


@pytest.mark.usefixtures("pages")
def test_the_best_hit_says_it_most(journal: Journal) -> None:
    write(journal, "quillwort quillwort quillwort", at="2020-01-01T12:00")
    assert headings(journal, "quillwort", best=True)[0] == "quillwort quillwort quillwort"
    assert headings(journal, "quillwort", best=True, limit=1, offset=1) != ["quillwort quillwort quillwort"]


def test_a_hit_shows_where_the_words_stand(journal: Journal) -> None:
    write(journal, "Before it.\n\nThe QUIET lake at dawn.", title="Mist")
    (hit,) = journal.search("quiet daw")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["QUIET", "dawn"]
    assert hit.row.heading == "Mist"
    assert [hit.row.heading for hit in journal.search("mist")] == ["Mist"]


@pytest.mark.parametrize("words", ["", " ", '"', "-", "*", "()", "\0"])
def test_nothing_typed_finds_nothing(journal: Journal, words: str) -> None:
    write(journal, "text")
    assert journal.search(words) == []
    assert journal.count_hits(words) == 0


def test_marks_in_any_text(journal: Journal) -> None:
    assert journal.hit_marks("lak", "Lake and lakes") == ((0, 4), (9, 14))


def test_whole_texts_where_they_are_asked_for(journal: Journal) -> None:
    write(journal, "needle " + "hay " * 500)
    assert len(journal.search("needle")[0].row.text) == 300
    assert len(journal.search("needle", text_length=10_000)[0].row.text) == 7 + 2000
