# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF that is handed over: accessible, whole, and never a program run from somebody's diary."""

import random
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from journal_app.domain.entry import Filter, Sharing, State
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting import ExportReport, Look, export, pdf
from journal_app.exchange.exporting.legible import lettering_for, named, plain_lettering, tidy
from journal_app.exchange.exporting.page_data import entry_data
from journal_app.exchange.exporting.pages import Page, Part
from journal_app.exchange.exporting.wording import Wording
from journal_app.exchange.importing import read, run_import
from journal_app.store.journal import Journal
from tests.exchange.conftest import finished, saved, wrote

BRITISH = Look(Wording.of("en_GB"), "a4")
MARKUP = (
    '#eval("40 + 2") #{40 + 2} *not bold* _nor this_ $x^2$ @ref <label> \\ ] [ `code` ~ -- ---\n'
    '= no heading\n- no list\n/ term: none\n// no comment /* nor this */\n#import "x"\n\\u{1F600} https://example.org'
)


def exported(journal: Journal, file: Path, chosen: Filter | None = None, look: Look = BRITISH) -> ExportReport:
    return finished(export(journal, "pdf", chosen or Filter(), file, look=look))


def words_of(file: Path) -> str:
    """Return the text of a PDF with blanks squeezed."""
    return " ".join("\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages).split())


def fonts_of(file: Path) -> Iterator[Any]:
    """Yield the font descriptors a PDF uses."""
    for page in pypdf.PdfReader(file).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            yield font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


def tags_of(file: Path) -> set[str]:
    """Return the kinds of structure elements a PDF is tagged with."""
    found: set[str] = set()
    waiting = [pypdf.PdfReader(file).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, list):
            waiting += element
        elif isinstance(element, dict):
            found.add(str(element.get("/S")))
            if "/K" in element:
                waiting.append(element["/K"])
    return found


def test_the_writers_text_is_set_as_it_was_typed_and_nothing_of_it_is_run(journal: Journal, tmp_path: Path) -> None:
    wrote(journal, MARKUP, title='*Loud* #eval("6 * 7") $t$', tags=frozenset({"#tag", "*t*"}))
    saved(journal, "small_win", {"what": MARKUP, "own:#note": MARKUP})
    report = exported(journal, tmp_path / "pages.pdf")
    text = words_of(tmp_path / "pages.pdf")
    assert (report.written, report.warnings) == (2, ())
    assert "42" not in text
    assert '*Loud* #eval("6 * 7") $t$' in text
    for line in MARKUP.split("\n"):
        assert text.count(line) == 3, line


def test_it_is_tagged_titled_in_a_language_and_its_fonts_are_within(journal: Journal, tmp_path: Path) -> None:
    wrote(journal, "Rain today.", title="A walk")
    saved(journal, "small_win", {"what": "Said it"})
    file = tmp_path / "pages.pdf"
    exported(journal, file)
    reader = pypdf.PdfReader(file)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert reader.metadata is not None
    assert reader.metadata.title == "Pages from a journal"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    assert {"/H1", "/H2", "/P"} <= tags_of(file)
    names = {re.sub(r"^\w+\+", "", str(font["/FontName"])[1:]) for font in fonts_of(file)}
    assert names == {"Inter-Regular", "Inter-SemiBold", "SourceSerif4-Regular", "SourceSerif4-Semibold"}
    assert all({"/FontFile2", "/FontFile3"} & set(font) for font in fonts_of(file))
    assert [item.title for item in reader.outline if not isinstance(item, list)][-2:] == [
        "A walk 20 November 2026",
        "A small win 20 November 2026",
    ]


def test_every_page_says_what_it_is_and_which_of_how_many(journal: Journal, tmp_path: Path) -> None:
    for day in range(1, 21):
        wrote(journal, "A line of it.\n" * 12, f"2026-11-{day:02d}T10:00")
    file = tmp_path / "pages.pdf"
    exported(journal, file)
    pages = pypdf.PdfReader(file).pages
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        text = " ".join(page.extract_text().split())
        assert "Prepared with Secure Base" in text
        assert "Confidential. Prepared by the writer, for one reader." in text
        assert "Self-report, not a diagnosis." in text
        assert f"{number} / {len(pages)}" in text
    first = words_of(file)
    assert "1 November 2026 to 20 November 2026 20 entries" in first


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_the_paper_is_the_writers_countrys(journal: Journal, tmp_path: Path, paper: str, size: tuple[int, int]) -> None:
    wrote(journal, "x")
    exported(journal, tmp_path / "pages.pdf", look=Look(Wording.of("en_US"), paper))
    box = pypdf.PdfReader(tmp_path / "pages.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_what_is_only_mine_a_draft_or_thrown_away_stays_out(journal: Journal, tmp_path: Path) -> None:
    wrote(journal, "for all", "2026-11-10T10:00")
    wrote(journal, "secret", "2026-11-01T10:00", sharing=Sharing.ONLY_MINE)
    wrote(journal, "half", state=State.DRAFT)
    journal.move_to_trash([wrote(journal, "thrown").id])
    report = exported(journal, tmp_path / "pages.pdf")
    assert (report.written, report.only_mine_left_out, report.drafts_left_out) == (1, 1, 1)
    text = words_of(tmp_path / "pages.pdf")
    assert "for all" in text
    assert "10 November 2026 1 entry" in text, "the days told are those of the pages within"
    assert not {"secret", "half", "thrown"} & set(text.split())
    with pytest.raises(ExchangeError, match="only mine"):
        exported(journal, tmp_path / "none.pdf", Filter(to_day=date(2026, 11, 1)))


def test_a_page_that_stays_out_is_not_named_by_what_follows_it(journal: Journal, tmp_path: Path) -> None:
    private = wrote(journal, "secret", title="Private matter", sharing=Sharing.ONLY_MINE)
    shared = wrote(journal, "words", title="Shared matter")
    for followed in (private, shared):
        wrote(journal, "later", "2026-11-21T10:00", follows=followed.id)
    exported(journal, tmp_path / "pages.pdf")
    text = words_of(tmp_path / "pages.pdf")
    assert "Private matter" not in text
    assert "after “another page”" in text
    assert "after “Shared matter”" in text


def test_scripts_of_the_world_are_set_or_named_and_never_lost_in_silence(journal: Journal, tmp_path: Path) -> None:
    text = "Ωμέγα Привет ∴ שלום السلام 日本語 สวัสดี 😀 ❤️ 👨‍👩‍👧 Z̷͕͗a̴l̶g̸o e\u0301"
    wrote(journal, text)
    report = exported(journal, tmp_path / "pages.pdf")
    shown = words_of(tmp_path / "pages.pdf")
    assert "Ωμέγα Привет ∴" in shown
    lettering = lettering_for([text])
    for code, stand_in in lettering.stand_ins.items():
        assert stand_in in shown
        assert chr(code) not in shown
    assert bool(report.warnings) == bool(lettering.stand_ins)


def test_a_sign_without_a_letterform_is_named() -> None:
    assert named("😀") == "[grinning face]"
    assert named("\u0e2a") == "[thai character so sua]"
    assert [named(sign) for sign in ("\u200d", "\ufe0f", "\ue000", "\U000e0041")] == [""] * 4
    private = plain_lettering(["a\u0301 \ue000 é ∴"]).stand_ins
    assert {ord("\u0301"), 0xE000} <= set(private)
    assert ord("é") not in private


def test_control_signs_and_broken_halves_never_reach_the_page() -> None:
    assert tidy("a\0b\x1bc\td\r\x85\u2028e\ud800f\x7f") == "abc    d\n\n\ne?f"


@pytest.mark.parametrize("seed", range(8))
def test_any_text_at_all_can_be_set(seed: int) -> None:
    dice = random.Random(seed)
    ranges = ((0, 0x300), (0x300, 0x3000), (0x3000, 0x10000), (0x10000, 0x110000))
    text = "".join(chr(dice.randrange(*dice.choice(ranges))) for _ in range(80))
    page = Page(text[:30], text[30:40], (text[40:50],), (Part(text[50:], text), Part(figures=((text, text),))))
    document = pdf._document(BRITISH, [entry_data(page)], (date(2026, 1, 1), date(2026, 1, 1)))
    made, _warnings = pdf._set(document, None)
    assert made.startswith(b"%PDF-1.7")


@pytest.mark.parametrize("text", ["word " * 20_000, "x" * 100_000, "line\n" * 5_000, "日" * 20_000, "a\u0301" * 5_000])
def test_endless_paragraphs_and_words_stay_on_the_page(journal: Journal, tmp_path: Path, text: str) -> None:
    wrote(journal, text)
    exported(journal, tmp_path / "pages.pdf")
    reader = pypdf.PdfReader(tmp_path / "pages.pdf")
    shown = unicodedata.normalize("NFC", "".join(page.extract_text() for page in reader.pages))
    sign = unicodedata.normalize("NFC", text.strip()[:2])[0]
    assert shown.count(sign) >= unicodedata.normalize("NFC", text).count(sign)
    assert len(reader.pages) > 1


def test_too_much_for_one_pdf_is_said_before_it_is_tried(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "MOST_SIGNS", 100)
    wrote(journal, "x " * 100)
    with pytest.raises(ExchangeError, match="too much for one PDF"):
        exported(journal, tmp_path / "pages.pdf")


def test_a_month_of_a_real_diary_is_whole(journal: Journal, tmp_path: Path, real_input: Path) -> None:
    plan = read([real_input / "pepys.jrnl.txt"], zone=journal.zone, guides=journal.guides)
    finished(run_import(journal, plan))
    month = Filter(from_day=date(1665, 9, 1), to_day=date(1665, 9, 30))
    report = exported(journal, tmp_path / "pages.pdf", month)
    text = words_of(tmp_path / "pages.pdf")
    chosen = [entry for some in journal.entries(month) for entry in some]
    assert report.written == len(chosen) == 30
    for entry in chosen:
        beginning = " ".join(str(entry.answers["text"]).split()[:8])
        assert beginning in text
