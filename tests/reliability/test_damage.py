# SPDX-License-Identifier: GPL-3.0-or-later
"""One bit in any page, or an end cut off anywhere, is damage: never another passphrase, never all well."""

import os
import random
import shutil
from pathlib import Path

import pytest

from journal_app.store.database import FILE_NAME, PAGE_SIZE
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from tests.store.material import KEY, check_in, finish, write


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small journal's folder, which no test changes."""
    folder = tmp_path_factory.mktemp("made") / "journal"
    with Journal.create(folder, KEY) as journal:
        for n in range(12):
            write(journal, f"page {n} " * (40 + 90 * n), tags=frozenset({f"t{n}"}))
            check_in(journal, 1 + n % 7, f"2026-11-{1 + n:02}T12:00", line=f"line {n}")
        journal.delete_for_ever([journal.rows()[3].id])
    return folder


def named(folder: Path, *, interrupted: bool = False) -> str:
    """Return what opening, reading and verifying say; the file's bytes must be as they were."""
    before = (folder / FILE_NAME).read_bytes()
    try:
        with Journal.open(folder, KEY) as journal:
            report = finish(journal.verify())
            said = "OK" if all(c["ok"] for c in report["checks"] if c["check"] != "key_files") else "DAMAGED"
    except JournalError as error:
        said = error.code
    assert (folder / FILE_NAME).read_bytes() == before
    assert interrupted or list(folder.glob("*-journal")) == []
    return said


def pages_of(made: Path) -> int:
    return (made / FILE_NAME).stat().st_size // PAGE_SIZE


def test_the_journal_is_whole_to_begin_with(made: Path, tmp_path: Path) -> None:
    assert named(Path(shutil.copytree(made, tmp_path / "journal"))) == "OK"
    assert pages_of(made) > 40


def test_a_flipped_bit_in_any_page_is_damage(made: Path, tmp_path: Path) -> None:
    chance = random.Random(1)
    folder = Path(shutil.copytree(made, tmp_path / "journal"))
    whole = (made / FILE_NAME).read_bytes()
    others = {}
    for page in range(pages_of(made)):
        place = page * PAGE_SIZE + chance.randrange(PAGE_SIZE)
        (folder / FILE_NAME).write_bytes(
            whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :]
        )
        if (said := named(folder)) != Code.DAMAGED:
            others[page] = said
    assert others == {}


def test_an_end_cut_off_anywhere_is_damage(made: Path, tmp_path: Path) -> None:
    chance = random.Random(2)
    folder = Path(shutil.copytree(made, tmp_path / "journal"))
    whole = (made / FILE_NAME).read_bytes()
    others = {}
    for page in range(pages_of(made)):
        for length in (page * PAGE_SIZE, page * PAGE_SIZE + chance.randrange(1, PAGE_SIZE)):
            (folder / FILE_NAME).write_bytes(whole)
            os.truncate(folder / FILE_NAME, length)
            said = named(folder)
            if said != (Code.DAMAGED if length else Code.EMPTY_FILE):
                others[length] = said
    assert others == {}


def test_pages_changed_places_are_damage(made: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(made, tmp_path / "journal"))
    whole = (made / FILE_NAME).read_bytes()
    pages = [whole[start : start + PAGE_SIZE] for start in range(0, len(whole), PAGE_SIZE)]
    pages[5], pages[9] = pages[9], pages[5]
    (folder / FILE_NAME).write_bytes(b"".join(pages))
    assert named(folder) == Code.DAMAGED


def unused_pages(made: Path, tmp_path: Path) -> list[int]:
    """Return pages nothing is stored in: torn, they break a seal and nothing else."""
    folder = Path(shutil.copytree(made, tmp_path / "looking"))
    whole = (made / FILE_NAME).read_bytes()
    found = []
    for page in range(1, pages_of(made)):
        (folder / FILE_NAME).write_bytes(torn(whole, page))
        try:
            with Journal.open(folder, KEY) as journal:
                report = finish(journal.verify())
        except JournalError:
            continue
        if [c["check"] for c in report["checks"] if not c["ok"]] == ["pages", "key_files"]:
            found.append(page)
    return found


def torn(whole: bytes, page: int) -> bytes:
    start = page * PAGE_SIZE
    return whole[:start] + os.urandom(512) + whole[start + 512 :]


def test_unused_pages_torn_by_a_power_cut_are_written_anew(made: Path, tmp_path: Path) -> None:
    unused = unused_pages(made, tmp_path)
    assert unused
    folder = Path(shutil.copytree(made, tmp_path / "journal"))
    content = (made / FILE_NAME).read_bytes()
    for page in unused:
        content = torn(content, page)
    (folder / FILE_NAME).write_bytes(content)
    (folder / f"{FILE_NAME}-journal").write_bytes(b"\x01" * 600)  # a save was interrupted
    with Journal.open(folder, KEY) as journal:
        assert [c["check"] for c in finish(journal.verify())["checks"] if not c["ok"]] == ["key_files"]
        assert journal.count() == 23
    assert named(folder) == "OK"


def test_damage_to_what_is_stored_is_not_written_over(made: Path, tmp_path: Path) -> None:
    unused = unused_pages(made, tmp_path)
    folder = Path(shutil.copytree(made, tmp_path / "journal"))
    used = next(page for page in range(pages_of(made) - 1, 1, -1) if page not in unused)
    content = torn(torn((made / FILE_NAME).read_bytes(), unused[0]), used)
    (folder / FILE_NAME).write_bytes(content)
    (folder / f"{FILE_NAME}-journal").write_bytes(b"\x01" * 600)
    assert named(folder, interrupted=True) == Code.DAMAGED
    assert (folder / FILE_NAME).read_bytes() == content
