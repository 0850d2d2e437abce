# SPDX-License-Identifier: GPL-3.0-or-later
"""A rating as it is stored on a slider: other ends and where it came from are kept until the writer moves it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.answers import AnswerError, Rating
from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.rating_slider import RatingSlider
from journal_app.ui.widgets.text import Text

PAGES = 10
"""How many presses of Page Up lead from one end of a long scale to the other."""


class RatingLine(QWidget):
    """A slider from `low` to `high`; a rating on another scale is drawn at its place and said as it was given."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        label: str = "",
        *,
        low: int = 0,
        high: int = 10,
        step: int = 1,
        anchors: Sequence[str] = (),
        unit: str = "",
        label_em: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ends = (low, high)
        self._shown: Rating | None = None
        self._moved = False
        self._rating_slider = RatingSlider(
            look, label, low=low, high=high, step=step, anchors=anchors, unit=unit, label_em=label_em
        )
        if (high - low) // step > 2 * PAGES:
            self._rating_slider.slider().setPageStep((high - low) // PAGES)
        self._as_given = Text("", "small", "muted")
        self._as_given.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self._rating_slider)
        box.addWidget(self._as_given)
        self.setFocusProxy(self._rating_slider.slider())
        self._rating_slider.edited.connect(self._take_move)

    def show_rating(self, rating: Rating | None) -> None:
        """Show a rating or none; not an edit."""
        self._shown = rating
        self._moved = False
        self._rating_slider.show_value(None if rating is None else self._place(rating))
        given = rating is not None and (rating.low, rating.high) != self._ends
        self._as_given.setText(_("Given as {rating}.").format(rating=_in_words(rating)) if rating and given else "")
        self._as_given.setVisible(given)

    def rating(self) -> Rating | None:
        """Return the rating as it was shown, or where the writer put it, on this line's own scale."""
        if not self._moved:
            return self._shown
        value = self._rating_slider.value()
        return None if value is None else Rating(value, *self._ends)

    def name(self, name: str) -> None:
        """Name the slider for screen readers."""
        self._rating_slider.show_name(name)

    def target(self) -> QWidget:
        """Return what takes the focus."""
        return self._rating_slider.slider()

    def _place(self, rating: Rating) -> float | None:
        low, high = self._ends
        try:
            value = rating.rescaled(low, high).value
        except AnswerError:
            value = rating.value
        return value if low <= value <= high else None

    def _take_move(self) -> None:
        self._moved = True
        self._as_given.hide()
        self.edited.emit()


def _in_words(rating: Rating) -> str:
    if rating.low is None or rating.high is None:
        return f"{rating.value:g}"
    return _("{value} ({low} to {high})").format(
        value=f"{rating.value:g}", low=f"{rating.low:g}", high=f"{rating.high:g}"
    )
