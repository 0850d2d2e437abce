# SPDX-License-Identifier: GPL-3.0-or-later
"""The mapping file: read whole, or refused with a sentence that names the line or the key."""

import pytest

from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing import Mapping, Measured, parse_mapping

WHOLE = """
date = "date"
time = "beeptime"
date_format = "%d/%m/%y"
text = "note"
title = "heading"
tags = "activities"
tags_separator = " | "
[[measures]]
column = "mood_satisfi"
measure = "mood"
low = 1
high = 7
[[measures]]
column = "steps"
"""


def test_every_key_is_read() -> None:
    assert parse_mapping(WHOLE) == Mapping(
        date="date",
        time="beeptime",
        date_format="%d/%m/%y",
        text="note",
        title="heading",
        tags="activities",
        tags_separator=" | ",
        measures=(Measured("mood_satisfi", "mood", 1, 7), Measured("steps", "own:steps")),
    )


def test_a_mapping_written_out_is_read_back_alike() -> None:
    mapping = parse_mapping(WHOLE)
    assert parse_mapping(mapping.toml()) == mapping
    odd = Mapping(datetime='a "quoted"\\ \t column', measures=(Measured("ü", "mood", -0.5, 1_000_000.25),))
    assert parse_mapping(odd.toml()) == odd


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('date = "d"\ntext = note', "line 2"),
        ('date = "d"\ncolour = "x"', "`colour` is not known in the mapping"),
        ('text = "note"', "either `date` or `datetime`"),
        ('date = "d"\ndatetime = "d"', "either `date` or `datetime`"),
        ('datetime = "d"\ntime = "t"', "`time` goes with `date`"),
        ("date = 3", "`date` is text in quotation marks"),
        ('date = "d"\n[measures]\ncolumn = "x"', "two brackets"),
        ('date = "d"\n[[measures]]\nmeasure = "mood"', "`column` is missing in [[measures]] number 1"),
        (
            'date = "d"\n[[measures]]\ncolumn = "a"\n[[measures]]\ncolumn = "b"\nscale = 3',
            "`scale` is not known in [[measures]] number 2",
        ),
        (
            'date = "d"\n[[measures]]\ncolumn = "a"\nmeasure = "modd"',
            "“modd” in [[measures]] number 1 is not a measure",
        ),
        ('date = "d"\n[[measures]]\ncolumn = "a"\nmeasure = "own:"', "is not a measure"),
        ('date = "d"\n[[measures]]\ncolumn = "a"\nlow = "1"\nhigh = 7', "`low` in [[measures]] number 1 is a number"),
        ('date = "d"\n[[measures]]\ncolumn = "a"\nlow = true\nhigh = 7', "`low` in [[measures]] number 1 is a number"),
        ('date = "d"\n[[measures]]\ncolumn = "a"\nlow = nan\nhigh = 7', "`low` in [[measures]] number 1 is a number"),
        ('date = "d"\n[[measures]]\ncolumn = "a"\nlow = 1', "go together"),
        ('date = "d"\n[[measures]]\ncolumn = "a"\nlow = 7\nhigh = 1', "low is below high"),
        ('date = "d"\n[[measures]]\ncolumn = "a"\n[[measures]]\ncolumn = "a"\nmeasure = "mood"', "the same column"),
        ("x = " + "[" * 5000, "not TOML"),
        ("# " + "x" * 100_001, "too long"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_or_key(text: str, says: str) -> None:
    with pytest.raises(ExchangeError) as refused:
        parse_mapping(text)
    assert says in refused.value.sentence


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(ExchangeError, match=r"“note”.*It has: date, text"):
        parse_mapping('date = "date"\ntext = "note"').check_columns(("date", "text"), "moods.csv")
