# SPDX-License-Identifier: GPL-3.0-or-later
import errno
import re
from collections.abc import Callable
from pathlib import Path

import peewee
import pytest
from sqlcipher3 import dbapi2

from journal_app.store.errors import SENTENCES, Code, JournalError, classified, classify, problem


def sqlite_error(code: int, kind: type[Exception] = dbapi2.OperationalError) -> Exception:
    error = kind("database words")
    error.sqlite_errorcode = code  # type: ignore[attr-defined]
    return error


def test_every_code_has_a_sentence_of_its_own() -> None:
    assert set(SENTENCES) == set(Code)
    assert len(set(SENTENCES.values())) == len(Code)


@pytest.mark.parametrize("code", Code)
def test_sentences_say_it_kindly_and_end(code: Code) -> None:
    sentence = problem(code, path="/somewhere", folder="/f", name="n", id="i", key="k").sentence
    assert re.search(r"[.]$", sentence)
    assert not re.search(r"[!…{}]|\b(failed|bad|should|broken|streak|error code)\b", sentence, re.IGNORECASE)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (5, Code.IN_USE),
        (7, Code.NO_MEMORY),
        (8, Code.READ_ONLY),
        (10, Code.DISK_ERROR),
        (11, Code.DAMAGED),
        (13, Code.DISK_FULL),
        (14, Code.CANNOT_OPEN),
        (26, Code.DAMAGED),
        (10 | 3 << 8, Code.DISK_ERROR),
        (1032, Code.NO_FILE),
    ],
)
@pytest.mark.parametrize("kind", [dbapi2.OperationalError, dbapi2.DatabaseError, peewee.OperationalError])
def test_both_families_of_exceptions_are_known_by_their_codes(raw: int, code: Code, kind: type[Exception]) -> None:
    found = classify(sqlite_error(raw, kind))
    assert found is not None
    assert found.code == code
    assert "database words" not in found.sentence


def test_the_true_error_is_found_behind_the_one_that_hides_it() -> None:
    hidden = peewee.OperationalError("cannot rollback - no transaction is active")
    hidden.__context__ = sqlite_error(1)
    hidden.__context__.__context__ = sqlite_error(13)
    found = classify(hidden)
    assert found is not None
    assert found.code == Code.DISK_FULL


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, Code.DISK_FULL), (errno.EIO, Code.DISK_ERROR), (errno.EROFS, Code.READ_ONLY)],
)
def test_errors_of_the_system_are_known(number: int, code: Code) -> None:
    with pytest.raises(JournalError) as caught, classified():
        raise OSError(number, "system words")
    assert caught.value.code == code


@pytest.mark.parametrize(
    "ours", [lambda: dbapi2.IntegrityError("x"), lambda: peewee.ProgrammingError("x"), lambda: OSError("x")]
)
def test_a_fault_of_ours_stays_what_it_is(ours: Callable[[], Exception]) -> None:
    error = ours()
    assert classify(error) is None
    with pytest.raises(type(error)), classified(path=Path("x")):
        raise error


def test_a_loop_of_causes_ends() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__context__, second.__context__ = second, first
    assert classify(first) is None
