# SPDX-License-Identifier: GPL-3.0-or-later
"""The icons by the names the window uses, drawn from the Phosphor font through QtAwesome."""

from collections.abc import Mapping

import PySide6.QtGui  # noqa: F401  QtAwesome takes the Qt binding that is already loaded
from PySide6.QtGui import QIcon
from qtawesome.iconic_font import IconicFont

# QtAwesome draws glyphs at 7/8 of the icon's height; Phosphor already leaves a margin of its own.
_SCALE = 8 / 7

ICONS: Mapping[str, str] = {
    "Today": "ph.sun-horizon",
    "Journal": "ph.notebook",
    "Guides": "ph.compass",
    "Practice": "ph.person-simple-walk",
    "Insights": "ph.chart-line",
    "For your therapist": "ph.armchair",
    "Learn": "ph.book-open",
    "Settings": "ph.gear-six",
    "More (narrow rail)": "ph.dots-three",
    "New entry": "ph.pencil-line",
    "Hot moment": "ph.hand-palm",
    "Lock": "ph.lock-simple",
    "Unlocked": "ph.lock-simple-open",
    "Only on this device": "ph.hard-drives",
    "Back": "ph.arrow-left",
    "Close, leave": "ph.x",
    "Help, why this": "ph.question",
    "Information": "ph.info",
    "Search": "ph.magnifying-glass",
    "Check-in": "ph.sun-horizon",
    "Mindful minute": "ph.leaf",
    "Emotion log": "ph.drop-half",
    "Free page": "ph.pencil-line",
    "Hot moment STOP": "ph.hand-palm",
    "Self-soothing": "ph.waves",
    "A kind letter": "ph.envelope-simple-open",
    "Facts and assumptions": "ph.scales",
    "My pattern": "ph.path",
    "Say it kindly": "ph.chat-centered-text",
    "A boundary": "ph.door",
    "A promise": "ph.handshake",
    "A ritual": "ph.coffee",
    "Practice step": "ph.person-simple-walk",
    "A question for two": "ph.chats-circle",
    "Before therapy": "ph.note-pencil",
    "A small win": "ph.flower",
    "Appreciation": "ph.heart-straight",
    "Saved, kept": "ph.check-circle",
    "Kept (filled)": "ph.check-circle-fill",
    "Tick": "ph.check",
    "Tick in box": "ph.check-bold",
    "Not kept": "ph.circle-dashed",
    "Missed": "ph.minus-circle",
    "Moved": "ph.arrow-circle-right",
    "Planned": "ph.circle",
    "Due later": "ph.clock",
    "Error, caution": "ph.warning-circle",
    "Danger": "ph.warning-octagon",
    "Shield, no network": "ph.shield-check",
    "Draft": "ph.file-dotted",
    "Star": "ph.star",
    "Starred": "ph.star-fill",
    "Only mine": "ph.lock-simple",
    "Add": "ph.plus",
    "Less": "ph.minus",
    "Edit": "ph.pencil-simple",
    "More": "ph.dots-three",
    "Delete": "ph.trash-simple",
    "Undo": "ph.arrow-counter-clockwise",
    "Tag": "ph.tag-simple",
    "Attach photo": "ph.paperclip",
    "Open as page": "ph.arrows-out-simple",
    "Previous": "ph.caret-left",
    "Next": "ph.caret-right",
    "Open list": "ph.caret-down",
    "Calendar": "ph.calendar-blank",
    "Filter": "ph.funnel-simple",
    "Adjust cards": "ph.faders-horizontal",
    "Newest first": "ph.sort-descending",
    "Oldest first": "ph.sort-ascending",
    "Zoom in": "ph.magnifying-glass-plus",
    "Zoom out": "ph.magnifying-glass-minus",
    "Show passphrase": "ph.eye",
    "Hide passphrase": "ph.eye-slash",
    "Copy": "ph.copy-simple",
    "Save to file": "ph.floppy-disk",
    "Save PDF": "ph.file-pdf",
    "Another password": "ph.dice-five",
    "Show as table": "ph.table",
    "Pause": "ph.pause-circle",
    "Play": "ph.play-circle",
    "Sound on": "ph.speaker-high",
    "Sound off": "ph.speaker-slash",
    "Call a person": "ph.phone",
    "Both ways": "ph.arrows-left-right",
    "Go on": "ph.arrow-right",
    "Import": "ph.download-simple",
    "Appearance": "ph.text-aa",
    "As the system": "ph.circle-half",
    "Light": "ph.sun",
    "Dark": "ph.moon",
    "Reminders": "ph.bell-simple",
    "People": "ph.users",
    "Backups": "ph.archive-box",
    "Data": "ph.database",
    "Recovery code": "ph.key",
}

FAMILY_ICONS: Mapping[str, str] = {
    "notice": "Emotion log",
    "steady": "Self-soothing",
    "untangle": "Facts and assumptions",
    "say": "Say it kindly",
    "keep": "A promise",
    "closer": "Practice step",
    "savour": "A small win",
}

GUIDE_ICONS: Mapping[str, str] = {
    "daily_check_in": "Check-in",
    "emotion_log": "Emotion log",
    "mindfulness": "Mindful minute",
    "free_writing": "Free page",
    "weekly_review": "Calendar",
    "hot_moment": "Hot moment STOP",
    "soothing": "Self-soothing",
    "self_compassion": "A kind letter",
    "safety_plan": "Shield, no network",
    "facts_and_assumptions": "Facts and assumptions",
    "style_reflection": "My pattern",
    "say_it_kindly": "Say it kindly",
    "boundary": "A boundary",
    "promise": "A promise",
    "ritual": "A ritual",
    "ladder_step": "Practice step",
    "question_deck": "A question for two",
    "therapy_session": "Before therapy",
    "small_win": "A small win",
    "appreciation": "Appreciation",
}


def guide_icon(guide: str, family: str) -> str:
    """Return the icon name of a guide; a guide without one of its own shows its family's."""
    return GUIDE_ICONS.get(guide, FAMILY_ICONS.get(family, "Free page"))


class IconFont:
    """Draws icons in given colours; loads Phosphor only, not the seven other fonts of QtAwesome."""

    def __init__(self) -> None:
        self._font = IconicFont(("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"))

    def icon(self, name: str, color: str, *, checked: str, disabled: str) -> QIcon:
        """Return an icon by its name in `ICONS`; `checked` and `disabled` colour those states."""
        drawn: QIcon = self._font.icon(
            ICONS[name], color=color, color_on=checked, color_disabled=disabled, scale_factor=_SCALE
        )
        return drawn
