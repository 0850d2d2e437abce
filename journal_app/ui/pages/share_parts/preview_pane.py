# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview: the pages of the file one by one, larger and smaller, and what may still say who somebody is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.exchange.exporting.identifying import Found, Sign
from journal_app.ui.look import Look
from journal_app.ui.pages.share_parts.page_view import PageView
from journal_app.ui.widgets.buttons import Button, IconButton, LinkButton
from journal_app.ui.widgets.properties import put
from journal_app.ui.widgets.text import OneLine, Text

MARGIN = 20
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
SHARPEN_AFTER = 150
"""Milliseconds without another change of size after which a sharper picture is asked for."""

MOST_FOUND = 4

FOUND_WORDS = {
    Sign.NAME: N_("a name"),
    Sign.EMAIL: N_("an e-mail address"),
    Sign.PHONE: N_("a telephone number"),
    Sign.STREET: N_("a street"),
    Sign.LINK: N_("a web address"),
}


class FoundLink(LinkButton):
    """Leads to the page on which something was found; shortened where there is no room for its words."""

    def __init__(self, look: Look, one: Found) -> None:
        super().__init__(look, "")
        self.page = one.page
        said = _("Page {page}, {what}: {words}")
        self._said = said.format(page=one.page, what=_(FOUND_WORDS[one.sign]), words=one.words)
        self.setAccessibleName(self._said)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        cut = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        self.setText(cut.replace("&", "&&"))
        self.setToolTip("" if cut == self._said else self._said)


class PreviewPane(QFrame):
    """Asks by `picture_wanted` for the picture of a page; `page` counts from 1."""

    picture_wanted = Signal(int, float)
    back_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page = 1
        self._texts: tuple[str, ...] = ()
        put(self, ground="sunken")
        self.setAccessibleName(_("Preview"))
        self.back = Button(look, _("Back to the form"), "Back")
        self.previous = IconButton(look, "Previous", _("Previous page"), "PgUp")
        self.next = IconButton(look, "Next", _("Next page"), "PgDown")
        self.smaller = IconButton(look, "Zoom out", _("Smaller"))
        self.larger = IconButton(look, "Zoom in", _("Larger"))
        self._where, self._zoom = OneLine("", "body"), OneLine("", "secondary", "muted")
        self.view = PageView(look)
        self._icon = QLabel()
        self._note = Text("", "secondary", "muted")
        self._found = QVBoxLayout()
        self._links: list[FoundLink] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SHARPEN_AFTER)
        self._lay_out()
        self._connect()
        self._dress()
        self.show_pages((), ())

    def show_pages(self, texts: Sequence[str], found: Sequence[Found]) -> None:
        """Show a document by the words of its pages, which a screen reader says; pictures are asked for."""
        self._texts = tuple(texts)
        self._page = max(1, min(self._page, len(texts)))
        self._show_found(found)
        self._show_page()
        self._ask()

    def show_paper(self, inches: tuple[float, float]) -> None:
        """Show paper of that size."""
        self.view.show_paper(inches)

    def show_picture(self, page: int, image: QImage) -> None:
        """Show the picture of a page, if that page is still the one looked at."""
        if page == self._page and self._texts:
            self.view.show_image(image)

    def show_nothing(self, sentence: str) -> None:
        """Show that there are no pages, and why."""
        self.show_pages((), ())
        self.view.show_image(QImage())
        self._say(sentence)

    def page(self) -> int:
        """Return which page is shown."""
        return self._page

    def where(self) -> str:
        """Return which page of how many is shown, in words."""
        return self._where.text()

    def note(self) -> str:
        """Return the sentence below the page."""
        return self._note.text()

    def found_links(self) -> list[FoundLink]:
        """Return the links to what may identify."""
        return list(self._links)

    def go_to(self, page: int) -> None:
        """Show another page."""
        wanted = max(1, min(page, len(self._texts) or 1))
        if wanted != self._page:
            self._page = wanted
            self.view.show_image(QImage())
            self.view.verticalScrollBar().setValue(0)
            self._show_page()
            self._ask()

    def turn(self, pages: int) -> None:
        """Go that many pages on."""
        self.go_to(self._page + pages)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.back)
        for widget in (self.previous, self._where, self.next):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self.smaller, self._zoom, self.larger):
            bar.addWidget(widget)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._note, 1)
        self._found.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 14, MARGIN, 14)
        whole.setSpacing(10)
        whole.addLayout(bar)
        whole.addWidget(self.view, 1)
        whole.addLayout(said)
        whole.addLayout(self._found)
        self.back.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.smaller.clicked.connect(self._zoom_out)
        self.larger.clicked.connect(self._zoom_in)
        self.view.turned.connect(self.turn)
        self.view.resolution_wanted.connect(self._take_size)
        self._later.timeout.connect(self._ask)
        self._look.changed.connect(self._dress)

    def _go_back(self) -> None:
        self.turn(-1)

    def _go_on(self) -> None:
        self.turn(1)

    def _zoom_in(self) -> None:
        now = self.view.zoom()
        self.view.show_zoom(next((zoom for zoom in ZOOMS if zoom > now + 0.01), ZOOMS[-1]))
        self._show_zoom()

    def _zoom_out(self) -> None:
        now = self.view.zoom()
        below = [zoom for zoom in ZOOMS if zoom < now - 0.01]
        # Below the smallest step the page fits the height again.
        self.view.show_zoom(below[-1] if below else None)
        self._show_zoom()

    def _take_size(self) -> None:
        self._show_zoom()
        self._later.start()

    def _ask(self) -> None:
        self._later.stop()
        if self._texts:
            self.picture_wanted.emit(self._page, self.view.per_inch())

    def _show_page(self) -> None:
        count = len(self._texts)
        self._where.setText(_("Page {n} of {count}").format(n=self._page, count=count) if count else "")
        self.previous.setEnabled(self._page > 1)
        self.next.setEnabled(self._page < count)
        for widget in (self.previous, self.next, self.smaller, self.larger, self.view, self._icon):
            widget.setVisible(count > 0)
        middle = Qt.AlignmentFlag.AlignLeft if count else Qt.AlignmentFlag.AlignCenter
        self._note.setAlignment(middle)
        self.view.setAccessibleName(self.where() or _("Page"))
        self.view.setAccessibleDescription(self._texts[self._page - 1] if count else "")
        self._show_zoom()

    def _show_zoom(self) -> None:
        percent = _("{n} %").format(n=round(100 * self.view.zoom()))
        self._zoom.setText(percent if self._texts else "")

    def _show_found(self, found: Sequence[Found]) -> None:
        for link in self._links:
            self._found.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [FoundLink(self._look, one) for one in found[:MOST_FOUND]]
        for link in self._links:
            link.clicked.connect(self._follow)
            self._found.addWidget(link)
        self._say(_told(len(found), len(found) - len(self._links)))

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)

    def _follow(self) -> None:
        link = self.sender()
        if isinstance(link, FoundLink):
            self.go_to(link.page)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.pixmap("Information", "muted"))


def _told(found: int, more: int) -> str:
    read = _("Read it once before you hand it over.")
    if not found:
        return read
    if more <= 0:
        return _("{read} This may still say who someone is:").format(read=read)
    told = _("{read} This and {n} more may still say who someone is:")
    return told.format(read=read, n=more)
