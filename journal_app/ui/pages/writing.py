# SPDX-License-Identifier: GPL-3.0-or-later
"""One entry, full page: its questions, saved while one writes, left as a draft or finished."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar
from uuid import uuid4

from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.entry import Change, Entry, State
from journal_app.domain.fields import Person
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import N_
from journal_app.domain.reading import passages, plain_text
from journal_app.store.errors import Code, JournalError
from journal_app.ui.desk import Desk
from journal_app.ui.form.guide_form import GuideForm
from journal_app.ui.form.in_sight import InSight
from journal_app.ui.form.readable_column import ReadableColumn
from journal_app.ui.form.tab_order import tab_within
from journal_app.ui.pages.page import Page
from journal_app.ui.pages.writing_parts.entry_head import EntryHead
from journal_app.ui.pages.writing_parts.entry_keeper import EntryKeeper
from journal_app.ui.pages.writing_parts.follow_ups import FollowUpsPanel
from journal_app.ui.pages.writing_parts.header import WritingHeader
from journal_app.ui.pages.writing_parts.material import Lists, Material, Wanted, read_lists, read_material
from journal_app.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from journal_app.store.journal import Journal

MARGIN = 40


class WritingPage(Page):
    """Opens an entry or begins one, and keeps every word of it."""

    key: ClassVar[str] = "writing"
    title: ClassVar[str] = N_("Write")
    icon: ClassVar[str] = "Free page"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._entry: Entry | None = None
        self._guide: Guide | None = None
        self._is_stored = False
        self._was_done = False
        self._finishing = False
        self._opening: Wanted | None = None
        self._next: Wanted | None = None
        self._lists = Lists()
        self._places: dict[str, str] = {}
        self.header = WritingHeader(desk.look)
        self.head = EntryHead(desk)
        self.form: GuideForm | None = None
        self.follow_ups = FollowUpsPanel(desk.look)
        self._scroll = ScrollPage(margin=MARGIN, top=12, gap=24)
        self._in_sight = InSight(self._scroll)
        self.keeper = EntryKeeper(desk, self._value, self)
        self._lay_out()
        self._connect()
        self._clear()

    # Opening

    def begin(self, guide: str, follows: str | None = None) -> None:
        """Begin an entry of a guide, perhaps one that follows another."""
        self._open(Wanted(guide=guide, follows=follows))

    def open_entry(self, identity: str) -> None:
        """Open an entry that is there, a draft or a finished one."""
        self._open(Wanted(identity=identity))

    @property
    def entry_id(self) -> str:
        """The id of the entry that is open, "" while none is."""
        return self._entry.id if self._entry is not None else ""

    def _open(self, wanted: Wanted) -> None:
        if self.keeper.has_unsaved():
            # What is not on the disk yet is not put away: the next entry opens once it is.
            self._next = wanted
            self.keeper.save_now()
            return
        self._put_away()
        self._opening = wanted
        guide = self.desk.guides.get(wanted.guide)
        if guide is not None:
            # A new entry needs nothing of the journal to be written on at once.
            self._show(Material(guide, None, Lists()), wanted.follows)
        self._ask_material(wanted)

    def _ask_material(self, wanted: Wanted) -> None:
        def read(journal: "Journal") -> tuple[Wanted, Material]:
            return wanted, read_material(journal, wanted.guide, wanted.identity, wanted.follows)

        self.desk.tasks.ask(read, self._take_material, owner=self, otherwise=self._take_missing, lane="open")

    def _take_material(self, answer: tuple[Wanted, Material]) -> None:
        wanted, material = answer
        if wanted is not self._opening:
            return
        self._opening = None
        if material.guide is None:
            # Written with a guide this program does not know: it can be read, in the Journal.
            self._leave_for(wanted.identity or "")
            return
        if self._entry is None:
            self._show(material, wanted.follows)
        elif self.form is not None:
            self._take_lists(material.lists)
            self.form.show_followed(*material.quote)
        self._show_follow_ups(material)

    def _take_missing(self, error: JournalError) -> None:
        self._opening = None
        if error.code is not Code.NO_ENTRY:
            self.desk.tasks.failed.emit(error)
        if self._entry is None:
            self.back_wanted.emit()

    def _show(self, material: Material, follows: str | None) -> None:
        guide = material.guide
        if guide is None:
            return
        entry = material.entry or self._new_entry(guide, follows)
        self._is_stored = material.entry is not None
        self._was_done = material.entry is not None and entry.state is State.DONE
        self._entry, self._guide = entry, guide
        self.keeper.begin_anew()
        self._build_form(guide)
        self.header.show_guide(guide)
        self.header.show_finished(self._was_done)
        self.header.show_saved(self._time_of(entry) if self._is_stored else None)
        self.head.show_title(entry.title)
        self.head.show_moment(entry.written_at)
        asks_people = not any(isinstance(field, Person) for field in guide.asked())
        self.head.show_filed(entry.tags, entry.people, asks_people=asks_people)
        self.head.show()
        self._take_lists(material.lists)
        if self.form is not None:
            self.form.show_answers(entry.answers, material.lists.name)
            self.form.show_followed(*material.quote)
        self._scroll.verticalScrollBar().setValue(0)
        self._focus_form()

    def _new_entry(self, guide: Guide, follows: str | None) -> Entry:
        now = self.desk.clock.now()
        return Entry(
            str(uuid4()), guide.key, self.desk.clock.moment(), now, now, state=State.DRAFT, follows=follows or None
        )

    def _build_form(self, guide: Guide) -> None:
        self._drop_form()
        self.form = GuideForm(guide, self.desk)
        self.form.edited.connect(self._take_edit)
        self._scroll.body.insertWidget(1, self.form)

    def _drop_form(self) -> None:
        if self.form is not None:
            self._scroll.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _show_follow_ups(self, material: Material) -> None:
        if self._guide is None or self._entry is None or self._entry.state is not State.DONE:
            self.follow_ups.show_nothing()
            return
        self.follow_ups.show_entry(self._guide, self._entry, material.following, self.desk.clock.day())

    def _focus_form(self) -> None:
        if self.isVisible() and self.form is not None:
            self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    # What is written

    def _value(self) -> Entry | None:
        """Return the entry as it stands here; None for a new one in which nothing was written."""
        entry, form = self._entry, self.form
        if entry is None or form is None or (not self._is_stored and self._is_empty()):
            return None
        return replace(
            entry,
            answers=form.answers(),
            state=self._state(form, entry),
            title=self.head.title(),
            written_at=self.head.moment() or entry.written_at,
            tags=frozenset(self.head.tags.ids()),
            people=self._people(entry, form),
        )

    def _state(self, form: GuideForm, entry: Entry) -> State:
        if self._finishing:
            return State.DONE
        # A finished entry that lacks an answer meanwhile waits as a draft, and is finished again with it.
        imported = entry.batch is not None
        return State.DONE if self._was_done and not form.problems(imported=imported) else State.DRAFT

    def _people(self, entry: Entry, form: GuideForm) -> frozenset[str]:
        if self.head.people.isVisibleTo(self.head):
            return frozenset(self.head.people.ids())
        # Who a question names is joined by the store; who it named before and no more is no longer meant.
        asked = [field.key for field in form.guide.fields if isinstance(field, Person)]
        before = {one for key in asked for one in entry.answers.get(key, ())}
        return entry.people - before

    def _is_empty(self) -> bool:
        answers = self.form.answers() if self.form is not None else {}
        return not (answers or self.head.title() or self.head.tags.ids() or self.head.people.ids())

    def _take_edit(self) -> None:
        self.keeper.touch()

    # Saving

    def leave(self) -> None:
        """Save what is not saved yet."""
        self._remember_place()
        self.keeper.save_now()

    def has_unsaved(self) -> bool:
        """Return whether something written here is not on the disk."""
        return self.keeper.has_unsaved()

    def _take_saved(self, entry: Entry) -> None:
        if self._entry is None or entry.id != self._entry.id:
            return
        self._entry = entry
        self._is_stored = True
        self.header.show_saved(self._time_of(entry))
        self._show_state(entry)
        if self._finishing and entry.state is State.DONE and not self.keeper.has_unsaved():
            self._leave_for(entry.follows or entry.id)
        elif self._next is not None and not self.keeper.has_unsaved():
            wanted, self._next = self._next, None
            self._open(wanted)

    def _show_state(self, entry: Entry) -> None:
        self.header.show_finished(entry.state is State.DONE)
        if entry.state is State.DRAFT:
            self.follow_ups.show_nothing()
        if self._was_done and entry.state is State.DRAFT and self.form is not None:
            self.form.say_problems(self.form.problems(imported=entry.batch is not None))

    def _take_failure(self, _error: JournalError) -> None:
        self._next = None
        self.header.show_failing()

    def _time_of(self, entry: Entry) -> QTime:
        local = entry.edited_at.astimezone(self.desk.clock.zone)
        return QTime(local.hour, local.minute)

    # Ending

    def finish(self) -> None:
        """Finish the entry, or show what is to be put right first."""
        form, entry = self.form, self._entry
        if form is None or entry is None:
            return
        problems = form.problems(imported=entry.batch is not None)
        form.show_problems(problems)
        if problems:
            self._in_sight.show_whole(form.editors()[next(iter(problems))])
        if not problems and (sentence := self.head.problem()):
            self.head.show_problem(sentence)
        elif not problems and not self._is_stored and self._is_empty():
            self._go_back()
        elif not problems:
            self._finishing = True
            self.keeper.touch()
            self.keeper.save_now()

    def step_back(self) -> bool:
        """Leave the entry; what is not finished stays as a draft."""
        self._go_back()
        return True

    def _go_back(self) -> None:
        self.leave()
        self.back_wanted.emit()

    def _leave_for(self, identity: str) -> None:
        """Show an entry in the Journal, and this page no more."""
        self._put_away()
        self.entry_wanted.emit(identity)

    def _begin_follow_up(self, guide: str) -> None:
        if self._entry is not None:
            self.guide_wanted.emit(guide, self._entry.id)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._drop_emptied()

    def _drop_emptied(self) -> None:
        """Put a draft that was begun here and emptied again out of the way; whoever goes on begins a new one."""
        entry = self._entry
        if entry is None or not self._is_stored or self._was_done or not self._is_empty():
            return

        def drop(journal: "Journal") -> None:
            journal.move_to_trash([entry.id])

        self.desk.tasks.ask(drop, owner=self, urgent=True)
        self._entry = replace(entry, id=str(uuid4()))
        self._is_stored = False

    def _put_away(self) -> None:
        self._remember_place()
        self._drop_emptied()
        self._clear()

    def _clear(self) -> None:
        self._entry, self._guide = None, None
        self._is_stored = self._was_done = self._finishing = False
        self.keeper.begin_anew()
        self._drop_form()
        self.head.hide()
        self.follow_ups.show_nothing()
        self.header.show_guide(None)
        self.header.show_saved(None)

    # Parts

    def refresh(self) -> None:
        """Ask for people, tags and recent entries anew; what is being written stays."""
        entry, guide = self._entry, self._guide

        def read(journal: "Journal") -> Lists:
            return read_lists(journal, guide, entry)

        if entry is not None:
            self.desk.tasks.ask(read, self._take_lists, owner=self, lane="lists")

    def concerns(self, change: Change) -> bool:
        """Return whether what is offered to choose from may have changed."""
        return change.people or change.tags or change.everything

    def first_control(self) -> QWidget:
        """Return the question the writer was at, or the first."""
        if self.form is None:
            return self.header.back
        editor = self.form.editors().get(self._places.get(self.entry_id, ""))
        return self.form.first_control() if editor is None else editor.focus_target()

    def focusNextPrevChild(self, forward: bool) -> bool:
        parts = [part for part in (self.header, self._scroll.widget()) if part is not None]
        return tab_within(parts, forward=forward) or super().focusNextPrevChild(forward)

    def regions(self) -> tuple[QWidget, ...]:
        """Return header and questions."""
        return (self.header, self._scroll)

    def _take_lists(self, lists: Lists) -> None:
        self._lists = lists
        self.head.show_lists(lists)
        if self.form is not None:
            self.form.show_people(lists.people)
            self.form.show_entries(lists.recent, lists.name)

    def _remember_place(self) -> None:
        focus = self.window().focusWidget()
        if self.form is None or focus is None or self._entry is None:
            return
        for key, editor in self.form.editors().items():
            if editor.isAncestorOf(focus):
                self._places[self._entry.id] = key

    def _copy(self) -> None:
        if self.form is not None:
            text = plain_text(passages(self.form.guide, self.form.answers(), self._lists.name))
            QGuiApplication.clipboard().setText(text)

    def _lay_out(self) -> None:
        self.header.setContentsMargins(MARGIN, 18, MARGIN, 6)
        self._scroll.body.addWidget(ReadableColumn(self.desk.look, self.head))
        self._scroll.body.addWidget(ReadableColumn(self.desk.look, self.follow_ups))
        self._scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.header.back_wanted.connect(self._go_back)
        self.header.finish_wanted.connect(self.finish)
        self.header.copy_wanted.connect(self._copy)
        self.head.edited.connect(self._take_edit)
        self.follow_ups.wanted.connect(self._begin_follow_up)
        self.keeper.saved.connect(self._take_saved)
        self.keeper.failing.connect(self._take_failure)
