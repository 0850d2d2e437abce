# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer's own copies: Markdown to read, JSON to keep and bring in again."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.answers import Json
from journal_app.domain.entry import Filter, Sharing, State
from journal_app.domain.guides import SHIPPED
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting import EXPORTERS, ExportReport, Look, export
from journal_app.exchange.exporting.documents import entry_document, guide_document
from journal_app.exchange.exporting.markdown import contained
from journal_app.exchange.exporting.wording import Wording
from journal_app.exchange.importing import read, run_import
from journal_app.paths import resource
from journal_app.store.journal import Journal
from tests.exchange.conftest import DATA, finished, saved, wrote

BRITISH = Look(Wording.of("en_GB"), "a4")


def exported(journal: Journal, form: str, file: Path, chosen: Filter | None = None, **options: Any) -> ExportReport:
    return finished(export(journal, form, chosen or Filter(), file, look=BRITISH, **options))


def as_json(journal: Journal, file: Path, chosen: Filter | None = None) -> dict[str, Json]:
    exported(journal, "json", file, chosen)
    return dict(json.loads(file.read_text("utf-8")))


def filled(journal: Journal) -> None:
    """Write one of each that an export treats in its own way."""
    anna = journal.person_named("Anna")
    promise = saved(journal, "promise", {"person": [anna.id]} | starred_answer("promise"), "2026-11-18T10:00")
    saved(journal, "promise_outcome", starred_answer("promise_outcome"), "2026-11-19T10:00", follows=promise.id)
    wrote(journal, "Rain.\n\nThen none.", title="A walk", tags=frozenset({"out"}), starred=True)
    wrote(journal, "secret", "2026-11-21T01:00", sharing=Sharing.ONLY_MINE)
    wrote(journal, "half", "2026-11-21T12:00", state=State.DRAFT)
    journal.move_to_trash([wrote(journal, "thrown away", "2026-11-21T13:00").id])


def starred_answer(key: str) -> dict[str, Json]:
    guide = next(guide for guide in SHIPPED if guide.key == key)
    field = guide.starred
    assert field is not None
    options = getattr(field, "options", ())
    return {field.key: options[0].key if options else "To call on Sunday"}


def test_markdown_has_a_heading_for_every_entry_oldest_first(journal: Journal, tmp_path: Path) -> None:
    filled(journal)
    report = exported(journal, "md", tmp_path / "pages.md")
    text = (tmp_path / "pages.md").read_text("utf-8")
    assert (report.written, report.drafts_left_out, report.only_mine_left_out, report.warnings) == (4, 1, 0, ())
    assert text.startswith("# Journal\n\n18 November 2026 to 20 November 2026, 4 entries\n")
    headings = [line for line in text.split("\n") if line.startswith("## ")]
    assert headings[2:] == ["## 20 November 2026: A walk", "## 21 November 2026: A free page"]
    assert len(headings) == 4
    assert "Friday, 10:00 · A free page · tags: out · starred\n\nRain.\n\nThen none.\n" in text
    assert "after “To call on Sunday”" in text
    assert "with Anna" in text
    assert "secret" in text
    assert "only mine" in text
    assert "half" not in text
    assert "thrown away" not in text


def test_questions_stand_over_their_answers_and_numbers_in_a_list(journal: Journal, tmp_path: Path) -> None:
    answers = {
        "mood": {"pleasantness": 5, "energy": 2, "low": 1, "high": 7},
        "anxiety": {"value": 3, "low": 0, "high": 10},
        "line": "A quiet one",
        "own:steps": {"value": 900, "low": None, "high": None},
    }
    saved(journal, "daily_check_in", answers)
    exported(journal, "md", tmp_path / "pages.md")
    text = (tmp_path / "pages.md").read_text("utf-8")
    assert "- How are you right now?: pleasantness 5 of 7, energy 2 of 7\n- Anxiety: 3 of 10\n\n" in text
    assert "### One line, if you like\n\nA quiet one\n\n- steps: 900\n" in text


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("# Big\n## Less\n###### Least\n#hashtag", "#### Big\n##### Less\n###### Least\n#hashtag"),
        ("Title\n===\nother\n---\n\n---\nend", "Title\n\\===\nother\n\\---\n\n---\nend"),
        ("```\n# code\n<b>", "```\n# code\n<b>\n```"),
        ("```py\n# code\n```\n# after", "```py\n# code\n```\n#### after"),
        ("~~~~\n~~~\n# in", "~~~~\n~~~\n# in\n~~~~"),
        ("<script>x</script> <!-- and", "\\<script>x\\</script> \\<!-- and"),
        ("3 < 4, <3 and `<b>` and <https://example.org>", "3 < 4, <3 and `<b>` and <https://example.org>"),
        ("[a]: https://example.org", "\\[a]: https://example.org"),
        ("- a\n* b\n1. c\n> q **bold** _it_", "- a\n* b\n1. c\n> q **bold** _it_"),
        ("```inline``` words\n# head", "```inline``` words\n#### head"),
    ],
)
def test_a_writers_markdown_stays_within_its_entry(text: str, becomes: str) -> None:
    assert contained(text) == becomes


