# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that loads the store once and forks a child for each job a test asks for: children are there to be killed.

Run as `python -m tests.reliability.nursery`. Reads a job a line (JSON) on standard input; says `pid <n>` when the
child is born and `dead <status>` when it is no more. What the child says comes between.
"""

import json
import os
import sys
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from journal_app.domain.entry import Entry
from journal_app.domain.moment import Moment
from journal_app.store import vault
from journal_app.store.backups import read_backup, restore
from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal
from journal_app.store.vault import DataKey
from tests.store.material import CHEAP


def say(*words: object) -> None:
    """Tell the test something, at once."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def text_of(number: int, state: int) -> str:
    """Return what an entry of that number says in that state: between 50 and 30,000 characters."""
    return f"entry {number} state {state} " * (1 + (number * 7919 + state * 104729) % 900)


def entry_of(journal: Journal, number: int, state: int) -> Entry:
    """Return the entry of that number in that state."""
    made = journal.new_entry("free_writing", answers={"text": text_of(number, state)}, tags=frozenset({f"t{state}"}))
    moment = Moment(datetime(2026, 1, 1 + number % 28, 12))
    return replace(made, id=f"00000000-0000-4000-8000-{number:012}", written_at=moment)


def save_for_ever(folder: str, key: str, first: int) -> None:
    """Save entry after entry, go back to one now and then, and say each time it is on the disk."""
    journal = Journal.open(Path(folder), DataKey(bytes.fromhex(key)))
    for number in count(first):
        journal.save(entry_of(journal, number, 0))
        say("saved", number, 0)
        if number % 3 == 0 and number > first:
            journal.save(entry_of(journal, number - 1, 1))
            say("saved", number - 1, 1)


def save_once_told(folder: str, key: str, number: int) -> None:
    """Open, wait for a line in the file `go`, save one new entry and change one, then try again without a fault."""
    journal = Journal.open(Path(folder), DataKey(bytes.fromhex(key)))
    say("ready")
    os.read(int(os.environ["GO"]), 1)
    for name, numbers in (("first", (number, 1)), ("again", (number + 1,))):
        try:
            for one in numbers:
                journal.save(entry_of(journal, one, 7))
        except JournalError as error:
            say(name, "refused", error.code)
        else:
            say(name, "saved")
        if name == "first":
            say("done")
            os.read(int(os.environ["GO"]), 1)
    journal.close()


def save_some(folder: str, key: str, first: int, number: int, synchronous: str) -> None:
    """Wait to be told, save some new entries and change some, and say each time it is acknowledged."""
    journal = Journal.open(Path(folder), DataKey(bytes.fromhex(key)))
    journal._opened.database.rows(f"PRAGMA synchronous = {synchronous}")
    say("ready")
    os.read(int(os.environ["GO"]), 1)
    for one in range(first, first + number):
        journal.save(entry_of(journal, one, 0))
        say("saved", one, 0)
        if one % 3 == 0:
            journal.save(entry_of(journal, one - 1, 1))
            say("saved", one - 1, 1)
    say("done")


def change_passphrase(folder: str, old: str, new: str) -> None:
    """Change a passphrase and say when it is done."""
    say("changing")
    vault.change_passphrase(Path(folder), old, new, CHEAP)
    say("changed")


def write_plainly(folder: str, key: str, marker: str) -> None:
    """Do a little of everything with a marker in it, and end in the middle of more."""
    journal = Journal.open(Path(folder), DataKey(bytes.fromhex(key)))
    person = journal.person_named(f"Person {marker}")
    for n in range(120):
        page = journal.new_entry("free_writing", answers={"text": f"{marker} {n} " * 60}, title=marker)
        journal.save(replace(page, tags=frozenset({f"{marker}-tag"}), people=frozenset({person.id})))
    journal.search(marker, best=True)
    journal.search(f"-{marker}")
    batch = journal.begin_import("jrnl", marker)
    entries = [journal.new_entry("free_writing", answers={"text": f"{marker} {n} " * 40}) for n in range(2000)]
    journal.add_imported(batch, ((entry, marker, None) for entry in entries))
    for _ in journal.rebuild():
        pass
    say("written")
    for entry in entries:
        journal.save(replace(entry, answers={"text": f"{marker} again " * 900}))


def back_up_for_ever(folder: str, key: str, into: str) -> None:
    """Back up again and again, and say the folder of each backup that is there."""
    journal = Journal.open(Path(folder), DataKey(bytes.fromhex(key)))
    say("open")
    while True:
        steps = journal.back_up(Path(into))
        while True:
            try:
                next(steps)
            except StopIteration as end:
                say("made", end.value.folder.name)
                break


def restore_for_ever(backup: str, key: str, folder: str) -> None:
    """Restore again and again, and say when one is done."""
    found = read_backup(Path(backup))
    say("open")
    while True:
        for _ in restore(found, Path(folder), DataKey(bytes.fromhex(key)), found.made_at):
            pass
        say("restored")


JOBS: dict[str, Any] = {
    job.__name__: job
    for job in (
        save_for_ever,
        save_once_told,
        save_some,
        change_passphrase,
        write_plainly,
        back_up_for_ever,
        restore_for_ever,
    )
}


def main() -> None:
    """Fork a child for each job and wait for its end."""
    for line in sys.stdin:
        name, *words = json.loads(line)
        named, naming = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.read(named, 1)  # nothing is said before its name was
                JOBS[name](*words)
            except BaseException as error:
                say("error", type(error).__name__, error)
                os._exit(1)
            os._exit(0)
        say("pid", child)
        os.write(naming, b"n")
        os.close(naming)
        os.close(named)
        _, status = os.waitpid(child, 0)
        say("dead", status)


if __name__ == "__main__":
    main()
