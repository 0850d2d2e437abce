# SPDX-License-Identifier: GPL-3.0-or-later
"""The frozen steps from an empty file to today's tables, each recorded in the transaction it is made in."""

from dataclasses import dataclass
from datetime import datetime

from journal_app.store.database import APPLICATION_ID, Database
from journal_app.store.migrations import m0001_first
from journal_app.store.records import write_instant


@dataclass(frozen=True)
class Step:
    """One migration: its name, never changed, and the statements it consists of."""

    name: str
    statements: tuple[str, ...]


STEPS: tuple[Step, ...] = (Step(m0001_first.NAME, m0001_first.STATEMENTS),)

NEWEST = len(STEPS)
"""The `user_version` of a file that has all steps."""


def migrate(database: Database, now: datetime, steps: tuple[Step, ...] = STEPS) -> list[str]:
    """Make the steps the file does not have yet, each in a transaction of its own; return their names."""
    made: list[str] = []
    for number, step in enumerate(steps, 1):
        if number <= database.value("PRAGMA user_version"):
            continue
        with database.transaction():
            for statement in step.statements:
                database.run(statement)
            database.run("INSERT INTO migration (name, applied_at) VALUES (?, ?)", (step.name, write_instant(now)))
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            database.run(f"PRAGMA user_version = {number}")
        made.append(step.name)
    return made
