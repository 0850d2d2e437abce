# SPDX-License-Identifier: GPL-3.0-or-later
"""How pleasant, and how much energy: the painted grid, or two plain sliders in its place."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.i18n import _
from journal_app.ui.look import Look
from journal_app.ui.widgets.affect_square import STEPS, Affect, AffectSquare
from journal_app.ui.widgets.rating_slider import RatingSlider


class AffectGrid(QWidget):
    """Sets pleasantness and energy; the context menu changes between the grid and two sliders."""

    edited = Signal()
    confirmed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Start with the sliders where a screen reader is at work."""
        super().__init__(parent)
        self._square = AffectSquare(look, name)
        self._pleasantness = RatingSlider(
            look, _("Pleasantness"), low=1, high=STEPS, anchors=(_("unpleasant"), _("pleasant"))
        )
        self._energy = RatingSlider(look, _("Energy"), low=1, high=STEPS, anchors=(_("less energy"), _("more energy")))
        self._plain = QWidget()
        self._change = QAction(self)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._square.edited.connect(self._take_square)
        self._square.confirmed.connect(self.confirmed)
        self._pleasantness.edited.connect(self._take_sliders)
        self._energy.edited.connect(self._take_sliders)
        self._change.triggered.connect(self._change_form)
        self.show_sliders(QAccessible.isActive())

    def show_value(self, value: Affect) -> None:
        """Show a value; either of the two may be None."""
        self._square.show_value(value)
        self._pleasantness.show_value(value.pleasantness)
        self._energy.show_value(value.energy)

    def value(self) -> Affect:
        """Return what is set."""
        return self._square.value()

    def show_earlier(self, earlier: Affect) -> None:
        """Show an earlier check-in of the day as a dashed ring."""
        self._square.show_earlier(earlier)

    def show_sliders(self, plain: bool) -> None:
        """Show two plain sliders instead of the grid, or the grid again."""
        self._plain.setVisible(plain)
        self._square.setVisible(not plain)
        self.setFocusProxy(self._pleasantness if plain else self._square)
        self._change.setText(_("Use the grid") if plain else _("Use two sliders"))
        self.updateGeometry()

    def has_sliders(self) -> bool:
        """Whether the two sliders are shown."""
        return self._plain.isVisibleTo(self)

    def square(self) -> AffectSquare:
        """Return the painted grid."""
        return self._square

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self._change)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _lay_out(self) -> None:
        sliders = QVBoxLayout(self._plain)
        sliders.setContentsMargins(0, 0, 0, 0)
        sliders.setSpacing(12)
        sliders.addWidget(self._pleasantness)
        sliders.addWidget(self._energy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._square)
        whole.addWidget(self._plain)

    def _change_form(self) -> None:
        self.show_sliders(not self.has_sliders())
        self.setFocus()

    def _take_square(self) -> None:
        value = self._square.value()
        self._pleasantness.show_value(value.pleasantness)
        self._energy.show_value(value.energy)
        self.edited.emit()

    def _take_sliders(self) -> None:
        self._square.show_value(Affect(self._pleasantness.value(), self._energy.value()))
        self.edited.emit()
