# SPDX-License-Identifier: GPL-3.0-or-later
"""The field for a passphrase: hidden until the eye is pressed, with a line that notices Caps Lock."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.properties import put

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(QWidget):
    """`edited` while typing, `confirmed` on Enter; the line below keeps its height, so nothing jumps."""

    edited = Signal()
    confirmed = Signal()

    def __init__(self, look: Look, name: str, *, keeps_line: bool = True, parent: QWidget | None = None) -> None:
        """`keeps_line` False: the line below takes no room while it is empty."""
        super().__init__(parent)
        self._look = look
        self._sentence = ""
        self.field = PassphraseLine(name)
        self._message = FieldMessage(look, keeps_line=keeps_line)
        self._eye = QAction(self)
        self.field.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._message)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self.edited)
        self.field.returnPressed.connect(self.confirmed)
        self.field.caps_lock_seen.connect(self._say)
        self._eye.triggered.connect(self._turn_eye)
        look.changed.connect(self._dress)
        self._dress()

    def passphrase(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Empty the field, its history and the line below; hide what is typed next."""
        with QSignalBlocker(self.field):
            self.field.clear()
        self.show_sentence("")
        self.show_plain(False)

    def show_plain(self, plain: bool) -> None:
        """Show what is typed as text, or hide it."""
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if plain else QLineEdit.EchoMode.Password)
        self._dress()

    def is_plain(self) -> bool:
        """Whether what is typed is shown."""
        return self.field.echoMode() == QLineEdit.EchoMode.Normal

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence below the field until another is shown; Caps Lock takes its place while it is on."""
        self._sentence = sentence
        self._say()

    def sentence(self) -> str:
        """Return the sentence that stands below the field."""
        return self._message.sentence()

    def mark_error(self, error: bool) -> None:
        """Draw the field's edge as one that needs something else."""
        put(self.field, error="true" if error else "false")

    def set_busy(self, busy: bool) -> None:
        """Keep the field as it is while the passphrase is tried."""
        self.field.setReadOnly(busy)
        self._eye.setEnabled(not busy)

    def _say(self) -> None:
        if self.field.has_caps_lock():
            self._message.show_sentence(_("Caps Lock is on."), "neutral", "Information")
        else:
            self._message.show_sentence(self._sentence)
        self.field.setAccessibleDescription(self._message.sentence())

    def _turn_eye(self) -> None:
        self.show_plain(not self.is_plain())

    def _dress(self) -> None:
        plain = self.is_plain()
        self._eye.setText(_("Hide passphrase") if plain else _("Show passphrase"))
        self._eye.setToolTip(self._eye.text())
        self._eye.setIcon(self._look.icon("Hide passphrase" if plain else "Show passphrase"))


class PassphraseLine(QLineEdit):
    """Qt does not tell whether Caps Lock is on; a letter whose case does not fit the Shift key does."""

    caps_lock_seen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps_lock = False
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        put(self, form="large")

    def has_caps_lock(self) -> bool:
        """Whether the last letter typed says that Caps Lock is on."""
        return self._caps_lock

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        text, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock:
            self._see(not self._caps_lock)
        elif len(text) == 1 and text.lower() != text.upper():
            self._see(text.isupper() != shift)

    def _see(self, caps_lock: bool) -> None:
        if caps_lock != self._caps_lock:
            self._caps_lock = caps_lock
            self.caps_lock_seen.emit()
