# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads, sets and draws the pages without keeping the window or the store's thread waiting."""

from collections import OrderedDict
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.exporting.exporter import Look
from journal_app.exchange.exporting.summary_parts.gathering import Material, Wish
from journal_app.exchange.exporting.summary_parts.offering import Offer
from journal_app.store.errors import JournalError
from journal_app.ui.desk import Desk

if TYPE_CHECKING:
    from journal_app.exchange.exporting.summary import Sheets
    from journal_app.store.journal import Journal

MOST_PICTURES = 8


class Preparing(QObject):
    """Answers the latest wish only; pictures are kept until the pages change."""

    made = Signal(object)
    """The `Sheets` of the latest wish."""
    drawn = Signal(int, object)
    """A page and its `QImage`."""
    saved = Signal(object, int)
    """The `Path` and how many bytes were written to it."""
    not_saved = Signal(str)
    """A sentence on why there is no file."""
    failed = Signal(str)
    """A sentence on why there are no pages, or ""."""

    _worked = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = Look()
        self._sheets: Sheets | None = None
        self._wanted = 0
        self._answered = 0
        self._drawing = 0
        self._at_work = 0
        self._pictures: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="summary")
        self._worked.connect(self._take_work)

    @property
    def is_idle(self) -> bool:
        """Whether the latest wish is answered, its pictures drawn and its file written."""
        return self._answered == self._wanted and self._at_work == 0

    @property
    def sheets(self) -> "Sheets | None":
        """The pages of the latest wish, None while they are not there."""
        return self._sheets if self._answered == self._wanted else None

    def ask(self, wish: Wish, offered: Offer) -> None:
        """Set what is wished of what was offered; ends in `made` or `failed`, or in another wish."""
        self._wanted += 1
        number, look = self._wanted, self._look

        def read(journal: "Journal") -> Generator[tuple[int, int], None, Material]:
            from journal_app.exchange.exporting.summary import gather

            return gather(journal, wish, look.wording, offered)

        def compose(material: Material) -> None:
            self._compose(number, material)

        self._desk.tasks.run(read, compose, owner=self, otherwise=self._refuse, lane="summary")

    def drop(self) -> None:
        """Forget the pages, and whatever was asked for."""
        self._wanted += 1
        self._answered = self._wanted
        self._sheets = None
        self._pictures.clear()

    def draw(self, page: int, per_inch: float) -> None:
        """Have a page drawn; ends in `drawn`, at once where it was drawn before, unless another is asked for."""
        sheets = self.sheets
        if sheets is None:
            return
        known = self._pictures.get((page, round(per_inch)))
        if known is not None:
            self.drawn.emit(page, known)
            return
        self._drawing += 1
        number, wanted = self._drawing, self._wanted

        def work() -> QImage | None:
            from journal_app.exchange.exporting.summary import picture

            if number != self._drawing:
                return None
            return QImage.fromData(picture(sheets.pdf, page, per_inch))

        def take(image: QImage | None) -> None:
            if image is not None and wanted == self._wanted:
                self._keep((page, round(per_inch)), image)
                self.drawn.emit(page, image)

        self._submit(work, take)

    def save(self, path: Path, password: str) -> None:
        """Write the pages to a file, with a password unless it is empty; ends in `saved` or `not_saved`."""
        sheets = self.sheets
        if sheets is None:
            return

        def work() -> int:
            from journal_app.exchange.exporting.protection import protected
            from journal_app.exchange.exporting.safe_file import safe_file

            pdf = protected(sheets.pdf, password) if password else sheets.pdf
            with safe_file(path, overwrite=True) as file:
                file.write(pdf)
            return len(pdf)

        def take(written: int) -> None:
            self.saved.emit(path, written)

        self._submit(work, take, self.not_saved.emit)

    def _compose(self, number: int, material: Material) -> None:
        look = self._look

        def work() -> "Sheets | None":
            from journal_app.exchange.exporting.summary import make

            return make(material, look) if number == self._wanted else None

        def take(sheets: "Sheets | None") -> None:
            if sheets is None or number != self._wanted:
                return
            self._answered = number
            self._sheets = sheets
            self._pictures.clear()
            self.made.emit(sheets)

        def refuse(sentence: str) -> None:
            if number == self._wanted:
                self._answered = number
                self._sheets = None
                self.failed.emit(sentence)

        self._submit(work, take, refuse)

    def _keep(self, place: tuple[int, int], image: QImage) -> None:
        self._pictures[place] = image
        while len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)

    def _submit(
        self, work: Callable[[], Any], then: Callable[[Any], None], otherwise: Callable[[str], None] | None = None
    ) -> None:
        self._at_work += 1
        future = self._pool.submit(work)

        def bring_back(done: "Future[Any]") -> None:
            if shiboken6.isValid(self):
                self._worked.emit(done, (then, otherwise))

        future.add_done_callback(bring_back)

    def _take_work(self, done: "Future[Any]", answer: tuple[Any, Any]) -> None:
        self._at_work -= 1
        then, otherwise = answer
        error = done.exception()
        if error is None:
            then(done.result())
        elif isinstance(error, ExchangeError) and otherwise is not None:
            otherwise(error.sentence)
        else:
            if otherwise is not None:
                otherwise("")
            # Our bug: the page says so, and the one handler is told.
            raise error

    def _refuse(self, error: JournalError) -> None:
        self._answered = self._wanted
        self._sheets = None
        self.failed.emit(error.sentence)
