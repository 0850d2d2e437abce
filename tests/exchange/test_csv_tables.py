# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of any making: their rows as entries, their numbers on the scales of the check-in, their gaps as gaps."""

from datetime import datetime
from pathlib import Path

import pytest

from journal_app.domain.guides import SHIPPED
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing import ImportPlan, Mapping, Measured, parse_mapping, read
from journal_app.exchange.importing.csv_rows import LONGEST_LINE
from tests.exchange.conftest import BERLIN

GUIDES = {guide.key: guide for guide in SHIPPED}
MOOD = Mapping(date="date", measures=(Measured("mood", "mood", 1, 5),))


def plan_of(tmp_path: Path, text: str, mapping: Mapping | None = None, name: str = "days.csv") -> ImportPlan:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return read([file], zone=BERLIN, guides=GUIDES, mapping=mapping, form="csv")


def test_the_mood_fills_the_grid_rescaled_unrounded_with_its_original(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "date,mood\n2026-01-01,2\n2026-01-02,5\n", MOOD)
    place = plan.entries[0].answers["mood"]
    assert place == {
        "pleasantness": 2.5,
        "energy": None,
        "low": 1,
        "high": 7,
        "original": {"value": 2, "low": 1, "high": 5},
    }
    assert plan.entries[1].answers["mood"]["pleasantness"] == 7
    assert all(entry.guide == "daily_check_in" and entry.moment.all_day for entry in plan.entries)
    assert all(GUIDES["daily_check_in"].problems(entry.answers, imported=True) == {} for entry in plan.entries)


def test_a_scale_that_is_the_grids_own_keeps_its_original_too(tmp_path: Path) -> None:
    same = Mapping(date="date", measures=(Measured("mood", "mood", 1, 7), Measured("drive", "energy", 0, 3)))
    (entry,) = plan_of(tmp_path, "date,mood,drive\n2026-01-01,3.25,1\n", same).entries
    assert entry.answers["mood"] == {
        "pleasantness": 3.25,
        "energy": 3,
        "low": 1,
        "high": 7,
        "original": {"value": 3.25, "low": 1, "high": 7},
    }


def test_measures_go_to_their_questions_and_others_beside_them(tmp_path: Path) -> None:
    mapping = Mapping(
        date="date",
        measures=(
            Measured("worry", "anxiety", 0, 100),
            Measured("slept", "sleep_minutes"),
            Measured("heat", "heat_before", 0, 5),
            Measured("moved", "movement", 0, 3),
        ),
    )
    (entry,) = plan_of(tmp_path, "date,worry,slept,heat,moved,steps\n2026-01-01,35,415,4,2,8123\n", mapping).entries
    assert entry.answers == {
        "anxiety": {"value": 3.5, "low": 0, "high": 10, "original": {"value": 35, "low": 0, "high": 100}},
        "sleep": {"value": 415, "low": 0, "high": None, "original": {"value": 415, "low": None, "high": None}},
        "measure:heat_before": {"value": 4, "low": 0, "high": 5},
        "measure:movement": {"value": 2, "low": 0, "high": 3},
        "own:steps": {"value": 8123, "low": None, "high": None},
    }
    facts = {fact.measure: fact.value for fact in GUIDES["daily_check_in"].facts(entry.answers)}
    assert (facts["anxiety"], facts["heat_before"], facts["own:steps"]) == (3.5, 4, 8123)


def test_empty_cells_are_missing_not_zero_and_a_row_without_mood_keeps_the_rest(tmp_path: Path) -> None:
    text = "date,mood,steps\n2026-01-01,,100\n2026-01-02,NA,\n2026-01-03,3,nan\n2026-01-04,0,7\n"
    plan = plan_of(tmp_path, text, Mapping(date="date", measures=(Measured("mood", "mood", 0, 4),)))
    by_day = {entry.moment.local.day: entry.answers for entry in plan.entries}
    assert by_day[1] == {"own:steps": {"value": 100, "low": None, "high": None}}
    assert set(by_day[3]) == {"mood"}
    assert by_day[4]["mood"]["pleasantness"] == 1
    assert [(one.where, one.reason) for one in plan.skipped] == [
        ("days.csv, line 3", "The row holds nothing but a date.")
    ]


