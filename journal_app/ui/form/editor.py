# SPDX-License-Identifier: GPL-3.0-or-later
"""What the editors of all kinds share: label, hint, problem, and what was stored kept as it was."""

from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.answers import AnswerError, Json
from journal_app.domain.entry import EntryRow, Person
from journal_app.domain.fields import Field, Names
from journal_app.domain.i18n import _
from journal_app.ui.desk import Desk
from journal_app.ui.form.beside_row import BesideRow
from journal_app.ui.widgets.buttons import LinkButton
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.split_row import SplitRow
from journal_app.ui.widgets.text import Text

V = TypeVar("V")
GAP_LABEL_TO_CONTROL = 6
LINE_EM = 1.65
ASIDE_EM = 4
LEAST_EM = 14


class Editor(QWidget, Generic[V]):
    """One question of a form. What it was shown it gives back unchanged until the writer edits it.

    A kind's editor builds its control in `build_control`, shows a value in `show_loaded` and reads it in
    `read`; it connects what its control tells to `take_edit`. Showing is not an edit.
    """

    edited = Signal()

    clearable: ClassVar[bool] = True
    """False where the writer takes an answer back by emptying the control."""

    narrow: ClassVar[bool] = False
    """True where several may stand side by side."""

    def __init__(self, field: Field[V], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.desk = desk
        self._shown: Json = None
        self._touched = False
        self._silent = False
        self._folded = False
        self._context = ""
        self._label_em = 0.0
        self.has_problem = False
        """Whether something is to be put right here."""
        self._label = Text("", "card_title", parent=self)
        self._hint = Text("", "secondary", "muted", self)
        self._aside = LinkButton(desk.look, "", self)
        self._message = FieldMessage(desk.look, parent=self)
        self._control = self.build_control()
        self._lay_out()
        self._say_label()
        self._aside.clicked.connect(self._put_aside_or_back)
        self._show_aside_text()

    # What a kind overrides

    def build_control(self) -> QWidget:
        """Return the control, its signals connected to `take_edit`."""
        raise NotImplementedError

    def show_loaded(self, value: V) -> None:
        """Show a value in the control."""
        raise NotImplementedError

    def read(self) -> V:
        """Return what the control says."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """Return what takes the focus for the question."""
        return self._control

    def typing_problem(self) -> str | None:
        """Return a sentence where something typed cannot be read yet, or None."""
        return None

    def name_control(self, label: str, description: str) -> None:
        """Give the control its accessible name and description."""
        target = self.focus_target()
        target.setAccessibleName(label)
        target.setAccessibleDescription(description)

    def mark_problem(self, wrong: bool) -> None:
        """Show on the control that something is to be put right."""

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Take the writer's people; for the kinds that offer them."""

    def show_entries(self, recent: tuple[EntryRow, ...], names: Names) -> None:
        """Take recent entries and the names of ids; for the kinds that offer or show them."""

    # What the form uses

    def show_value(self, raw: Json) -> None:
        """Show a stored answer (None: not answered); not an edit."""
        self._shown = raw
        self._touched = False
        self._silent = True
        self.show_problem(None)
        try:
            self.show_loaded(self.field.empty if raw is None else self.field.load(raw))
        except AnswerError:
            self.show_loaded(self.field.empty)
            self.say_quietly(_("What is stored here is in a form this guide cannot show. It is kept."))
        finally:
            self._silent = False
        if raw is not None:
            self._fold(False)
        self._show_aside_text()

    def value(self) -> Json:
        """Return the answer as it is stored, or None; byte for byte what was shown while nobody edited it."""
        if not self._touched:
            return self._shown
        value = self.read()
        if self._shown is not None and self._says_the_same(value):
            return self._shown
        return None if self.field.is_empty(value) else self.field.dump(value)

    def stored(self) -> Json:
        """Return the answer as it was shown."""
        return self._shown

    def show_context(self, context: str) -> None:
        """Say where the question stands when it is asked several times, as in the rows of a table."""
        self._context = context
        self.name_control(self._spoken_label(), _(self.field.hint))

    @property
    def is_touched(self) -> bool:
        """Whether the writer edited it since it was shown."""
        return self._touched

    @property
    def is_folded(self) -> bool:
        """Whether the writer said "not now"."""
        return self._folded

    @property
    def is_answered(self) -> bool:
        """Whether it holds an answer."""
        return self.value() is not None

    def show_problem(self, sentence: str | None) -> None:
        """Show what is to be put right below the control, or nothing."""
        self._message.show_sentence(sentence or "")
        self.has_problem = sentence is not None
        self.mark_problem(self.has_problem)
        self.name_control(self._spoken_label(), " ".join(filter(None, (sentence, _(self.field.hint)))))
        if sentence:
            self._fold(False)

    def problem(self) -> str:
        """Return what is said below the control, or ""."""
        return self._message.sentence()

    def say_quietly(self, sentence: str | None) -> None:
        """Say something below the control that asks for nothing."""
        self._message.show_sentence(sentence or "", "muted", "Information")

    def link(self) -> QWidget:
        """Return the link "not now": it stands above the control, and comes after it for the Tab key."""
        return self._aside

    def take_focus(self) -> None:
        """Put the focus into the control, unfolding it first."""
        self._fold(False)
        self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal_aside(self, seen: bool) -> None:
        """Show "not now" or "clear" while the question is looked at; hidden else, so that forms stay quiet."""
        self._aside.setVisible((seen or self._folded) and bool(self._aside.text()))

    def take_edit(self) -> None:
        """Note that the writer changed the control; the one slot its signals are connected to."""
        if self._silent:
            return
        self._touched = True
        if self.problem():
            self.show_problem(None)
        if not self.field.required:
            self._show_aside_text()
        self.edited.emit()

    def say_typing_problem(self) -> None:
        """Say what cannot be read once the writer has left the line."""
        if self._touched and (problem := self.typing_problem()):
            self.show_problem(problem)

    def make_compact(self, label_em: float) -> None:
        """Put the label beside the control, in a column of that width: for ratings that are made together."""
        for part in (self._head, self._hint, self._control, self._message):
            self._whole.removeWidget(part)
        self._label_em = label_em
        put(self._label, role="body")
        self._row = BesideRow()
        for part in (self._label, self._control, self._aside):
            self._row.addWidget(part)
        self._whole.addLayout(self._row)
        self._whole.addWidget(self._message)
        self._hint.hide()
        self._head.hide()
        self.desk.look.changed.connect(self._measure_row)
        self._measure_row()

    # Inside

    def _measure_row(self) -> None:
        px = self.desk.look.px
        self._row.set_measures((px(self._label_em), px(ASIDE_EM)), px(LEAST_EM), max(28, px(LINE_EM)))

    def _says_the_same(self, value: V) -> bool:
        try:
            return bool(self.field.load(self._shown) == value)
        except AnswerError:
            return False

    def _plain_label(self) -> str:
        return _(self.field.label) or self.field.key.replace("_", " ")

    def _spoken_label(self) -> str:
        return f"{self._plain_label()}, {self._context}" if self._context else self._plain_label()

    def _lay_out(self) -> None:
        self._head = QWidget(self)
        head = SplitRow(self._head)
        head.addWidget(self._label)
        head.addWidget(self._aside)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GAP_LABEL_TO_CONTROL)
        self._whole.addWidget(self._head)
        self._whole.addWidget(self._hint)
        self._whole.addWidget(self._control)
        self._whole.addWidget(self._message)

    def _say_label(self) -> None:
        # With a buddy a label takes "&" for the sign of a key.
        self._label.setText(self._plain_label().replace("&", "&&"))
        self._label.setBuddy(self.focus_target())
        self._hint.setText(_(self.field.hint))
        self._hint.setVisible(bool(self.field.hint))
        self.name_control(self._spoken_label(), _(self.field.hint))
        policy = self._aside.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._aside.setSizePolicy(policy)
        self._aside.hide()

    def _show_aside_text(self) -> None:
        text = ""
        if self._folded:
            text = _("Answer it")
        elif not self.is_answered:
            text = "" if self.field.required else _("Not now")
        elif self.clearable:
            text = _("Clear")
        self._aside.setText(text)
        name = f"{text}: {self._plain_label()}" if text else ""
        self._aside.setAccessibleName(name)
        if not text:
            self._aside.hide()

    def _put_aside_or_back(self) -> None:
        if self._folded:
            self._fold(False)
            self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_answered:
            self._clear()
        else:
            self._fold(True)

    def _clear(self) -> None:
        self._silent = True
        self.show_loaded(self.field.empty)
        self._silent = False
        self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        self.take_edit()

    def _fold(self, folded: bool) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        self._control.setVisible(not folded)
        self._hint.setVisible(not folded and bool(self.field.hint))
        put(self._label, tone="muted" if folded else "text")
        self._show_aside_text()
        self.reveal_aside(True)
        if folded:
            self._message.show_sentence("")
            self._aside.setFocus(Qt.FocusReason.OtherFocusReason)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show "not now" while the pointer is over the question."""
        self.reveal_aside(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide it again unless the focus is inside."""
        focus = self.window().focusWidget()
        self.reveal_aside(focus is not None and self.isAncestorOf(focus))
        super().leaveEvent(event)


def grows_sideways(widget: QWidget) -> QWidget:
    """Let a control take the width there is and no more height than it needs."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return widget
