# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of unknown making: any encoding, never too large, never followed out of their folder."""

import codecs
import os
from pathlib import Path

import pytest

from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing import source
from journal_app.exchange.importing.source import decoded, read_bytes, read_head, read_text

TEXT = "Straße, naïve, “quoted”, žluť\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
)
def test_every_unicode_encoding_is_read_alike_and_without_a_word(data: bytes) -> None:
    assert decoded(data, "diary.txt") == source.SourceText(TEXT)


def test_an_old_western_encoding_is_read_with_a_warning() -> None:
    read = decoded("Café “am Eck”, €5\n".encode("cp1252"), "diary.txt")
    assert read.text == "Café “am Eck”, €5\n"
    assert "diary.txt" in read.warning
    assert "Windows-1252" in read.warning


def test_line_ends_of_every_system_become_one() -> None:
    assert decoded(b"a\r\nb\rc\x0bd\x0ce\xc2\x85f", "x").text == "a\nb\nc\nd\ne\nf"


def test_a_few_control_characters_are_dropped_from_a_text() -> None:
    assert decoded(b"one\x07 two\x1b three " + b"word " * 50, "x").text.startswith("one two three word")


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, b"words\0words" * 3])
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(ExchangeError, match="not a text file"):
        decoded(data, "picture.png")


def test_a_file_over_the_limit_is_refused_and_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_bytes(b"x" * 3_000_001)
    with pytest.raises(ExchangeError, match="larger than 2 MB"):
        read_bytes(file, 2 * 1024 * 1024)
    assert len(read_bytes(file, 3_000_001)) == 3_000_001


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart_from_text(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="no file at"):
        read_text(tmp_path / "gone.txt")
    with pytest.raises(ExchangeError, match="not a file"):
        read_text(tmp_path)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExchangeError, match="not a file"):
        read_text(pipe)


@pytest.mark.parametrize("data", [b"JRNLv3\x00\x30{}gAAAAA", b"gAAAAABkAbCdEf0123456789=="])
def test_an_encrypted_jrnl_file_says_what_to_run_first(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "secret.txt"
    file.write_bytes(data)
    with pytest.raises(ExchangeError, match="jrnl --decrypt"):
        read_head(file)
