# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary for a therapist: what is offered, what stands on its pages, and the password upon it."""

import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pypdf
import pytest
from pypdf.errors import FileNotDecryptedError

from journal_app.domain.entry import Entry, Person, Sharing, State
from journal_app.exchange.exporting import Look
from journal_app.exchange.exporting.identifying import Sign
from journal_app.exchange.exporting.protection import (
    password_problem,
    password_words,
    prepared,
    protected,
    suggested_password,
)
from journal_app.exchange.exporting.redaction import Replacement
from journal_app.exchange.exporting.summary import Sheets, Wish, gather, make, offer, picture
from journal_app.exchange.exporting.summary_parts.beliefs import beliefs_in, median_with_interval
from journal_app.exchange.exporting.wording import Wording
from journal_app.store.journal import Journal
from tests.exchange.conftest import finished, saved, wrote

BRITISH = Look(Wording.of("en_GB"), "a4")
FIRST, LAST = date(2026, 10, 24), date(2026, 11, 22)
PNG = b"\x89PNG\r\n\x1a\n"


def sheets(journal: Journal, *entries: Entry, **wish: Any) -> Sheets:
    chosen = Wish(FIRST, LAST, entries=frozenset(entry.id for entry in entries), **wish)
    return make(finished(gather(journal, chosen, BRITISH.wording)), BRITISH)


def words(made: Sheets) -> str:
    return " ".join(" ".join(made.texts).split())


def percent(value: int) -> dict[str, int]:
    return {"value": value, "low": 0, "high": 100}


def check_in(journal: Journal, day: date, mood: int, **answers: Any) -> Entry:
    grid = {"pleasantness": mood, "energy": 4, "low": 1, "high": 7}
    return saved(journal, "daily_check_in", {"mood": grid, **answers}, f"{day}T20:00")


def month_of_check_ins(journal: Journal, days: int = 30) -> None:
    for back in range(days):
        day = LAST - timedelta(days=back)
        feeling = [{"word": "tired" if back % 3 else "own:missing Tomas", "value": 4, "low": 0, "high": 10}]
        check_in(journal, day, 3 + back % 3, feelings=feeling)


def promise(journal: Journal, direction: str, outcome: str, day: str = "2026-11-10") -> Entry:
    made = saved(journal, "promise", {"what": "Call about the boiler", "direction": direction}, f"{day}T10:00")
    saved(journal, "promise_outcome", {"outcome": outcome}, f"{day}T18:00", follows=made.id)
    return made


def test_only_mine_drafts_and_the_trash_are_never_offered(journal: Journal) -> None:
    kept = wrote(journal, "to be seen")
    private = wrote(journal, "mine alone", sharing=Sharing.ONLY_MINE)
    draft = wrote(journal, "half a thought", state=State.DRAFT)
    gone = wrote(journal, "thrown away")
    journal.move_to_trash([gone.id])
    offered = finished(offer(journal, FIRST, LAST))
    assert [row.id for row in offered.rows] == [kept.id]
    assert offered.only_mine == 1
    text = words(sheets(journal, kept, private, draft, gone))
    assert "to be seen" in text
    assert "1 of 1 entry is included in full, from page 2." in text
    assert not any(words in text for words in ("mine alone", "half a thought", "thrown away"))


def test_what_follows_an_only_mine_entry_is_not_offered_either(journal: Journal) -> None:
    private = saved(journal, "promise", {"what": "x", "direction": "to_them"}, sharing=Sharing.ONLY_MINE)
    outcome = saved(journal, "promise_outcome", {"outcome": "missed", "reason": "secret"}, follows=private.id)
    offered = finished(offer(journal, FIRST, LAST))
    assert offered.rows == ()
    assert offered.only_mine == 2
    assert "secret" not in words(sheets(journal, outcome))


def test_what_became_only_mine_after_it_was_offered_stays_out(journal: Journal) -> None:
    page = wrote(journal, "not any more")
    offered = finished(offer(journal, FIRST, LAST))
    journal.save(replace(page, sharing=Sharing.ONLY_MINE))
    wish = Wish(FIRST, LAST, entries=frozenset({page.id}))
    made = make(finished(gather(journal, wish, BRITISH.wording, offered)), BRITISH)
    assert "not any more" not in words(made)


def test_an_entry_that_is_not_chosen_gives_no_title_to_what_follows_it(journal: Journal) -> None:
    case = saved(journal, "facts_and_assumptions", {"moment": "The unanswered call", "facts": []})
    later = saved(journal, "facts_and_assumptions_outcome", {"outcome": "otherwise"}, follows=case.id)
    assert "after “another page”" in words(sheets(journal, later))
    assert "after “The unanswered call”" in words(sheets(journal, case, later))


