# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands above the list: the search with its order, or the trash's title with its way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.pages.journal_parts.search_line import SearchLine
from journal_app.ui.widgets.buttons import Button, IconButton
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text


class SearchHead(QWidget):
    """The search line, the way to the filters when they are folded, how many entries there are, and their order."""

    filters_wanted = Signal()
    order_changed = Signal(bool)
    """True: the best match first."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._best = False
        self.search = SearchLine(look)
        self._filter = IconButton(look, "Filter", _("Filters and calendar"))
        self._filter.hide()
        self._count = Text("", "secondary", "muted")
        self._order = Button(look, "", "Newest first", "quiet")
        self._order.make_small()
        self._order.setVisible(False)
        self._lay_out()
        self._filter.clicked.connect(self.filters_wanted)
        self._order.clicked.connect(self._turn)
        self._dress()

    def show_count(self, sentence: str) -> None:
        """Say how many entries there are."""
        self._count.setText(sentence)

    def count(self) -> str:
        """Return what is said of how many there are."""
        return self._count.text()

    def show_searching(self, searching: bool) -> None:
        """Offer another order while something is searched for; the newest comes first at the start."""
        self._order.setVisible(searching)
        if not searching:
            self._best = False
            self._dress()

    def best_first(self) -> bool:
        """Return whether the best match comes first."""
        return self._best

    def order_button(self) -> Button:
        """Return the button that changes the order."""
        return self._order

    def filter_button(self) -> IconButton:
        """Return the button that leads to the filters."""
        return self._filter

    def show_filter_button(self, shown: bool) -> None:
        """Offer the way to the filters, when they have no room of their own."""
        self._filter.setVisible(shown)

    def show_filters_set(self, are_set: bool) -> None:
        """Let the way to the filters tell whether they leave something out."""
        self._filter.show_icon("Filter", "accent" if are_set else "muted")
        self._filter.show_name(_("Filters and calendar, set") if are_set else _("Filters and calendar"))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self._filter)
        below = SplitRow(row_gap=0)
        below.addWidget(self._count)
        below.addWidget(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addLayout(below)

    def _turn(self) -> None:
        self._best = not self._best
        self._dress()
        self.order_changed.emit(self._best)

    def _dress(self) -> None:
        self._order.setText(_("Newest first") if self._best else _("Best match first"))
        self._order.setAccessibleName(
            _("Show the newest first") if self._best else _("Show what fits the words best first")
        )


class TrashHead(QWidget):
    """Title of the trash, the way back, and emptying it."""

    left = Signal()
    emptying_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = IconButton(look, "Back", _("Back to the entries"), "Esc")
        self._empty = Button(look, _("Empty"))
        self._empty.make_small()
        self._empty.setAccessibleName(_("Empty the trash"))
        self._count = Text("", "secondary", "muted")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._back)
        row.addWidget(Text(_("Trash"), "section_title"), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._count)
        self._back.clicked.connect(self.left)
        self._empty.clicked.connect(self.emptying_wanted)

    def show_count(self, sentence: str, count: int) -> None:
        """Say how many entries lie here."""
        self._count.setText(sentence)
        self._empty.setEnabled(count > 0)

    def count(self) -> str:
        """Return what is said of how many there are."""
        return self._count.text()

    def empty_button(self) -> Button:
        """Return the button that empties the trash."""
        return self._empty

    def back_button(self) -> IconButton:
        """Return the way back."""
        return self._back
