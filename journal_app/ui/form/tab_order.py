# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of the Tab key as the eye goes: chips and rows that came later stand where they are seen."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from journal_app.ui.form.editor import Editor


def tab_within(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Move the focus one stop on or back through the parts, and out of them at the ends; return whether it went.

    Qt's own chain goes by when a widget was made, and its order cannot be set for widgets within widgets that
    hand the focus on.
    """
    focus = parts[0].window().focusWidget()
    stops = [stop for part in parts for stop in stops_in(part)]
    if focus is None or focus not in stops:
        return False
    to = stops.index(focus) + (1 if forward else -1)
    target = stops[to] if 0 <= to < len(stops) else _outside(parts, focus, forward=forward)
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stops_in(part: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key stops at in a widget, from line to line; a question's link comes last in it.

    Goes by where things are seen. (Asked from Python for its items, a layout of Qt's keeps what it answered: when
    the item is gone and another takes its place in memory, the two are mixed up.)
    """
    yield from _arranged(part, [child for child in part.findChildren(QWidget) if _can_stop(child)])


def _can_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isEnabled() and widget.isVisibleTo(widget.window())


def _arranged(root: QWidget, stops: Iterable[QWidget]) -> Iterator[QWidget]:
    units: dict[QWidget, list[QWidget]] = {}
    for stop in stops:
        units.setdefault(_unit(root, stop), []).append(stop)
    for unit in _by_lines(root, list(units)):
        if isinstance(unit, Editor):
            link = unit.link()
            yield from _arranged(unit, [stop for stop in units[unit] if stop is not link])
            yield from (stop for stop in units[unit] if stop is link)
        else:
            yield unit


def _unit(root: QWidget, stop: QWidget) -> QWidget:
    """Return the question a stop belongs to, the outermost one within the root, or the stop itself."""
    unit = stop
    parent = stop.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, Editor):
            unit = parent
        parent = parent.parentWidget()
    return unit


def _by_lines(root: QWidget, units: list[QWidget]) -> Iterator[QWidget]:
    """Yield widgets line by line, each line from the side one reads from."""
    mirrored = root.layoutDirection() == Qt.LayoutDirection.RightToLeft
    places = sorted(((QRect(unit.mapTo(root, QPoint(0, 0)), unit.size()), unit) for unit in units), key=_top)
    while places:
        first = places[0][0]
        line = [place for place in places if place[0].center().y() <= first.bottom()]
        places = [place for place in places if place[0].center().y() > first.bottom()]
        for _place, unit in sorted(line, key=_left, reverse=mirrored):
            yield unit


def _top(place: tuple[QRect, QWidget]) -> tuple[int, int]:
    return place[0].top(), place[0].left()


def _left(place: tuple[QRect, QWidget]) -> int:
    return place[0].left()


def _outside(parts: Sequence[QWidget], focus: QWidget, *, forward: bool) -> QWidget | None:
    """Return where Qt's chain leads out of the parts."""
    step = _next_in_chain(focus, forward=forward)
    while step is not None and step is not focus:
        within = any(step is part or part.isAncestorOf(step) for part in parts)
        if not within and _can_stop(step):
            return step
        step = _next_in_chain(step, forward=forward)
    return None


def _next_in_chain(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
