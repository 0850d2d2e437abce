# SPDX-License-Identifier: GPL-3.0-or-later
"""The real diary and the real mood series, counted against their sources."""

import csv
import json
from pathlib import Path

import pytest

from journal_app.domain.guides import SHIPPED
from journal_app.exchange.importing import Mapping, Measured, read
from tests.exchange.conftest import BERLIN

GUIDES = {guide.key: guide for guide in SHIPPED}
MAPPING = Mapping(
    date="date",
    time="beeptime",
    date_format="%d/%m/%y",
    measures=(Measured("mood_satisfi", "mood", 1, 7),),
)


def test_every_day_of_the_diary_comes_in_with_its_heading_and_text(real_input: Path) -> None:
    with (real_input / "pepys.jsonl").open(encoding="utf-8") as lines:
        source = [json.loads(line) for line in lines]
    plan = read([real_input / "pepys.jrnl.txt"], zone=BERLIN, guides=GUIDES)
    assert (plan.format, len(plan.entries), plan.skipped, plan.warnings) == ("jrnl", 3413, (), ())
    for entry, day in zip(plan.entries, source, strict=True):
        assert entry.moment.local.isoformat(timespec="minutes") == f"{day['date_ns']}T22:00"
        assert (entry.moment.offset, entry.moment.zone) == (0, None)
        assert entry.title == day["heading"].strip()
        assert str(entry.answers["text"]).split() == day["text"].split()
    assert len({key for _entry, key in plan.hashed()}) == 3413


def test_every_rating_of_the_series_comes_in_and_every_gap_stays_one(real_input: Path) -> None:
    series = real_input / "mood_239_days.csv"
    with series.open(newline="", encoding="utf-8") as lines:
        source = list(csv.DictReader(lines))
    plan = read([series], zone=BERLIN, guides=GUIDES, mapping=MAPPING)
    assert (plan.format, plan.read, len(plan.entries), plan.skipped) == ("csv", 1476, 1476, ())
    for entry, row in zip(plan.entries, source, strict=True):
        assert entry.moment.local.isoformat(timespec="minutes") == f"{row['date_iso']}T{row['beeptime']}"
        place = entry.answers.get("mood")
        assert (place is None) == (row["mood_satisfi"] == "")
        if place is not None:
            assert place["pleasantness"] == float(row["mood_satisfi"])
            assert place["original"] == {"value": float(row["mood_satisfi"]), "low": 1, "high": 7}
        numbers = {name for name, cell in row.items() if cell and name not in ("date", "date_iso", "mood_satisfi")}
        own = {key.removeprefix("own:") for key in entry.answers if key.startswith("own:")}
        assert own == numbers - {"beeptime", "resptime_s", "resptime_e"}
    assert sum("mood" not in entry.answers for entry in plan.entries) == sum(not row["mood_satisfi"] for row in source)


def test_without_a_mapping_the_columns_are_guessed_and_nothing_is_lost(real_input: Path) -> None:
    plan = read([real_input / "mood_239_days.csv"], zone=BERLIN, guides=GUIDES)
    assert len(plan.entries) == 1476
    assert 'date = "date_iso"' in plan.mapping_toml
    assert 'time = "beeptime"' in plan.mapping_toml
    assert any("mood_satisfi" in warning for warning in plan.warnings)


@pytest.mark.parametrize("name", ["pepys.jrnl.txt", "mood_239_days.csv"])
def test_the_formats_are_told_apart_by_their_content(real_input: Path, tmp_path: Path, name: str) -> None:
    nameless = tmp_path / "file"
    nameless.write_bytes((real_input / name).read_bytes())
    expected = "jrnl" if "jrnl" in name else "csv"
    assert read([nameless], zone=BERLIN, guides=GUIDES).format == expected
