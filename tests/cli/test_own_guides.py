# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide of one's own: added, told, answered like the others, refused with a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from journal_app.paths import resource
from tests.cli.conftest import Run


def test_the_example_becomes_a_guide_like_the_others(run: Run, answers: Callable[[Any], Path]) -> None:
    example = resource("guides", "example.toml")
    assert run("add-guide", example, "--json").document == {"key": "evening_call"}
    assert run("add-guide", example).code == 0, "the same key again is a newer form of it"
    told = run("guides", "evening_call", "--json").document["guides"]
    assert [guide["key"] for guide in told] == ["evening_call"]
    assert run("guides", "evening_call", journal=False).code == 2
    starred = next(field["key"] for field in told[0]["fields"] if field["required"])
    identity = run("add", "evening_call", "--answers", answers({starred: "She rang first"}), "--json").document["id"]
    assert run("show", identity, "--json").document["answers"][starred] == "She rang first"
    assert run("search", "rang", "--json").document["total"] == 1


def test_a_file_that_is_no_guide_is_refused_with_what_to_change(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "guide.toml"
    for text in ("", "key = ", 'key = "promise"\ntitle = "Mine"', "title = 'x'\n[[questions]]\nkind = 'nonsense'"):
        file.write_text(text, "utf-8")
        done = run("add-guide", file)
        assert done.code == 1
        assert len(done.err.strip().splitlines()) == 1
        assert "Traceback" not in done.err
    assert run("guides", "--json").document == run("guides", "--json", journal=False).document
