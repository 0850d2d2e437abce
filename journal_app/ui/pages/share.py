# SPDX-License-Identifier: GPL-3.0-or-later
"""For your therapist: a form at the left, the pages as they will be handed over at the right."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.entry import Change
from journal_app.domain.i18n import N_, _
from journal_app.exchange.exporting.exporter import Look as PaperLook
from journal_app.exchange.exporting.redaction import Replacement
from journal_app.exchange.exporting.summary_parts.offering import Offer, offer
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs.places import choose_file_to_write
from journal_app.ui.pages.page import Page
from journal_app.ui.pages.share_parts.names_choice import NamePopover
from journal_app.ui.pages.share_parts.preparing import Preparing
from journal_app.ui.pages.share_parts.preview_pane import PreviewPane
from journal_app.ui.pages.share_parts.save_foot import SaveFoot
from journal_app.ui.pages.share_parts.share_form import ShareForm
from journal_app.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from journal_app.exchange.exporting.summary import Sheets
    from journal_app.store.journal import Journal

FORM_EM, FORM_SHARE = 30.6, 0.56
BESIDE_FROM_EM = 44
"""Most width of the form in ems and as a share of the page's, and of the page from which both stand side by side."""

REST = 400
"""Milliseconds after the last change until the pages are made anew."""

PAPERS = {"a4": (8.268, 11.693), "us-letter": (8.5, 11.0)}
"""Width and height in inches."""


