# SPDX-License-Identifier: GPL-3.0-or-later
"""Which promises are open on a day, and in which words: their state is what their latest outcome says."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, timedelta

from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry
from journal_app.domain.fields import Names
from journal_app.domain.guides.promise import PROMISE
from journal_app.domain.i18n import _
from journal_app.domain.moment import Moment, MomentError, parse_moment
from journal_app.ui.pages.today_parts.words import near_day

KEPT = ("kept_on_time", "kept_late")
ANEW = "renegotiated"
NEAR = timedelta(days=7)
"""How far ahead a promise with a day is shown."""


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise as Today lists it; `kept_by` is the id of today's outcome that says it was kept, or ""."""

    id: str
    what: str
    about: str
    due: date | None
    kept_by: str = ""


def open_promises(
    promises: Iterable[Entry],
    outcomes: Iterable[Entry],
    today: date,
    day_of: Callable[[Moment], date],
    names: Names,
) -> Iterator[OpenPromise]:
    """Yield what is open or was kept today: what is due, the latest first, then what is to come, then the rest."""
    latest: dict[str, Entry] = {}
    for outcome in outcomes:
        held = latest.get(outcome.follows or "")
        if outcome.follows and (held is None or held.created_at < outcome.created_at):
            latest[outcome.follows] = outcome
    found = [_listed(promise, latest.get(promise.id), today, day_of, names) for promise in promises]
    listed = [promise for promise in found if promise is not None]
    dated = sorted((promise for promise in listed if promise.due is not None), key=_due)
    yield from (promise for promise in reversed(dated) if _due(promise) <= today)
    yield from (promise for promise in dated if _due(promise) > today)
    yield from (promise for promise in listed if promise.due is None)


def outcome_answers(due: date | None, today: date) -> dict[str, Json]:
    """Return the answers of the follow-up that says a promise was kept today."""
    late = due is not None and due < today
    return {"outcome": "kept_late" if late else "kept_on_time"}


def _listed(
    promise: Entry, outcome: Entry | None, today: date, day_of: Callable[[Moment], date], names: Names
) -> OpenPromise | None:
    said = "" if outcome is None else str(outcome.answers.get("outcome", ""))
    due = _day(promise.answers.get("due"), day_of)
    kept_by = ""
    if outcome is not None:
        if said in KEPT and day_of(outcome.written_at) == today:
            kept_by = outcome.id
        elif said == ANEW and outcome.answers.get("new_due"):
            due = _day(outcome.answers["new_due"], day_of)
        else:
            return None
    if due is not None and due - today > NEAR and not kept_by:
        return None
    what = next((value for field, value in PROMISE.loaded(promise.answers) if field.key == "what"), "")
    return OpenPromise(promise.id, what, _about(promise, due, today, day_of, names), due, kept_by)


def _day(raw: Json, day_of: Callable[[Moment], date]) -> date | None:
    """Return the day a due answer names; a moment that cannot be read names none."""
    if not isinstance(raw, str):
        return None
    try:
        return day_of(parse_moment(raw, UTC))
    except MomentError:
        return None


def _about(promise: Entry, due: date | None, today: date, day_of: Callable[[Moment], date], names: Names) -> str:
    whose = _whose(promise, names)
    when = _when(due, today) if due is not None else "" if whose else _made(promise, today, day_of)
    text = ", ".join(part for part in (whose, when) if part)
    return text[:1].upper() + text[1:]


def _whose(promise: Entry, names: Names) -> str:
    people = promise.answers.get("person")
    name = ", ".join(names(str(one)) for one in people) if isinstance(people, list) else ""
    match promise.answers.get("direction"):
        case "to_myself":
            return _("A promise to yourself")
        case "to_me":
            return _("{name} promised you").format(name=name) if name else _("Promised to you")
        case _:
            return _("To {name}").format(name=name) if name else ""


def _when(due: date, today: date) -> str:
    if due == today:
        return _("due today")
    if due < today:
        return _("was due on {day}").format(day=near_day(due, today))
    return _("by {day}, there is still time").format(day=near_day(due, today))


def _made(promise: Entry, today: date, day_of: Callable[[Moment], date]) -> str:
    made = promise.answers.get("made_on")
    day = date.fromisoformat(made) if isinstance(made, str) and len(made) == 10 else day_of(promise.written_at)
    return _("no day named, promised {day}").format(day=near_day(day, today))


def _due(promise: OpenPromise) -> date:
    return promise.due or date.max
