# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking after a journal: deriving everything anew, and checking that all is as it is meant to be."""

from collections import Counter
from collections.abc import Callable, Generator, Iterator
from itertools import chain

from journal_app.domain.answers import Json
from journal_app.domain.entry import Change
from journal_app.store import derived, keyfile, loading
from journal_app.store.database import Row
from journal_app.store.derived import Placed
from journal_app.store.errors import Code, JournalError
from journal_app.store.keyfile import KeyFile
from journal_app.store.opened import Opened
from journal_app.store.reading import people_names
from journal_app.store.values import Check, Verdict
from journal_app.store.vault import KEY_FILE, SECOND_COPY

Progress = tuple[int, int]

Said = Iterator[str | None]
"""What a check finds to be otherwise than meant; None ends a slice."""

Part = Callable[[Opened], Said]

_SLICE = 100
_FACTS = """SELECT entry, day, minute, guide, field, measure, label, value, low, high, due, looking_back
    FROM fact WHERE entry BETWEEN ? AND ?"""


def rebuild(opened: Opened) -> Generator[Progress, None, int]:
    """Derive days, facts and words of all entries anew, slice by slice; return how many entries that were."""
    total = _entries(opened)
    done = 0
    for placed in _slices(opened):
        with opened.database.transaction():
            opened.database.many(
                "UPDATE entry SET day = ? WHERE rowid = ?",
                [(opened.day_of(entry.written_at).isoformat(), rowid) for rowid, entry in placed],
            )
            derived.renew(opened, placed)
        done += len(placed)
        yield done, total
    opened.tell(Change(everything=True))
    return done


def verify(opened: Opened) -> Generator[Progress, None, dict[str, Json]]:
    """Check file, index, facts and key file, part by part; nothing is changed. Returns the report as JSON."""
    checks: list[Check] = []
    for place, part in enumerate(_PARTS):
        for _slice in (check := _Checking(opened, part)):
            yield place, len(_PARTS)
        checks.append(check.result())
    entries = _entries(opened) if all(check.ok for check in checks[:-1]) else 0
    yield len(_PARTS), len(_PARTS)
    return Verdict(entries, tuple(checks)).as_json()


class _Checking:
    """One part of the verification: iterating does it, slice by slice."""

    def __init__(self, opened: Opened, part: Part) -> None:
        self._part = part
        self._found: list[str] = []
        self._opened = opened

    def __iter__(self) -> Iterator[None]:
        try:
            for said in self._part(self._opened):
                if said is None:
                    yield None
                else:
                    self._found.append(said)
        except JournalError as error:
            if error.code != Code.DAMAGED:
                raise
            self._found.append(str(error.code))

    def result(self) -> Check:
        """Return what was found to be otherwise than meant."""
        return Check(self._part.__name__.removeprefix("_"), not self._found, "; ".join(self._found[:5]))


def _pages(opened: Opened) -> Said:
    """Check that every page carries the seal it was written with."""
    return (str(problem) for (problem,) in opened.database.rows("PRAGMA cipher_integrity_check"))


def _structure(opened: Opened) -> Said:
    """Check that the file's tables and indexes fit one another."""
    tables = opened.database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    for table in ("sqlite_schema", *(name for (name,) in tables)):
        sound = opened.database.rows(f"PRAGMA integrity_check({table})")
        yield from (str(problem) for (problem,) in sound if problem != "ok")
        yield None
    for table, *_ in opened.database.rows("PRAGMA foreign_key_check"):
        yield f"{table}: a row belongs to nothing"


def _index(opened: Opened) -> Said:
    """Check that the search index holds the words it stores."""
    sound = opened.database.rows("PRAGMA integrity_check(entry_words)")
    return (str(problem) for (problem,) in sound if problem != "ok")


def _derived(opened: Opened) -> Said:
    """Check that days, facts and words are what the answers say."""
    people = people_names(opened)
    for placed in _slices(opened):
        here = [item for item in placed if item.entry.trashed_at is None]
        first, last = placed[0].rowid, placed[-1].rowid
        yield from _other_days(opened, placed)
        meant = Counter(
            chain.from_iterable(derived.facts_of(opened.guide(item.entry.guide), item, opened) for item in here)
        )
        if meant != Counter(opened.database.rows(_FACTS, (first, last))):
            yield f"facts between row {first} and {last}"
        words = {item.rowid: derived.words_of(opened.guide(item.entry.guide), item.entry, people) for item in here}
        if words != _words(opened, first, last):
            yield f"words between row {first} and {last}"
        yield None


def _other_days(opened: Opened, placed: list[Placed]) -> Iterator[str]:
    days: dict[int, str] = dict(
        opened.database.rows(
            "SELECT rowid, day FROM entry WHERE rowid BETWEEN ? AND ?", (placed[0].rowid, placed[-1].rowid)
        )
    )
    for rowid, entry in placed:
        if days[rowid] != opened.day_of(entry.written_at).isoformat():
            yield f"day of row {rowid}"


def _words(opened: Opened, first: int, last: int) -> dict[int, Row]:
    found = opened.database.rows(
        "SELECT rowid, heading, body FROM entry_words WHERE rowid BETWEEN ? AND ?", (first, last)
    )
    return {rowid: (heading, body) for rowid, heading, body in found}


def _links(opened: Opened) -> Said:
    """Check that nothing is counted or found that is no entry."""
    for table, column in (("fact", "entry"), ("entry_words", "rowid")):
        lost = opened.database.value(
            f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT rowid FROM entry WHERE trashed_at IS NULL)"
        )
        if lost:
            yield f"{table}: {lost} of no entry"


def _key_files(opened: Opened) -> Said:
    """Check that the key file and its second copy are whole and the same."""
    found = [keyfile.read(opened.folder / name) for name in (KEY_FILE, SECOND_COPY)]
    for file in found:
        if not isinstance(file, KeyFile):
            yield f"{file.facts.get('name', '')}: {file.code}"
    if all(isinstance(file, KeyFile) for file in found) and found[0] != found[1]:
        yield f"{SECOND_COPY}: older"


def _slices(opened: Opened) -> Iterator[list[Placed]]:
    """Yield all entries by their rows, the trash too."""
    last = 0
    while rows := opened.database.rows(
        "SELECT rowid FROM entry WHERE rowid > ? ORDER BY rowid LIMIT ?", (last, _SLICE)
    ):
        placed = loading.at_rows(opened, [rowid for (rowid,) in rows])
        last = placed[-1].rowid
        yield placed


def _entries(opened: Opened) -> int:
    return int(opened.database.value("SELECT count(*) FROM entry"))


_PARTS: tuple[Part, ...] = (_pages, _structure, _index, _derived, _links, _key_files)
