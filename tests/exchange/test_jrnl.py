# SPDX-License-Identifier: GPL-3.0-or-later
"""jrnl's text file, folder and JSON export, as they really look."""

import os
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from journal_app.domain.guides import SHIPPED
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing import ImportedEntry, ImportPlan, read
from journal_app.exchange.importing.jrnl_text import LONGEST_TITLE, split_title
from tests.exchange.conftest import BERLIN, DATA

GUIDES = {guide.key: guide for guide in SHIPPED}
JRNL = DATA / "jrnl"


def plan_of(*files: Path, form: str = "auto") -> ImportPlan:
    return read(files, zone=BERLIN, guides=GUIDES, form=form)


def written(tmp_path: Path, text: str, name: str = "diary.txt") -> Path:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return file


def body(entry: ImportedEntry) -> str:
    return str(entry.answers.get("text", ""))


def test_the_text_file_gives_titles_bodies_stars_and_tags() -> None:
    plan = plan_of(JRNL / "kitchen.txt")
    assert (plan.format, plan.source, plan.read, plan.skipped, plan.warnings) == ("jrnl", "kitchen.txt", 4, (), ())
    kettle, walk, one_line, lone = plan.entries
    assert kettle.title == "The kettle at dawn"
    assert body(kettle).startswith("[1] Nobody was up yet.\n[ ] buy tea\n[x] open the window")
    assert kettle.tags == {"marta", "the-garden"}
    assert (walk.title, walk.starred, walk.tags) == ("A walk along the canal.", True, frozenset())
    assert (one_line.title, body(one_line)) == ("Only one line, with two sentences.", "The second one says more.")
    assert (lone.title, body(lone)) == ("", "Lone sentence")
    assert [entry.starred for entry in plan.entries] == [False, True, False, False]
    assert all(entry.guide == "free_writing" for entry in plan.entries)
    assert kettle.moment.iso() == "2019-07-08T05:42+02:00"
    assert (kettle.moment.zone, kettle.where) == ("Europe/Berlin", "kitchen.txt, line 1")
    assert walk.where == "kitchen.txt, line 6"


def test_no_text_is_lost_whatever_stands_in_brackets(tmp_path: Path) -> None:
    text = (
        "[2019-07-08 05:42] Notes\n[Monday] was odd\n[10:30] a call\n[2019] a year\n[see 2019-07-08] above\n"
        "[not a date at all] either\n"
    )
    (entry,) = plan_of(written(tmp_path, text)).entries
    assert f"[2019-07-08 05:42] {entry.title}\n{body(entry)}\n" == text


def test_a_diary_of_the_seventeenth_century_has_no_offset(tmp_path: Path) -> None:
    (entry,) = plan_of(written(tmp_path, "[1660-01-11 22:00] Lord’s day\nRose, and to church.\n")).entries
    assert entry.moment.local == datetime(1660, 1, 11, 22, 0)
    assert (entry.moment.offset, entry.moment.zone) == (0, None)


def test_little_endian_dates_and_a_title_alone_are_read(tmp_path: Path) -> None:
    text = "[03.04.2019 12:55] First\nbody\n\n[25.04.2019 08:00]\nwithout a title line\n"
    first, second = plan_of(written(tmp_path, text)).entries
    assert first.moment.local.date() == date(2019, 4, 3)
    assert (second.title, body(second)) == ("", "without a title line")


def test_dates_that_can_be_read_in_two_ways_are_told(tmp_path: Path) -> None:
    plan = plan_of(written(tmp_path, "[03/04/2019 12:55] Only this\n"))
    assert plan.entries[0].moment.local.date() == date(2019, 3, 4)
    assert "two ways" in plan.warnings[0]


def test_the_file_of_jrnl_1_without_brackets_is_read(tmp_path: Path) -> None:
    text = '2010-06-10 15:00 A life. *\n\n2013-06-10 15:40 He said "[this] is it".\nMore.\n\n[2019-08-03 12:55] A log\n'
    first, second = plan_of(written(tmp_path, text)).entries
    assert (body(first), first.starred) == ("A life.", True)
    assert body(second) == "More.\n\n[2019-08-03 12:55] A log"


def test_text_before_the_first_date_is_skipped_and_told(tmp_path: Path) -> None:
    file = written(tmp_path, "My diary\n\n[2019-07-08 05:42] Begins here\nbody\n")
    plan = plan_of(file, form="jrnl")
    assert len(plan.entries) == 1
    assert [(one.where, plan.read) for one in plan.skipped] == [("diary.txt, line 1", 2)]


