# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports carried out: in batches, never twice, taken back whole."""

from pathlib import Path

import pytest

from journal_app.domain.entry import Filter
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing import ImportPlan, Mapping, read, rehearse, run_import
from journal_app.exchange.importing.run import BATCH
from journal_app.store.journal import Journal
from tests.exchange.conftest import DATA, finished, wrote

JRNL = DATA / "jrnl"


def plan_of(journal: Journal, *files: Path, mapping: Mapping | Path | None = None, form: str = "auto") -> ImportPlan:
    return read(files, zone=journal.zone, guides=journal.guides, mapping=mapping, form=form)


def many(folder: Path, count: int) -> Path:
    file = folder / "many.txt"
    file.write_text("".join(f"[2019-01-01 {n // 60:02d}:{n % 60:02d}] Entry {n}\nbody\n\n" for n in range(count)))
    return file


def test_an_import_writes_entries_with_title_tags_star_and_time(journal: Journal) -> None:
    report = finished(run_import(journal, plan_of(journal, JRNL / "kitchen.txt")))
    assert report == {
        "read": 4,
        "imported": 4,
        "duplicates": 0,
        "skipped": [],
        "warnings": [],
        "media": 0,
        "batch": journal.imports()[0].id,
    }
    (batch,) = journal.imports()
    assert (batch.format, batch.source, batch.entries) == ("jrnl", "kitchen.txt", 4)
    kettle = next(journal.entries(Filter()))[0]
    assert (kettle.title, kettle.tags, kettle.batch) == ("The kettle at dawn", {"marta", "the-garden"}, batch.id)
    assert kettle.written_at.iso() == "2019-07-08T05:42+02:00"
    assert journal.search("kettle")[0].row.id == kettle.id
    assert [row.heading for row in journal.rows(Filter(starred=True))] == ["A walk along the canal."]


def test_a_rehearsal_tells_all_and_writes_nothing(journal: Journal) -> None:
    plan = plan_of(journal, JRNL / "export.json")
    told = finished(rehearse(journal, plan))
    assert (told["dry_run"], told["read"], told["imported"], told["duplicates"], told["batch"]) == (True, 4, 2, 0, None)
    assert [one["where"] for one in told["skipped"]] == ["export.json, entry 3", "export.json, entry 4"]
    assert (journal.count(), journal.imports()) == (0, [])
    finished(run_import(journal, plan))
    assert finished(rehearse(journal, plan))["duplicates"] == 2


def test_the_same_diary_in_another_format_adds_only_what_is_new(journal: Journal) -> None:
    finished(run_import(journal, plan_of(journal, JRNL / "export.json")))
    report = finished(run_import(journal, plan_of(journal, JRNL / "kitchen.txt")))
    assert (report["imported"], report["duplicates"]) == (2, 2)
    again = finished(run_import(journal, plan_of(journal, JRNL / "kitchen.txt", JRNL / "export.json")))
    assert (again["read"], again["imported"], again["duplicates"], again["batch"]) == (8, 0, 6, None)
    assert journal.count() == 4
    assert len(journal.imports()) == 2


def test_a_changed_text_with_the_same_source_id_is_known_again(journal: Journal, tmp_path: Path) -> None:
    finished(run_import(journal, plan_of(journal, JRNL / "export.json")))
    changed = tmp_path / "export.json"
    changed.write_text((JRNL / "export.json").read_text("utf-8").replace("kettle", "teapot"), "utf-8")
    assert finished(run_import(journal, plan_of(journal, changed)))["imported"] == 0


def test_two_entries_alike_in_one_file_both_come_in_and_only_once(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "twice.txt"
    file.write_text("[2019-01-01 10:00] Coffee\n\n[2019-01-01 10:00] Coffee\n\n")
    assert finished(run_import(journal, plan_of(journal, file)))["imported"] == 2
    assert finished(run_import(journal, plan_of(journal, file)))["duplicates"] == 2


def test_rows_are_known_again_under_another_mapping(journal: Journal, tmp_path: Path) -> None:
    table = tmp_path / "days.csv"
    table.write_text("date,mood,steps\n2026-01-01,3,1\n2026-01-01,3,1\n2026-01-02,4,2\n")
    assert finished(run_import(journal, plan_of(journal, table)))["imported"] == 3
    other = plan_of(journal, table, mapping=Mapping(date="date"))
    assert finished(run_import(journal, other))["duplicates"] == 3


def test_undo_leaves_the_journal_as_it_was_and_lets_the_diary_in_again(journal: Journal) -> None:
    own = wrote(journal, "mine", tags=frozenset({"home"}))
    report = finished(run_import(journal, plan_of(journal, JRNL / "kitchen.txt")))
    undone = finished(journal.undo_import(report["batch"]))
    assert undone.removed == 4
    assert [row.id for row in journal.rows()] == [own.id]
    assert (journal.tags(), journal.imports()) == ([("home", 1)], [])
    assert finished(run_import(journal, plan_of(journal, JRNL / "kitchen.txt")))["imported"] == 4


def test_an_import_is_written_in_batches_with_progress(journal: Journal, tmp_path: Path) -> None:
    steps = list(run_import(journal, plan_of(journal, many(tmp_path, 2 * BATCH + 1))))
    total = 2 * BATCH + 1
    assert steps == [(0, total), (BATCH, total), (2 * BATCH, total), (total, total)]
    assert journal.count() == total


def test_an_import_stopped_halfway_is_one_batch_and_goes_on_where_it_stopped(journal: Journal, tmp_path: Path) -> None:
    plan = plan_of(journal, many(tmp_path, BATCH + 10))
    steps = run_import(journal, plan)
    next(steps)
    next(steps)
    steps.close()
    assert [batch.entries for batch in journal.imports()] == [BATCH]
    report = finished(run_import(journal, plan))
    assert (report["imported"], report["duplicates"], journal.count()) == (10, BATCH, BATCH + 10)


def test_imported_check_ins_feed_the_measures(journal: Journal, tmp_path: Path) -> None:
    table = tmp_path / "days.csv"
    table.write_text("date,mood,steps\n2026-01-01,3,900\n2026-01-02,5,\n")
    finished(run_import(journal, plan_of(journal, table)))
    assert {"mood", "own:steps"} <= set(journal.measures())
    days = journal.days(journal.today().replace(month=1, day=1), journal.today())
    assert [(day.day.isoformat(), day.mood) for day in days] == [("2026-01-01", 4.0), ("2026-01-02", 7.0)]


def test_files_of_two_formats_and_unused_mappings_are_told(journal: Journal, tmp_path: Path) -> None:
    table = tmp_path / "days.csv"
    table.write_text("date,mood\n2026-01-01,3\n2026-01-02,5\n")
    with pytest.raises(ExchangeError, match="different formats"):
        plan_of(journal, table, JRNL / "kitchen.txt")
    mapping = tmp_path / "mapping.toml"
    mapping.write_text('date = "date"\n')
    assert "not used" in plan_of(journal, JRNL / "kitchen.txt", mapping=mapping).warnings[0]
    with pytest.raises(ExchangeError, match="not in the format csv"):
        plan_of(journal, JRNL / "folder", form="csv")
