# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers as the cards write them: by locale, to one decimal, with a true minus sign."""

from PySide6.QtCore import QLocale

from journal_app.domain.i18n import _
from journal_app.insights.result import Interval


def number(value: float) -> str:
    """Return a number to one decimal, a whole one without."""
    rounded = round(value, 1) + 0.0
    text = QLocale().toString(rounded, "f", 0 if rounded.is_integer() else 1)
    return text.replace("-", "−")


def interval_words(interval: Interval, scale: float = 1) -> str:
    """Return an interval in words, its ends multiplied by a scale: "from 2.1 to 3.4"."""
    low, high = (number(end * scale) for end in interval)
    return _("from {low} to {high}").format(low=low, high=high)
