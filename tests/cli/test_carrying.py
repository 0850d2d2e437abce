# SPDX-License-Identifier: GPL-3.0-or-later
"""Real diaries brought in, taken back and handed over by the command line."""

import csv
import json
from pathlib import Path

import pypdf

from tests.cli.conftest import Run

MAPPING = """
date = "date"
time = "beeptime"
date_format = "%d/%m/%y"

[[measures]]
column = "mood_satisfi"
measure = "mood"
low = 1
high = 7
"""


def test_the_diary_of_years_comes_in_whole_once_and_goes_again(run: Run, real_input: Path) -> None:
    diary = real_input / "pepys.jrnl.txt"
    dry = run("import", diary, "--dry-run", "--json").document
    assert (dry["read"], dry["imported"]) == (3413, 3413)
    assert run("list", "--json").document["total"] == 0

    done = run("import", diary, "--json").document
    assert (done["read"], done["imported"], done["duplicates"], done["skipped"]) == (3413, 3413, 0, [])
    listed = run("list", "--json").document
    assert listed["total"] == 3413
    assert min(row["day"] for row in listed["entries"]) == "1660-01-11"
    assert run("search", "plague", "--json").document["total"] > 50

    again = run("import", diary, "--json").document
    assert (again["imported"], again["duplicates"]) == (0, 3413)

    assert run("undo-import", done["batch"], "--json").document["removed"] == 3413
    assert run("list", "--json").document["total"] == 0
    assert run("search", "plague", "--json").document["total"] == 0
    assert run("verify", "--json").document["ok"] is True


def test_the_mood_series_keeps_every_rating_and_every_gap(run: Run, real_input: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(MAPPING, "utf-8")
    series = real_input / "mood_239_days.csv"
    with series.open(newline="", encoding="utf-8") as lines:
        source = list(csv.DictReader(lines))
    done = run("import", series, "--mapping", mapping, "--json").document
    assert (done["read"], done["imported"]) == (1476, 1476)
    assert run("list", "--json").document["total"] == len(source) == 1476

    told = run("insights", "--json").document
    mood = next(one for one in told["insights"] if one["key"] == "daily_mood")
    rated = {row["date_iso"] for row in source if row["mood_satisfi"]}
    assert sum(day["n"] for day in mood["days"]) == sum(1 for row in source if row["mood_satisfi"])
    assert abs(len(mood["days"]) - len(rated)) <= 3, "only ratings before four in the morning move to the day before"


def test_pages_are_handed_over_in_three_formats(run: Run, tmp_path: Path) -> None:
    text = '#eval("1+1") *not bold* $x$ @ref ] — quite plain'
    answers = tmp_path / "a.json"
    answers.write_text(json.dumps({"text": text}), "utf-8")
    for at in ("2026-11-20T10:00", "2026-11-21T10:00"):
        assert run("add", "free_writing", "--answers", answers, "--at", at).code == 0

    markdown, document, pdf = (tmp_path / f"out.{suffix}" for suffix in ("md", "json", "pdf"))
    assert run("export", "--format", "md", "-o", markdown).code == 0
    assert markdown.read_text("utf-8").count("\n## ") == 2
    assert run("export", "--format", "json", "-o", document).code == 0
    assert [entry["answers"]["text"] for entry in json.loads(document.read_text("utf-8"))["entries"]] == [text] * 2
    assert run("export", "--format", "pdf", "--from", "2026-11-21", "-o", pdf).code == 0
    reader = pypdf.PdfReader(pdf)
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    words = "".join(page.extract_text() for page in reader.pages).replace("\n", " ")
    assert "*not bold*" in words
    assert "#eval" in words

    again = run("export", "--format", "md", "-o", markdown)
    assert again.code == 1
    assert "out.md" in again.err


def test_an_export_never_lands_on_a_journal(run: Run, folder: Path, tmp_path: Path) -> None:
    answers = tmp_path / "a.json"
    answers.write_text(json.dumps({"text": "kept"}), "utf-8")
    assert run("add", "free_writing", "--answers", answers).code == 0
    for name in ("journal.db", "journal.key.bak", "new.md"):
        done = run("export", "--format", "md", "-o", folder / name, "--overwrite")
        assert done.code == 1
        assert "somewhere else" in done.err
    assert run("list", "--json").document["total"] == 1


def test_one_bad_date_leaves_its_row_out_and_not_the_file(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "days.csv"
    table.write_text("date,note\n2026-01-05,one\n2026-13-45,two\n2026-01-07,three\n2026-01-08,four\n", "utf-8")
    done = run("import", table, "--json").document
    assert (done["read"], done["imported"], len(done["skipped"])) == (4, 3, 1)
