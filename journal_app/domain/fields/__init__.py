# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of question, by the name it is declared and stored under."""

from typing import Any

from journal_app.domain.fields.base import Choices, Fact, Field, Names, Option, no_names
from journal_app.domain.fields.numbers import (
    Axis,
    Circles,
    Count,
    Emotions,
    Grid,
    Minutes,
    Number,
    Percent,
    Scale,
    Suds,
)
from journal_app.domain.fields.times import CadenceField, Date, Row, Rows, Time, When
from journal_app.domain.fields.words import (
    Check,
    Link,
    Links,
    Multi,
    One,
    Person,
    Rich,
    Short,
    Statements,
    YesNo,
)

KINDS: dict[str, type[Field[Any]]] = {
    kind.kind: kind
    for kind in (
        Short,
        Rich,
        Scale,
        Suds,
        Percent,
        Axis,
        Circles,
        Count,
        Minutes,
        Grid,
        Emotions,
        One,
        Multi,
        Check,
        YesNo,
        Statements,
        Rows,
        Date,
        Time,
        When,
        Person,
        Link,
        CadenceField,
    )
}
"""All kinds, in the order of the documentation."""

__all__ = [
    "KINDS",
    "Axis",
    "CadenceField",
    "Check",
    "Choices",
    "Circles",
    "Count",
    "Date",
    "Emotions",
    "Fact",
    "Field",
    "Grid",
    "Link",
    "Links",
    "Minutes",
    "Multi",
    "Names",
    "Number",
    "One",
    "Option",
    "Percent",
    "Person",
    "Rich",
    "Row",
    "Rows",
    "Scale",
    "Short",
    "Statements",
    "Suds",
    "Time",
    "When",
    "YesNo",
    "no_names",
]
