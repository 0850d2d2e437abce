# SPDX-License-Identifier: GPL-3.0-or-later
"""The small charts of Insights as tables."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from journal_app.domain.i18n import N_, _
from journal_app.ui.charts.tables import ChartTable, write_number, write_word

if TYPE_CHECKING:
    from journal_app.insights.arrays import Ints

OUTCOMES = (
    ("kept", N_("Kept on time")),
    ("with_notice", N_("Agreed anew before it was due")),
    ("late", N_("Kept late")),
    ("missed", N_("Not kept")),
    ("withdrawn", N_("Taken back")),
)


class WordsTable(ChartTable):
    """The feelings named: each word with the entries that name it."""

    columns = ((N_("Feeling"), write_word), (N_("Entries"), write_number))

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show all words, the most named first."""
        self.show_rows(counts)


class PlacesTable(ChartTable):
    """The affect grid: each cell that was marked."""

    columns = ((N_("Pleasantness"), write_number), (N_("Energy"), write_number), (N_("Ratings"), write_number))

    def show_counts(self, counts: "Ints") -> None:
        """Show the cells with ratings; rows of energy, columns of pleasantness."""
        rows = [
            (pleasant + 1, energy + 1, int(count))
            for energy, row in enumerate(counts.tolist())
            for pleasant, count in enumerate(row)
            if count
        ]
        self.show_rows(rows)


class PromisesTable(ChartTable):
    """How promises went."""

    columns = ((N_("Outcome"), write_word), (N_("Promises"), write_number))

    def show_outcomes(self, details: Mapping[str, int]) -> None:
        """Show how many promises had each outcome."""
        self.show_rows((_(label), int(details[key])) for key, label in OUTCOMES)
