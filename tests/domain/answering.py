# SPDX-License-Identifier: GPL-3.0-or-later
"""Valid answers to any question, drawn by Hypothesis: for fields, for whole guides, in values and in stored JSON."""

from datetime import date, datetime, time
from typing import Any

from hypothesis import strategies as st

from journal_app.domain.answers import Cadence, Feeling, GridPoint, Json, Rating, Statement
from journal_app.domain.emotions import EMOTIONS
from journal_app.domain.fields import Choices, Emotions, Field, Links, Minutes, Number, Rows, Statements
from journal_app.domain.fields.times import WEEKDAYS
from journal_app.domain.guide import Guide
from journal_app.domain.moment import Moment

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=40)
LINE = TEXT.map(lambda text: text.replace("\n", " "))
WORDS = TEXT.filter(str.strip)
OWN = LINE.filter(str.strip).map(lambda text: f"own:{text}")
DATES = st.dates(date(1, 1, 2), date(9999, 12, 30))
TIMES = st.times().map(lambda value: value.replace(second=0, microsecond=0))
MOMENTS = st.builds(
    Moment,
    st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1)).map(lambda value: value.replace(microsecond=0)),
    st.integers(-23 * 60 - 59, 23 * 60 + 59),
) | DATES.map(lambda day: Moment(datetime.combine(day, time()), 0, None, all_day=True))
CADENCES = st.builds(
    Cadence,
    st.sampled_from(("day", "week", "n_days", "month")),
    st.integers(1, 366),
    st.just(()),
    st.none() | TIMES.map(lambda value: value.isoformat("minutes")),
    st.integers(0, 1440),
) | st.builds(
    Cadence,
    st.just("weekdays"),
    st.just(1),
    st.sets(st.sampled_from(WEEKDAYS), min_size=1).map(lambda days: tuple(day for day in WEEKDAYS if day in days)),
)
KNOWN_KEYS = st.sampled_from(
    "value low high original text id belief word pleasantness energy every n weekdays at grace what much".split()
)
ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 110)
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["2026-11-22", "2026-11-22T21:42+01:00", "21:42", "tea", "afraid", "own:x", "week", "mon"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6) | KNOWN_KEYS, inner, max_size=4),
    max_leaves=8,
)
OBJECTS = st.dictionaries(KNOWN_KEYS, ANY_JSON, max_size=6)
JSON = ANY_JSON | OBJECTS | st.lists(OBJECTS, min_size=1, max_size=3)
"""Anything `json` reads, near to the shapes of answers more often than not."""


def ratings(field: Number) -> st.SearchStrategy[Rating]:
    """Return whole ratings on the field's scale."""
    low = 0 if field.low is None else int(field.low)
    high = field.longest if isinstance(field, Minutes) else 1000 if field.high is None else int(field.high)
    step = int(field.step)
    return st.integers(low // step, high // step).map(lambda n: field.rating(n * step))


def grids() -> st.SearchStrategy[GridPoint]:
    """Return places on the grid, one of the two at least."""
    number = st.none() | st.integers(1, 7)
    return st.builds(GridPoint, number, number).filter(lambda p: p.pleasantness is not None or p.energy is not None)


def feelings() -> st.SearchStrategy[tuple[Feeling, ...]]:
    """Return feelings, each word once."""
    word = st.sampled_from(sorted(EMOTIONS)) | OWN
    feeling = st.builds(Feeling, word, st.none() | st.integers(0, 10))
    return st.lists(feeling, min_size=1, max_size=4, unique_by=lambda one: one.word).map(tuple)


def statements(field: Statements) -> st.SearchStrategy[tuple[Statement, ...]]:
    """Return rows, believed or not where that is asked."""
    belief = st.none() | st.integers(0, 100).map(lambda n: Rating(n, 0, 100)) if field.belief else st.none()
    row = st.builds(Statement, st.uuids().map(str), WORDS, belief)
    return st.lists(row, min_size=1, max_size=4, unique_by=lambda one: one.id).map(tuple)


def choices(field: Choices[Any]) -> st.SearchStrategy[str]:
    """Return a key that is offered, or an own one."""
    offered = st.sampled_from([option.key for option in field.options])
    return offered | OWN if field.own else offered


def rows(field: Rows) -> st.SearchStrategy[tuple[dict[str, Json], ...]]:
    """Return rows that answer some of the columns."""
    cells = {column.key: values(column).map(column.dump) for column in field.columns}
    return st.lists(st.fixed_dictionaries({}, optional=cells).filter(bool), min_size=1, max_size=3).map(tuple)


def values(field: Field[Any]) -> st.SearchStrategy[Any]:
    """Return valid answers to a field, none of them empty."""
    if isinstance(field, Number):
        return ratings(field)
    if isinstance(field, Emotions):
        return feelings()
    if isinstance(field, Statements):
        return statements(field)
    if isinstance(field, Rows):
        return rows(field)
    if isinstance(field, Links):
        most = 3 if field.several else 1
        return st.lists(st.uuids().map(str), min_size=1, max_size=most, unique=True).map(tuple)
    if isinstance(field, Choices):
        several = field.kind in ("multi", "check")
        return st.lists(choices(field), min_size=1, max_size=4, unique=True).map(tuple) if several else choices(field)
    return {
        "short": LINE.filter(str.strip),
        "rich": WORDS,
        "grid": grids(),
        "date": DATES,
        "time": TIMES,
        "when": MOMENTS,
        "cadence": CADENCES,
    }[field.kind]


@st.composite
def answers(draw: st.DrawFn, guide: Guide) -> dict[str, Json]:
    """Return stored answers a guide accepts: the starred one, any of the others, ratings all or none."""
    together = draw(st.booleans())
    given: dict[str, Json] = {}
    for field in guide.asked():
        wanted = together if field.key in guide.together else field.required or draw(st.booleans())
        if wanted:
            given[field.key] = field.dump(draw(values(field)))
    return given
