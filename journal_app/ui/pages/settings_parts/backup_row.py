# SPDX-License-Identifier: GPL-3.0-or-later
"""One backup in the list: when it was made, how large it is, a test, a copy back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.backups import Backup
from journal_app.ui.look import Look
from journal_app.ui.pages.settings_parts.rows import SettingRow
from journal_app.ui.pages.settings_parts.wording import say_size, say_when
from journal_app.ui.widgets.buttons import QuietButton
from journal_app.ui.widgets.flow_layout import FlowLayout


class BackupRow(QWidget):
    """Both signals carry the `Backup`."""

    test_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self, look: Look, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.backup = backup
        when = say_when(backup.made_at)
        self.test = QuietButton(look, _("Test"))
        self.test.setAccessibleName(_("Test the backup of {when}").format(when=when))
        self.restore = QuietButton(look, _("Copy back…"))
        self.restore.setAccessibleName(_("Copy the backup of {when} back").format(when=when))
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.test, self.restore):
            button.make_small()
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SettingRow(when, say_size(backup.size), buttons))
        self.test.clicked.connect(self._want_test)
        self.restore.clicked.connect(self._want_restore)

    def _want_test(self) -> None:
        self.test_wanted.emit(self.backup)

    def _want_restore(self) -> None:
        self.restore_wanted.emit(self.backup)