def test_text_alone_is_a_free_page_and_beside_a_number_the_line_or_the_note(tmp_path: Path) -> None:
    long = "w" * (LONGEST_LINE + 1)
    text = f'date,mood,note\n2026-01-01,,"Two\nlines, here"\n2026-01-02,3,short\n2026-01-03,3,{long}\n'
    page, short, note = plan_of(tmp_path, text, Mapping(**{**vars_of(MOOD), "text": "note"})).entries
    assert (page.guide, page.answers) == ("free_writing", {"text": "Two\nlines, here"})
    assert (short.guide, short.answers["line"]) == ("daily_check_in", "short")
    assert note.answers["note"] == long
    assert note.where == "days.csv, line 5"


def vars_of(mapping: Mapping) -> dict[str, object]:
    return {key: getattr(mapping, key) for key in Mapping.__slots__}  # type: ignore[attr-defined]


def test_title_tags_and_times_are_taken(tmp_path: Path) -> None:
    mapping = parse_mapping(
        'date = "Day"\ntime = "At"\ndate_format = "%d.%m.%Y"\ntext = "Note"\ntitle = "Head"\n'
        'tags = "With"\ntags_separator = "|"\n'
    )
    text = "Day;At;Note;Head;With\n29.03.2012;6:50 pm;hello;A title;Work | Long Walk|\n30.03.2012;;bye;;\n"
    evening, whole_day = plan_of(tmp_path, text, mapping).entries
    assert (evening.title, evening.tags) == ("A title", {"work", "long walk"})
    assert evening.moment.iso() == "2012-03-29T18:50+02:00"
    assert whole_day.moment.all_day
    assert (whole_day.title, whole_day.tags) == ("", frozenset())


def test_a_datetime_column_with_offsets_or_a_format_is_taken(tmp_path: Path) -> None:
    text = "when,note\n2012-03-29T09:00+05:30,a\n2012-03-29 09:00,b\n"
    first, second = plan_of(tmp_path, text, Mapping(datetime="when", text="note")).entries
    assert (first.moment.offset, second.moment.offset) == (330, 120)
    formatted = Mapping(datetime="when", date_format="%m/%d/%Y %I:%M %p", text="note")
    (third,) = plan_of(tmp_path, "when,note\n03/29/2012 09:00 PM,c\n", formatted).entries
    assert third.moment.local == datetime(2012, 3, 29, 21, 0)


def test_dates_that_do_not_fit_skip_their_row_with_line_and_reason(tmp_path: Path) -> None:
    text = "date,note\n2026-01-01,a\n02/01/2026,b\n,c\n2026-01-04,d\n"
    plan = plan_of(tmp_path, text, Mapping(date="date", text="note"))
    assert [entry.answers["text"] for entry in plan.entries] == ["a", "d"]
    assert [one.where for one in plan.skipped] == ["days.csv, line 3", "days.csv, line 4"]
    assert "02/01/2026" in plan.skipped[0].reason
    assert plan.read == 4


def test_numbers_off_their_scale_are_left_out_and_counted(tmp_path: Path) -> None:
    rows = "".join(f"2026-01-{day:02d},{value},1\n" for day, value in enumerate((3, 9, 5, -1, "meh"), 1))
    plan = plan_of(tmp_path, "date,mood,steps\n" + rows, MOOD)
    assert [entry.answers.get("mood", {}).get("pleasantness") for entry in plan.entries] == [4, None, 7, None, None]
    assert "“mood” lies outside 1 to 5; it is left out there. (2 rows, the first on line 3)" in plan.warnings
    assert "“mood” does not hold a number; it is left out there. (1 rows, the first on line 6)" in plan.warnings


