# SPDX-License-Identifier: GPL-3.0-or-later
"""Names replaced where they stand as words, and only there; what may still identify someone is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.entry import Person
from journal_app.exchange.exporting.identifying import Found, Sign, identifying
from journal_app.exchange.exporting.redaction import Redaction, Replacement, everyday_words, initials, suggested

NORA = Redaction(
    (
        Replacement("Tomas", "T."),
        Replacement("Ines Berger", "my sister"),
        Replacement("Will", "W."),
        Replacement("Seán O'Brien", "a friend"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I asked Tomas again", "I asked T. again"),
        ("TOMAS and tomas", "T. and T."),
        ("I saw Tomas.", "I saw T."),
        ("Tomas... and then", "T.... and then"),
        ("Tomas's cup, Tomas’s cup, Tomas’ cup", "T.'s cup, T.’s cup, T.’ cup"),
        ("_Tomas_ and **Tomas**, (Tomas)", "_T._ and **T.**, (T.)"),
        ("Tomasina lives in Tomasville, not Atomas", "Tomasina lives in Tomasville, not Atomas"),
        ("Tomas2 Tomas-like", "Tomas2 T.-like"),
        ("Then Ines Berger came, and Ines\nBerger left", "Then my sister came, and my sister left"),
        ("Ines said no. Ines always does.", "My sister said no. My sister always does."),
        ("Mrs Berger called", "Mrs my sister called"),
        ("Will says I will, at will", "W. says I will, at will"),
        ("Sea\u0301n O’Brien’s door, and seán o'brien", "A friend’s door, and a friend"),
        ("", ""),
    ],
)
def test_a_name_is_replaced_where_it_stands_as_a_word(text: str, expected: str) -> None:
    assert NORA.applied(text) == expected


def test_a_family_name_two_people_share_stands_for_neither_of_them() -> None:
    both = Redaction((Replacement("Ines Berger", "my sister"), Replacement("Karl Berger", "my father")))
    assert both.applied("the Bergers; Karl; Ines") == "the B.s; my father; my sister"


@pytest.mark.parametrize("replacements", [(), (Replacement("  ", "x"),)])
def test_without_names_a_text_stays_as_it_is(replacements: tuple[Replacement, ...]) -> None:
    assert Redaction(replacements).applied("e\u0301 Tomas.") == "e\u0301 Tomas."
    assert not Redaction(replacements).holds("Tomas")


def test_particles_and_titles_of_a_name_are_no_names() -> None:
    doctor = Redaction((Replacement("Dr. Anna van der Berg", "A."),))
    assert doctor.applied("Dr. No, van, der, Anna, Berg") == "Dr. No, van, der, A., A."


def test_a_name_is_suggested_by_its_pseudonym_else_by_initials() -> None:
    assert suggested(Person("1", "Ines", pseudonym=" my  sister ")) == Replacement("Ines", "my sister")
    assert suggested(Person("1", "tomas  weber")) == Replacement("tomas  weber", "T. W.")
    assert initials("(Élodie) 7up") == "É. 7."
    assert initials("!!") == "–"


def test_every_everyday_word_is_one_plain_word() -> None:
    assert len(everyday_words()) > 100
    assert all(word.isalpha() and word.islower() for word in everyday_words())


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_name_is_left_whatever_stands_around_it(before: str, after: str) -> None:
    text = f"{before} Xaverine {after}"
    redacted = Redaction((Replacement("Xaverine", "X."),)).applied(text)
    assert not Redaction((Replacement("Xaverine", "X."),)).holds(redacted)


@given(st.text(alphabet="abcdefgh .,'\n", max_size=80))
def test_a_text_without_the_name_is_not_touched(text: str) -> None:
    assert NORA.applied(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call me on +49 171 234-56 78.", [Found(Sign.PHONE, 1, "+49 171 234-56 78")]),
        ("(030) 123 4567", [Found(Sign.PHONE, 1, "(030) 123 4567")]),
        ("a.b+c@mail.example.org", [Found(Sign.EMAIL, 1, "a.b+c@mail.example.org")]),
        ("https://example.org/me", [Found(Sign.LINK, 1, "https://example.org/me")]),
        ("We met in 14 Rose Hill Road again", [Found(Sign.STREET, 1, "14 Rose Hill Road")]),
        ("in der Kastanienallee 12", [Found(Sign.STREET, 1, "Kastanienallee 12")]),
        ("rue de Rivoli", [Found(Sign.STREET, 1, "rue de Rivoli")]),
        ("TOMAS’s key", [Found(Sign.NAME, 1, "TOMAS")]),
    ],
)
def test_what_may_identify_is_found(text: str, expected: list[Found]) -> None:
    assert identifying([text], ["Tomas"]) == expected


def test_dates_times_and_small_numbers_are_no_telephone_numbers() -> None:
    days = "November 2026 (365 days), 2026-11-22 21:42, 22.11.2026, 1998–2004, 6:30"
    counts = "8/10, 95 % interval 72 to 100, n = 106, 12 345"
    assert identifying([days, counts, "on the road, a long street, the way"], []) == []


def test_what_was_found_says_its_page_and_is_told_once_a_page() -> None:
    assert identifying(["", "Tomas and Tomas", "Tomas"], ["Tomas"]) == [
        Found(Sign.NAME, 2, "Tomas"),
        Found(Sign.NAME, 3, "Tomas"),
    ]
