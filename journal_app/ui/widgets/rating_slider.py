# SPDX-License-Identifier: GPL-3.0-or-later
"""A rating: a slider with its label, its value in words, and what its ends mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.scale_slider import ScaleSlider
from journal_app.ui.widgets.text import Text

DASH = "–"
VALUE_EM = 2.8


class RatingSlider(QWidget):
    """A number from `low` to `high` in steps, or none (Del); an imported one between two steps is kept."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        low: int = 0,
        high: int = 10,
        step: int = 1,
        anchors: Sequence[str] = (),
        unit: str = "",
        label_em: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        """`anchors`: what the low end, the middle and the high end mean (two or three texts).

        `unit` follows the value ("%"). With `label_em` the label stands beside the slider in a column
        of that width, else above it; without a label the slider needs its name from `show_name`.
        """
        super().__init__(parent)
        self._look = look
        self._unit = unit
        self._between: float | None = None
        self._label_em = label_em
        self._label = Text(label, "body" if label_em else "label", parent=self)
        self._label.setVisible(bool(label))
        self._slider = ScaleSlider(look, label, low, high, step)
        self._label.setBuddy(self._slider)
        self._value = Text(DASH, "figure", wraps=False)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._anchors = [Text(anchor, "small", "muted") for anchor in anchors]
        self._lay_out()
        self.setFocusProxy(self._slider)
        self._slider.edited.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()

    def show_value(self, value: float | None) -> None:
        """Show a number on the rating's own scale, or none."""
        self._between = value
        self._slider.show_step(None if value is None else round(value))
        self._say()

    def value(self) -> float | None:
        """Return the number, None while unset; one between two steps is returned as it was shown."""
        if self._between is not None:
            whole = int(self._between)
            return whole if whole == self._between else self._between
        return self._slider.step()

    def show_name(self, name: str) -> None:
        """Name the slider for screen readers where its label stands elsewhere."""
        self._slider.setAccessibleName(name)

    def slider(self) -> ScaleSlider:
        """Return the slider itself, for the order of the Tab key."""
        return self._slider

    def _tell(self) -> None:
        self._between = None
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        value = self.value()
        if value is None:
            self._value.setText(DASH)
            said = _("not set")
        else:
            self._value.setText(f"{self.locale().toString(float(value), 'g', 4)}{self._unit}")
            said = _("{value} of {high}").format(value=self._value.text(), high=self._slider.maximum())
        self._value.show_tone("text" if value is not None else "muted")
        self._slider.setAccessibleDescription(said)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        if self._label_em:
            grid.addWidget(self._label, 1, 0)
        else:
            grid.addWidget(self._label, 0, 1, 1, 2)
        grid.addWidget(self._slider, 1, 1)
        grid.addWidget(self._value, 1, 2)
        if self._anchors:
            grid.addLayout(self._anchor_row(), 2, 1)

    def _anchor_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        sides = {0: Qt.AlignmentFlag.AlignLeft, len(self._anchors) - 1: Qt.AlignmentFlag.AlignRight}
        for number, anchor in enumerate(self._anchors):
            anchor.setAlignment(sides.get(number, Qt.AlignmentFlag.AlignHCenter) | Qt.AlignmentFlag.AlignTop)
            row.addWidget(anchor, 1)
        return row

    def _dress(self) -> None:
        self._value.setFont(self._look.font("figure"))
        self._value.setFixedWidth(self._look.px(VALUE_EM))
        if self._label_em:
            self._label.setFixedWidth(self._look.px(self._label_em))
        self._say()
