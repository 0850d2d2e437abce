# SPDX-License-Identifier: GPL-3.0-or-later
"""A card of Insights: one question, its answer in words, a chart or the same as a table, and how it came about."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.files import write_safely
from journal_app.ui.charts.tables import ChartTable
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.dialogs.places import choose_file_to_write
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import Button, LinkButton
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.placeholder import Placeholder
from journal_app.ui.widgets.popover import Popover
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Hairline, Text

PATIENCE = 200
"""Milliseconds of waiting after which the card says so."""
TABLE_EM = 14


class InsightCard(QFrame):
    """Title, headline, chart, and below them n, how it is computed, and the table."""

    moved = Signal(int)
    """The writer pressed an arrow: go so many cards on."""

    def __init__(
        self,
        look: Look,
        title: str,
        chart: QWidget,
        table: ChartTable,
        clipboard: Clipboard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        put(self, card="true")
        self._look = look
        self._clipboard = clipboard
        self.title = title
        self.chart = chart
        self.table = table
        self._method = ""
        self._headline = Text("", "headline")
        self._placeholder = Placeholder(look)
        self._view = _TableView(table)
        self._copy = Button(look, _("Copy"), "Copy")
        self._save = Button(look, _("CSV"), "Save to file")
        self._told = FieldMessage(look)
        self._n = Text("", "label", wraps=False)
        self._how = LinkButton(look, _("How this is computed"))
        self._swap = LinkButton(look, _("Show as table"))
        self._aside = QWidget()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PATIENCE)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._connect()
        self.show_table(False)

    @property
    def headline(self) -> str:
        """What it says."""
        return self._headline.text()

    @property
    def shows_table(self) -> bool:
        """Whether the table stands in the chart's place."""
        return not self._aside.isHidden()

    @property
    def n_text(self) -> str:
        """What it says its answer rests on."""
        return self._n.text()

    def show_answer(self, headline: str, n: str, methods: Sequence[str]) -> None:
        """Show the answer in words, what it rests on, and how it came about."""
        self._waiting.stop()
        self._placeholder.hide()
        self._headline.setText(headline)
        self._headline.setVisible(bool(headline))
        self._n.setText(n)
        self._method = "\n\n".join(methods)
        self.setAccessibleDescription(f"{headline} {n}")
        self.show_table(self.shows_table)

    def show_waiting(self) -> None:
        """Say that it is being worked out, if that takes longer than a moment."""
        self._waiting.start()

    def show_table(self, table: bool) -> None:
        """Put the table in the chart's place, or the chart in the table's."""
        self._aside.setVisible(table)
        self.chart.setVisible(not table)
        self._swap.setText(_("Show as chart") if table else _("Show as table"))
        self._swap.setAccessibleName(f"{self._swap.text()}: {self.title}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if not self.hasFocus():
            super().keyPressEvent(event)
        elif key in steps:
            self.moved.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn()
        elif key == Qt.Key.Key_H:
            self._explain()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        table = QVBoxLayout(self._aside)
        table.setContentsMargins(0, 0, 0, 0)
        table.setSpacing(8)
        table.addWidget(self._view)
        buttons = FlowLayout()
        for button in (self._copy, self._save):
            button.make_small()
            buttons.addWidget(button)
        table.addLayout(buttons)
        table.addWidget(self._told)
        links = QWidget()
        row = FlowLayout(links, gap=12, align=Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._how)
        row.addWidget(self._swap)
        foot = SplitRow(row_gap=0)
        foot.addWidget(self._n)
        foot.addWidget(links)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 8)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(Text(self.title, "card_title"))
        head.addWidget(self._headline)
        column.addLayout(head)
        column.addWidget(self._placeholder)
        grows = self.chart.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Expanding
        column.addWidget(self.chart, 1 if grows else 0)
        column.addWidget(self._aside)
        column.addStretch(0 if grows else 1)
        column.addWidget(Hairline())
        column.addLayout(foot)
        self._placeholder.hide()

    def _connect(self) -> None:
        self._how.clicked.connect(self._explain)
        self._how.setAccessibleName(_("How this is computed: {title}").format(title=self.title))
        self._swap.clicked.connect(self._turn)
        self._copy.clicked.connect(self._copy_table)
        self._copy.setAccessibleName(_("Copy the table: {title}").format(title=self.title))
        self._save.clicked.connect(self._choose_file)
        self._save.setAccessibleName(_("Save the table as CSV: {title}").format(title=self.title))
        self._view.setAccessibleName(_("{title}, as a table").format(title=self.title))
        self._waiting.timeout.connect(self._show_placeholder)
        self._look.changed.connect(self._dress)
        self._dress()

    def _show_placeholder(self) -> None:
        self._placeholder.setVisible(not self._headline.text())

    def _turn(self) -> None:
        self._told.show_sentence("")
        self.show_table(not self.shows_table)

    def _explain(self) -> None:
        popover = Popover(self._look, _("How this is computed"), self.window())
        popover.body.addWidget(Text(_("How this is computed"), "card_title"))
        popover.body.addWidget(Text(self._method, "secondary"))
        popover.closed.connect(popover.deleteLater)
        anchor = self._how.rect()
        anchor.moveTopLeft(self._how.mapTo(self.window(), anchor.topLeft()))
        popover.open_at(anchor)

    def _copy_table(self) -> None:
        self._clipboard.copy_secret(self.table.as_csv())
        self._told.show_sentence(_("Copied. A lock clears it from the clipboard."), "muted", "Information")

    def _choose_file(self) -> None:
        choose_file_to_write(self, _("Save the table"), Path.home() / _("table.csv"), self._save_to)

    def _save_to(self, name: str) -> None:
        try:
            write_safely(self.table.as_csv().encode("utf-8-sig"), Path(name))
        except OSError:
            self._told.show_sentence(_("That file could not be written. Please choose another place."))
        else:
            self._told.show_sentence(_("Saved. Anyone with that file can read it."), "muted", "Information")

    def _dress(self) -> None:
        self._view.setFixedHeight(self._look.px(TABLE_EM))


class _TableView(QTableView):
    """Rows to read, by keys too; Tab leaves the table."""

    def __init__(self, model: ChartTable) -> None:
        super().__init__()
        self.setModel(model)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(60)
        header.setStretchLastSection(True)
