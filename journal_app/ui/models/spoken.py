# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says of an entry, and the words of a mood."""

from collections.abc import Mapping
from math import floor

from journal_app.domain.entry import State
from journal_app.domain.guide import Guide
from journal_app.domain.i18n import N_, _
from journal_app.ui.models.entry_items import Listed, spoken_day

MOOD_WORDS = (
    N_("very hard"),
    N_("hard"),
    N_("a little low"),
    N_("in between"),
    N_("fairly good"),
    N_("good"),
    N_("very good"),
)
"""A word for each step of mood, 1 to 7."""


def mood_step(pleasantness: float) -> int:
    """Return the step 1 to 7 a pleasantness is drawn in: rounded half up."""
    return min(7, max(1, floor(pleasantness + 0.5)))


def mood_text(pleasantness: float) -> str:
    """Return a mood in number and word, an imported one with one decimal: "3 of 7, a little low"."""
    figure = f"{round(pleasantness, 1):g}"
    return _("{n} of 7, {word}").format(n=figure, word=_(MOOD_WORDS[mood_step(pleasantness) - 1]))


def guide_name(guide: Guide | None) -> str:
    """Return the name of a guide; one that is not known any more is a page."""
    return _(guide.title) if guide else _("A page")


def spoken_line(line: Listed, guides: Mapping[str, Guide]) -> str:
    """Return an entry in words: type, heading, date, mood, signs, text."""
    row = line.row
    title = guide_name(guides.get(row.guide))
    parts = [title]
    if row.heading and row.heading != title:
        parts.append(row.heading)
    parts.append(spoken_day(row.day))
    if row.pleasantness is not None:
        parts.append(_("mood {mood}").format(mood=mood_text(row.pleasantness)))
    if row.state is State.DRAFT:
        parts.append(_("draft"))
    if row.starred:
        parts.append(_("starred"))
    if line.snippet:
        parts.append(line.snippet)
    return ", ".join(parts)
