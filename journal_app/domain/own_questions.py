# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of an own guide: each table of its TOML as a field of the declared kind."""

import dataclasses
import difflib
from collections.abc import Callable, Collection, Mapping
from typing import Any

from journal_app.domain.fields import KINDS, Choices, Field, Option, Rows
from journal_app.domain.i18n import _
from journal_app.domain.measures import MEASURES, OWN
from journal_app.domain.own_source import KEY, Place, Table, column_place, key_form, key_of, refuse_unknown, text_of

MOST_OPTIONS = 60
MOST_COLUMNS = 12
_LONGEST = {"label": 300, "hint": 1000, "group": 80}
_LONGEST_MINUTES = 7 * 24 * 60

# What a kind decides itself: yes_no is always yes, no or not sure, and a checklist takes no own items.
_SETTLED = {"yes_no": {"options", "own"}, "check": {"own"}}


def read_question(table: Table, place: Place, used: Collection[str]) -> Field[Any]:
    """Return the field a question's table declares; `used` holds the keys of those before; raises GuideError."""
    kind = _kind(table, place, KINDS)
    return _field(table, place, used, kind)


def _kind(table: Table, place: Place, kinds: Collection[str]) -> type[Field[Any]]:
    name = text_of(table, "kind", place, 40)
    if name in kinds:
        return KINDS[name]
    keys = ", ".join(kinds)
    if not name:
        raise place.error(_("“kind” is missing. Take one of: {keys}.").format(keys=keys), "kind")
    near = difflib.get_close_matches(name, kinds, 1)
    if near:
        raise place.error(
            _("“{kind}” is not a kind of question. Did you mean “{near}”? There are: {keys}.").format(
                kind=name, near=near[0], keys=keys
            ),
            "kind",
        )
    raise place.error(
        _("“{kind}” is not a kind of question. Take one of: {keys}.").format(kind=name, keys=keys), "kind"
    )


def _field(table: Table, place: Place, used: Collection[str], kind: type[Field[Any]]) -> Field[Any]:
    declared = {
        item.name: item.default
        for item in dataclasses.fields(kind)
        if item.name not in _SETTLED.get(kind.kind, ()) and item.name != "key"
    }
    refuse_unknown(table, ("key", "kind", *declared), place)
    key = key_of(table, place, used, _("“{key}” is the key of a question before. Give this one a key of its own."))
    text_of(table, "label", place, _LONGEST["label"], needed=True)
    given = {name: _value(table, name, declared[name], place) for name in declared if name in table}
    if issubclass(kind, Choices) and "options" in declared and not given.get("options"):
        raise place.error(_('“options” are missing. Write [questions.options] below, then lines like never = "Never".'))
    if issubclass(kind, Rows):
        _complete_rows(given, place)
    declare: Callable[..., Field[Any]] = kind
    return declare(key=key, **given)


def _value(table: Table, name: str, default: object, place: Place) -> object:
    raw = table[name]
    if name == "options":
        return _options(raw, place)
    if name == "columns":
        return _columns(raw, place)
    if name == "anchors":
        return _anchors(raw, place)
    if isinstance(default, bool):
        if not isinstance(raw, bool):
            raise place.error(_("“{key}” is true or false, without quotes.").format(key=name), name)
        return raw
    if isinstance(default, int):
        if type(raw) is not int or not 1 <= raw <= _LONGEST_MINUTES:
            raise place.error(_("“{key}” is a whole number from 1 to {n}.").format(key=name, n=_LONGEST_MINUTES), name)
        return raw
    text = text_of(table, name, place, _LONGEST.get(name, 100))
    if name in ("measure", "energy_measure") and text:
        _check_measure(text, name, place)
    return text


def _check_measure(measure: str, name: str, place: Place) -> None:
    if measure in MEASURES or (measure.startswith(OWN) and measure[len(OWN) :].strip()):
        return
    near = difflib.get_close_matches(measure, MEASURES, 1)
    hint = _("Did you mean “{near}”?").format(near=near[0]) if near else ""
    raise place.error(
        _("“{measure}” is not a measure. Take one of: {keys}, or your own, as own:{measure}. {hint}")
        .format(measure=measure, keys=", ".join(sorted(MEASURES)), hint=hint)
        .strip(),
        name,
    )


def _options(raw: object, place: Place) -> tuple[Option, ...]:
    if not isinstance(raw, Mapping):
        raise place.error(
            _('“options” are a table: [questions.options] and then lines like never = "Never".'), "options"
        )
    if len(raw) > MOST_OPTIONS:
        raise place.error(_("A question has at most {n} options.").format(n=MOST_OPTIONS), "options")
    for key in raw:
        if not KEY.fullmatch(key):
            raise place.error(key_form(key), key)
    return tuple(Option(key, text_of(raw, key, place, 200, needed=True)) for key in raw)


def _anchors(raw: object, place: Place) -> tuple[str, ...]:
    if not isinstance(raw, list) or len(raw) != 3 or not all(isinstance(word, str) and len(word) <= 60 for word in raw):
        raise place.error(
            _('“anchors” are three short texts, for the low end, the middle and the high end: ["…", "…", "…"].'),
            "anchors",
        )
    return tuple(" ".join(word.split()) for word in raw)


def _columns(raw: object, place: Place) -> tuple[Field[Any], ...]:
    if not isinstance(raw, list) or not all(isinstance(item, Mapping) for item in raw):
        raise place.error(_("Begin each column with a line [[questions.columns]]."), "columns")
    if len(raw) > MOST_COLUMNS:
        raise place.error(_("A table has at most {n} columns.").format(n=MOST_COLUMNS), "columns")
    kinds = [kind for kind in KINDS if kind not in ("rows", "statements")]
    columns: dict[str, Field[Any]] = {}
    for number, table in enumerate(raw, 1):
        where = column_place(place, number, len(raw))
        column = _field(table, where, columns, _kind(table, where, kinds))
        if column.required:
            raise where.error(_("Only a question of its own can be required, not a column."), "required")
        columns[column.key] = column
    return tuple(columns.values())


def _complete_rows(given: Mapping[str, Any], place: Place) -> None:
    columns = given.get("columns", ())
    if not columns:
        raise place.error(_("A table needs columns. Begin each with a line [[questions.columns]]."))
    label = given.get("labelled_by", "")
    if label and label not in {column.key for column in columns}:
        raise place.error(_("“labelled_by” names one of the columns."), "labelled_by")
