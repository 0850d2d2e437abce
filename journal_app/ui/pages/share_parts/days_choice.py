# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days the summary covers: the last 30 or 90, or days of the writer's own."""

from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.ui.desk import Clock
from journal_app.ui.form.date_field import DateField
from journal_app.ui.look import Look
from journal_app.ui.widgets.field_message import FieldMessage
from journal_app.ui.widgets.text import OneLine

OWN = "own"
SPANS = (("30", N_("The last 30 days")), ("90", N_("The last 90 days")), (OWN, N_("Days of your own")))
"""Keys and labels; a number is that of the days up to today."""

FIRST_SPAN = "90"


class DaysChoice(QWidget):
    """A choice of spans; days of one's own are typed or picked below it."""

    edited = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.spans = QComboBox()
        self.spans.setAccessibleName(_("Days"))
        self.spans.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.spans.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.spans.setMinimumContentsLength(8)
        for key, label in SPANS:
            self.spans.addItem(_(label), key)
        self.first, self.last = DateField(look, clock), DateField(look, clock)
        self._own = QWidget()
        self._message = FieldMessage(look)
        self._lay_out()
        self.show_span(FIRST_SPAN)
        self.spans.currentIndexChanged.connect(self._take_span)
        self.first.redated.connect(self._take_date)
        self.last.redated.connect(self._take_date)

    def show_span(self, span: str) -> None:
        """Show a span as chosen."""
        with QSignalBlocker(self.spans):
            self.spans.setCurrentIndex(self.spans.findData(span))
        self._show_own()

    def show_days(self, first: date, last: date) -> None:
        """Show days of the writer's own as chosen."""
        self.first.show_date(first)
        self.last.show_date(last)
        self.show_span(OWN)

    def span(self) -> str:
        """Return the key of the span."""
        return str(self.spans.currentData())

    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day, None while days of the writer's own are not whole."""
        if self.span() != OWN:
            today = self._clock.day()
            return today - timedelta(days=int(self.span()) - 1), today
        first, last = self.first.day(), self.last.day()
        readable = not (self.first.problem() or self.last.problem())
        if first is None or last is None or not readable or first > last:
            return None
        return first, last

    def problem(self) -> str:
        """Return the sentence on what is missing, "" where all is well."""
        return self._message.sentence()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._own)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        for row, (label, field) in enumerate(((_("From"), self.first), (_("To"), self.last))):
            name = OneLine(label, "secondary", "muted")
            name.setBuddy(field)
            field.name(label)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.spans)
        column.addWidget(self._own)
        column.addWidget(self._message)

    def _take_span(self) -> None:
        if self.span() == OWN and self.first.day() is None and self.last.day() is None:
            today = self._clock.day()
            self.first.show_date(today - timedelta(days=int(FIRST_SPAN) - 1))
            self.last.show_date(today)
        self._show_own()
        self.edited.emit()

    def _take_date(self) -> None:
        self._show_own()
        self.edited.emit()

    def _show_own(self) -> None:
        self._own.setVisible(self.span() == OWN)
        unreadable = self.first.problem() or self.last.problem() or ""
        missing = unreadable or _("Choose two days, the earlier one first.")
        self._message.show_sentence("" if self.days() is not None else missing, "muted", "Information")
