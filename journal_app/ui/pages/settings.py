# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: a list of groups at the left, the chosen one at the right; every change works at once."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.page import TWO_COLUMNS_FROM, Page
from journal_app.ui.pages.settings_parts.about import AboutSection
from journal_app.ui.pages.settings_parts.appearance import AppearanceSection
from journal_app.ui.pages.settings_parts.backups import BackupsSection
from journal_app.ui.pages.settings_parts.data import DataSection
from journal_app.ui.pages.settings_parts.journal_day import DaySection
from journal_app.ui.pages.settings_parts.people import PeopleSection
from journal_app.ui.pages.settings_parts.privacy import PrivacySection
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.pages.settings_parts.section_list import WIDTH_EM, SectionList
from journal_app.ui.pages.settings_parts.tags import TagsSection

SECTIONS: tuple[type[Section], ...] = (
    PrivacySection,
    AppearanceSection,
    DaySection,
    PeopleSection,
    TagsSection,
    BackupsSection,
    DataSection,
    AboutSection,
)
_NO_LIMIT = 16777215


class SettingsPage(Page):
    """The list and one group side by side; in a narrow window one of them, with Back."""

    key: ClassVar[str] = "settings"
    title: ClassVar[str] = N_("Settings")
    icon: ClassVar[str] = "Settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._narrow = False
        self._is_inside = False
        self._sections: dict[str, Section] = {}
        self._current = SECTIONS[0].key
        self.list = SectionList(desk.look, _(self.title), SECTIONS)
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.list.chosen.connect(self.open_section)
        desk.look.changed.connect(self._fit)
        self._show_current()
        self._fit()

    @property
    def current(self) -> Section:
        """Return the group that is open."""
        return self.section(self._current)

    def section(self, key: str) -> Section:
        """Return a group, built when it is first asked for."""
        if key not in self._sections:
            kind = next(kind for kind in SECTIONS if kind.key == key)
            section = self._sections[key] = kind(self.desk)
            section.back_wanted.connect(self._go_back)
            section.show_narrow(self._narrow)
            self._stack.addWidget(section)
        return self._sections[key]

    def open_section(self, key: str) -> None:
        """Show a group; the one that is left forgets what is not to stay."""
        self.current.leave()
        self._current = key
        self._is_inside = True
        self._show_current()
        self._arrange()
        if self.isVisible():
            self.current.refresh()
        if self._narrow:
            self.current.back.setFocus()

    def refresh(self) -> None:
        """Ask the store for what the open group shows."""
        self.current.refresh()

    def concerns(self, change: Change) -> bool:
        """Return whether the open group shows what changed; the others ask whenever they are opened."""
        return self.current.concerns(change)

    def leave(self) -> None:
        """Forget passphrases, codes and questions."""
        for section in self._sections.values():
            section.leave()

    def first_control(self) -> QWidget:
        """Return the row of the open group."""
        return self.list.current() if not self.list.isHidden() else self.current.back

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list and the open group."""
        return tuple(part for part in (self.list, self._stack) if not part.isHidden())

    def step_back(self) -> bool:
        """Go back to the list, where it gave way."""
        if not (self._narrow and self._is_inside):
            return False
        self._go_back()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_current(self) -> None:
        self._stack.setCurrentWidget(self.current)
        self.list.show_key(self._current)

    def _go_back(self) -> None:
        self.current.leave()
        self._is_inside = False
        self._arrange()
        self.list.current().setFocus()

    def _fit(self) -> None:
        self._narrow = self.width_in_ems() < TWO_COLUMNS_FROM
        for section in self._sections.values():
            section.show_narrow(self._narrow)
        self._arrange()

    def _arrange(self) -> None:
        if self._narrow:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(_NO_LIMIT)
        else:
            self.list.setFixedWidth(self.desk.look.px(WIDTH_EM))
        self.list.setVisible(not (self._narrow and self._is_inside))
        self._stack.setVisible(not self._narrow or self._is_inside)
