# SPDX-License-Identifier: GPL-3.0-or-later
"""The floors: the same work as bare statements on a bare SQLCipher connection with the same settings."""

import json
from pathlib import Path

from sqlcipher3 import dbapi2

from benchmarks.material import KEY
from journal_app.store.database import PRAGMAS

_NEWEST = "ORDER BY day DESC, written_at DESC LIMIT 50"
_COLUMNS = """entry.rowid, id, guide, state, written_at, utc_offset, zone, all_day, day, follows, starred, sharing,
    trashed_at, (SELECT heading FROM entry_words w WHERE w.rowid = entry.rowid),
    (SELECT avg(value) FROM fact f INDEXED BY fact_entry WHERE f.entry = entry.rowid AND f.measure = 'mood'),
    (SELECT group_concat(name) FROM entry_tag t JOIN tag ON tag.rowid = t.tag WHERE t.entry = entry.rowid)"""
"""What a row of the list shows, as one statement reads it."""

_KEYS = """rowid id guide state title written_at utc_offset zone all_day day created_at edited_at answers follows
    starred sharing for_partner sitting trashed_at batch source_id content_hash""".split()
_BESIDE = {
    "tags": "SELECT t.entry, name FROM entry_tag t JOIN tag ON tag.rowid = t.tag",
    "people": "SELECT t.entry, id FROM entry_person t JOIN person p ON p.rowid = t.person",
    "measures": "SELECT entry, measure, label, value, low, high FROM fact WHERE measure IS NOT NULL",
    "heading": "SELECT rowid, heading FROM entry_words",
}


def connect(path: Path) -> dbapi2.Connection:
    """Open the file as the program does, without any of its checks."""
    connection = dbapi2.connect(f"file:{path}?mode=rwc", uri=True, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.raw.hex()}'\"")
    for name, value in PRAGMAS:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    return connection


def open_and_read(path: Path) -> None:
    """Open, read the first page, close."""
    connection = connect(path)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.close()


def newest(connection: dbapi2.Connection) -> list[tuple[object, ...]]:
    """Return the newest 50 entries with the beginning of their text."""
    return list(
        connection.execute(
            f"SELECT {_COLUMNS}, (SELECT substr(body, 1, 300) FROM entry_words w WHERE w.rowid = entry.rowid) "
            f"FROM entry WHERE trashed_at IS NULL {_NEWEST}"
        )
    )


def search(connection: dbapi2.Connection, word: str) -> list[tuple[object, ...]]:
    """Return the newest 50 hits: the date index walked, each entry looked up among the hits."""
    return list(
        connection.execute(
            f"SELECT {_COLUMNS}, (SELECT snippet(entry_words, -1, '[', ']', '…', 24) FROM entry_words "
            "WHERE entry_words MATCH ?1 AND entry_words.rowid = entry.rowid) FROM entry WHERE trashed_at IS NULL "
            f"AND +rowid IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?1) {_NEWEST}",
            (word,),
        )
    )


def copy_rows(source: dbapi2.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the tables an import writes, as they lie in a filled journal."""
    return {
        "entry": source.execute("SELECT * FROM entry").fetchall(),
        "fact": source.execute("SELECT * FROM fact").fetchall(),
        "entry_words": source.execute("SELECT rowid, heading, body FROM entry_words").fetchall(),
    }


def insert_rows(connection: dbapi2.Connection, rows: dict[str, list[tuple[object, ...]]]) -> None:
    """Insert ready rows with their indexes, a thousand entries to a transaction."""
    for table, ready in rows.items():
        columns = "(rowid, heading, body)" if table == "entry_words" else ""
        marks = ", ".join("?" * len(ready[0])) if ready else ""
        for start in range(0, len(ready), 1_000):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f"INSERT INTO {table} {columns} VALUES ({marks})", ready[start : start + 1_000])
            connection.execute("COMMIT")


def save(connection: dbapi2.Connection, rowid: int, entry: tuple[object, ...], words: tuple[str, str]) -> None:
    """Commit one entry with its search words."""
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * len(entry))
    connection.execute(f"INSERT INTO entry VALUES ({marks})", entry)
    connection.execute("INSERT INTO entry_words (rowid, heading, body) VALUES (?, ?, ?)", (rowid, *words))
    connection.execute("COMMIT")


def export(connection: dbapi2.Connection, path: Path) -> None:
    """Read every entry with its tags, people and facts, and write it as JSON."""
    beside: dict[str, dict[int, list[object]]] = {}
    for name, query in _BESIDE.items():
        beside[name] = {}
        for entry, *cells in connection.execute(query):
            beside[name].setdefault(entry, []).append(cells)
    rows = connection.execute("SELECT * FROM entry WHERE state = 'done' ORDER BY day, written_at")
    with path.open("wb") as out:
        for row in rows:
            document = dict(zip(_KEYS, row, strict=True), answers=json.loads(row[12]))
            document |= {name: held.get(row[0], []) for name, held in beside.items()}
            out.write(json.dumps(document, ensure_ascii=False).encode() + b",\n")
