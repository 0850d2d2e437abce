# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of question: what each takes, how it is checked and stored, what it says and what it counts.

A kind is a frozen dataclass; its declaration is a question of a guide. Each gives `empty` (no answer), `load`
and `dump` (the stored JSON, one shape everywhere), `check` (a sentence that says what to put right, or None),
`text` (for search, reading and export) and `facts` (what insights may count). Editors live in the ui.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from journal_app.domain.answers import AnswerError, Json
from journal_app.domain.i18n import _
from journal_app.domain.measures import OWN

V = TypeVar("V")

Names = Callable[[str], str]
"""Gives the name on screen of a person or entry id (the id itself where it is not known)."""


def no_names(identity: str) -> str:
    """Return the id itself: names for where none are known."""
    return identity


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing insights may count, derived from an answer.

    `value` on the scale `low` to `high` (None where open); `label` is a choice or a word; `due` an ISO date or
    date and time the answer names; `measure` is "" where the answer feeds none.
    """

    field: str
    measure: str = ""
    label: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers a choice offers; the key is stored, the label is shown."""

    key: str
    label: str


@dataclass(frozen=True)
class Field(Generic[V]):
    """One question of a guide. `required` marks the starred one; everything else may be skipped."""

    kind: ClassVar[str] = ""

    key: str
    label: str = ""
    hint: str = ""
    required: bool = False
    measure: str = ""
    group: str = ""
    """Heading the question stands under in the form; questions of one group follow one another."""
    optional: bool = False
    """Off until the writer asks for it ("more questions"), as with alcohol in the check-in."""
    retired: bool = False
    """No longer asked; still read and shown where it was answered."""

    @property
    def empty(self) -> V:
        """Return the value that means "not answered"."""
        raise NotImplementedError

    def load(self, raw: Json) -> V:
        """Return the value of stored JSON, or of the shorter forms `add` takes; raises AnswerError."""
        raise NotImplementedError

    def dump(self, value: V) -> Json:
        """Return the stored JSON of a value."""
        raise NotImplementedError

    def check(self, value: V) -> str | None:
        """Return a sentence that says what to put right, or None."""
        return None

    def text(self, value: V, names: Names = no_names) -> str:
        """Return the value in words, "" where not answered."""
        raise NotImplementedError

    def facts(self, value: V) -> Iterator[Fact]:
        """Yield what insights may count."""
        return iter(())

    def is_empty(self, value: V) -> bool:
        """Return whether the question was left unanswered."""
        return value == self.empty


@dataclass(frozen=True)
class Choices(Field[V]):
    """What the kinds with options share: labels of keys, and whether the writer may add own ones."""

    options: tuple[Option, ...] = ()
    own: bool = False

    def label_of(self, key: str) -> str:
        """Return an option's label; an own option's is what the writer typed, an unknown one's its key."""
        if key.startswith(OWN):
            return key[len(OWN) :]
        return next((_(option.label) for option in self.options if option.key == key), key)

    def problem_with(self, keys: Iterable[str]) -> str | None:
        """Return a sentence about the first key that is not offered here, or None."""
        known = {option.key for option in self.options}
        for key in keys:
            if key in known or (self.own and key.startswith(OWN) and key[len(OWN) :].strip()):
                continue
            return _("“{key}” is not one of the answers here. Take one of: {keys}.").format(
                key=key[:60], keys=", ".join(option.key for option in self.options)
            )
        return None


def read_key(raw: Json) -> str:
    """Return one option key from JSON; raises AnswerError."""
    if not isinstance(raw, str) or not raw:
        raise AnswerError(_("One key is expected here, as text."))
    return raw


def read_keys(raw: Json) -> tuple[str, ...]:
    """Return option keys from JSON, each once, in order; raises AnswerError."""
    if not isinstance(raw, list | tuple):
        raise AnswerError(_("A list of keys is expected here."))
    return tuple(dict.fromkeys(read_key(item) for item in raw))
