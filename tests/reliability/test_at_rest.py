# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing a journal holds lies in clear in any file, at work and after a kill."""

import base64
import stat
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal_app.store.database import FILE_NAME, has_hot_journal
from journal_app.store.journal import Journal
from tests.reliability.conftest import Nursery
from tests.store.material import KEY

MARKER = "Zwischenwasserfall"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return the folder of temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def nursery(elsewhere: Path) -> Iterator[Nursery]:
    """Return a nursery with its own folder for temporary files."""
    nursery = Nursery(TMPDIR=str(elsewhere), SQLITE_TMPDIR=str(elsewhere))
    yield nursery
    nursery.close()


def forms() -> set[bytes]:
    words = [MARKER, MARKER.lower(), MARKER.upper()]
    plain = {word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le", "utf-16-be")}
    coded = {base64.b64encode(b"x" * shift + MARKER.encode())[4:-4] for shift in range(3)}
    return plain | coded | {MARKER.encode().hex().encode(), zlib.compress(MARKER.encode())[2:-4]}


def in_clear(folder: Path) -> list[str]:
    raw = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return [f"{path.name}: {form!r}" for path, data in raw.items() for form in forms() if form in data]


def test_nothing_lies_in_clear_while_it_works_and_after_a_kill(
    nursery: Nursery, folder: Path, elsewhere: Path, tmp_path: Path
) -> None:
    nursery.start("write_plainly", str(folder), KEY.raw.hex(), MARKER)
    nursery.hear("written")
    assert in_clear(tmp_path) == []
    deadline = time.monotonic() + 20
    while not has_hot_journal(folder / FILE_NAME) and time.monotonic() < deadline:
        pass
    nursery.kill()
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert in_clear(tmp_path) == []
    assert list(elsewhere.iterdir()) == []
    with Journal.open(folder, KEY) as journal:
        assert journal.count_hits(MARKER) == 2120


def test_the_search_for_traces_sees_them(tmp_path: Path) -> None:
    for n, form in enumerate(sorted(forms())):
        (tmp_path / f"{n}").write_bytes(b"before" + form + b"after")
    assert len(in_clear(tmp_path)) >= len(forms())


def test_the_file_is_no_more_orderly_than_chance(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    with Journal.create(folder, KEY) as journal:
        for _ in range(200):
            journal.save(journal.new_entry("free_writing", answers={"text": "the same words again " * 100}))
    raw = (folder / FILE_NAME).read_bytes()
    assert len(zlib.compress(raw, 9)) / len(raw) >= 0.99
    pages = [raw[start : start + 4096] for start in range(0, len(raw), 4096)]
    assert len(set(pages)) == len(pages)


def test_a_save_of_the_same_text_changes_its_pages_into_others(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "journal", KEY) as journal:
        file = journal.folder / FILE_NAME
        entry = journal.save(journal.new_entry("free_writing", answers={"text": "words " * 2000}))
        before = file.read_bytes()
        journal.set_starred([entry.id], True)
        journal.set_starred([entry.id], False)
        after = file.read_bytes()
    assert before[:16] == after[:16]
    changed = [n for n in range(0, len(before), 4096) if before[n : n + 4096] != after[n : n + 4096]]
    assert changed
    for start in changed:
        equal = sum(
            a == b for a, b in zip(before[start + 32 : start + 4096], after[start + 32 : start + 4096], strict=True)
        )
        assert equal < 4096 // 20
