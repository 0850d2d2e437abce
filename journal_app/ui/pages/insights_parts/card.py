# SPDX-License-Identifier: GPL-3.0-or-later
"""A card of the Insights page: one headline, one chart or its table, n, and how it is computed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.charts.tables import ChartTable
from journal_app.ui.look import Look
from journal_app.ui.pages.insights_parts.table_part import TablePart
from journal_app.ui.widgets.buttons import LinkButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.placeholder import Placeholder
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Hairline, Text

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


LEAST_TABLE_EM = 10


class InsightCard(QFrame):
    """Enter swaps chart and table, H tells how it is computed, arrows go to the next card."""

    day_chosen = Signal(object)
    """The writer chose a day (a `date`) in the chart."""
    how_wanted = Signal()
    neighbour_wanted = Signal(int)
    """Go so many cards on."""

    def __init__(
        self,
        look: Look,
        title: str,
        chart: QWidget,
        table: ChartTable,
        file_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        put(self, card="true")
        self.title = title
        self.chart = chart
        self.table = table
        self._look = look
        self._paragraphs: tuple[str, ...] = ()
        self._was_table = False
        self._headline = Text("", "headline")
        self._n = Text("", "label", wraps=False)
        self.how = LinkButton(look, _("How this is computed"))
        self.swap = LinkButton(look, _("Show as table"))
        table.setParent(self)
        self.table_part = TablePart(look, title, table, file_name)
        self._waiting = QWidget()
        self._shown: QWidget = chart
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.how.clicked.connect(self.how_wanted)
        self.swap.clicked.connect(self.show_other)
        self.setAccessibleName(title)
        self._name_swap()

    def show_answer(self, headline: str, n: str, paragraphs: Sequence[str]) -> None:
        """Show what was worked out: the headline, n in words, and how it is computed; the chart is shown apart."""
        self._headline.setText(headline)
        self._n.setText(n)
        self._paragraphs = tuple(paragraphs)
        self.setAccessibleDescription(_("{headline} {n}").format(headline=headline, n=n))
        self.table_part.forget_note()
        if self.is_waiting:
            self._show(self.table_part if self._was_table else self.chart)
        self.how.setEnabled(True)
        self.swap.setEnabled(True)

    def show_waiting(self) -> None:
        """Show three hairlines in place of the chart, which keeps its room."""
        if self.is_waiting:
            return
        self._was_table = self.is_table
        self._waiting.setMinimumHeight(self._shown.height())
        self._show(self._waiting)
        self.how.setEnabled(bool(self._paragraphs))
        self.swap.setEnabled(False)

    def show_other(self) -> None:
        """Show the table in place of the chart, or the chart again."""
        self._show(self.chart if self.is_table else self.table_part)

    @property
    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self._shown is self.table_part

    @property
    def is_waiting(self) -> bool:
        """Whether hairlines stand for what is still worked out."""
        return self._shown is self._waiting

    def headline(self) -> str:
        """Return the headline."""
        return self._headline.text()

    def n(self) -> str:
        """Return n in words."""
        return self._n.text()

    def paragraphs(self) -> tuple[str, ...]:
        """Return how it is computed."""
        return self._paragraphs

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_H and plain and self.how.isEnabled():
            self.how_wanted.emit()
        elif key in _ENTER and self.hasFocus() and self.swap.isEnabled():
            self.show_other()
        elif key in _STEPS and plain and self.hasFocus():
            self.neighbour_wanted.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._waiting)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Placeholder(self._look))
        column.addStretch(1)
        # Not a stacked widget: it would be as high as the highest of the three.
        pages = QVBoxLayout()
        pages.setContentsMargins(0, 0, 0, 0)
        for page in (self.chart, self.table_part, self._waiting):
            # Without a parent it would be shown as a window of its own.
            page.setParent(self)
            pages.addWidget(page, 1)
            page.setVisible(page is self._shown)
        links = QWidget()
        row = FlowLayout(links, gap=10, row_gap=2)
        row.addWidget(self.how)
        row.addWidget(self.swap)
        foot = QWidget()
        sides = SplitRow(foot, gap=12, row_gap=2)
        sides.addWidget(self._n)
        sides.addWidget(links)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 6)
        whole.setSpacing(0)
        whole.addWidget(Text(self.title, "card_title"))
        whole.addSpacing(2)
        whole.addWidget(self._headline)
        whole.addSpacing(10)
        whole.addLayout(pages, 1)
        whole.addSpacing(8)
        whole.addWidget(Hairline())
        whole.addSpacing(3)
        whole.addWidget(foot)

    def _show(self, page: QWidget) -> None:
        """Show one of chart, table and hairlines; the table gets the chart's room at least."""
        if page is self.table_part and self._shown is self.chart:
            page.setMinimumHeight(max(self.chart.height(), self._look.px(LEAST_TABLE_EM)))
        for other in (self.chart, self.table_part, self._waiting):
            if other is not page:
                other.hide()
        self._shown = page
        page.show()
        self._name_swap()

    def _name_swap(self) -> None:
        self.swap.setText(_("Show as chart") if self.is_table else _("Show as table"))
        for button in (self.how, self.swap):
            button.setAccessibleName(f"{button.text()}: {self.title}")
