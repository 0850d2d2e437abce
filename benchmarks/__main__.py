# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the store at several sizes and prints README's table."""

import argparse
import resource
import shutil
import tempfile
import uuid
from collections.abc import Generator
from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks import floors, material
from benchmarks.timing import Figure, pair, table
from journal_app.domain.entry import Filter
from journal_app.exchange import exporting
from journal_app.store.journal import Journal

EVERYTHING = Filter()


def finish(steps: Generator[object, None, object]) -> None:
    """Run a stepped job to its end."""
    for _step in steps:
        pass


def measure(folder: Path, size: int) -> list[Figure]:
    """Return all figures for a journal of that size."""
    made = folder / "journal"
    material.make(made, size)
    spare = Path(shutil.copytree(made, folder / "spare"))
    found = [_unlock(made, size)]
    with Journal.open(made, material.KEY) as journal:
        raw = floors.connect(spare / "journal.db")
        found += [*_reads(journal, raw, size), _save(journal, raw, size), _export(journal, raw, folder, size)]
        rows = floors.copy_rows(raw)
        raw.close()
    return [*found, _import(folder, rows, size)]


def _unlock(made: Path, size: int) -> Figure:
    def ours() -> None:
        Journal.open(made, material.KEY).close()

    return pair("unlock, key at hand", size, ours, lambda: floors.open_and_read(made / "journal.db"))


def _reads(journal: Journal, raw: floors.dbapi2.Connection, size: int) -> list[Figure]:
    def hits(word: str) -> Figure:
        return pair(
            f"search a {'rare' if word == material.RARE else 'common'} word, newest 50",
            size,
            lambda: journal.search(word, EVERYTHING, limit=50),
            lambda: floors.search(raw, word),
        )

    newest = pair("newest 50", size, lambda: journal.rows(EVERYTHING, limit=50), lambda: floors.newest(raw))
    return [newest, hits(material.RARE), hits(material.COMMON)]


def _save(journal: Journal, raw: floors.dbapi2.Connection, size: int) -> Figure:
    entry = next(iter(material.entries(journal, 1, seed=99)))
    row = raw.execute("SELECT * FROM entry ORDER BY rowid LIMIT 1").fetchone()
    rowids = count(raw.execute("SELECT max(rowid) FROM entry").fetchone()[0] + 1)
    text = str(entry.answers["text"])

    def ours() -> None:
        journal.save(replace(entry, id=str(uuid.uuid4())))

    def floor() -> None:
        rowid = next(rowids)
        floors.save(raw, rowid, (rowid, str(uuid.uuid4()), *row[2:]), (text[:80], text))

    return pair("save an entry", size, ours, floor, runs=60)


def _export(journal: Journal, raw: floors.dbapi2.Connection, folder: Path, size: int) -> Figure:
    def ours() -> None:
        finish(exporting.export(journal, "json", EVERYTHING, folder / "ours.json", overwrite=True))

    return pair("export as JSON", size, ours, lambda: floors.export(raw, folder / "floor.json"), runs=3)


def _import(folder: Path, rows: dict[str, list[tuple[object, ...]]], size: int) -> Figure:
    numbers = count()

    def ours() -> None:
        with Journal.create(folder / f"ours-{next(numbers)}", material.KEY) as journal:
            material.fill(journal, made)

    def floor() -> None:
        target = folder / f"floor-{next(numbers)}"
        Journal.create(target, material.KEY).close()
        raw = floors.connect(target / "journal.db")
        raw.execute("PRAGMA foreign_keys = OFF")
        floors.insert_rows(raw, rows)
        raw.close()

    with Journal.create(folder / "scratch", material.KEY) as scratch:
        made = list(material.entries(scratch, size))
    return pair("import in bulk", size, ours, floor, runs=2)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    figures: list[Figure] = []
    sizes = parser.parse_args().sizes
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            figures += measure(Path(folder), size)
        print(f"{size:,} entries: peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    print(table(figures))


if __name__ == "__main__":
    main()
