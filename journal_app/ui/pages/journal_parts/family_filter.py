# SPDX-License-Identifier: GPL-3.0-or-later
"""The families of guides as check boxes, each with its icon and how many entries it has."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from journal_app.domain.guide import FAMILIES, Family
from journal_app.domain.i18n import _, ngettext
from journal_app.ui.icons import FAMILY_ICONS
from journal_app.ui.look import Look
from journal_app.ui.widgets.text import OneLine


class FamilyFilter(QWidget):
    """Says which families are shown; `edited` when the writer changed that."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._boxes: dict[str, QCheckBox] = {}
        self._counts: dict[str, OneLine] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        for family in FAMILIES:
            self._add(family)
        look.changed.connect(self._dress)
        self._dress()

    def show_families(self, keys: frozenset[str]) -> None:
        """Check these families, and no others."""
        for key, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(key in keys)

    def families(self) -> frozenset[str]:
        """Return the families that are shown."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many entries each family has."""
        for key, label in self._counts.items():
            count = counts.get(key, 0)
            label.setText(QLocale().toString(count))
            name = self._boxes[key].text()
            self._boxes[key].setAccessibleName(
                ngettext("{family}, {n} entry", "{family}, {n} entries", count).format(family=name, n=count)
            )

    def counts(self) -> dict[str, int]:
        """Return the numbers shown."""
        return {key: QLocale().toInt(label.text())[0] for key, label in self._counts.items()}

    def first_control(self) -> QWidget:
        """Return the first check box."""
        return next(iter(self._boxes.values()))

    def _add(self, family: Family) -> None:
        row = self._grid.rowCount()
        box = QCheckBox(_(family.title))
        box.setToolTip(_(family.meaning))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setChecked(True)
        box.toggled.connect(self.edited)
        count = OneLine("", "small_figure", "muted")
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._boxes[family.key], self._counts[family.key] = box, count
        self._grid.addWidget(box, row, 0)
        self._grid.addWidget(count, row, 1)

    def _dress(self) -> None:
        for key, box in self._boxes.items():
            box.setIcon(self._look.icon(FAMILY_ICONS[key], key))