def test_no_entry_can_make_another_heading_in_the_file(journal: Journal, tmp_path: Path) -> None:
    wrote(journal, "# Mine\n\n## Also\n```\nopen", title="# Loud\n## Louder <b>")
    wrote(journal, "next", "2026-11-21T10:00")
    exported(journal, "md", tmp_path / "pages.md")
    text = (tmp_path / "pages.md").read_text("utf-8")
    assert [line for line in text.split("\n") if line.startswith(("# ", "## "))] == [
        "# Journal",
        "## 20 November 2026: # Loud ## Louder \\<b>",
        "## 21 November 2026: A free page",
    ]
    assert text.count("```") % 2 == 0


def test_whole_json_holds_entries_people_tags_and_imports(journal: Journal, tmp_path: Path) -> None:
    filled(journal)
    toml = resource("guides", "example.toml").read_text("utf-8")
    journal.save_own_guide(toml)
    batch = finished(
        run_import(journal, read([DATA / "jrnl" / "kitchen.txt"], zone=journal.zone, guides=journal.guides))
    )["batch"]
    whole = as_json(journal, tmp_path / "all.json")
    assert (whole["format"], whole["whole"], whole["count"]) == ("secure-base/1", True, 8)
    assert whole["exported_at"] == "2026-11-22T11:00:00Z"
    assert whole["day_starts_at"] == 4
    assert len(whole["entries"]) == 8
    assert [person["name"] for person in whole["people"]] == ["Anna"]
    assert {tag["name"]: tag["entries"] for tag in whole["tags"]} == {"out": 1, "marta": 1, "the-garden": 1}
    assert [(one["id"], one["format"], one["entries"]) for one in whole["imports"]] == [(batch, "jrnl", 4)]
    assert [(one["key"], one["toml"]) for one in whole["own_guides"]] == [("evening_call", toml)]
    week = as_json(journal, tmp_path / "week.json", Filter(from_day=date(2026, 11, 15)))
    assert week["own_guides"] == [], "of a selection, only the guides it uses"
    assert [entry["import"] for entry in whole["entries"]] == [batch] * 4 + [None] * 4
    assert {entry["state"] for entry in whole["entries"]} == {"done"}
    private = next(entry for entry in whole["entries"] if entry["sharing"] == "only_mine")
    assert (private["day"], private["written_at"]) == ("2026-11-20", "2026-11-21T01:00+01:00")
    followed = next(entry for entry in whole["entries"] if entry["follows"])
    assert followed["follows"] in {entry["id"] for entry in whole["entries"]}


def test_each_entry_in_json_is_as_show_prints_it_and_as_it_is_stored(journal: Journal, tmp_path: Path) -> None:
    filled(journal)
    whole = as_json(journal, tmp_path / "all.json")
    for document in whole["entries"]:
        entry = journal.entry(document["id"])
        assert document == json.loads(json.dumps(entry_document(journal, entry)))
        assert document["answers"] == dict(entry.answers)
        assert (document["own_title"], document["tags"]) == (entry.title, sorted(entry.tags))
    assert [document["title"] for document in whole["entries"]][2:] == ["A walk", "secret"]


def test_a_selection_says_so_and_names_only_its_people(journal: Journal, tmp_path: Path) -> None:
    filled(journal)
    journal.person_named("Never mentioned")
    some = as_json(journal, tmp_path / "some.json", Filter(from_day=date(2026, 11, 19)))
    assert (some["whole"], some["count"], len(some["entries"]), some["people"]) == (False, 3, 3, [])
    assert "tags" not in some
    named = as_json(journal, tmp_path / "named.json", Filter(guides=frozenset({"promise"})))
    assert [person["name"] for person in named["people"]] == ["Anna"]


