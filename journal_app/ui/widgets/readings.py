# SPDX-License-Identifier: GPL-3.0-or-later
"""How the whole numbers of a step field are typed and shown: nights, minutes, counts."""

from typing import Protocol

from journal_app.domain.i18n import _
from journal_app.ui.widgets.durations import parse_minutes, say_minutes


class Reading(Protocol):
    """How a whole number is typed and shown."""

    def parse(self, text: str) -> int | None:
        """Return the number a text means, or None."""

    def say(self, value: int) -> str:
        """Return the number as it is shown."""

    def example(self) -> str:
        """Return one sentence that says how to put it."""


class NightReading:
    """Durations of hours: a bare 7 is seven hours."""

    def parse(self, text: str) -> int | None:
        """Return whole minutes."""
        return parse_minutes(text, bare_hours=True)

    def say(self, value: int) -> str:
        """Return minutes as hours and minutes."""
        return say_minutes(value)

    def example(self) -> str:
        """Return one sentence that says how to put it."""
        return _("Put it like 6:45 or 6 h 30.")


class MinutesReading(NightReading):
    """Durations of minutes: a bare 7 is seven minutes."""

    def parse(self, text: str) -> int | None:
        """Return whole minutes."""
        return parse_minutes(text, bare_hours=False)

    def example(self) -> str:
        """Return one sentence that says how to put it."""
        return _("Put it like 20 min or 1:15.")


class CountReading:
    """Plain whole numbers."""

    def parse(self, text: str) -> int | None:
        """Return the number."""
        said = text.strip()
        return int(said) if said.isascii() and said.isdigit() else None

    def say(self, value: int) -> str:
        """Return the number."""
        return str(value)

    def example(self) -> str:
        """Return one sentence that says how to put it."""
        return _("Put a whole number here.")
