# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the page one reads from plain values, piece by piece: no HTML is made, so none of a writer's can be read."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from journal_app.domain.i18n import _
from journal_app.domain.markdown import Block, Kind, Span, read_markdown
from journal_app.domain.reading import Passage
from journal_app.ui.fonts import PAGE_LINE_PERCENT
from journal_app.ui.look import Look
from journal_app.ui.models.entry_items import whole_moment
from journal_app.ui.models.spoken import guide_name, mood_step
from journal_app.ui.pages.journal_parts.mood_square import mood_image
from journal_app.ui.pages.journal_parts.reading import Measure, Reading, Sheet

ENTRY_LINK = "entry:"
"""Begins the address of a link to another entry of the journal."""

_LINE = "\u2028"
_WIDE = "\u2003\u2002"
_BULLET = "•"


Places = list[tuple[int, int]]
"""Where the writer's own words stand in a document, in Qt's positions: what a search may mark."""


class Typesetter:
    """Sets sheets into one document; every font and colour comes from the look."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        self._look = look
        self._document = document
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._written: Places = []

    def set_reading(self, reading: Reading) -> Places:
        """Set an entry with what it follows and what follows it; return where the writer's words stand."""
        self._begin()
        if reading.followed is not None:
            self._set_followed(*reading.followed)
        self._set_sheet(reading.sheet, "page")
        for sheet in reading.follow_ups:
            self._set_follow_up(sheet)
        self._cursor.endEditBlock()
        return self._written

    def set_sheet(self, sheet: Sheet) -> Places:
        """Set one entry, or one version of it, alone."""
        self._begin()
        self._set_sheet(sheet, "page")
        self._cursor.endEditBlock()
        return self._written

    def _begin(self) -> None:
        self._document.clear()
        self._document.setDocumentMargin(0)
        self._cursor = QTextCursor(self._document)
        self._cursor.beginEditBlock()
        self._fresh = True
        self._written = []

    # Parts of a page

    def _set_followed(self, identity: str, heading: str) -> None:
        self._block(after=6)
        self._words(_("Follows") + " ", self._style("secondary", "muted"))
        self._link(heading, identity, "secondary")

    def _set_sheet(self, sheet: Sheet, role: str) -> None:
        self._block(after=6, heading=1)
        self._own_words(sheet.heading, self._style("entry_title"))
        if sheet.measures:
            self._set_measures(sheet.measures)
        self._rule()
        self._set_passages(sheet.passages, role)

    def _set_measures(self, measures: tuple[Measure, ...]) -> None:
        self._block(after=2, line=130)
        muted, strong = self._style("secondary"), self._style("secondary", weight=QFont.Weight.DemiBold)
        for place, measure in enumerate(measures):
            if place:
                self._words(" " + _WIDE, muted)
            for mood in measure.moods:
                self._mood(mood)
            words = f"{measure.words} " if measure.figures else measure.words
            # A measure stays together on its line.
            self._words(words.replace(" ", "\u00a0"), muted)
            self._words(measure.figures.replace(" ", "\u00a0"), strong)

    def _set_passages(self, passages: tuple[Passage, ...], role: str) -> None:
        place = 0
        while place < len(passages):
            short = place
            while short < len(passages) and not passages[short].prose:
                short += 1
            if short > place:
                self._set_short(passages[place:short])
                place = short
            else:
                # A free page needs no question above it.
                self._set_prose(passages[place], role, alone=len(passages) == 1 and role == "page")
                place += 1

    def _set_prose(self, passage: Passage, role: str, *, alone: bool) -> None:
        if not alone:
            self._label(passage.label)
        for block in read_markdown(passage.text):
            self._set_block(block, role)

    def _set_short(self, passages: tuple[Passage, ...]) -> None:
        """Set answers that are no prose side by side with their questions."""
        table_format = QTextTableFormat()
        table_format.setBorder(0)
        table_format.setCellSpacing(0)
        table_format.setCellPadding(0)
        table_format.setTopMargin(self._gap(10))
        table_format.setBottomMargin(self._gap(12))
        table_format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        share = QTextLength.Type.PercentageLength
        table_format.setColumnWidthConstraints([QTextLength(share, 50), QTextLength(share, 50)])
        table = self._cursor.insertTable(len(passages), 2, table_format)
        for row, passage in enumerate(passages):
            question = self._cell(table, row, 0)
            question.insertText(passage.label, self._style("secondary", "muted"))
            answer = self._cell(table, row, 1)
            start = answer.position()
            answer.insertText(passage.text.replace("\n", _LINE), self._style("body"))
            self._written.append((start, answer.position()))
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._shrink()

    def _shrink(self) -> None:
        """Take no room for the empty block that follows a table or frame, until something is set in it."""
        style = QTextBlockFormat()
        style.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(style)
        self._fresh = True

    @staticmethod
    def _cell(table: QTextTable, row: int, column: int) -> QTextCursor:
        cell = table.cellAt(row, column)
        padded = QTextTableCellFormat()
        padded.setBottomPadding(5)
        padded.setRightPadding(12 if column == 0 else 0)
        cell.setFormat(padded)
        return cell.firstCursorPosition()

    def _set_follow_up(self, sheet: Sheet) -> None:
        outer = self._cursor.currentFrame()
        frame = QTextFrameFormat()
        frame.setBackground(QBrush(self._look.color("raised")))
        frame.setBorder(1)
        frame.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        frame.setBorderBrush(QBrush(self._look.color("border")))
        frame.setPadding(14)
        frame.setTopMargin(22)
        self._cursor.insertFrame(frame)
        self._fresh = True
        self._block(after=2)
        family = sheet.guide.family.key if sheet.guide else "neutral"
        self._words(guide_name(sheet.guide), self._style("label", family))
        self._words("  " + whole_moment(sheet.entry.written_at) + "  ", self._style("secondary", "muted"))
        self._link(_("Open"), sheet.entry.id, "secondary")
        if sheet.entry.title.strip():
            self._block(after=2)
            self._own_words(sheet.heading, self._style("strong"))
        if sheet.measures:
            self._set_measures(sheet.measures)
        self._set_passages(sheet.passages, "answer")
        self._cursor = outer.lastCursorPosition()
        self._shrink()

    # Pieces

    def _label(self, label: str) -> None:
        self._block(before=self._gap(14), after=1)
        self._words(label, self._style("label", "muted"))

    def _set_block(self, block: Block, role: str) -> None:
        if block.kind is Kind.RULE:
            self._rule()
            return
        indent = self._gap(22) * (block.level if block.kind in (Kind.BULLET, Kind.NUMBERED) else 0)
        hangs = block.kind in (Kind.BULLET, Kind.NUMBERED)
        quoted = block.kind is Kind.QUOTE
        heading = block.kind is Kind.HEADING
        self._block(
            before=self._gap(8) if heading else 0,
            after=3 if hangs else self._gap(7),
            line=PAGE_LINE_PERCENT,
            left=indent or (self._gap(16) if quoted else 0),
            hanging=-self._gap(18) if hangs else 0,
            heading=min(6, block.level + 1) if heading else 0,
        )
        style = self._style("quotation" if quoted else role)
        if heading:
            style = self._style("section_title" if block.level < 3 else role, weight=QFont.Weight.DemiBold)
        start = self._cursor.position()
        if hangs:
            self._words(f"{block.mark or _BULLET}\t", style)
        for span in block.spans:
            self._words(span.text.replace("\n", _LINE), self._spanned(style, span))
        self._written.append((start, self._cursor.position()))

    def _spanned(self, style: QTextCharFormat, span: Span) -> QTextCharFormat:
        if not (span.strong or span.emphasis or span.struck or span.code):
            return style
        styled = QTextCharFormat(style)
        if span.strong:
            styled.setFontWeight(QFont.Weight.DemiBold)
        if span.emphasis:
            styled.setFontItalic(not style.fontItalic())
        if span.struck:
            styled.setFontStrikeOut(True)
        if span.code:
            styled.setFontFamilies(["monospace"])
            styled.setFontFixedPitch(True)
        return styled

    def _rule(self) -> None:
        self._block(after=self._gap(4))
        block = self._cursor.blockFormat()
        block.setProperty(
            QTextFormat.Property.BlockTrailingHorizontalRulerWidth,
            QTextLength(QTextLength.Type.PercentageLength, 100),
        )
        block.setBackground(QBrush(self._look.color("border")))
        self._cursor.setBlockFormat(block)
        small = self._style("small")
        small.setFontPointSize(max(1.0, small.fontPointSize() / 2))
        self._cursor.setBlockCharFormat(small)

    def _mood(self, mood: float) -> None:
        side = QFontMetrics(self._look.font("secondary")).capHeight() + 2
        step = mood_step(mood)
        address = QUrl(f"mood:{step}")
        image = mood_image(self._look, step, side)
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, address, image)
        picture = QTextImageFormat()
        picture.setName(address.toString())
        picture.setWidth(side)
        picture.setHeight(side)
        picture.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._cursor.insertImage(picture)
        self._words("\u00a0\u00a0", self._style("secondary"))

    def _link(self, text: str, identity: str, role: str) -> None:
        style = self._style(role, "accent")
        style.setAnchor(True)
        style.setAnchorHref(ENTRY_LINK + identity)
        style.setFontUnderline(True)
        self._words(text, style)

    def _own_words(self, text: str, style: QTextCharFormat) -> None:
        start = self._cursor.position()
        self._words(text, style)
        self._written.append((start, self._cursor.position()))

    def _words(self, text: str, style: QTextCharFormat) -> None:
        self._cursor.insertText(text, style)

    def _block(
        self,
        *,
        before: int = 0,
        after: int = 0,
        line: int = 100,
        left: int = 0,
        hanging: int = 0,
        heading: int = 0,
    ) -> None:
        """Begin a block; margins are in pixels, `line` in percent of the font's own height."""
        style = QTextBlockFormat()
        style.setTopMargin(before)
        style.setBottomMargin(after)
        style.setLeftMargin(left)
        style.setTextIndent(hanging)
        style.setHeadingLevel(heading)
        if line != 100:
            style.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if hanging:
            # Counted from where the hanging first line begins.
            style.setTabPositions([QTextOption.Tab(-hanging, QTextOption.TabType.LeftTab)])
        if self._fresh:
            self._cursor.setBlockFormat(style)
            self._fresh = False
        else:
            self._cursor.insertBlock(style)

    def _style(self, role: str, token: str = "text", weight: QFont.Weight | None = None) -> QTextCharFormat:
        font = self._look.font(role)
        style = QTextCharFormat()
        style.setFont(font)
        style.setForeground(QBrush(self._look.color(token)))
        if weight is not None:
            style.setFontWeight(weight)
        return style

    def _gap(self, pixels: int) -> int:
        """Return a distance that grows with the text, given at the usual size."""
        return max(pixels, pixels * self._look.em // 17)