def test_measures_are_named_by_what_they_measure(journal: Journal) -> None:
    answers: dict[str, Json] = {
        "mood": {"pleasantness": 5, "energy": None, "low": 1, "high": 7},
        "feelings": [{"word": "afraid", "value": 8, "low": 0, "high": 10}, {"word": "own:woolly", "value": None}],
        "own:steps": {"value": 900, "low": None, "high": None},
    }
    document = entry_document(journal, saved(journal, "daily_check_in", answers))
    assert document["measures"] == {
        "mood": {"value": 5, "low": 1, "high": 7},
        "emotion:afraid": {"value": 8, "low": 0, "high": 10},
        "emotion:woolly": {"value": None, "low": 0, "high": 10},
        "own:steps": {"value": 900, "low": None, "high": None},
    }


@pytest.mark.parametrize("guide", SHIPPED, ids=lambda guide: guide.key)
def test_every_guide_is_told_with_its_fields(guide: Any) -> None:
    document = json.loads(json.dumps(guide_document(guide)))
    assert [field["key"] for field in document["fields"]] == [field.key for field in guide.asked()]
    assert sum(field["required"] for field in document["fields"]) == (guide.starred is not None)
    for field in document["fields"]:
        assert {"key", "kind", "required", "measure", "low", "high", "options", "columns"} <= set(field)
        assert bool(field["columns"]) == (field["kind"] == "rows")


def test_an_empty_journal_is_still_a_whole_json_but_no_page(journal: Journal, tmp_path: Path) -> None:
    assert as_json(journal, tmp_path / "all.json")["entries"] == []
    for form in ("md", "pdf"):
        with pytest.raises(ExchangeError, match="Nothing is there"):
            exported(journal, form, tmp_path / f"pages.{form}")
    with pytest.raises(ExchangeError, match="Nothing is there"):
        exported(journal, "json", tmp_path / "day.json", Filter(from_day=date(2026, 1, 1)))
    assert [path.name for path in tmp_path.glob("*.*")] == ["all.json"]


@pytest.mark.parametrize("form", [one.form for one in EXPORTERS])
def test_an_export_that_is_stopped_or_meets_a_file_leaves_things_as_they_were(
    journal: Journal, tmp_path: Path, form: str
) -> None:
    wrote(journal, "words")
    file = tmp_path / "pages"
    steps = export(journal, form, Filter(), file)
    next(steps)
    steps.close()
    assert not file.exists()
    file.write_text("old")
    with pytest.raises(ExchangeError, match="already a file"):
        exported(journal, form, file)
    assert file.read_text() == "old"
    assert exported(journal, form, file, overwrite=True).written == 1
    assert list(tmp_path.glob(".part*")) == []


@pytest.mark.parametrize("form", [one.form for one in EXPORTERS])
def test_a_journal_that_changes_meanwhile_is_exported_again_not_less(
    journal: Journal, tmp_path: Path, form: str
) -> None:
    entries = [wrote(journal, f"page {n}", f"2026-11-{n + 1:02d}T10:00") for n in range(3)]
    steps = export(journal, form, Filter(), tmp_path / "pages")
    next(steps)
    journal.move_to_trash([entries[-1].id])
    with pytest.raises(ExchangeError, match="changed"):
        finished(steps)
    assert not (tmp_path / "pages").exists()


def test_only_drafts_are_nothing_to_export(journal: Journal, tmp_path: Path) -> None:
    wrote(journal, "half", state=State.DRAFT)
    drafts = replace(Filter(), states=frozenset({State.DRAFT}))
    with pytest.raises(ExchangeError, match="Nothing is there"):
        exported(journal, "md", tmp_path / "pages.md", drafts)


def test_dates_of_any_century_follow_the_writers_language() -> None:
    assert Wording.of("de_DE").period(date(1660, 1, 11), date(1669, 6, 10)) == "11. Januar 1660 to 10. Juni 1669"
    assert Wording.of("en_US").day(date(1660, 1, 11)) == "January 11, 1660"
    assert Wording.of("tlh_XX").day(date(1660, 1, 11)) == "January 11, 1660"
    assert Wording.of("en_GB").period(date(1, 1, 1), date(1, 1, 1)) == "1 January 1"
    assert Wording.of("de").count(3413) == "3.413"
