# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of every kind of question, by the kind's name."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from journal_app.domain.fields import Field
from journal_app.ui.desk import Desk
from journal_app.ui.form.cadence import CadenceEditor
from journal_app.ui.form.choices import CheckEditor, MultiEditor, OneEditor
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.emotions import EmotionsEditor
from journal_app.ui.form.links import LinkEditor, PersonEditor
from journal_app.ui.form.numbers import CirclesEditor, GridEditor, RatingEditor
from journal_app.ui.form.rows import RowsEditor
from journal_app.ui.form.statements import StatementsEditor
from journal_app.ui.form.steps import MinutesEditor, StepEditor
from journal_app.ui.form.times import DateEditor, TimeEditor, WhenEditor
from journal_app.ui.form.words import RichEditor, ShortEditor

EDITORS: Mapping[str, type[Editor[Any]]] = {
    "short": ShortEditor,
    "rich": RichEditor,
    "scale": RatingEditor,
    "suds": RatingEditor,
    "percent": RatingEditor,
    "axis": RatingEditor,
    "circles": CirclesEditor,
    "count": StepEditor,
    "minutes": MinutesEditor,
    "grid": GridEditor,
    "emotions": EmotionsEditor,
    "one": OneEditor,
    "multi": MultiEditor,
    "check": CheckEditor,
    "yes_no": OneEditor,
    "statements": StatementsEditor,
    "rows": RowsEditor,
    "date": DateEditor,
    "time": TimeEditor,
    "when": WhenEditor,
    "person": PersonEditor,
    "link": LinkEditor,
    "cadence": CadenceEditor,
}


def make_editor(field: Field[Any], desk: Desk, parent: QWidget | None = None) -> Editor[Any]:
    """Return the editor of a question, empty."""
    return EDITORS[field.kind](field, desk, parent)


# A table's cells are editors of any kind, tables excepted; it is told here how they are made.
RowsEditor.make_cell = staticmethod(make_editor)
