# SPDX-License-Identifier: GPL-3.0-or-later
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from journal_app.store.words import Term, marks, read_words, snippet, tokens

INDEX = 'CREATE VIRTUAL TABLE words USING fts5 (body, tokenize = "unicode61 remove_diacritics 2")'


@pytest.fixture(scope="module")
def index() -> dbapi2.Connection:
    """Return a search index in memory."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    connection.execute(INDEX)
    return connection


def found(index: dbapi2.Connection, search: str, body: str) -> bool:
    """Tell whether the index finds the body."""
    index.execute("DELETE FROM words")
    index.execute("INSERT INTO words (rowid, body) VALUES (1, ?)", (body,))
    words = read_words(search)
    sql = "SELECT count(*) FROM words WHERE words MATCH ?"
    if words.match:
        return bool(index.execute(sql, (words.match,)).fetchone()[0])
    return bool(words.unwanted) and not index.execute(sql, (words.without,)).fetchone()[0]


@pytest.mark.parametrize(
    ("search", "wanted", "unwanted"),
    [
        ("quiet lake", (Term(("quiet",)), Term(("lake",), begins=True)), ()),
        ("quiet lake ", (Term(("quiet",)), Term(("lake",))), ()),
        ('"quiet lake"', (Term(("quiet", "lake")),), ()),
        ('"quiet lake', (Term(("quiet", "lake")),), ()),
        ("lake -noise", (Term(("lake",)),), (Term(("noise",)),)),
        ('-"loud noise" lake', (Term(("lake",), begins=True),), (Term(("loud", "noise")),)),
        ("don't", (Term(("don", "t"), begins=False),), ()),
        ("well-being", (Term(("well", "being"), begins=True),), ()),
        ("a", (Term(("a",)),), ()),
        ("湖", (Term(("湖",), begins=True),), ()),
        ("ZÜRICH", (Term(("zurich",), begins=True),), ()),
        ("", (), ()),
        ('" - * ( ) "', (), ()),
        ("--", (), ()),
    ],
)
def test_what_is_typed_is_read(search: str, wanted: tuple[Term, ...], unwanted: tuple[Term, ...]) -> None:
    words = read_words(search)
    assert (words.wanted, words.unwanted) == (wanted, unwanted)


@pytest.mark.parametrize(
    ("search", "there", "not_there"),
    [
        ("lak", ["the lake", "LAKES"], ["flake"]),
        ("lake ", ["the lake"], ["lakes"]),
        ('"quiet lake"', ["a quiet\n lake", "quiet, lake"], ["lake quiet", "quiet big lake"]),
        ("lake -noise", ["a lake"], ["noise at the lake"]),
        ("-noise", ["a lake"], ["noise at the lake"]),
        ("cafe", ["Café", "cafe\u0301"], ["coffee"]),
        ("straße", ["Straße"], ["strasse"]),
        ("ärger", ["ARGER", "Ärger"], ["burger"]),
        ("AND", ["and so on"], ["or"]),
        ("NEAR(a b)", ["near a b"], ["near"]),
        ("body:x", ["body x"], ["x"]),
        ("co-op", ["the co op"], ["coop"]),
        ("тихое", ["Тихое озеро"], ["озеро"]),
        ("ελλάδα", ["Ελλάδα"], ["αθήνα"]),
        ("2026", ["in 2026"], ["in 20266 not"[:6]]),
    ],
)
def test_the_index_finds_what_is_meant(
    index: dbapi2.Connection, search: str, there: list[str], not_there: list[str]
) -> None:
    assert [body for body in there if not found(index, search, body)] == []
    assert [body for body in not_there if found(index, search, body)] == []


@given(st.text())
def test_any_text_is_a_search(text: str) -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    connection.execute(INDEX)
    words = read_words(text.encode("utf-8", "replace").decode())
    for query in filter(None, (words.match, words.without)):
        connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (query,)).fetchone()
    connection.close()


@pytest.mark.parametrize("piece", ["lake ", "-lake ", '"lake lake" ', "lake", "«(*)» ", '"'])
def test_a_whole_page_pasted_is_a_search(index: dbapi2.Connection, piece: str) -> None:
    words = read_words(piece * 5000)
    for query in filter(None, (words.match, words.without)):
        index.execute("SELECT count(*) FROM words WHERE words MATCH ?", (query,)).fetchone()


letters = st.text(st.sampled_from("abe éÉöß Äñ\u0301\u0308ΑΣςя-'\",.\n0湖"), max_size=60)


@given(st.text(st.sampled_from('abeéÉöÄñΣя0湖 "'), min_size=1, max_size=12), letters)
def test_marks_are_where_the_index_finds(search: str, body: str) -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    connection.execute(INDEX)
    words = read_words(search)
    there = found(connection, search, body)
    connection.close()
    shown = marks(words, body)
    assert all(0 <= start < end <= len(body) for start, end in shown)
    if there:
        assert shown or not words.wanted
    elif len(words.wanted) == 1:
        assert not shown


@pytest.mark.parametrize(
    ("search", "text", "marked"),
    [
        ("lak", "Lake, LAKES and flakes", ["Lake", "LAKES"]),
        ('"quiet lake"', "A quiet -- lake, quiet", ["quiet -- lake"]),
        ("quiet lake", "lake quiet", ["lake", "quiet"]),
        ("cafe", "Cafe\u0301 and café", ["Cafe\u0301", "café"]),
        ('"a b" b', "a b c", ["a b"]),
        ("-lake", "lake", []),
        ("x", "", []),
    ],
)
def test_marks_are_positions_in_code_points(search: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(read_words(search), text)] == marked


def test_tokens_are_those_of_the_index(index: dbapi2.Connection) -> None:
    text = "Über den Café-Besuch: l’été, naïve_snake 12,5 % Ａ ﬁn 𝔘 I\u0307stanbul " + unicodedata.normalize(
        "NFD", "Ångström"
    )
    index.execute("DELETE FROM words")
    index.execute("INSERT INTO words (rowid, body) VALUES (1, ?)", (text,))
    index.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, words, instance)")
    in_index = [term for (term,) in index.execute("SELECT term FROM temp.vocabulary ORDER BY offset")]
    assert [token for token, _ in tokens(text)] == in_index


def test_letters_are_folded_as_the_index_folds_them(index: dbapi2.Connection) -> None:
    letters = [chr(code) for code in (*range(0x20, 0x530), *range(0x1E00, 0x1F00), *range(0x4E00, 0x4F00))]
    index.execute("DELETE FROM words")
    index.executemany("INSERT INTO words (rowid, body) VALUES (?, ?)", [(ord(sign), f"q{sign}q") for sign in letters])
    index.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, words, instance)")
    folded: dict[int, list[str]] = {}
    for term, code in index.execute("SELECT term, doc FROM temp.vocabulary ORDER BY doc, offset"):
        folded.setdefault(code, []).append(term)
    others = {sign for sign in letters if [token for token, _ in tokens(f"q{sign}q")] != folded[ord(sign)]}
    assert {sign for sign in others if unicodedata.category(sign)[0] == "L"} <= set("ǠǡͿԨԪԬԮẛ")


def test_a_snippet_is_one_line_round_the_first_word() -> None:
    text = "start " * 100 + "a quiet\nlake " + "end " * 100
    part, spans = snippet(read_words('"quiet lake"'), text, 120)
    assert part.startswith("…")
    assert part.endswith("…")
    assert len(part) <= 122
    assert "\n" not in part
    assert [part[start:end] for start, end in spans] == ["quiet lake"]


def test_a_short_text_is_its_own_snippet() -> None:
    assert snippet(read_words("lake"), "the lake") == ("the lake", ((4, 8),))
    assert snippet(read_words("title"), "") == ("", ())


@given(st.text(max_size=400), st.text(max_size=6), st.integers(1, 80))
def test_marks_of_a_snippet_lie_in_it(text: str, search: str, length: int) -> None:
    part, spans = snippet(read_words(search), text, length)
    assert all(0 <= start < end <= len(part) for start, end in spans)
