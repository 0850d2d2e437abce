# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries written, listed, searched and shown by the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.guides import SHIPPED
from tests.cli.conftest import Run

AnswersFile = Callable[[Any], Path]


def add(run: Run, answers: AnswersFile, guide: str, given: Any, *more: object) -> str:
    done = run("add", guide, "--answers", answers(given), "--json", *more)
    assert done.code == 0, done.err
    return str(done.document["id"])


def test_an_entry_added_is_listed_found_and_shown(run: Run, answers: AnswersFile) -> None:
    identity = add(run, answers, "free_writing", {"text": "The kettle sang.\nThen rain."}, "--at", "2026-11-20T23:30")
    listed = run("list", "--json").document
    assert listed["total"] == 1
    row = listed["entries"][0]
    assert row["id"] == identity
    assert row["title"] == "The kettle sang."
    assert row["day"] == "2026-11-20"
    assert row["written_at"].startswith("2026-11-20T23:30")
    assert "Then rain." in row["text"]

    found = run("search", "kettle", "--json").document
    assert [hit["id"] for hit in found["entries"]] == [identity]
    assert "kettle" in found["entries"][0]["snippet"]
    assert run("search", "kettle -rain", "--json").document["total"] == 0

    shown = run("show", identity[:8], "--json").document
    assert shown["answers"]["text"] == "The kettle sang.\nThen rain."
    keys = "id guide state follows written_at zone day all_day created_at edited_at title tags people starred sharing"
    assert {*keys.split(), "for_partner", "answers", "measures"} <= set(shown)


def test_the_small_hours_belong_to_the_day_before(run: Run, answers: AnswersFile) -> None:
    add(run, answers, "free_writing", {"text": "awake"}, "--at", "2026-11-21T03:59")
    add(run, answers, "free_writing", {"text": "up"}, "--at", "2026-11-21T04:00")
    assert [row["day"] for row in run("list", "--json").document["entries"]] == ["2026-11-21", "2026-11-20"]
    assert run("list", "--from", "2026-11-20", "--to", "2026-11-20", "--json").document["total"] == 1


def test_a_rating_may_be_given_as_a_bare_number(run: Run, answers: AnswersFile) -> None:
    identity = add(run, answers, "daily_check_in", {"mood": {"pleasantness": 5, "energy": None}, "sleep": 405})
    shown = run("show", identity, "--json").document
    assert shown["answers"]["sleep"] == {"value": 405, "low": 0, "high": None}
    assert shown["measures"]["mood"] == {"value": 5, "low": 1, "high": 7}


def test_a_name_makes_a_person_once(run: Run, answers: AnswersFile) -> None:
    given = {"what": "She waited for me", "who": ["Ines"]}
    person_field = next(f.key for g in SHIPPED if g.key == "small_win" for f in g.fields if f.kind == "person")
    given = {next(f.key for g in SHIPPED if g.key == "small_win" for f in g.fields if f.required): "She waited"}
    given[person_field] = "Ines"
    first, second = (add(run, answers, "small_win", given) for _time in range(2))
    people = [run("show", each, "--json").document["people"] for each in (first, second)]
    assert people[0] == people[1]
    assert len(people[0]) == 1


def test_a_follow_up_needs_what_it_follows(run: Run, answers: AnswersFile) -> None:
    starred = next(f.key for g in SHIPPED if g.key == "promise" for f in g.fields if f.required)
    promise = add(run, answers, "promise", {starred: "Call on Sunday at five"})
    outcome = {"outcome": "kept_on_time"}
    alone = run("add", "promise_outcome", "--answers", answers(outcome))
    assert alone.code == 1
    assert "--follows" in alone.err
    identity = add(run, answers, "promise_outcome", outcome, "--follows", promise)
    assert run("show", identity, "--json").document["follows"] == promise


