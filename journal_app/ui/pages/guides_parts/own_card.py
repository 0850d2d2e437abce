# SPDX-License-Identifier: GPL-3.0-or-later
"""Guides of the writer's own: an example to begin with, bringing one in, taking one away again."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.own_guides import GuideError
from journal_app.exchange.guide_file import bring_guide, read_guide_file
from journal_app.paths import resource
from journal_app.store.values import OwnGuide
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs.places import choose_file_to_read, choose_file_to_write
from journal_app.ui.widgets.buttons import Button, QuietButton
from journal_app.ui.widgets.card import Card
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

EXAMPLE = "my-guide.toml"


class OwnGuideRow(QWidget):
    """One own guide and the way to take it away."""

    removed = Signal(str)
    """Its id."""

    def __init__(self, desk: Desk, held: OwnGuide, guide: Guide | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = held.id
        name = _(guide.title) if guide else held.key
        away = QuietButton(desk.look, _("Take it away"))
        away.setAccessibleName(_("Take away the guide {name}").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(name), 1)
        row.addWidget(away)
        away.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.removed.emit(self._id)


class OwnGuidesCard(Card):
    """Explains, brings in, takes away; what a file says wrong is told here and changes nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("A guide of your own"), parent)
        self._desk = desk
        self._message = FieldMessage(desk.look)
        self._done = Text("", "secondary", "positive")
        self._done.hide()
        self._rows = QVBoxLayout()
        self.example = Button(desk.look, _("Save an example file"), "Save to file")
        self.bring = Button(desk.look, _("Bring one in"), "Import")
        self._fill()
        self.example.clicked.connect(self._ask_where)
        self.bring.clicked.connect(self._ask_which)

    def refresh(self) -> None:
        """Ask for the guides the writer declared."""
        self._desk.tasks.ask(_own_guides, self._show_guides, owner=self, lane="own")

    def said(self) -> str:
        """Return what was last said: what a file has wrong, or that it came in."""
        return self._message.sentence() or self._done.text()

    def bring_in(self, path: str) -> None:
        """Keep the guide of a file, in the place of one with its key; say what is wrong with the file otherwise."""
        try:
            toml = read_guide_file(Path(path))
        except GuideError as error:
            self._refuse(str(error))
            return
        except OSError:
            self._refuse(_("This file could not be read. Choose another one."))
            return

        def keep(journal: "Journal") -> Guide | GuideError:
            try:
                return bring_guide(journal, toml)
            except GuideError as error:
                return error

        self._desk.tasks.ask(keep, self._take, owner=self)

    def _fill(self) -> None:
        self.body.addWidget(
            Text(
                _(
                    "A small text file makes a form like the others, with search, export and insights. "
                    "The example explains itself: change it, then bring it in."
                ),
                "secondary",
                "muted",
            )
        )
        buttons = FlowLayout()
        buttons.addWidget(self.example)
        buttons.addWidget(self.bring)
        self.body.addLayout(buttons)
        self.body.addWidget(self._message)
        self.body.addWidget(self._done)
        self.body.addLayout(self._rows)

    def _show_guides(self, found: tuple[Sequence[OwnGuide], dict[str, Guide]]) -> None:
        held, guides = found
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for one in held:
            row = OwnGuideRow(self._desk, one, guides.get(one.key))
            row.removed.connect(self._remove)
            self._rows.addWidget(row)

    def _ask_where(self) -> None:
        choose_file_to_write(self.window(), self.example.text(), Path.home() / EXAMPLE, self._save_example)

    def _ask_which(self) -> None:
        choose_file_to_read(self.window(), self.bring.text(), Path.home(), _("Guides (*.toml)"), self.bring_in)

    def _save_example(self, path: str) -> None:
        try:
            Path(path).write_bytes(resource("guides", "example.toml").read_bytes())
        except OSError:
            self._refuse(_("The file could not be written there. Choose another place."))
            return
        self._say(_("The example is saved. Open it in any text editor."))

    def _take(self, result: Guide | GuideError) -> None:
        if isinstance(result, GuideError):
            self._refuse(str(result))
        else:
            self._say(_("“{name}” is among your guides now.").format(name=_(result.title)))
            self.refresh()

    def _remove(self, identity: str) -> None:
        def remove(journal: "Journal") -> None:
            journal.delete_own_guide(identity)

        self._desk.tasks.ask(remove, self._say_removed, owner=self)

    def _say_removed(self, _answer: None) -> None:
        self._say(_("It is gone. Entries written with it stay and can be read."))
        self.refresh()

    def _refuse(self, sentence: str) -> None:
        self._done.hide()
        self._message.show_sentence(sentence)

    def _say(self, sentence: str) -> None:
        self._message.show_sentence("")
        self._done.setText(sentence)
        self._done.show()


def _own_guides(journal: "Journal") -> tuple[Sequence[OwnGuide], dict[str, Guide]]:
    return journal.own_guides(), dict(journal.guides)
