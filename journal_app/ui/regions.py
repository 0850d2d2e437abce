# SPDX-License-Identifier: GPL-3.0-or-later
"""Going through the regions of a window with F6: to the first control of the next one that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_next(regions: Sequence[QWidget], steps: int) -> None:
    """Put the focus into the region that many steps from where it is, round at the ends."""
    shown = [region for region in regions if region.isVisible()]
    if not shown:
        return
    focused = QApplication.focusWidget()
    holding = [place for place, region in enumerate(shown) if _holds(region, focused)]
    here = holding[-1] if holding else (-1 if steps > 0 else 0)
    focus_into(shown[(here + steps) % len(shown)])


def focus_into(region: QWidget) -> None:
    """Put the focus on the region itself where it takes it, else on its first control by Tab."""
    target = first_control_in(region)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def first_control_in(region: QWidget) -> QWidget | None:
    """Return the first widget in the region, or the region itself, that Tab would stop at."""
    if _takes_focus(region):
        return region
    widget = region.nextInFocusChain()
    while widget is not None and widget is not region:
        if region.isAncestorOf(widget) and _takes_focus(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _holds(region: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (focused is region or region.isAncestorOf(focused))


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return by_tab and widget.isVisible() and widget.isEnabled()
