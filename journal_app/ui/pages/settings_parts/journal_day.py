# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal's own rule: the hour at which a day begins."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.widgets.step_field import StepField

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

LATEST = 12
KEY = "day_starts_at"


class HourReading:
    """Whole hours of the night and morning: 4 is 4:00."""

    def parse(self, text: str) -> int | None:
        """Return the hour."""
        said = text.strip().removesuffix(":00")
        return int(said) if said.isascii() and said.isdigit() else None

    def say(self, value: int) -> str:
        """Return the hour as a time."""
        return f"{value}:00"

    def example(self) -> str:
        """Return one sentence that says how to put it."""
        return _("Put a whole hour like 4:00.")


class DaySection(Section):
    """When a day begins."""

    key: ClassVar[str] = "journal"
    title: ClassVar[str] = N_("Journal")
    icon: ClassVar[str] = "Journal"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.hour = StepField(
            desk.look, _("Hour at which a day begins"), HourReading(), low=0, high=LATEST, step=1, start=4
        )
        self.saying = Saying(desk.look)
        card = SettingsCard()
        hint = _("What you write in the night before it counts for the day that ends.")
        card.add_row(SettingRow(_("A new day begins at"), hint, self.hour))
        self.form.addWidget(card)
        self.form.addWidget(self.saying)
        self.hour.edited.connect(self._take)

    def refresh(self) -> None:
        """Ask for the hour."""
        self.desk.tasks.ask(_hour, self._show, owner=self, lane="hour")

    def concerns(self, change: Change) -> bool:
        """Return whether the hour is another one."""
        return KEY in change.settings

    def _show(self, hour: int) -> None:
        self.desk.clock.day_starts_at = hour
        self.hour.show_value(hour)

    def _take(self) -> None:
        hour = self.hour.value()
        if hour is None:
            self.refresh()
            return

        def keep(journal: "Journal") -> int:
            journal.set_setting(KEY, hour)
            return journal.day_starts_at

        self.desk.tasks.ask(keep, self._say_kept, owner=self, otherwise=self.saying.refuse_error)

    def _say_kept(self, hour: int) -> None:
        self._show(hour)
        self.saying.say(_("Every entry is on its day by this rule now."))


def _hour(journal: "Journal") -> int:
    return journal.day_starts_at
