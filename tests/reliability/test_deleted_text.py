# SPDX-License-Identifier: GPL-3.0-or-later
"""What was deleted for ever is gone from every page of the file, the words of the search index too."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from journal_app.domain.entry import Entry
from journal_app.store.database import FILE_NAME, PAGE_SIZE
from journal_app.store.journal import Journal
from tests.store.material import GUIDES, KEY, StandingClock, finish, when

RESERVED = 80
"""Bytes at the end of each page: initialisation vector and seal (SQLCipher 4)."""
SALT = 16

MARKER = "Zwischenwasserfall"
TERM = "quellnymphenreigen"
TRACES = (MARKER.encode(), MARKER.encode("utf-16-le"), b"wasserfall", b"nymphenreigen")
"""The index keeps only what a word does not share with the one before it: the ends are looked for."""


OWN_GUIDE = """
key = "mine"
title = "TITLE"
purpose = "PURPOSE"
minutes = 1

[[questions]]
key = "a"
kind = "rich"
label = "TITLE"
required = true
"""


def decrypted(page: bytes, first: bool) -> bytes:
    """Return the content of one page."""
    vector = page[PAGE_SIZE - RESERVED : PAGE_SIZE - RESERVED + 16]
    sealed = page[SALT if first else 0 : PAGE_SIZE - RESERVED]
    decryptor = Cipher(algorithms.AES(KEY.raw), modes.CBC(vector)).decryptor()
    return decryptor.update(sealed) + decryptor.finalize()


def traces(folder: Path) -> dict[bytes, int]:
    """Return how often each trace stands in the pages of the file."""
    raw = (folder / FILE_NAME).read_bytes()
    assert list(folder.glob(f"{FILE_NAME}-*")) == []
    content = b"".join(decrypted(raw[at : at + PAGE_SIZE], at == 0) for at in range(0, len(raw), PAGE_SIZE))
    assert b"CREATE TABLE entry" in content
    return {trace: n for trace in TRACES if (n := content.lower().count(trace.lower()))}


@pytest.fixture(params=[40, 1500], ids=["long text", "text of many pages"])
def text(request: pytest.FixtureRequest) -> str:
    """Return what is to be gone."""
    return f"{MARKER} {TERM} and some more words. " * request.param


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Return an open journal with other entries before and after."""
    with Journal.create(tmp_path / "journal", KEY, clock=StandingClock(), guides=GUIDES) as journal:
        fill(journal, 40)
        yield journal


def fill(journal: Journal, count: int) -> None:
    for n in range(count):
        answers = {"text": f"ordinary words number{n} zebra quell zwischen waterfall " * 8}
        journal.save(journal.new_entry("free_writing", answers=answers, at=when(f"2026-11-{1 + n % 28:02}T12:00")))


def page(journal: Journal, text: str, **fields: object) -> Entry:
    return journal.save(journal.new_entry("free_writing", answers={"text": text}, **fields))


def delete_an_entry(journal: Journal, text: str) -> None:
    entry = page(journal, text, title=f"{MARKER} {TERM}", tags=frozenset({f"{MARKER} {TERM}"}))
    fill(journal, 5)
    journal.delete_for_ever([entry.id])


def delete_it_from_the_trash(journal: Journal, text: str) -> None:
    entry = page(journal, text)
    fill(journal, 5)
    journal.move_to_trash([entry.id])
    journal.empty_trash()


def delete_what_follows(journal: Journal, text: str) -> None:
    promise = journal.save(journal.new_entry("promise", answers={"what": f"{MARKER} {TERM}"}))
    journal.save(journal.new_entry("promise_outcome", answers={"outcome": "missed", "note": text}, follows=promise.id))
    fill(journal, 5)
    journal.delete_for_ever([promise.id])


def forget_earlier_versions(journal: Journal, text: str) -> None:
    entry = page(journal, "before")
    entry = journal.save(replace(entry, answers={"text": text}, title=MARKER))
    entry = journal.save(replace(entry, answers={"text": "after"}, title=""))
    fill(journal, 5)
    journal.forget_versions(entry.id)


def write_over_in_one_sitting(journal: Journal, text: str) -> None:
    entry = journal.save(journal.new_entry("free_writing", answers={"text": text}), sitting="a")
    journal.save(replace(entry, answers={"text": "something else"}), sitting="a")


def undo_an_import(journal: Journal, text: str) -> None:
    batch = journal.begin_import("jrnl", f"{MARKER}.txt")
    person = journal.person_named(f"{MARKER} {TERM}", batch=batch)
    entries = [
        journal.new_entry("talk", answers={"said": text, "with_whom": [person.id]}, tags=frozenset({f"{MARKER} {n}"}))
        for n in range(8)
    ]
    journal.add_imported(batch, ((entry, f"{MARKER} {n}", None) for n, entry in enumerate(entries)))
    fill(journal, 5)
    finish(journal.undo_import(batch))


def change_a_setting(journal: Journal, text: str) -> None:
    journal.set_setting("note", text)
    journal.set_setting("note", None)


def rename_a_person_and_a_tag(journal: Journal, text: str) -> None:
    person = journal.person_named(f"{MARKER} {TERM}")
    answers = {"said": "something", "with_whom": [person.id]}
    journal.save(journal.new_entry("talk", answers=answers, tags=frozenset({MARKER})))
    journal.save_person(replace(person, name="Nora", notes=text))
    journal.save_person(replace(person, name="Nora", notes=""))
    journal.rename_tag(MARKER, "other")


def delete_an_own_guide(journal: Journal, text: str) -> None:
    toml = OWN_GUIDE.replace("TITLE", MARKER).replace("PURPOSE", TERM)
    journal.save_own_guide(toml)
    entry = journal.save(journal.new_entry("mine", answers={"a": text}))
    journal.delete_own_guide(journal.own_guides()[0].id)
    journal.delete_for_ever([entry.id])


@pytest.mark.parametrize(
    "deed",
    [
        delete_an_entry,
        delete_it_from_the_trash,
        delete_what_follows,
        forget_earlier_versions,
        write_over_in_one_sitting,
        undo_an_import,
        change_a_setting,
        rename_a_person_and_a_tag,
        delete_an_own_guide,
    ],
)
def test_nothing_is_left_right_after(journal: Journal, text: str, deed: Callable[[Journal, str], None]) -> None:
    deed(journal, text)
    assert traces(journal.folder) == {}


def test_the_trash_that_is_old_enough_leaves_nothing(tmp_path: Path, text: str) -> None:
    clock = StandingClock()
    with Journal.create(tmp_path / "journal", KEY, clock=clock) as journal:
        fill(journal, 20)
        journal.move_to_trash([page(journal, text).id])
    clock.move(days=31)
    with Journal.open(tmp_path / "journal", KEY, clock=clock) as journal:
        assert traces(journal.folder) == {}


def test_in_the_trash_nothing_is_left_in_the_index(journal: Journal) -> None:
    entry = page(journal, TERM.upper())
    assert traces(journal.folder)[b"nymphenreigen"] >= 3
    journal.move_to_trash([entry.id])
    assert traces(journal.folder) == {b"nymphenreigen": 1}


def test_what_is_there_is_seen_in_the_pages(journal: Journal, text: str) -> None:
    page(journal, text)
    assert set(traces(journal.folder)) == {MARKER.encode(), b"wasserfall", b"nymphenreigen"}
