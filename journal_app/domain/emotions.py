# SPDX-License-Identifier: GPL-3.0-or-later
"""The emotion words on the affect grid: 128 words in 16 families of 8, in four quadrants."""

from dataclasses import dataclass

from journal_app.domain.measures import OWN


@dataclass(frozen=True, slots=True)
class EmotionWord:
    """A word with its place: valence and arousal -4 to 4, a gloss, an opposite's id, `story` if it claims an act."""

    id: str
    label: str
    family: str
    valence: int
    arousal: int
    gloss: str
    opposite: str
    story: bool = False


EMOTIONS: dict[str, EmotionWord] = {}


def word_label(word: str) -> str:
    """Return the label of a word id, or what the writer typed for an own one."""
    if word.startswith(OWN):
        return word[len(OWN) :]
    return EMOTIONS[word].label if word in EMOTIONS else word