def test_a_number_no_question_can_hold_is_left_out(tmp_path: Path) -> None:
    mapping = Mapping(date="date", measures=(Measured("slept", "sleep_minutes"), Measured("mood", "mood")))
    plan = plan_of(tmp_path, "date,slept,mood,steps\n2026-01-01,-5,12,1\n", mapping)
    assert set(plan.entries[0].answers) == {"own:steps"}
    assert len(plan.warnings) == 2


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_every_delimiter_and_quoting_is_found(tmp_path: Path, sign: str) -> None:
    note = 'He said "no", then; left | all'
    cells = ["2026-01-01", '"' + note.replace('"', '""') + '"', "4"]
    text = sign.join(("date", "note", "mood")) + "\n" + sign.join(cells) + "\n"
    (entry,) = plan_of(tmp_path, text, Mapping(**{**vars_of(MOOD), "text": "note"})).entries
    assert entry.answers["line"] == note


def test_decimal_commas_are_numbers(tmp_path: Path) -> None:
    (entry,) = plan_of(tmp_path, "date;mood;x\n2026-01-01;2,5;-0,25\n", MOOD).entries
    assert entry.answers["mood"]["original"]["value"] == 2.5
    assert entry.answers["own:x"]["value"] == -0.25


def test_odd_headers_and_ragged_rows_are_told(tmp_path: Path) -> None:
    text = "date,x,x,\n2026-01-01,1,2,3\n2026-01-02,1\n2026-01-03,1,2,3,4\n2026-01-04,1,2,3,,\n\n"
    plan = plan_of(tmp_path, text, Mapping(date="date"))
    assert list(plan.entries[0].answers) == ["own:x", "own:x (2)", "own:column 4"]
    assert list(plan.entries[1].answers) == ["own:x"]
    assert len(plan.entries) == 3
    assert [(one.where, one.reason) for one in plan.skipped] == [
        ("days.csv, line 4", "The row has 5 cells, the header 4.")
    ]
    assert "more than once" in plan.warnings[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "empty"), ("date,mood\n", "no rows"), ("date,note\n2026-01-01," + '"' + "x" * 2_100_000, "too long")],
)
def test_tables_without_rows_or_with_endless_cells_are_refused(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ExchangeError, match=says):
        plan_of(tmp_path, text, Mapping(date="date"))


def test_a_guess_finds_date_time_text_tags_and_mood_and_can_be_saved(tmp_path: Path) -> None:
    text = (
        "id,Date,Time,Mood,Sleep quality,Note,Activities,steps\n"
        "1,31/12/2025,21:30,4,7,A long evening,walk | tea,500\n"
        "2,01/01/2026,08:15,2,3,Tired,tea,\n"
    )
    plan = plan_of(tmp_path, text)
    guessed = parse_mapping(plan.mapping_toml)
    assert guessed == Mapping(
        date="Date",
        time="Time",
        date_format="%d/%m/%Y",
        text="Note",
        tags="Activities",
        tags_separator="|",
        measures=(Measured("Mood", "mood", 1, 5), Measured("Sleep quality", "sleep_quality", 1, 7)),
    )
    assert plan.entries[0].moment.iso() == "2025-12-31T21:30+01:00"
    assert plan.entries == plan_of(tmp_path, text, guessed).entries
    assert set(plan.entries[1].answers) == {"mood", "sleep_quality", "line", "own:id"}


def test_an_iso_date_is_preferred_and_a_datetime_recognised(tmp_path: Path) -> None:
    text = "when,note\n2025-12-31 21:30,a long enough note to be one\n2026-01-01T08:00,b\n"
    guessed = parse_mapping(plan_of(tmp_path, text).mapping_toml)
    assert (guessed.datetime, guessed.date, guessed.text) == ("when", "", "note")
    with pytest.raises(ExchangeError, match="no column with dates"):
        plan_of(tmp_path, "a,b\n1,2\n3,4\n")


def test_columns_nothing_is_taken_from_are_named(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "date,mood,weather,empty\n2026-01-01,3,rain,\n", MOOD)
    assert any("weather" in warning and "empty" not in warning for warning in plan.warnings)


def test_a_mapping_is_checked_against_the_table(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="“stimmung”"):
        plan_of(tmp_path, "date,mood\n2026-01-01,3\n", Mapping(date="date", measures=(Measured("stimmung", "mood"),)))
