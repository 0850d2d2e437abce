# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers a form shows and does not ask for: questions no longer asked, and what came from elsewhere."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.domain.reading import Passage
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import Text


class KeptAnswers(QWidget):
    """Questions with their answers in words, to read; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[Text] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(Text(_("Also kept with this entry"), "section_title"))
        self.hide()

    def show_passages(self, passages: Iterable[Passage]) -> None:
        """Show these answers."""
        for text in self._texts:
            self._box.removeWidget(text)
            text.hide()
            text.deleteLater()
        self._texts = []
        for passage in passages:
            self._texts.append(Text(passage.label, "secondary", "muted"))
            self._texts.append(Text(passage.text, "answer"))
        for text in self._texts:
            self._box.addWidget(text)
        self.setVisible(bool(self._texts))


class FollowedQuote(QFrame):
    """What the entry follows, as a quiet quote above the questions; hidden while it follows nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self, kind="kept_line")
        self._from = Text("", "small", "muted")
        self._quote = Text("", "quotation")
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 2, 0, 2)
        box.setSpacing(3)
        box.addWidget(self._quote)
        box.addWidget(self._from)
        self.hide()

    def show_quote(self, text: str, source: str) -> None:
        """Show a text and where it is from."""
        self._quote.setText(text)
        self._from.setText(source)
        self.setAccessibleName(f"{text}. {source}" if text else "")
        self.setVisible(bool(text))

    def quote(self) -> str:
        """Return the text shown."""
        return self._quote.text()
