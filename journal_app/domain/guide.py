# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide: a declared list of questions from which form, store, search, export and insights follow."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

from journal_app.domain.answers import AnswerError, Answers, Json
from journal_app.domain.fields import Fact, Field
from journal_app.domain.i18n import N_, _
from journal_app.domain.measures import loose_measure


@dataclass(frozen=True, slots=True)
class Family:
    """One of the seven groups the guides stand in; the key is stored and names its colours."""

    key: str
    title: str
    meaning: str


NOTICE = Family("notice", N_("Notice"), N_("What am I feeling, and where?"))
STEADY = Family("steady", N_("Steady"), N_("When the wave is high."))
UNTANGLE = Family("untangle", N_("Untangle"), N_("When the story runs ahead."))
SAY = Family("say", N_("Say"), N_("Open, and fair to both."))
KEEP = Family("keep", N_("Keep"), N_("Small things, reliably."))
CLOSER = Family("closer", N_("Closer"), N_("Practise being seen."))
SAVOUR = Family("savour", N_("Savour"), N_("So that good things count."))

FAMILIES = (NOTICE, STEADY, UNTANGLE, SAY, KEEP, CLOSER, SAVOUR)


@dataclass(frozen=True, slots=True)
class Once:
    """A condition: the latest follow-up of `guide` answers its question `field` with one of `options`."""

    guide: str
    field: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A guide that may follow an entry, and when it is asked: after a time, or when a field falls due.

    With neither it is never asked, only offered.
    """

    guide: str
    label: str
    after: timedelta | None = None
    due: str = ""
    """Key of a date or when field; the follow-up is asked from then on."""
    once: Once | None = None
    """Offered only from when another follow-up said so, as a repair once a promise was not kept."""


@dataclass(frozen=True)
class Guide:
    """A declared guide. Keys (guide, field, option) are never renamed or reused; labels may change."""

    key: str
    family: Family
    title: str
    purpose: str
    minutes: int
    fields: tuple[Field[Any], ...]
    icon: str = "Free page"
    """Name of the icon, as the themes know it."""
    follows: str = ""
    """Key of the guide this one follows; such a guide is not in the gallery."""
    follow_ups: tuple[FollowUp, ...] = ()
    synonyms: tuple[str, ...] = ()
    """Words a search in the gallery finds it by, besides its texts."""
    source: str = ""
    """Where the practice comes from, in a sentence."""
    note: str = ""
    """Said above the questions, as "This is your private note." """
    heading: str = ""
    """Key of the field whose first line heads an entry without a title; else the starred field's."""
    together: tuple[str, ...] = ()
    """Keys of ratings that are made all or none."""
    card: tuple[str, ...] = ()
    """Keys of the short form on Today."""
    derived: Callable[[Answers], Iterator[Fact]] | None = None
    """Works out further facts from several answers together; takes them as stored."""

    @property
    def in_gallery(self) -> bool:
        """Return whether the guide is chosen by itself rather than from what it follows."""
        return not self.follows

    @property
    def starred(self) -> Field[Any] | None:
        """Return the one required field, if the guide has one."""
        return next((field for field in self.fields if field.required), None)

    def field(self, key: str) -> Field[Any] | None:
        """Return a field by its key."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> Mapping[str, Field[Any]]:
        return {field.key: field for field in reversed(self.fields)}

    def asked(self) -> tuple[Field[Any], ...]:
        """Return the fields that are still asked."""
        return tuple(field for field in self.fields if not field.retired)

    def loaded(self, answers: Answers) -> Iterator[tuple[Field[Any], Any]]:
        """Yield each field that has a readable, non-empty answer, with its value, in the guide's order."""
        for field in self.fields:
            if field.key not in answers:
                continue
            try:
                value = field.load(answers[field.key])
            except AnswerError:
                continue
            if not field.is_empty(value):
                yield field, value

    def problems(self, answers: Answers, *, imported: bool = False) -> dict[str, str]:
        """Return what must be put right before the entry is done: a sentence by field key.

        Imports are not held to the starred field nor to ratings made all or none.
        """
        found: dict[str, str] = {}
        for field in self.asked():
            problem = _problem(field, answers.get(field.key), required=field.required and not imported)
            if problem:
                found[field.key] = problem
        for key in answers:
            if self.field(key) is None and loose_measure(key) is None:
                found[key] = _("“{key}” is not a question of {guide}.").format(key=key[:60], guide=_(self.title))
        if not imported:
            found.update(self._incomplete(answers))
        return found

    def _incomplete(self, answers: Answers) -> dict[str, str]:
        given = {field.key for field, _value in self.loaded(answers)}
        missing = [key for key in self.together if key not in given]
        if not missing or len(missing) == len(self.together):
            return {}
        return {key: _("Rate all of these or none; 0 is an answer too.") for key in missing}

    def stored(self, answers: Answers) -> dict[str, Json]:
        """Return the answers in their stored form: shorter forms spelled out, empty ones dropped, others kept.

        Raises AnswerError where an answer has not the shape of its kind; see `problems` for the sentence.
        """
        result: dict[str, Json] = {}
        for key, raw in answers.items():
            field = self.field(key)
            if field is None:
                result[key] = raw
                continue
            value = field.load(raw)
            if not field.is_empty(value):
                result[key] = field.dump(value)
        return result

    def facts(self, answers: Answers) -> Iterator[Fact]:
        """Yield what insights may count, measures without a question of this guide among it."""
        for field, value in self.loaded(answers):
            yield from field.facts(value)
        if self.derived:
            yield from self.derived(answers)
        for key, raw in answers.items():
            measure = loose_measure(key)
            if measure and self.field(key) is None and isinstance(raw, Mapping):
                value = raw.get("value")
                if isinstance(value, int | float) and not isinstance(value, bool):
                    yield Fact(key, measure, None, value, raw.get("low"), raw.get("high"))


def _problem(field: Field[Any], raw: Json, *, required: bool) -> str | None:
    """Return what is wrong with one answer (None: not given), or None."""
    if raw is None:
        return _("This one question needs an answer.") if required else None
    try:
        value = field.load(raw)
    except AnswerError as error:
        return str(error)
    if field.is_empty(value):
        return _("This one question needs an answer.") if required else None
    return field.check(value)
