# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates and times as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from journal_app.ui.form.typed_times import TypedError, read_date, read_time, write_date, write_time

TODAY = date(2026, 11, 22)
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
LOCALES = (BRITISH, AMERICAN, GERMAN, QLocale.c())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("1660-01-01", date(1660, 1, 1)),
        ("1 January 1660", date(1660, 1, 1)),
        ("January 1, 1660", date(1660, 1, 1)),
        ("Sunday, 22 November 2026", date(2026, 11, 22)),
        ("22 nov", date(2026, 11, 22)),
        ("22.11.26", date(2026, 11, 22)),
        ("3/4/2025", date(2025, 4, 3)),
        ("5.6.", date(2026, 6, 5)),
        ("yesterday", date(2026, 11, 21)),
        (" Today ", date(2026, 11, 22)),
        ("1.1.99", date(1999, 1, 1)),
        ("12 may 1969", date(1969, 5, 12)),
    ],
)
def test_a_typed_date_is_understood(text: str, expected: date) -> None:
    assert read_date(text, TODAY, BRITISH) == expected


def test_the_locale_says_which_number_is_the_month() -> None:
    assert read_date("3/4/2025", TODAY, AMERICAN) == date(2025, 3, 4)
    assert read_date("3.4.2025", TODAY, GERMAN) == date(2025, 4, 3)
    assert read_date("3. März 2025", TODAY, GERMAN) == date(2025, 3, 3)


def test_nothing_typed_is_no_date_and_no_time() -> None:
    assert read_date("  ", TODAY, BRITISH) is None
    assert read_time("") is None


@pytest.mark.parametrize("text", ["32.13.", "31 february 2026", "soon", "12", "2026-00-01", "1 2 3 4"])
def test_what_is_no_date_gets_a_sentence(text: str) -> None:
    with pytest.raises(TypedError) as caught:
        read_date(text, TODAY, BRITISH)
    assert str(caught.value).endswith(".")


@given(st.dates(min_value=date(100, 1, 1)), st.sampled_from(range(len(LOCALES))))
def test_a_date_written_out_is_read_again(day: date, which: int) -> None:
    locale = LOCALES[which]
    assert read_date(write_date(day, locale), TODAY, locale) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21:42", time(21, 42)),
        ("9.05", time(9, 5)),
        ("2142", time(21, 42)),
        ("905", time(9, 5)),
        ("9 pm", time(21, 0)),
        ("12 am", time(0, 0)),
        ("12:30 p.m.", time(12, 30)),
        ("7", time(7, 0)),
    ],
)
def test_a_typed_time_is_understood(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["25:00", "9:75", "late", "13 pm"])
def test_what_is_no_time_gets_a_sentence(text: str) -> None:
    with pytest.raises(TypedError):
        read_time(text)


@given(st.times())
def test_a_time_written_out_is_read_again(value: time) -> None:
    assert read_time(write_time(value)) == value.replace(second=0, microsecond=0)
