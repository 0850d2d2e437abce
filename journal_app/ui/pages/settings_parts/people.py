# SPDX-License-Identifier: GPL-3.0-or-later
"""The people a writer names: renamed, described, made one, deleted."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Change, Filter, Person
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

Known = tuple[Person, int]


class PeopleSection(Section):
    """Everyone by name; the chosen one can be changed below."""

    key: ClassVar[str] = "people"
    title: ClassVar[str] = N_("People")
    icon: ClassVar[str] = "People"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._people: dict[str, Known] = {}
        self.name = LineEdit(look, _("Name"))
        self.role = LineEdit(look, _("Who they are to you"), _("for instance: partner, friend, family"))
        self.pseudonym = LineEdit(look, _("Name in what you hand over"), _("for instance: P."))
        self.save = Button(look, _("Save"))
        self.delete = DangerButton(look, _("Delete…"))
        self.merge = MergeControl(look, _("The same person as"))
        self.question = NoticeBar(look)
        self.saying = Saying(look)
        self.card = NamesCard(look, _("People"), _("Whom you name in an entry will be here."), self._make_form())
        self.form.addWidget(
            Text(_("Whom your entries are about. A change here holds in every entry."), "secondary", "muted")
        )
        self.form.addWidget(self.card)
        self.form.addWidget(self.question)
        self.form.addWidget(self.saying)
        self._connect()

    def refresh(self) -> None:
        """Ask who there is."""
        self.desk.tasks.ask(_people, self._show, owner=self, lane="people")

    def concerns(self, change: Change) -> bool:
        """Return whether names or the number of their entries changed."""
        return change.people or change.everything or bool(change.entries)

    def leave(self) -> None:
        """Ask nothing any more."""
        self.question.close_silently()
        self.saying.be_quiet()

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = column_of(form)
        for label, field in (
            (_("Name"), self.name),
            (_("Who they are to you"), self.role),
            (_("Name in what you hand over"), self.pseudonym),
        ):
            words = Text(label, "label")
            words.setBuddy(field)
            column.addWidget(words)
            column.addWidget(field)
        buttons = FlowLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.delete)
        column.addLayout(buttons)
        column.addWidget(Hairline())
        column.addWidget(SettingRow(_("The same person as"), _("Entries of both will be about that one."), self.merge))
        return form

    def _connect(self) -> None:
        self.card.chosen.connect(self._show_chosen)
        for field in (self.name, self.role, self.pseudonym):
            field.edited.connect(self._judge)
            field.confirmed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.merge.wanted.connect(self._merge)
        self.delete.clicked.connect(self._ask_delete)
        self.question.accepted.connect(self._delete)

    def _show(self, people: list[Known]) -> None:
        self._people = {person.id: (person, count) for person, count in people}
        chosen = self.card.key()
        self.card.show_names([(person.id, _words(person, count)) for person, count in people])
        if chosen and chosen == self.card.key() and not self._is_edited():
            self._show_chosen()

    def _show_chosen(self) -> None:
        self.question.close_silently()
        known = self._people.get(self.card.key())
        if known is None:
            return
        person = known[0]
        for field, text in ((self.name, person.name), (self.role, person.role), (self.pseudonym, person.pseudonym)):
            field.show_text(text)
            field.show_error("")
        others = [(other.id, other.name) for other, _count in self._people.values() if other.id != person.id]
        self.merge.show_names(others)
        self.merge.setEnabled(bool(others))
        self._judge()

    def _typed(self) -> Person | None:
        known = self._people.get(self.card.key())
        if known is None:
            return None
        name = " ".join(self.name.text().split())
        return replace(known[0], name=name, role=self.role.text().strip(), pseudonym=self.pseudonym.text().strip())

    def _is_edited(self) -> bool:
        typed = self._typed()
        return typed is not None and self.save.isEnabled()

    def _judge(self) -> None:
        typed = self._typed()
        self.save.setEnabled(typed is not None and typed != self._people[typed.id][0])

    def _save(self) -> None:
        typed = self._typed()
        if typed is None or not self.save.isEnabled():
            return
        if not typed.name:
            self.name.show_error(_("A person has a name. Put one here."))
            return
        same = next((other for other, _n in self._people.values() if _is_namesake(other, typed)), None)
        if same is not None:
            self.name.show_error(_("{name} is there already. Make the two one below.").format(name=same.name))
            return
        self.name.show_error("")

        def keep(journal: "Journal") -> Person:
            return journal.save_person(typed)

        self.desk.tasks.ask(keep, self._say_saved, owner=self, otherwise=self.saying.refuse_error)

    def _say_saved(self, person: Person) -> None:
        self._people[person.id] = (person, self._people.get(person.id, (person, 0))[1])
        self._judge()
        self.saying.say(_("{name} is saved.").format(name=person.name))

    def _merge(self, stays: str) -> None:
        gone = self.card.key()
        names = (self._people[gone][0].name, self._people[stays][0].name)

        def merge(journal: "Journal") -> tuple[str, str]:
            journal.merge_people(stays, gone)
            return names

        self.desk.tasks.ask(merge, self._say_merged, owner=self, otherwise=self.saying.refuse_error)

    def _say_merged(self, names: tuple[str, str]) -> None:
        self.saying.say(_("Entries about {gone} are about {stays} now.").format(gone=names[0], stays=names[1]))

    def _ask_delete(self) -> None:
        name = self._people[self.card.key()][0].name
        sentence = _("Delete {name} from the list? Entries keep the name as plain text.").format(name=name)
        self.question.show_question(sentence, _("Delete"), _("Keep"), danger=True)

    def _delete(self) -> None:
        gone = self._people.get(self.card.key())
        if gone is None:
            return

        def delete(journal: "Journal") -> str:
            journal.delete_person(gone[0].id)
            return gone[0].name

        self.desk.tasks.ask(delete, self._say_deleted, owner=self, otherwise=self.saying.refuse_error)

    def _say_deleted(self, name: str) -> None:
        self.saying.say(_("{name} is plain text in your entries now.").format(name=name))


def _is_namesake(other: Person, person: Person) -> bool:
    return other.id != person.id and other.name.casefold() == person.name.casefold()


def _words(person: Person, count: int) -> str:
    entries = ngettext("{n} entry", "{n} entries", count).format(n=count)
    return " · ".join(part for part in (person.name, person.role, entries) if part)


def _people(journal: "Journal") -> list[Known]:
    return [(person, journal.count(Filter(people=frozenset({person.id})))) for person in journal.people()]
