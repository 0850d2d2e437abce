# SPDX-License-Identifier: GPL-3.0-or-later
"""A writer's own guide in TOML, read into the same Guide as the shipped ones."""

from collections.abc import Collection, Mapping
from typing import Any

from journal_app.domain.fields import Field, Number, Rich, Statements
from journal_app.domain.guide import FAMILIES, NOTICE, Family, Guide
from journal_app.domain.i18n import _
from journal_app.domain.own_questions import read_question
from journal_app.domain.own_source import GuideError, Place, Source, Table, key_of, read_toml, refuse_unknown, text_of

__all__ = ["RESERVED", "GuideError", "parse_guide"]

RESERVED = frozenset(
    """
    daily_check_in emotion_log mindfulness free_writing weekly_review questionnaire hot_moment soothing
    self_compassion safety_plan facts_and_assumptions reflection style_reflection signs say_it_kindly boundary promise
    ritual ladder_step open_up question_deck couple_check_in therapy_session therapy_goal small_win appreciation
    promise_outcome promise_repair facts_and_assumptions_outcome ritual_occurrence ladder_practice boundary_event
    say_it_kindly_debrief hot_moment_later soothing_later therapy_goal_review
    """.split()
)
"""Keys of guides the program has or will have: an own guide takes another, so that entries never change meaning."""

MOST_QUESTIONS = 100
LONGEST_GUIDE = 240
"""Minutes a guide may say it takes."""

_HEAD = (
    "key",
    "title",
    "purpose",
    "family",
    "minutes",
    "icon",
    "note",
    "source",
    "synonyms",
    "heading",
    "together",
    "questions",
)


def parse_guide(text: str, taken: Collection[str] = ()) -> Guide:
    """Return the guide a TOML text declares; `taken` holds keys that other guides of the journal have.

    Raises GuideError, and nothing else, with a sentence that tells its author where and what to change.
    """
    tables, source = read_toml(text)
    head = source.head()
    refuse_unknown(tables, _HEAD, head)
    key = key_of(
        tables, head, {*taken, *RESERVED}, _("“{key}” is the key of another guide. Give this one a key of its own.")
    )
    title = text_of(tables, "title", head, 60, needed=True)
    fields = _questions(tables, source)
    return Guide(
        key=key,
        family=_family(tables, head),
        title=title,
        purpose=text_of(tables, "purpose", head, 300),
        minutes=_minutes(tables, head),
        fields=fields,
        icon=text_of(tables, "icon", head, 40) or "Free page",
        synonyms=_texts(tables, "synonyms", head),
        source=text_of(tables, "source", head, 500),
        note=text_of(tables, "note", head, 500),
        heading=_heading(tables, head, fields),
        together=_together(tables, head, fields),
    )


def _questions(tables: Table, source: Source) -> tuple[Field[Any], ...]:
    raw = tables.get("questions")
    head = source.head()
    if not isinstance(raw, list) or not raw or not all(isinstance(item, Mapping) for item in raw):
        raise head.error(_("A guide needs at least one question. Begin each with a line [[questions]]."), "questions")
    if len(raw) > MOST_QUESTIONS:
        raise head.error(_("A guide has at most {n} questions.").format(n=MOST_QUESTIONS))
    fields: dict[str, Field[Any]] = {}
    places: dict[str, Place] = {}
    for number, table in enumerate(raw, 1):
        place = source.question(number, len(raw))
        field = read_question(table, place, fields)
        fields[field.key] = field
        places[field.key] = place
    _refuse_two_starred(fields, places)
    _refuse_lost_rows(fields, places)
    return tuple(fields.values())


def _refuse_two_starred(fields: Mapping[str, Field[Any]], places: Mapping[str, Place]) -> None:
    starred = [key for key, field in fields.items() if field.required]
    if len(starred) > 1:
        raise places[starred[1]].error(
            _("“{first}” is required already, and only one question can be. Take required away from one.").format(
                first=starred[0]
            ),
            "required",
        )


def _refuse_lost_rows(fields: Mapping[str, Field[Any]], places: Mapping[str, Place]) -> None:
    for key, field in fields.items():
        if isinstance(field, Statements) and field.across:
            other = fields.get(field.across)
            if not isinstance(other, Statements) or other is field:
                raise places[key].error(
                    _("“across” names another question of the kind statements, to which a row can be moved."), "across"
                )


def _family(tables: Table, head: Place) -> Family:
    key = text_of(tables, "family", head, 40) or NOTICE.key
    for family in FAMILIES:
        if family.key == key:
            return family
    raise head.error(
        _("“{key}” is not a family. Take one of: {keys}.").format(
            key=key, keys=", ".join(family.key for family in FAMILIES)
        ),
        "family",
    )


def _minutes(tables: Table, head: Place) -> int:
    minutes = tables.get("minutes", 5)
    if type(minutes) is not int or not 1 <= minutes <= LONGEST_GUIDE:
        raise head.error(_("“minutes” is a whole number from 1 to {n}.").format(n=LONGEST_GUIDE), "minutes")
    return minutes


def _texts(tables: Table, key: str, head: Place) -> tuple[str, ...]:
    raw = tables.get(key, [])
    if not isinstance(raw, list) or len(raw) > 50 or not all(isinstance(item, str) and len(item) <= 60 for item in raw):
        raise head.error(_('“{key}” is a list of at most 50 short texts, as in ["one", "two"].').format(key=key), key)
    return tuple(" ".join(item.split()) for item in raw if item.strip())


def _heading(tables: Table, head: Place, fields: tuple[Field[Any], ...]) -> str:
    key = text_of(tables, "heading", head, 40)
    if key and not any(field.key == key and isinstance(field, Rich) for field in fields):
        raise head.error(_("“heading” names a question of the kind short or rich."), "heading")
    return key


def _together(tables: Table, head: Place, fields: tuple[Field[Any], ...]) -> tuple[str, ...]:
    keys = _texts(tables, "together", head)
    rated = {field.key for field in fields if isinstance(field, Number) and not field.retired}
    for key in keys:
        if key not in rated:
            raise head.error(
                _("“together” lists questions answered by a number; “{key}” is none.").format(key=key), "together"
            )
    return tuple(dict.fromkeys(keys))
