# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts as tables: the same days and numbers, for screen readers, copying and anyone who prefers them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal_app.domain.entry import DaySummary
from journal_app.domain.i18n import N_, _
from journal_app.ui.charts.pixel_grid import Moods
from journal_app.ui.charts.wording import month_name
from journal_app.ui.models.entry_items import spoken_day
from journal_app.ui.models.spoken import mood_text

if TYPE_CHECKING:
    from journal_app.ui.charts.mood_series import MoodSeries

Index = QModelIndex | QPersistentModelIndex
Cell = date | float | int | str | None
Row = tuple[Cell, ...]
Writer = Callable[[Cell], str]

RAW = Qt.ItemDataRole.UserRole
"""Role of the value itself: a `date`, a number, a word, or None."""


def write_day(cell: Cell) -> str:
    """Return a day in full."""
    return spoken_day(cell) if isinstance(cell, date) else ""


def write_mood(cell: Cell) -> str:
    """Return a mood in number and word."""
    return mood_text(cell) if isinstance(cell, float | int) else ""


def write_number(cell: Cell) -> str:
    """Return a number by locale: whole ones plainly, others with two decimals."""
    if isinstance(cell, bool) or not isinstance(cell, float | int):
        return ""
    return QLocale().toString(cell, "f", 2) if isinstance(cell, float) else QLocale().toString(cell)


def write_text(cell: Cell) -> str:
    """Return a text as it is."""
    return cell if isinstance(cell, str) else ""


def write_month(cell: Cell) -> str:
    """Return a month by its first day."""
    return month_name(cell) if isinstance(cell, date) else ""


def write_share(cell: Cell) -> str:
    """Return a share of 1 in whole percent."""
    if isinstance(cell, bool) or not isinstance(cell, float | int):
        return ""
    return _("{n} %").format(n=QLocale().toString(round(100 * cell)))


class ChartTable(QAbstractTableModel):
    """Rows of days, words and numbers under the headings a subclass declares."""

    columns: tuple[tuple[str, Writer], ...] = ()
    """Heading (marked for translation) and how a cell is written, for each column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows, each as long as there are columns."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[index.column()][1](cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[index.column()][1])
        return cell if role == RAW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section][0])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section][1])
        return None

    def as_csv(self) -> str:
        """Return the table as comma-separated values with its headings: ISO dates, numbers with a point."""
        lines = [",".join(_quoted(_(heading)) for heading, _write in self.columns)]
        lines += [",".join(_plain(cell) for cell in row) for row in self._rows]
        return "\n".join(lines) + "\n"


class MoodLineTable(ChartTable):
    """The mood line: each day with its ratings, and the curve with its band."""

    columns = (
        (N_("Day"), write_day),
        (N_("Mood"), write_mood),
        (N_("Ratings"), write_number),
        (N_("Line"), write_number),
        (N_("Band from"), write_number),
        (N_("Band to"), write_number),
    )

    def show_series(self, series: "MoodSeries") -> None:
        """Show the days of a series, oldest first."""
        self.show_rows(series.rows())


class PixelsTable(ChartTable):
    """The year in pixels: each day that has a mood."""

    columns = ((N_("Day"), write_day), (N_("Mood"), write_mood), (N_("Ratings"), write_number))

    def show_moods(self, moods: Moods) -> None:
        """Show the days with a mood, oldest first."""
        self.show_rows((day, mood, ratings) for day, (mood, ratings) in sorted(moods.items()))


class DaysTable(ChartTable):
    """Month dots and calendar: each day something was written on."""

    columns = ((N_("Day"), write_day), (N_("Entries"), write_number), (N_("Mood"), write_mood))

    def show_days(self, days: Iterable[DaySummary]) -> None:
        """Show the days, oldest first."""
        self.show_rows((each.day, each.entries, each.mood) for each in sorted(days, key=_day_of))


class DensityTable(ChartTable):
    """Where the days fall: each square of the affect grid that holds a rating."""

    columns = ((N_("Pleasantness"), write_number), (N_("Energy"), write_number), (N_("Ratings"), write_number))

    def show_counts(self, counts: Sequence[Sequence[int]]) -> None:
        """Show counts by energy and, within it, pleasantness; the fullest square first."""
        squares = [
            (pleasantness, energy, n)
            for energy, row in enumerate(counts, start=1)
            for pleasantness, n in enumerate(row, start=1)
            if n
        ]
        squares.sort(key=_fullest)
        self.show_rows(squares)


class FeelingsTable(ChartTable):
    """The feelings named: all of them, with the entries that name them."""

    columns = ((N_("Feeling"), write_text), (N_("Entries"), write_number), (N_("Share of entries"), write_share))

    def show_words(self, words: Iterable[tuple[str, int]], entries: int) -> None:
        """Show words in their order, out of so many entries that name any."""
        self.show_rows((word, n, n / max(1, entries)) for word, n in words)


class PromisesTable(ChartTable):
    """Promises kept by month, with the interval of each share."""

    columns = (
        (N_("Month"), write_month),
        (N_("Kept"), write_number),
        (N_("Came due"), write_number),
        (N_("Share"), write_share),
        (N_("Interval from"), write_share),
        (N_("Interval to"), write_share),
    )

    def show_months(self, months: Iterable[tuple[date, int, int, float, float]]) -> None:
        """Show months as first day, kept, due and the limits of the share."""
        self.show_rows((month, kept, n, kept / max(1, n), low, high) for month, kept, n, low, high in months)


def _fullest(square: tuple[int, int, int]) -> tuple[int, int, int]:
    return -square[2], square[0], square[1]


def _day_of(summary: DaySummary) -> date:
    return summary.day


def _alignment(write: Writer) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if write in (write_number, write_share) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _quoted(cell)
    return cell.isoformat() if isinstance(cell, date) else f"{round(cell, 6):g}"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\n') else text
