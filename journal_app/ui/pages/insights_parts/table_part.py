# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart as a table in its place, to be read out, copied, or saved as CSV."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.files import write_safely
from journal_app.ui.charts.tables import ChartTable
from journal_app.ui.clipboard import Clipboard
from journal_app.ui.dialogs.places import choose_file_to_write
from journal_app.ui.look import Look
from journal_app.ui.widgets.buttons import QuietButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text

ROWS_MEASURED = 40


class TablePart(QWidget):
    """The rows of a `ChartTable` and the two ways to take them along."""

    def __init__(
        self, look: Look, title: str, table: ChartTable, file_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._table = table
        self._file_name = file_name
        self._clipboard = Clipboard(self)
        self.view = QTableView()
        self.copy = QuietButton(look, _("Copy"), "Copy")
        self.save = QuietButton(look, _("CSV"), "Save to file")
        self._note = Text("", "secondary", "muted")
        self._note.hide()
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._choose_file)

    def forget_note(self) -> None:
        """Say no longer what was copied or saved: the rows are others now."""
        self._note.hide()

    def note(self) -> str:
        """Return what is said below the table, "" for nothing."""
        return self._note.text() if not self._note.isHidden() else ""

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self._table)
        view.setAccessibleName(_("{title} as a table").format(title=self._title))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setCornerButtonEnabled(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(ROWS_MEASURED)
        header.setHighlightSections(False)
        put(view, kind="plain")
        self.copy.setAccessibleName(_("Copy the table: {title}").format(title=self._title))
        self.save.setAccessibleName(_("Save the table as CSV: {title}").format(title=self._title))
        row = FlowLayout()
        for button in (self.copy, self.save):
            button.make_small()
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(view, 1)
        column.addLayout(row)
        column.addWidget(self._note)

    def _copy(self) -> None:
        self._clipboard.copy_secret(self._table.as_csv())
        self._say(_("Copied. Locking takes it out of the clipboard again."))

    def _choose_file(self) -> None:
        choose_file_to_write(self, _("Save the table"), Path.home() / self._file_name, self._save_to)

    def _save_to(self, name: str) -> None:
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(".csv")
        try:
            write_safely(self._table.as_csv().encode(), path)
        except OSError:
            self._say(_("That file could not be written. Please choose another place."))
        else:
            self._say(_("Saved as {name}. It is not encrypted.").format(name=path.name))

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.show()
