# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads jrnl's folder journal: one text file a day, as YYYY/MM/DD.txt."""

import re
from collections.abc import Iterator
from datetime import date, tzinfo
from pathlib import Path

from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing.jrnl_text import entries_of
from journal_app.exchange.importing.source import MAX_BYTES, decoded, read_bytes
from journal_app.exchange.importing.values import Harvest

_YEAR, _MONTH, _DAY = re.compile(r"\d{4}$"), re.compile(r"\d{2}$"), re.compile(r"(\d{2})\.(?:txt|md)$")


class JrnlFolder:
    """A folder of days. Links are not followed: what is read lies within the folder."""

    format = "jrnl"

    def recognises(self, path: Path, head: str) -> bool:
        """Return whether it is a folder that holds at least one day."""
        return path.is_dir() and next(_days(path, Harvest()), None) is not None

    def read(self, path: Path, zone: tzinfo) -> Harvest:
        """Read every day; the folders say the date, whatever a file says."""
        harvest = Harvest()
        left = MAX_BYTES
        for day, file in _days(path, harvest):
            name = file.relative_to(path).as_posix()
            try:
                data = read_bytes(file, MAX_BYTES)
                left -= len(data)
                if left < 0:
                    break
                harvest.add(entries_of(decoded(data, name), name, zone, day))
            except ExchangeError as error:
                harvest.skip(name, error.sentence)
        if left < 0:
            raise ExchangeError(
                _("The folder “{name}” holds more than {size} MB of text. Import it year by year.").format(
                    name=path.name, size=MAX_BYTES // (1024 * 1024)
                )
            )
        return harvest


def _days(path: Path, harvest: Harvest) -> Iterator[tuple[date, Path]]:
    """Yield each file that is a day, in order of the calendar; others are none of jrnl's."""
    for year in _folders(path, _YEAR):
        for month in _folders(year, _MONTH):
            for file in sorted(month.iterdir()):
                number = _DAY.match(file.name)
                if number is None:
                    continue
                where = file.relative_to(path).as_posix()
                if file.is_symlink() or not file.is_file():
                    harvest.skip(where, _("This is a link or no file; links are not followed."))
                    continue
                try:
                    yield date(int(year.name), int(month.name), int(number[1])), file
                except ValueError:
                    harvest.skip(where, _("There is no such day in the calendar."))


def _folders(path: Path, name: re.Pattern[str]) -> list[Path]:
    return sorted(p for p in path.iterdir() if name.match(p.name) and p.is_dir() and not p.is_symlink())
