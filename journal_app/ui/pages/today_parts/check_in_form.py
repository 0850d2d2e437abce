# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of the check-in card, laid out for the room there is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.answers import Json
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.today_parts.card_parts import CardPart, FeelingsPart, GridPart, LinePart, make_part
from journal_app.ui.regions import focus_into
from journal_app.ui.widgets.buttons import LinkButton, PrimaryButton

ALL_BESIDE_FROM_EM = 17
"""Room beside the grid from which everything else stands there."""
FEELINGS_BESIDE_FROM_EM = 7.5
"""Room from which at least the feelings do."""
GAP = 20


class CheckInForm(QWidget):
    """The guide's `card` questions, Save, and the way to all questions."""

    edited = Signal()
    save_wanted = Signal()
    whole_wanted = Signal()

    def __init__(self, desk: Desk, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look
        fields = [field for key in guide.card if (field := guide.field(key)) is not None]
        self.parts: tuple[CardPart, ...] = tuple(make_part(field, desk) for field in fields)
        self.save = PrimaryButton(desk.look, _("Save check-in"))
        self._whole = LinkButton(desk.look, _("All questions"))
        self._rest = QWidget()
        self._grid = QGridLayout(self)
        self._columns = 0
        self._arrange()
        self.show_answers({})
        for part in self.parts:
            part.edited.connect(self._take_edit)
            if isinstance(part, LinePart):
                part.line.returnPressed.connect(self._give)
        self.save.clicked.connect(self.save_wanted)
        self._whole.clicked.connect(self.whole_wanted)

    def part(self, key: str) -> CardPart:
        """Return the part for a question of the card."""
        return next(part for part in self.parts if part.field.key == key)

    def show_answers(self, answers: Mapping[str, Json]) -> None:
        """Show stored answers; not an edit."""
        for part in self.parts:
            part.show_value(answers.get(part.field.key))
        self._judge()

    def answers(self, kept: dict[str, Json]) -> dict[str, Json]:
        """Return the answers given here, over those that are kept but not asked here."""
        for part in self.parts:
            value = part.value()
            if value is None:
                kept.pop(part.field.key, None)
            else:
                kept[part.field.key] = value
        return kept

    def offer(self, words: Sequence[str]) -> None:
        """Offer the feelings named most."""
        for part in self.parts:
            if isinstance(part, FeelingsPart):
                part.offer(words)

    def show_earlier(self, raw: Json) -> None:
        """Show where an earlier check-in of the day was on the grid, None for nowhere."""
        for part in self.parts:
            if isinstance(part, GridPart):
                part.show_earlier(raw)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside each question what is needed there; the first of them gets the focus."""
        shown = [part for part in self.parts if part.field.key in problems]
        for part in self.parts:
            part.show_problem(problems.get(part.field.key, ""))
        if shown:
            focus_into(shown[0])

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        focus_into(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ems = (self.width() - self._first.sizeHint().width() - GAP) / max(1, self._look.em)
        self._place(3 if ems >= ALL_BESIDE_FROM_EM else 2 if ems >= FEELINGS_BESIDE_FROM_EM else 1)

    def _arrange(self) -> None:
        self._first = next((part for part in self.parts if isinstance(part, GridPart)), self.parts[0])
        self._second = next((part for part in self.parts if isinstance(part, FeelingsPart)), self.parts[-1])
        line = next((part for part in self.parts if isinstance(part, LinePart)), None)
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in self.parts:
            if part not in (self._first, self._second, line):
                column.addWidget(part)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        if line is None:
            foot.addStretch(1)
        else:
            foot.addWidget(line, 1)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(12)
        self._place(3)

    def _place(self, columns: int) -> None:
        """Set everything beside the grid (3), the feelings alone beside it (2), or all below one another (1)."""
        if columns == self._columns:
            return
        self._columns = columns
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        for widget in (self._first, self._second, self._rest, self._whole):
            grid.removeWidget(widget)
        beside = columns > 1
        grid.setColumnStretch(0, 0 if beside else 1)
        grid.setColumnStretch(1, 1 if beside else 0)
        if columns == 3:
            grid.addWidget(self._first, 0, 0, 2, 1, top)
            grid.addWidget(self._second, 0, 1)
            grid.addWidget(self._rest, 1, 1, 2, 1)
            grid.addWidget(self._whole, 2, 0, Qt.AlignmentFlag.AlignBottom)
            grid.setRowStretch(1, 1)
        elif columns == 2:
            grid.addWidget(self._first, 0, 0, top)
            grid.addWidget(self._second, 0, 1, top)
            grid.addWidget(self._rest, 1, 0, 1, 2)
            grid.addWidget(self._whole, 2, 0, 1, 2)
        else:
            for row, widget in enumerate((self._first, self._second, self._rest, self._whole)):
                grid.addWidget(widget, row, 0)

    def _take_edit(self) -> None:
        self._judge()
        self.edited.emit()

    def _judge(self) -> None:
        some = any(part.value() is not None for part in self.parts)
        self.save.setEnabled(some)
        self.save.setToolTip("" if some else _("Set something first: a place on the grid, a word, a line."))

    def _give(self) -> None:
        if self.save.isEnabled():
            self.save_wanted.emit()