def test_what_others_promised_is_left_out_unless_asked_for(journal: Journal) -> None:
    theirs = promise(journal, "to_me", "kept_on_time")
    mine = promise(journal, "to_them", "missed")
    offered = finished(offer(journal, FIRST, LAST))
    assert len(offered.rows) == 4
    assert {row.follows or row.id for row in offered.rows_with(their_promises=False)} == {mine.id}
    assert "They to me" not in words(sheets(journal, theirs))
    told = words(sheets(journal, theirs, their_promises=True))
    assert "They to me" in told
    assert "Promised to the writer: 1 of 1 kept" in told


def test_names_are_replaced_everywhere_the_writer_wrote_them(journal: Journal) -> None:
    tomas = journal.save_person(Person("11111111-1111-4111-8111-111111111111", "Tomas", pseudonym="T."))
    journal.save_person(Person("22222222-2222-4222-8222-222222222222", "Ines"))
    month_of_check_ins(journal)
    page = wrote(
        journal,
        "TOMAS’s kettle. Ines said so.",
        title="Tomas and I",
        people=frozenset({tomas.id}),
        tags=frozenset({"tomas"}),
    )
    made = sheets(journal, page, own_words="About Tomas.")
    assert "tomas" not in words(made).lower().replace("missing t.", "")
    assert "missing T." in words(made)
    assert "T.’s kettle. I. said so." in words(made)
    assert {one.name: one.by for one in made.named} == {"Tomas": "T.", "Ines": "I."}
    assert made.found == ()
    assert "Names were replaced." in words(made)
    other = sheets(journal, page, replacements=(Replacement("Tomas", "my partner"),))
    assert "My partner and I" in words(other)
    plain = sheets(journal, page, own_words="About Tomas.", replaces_names=False)
    assert "Tomas and I" in words(plain)
    assert "Names were replaced." not in words(plain)
    assert {(one.sign, one.page) for one in plain.found} == {(Sign.NAME, 1), (Sign.NAME, 2)}


def test_someone_deleted_from_the_list_of_people_stands_with_initials(journal: Journal) -> None:
    who = journal.person_named("Xaverine")
    page = saved(journal, "small_win", {"what": "asked", "person": [who.id]})
    journal.delete_person(who.id)
    page = journal.entry(page.id)
    assert "Xaverine" in words(sheets(journal, page, replaces_names=False))
    assert "Xaverine" not in words(sheets(journal, page))


def test_the_first_page_says_the_numbers_with_n_and_interval(journal: Journal) -> None:
    month_of_check_ins(journal)
    for day in range(10, 18):
        promise(journal, "to_them", "kept_on_time" if day < 16 else "missed", f"2026-11-{day}")
        assumption = [{"id": "s1", "text": "He is angry", "belief": percent(80)}]
        answers = {"assumptions": assumption, "belief_after": percent(30 + day), "kind": ["mind"]}
        saved(journal, "facts_and_assumptions", answers, f"2026-11-{day}T12:00")
    made = sheets(journal, own_words="Being late", reader="Dr. A. Lindqvist")
    text = words(made)
    for part in (
        "For Dr. A. Lindqvist. Covers 24 October 2026 to 22 November 2026 (30 days). Something written on 30 of them.",
        "What I would like to talk about Being late",
        "Change in four weeks:",
        "n = 30 days of 30. Line: LOWESS; the band holds 95 of 100 curves",
        "tired 10 10",
        "n = 30 entries that name a feeling.",
        "6 of 8 kept, or agreed anew in time. n = 8 that came due, 95 % interval 41 to 93 in a hundred.",
        "Belief in the first assumption was lower afterwards in 8 of 8, 95 % interval 68 to 100 in a hundred.",
        "The median change is −36.5 points of 100 (95 % interval −40 to −33).",
        "The kind ticked most: Mind reading, in 8 of 8 entries.",
        "Self-report, not a diagnosis.",
        "1 / 1",
    ):
        assert part in text, part
    assert made.waiting == ()
    alone = words(sheets(journal, parts=frozenset({"promises"})))
    assert "6 of 8 kept" in alone
    assert not any(part in alone for part in ("Mood over the period", "Feelings named most", "Facts and assumptions"))


def test_a_part_with_too_little_to_say_stays_away_and_says_what_it_waits_for(journal: Journal) -> None:
    wrote(journal, "one page")
    made = sheets(journal)
    assert "Mood over the period" not in words(made)
    assert len(made.waiting) == 4
    assert "Promises: waits for 5 more promises that came due." in made.waiting
    for back in (0, 1):
        check_in(journal, LAST - timedelta(days=back), 4)
    assert "2 days so far. A line through so few points would only pretend. n = 2 days of 30." in words(sheets(journal))


