# SPDX-License-Identifier: GPL-3.0-or-later
"""Dynamic properties that the stylesheet reads, put on so that a dressed widget shows them at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put(widget: QWidget, **properties: str) -> None:
    """Set the properties; a widget that already has its style is styled anew when one changed."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