class SharePage(Page):
    """Nothing that is chosen here is kept: a new sitting begins with an empty form."""

    key: ClassVar[str] = "share"
    title: ClassVar[str] = N_("For your therapist")
    icon: ClassVar[str] = "For your therapist"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._offer: Offer | None = None
        self._file: Path | None = None
        self._waits_to_write = False
        self._dialog: QFileDialog | None = None
        self._popover: NamePopover | None = None
        self._shows_preview = False
        self._preparing = Preparing(desk, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        look = desk.look
        self.form = ShareForm(look, desk.clock, desk.guides, _(self.title))
        self.foot = SaveFoot(look)
        self.preview = PreviewPane(look)
        self.preview.show_paper(PAPERS[PaperLook().paper])
        self._left = QWidget()
        self._line = Hairline(upright=True)
        self._lay_out()
        self._connect()
        self._arrange()

    @property
    def is_settled(self) -> bool:
        """Whether all that was chosen is shown, and a file that was asked for is written."""
        waits = self._rest.isActive() or self._waits_to_write
        return not waits and not self.is_stale and self.desk.tasks.is_idle and self._preparing.is_idle

    def refresh(self) -> None:
        """Read anew what may be chosen."""
        days = self.form.days.days()
        if days is None:
            self._show_no_pages(_("Choose the days first."))
            return
        first, last = days

        def read(journal: "Journal") -> Generator[tuple[int, int], None, Offer]:
            return offer(journal, first, last)

        self.desk.tasks.run(read, self._show_offer, owner=self, lane="offer")

    def concerns(self, change: Change) -> bool:
        """Only entries and people make the page stale."""
        return bool(change.entries) or change.people or change.everything

    def first_control(self) -> QWidget:
        """Return the choice of days."""
        return self.form.days.spans

    def regions(self) -> tuple[QWidget, ...]:
        """Return the form, its foot and the preview."""
        return self.form, self.foot, self.preview

    def step_back(self) -> bool:
        """Close what is open over the form, or go back to it from the preview."""
        if self._popover is not None:
            self._popover.close_popover()
            return True
        if self._shows_preview and self._is_narrow():
            self._show_form()
            return True
        return False

    def sheets(self) -> "Sheets | None":
        """Return the pages shown, None while they are being made."""
        return None if self._rest.isActive() else self._preparing.sheets

    def dialog(self) -> QFileDialog | None:
        """Return the file dialog that is open."""
        return self._dialog

    def minimumSizeHint(self) -> QSize:
        # Of the form alone: the window must be able to become narrower than what stands in it now.
        return QSize(self.foot.minimumSizeHint().width(), self.desk.look.px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.form, 1)
        left.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left)
        whole.addWidget(self._line)
        whole.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self.form.days_edited.connect(self._take_days)
        self.form.edited.connect(self._take_edit)
        self.form.names.change_wanted.connect(self._ask_name)
        self.foot.save_wanted.connect(self._begin_to_save)
        self.foot.preview_wanted.connect(self._show_preview)
        self.foot.removal_wanted.connect(self._remove_file)
        self.preview.back_wanted.connect(self._show_form)
        self.preview.picture_wanted.connect(self._preparing.draw)
        self._preparing.made.connect(self._show_sheets)
        self._preparing.drawn.connect(self._show_picture)
        self._preparing.failed.connect(self._show_no_pages)
        self._preparing.saved.connect(self._show_saved)
        self._preparing.not_saved.connect(self._show_not_saved)
        self._rest.timeout.connect(self._make)
        self.desk.look.changed.connect(self._arrange)
        shortcut = QShortcut(QKeySequence("Ctrl+Shift+E"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.foot.save.click)

    # What is chosen

    def _take_days(self) -> None:
        self.foot.show_nothing()
        self._rest.stop()
        self.mark_stale()

    def _take_edit(self) -> None:
        self.foot.show_nothing()
        self._rest.start()

    def _show_offer(self, offered: Offer) -> None:
        self._offer = offered
        self.form.show_offer(offered)
        self._make()

    def _make(self) -> None:
        self._rest.stop()
        wish = self.form.wish()
        if wish is None or self._offer is None:
            return
        if not self._offer.days:
            self._show_no_pages(_("Nothing written in these days."))
            return
        self._preparing.ask(wish, self._offer)

    def _ask_name(self, one: Replacement, chip: QRect) -> None:
        if self._popover is not None:
            self._popover.close_popover()
        self._popover = NamePopover(self.desk.look, one, self)
        self._popover.given.connect(self.form.names.take)
        self._popover.closed.connect(self._forget_popover)
        self._popover.open_at(QRect(self.mapFromGlobal(chip.topLeft()), chip.size()))

    def _forget_popover(self) -> None:
        if self._popover is not None:
            self._popover.deleteLater()
            self._popover = None

    # What is shown

    def _show_sheets(self, sheets: "Sheets") -> None:
        self.form.parts.show_waiting(sheets.waiting)
        self.form.names.show_named(sheets.named)
        self.preview.show_pages(sheets.texts, sheets.found)
        self.foot.show_ready(True)
        if self._waits_to_write:
            self._write()

    def _show_picture(self, page: int, image: QImage) -> None:
        self.preview.show_picture(page, image)

    def _show_no_pages(self, sentence: str) -> None:
        self._waits_to_write = False
        self._preparing.drop()
        self.form.parts.show_waiting(())
        self.form.names.show_named(())
        if not self.form.days.days():
            self.form.entries.show_rows((), 0)
        self.preview.show_nothing(sentence or _("These pages could not be made."))
        self.foot.show_ready(False)

    def _show_preview(self) -> None:
        self._shows_preview = True
        self._arrange()
        self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        self._shows_preview = False
        self._arrange()
        self.foot.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_narrow(self) -> bool:
        return self.width() < self.desk.look.px(BESIDE_FROM_EM)

    def _arrange(self) -> None:
        narrow = self._is_narrow()
        width = min(self.desk.look.px(FORM_EM), int(self.width() * FORM_SHARE))
        self._left.setMinimumWidth(0 if narrow else width)
        self._left.setMaximumWidth(16777215 if narrow else width)
        self._left.setVisible(not (narrow and self._shows_preview))
        self.preview.setVisible(not narrow or self._shows_preview)
        self._line.setVisible(not narrow)
        self.foot.show_preview_button(narrow)
        self.preview.back.setVisible(narrow)

    # The file

    def _begin_to_save(self) -> None:
        if not self.form.password.may_save():
            self.form.ensureWidgetVisible(self.form.password)
            self.form.password.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.foot.show_nothing()
        suggested = Path.home() / _("notes.pdf")
        self._dialog = choose_file_to_write(self, _("Save PDF"), suggested, self._take_file)
        self._dialog.setDefaultSuffix("pdf")
        self._dialog.destroyed.connect(self._forget_dialog)

    def _take_file(self, path: str) -> None:
        self._file = Path(path)
        if self.sheets() is None:
            # Something changed meanwhile: what is written is what will be shown.
            self._waits_to_write = True
        else:
            self._write()

    def _write(self) -> None:
        self._waits_to_write = False
        if self._file is not None:
            self._preparing.save(self._file, self.form.password.password())

    def _show_saved(self, path: Path, size: int) -> None:
        sheets = self._preparing.sheets
        self.foot.show_saved(path, sheets.count if sheets else 0, size)

    def _show_not_saved(self, sentence: str) -> None:
        self.foot.show_problem(sentence or _("The file could not be written."))

    def _remove_file(self) -> None:
        if self._file is None:
            return
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            self.foot.show_problem(
                _("The file could not be deleted. It is in {folder}.").format(folder=self._file.parent)
            )
            return
        self._file = None
        self.foot.show_removed()
        self.foot.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_dialog(self) -> None:
        self._dialog = None
