# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of suggestions: three rows, each with its reason, and the rule behind them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.today_parts.suggestions import RULE, Suggestion
from journal_app.ui.widgets.buttons import Button, ContentButton, IconButton
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.family import FamilySquare
from journal_app.ui.widgets.popover import Popover
from journal_app.ui.widgets.text import Hairline, Text


class SuggestionRow(ContentButton):
    """A guide, how long it takes, and why just now."""

    wanted = Signal(object)
    """Its `Suggestion`."""

    def __init__(self, desk: Desk, guide: Guide, suggestion: Suggestion, parent: QWidget | None = None) -> None:
        minutes = _("{n} min").format(n=guide.minutes)
        name = _("{guide}, {minutes}. {reason}").format(guide=_(guide.title), minutes=minutes, reason=suggestion.reason)
        super().__init__(name, "row", parent)
        self.suggestion = suggestion
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_still(Text(_(guide.title), "strong")), 1)
        head.addWidget(_still(Text(minutes, "secondary", "muted", wraps=False)), 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(head)
        words.addWidget(_still(Text(suggestion.reason, "secondary", "muted")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(FamilySquare(desk.look, guide.family.key, guide.key), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.wanted.emit(self.suggestion)


class SuggestedCard(Card):
    """Suggested for today, or places to start."""

    wanted = Signal(object)
    """The `Suggestion` that was chosen."""
    switched = Signal(bool)
    """The writer wants suggestions, or none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Suggested for today"), parent)
        self._desk = desk
        self._rows: list[QWidget] = []
        self._off = Text(_("Suggestions are off."), "secondary", "muted")
        self._on_again = Button(desk.look, _("Suggest again"))
        self._on_again.make_small()
        self._why = IconButton(desk.look, "Help, why this", _("Why these?"))
        self._explained: Popover | None = None
        self._why.make_dense()
        self.add_action(self._why)
        self.body.setSpacing(4)
        self.body.addWidget(self._off)
        self.body.addWidget(self._on_again, 0, Qt.AlignmentFlag.AlignLeft)
        self._why.clicked.connect(self._explain)
        self._on_again.clicked.connect(self._turn_on)

    @property
    def rows(self) -> tuple[SuggestionRow, ...]:
        """Return the rows shown."""
        return tuple(row for row in self._rows if isinstance(row, SuggestionRow))

    def show_suggestions(
        self, suggestions: Sequence[Suggestion], guides: Mapping[str, Guide], *, off: bool, is_new: bool
    ) -> None:
        """Show what is suggested; a new journal has places to start instead."""
        self.show_title(_("Places to start") if is_new else _("Suggested for today"))
        self._off.setVisible(off)
        self._on_again.setVisible(off)
        self._why.setVisible(not is_new and not off)
        self.setVisible(bool(suggestions) or off)
        if tuple(suggestions) == tuple(row.suggestion for row in self.rows):
            return
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for suggestion in suggestions:
            self._add(guides[suggestion.guide], suggestion)

    def _add(self, guide: Guide, suggestion: Suggestion) -> None:
        if self._rows:
            self._put(Hairline())
        row = SuggestionRow(self._desk, guide, suggestion)
        row.wanted.connect(self.wanted)
        self._put(row)

    def _put(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        self._rows.append(widget)

    def _explain(self) -> None:
        popover = Popover(self._desk.look, _("Why these?"), self.window())
        off = Button(self._desk.look, _("Suggest nothing"))
        off.make_small()
        popover.body.addWidget(Text(_("Why these?"), "card_title"))
        popover.body.addWidget(Text(_(RULE), "secondary"))
        popover.body.addWidget(off, 0, Qt.AlignmentFlag.AlignLeft)
        off.clicked.connect(self._turn_off)
        popover.closed.connect(popover.deleteLater)
        self._explained = popover
        anchor = self._why.rect()
        anchor.moveTopLeft(self._why.mapTo(self.window(), anchor.topLeft()))
        popover.open_at(anchor)

    def _turn_off(self) -> None:
        if self._explained is not None:
            self._explained.close_popover()
            self._explained = None
        self.switched.emit(False)

    def _turn_on(self) -> None:
        self.switched.emit(True)


def _still(text: Text) -> Text:
    text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return text
