# SPDX-License-Identifier: GPL-3.0-or-later
"""The first tables. Frozen: files of this version are out there, so what changes comes as a further step."""

NAME = "0001_first"

STATEMENTS = (
    "CREATE TABLE migration (name TEXT NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL)",
    """CREATE TABLE import_batch (
        rowid INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        format TEXT NOT NULL,
        source TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX import_batch_id ON import_batch (id)",
    """CREATE TABLE entry (
        rowid INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        guide TEXT NOT NULL,
        state TEXT NOT NULL,
        title TEXT NOT NULL,
        written_at TEXT NOT NULL,
        utc_offset INTEGER NOT NULL,
        zone TEXT,
        all_day INTEGER NOT NULL,
        day TEXT NOT NULL,
        created_at TEXT NOT NULL,
        edited_at TEXT NOT NULL,
        answers TEXT NOT NULL,
        follows TEXT,
        starred INTEGER NOT NULL,
        sharing TEXT NOT NULL,
        for_partner INTEGER NOT NULL,
        sitting TEXT,
        trashed_at TEXT,
        batch INTEGER REFERENCES import_batch (rowid),
        source_id TEXT,
        content_hash TEXT
    )""",
    "CREATE UNIQUE INDEX entry_id ON entry (id)",
    """CREATE INDEX entry_by_day ON entry
        (day, written_at, rowid, guide, state, starred, follows, trashed_at) WHERE trashed_at IS NULL""",
    """CREATE INDEX entry_by_guide ON entry
        (guide, day, written_at, rowid, state, starred, follows, trashed_at) WHERE trashed_at IS NULL""",
    "CREATE INDEX entry_by_followed ON entry (follows) WHERE follows IS NOT NULL",
    "CREATE INDEX entry_by_trash ON entry (trashed_at) WHERE trashed_at IS NOT NULL",
    "CREATE INDEX entry_by_batch ON entry (batch, source_id) WHERE batch IS NOT NULL",
    """CREATE TABLE version (
        rowid INTEGER NOT NULL PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES entry (rowid) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        saved_at TEXT NOT NULL,
        title TEXT NOT NULL,
        answers TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX version_entry_number ON version (entry, number)",
    "CREATE TABLE tag (rowid INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE UNIQUE INDEX tag_name ON tag (name)",
    """CREATE TABLE entry_tag (
        entry INTEGER NOT NULL REFERENCES entry (rowid) ON DELETE CASCADE,
        tag INTEGER NOT NULL REFERENCES tag (rowid) ON DELETE CASCADE,
        PRIMARY KEY (entry, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX entry_tag_tag ON entry_tag (tag)",
    """CREATE TABLE person (
        rowid INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        role TEXT NOT NULL,
        pseudonym TEXT NOT NULL,
        notes TEXT NOT NULL,
        batch INTEGER REFERENCES import_batch (rowid)
    )""",
    "CREATE UNIQUE INDEX person_id ON person (id)",
    "CREATE INDEX person_folded ON person (folded)",
    "CREATE INDEX person_batch ON person (batch)",
    """CREATE TABLE entry_person (
        entry INTEGER NOT NULL REFERENCES entry (rowid) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES person (rowid) ON DELETE CASCADE,
        PRIMARY KEY (entry, person)
    ) WITHOUT ROWID""",
    "CREATE INDEX entry_person_person ON entry_person (person)",
    "CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE own_guide (
        rowid INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        key TEXT NOT NULL,
        toml TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX own_guide_id ON own_guide (id)",
    "CREATE UNIQUE INDEX own_guide_key ON own_guide (key)",
    """CREATE TABLE kept_line (
        rowid INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        entry INTEGER NOT NULL REFERENCES entry (rowid) ON DELETE CASCADE,
        text TEXT NOT NULL,
        kept_at TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX kept_line_id ON kept_line (id)",
    "CREATE INDEX kept_line_entry ON kept_line (entry)",
    """CREATE TABLE fact (
        rowid INTEGER NOT NULL PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES entry (rowid) ON DELETE CASCADE,
        day INTEGER NOT NULL,
        minute INTEGER NOT NULL,
        guide TEXT NOT NULL,
        field TEXT NOT NULL,
        measure TEXT,
        label TEXT,
        value REAL,
        low REAL,
        high REAL,
        due TEXT,
        looking_back INTEGER NOT NULL
    )""",
    "CREATE INDEX fact_entry ON fact (entry)",
    "CREATE INDEX fact_by_measure ON fact (measure, day, minute) WHERE measure IS NOT NULL",
    "CREATE INDEX fact_by_due ON fact (due) WHERE due IS NOT NULL",
    'CREATE VIRTUAL TABLE entry_words USING fts5 (heading, body, tokenize = "unicode61 remove_diacritics 2")',
    # Without this the index keeps the words of what was deleted.
    "INSERT INTO entry_words (entry_words, rank) VALUES ('secure-delete', 1)",
)
