# SPDX-License-Identifier: GPL-3.0-or-later
"""What Today shows, read from the journal in one go."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal_app.domain.entry import Entry, EntryRow, Filter, State
from journal_app.domain.fields import Emotions
from journal_app.domain.guide import Guide
from journal_app.ui.charts.month_dots import month_ends
from journal_app.ui.pages.today_parts.promises import OpenPromise, open_promises
from journal_app.ui.pages.today_parts.suggestions import Seen, Suggestion, first_places, suggestions

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

CHECK_IN = "daily_check_in"
FREE_PAGE = "free_writing"
SUGGESTIONS_OFF = "suggestions_off"
"""Setting of the journal: the writer wants no suggestions."""

LOOK_BACK = timedelta(days=30)
MOST_ROWS = 400
MOST_PROMISES = 200
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class TodayNews:
    """One look at the journal. `check_ins` are the day's, oldest first; `words` the feelings named most."""

    day: date
    written: frozenset[date]
    check_ins: tuple[Entry, ...]
    page: Entry | None
    words: tuple[str, ...]
    promises: tuple[OpenPromise, ...]
    suggestions: tuple[Suggestion, ...]
    suggestions_off: bool
    is_new: bool


def look(journal: "Journal", day: date) -> TodayNews:
    """Return what Today shows on a day."""
    first, last = month_ends(day)
    todays = _all(journal, Filter(from_day=day, to_day=day, guides=frozenset({CHECK_IN, FREE_PAGE})))
    recent = journal.rows(Filter(from_day=day - LOOK_BACK, to_day=day), limit=MOST_ROWS, text_length=0)
    feelings = _feelings(journal, day)
    is_new = not recent and not journal.rows(limit=1, text_length=0)
    off = bool(journal.setting(SUGGESTIONS_OFF))
    return TodayNews(
        day=day,
        written=frozenset(summary.day for summary in journal.days(first, last)),
        check_ins=tuple(entry for entry in todays if entry.guide == CHECK_IN),
        page=next((entry for entry in reversed(todays) if _is_page(entry)), None),
        words=_most_named(feelings),
        promises=_promises(journal, day),
        suggestions=() if off else _suggest(journal, day, recent, feelings, is_new=is_new),
        suggestions_off=off,
        is_new=is_new,
    )


def _is_page(entry: Entry) -> bool:
    return entry.guide == FREE_PAGE and entry.state is State.DRAFT


def _all(journal: "Journal", chosen: Filter) -> list[Entry]:
    return [entry for part in journal.entries(chosen) for entry in part]


def _feelings(journal: "Journal", day: date) -> list[tuple[date, str, frozenset[str]]]:
    """Return day, id and the feelings named in each recent entry that names any."""
    guides = frozenset(guide.key for guide in journal.guides.values() if _emotions(guide))
    chosen = Filter(from_day=day - LOOK_BACK, to_day=day, guides=guides, states=frozenset({State.DONE}))
    found = []
    for entry in _all(journal, chosen) if guides else ():
        words = _named(journal.guides[entry.guide], entry)
        if words:
            found.append((journal.day_of(entry.written_at), entry.id, words))
    return found


def _emotions(guide: Guide) -> list[Emotions]:
    return [field for field in guide.fields if isinstance(field, Emotions)]


def _named(guide: Guide, entry: Entry) -> frozenset[str]:
    values = (value for field, value in guide.loaded(entry.answers) if isinstance(field, Emotions))
    return frozenset(feeling.word for value in values for feeling in value)


def _most_named(feelings: Iterable[tuple[date, str, frozenset[str]]]) -> tuple[str, ...]:
    counts = Counter(word for _day, _entry, words in feelings for word in sorted(words))
    return tuple(word for word, _count in counts.most_common(MOST_WORDS))


def _promises(journal: "Journal", day: date) -> tuple[OpenPromise, ...]:
    promises = _newest(journal, Filter(guides=frozenset({"promise"}), states=frozenset({State.DONE})))
    if not promises:
        return ()
    outcomes = _newest(journal, Filter(guides=frozenset({"promise_outcome"}), states=frozenset({State.DONE})))
    return tuple(open_promises(promises, outcomes, day, journal.day_of, journal.names()))


def _newest(journal: "Journal", chosen: Filter) -> list[Entry]:
    return next(iter(journal.entries(chosen, oldest_first=False, slice_size=MOST_PROMISES)), [])


def _suggest(
    journal: "Journal",
    day: date,
    recent: list[EntryRow],
    feelings: list[tuple[date, str, frozenset[str]]],
    *,
    is_new: bool,
) -> tuple[Suggestion, ...]:
    if is_new:
        return first_places(journal.guides)
    seen = Seen(day, tuple(recent), tuple(feelings), _last_days(journal))
    return suggestions(journal.guides, seen)


def _last_days(journal: "Journal") -> Mapping[str, date]:
    """Return the day each guide was last used on."""
    found = {}
    for guide in journal.guides.values():
        rows = journal.rows(
            Filter(guides=frozenset({guide.key}), states=frozenset({State.DONE})), limit=1, text_length=0
        )
        if rows:
            found[guide.key] = rows[0].day
    return found