@pytest.mark.parametrize(
    ("guide", "given", "said"),
    [
        ("no_such_guide", {}, "no guide"),
        ("free_writing", {}, "text"),
        ("daily_check_in", {"mood": {"pleasantness": 9, "energy": 1}}, "1 to 7"),
        ("daily_check_in", {"mood": {"pleasantness": 4, "energy": 1}, "wrong": 1}, "wrong"),
        ("daily_check_in", {"mood": {"pleasantness": 4, "energy": 1}, "anxiety": 3}, "all of these or none"),
        ("free_writing", [1], "JSON object"),
    ],
)
def test_answers_that_do_not_fit_are_refused_and_nothing_is_written(
    run: Run, answers: AnswersFile, guide: str, given: Any, said: str
) -> None:
    done = run("add", guide, "--answers", answers(given))
    assert done.code == 1
    assert said in done.err
    assert "Traceback" not in done.err
    assert run("list", "--json").document["total"] == 0


def test_answers_that_are_not_json_are_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "broken.json"
    file.write_text('{"text":\n oops}', "utf-8")
    done = run("add", "free_writing", "--answers", file)
    assert done.code == 1
    assert "line 2" in done.err


def test_the_guides_tell_what_add_takes(run: Run) -> None:
    told = run("guides", "--json", journal=False).document["guides"]
    assert [guide["key"] for guide in told] == [guide.key for guide in SHIPPED]
    fields = {field["key"]: field for guide in told for field in guide["fields"] if guide["key"] == "daily_check_in"}
    assert fields["mood"]["kind"] == "grid"
    assert fields["mood"]["required"] is True
    assert fields["anxiety"] == fields["anxiety"] | {"low": 0, "high": 10, "measure": "anxiety"}
    assert {option["key"] for option in fields["movement"]["options"]} == {"none", "light", "moderate", "hard"}


def test_list_is_plain_text_for_a_reader(run: Run, answers: AnswersFile) -> None:
    add(run, answers, "free_writing", {"text": "Tea on the step"}, "--at", "2026-11-20T10:00")
    out = run("list").out
    assert "2026-11-20 10:00" in out
    assert "Tea on the step" in out


def test_insights_are_one_document(run: Run, answers: AnswersFile) -> None:
    for day, value in ((18, 3), (19, 5), (21, 6)):
        given = {"mood": {"pleasantness": value, "energy": 4}}
        add(run, answers, "daily_check_in", given, "--at", f"2026-11-{day}T12:00")
    told = run("insights", "--json").document
    assert (told["from"], told["to"]) == ("2026-11-18", "2026-11-21")
    mood = next(one for one in told["insights"] if one["key"] == "daily_mood")
    assert mood["status"] == "ok"
    assert mood["n"] == 3
    assert [day["day"] for day in mood["days"]] == ["2026-11-18", "2026-11-19", "2026-11-21"]
    assert json.dumps(told).find("NaN") == -1


def test_days_turned_round_are_a_wrong_call(run: Run) -> None:
    assert run("list", "--from", "2026-11-20", "--to", "2026-11-19").code == 2
    assert run("list", "--from", "20.11.2026").code == 2


def test_an_unknown_entry_is_said_in_one_sentence(run: Run) -> None:
    done = run("show", "deadbeef")
    assert done.code == 1
    assert len(done.err.strip().splitlines()) == 1


def test_a_guide_that_is_none_is_a_wrong_call_not_an_empty_journal(run: Run, tmp_path: Path) -> None:
    assert run("list", "--guide", "no_such_guide").code == 2
    assert run("search", "tea", "--guide", "no_such_guide").code == 2
    assert run("export", "--format", "md", "--guide", "no_such_guide", "-o", tmp_path / "x.md").code == 2
    assert run("list", "--limit", "99999999999999999999").code == 2


def test_a_word_is_left_out_with_a_minus_also_without_quotes(run: Run, answers: AnswersFile) -> None:
    add(run, answers, "free_writing", {"text": "the kettle at work"})
    add(run, answers, "free_writing", {"text": "the kettle at home"})
    assert run("search", "kettle", "-work", "--json").document["total"] == 1
    assert run("search", "kettle", "--jsn").code == 2
