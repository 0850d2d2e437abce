# SPDX-License-Identifier: GPL-3.0-or-later
"""Nora's journal on a thread of its own, opened with a data key, and the desk the pages work with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry, State
from journal_app.domain.moment import at
from journal_app.settings import DeviceSettings
from journal_app.store.journal import SHIPPED_GUIDES, Journal
from journal_app.store.vault import make_data_key
from journal_app.store.worker import StoreThread, open_on_thread
from journal_app.ui.changes import Changes
from journal_app.ui.desk import Clock, Desk
from journal_app.ui.look import Look
from journal_app.ui.tasks import Tasks

T = TypeVar("T")

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 20, 42, tzinfo=UTC)
TODAY = date(2026, 11, 22)
"""A Sunday."""


def still_now() -> datetime:
    return NOW


@dataclass
class Nora:
    """Her journal and desk; `does` runs a job on the store's thread and returns its result."""

    desk: Desk
    thread: StoreThread
    qtbot: QtBot

    def does(self, job: Callable[[Journal], T]) -> T:
        result: T = self.thread.submit(job).result()
        return result

    def settles(self) -> None:
        """Wait until nothing is asked any more, and nothing follows from the answers."""
        for _round in range(20):
            self.qtbot.waitUntil(self._is_idle)
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            if self._is_idle():
                return
        raise AssertionError("the page keeps asking the store")

    def _is_idle(self) -> bool:
        return self.desk.tasks.is_idle

    def writes(
        self, guide: str, answers: Mapping[str, Any], day: date, title: str = "", hour: int = 9, **fields: Any
    ) -> Entry:
        """Save an entry about that day."""
        moment = at(datetime(day.year, day.month, day.day, hour), BERLIN)

        def save(journal: Journal) -> Entry:
            return journal.save(journal.new_entry(guide, title=title, answers=answers, at=moment, **fields))

        return self.does(save)

    def person(self, name: str) -> str:
        def find(journal: Journal) -> str:
            return journal.person_named(name).id

        return self.does(find)


def open_nora(folder: Path, look: Look, qtbot: QtBot) -> Nora:
    """Make an empty journal in the folder and a desk upon it."""
    key = make_data_key()

    def opening() -> Journal:
        return Journal.create(folder, key, zone=BERLIN, clock=still_now)

    thread = open_on_thread(opening)
    changes = Changes()

    def watch(journal: Journal) -> None:
        journal.observe(changes.tell)

    thread.submit(watch).result()
    desk = Desk(Tasks(thread), changes, look, SHIPPED_GUIDES, Clock(still_now, BERLIN), DeviceSettings(None))
    return Nora(desk, thread, qtbot)


def grid(pleasantness: int, energy: int = 4) -> dict[str, int]:
    return {"pleasantness": pleasantness, "energy": energy, "low": 1, "high": 7}


def feelings(**strengths: int) -> list[dict[str, Any]]:
    return [{"word": word, "value": value, "low": 0, "high": 10} for word, value in strengths.items()]


def november(nora: Nora) -> dict[str, Entry]:
    """Write Nora's November: eight entries, one of them a follow-up, one a draft; by a short name each."""
    tomas, papa = nora.person("Tomas"), nora.person("Papa")
    kept: dict[str, Entry] = {}
    kept["weather"] = nora.writes(
        "free_writing",
        {"text": "Tomas put the kettle on before I had said anything.\nHe looked at me the way one looks at weather."},
        TODAY,
        "Before I had said anything",
        people=frozenset({tomas}),
        tags=frozenset({"home"}),
    )
    kept["letter"] = nora.writes(
        "free_writing",
        {"text": "I wanted to write about the letter to Papa but"},
        date(2026, 11, 21),
        state=State.DRAFT,
        people=frozenset({papa}),
    )
    kept["towel"] = nora.writes(
        "emotion_log",
        {
            "emotions": feelings(ashamed=6, tender=4),
            "mood": grid(3, 5),
            "set_off": "Tomas put the kettle on and asked if I had eaten.",
            "thought": "When the **kettle** clicked I said: ask me again? 🫖 He did, by the kettle.",
            "person": [tomas],
        },
        date(2026, 11, 19),
        "The towel",
        hour=22,
        starred=True,
        tags=frozenset({"home", "asking"}),
    )
    kept["late"] = nora.writes("small_win", {"what": "He was late, and I read four pages."}, date(2026, 11, 16))
    kept["call"] = nora.writes(
        "facts_and_assumptions",
        {
            "moment": "The unanswered call",
            "facts": [{"id": "s1", "text": "I heard the kettle through the phone.", "belief": None}],
            "feelings_before": feelings(afraid=8),
            "feelings_after": feelings(afraid=3),
            "person": [tomas],
        },
        date(2026, 11, 12),
    )
    kept["battery"] = nora.writes(
        "facts_and_assumptions_outcome",
        {"outcome": "otherwise", "what": "The battery of his phone was flat."},
        date(2026, 11, 15),
        follows=kept["call"].id,
    )
    kept["promise"] = nora.writes(
        "promise", {"what": "Send Ines the photos", "due": "2026-11-20T18:00+01:00"}, date(2026, 11, 8)
    )
    kept["october"] = nora.writes("daily_check_in", {"mood": grid(6)}, date(2026, 10, 4))
    return kept
