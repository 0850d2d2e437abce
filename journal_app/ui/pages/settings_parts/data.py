# SPDX-License-Identifier: GPL-3.0-or-later
"""Diaries brought in, and copies taken out."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.settings_parts.export_card import ExportCard
from journal_app.ui.pages.settings_parts.importing import ImportCard
from journal_app.ui.pages.settings_parts.imports_card import ImportsCard
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.widgets.text import Text


class DataSection(Section):
    """Import, the imports there are, export."""

    key: ClassVar[str] = "data"
    title: ClassVar[str] = N_("Data")
    icon: ClassVar[str] = "Data"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.importing = ImportCard(desk)
        self.imports = ImportsCard(desk)
        self.exporting = ExportCard(desk)
        self.form.addWidget(self.importing)
        self.form.addWidget(self.imports)
        self.form.addWidget(Text(_("Take a copy out"), "card_title"))
        self.form.addWidget(self.exporting)
        self.importing.brought.connect(self.refresh)

    def refresh(self) -> None:
        """Ask which imports there are."""
        self.imports.refresh()

    def concerns(self, change: Change) -> bool:
        """Return whether an import may have come or gone."""
        return change.everything
