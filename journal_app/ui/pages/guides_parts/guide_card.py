# SPDX-License-Identifier: GPL-3.0-or-later
"""One guide in the gallery: its sign, its name, how long it takes, one sentence, and a draft that waits."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.entry import EntryRow
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.pages.guides_parts.finding import minutes_text
from journal_app.ui.pages.today_parts.words import near_day
from journal_app.ui.widgets.buttons import ContentButton
from journal_app.ui.widgets.family import FamilySquare
from journal_app.ui.widgets.text import OneLine, Text

ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class GuideCard(ContentButton):
    """A card that is pressed as a whole: it begins the guide, or goes on with its draft."""

    wanted = Signal(str)
    """Key of the guide to begin."""
    draft_wanted = Signal(str)
    """Id of the draft to go on with."""
    step_wanted = Signal(int, int)
    """An arrow: steps to the right and down."""
    letter_typed = Signal(str)
    """A letter: it belongs into the search."""

    def __init__(
        self, look: Look, guide: Guide, draft: EntryRow | None, today: date, parent: QWidget | None = None
    ) -> None:
        sentence = _("Draft from {day}. Go on").format(day=near_day(draft.day, today)) if draft else _(guide.purpose)
        super().__init__(_name(guide, sentence), "card", parent)
        self.guide = guide
        self._draft = draft.id if draft else ""
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_still(Text(_(guide.title), "strong")), 1)
        head.addWidget(_still(OneLine(minutes_text(guide), "secondary", "muted")), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(_still(Text(sentence, "secondary", "accent" if draft else "muted")))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(FamilySquare(look, guide.family.key, guide.key), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.clicked.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if step and plain:
            self.step_wanted.emit(*step)
        elif plain and event.text().strip() and event.text().isprintable():
            self.letter_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self._draft:
            self.draft_wanted.emit(self._draft)
        else:
            self.wanted.emit(self.guide.key)


def _name(guide: Guide, sentence: str) -> str:
    return _("{guide}, family {family}, {minutes}. {sentence}").format(
        guide=_(guide.title), family=_(guide.family.title), minutes=minutes_text(guide), sentence=sentence
    )


def _still(text: Text) -> Text:
    text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return text