def test_what_the_writer_wrote_is_never_read_as_markup(journal: Journal) -> None:
    markup = '#eval("40 + 2") *a* $x$ ] <b> @ref \\ // no /* comment */'
    page = wrote(journal, markup, title='#eval("6 * 7")')
    text = words(sheets(journal, page, own_words=markup, reader="*x* #y"))
    assert "42" not in text
    assert text.count(markup) == 2
    assert "For *x* #y." in text
    assert '#eval("6 * 7")' in text


def test_the_file_is_tagged_and_says_no_more_of_the_writer_than_its_pages(journal: Journal) -> None:
    month_of_check_ins(journal)
    made = sheets(journal, wrote(journal, "Rain", title="A walk"))
    reader = pypdf.PdfReader(io.BytesIO(made.pdf))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "Summary for a therapist"
    assert reader.metadata.author is None
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert titles[-1] == "A walk 20 November 2026"


def test_a_picture_is_drawn_from_every_page_of_the_very_file(journal: Journal) -> None:
    pages = [wrote(journal, f"Line {n}.\n" * 60) for n in range(2)]
    made = sheets(journal, *pages)
    assert made.count == len(pypdf.PdfReader(io.BytesIO(made.pdf)).pages) > 2
    drawn = [picture(made.pdf, page, 40) for page in range(1, made.count + 1)]
    assert all(image.startswith(PNG) for image in drawn)
    assert len(set(drawn)) == made.count
    width, height = (int.from_bytes(drawn[0][at : at + 4]) for at in (16, 20))
    assert (width, height) == (331, 468)


def test_a_password_opens_the_file_and_nothing_else_does(journal: Journal) -> None:
    made = sheets(journal, wrote(journal, "Only for one reader."))
    locked = protected(made.pdf, "cafe\u0301-1")
    reader = pypdf.PdfReader(io.BytesIO(locked))
    assert reader.is_encrypted
    assert reader.pdf_header == "%PDF-1.7"
    encryption = reader.trailer["/Encrypt"]
    assert (encryption["/V"], encryption["/R"], encryption["/Length"]) == (5, 6, 256)
    assert encryption["/CF"]["/StdCF"]["/CFM"] == "/AESV3"
    assert not reader.decrypt("")
    assert not reader.decrypt("another")
    with pytest.raises(FileNotDecryptedError):
        reader.pages[0].extract_text()
    assert reader.decrypt(prepared("caf\u00e9-1"))
    assert [page.extract_text() for page in reader.pages] == list(made.texts)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"].value
    assert b"Only for one reader" not in locked


def test_a_password_that_would_not_be_the_same_everywhere_is_refused() -> None:
    assert password_problem("copper-lantern") is None
    assert password_problem("") is None
    assert "too long" in str(password_problem("ä" * 64))
    assert "cannot be typed" in str(password_problem("a\x07b"))


def test_suggested_passwords_are_words_of_our_list_and_a_number() -> None:
    listed = password_words()
    assert len(listed) == len(set(listed)) > 900
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 8 for word in listed)
    found = {suggested_password() for _time in range(50)}
    assert len(found) == 50
    for password in found:
        *chosen, number = password.split("-")
        assert len(chosen) == 4
        assert set(chosen) <= set(listed)
        assert 10 <= int(number) <= 99


def test_a_median_has_an_interval_from_six_values_on() -> None:
    assert median_with_interval([3, 1, 2]) == (2, None)
    assert median_with_interval(range(6)) == (2.5, (0, 5))
    assert median_with_interval(range(20)) == (9.5, (5, 14))


def test_beliefs_are_counted_on_the_scale_they_were_given_on() -> None:
    asked = {"assumptions": [{"belief": {"value": 8, "low": 0, "high": 10}}], "belief_after": percent(20)}
    half = {"assumptions": [{"belief": None}], "belief_after": percent(20), "kind": ["abs", "mind"]}
    counted = beliefs_in([asked, half, {}], [{"outcome": "partly"}, {}])
    assert (counted.n, counted.changes, counted.lower) == (3, (-60,), 1)
    assert (counted.outcomes, counted.kinds) == ({"partly": 1}, {"abs": 1, "mind": 1})


def test_the_same_wish_makes_the_same_file(journal: Journal) -> None:
    page = wrote(journal, "Rain")
    assert sheets(journal, page).pdf == sheets(journal, page).pdf
    assert sheets(journal, page).pdf != replace(sheets(journal), pdf=b"").pdf
