# SPDX-License-Identifier: GPL-3.0-or-later
"""The field for a passphrase: hidden until the eye is pressed, with a line that notices Caps Lock."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.line_edit import PrivateLine
from journal_app.ui.widgets.properties import put

EYE_EM = 1.65
EYE_GAP = 6
_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(QWidget):
    """`edited` while typing, `confirmed` on Enter; with `keeps_line` the line below never makes the page jump."""

    edited = Signal()
    confirmed = Signal()

    def __init__(self, look: Look, name: str, *, keeps_line: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._is_wrong = False
        self.field = PassphraseLine(look, name)
        self._message = FieldMessage(look, keeps_line=keeps_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._message)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self.edited)
        self.field.returnPressed.connect(self.confirmed)
        self.field.caps_lock_noticed.connect(self._say)

    def passphrase(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Empty the field and the line below, its undo steps too; hide what is typed next."""
        with QSignalBlocker(self.field):
            self.field.setText("")
        self.mark_error(False)
        self.show_sentence("")
        self.field.show_plain(False)

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence below the field; Caps Lock takes its place while it is on."""
        self._sentence = sentence
        self._say()

    def sentence(self) -> str:
        """Return the sentence that stands below the field."""
        return self._message.sentence()

    def mark_error(self, wrong: bool) -> None:
        """Draw the field's edge, and the sentence, as what needs something else."""
        self._is_wrong = wrong
        put(self.field, error="true" if wrong else "false")
        self._say()

    def set_busy(self, busy: bool) -> None:
        """Keep the field as it is while the passphrase is tried."""
        self.field.setReadOnly(busy)

    def _say(self) -> None:
        if self.field.has_caps_lock():
            self._message.show_sentence(_("Caps Lock is on."), "muted", "Information")
        elif self._is_wrong:
            self._message.show_sentence(self._sentence)
        else:
            self._message.show_sentence(self._sentence, "muted", "Information")
        self.field.setAccessibleDescription(self._message.sentence())


class PassphraseLine(PrivateLine):
    """The line itself, with the eye at its end; what is typed cannot be copied out of it."""

    caps_lock_noticed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._look = look
        self._caps_lock = False
        self.setInputMethodHints(_HINTS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        put(self, form="large")
        self._eye = QToolButton(self)
        self._eye.setCheckable(True)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._eye.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

    def has_caps_lock(self) -> bool:
        """Whether the last letter typed says that Caps Lock is on."""
        return self._caps_lock

    def eye(self) -> QToolButton:
        """Return the button that shows and hides what is typed, for the order of the Tab key."""
        return self._eye

    def show_plain(self, plain: bool) -> None:
        """Show what is typed as text, or hide it."""
        self._eye.setChecked(plain)

    def is_plain(self) -> bool:
        """Whether what is typed is shown."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_CapsLock:
            self._notice(not self._caps_lock)
        else:
            self._guess(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def _guess(self, event: QKeyEvent) -> None:
        # Qt does not tell the lock's state; a letter in the other case than Shift asks for does.
        text = event.text()
        if len(text) == 1 and text.lower() != text.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._notice(text.isupper() != shifted)

    def _notice(self, caps_lock: bool) -> None:
        if caps_lock != self._caps_lock:
            self._caps_lock = caps_lock
            self.caps_lock_noticed.emit()

    def _place_eye(self) -> None:
        side = max(28, self._look.px(EYE_EM))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = EYE_GAP if mirrored else self.width() - side - EYE_GAP
        self._eye.setGeometry(left, (self.height() - side) // 2, side, side)
        self.setTextMargins(side if mirrored else 0, 0, 0 if mirrored else side, 0)

    def _dress(self) -> None:
        plain = self._eye.isChecked()
        self.setEchoMode(QLineEdit.EchoMode.Normal if plain else QLineEdit.EchoMode.Password)
        name = _("Hide passphrase") if plain else _("Show passphrase")
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)
        self._eye.setIcon(self._look.icon("Hide passphrase" if plain else "Show passphrase"))
        self._eye.setIconSize(QSize(self._look.px(1.05), self._look.px(1.05)))
        self._place_eye()
