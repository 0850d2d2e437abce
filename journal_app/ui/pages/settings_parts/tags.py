# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags: renamed, made one, taken away, in every entry at once."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _, ngettext
from journal_app.ui.desk import Desk
from journal_app.ui.pages.journal_parts.notice_bar import NoticeBar
from journal_app.ui.pages.settings_parts.merging import MergeControl
from journal_app.ui.pages.settings_parts.names_card import NamesCard, column_of
from journal_app.ui.pages.settings_parts.rows import SettingRow
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.widgets.buttons import Button, DangerButton
from journal_app.ui.widgets.flow_layout import FlowLayout
from journal_app.ui.widgets.line_edit import LineEdit
from journal_app.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from journal_app.store.journal import Journal


class TagsSection(Section):
    """Every tag with the number of its entries; the chosen one can be changed below."""

    key: ClassVar[str] = "tags"
    title: ClassVar[str] = N_("Tags")
    icon: ClassVar[str] = "Tag"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._tags: dict[str, int] = {}
        self.name = LineEdit(look, _("Tag"))
        self.save = Button(look, _("Rename"))
        self.delete = DangerButton(look, _("Take it away…"))
        self.merge = MergeControl(look, _("The same as"))
        self.question = NoticeBar(look)
        self.saying = Saying(look)
        self.card = NamesCard(look, _("Tags"), _("The tags you give to entries will be here."), self._make_form())
        self.form.addWidget(Text(_("A change here holds in every entry."), "secondary", "muted"))
        self.form.addWidget(self.card)
        self.form.addWidget(self.question)
        self.form.addWidget(self.saying)
        self._connect()

    def refresh(self) -> None:
        """Ask which tags there are."""
        self.desk.tasks.ask(_tags, self._show, owner=self, lane="tags")

    def concerns(self, change: Change) -> bool:
        """Return whether names or the number of their entries changed."""
        return change.tags or change.everything or bool(change.entries)

    def leave(self) -> None:
        """Ask nothing any more."""
        self.question.close_silently()
        self.saying.be_quiet()

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = column_of(form)
        label = Text(_("Tag"), "label")
        label.setBuddy(self.name)
        column.addWidget(label)
        column.addWidget(self.name)
        buttons = FlowLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.delete)
        column.addLayout(buttons)
        column.addWidget(Hairline())
        column.addWidget(SettingRow(_("The same as"), _("Entries of both will have that tag."), self.merge))
        return form

    def _connect(self) -> None:
        self.card.chosen.connect(self._show_chosen)
        self.name.edited.connect(self._judge)
        self.name.confirmed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.merge.wanted.connect(self._rename_to)
        self.delete.clicked.connect(self._ask_delete)
        self.question.accepted.connect(self._delete)

    def _show(self, tags: list[tuple[str, int]]) -> None:
        self._tags = dict(tags)
        self.card.show_names([(name, _words(name, count)) for name, count in tags])
        self._offer()

    def _show_chosen(self) -> None:
        self.question.close_silently()
        self.name.show_text(self.card.key())
        self.name.show_error("")
        self._offer()

    def _offer(self) -> None:
        others = [(name, name) for name in self._tags if name != self.card.key()]
        self.merge.show_names(others)
        self.merge.setEnabled(bool(others))
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(bool(self.card.key()) and self.name.text().strip() != self.card.key())

    def _save(self) -> None:
        new = self.name.text().strip()
        if not self.save.isEnabled():
            return
        if not new:
            self.name.show_error(_("A tag has a name. Put one here."))
        elif new in self._tags:
            self.name.show_error(_("That tag is there already. Make the two one below."))
        else:
            self._rename_to(new)

    def _rename_to(self, new: str) -> None:
        old = self.card.key()

        def rename(journal: "Journal") -> tuple[str, str]:
            journal.rename_tag(old, new)
            return old, new

        self.desk.tasks.ask(rename, self._say_renamed, owner=self, otherwise=self.saying.refuse_error)

    def _say_renamed(self, names: tuple[str, str]) -> None:
        self.saying.say(_("Entries with “{old}” have “{new}” now.").format(old=names[0], new=names[1]))

    def _ask_delete(self) -> None:
        count = self._tags.get(self.card.key(), 0)
        sentence = ngettext(
            "Take “{name}” away from {n} entry? The entry itself stays.",
            "Take “{name}” away from {n} entries? The entries themselves stay.",
            count,
        ).format(name=self.card.key(), n=count)
        self.question.show_question(sentence, _("Take it away"), _("Keep"), danger=True)

    def _delete(self) -> None:
        name = self.card.key()

        def delete(journal: "Journal") -> str:
            journal.delete_tag(name)
            return name

        self.desk.tasks.ask(delete, self._say_deleted, owner=self, otherwise=self.saying.refuse_error)

    def _say_deleted(self, name: str) -> None:
        self.saying.say(_("No entry has “{name}” any more.").format(name=name))


def _words(name: str, count: int) -> str:
    return f"{name} · " + ngettext("{n} entry", "{n} entries", count).format(n=count)


def _tags(journal: "Journal") -> list[tuple[str, int]]:
    return journal.tags()
