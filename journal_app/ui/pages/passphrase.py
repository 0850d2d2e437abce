# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing a passphrase: a field with an eye, and a pair of fields for a new one with its strength."""

from itertools import takewhile

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.store.passphrases import LONGEST, passphrase_problem, passphrase_strength
from journal_app.ui.look import Look
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text

_SHOW = N_("Show passphrase")
_HIDE = N_("Hide passphrase")


class PassphraseField(PrivateLine):
    """One line that hides what is typed until its eye is pressed, and notices Caps Lock."""

    caps_lock_noticed = Signal(bool)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._look = look
        self._caps_lock = False
        # Twice the longest, so that the sentence about it is ever seen.
        self.setMaxLength(LONGEST * 2)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = QToolButton(self)
        self._eye.setCheckable(True)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._eye.toggled.connect(self._show_text)
        look.changed.connect(self._dress)
        self._dress()

    def forget(self) -> None:
        """Empty the field, its undo steps too, and hide what is typed next."""
        self.setText("")
        self._eye.setChecked(False)

    def show_error(self, wrong: bool) -> None:
        """Give the field the edge of an error, or its own."""
        put(self, error="true" if wrong else "false")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._notice_caps_lock(not self._caps_lock)
        else:
            self._guess_caps_lock(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(28, self._look.px(1.65))
        left = 6 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - side - 6
        self._eye.setGeometry(left, (self.height() - side) // 2, side, side)
        self.setTextMargins(0, 0, side, 0)

    def _guess_caps_lock(self, event: QKeyEvent) -> None:
        """Qt does not tell the lock's state; a letter in the other case than Shift asks for does."""
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._notice_caps_lock(text.isupper() != shifted)

    def _notice_caps_lock(self, on: bool) -> None:
        if on != self._caps_lock:
            self._caps_lock = on
            self.caps_lock_noticed.emit(on)

    def _show_text(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._dress()

    def _dress(self) -> None:
        shown = self._eye.isChecked()
        name = _(_HIDE if shown else _SHOW)
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)
        self._eye.setIcon(self._look.icon("Hide passphrase" if shown else "Show passphrase"))
        self._eye.setIconSize(QSize(self._look.px(1.05), self._look.px(1.05)))


class StrengthBar(QWidget):
    """Four short bars, filled as far as the passphrase is hard to guess; the words stand beside it."""

    SEGMENTS = 4

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._level = 0
        self.setFixedSize(172, 6)
        look.changed.connect(self.update)

    def show_level(self, level: int) -> None:
        """Fill as many bars as the level (0 to 4)."""
        self._level = level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        full = self._look.color("positive" if self._level > 2 else "neutral" if self._level == 2 else "negative")
        width = (self.width() - 4 * (self.SEGMENTS - 1)) / self.SEGMENTS
        for place in range(self.SEGMENTS):
            filled = place < self._level
            painter.setPen(QPen(full if filled else self._look.color("border_strong"), 1))
            painter.setBrush(full if filled else Qt.BrushStyle.NoBrush)
            bar = QRectF(round(place * (width + 4)) + 0.5, 0.5, width - 1, self.height() - 1)
            painter.drawRoundedRect(bar, 2.5, 2.5)


class NewPassphrase(QWidget):
    """Two fields for a new passphrase, how hard it is to guess, and where the two differ."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseField(look, _("Passphrase"))
        self.second = PassphraseField(look, _("Passphrase once more"))
        self._bar = StrengthBar(look)
        self._strength = Text("", "secondary", "muted")
        self._difference = FieldMessage(look, keeps_line=True)
        self._lay_out()
        self.first.textEdited.connect(self._judge)
        self.second.textEdited.connect(self._judge)
        self._judge()

    def passphrase(self) -> str:
        """Return what was typed into the first field."""
        return self.first.text()

    def missing(self) -> str:
        """Return what is still to be done before the passphrase can be used, "" when nothing is."""
        if not self.first.text():
            return _("A passphrase is still to be chosen.")
        problem = passphrase_problem(self.first.text())
        if problem:
            return problem
        return "" if self.first.text() == self.second.text() else _("The passphrase is to be typed a second time.")

    def forget(self) -> None:
        """Empty both fields."""
        self.first.forget()
        self.second.forget()
        self._judge()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(_label(_("Passphrase"), self.first))
        column.addWidget(self.first)
        strength = QHBoxLayout()
        strength.setSpacing(10)
        strength.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        strength.addWidget(self._strength, 1)
        strength.setContentsMargins(0, 2, 0, 10)
        column.addLayout(strength)
        column.addWidget(_label(_("Once more"), self.second))
        column.addWidget(self.second)
        column.addWidget(self._difference)

    def _judge(self) -> None:
        typed = self.first.text()
        level, words = passphrase_strength(typed) if typed else (0, "")
        problem = passphrase_problem(typed) if typed else None
        self._bar.show_level(0 if problem else level)
        self._strength.setText(
            problem or words[:1].upper() + words[1:] + "." if typed else _("Several words are fine.")
        )
        difference = _difference(typed, self.second.text())
        self._difference.show_sentence(difference)
        self.second.show_error(bool(difference))
        self.edited.emit()


def _strength_sentence(words: str) -> str:
    if not words:
        return _("A sentence of several words is fine.")
    return _("{Words}.").format(Words=words[:1].upper() + words[1:])


def _difference(first: str, second: str) -> str:
    """Return where the second differs from the first; nothing while it may still become the same."""
    if first == second or first.startswith(second):
        return ""
    same = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    if len(first) == len(second) == same + 1:
        return _("The two differ at the last letter.")
    return _("The two differ from letter {n} on.").format(n=same + 1)


def _label(text: str, field: QWidget) -> Text:
    label = Text(text, "strong")
    label.setBuddy(field)
    return label
