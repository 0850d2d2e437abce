# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences of Today: the greeting, the quiet line of the day, and how days near today are called."""

from datetime import date, time

from PySide6.QtCore import QLocale

from journal_app.domain.i18n import N_, _, ngettext
from journal_app.ui.charts.wording import as_qdate

QUIET = (
    N_("Nothing here has to be finished."),
    N_("One line is a page, too."),
    N_("You can begin anywhere."),
    N_("It may be unfinished, and it may be small."),
    N_("What is here right now is enough to begin with."),
    N_("There is no right way to write this."),
    N_("You can stop in the middle of a sentence."),
    N_("Slowly is fine."),
    N_("You can leave out whatever you like."),
    N_("Nobody reads along."),
    N_("A word can be changed tomorrow."),
    N_("You know best what belongs here."),
)
"""One for each day in turn; none of them counts or praises."""

_GREETINGS = (
    (time(5), N_("Good night.")),
    (time(12), N_("Good morning.")),
    (time(18), N_("Good afternoon.")),
    (time(23, 59, 59), N_("Good evening.")),
)


def greeting(clock: time) -> str:
    """Return the greeting for a time of day."""
    return _(next((words for until, words in _GREETINGS if clock <= until), _GREETINGS[-1][1]))


def quiet_line(day: date, clock: time, *, is_new: bool) -> str:
    """Return the sentence below the date."""
    if is_new:
        return _("Welcome. One small line is a good beginning.")
    return _("{greeting} {sentence}").format(greeting=greeting(clock), sentence=_(QUIET[day.toordinal() % len(QUIET)]))


def long_day(day: date) -> str:
    """Return a day as the page's title has it: "Sunday, 22 November"."""
    return QLocale().toString(as_qdate(day), _("dddd, d MMMM"))


def near_day(day: date, today: date) -> str:
    """Return how a day is called from today: yesterday, tomorrow, Thursday, 3 June, 3 June 2025."""
    distance = (day - today).days
    if abs(distance) <= 1:
        return (_("yesterday"), _("today"), _("tomorrow"))[distance + 1]
    if abs(distance) < 7:
        return QLocale().dayName(day.isoweekday())
    return QLocale().toString(as_qdate(day), _("d MMMM") if day.year == today.year else _("d MMMM yyyy"))


def dots_caption(days: int, *, is_new: bool) -> str:
    """Return what stands below the dots of the month."""
    if is_new:
        return _("Your first day here")
    return ngettext(
        "{n} day with something written this month", "{n} days with something written this month", days
    ).format(n=days)


def part_of_day(clock: time) -> str:
    """Return what part of this day a time was."""
    if clock < time(12):
        return _("this morning")
    return _("this afternoon") if clock < time(18) else _("this evening")
