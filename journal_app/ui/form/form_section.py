# SPDX-License-Identifier: GPL-3.0-or-later
"""One group of a form: its heading, its questions, and the optional ones behind a button."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.fields import Field, Scale
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.form.editor import Editor
from journal_app.ui.form.editors import make_editor
from journal_app.ui.widgets.buttons import QuietButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text

GAP = 22
GAP_TOGETHER = 6
GAP_NARROW = 14
LABEL_EM = 7.5


class FormSection(QWidget):
    """The questions that stand under one heading; optional ones are shown once asked for, or answered."""

    def __init__(
        self,
        title: str,
        fields: Iterable[Field[Any]],
        together: Iterable[str],
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editors: dict[str, Editor[Any]] = {}
        self._desk = desk
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        if title:
            self._box.addWidget(Text(_(title), "section_title"))
        alike = frozenset(together)
        self._asked_together: QVBoxLayout | None = None
        self._narrow: FlowLayout | None = None
        for field in fields:
            if field.key in alike:
                self._add_together(field)
            else:
                self._add(field)
        self._optional = [editor for editor in self.editors.values() if editor.field.optional]
        self._more = QuietButton(desk.look, _("More questions"), "Add", self)
        self._more.clicked.connect(self._show_more)
        self._box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide_optional()

    def hide_optional(self) -> None:
        """Hide optional questions that have no answer behind the button."""
        for editor in self._optional:
            editor.setVisible(editor.is_answered)
        self._more.setVisible(any(editor.isHidden() for editor in self._optional))

    def reveal(self, key: str) -> None:
        """Show a question that may be hidden."""
        self.editors[key].show()
        self._more.setVisible(any(editor.isHidden() for editor in self._optional))

    def _add(self, field: Field[Any]) -> None:
        self._asked_together = None
        editor = make_editor(field, self._desk, self)
        self.editors[field.key] = editor
        if not editor.narrow:
            self._narrow = None
            self._box.addWidget(editor)
            return
        if self._narrow is None:
            self._narrow = FlowLayout(gap=GAP, row_gap=GAP_NARROW)
            self._box.addLayout(self._narrow)
        self._narrow.addWidget(editor)

    def _add_together(self, field: Field[Any]) -> None:
        self._narrow = None
        box = self._asked_together
        if box is None:
            self._box.addWidget(Text(_("Rate all of these or none; 0 is an answer too."), "secondary", "muted"))
            box = self._asked_together = QVBoxLayout()
            box.setSpacing(GAP_TOGETHER)
            self._box.addLayout(box)
        elif isinstance(field, Scale):
            # The words along the scale stand once, above the others.
            field = replace(field, anchors=())
        editor = make_editor(field, self._desk, self)
        editor.make_compact(LABEL_EM)
        self.editors[field.key] = editor
        box.addWidget(editor)

    def _show_more(self) -> None:
        hidden = [editor for editor in self._optional if editor.isHidden()]
        for editor in hidden:
            editor.show()
        self._more.hide()
        if hidden:
            hidden[0].take_focus()
