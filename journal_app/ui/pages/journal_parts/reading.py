# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reading pane shows of an entry, worked out on the store's thread: plain values, nothing of the store."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from journal_app.domain.answers import Feeling, GridPoint
from journal_app.domain.emotions import word_label
from journal_app.domain.entry import Entry, Version
from journal_app.domain.fields import Emotions, Field, Grid, Names
from journal_app.domain.guide import FollowUp, Guide
from journal_app.domain.i18n import _
from journal_app.domain.reading import Passage, heading, passages
from journal_app.store.errors import Code, JournalError
from journal_app.ui.models.spoken import mood_text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

_BEFORE, _AFTER = "_before", "_after"


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the measures under the title: moods to draw as squares, words, and figures that stand out."""

    words: str
    figures: str = ""
    moods: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One entry as it is read."""

    entry: Entry
    guide: Guide | None
    heading: str
    measures: tuple[Measure, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A follow-up the entry may have; `waits` when none of its kind is there yet."""

    guide: str
    label: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry with what it follows, what follows it, and who and what it is filed under."""

    sheet: Sheet
    followed: tuple[str, str] | None = None
    """Id and heading of the entry it follows."""
    follow_ups: tuple[Sheet, ...] = ()
    offers: tuple[Offer, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    """Id and name of each."""
    versions: int = 0


def read_entry(journal: "Journal", identity: str) -> Reading:
    """Return an entry as it is read; raises NO_ENTRY."""
    entry = journal.entry(identity)
    names = journal.names()
    following = journal.follow_ups(identity)
    guide = journal.guides.get(entry.guide)
    return Reading(
        sheet=sheet_of(entry, guide, names),
        followed=_followed(journal, entry, names),
        follow_ups=tuple(
            _sheet(other, journal.guides.get(other.guide), other.title, other.answers, names) for other in following
        ),
        offers=tuple(_offers(guide, following)) if entry.trashed_at is None else (),
        people=tuple(sorted(((person, names(person)) for person in entry.people), key=_by_name)),
        versions=len(journal.versions(identity)),
    )


def read_version(entry: Entry, guide: Guide | None, version: Version, names: Names) -> Sheet:
    """Return an earlier version of an entry as it is read."""
    return _without_heading_twice(_sheet(entry, guide, version.title, version.answers, names), version.title)


def sheet_of(entry: Entry, guide: Guide | None, names: Names) -> Sheet:
    """Return an entry alone as it is read."""
    return _without_heading_twice(_sheet(entry, guide, entry.title, entry.answers, names), entry.title)


def _sheet(entry: Entry, guide: Guide | None, title: str, answers: Any, names: Names) -> Sheet:  # noqa: ANN401  JSON
    measured, told = _measures(guide, answers)
    head = heading(guide, title, answers, names) or _("A page")
    read = passages(guide, answers, names)
    below = tuple(part for part in read if part.key not in told and part.text.strip())
    return Sheet(entry, guide, head, tuple(measured), below)


def _without_heading_twice(sheet: Sheet, title: str) -> Sheet:
    """Return a sheet without the line that heads it for want of a title."""
    if title.strip():
        return sheet
    below = (_without(sheet.heading, part) for part in sheet.passages)
    return replace(sheet, passages=tuple(part for part in below if part.text.strip()))


def _without(head: str, part: Passage) -> Passage:
    first, _break, rest = part.text.strip().partition("\n")
    return replace(part, text=rest) if part.prose and first.strip() == head else part


def _beneath(journal: "Journal", entry: Entry, names: Names) -> Sheet:
    return _sheet(entry, journal.guides.get(entry.guide), entry.title, entry.answers, names)


def _by_name(person: tuple[str, str]) -> str:
    return person[1].casefold()


def _followed(journal: "Journal", entry: Entry, names: Names) -> tuple[str, str] | None:
    if entry.follows is None:
        return None
    try:
        other = journal.entry(entry.follows)
    except JournalError as error:
        if error.code is not Code.NO_ENTRY:
            raise
        return None
    if other.trashed_at is not None and entry.trashed_at is None:
        return None
    return other.id, heading(journal.guides.get(other.guide), other.title, other.answers, names) or _("A page")


def _offers(guide: Guide | None, following: list[Entry]) -> Iterable[Offer]:
    for follow_up in guide.follow_ups if guide else ():
        if _is_open(follow_up, following):
            there = any(other.guide == follow_up.guide for other in following)
            yield Offer(follow_up.guide, _(follow_up.label), not there)


def _is_open(follow_up: FollowUp, following: list[Entry]) -> bool:
    """Return whether a follow-up is offered: always, or once the latest of another kind said so."""
    once = follow_up.once
    if once is None:
        return True
    said = [other.answers.get(once.field) for other in following if other.guide == once.guide]
    return bool(said) and said[-1] in once.options


def _measures(guide: Guide | None, answers: Any) -> tuple[list[Measure], set[str]]:  # noqa: ANN401  JSON
    """Return the measures that stand under the title, and the keys of the questions they come from."""
    values = {field.key: (field, value) for field, value in guide.loaded(answers)} if guide else {}
    measured: list[Measure] = []
    told: set[str] = set()
    for key, (field, value) in values.items():
        if key in told or not isinstance(field, Grid | Emotions):
            continue
        later = key.removesuffix(_BEFORE) + _AFTER if key.endswith(_BEFORE) else ""
        after = values[later][1] if later in values and type(values[later][0]) is type(field) else None
        found = list(_measured(field, value, after))
        if found:
            measured += found
            told |= {key, later} if after is not None else {key}
    return sorted(measured, key=_moods_first), told


def _moods_first(measure: Measure) -> bool:
    return not measure.moods


def _measured(field: Field[Any], value: Any, after: Any) -> Iterable[Measure]:  # noqa: ANN401  a field's own value
    if isinstance(field, Grid):
        yield from _moods(value, after)
    else:
        yield from _feelings(value, after or ())


def _moods(before: GridPoint, after: GridPoint | None) -> Iterable[Measure]:
    first = before.pleasantness
    second = after.pleasantness if after else None
    if first is not None and second is not None:
        yield Measure(_("pleasantness"), f"{first:g} → {second:g}", (first, second))
    elif first is not None:
        yield Measure(mood_text(first), moods=(first,))
    one, other = before.energy, after.energy if after else None
    if one is not None and other is not None:
        yield Measure(_("energy"), f"{one:g} → {other:g}")
    elif one is not None:
        yield Measure(_("energy"), _("{n} of {high}").format(n=f"{one:g}", high=f"{before.high:g}"))


def _feelings(before: tuple[Feeling, ...], after: tuple[Feeling, ...]) -> Iterable[Measure]:
    later = {feeling.word: feeling.value for feeling in after}
    for feeling in before:
        now = later.pop(feeling.word, None)
        if feeling.value is not None and now is not None:
            figures = f"{_figure(feeling.value)} → {_figure(now)}"
        elif feeling.value is not None:
            figures = _("{n} of {high}").format(n=_figure(feeling.value), high=f"{feeling.high:g}")
        else:
            figures = ""
        yield Measure(word_label(feeling.word), figures)
    for word, value in later.items():
        figures = "" if value is None else _("now {n}").format(n=_figure(value))
        yield Measure(word_label(word), figures)


def _figure(value: float) -> str:
    return f"{round(value, 1):g}"
