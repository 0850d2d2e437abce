# SPDX-License-Identifier: GPL-3.0-or-later
"""The page one reads: the writer's words as they are, nothing loaded, hits marked and stepped through."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument, QTextFormat
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.ui.look import Appearance, Look
from journal_app.ui.pages.journal_parts.positions import in_qt
from journal_app.ui.pages.journal_parts.reading import Reading, read_entry
from journal_app.ui.pages.journal_parts.reading_text import ReadingText
from tests.ui.models.nora import TODAY, Nora


@pytest.fixture
def text(look: Look, qtbot: QtBot) -> ReadingText:
    made = ReadingText(look)
    qtbot.addWidget(made)
    made.resize(460, 600)
    made.show()
    return made


def reading_of(nora: Nora, entry: Entry) -> Reading:
    return nora.does(lambda journal: read_entry(journal, entry.id))


def show(text: ReadingText, nora: Nora, entry: Entry, words: str = "") -> None:
    text.show_reading(reading_of(nora, entry))
    if words:
        pieces = text.own_texts()
        text.show_hits(nora.does(lambda journal: [journal.hit_marks(words, piece) for piece in pieces]))


def test_what_looks_like_html_is_read_as_it_was_written(text: ReadingText, nora: Nora) -> None:
    written = "<b>bold</b> & <img src='x.png'> <script>alert(1)</script> a < b > c &amp; <!-- not shown? -->"
    show(text, nora, nora.writes("free_writing", {"text": written}, TODAY, "<i>A title</i>"))
    assert written in text.toPlainText()
    assert "<i>A title</i>" in text.toPlainText()


def test_nothing_is_loaded_from_file_or_network(
    text: ReadingText, nora: Nora, tmp_path: Path, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "x.png"
    assert look.pixmap("Journal").save(str(picture))
    asked: list[str] = []
    real = ReadingText.loadResource

    def watched(self: ReadingText, kind: int, name: QUrl) -> object:
        asked.append(name.toString())
        return real(self, kind, name)

    monkeypatch.setattr(ReadingText, "loadResource", watched)
    words = f"![cat]({picture}) ![](file://{picture}) <img src='{picture}'> ![far](http://example.org/x.png)"
    show(text, nora, nora.writes("free_writing", {"text": words}, TODAY, "Pictures"))
    text.grab()
    assert asked == []
    assert f"cat ({picture})" in text.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    assert text.loadResource(kind, QUrl.fromLocalFile(str(picture))) is None
    assert not [format for format in text.document().allFormats() if format.isImageFormat()]


def test_an_address_is_text_and_no_link(text: ReadingText, nora: Nora) -> None:
    words = "[look](https://example.org/a) and https://example.org/b"
    show(text, nora, nora.writes("free_writing", {"text": words}, TODAY, "Links"))
    assert "look (https://example.org/a) and https://example.org/b" in text.toPlainText()
    assert not [format for format in text.document().allFormats() if format.toCharFormat().isAnchor()]


def test_a_link_that_is_followed_never_leaves_the_page(text: ReadingText, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(text.entry_opened):
        text.anchorClicked.emit(QUrl("https://example.org"))
    assert text.source().isEmpty()
    assert not text.openLinks()


def test_markdown_is_rendered_for_reading(text: ReadingText, nora: Nora) -> None:
    words = "# A word\nPlain and **strong**.\nA second line.\n- tea\n1. first"
    show(text, nora, nora.writes("free_writing", {"text": words}, TODAY, "Signs"))
    shown = text.toPlainText()
    assert "Plain and strong.\nA second line." in shown
    assert "**" not in shown
    assert "•\ttea" in shown
    assert "1.\tfirst" in shown


def test_a_page_shows_title_measures_questions_and_answers(
    text: ReadingText, nora: Nora, entries: dict[str, Entry]
) -> None:
    show(text, nora, entries["towel"])
    shown = text.toPlainText().replace("\u00a0", " ")
    assert shown.startswith("The towel\n")
    assert "3 of 7, a little low" in shown
    assert "ashamed 6 of 10" in shown
    assert "What set it off?\nTomas put the kettle on" in shown
    assert "Who was part of it?\nTomas" in shown


def test_feelings_before_and_after_stand_together(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["call"])
    assert "afraid 8 → 3" in text.toPlainText().replace("\u00a0", " ")


def test_the_line_that_heads_a_page_is_not_said_twice(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["call"])
    assert text.toPlainText().count("The unanswered call") == 1
    show(text, nora, nora.writes("free_writing", {"text": "One line\nand more"}, TODAY))
    assert text.toPlainText().count("One line") == 1
    assert "and more" in text.toPlainText()


def test_a_long_first_line_is_read_whole(text: ReadingText, nora: Nora) -> None:
    words = "word " * 60 + "end"
    show(text, nora, nora.writes("free_writing", {"text": words}, TODAY))
    assert words in text.toPlainText()


def test_follow_ups_stand_beneath_and_open(
    text: ReadingText, nora: Nora, entries: dict[str, Entry], qtbot: QtBot
) -> None:
    show(text, nora, entries["call"])
    shown = text.toPlainText()
    assert shown.index("I heard the kettle") < shown.index("What turned out to be so")
    assert "The battery of his phone was flat." in shown
    with qtbot.waitSignal(text.entry_opened) as opened:
        text.anchorClicked.emit(QUrl(_links(text)[0]))
    assert opened.args == [entries["battery"].id]


def test_what_a_follow_up_follows_stands_above_and_opens(
    text: ReadingText, nora: Nora, entries: dict[str, Entry]
) -> None:
    show(text, nora, entries["battery"])
    assert text.toPlainText().startswith("Follows The unanswered call\n")
    assert _links(text) == [f"entry:{entries['call'].id}"]


def test_an_entry_of_an_unknown_guide_is_read(text: ReadingText, nora: Nora) -> None:
    show(text, nora, nora.writes("rose_and_thorn", {"rose": "pink", "count": 3}, date(2026, 11, 2)))
    shown = text.toPlainText()
    assert "A page" in shown
    assert "rose\npink" in shown


def test_hits_are_marked_where_they_stand(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["towel"], "kettle")
    marked = [selection.cursor.selectedText() for selection in text.extraSelections()]
    assert marked == ["kettle", "kettle", "kettle"]
    assert _grounds(text) == ["#F3DFA2"] * 3


def test_questions_are_not_marked(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["towel"], "what")
    assert text.hits() == 0
    assert "What set it off?" in text.toPlainText()


def test_steps_go_through_the_hits_and_round(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["towel"], "kettle")
    assert [text.step(forward=True) for _ in range(4)] == [1, 2, 3, 1]
    assert text.textCursor().selectedText() == "kettle"
    assert [text.step(forward=False) for _ in range(2)] == [3, 2]
    text.show_no_hits()
    assert text.step(forward=True) is None


def test_another_look_keeps_hits_and_place(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["towel"], "kettle")
    text.step(forward=True)
    before = text.textCursor().selectionStart()
    nora.desk.look.choose(Appearance(theme="dark", text_percent=150, bundled_chrome=True, reduce_motion=True))
    assert [selection.cursor.selectedText() for selection in text.extraSelections()] == ["kettle"] * 3
    assert text.textCursor().selectionStart() == before
    assert _grounds(text) == ["#5A4A18"] * 3


def test_what_is_copied_is_plain_text(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["weather"])
    text.selectAll()
    data = text.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert "before I had said anything.\nHe looked at me" in data.text()


def test_no_line_is_longer_than_is_good_to_read(text: ReadingText, nora: Nora, look: Look) -> None:
    show(text, nora, nora.writes("free_writing", {"text": "word " * 400}, TODAY, "Long"))
    text.resize(1600, 600)
    assert text.viewport().width() < look.px(50)


def test_nothing_is_left_of_a_page_once_it_is_gone(text: ReadingText, nora: Nora, entries: dict[str, Entry]) -> None:
    show(text, nora, entries["towel"], "kettle")
    text.show_nothing()
    assert (text.toPlainText(), text.own_texts(), text.hits(), text.extraSelections()) == ("", [], 0, [])


def test_places_count_letters_that_take_two_units() -> None:
    assert in_qt("🫖 kettle 🫖 kettle", [(2, 8), (11, 17)]) == [(3, 9), (13, 19)]
    assert in_qt("tea", [(-2, 1), (2, 99), (3, 3)]) == [(0, 1), (2, 3)]


def _grounds(text: ReadingText) -> list[str]:
    selections = text.extraSelections()
    return [selection.format.background().color().name().upper() for selection in selections]


def _links(text: ReadingText) -> list[str]:
    found: list[str] = []
    block = text.document().begin()
    while block.isValid():
        for run in block.textFormats():
            address = run.format.property(QTextFormat.Property.AnchorHref)
            if address:
                found.append(str(address))
        block = block.next()
    return found