def test_an_empty_entry_is_skipped_with_its_line(tmp_path: Path) -> None:
    plan = plan_of(written(tmp_path, "[2019-07-08 05:42] \n\n[2019-07-09 05:42] Something\n"))
    assert len(plan.entries) == 1
    assert plan.skipped[0].where == "diary.txt, line 1"


def test_a_text_without_any_date_is_told_from_a_diary(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"\[2012-03-29 09:00\] Title"):
        plan_of(written(tmp_path, "[asdf] one\n[qwer] two\n"), form="jrnl")
    with pytest.raises(ExchangeError, match="in no format I can read"):
        plan_of(written(tmp_path, "Dear diary\nnothing here is dated\n"))


def test_emphasis_at_the_end_of_a_title_is_no_star(tmp_path: Path) -> None:
    (entry,) = plan_of(written(tmp_path, "[2019-07-08 05:42] It was *mine*\nbody\n")).entries
    assert (entry.title, entry.starred) == ("It was *mine*", False)


def test_a_title_is_a_line_or_a_sentence_and_nothing_is_lost() -> None:
    assert split_title("A line\nand more") == ("A line", "and more")
    assert split_title("One. Two? Three") == ("One.", "Two? Three")
    assert split_title("“Why?” she asked. I did not know.") == ("“Why?”", "she asked. I did not know.")
    assert split_title("雨でした。寒い。") == ("雨でした。", "寒い。")
    assert split_title("Only this.") == ("", "Only this.")
    long = "word " * LONGEST_TITLE + "\nsecond line"
    assert split_title(long) == ("", long)


def test_the_json_export_gives_the_same_entries_and_keeps_their_ids() -> None:
    plan = plan_of(JRNL / "export.json")
    kettle, walk = plan.entries
    assert kettle.source_id == "8A6B2F0E4C1D4B7F9E3A5D6C7B8A9F01"
    assert kettle.tags == {"marta", "the-garden"}
    assert walk.starred
    assert [(one.where, one.reason[:10]) for one in plan.skipped] == [
        ("export.json, entry 3", "It has no "),
        ("export.json, entry 4", "This is no"),
    ]
    of_text = {key for _entry, key in plan_of(JRNL / "kitchen.txt").hashed()}
    assert {key for _entry, key in plan.hashed()} < of_text, "the same diary in another format is known again"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"entries": [', "line 1"),
        ('{"tags": {},\n"entries": [{]}', "line 2"),
        ('{"tags": {}, "entries": {}}', "no list of “entries”"),
        ('{"entries": ' + "[" * 100_000, "stops making sense"),
        ('{"entries": [' + "9" * 5000 + "]}", "stops making sense"),
    ],
)
def test_broken_json_is_told_in_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ExchangeError, match=says):
        plan_of(written(tmp_path, text, "export.json"))


def test_json_of_wrong_types_is_skipped_not_guessed(tmp_path: Path) -> None:
    wrong, half = '{"title": 3, "body": ["x"], "date": 20120329}', '{"title": "\\ud800", "date": "2019-07-08"}'
    plan = plan_of(written(tmp_path, f'{{"tags": {{}}, "entries": [{wrong}, {half}]}}', "export.json"))
    assert (body(plan.entries[0]), len(plan.skipped)) == ("?", 1)


def test_the_folder_says_the_day_and_other_files_are_left_alone() -> None:
    plan = plan_of(JRNL / "folder")
    assert [entry.moment.local for entry in plan.entries] == [
        datetime(2020, 8, 31, 14, 32),
        datetime(2020, 8, 31, 18, 0, 30),
        datetime(2020, 9, 24, 9, 14),
    ]
    assert plan.entries[0].starred
    assert [(one.where, one.reason) for one in plan.skipped] == [
        ("2020/09/31.txt", "There is no such day in the calendar.")
    ]


def test_links_in_the_folder_are_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    shutil.copytree(JRNL / "folder", folder)
    secret = written(tmp_path, "[2020-10-01 10:00] Not yours\nsecret\n", "elsewhere.txt")
    os.symlink(secret, folder / "2020" / "08" / "01.txt")
    os.symlink(tmp_path, folder / "2021")
    plan = plan_of(folder)
    assert len(plan.entries) == 3
    assert any(one.where == "2020/08/01.txt" and "links" in one.reason for one in plan.skipped)


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    with pytest.raises(ExchangeError, match="in no format"):
        plan_of(tmp_path)
