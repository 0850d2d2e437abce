# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing a passphrase: typed twice, with a measure of how hard it is to guess."""

from itertools import pairwise, takewhile

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.store.passphrases import passphrase_problem, passphrase_strength
from journal_app.ui.look import Look
from journal_app.ui.widgets.passphrase_field import PassphraseField
from journal_app.ui.widgets.text import Text


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
        self.first = PassphraseField(look, _("Passphrase"), keeps_line=False)
        self.second = PassphraseField(look, _("Passphrase once more"))
        self._bar = StrengthBar(look)
        self._strength = Text("", "secondary", "muted")
        self._lay_out()
        self.first.edited.connect(self._judge)
        self.second.edited.connect(self._judge)
        # The fields follow one another; the eyes come after them.
        steps = (self.first.field, self.second.field, self.first.field.eye(), self.second.field.eye())
        for before, after in pairwise(steps):
            self.setTabOrder(before, after)
        self._judge()

    def passphrase(self) -> str:
        """Return what was typed into the first field."""
        return self.first.passphrase()

    def missing(self) -> str:
        """Return what is still to be done before the passphrase can be used, "" when nothing is."""
        if not self.first.passphrase():
            return _("A passphrase is still to be chosen.")
        problem = passphrase_problem(self.first.passphrase())
        if problem:
            return problem
        return (
            ""
            if self.first.passphrase() == self.second.passphrase()
            else _("The passphrase is to be typed a second time.")
        )

    def forget(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()
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

    def _judge(self) -> None:
        typed = self.first.passphrase()
        level, words = passphrase_strength(typed) if typed else (0, "")
        problem = passphrase_problem(typed) if typed else None
        self._bar.show_level(0 if problem else level)
        self._strength.setText(
            problem or words[:1].upper() + words[1:] + "." if typed else _("Several words are fine.")
        )
        difference = _difference(typed, self.second.passphrase())
        self.second.show_sentence(difference)
        self.second.mark_error(bool(difference))
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
