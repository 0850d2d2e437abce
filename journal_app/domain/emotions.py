# SPDX-License-Identifier: GPL-3.0-or-later
"""The emotion words on the affect grid: 128 words in 16 families of 8, in four quadrants."""

import unicodedata
from dataclasses import dataclass

from journal_app.domain.emotion_words import FAMILIES, STORIES
from journal_app.domain.i18n import N_, _
from journal_app.domain.measures import OWN


@dataclass(frozen=True, slots=True)
class Quadrant:
    """A quarter of the affect grid: pleasant or not, with high energy or low."""

    key: str
    label: str
    pleasant: bool
    energetic: bool


QUADRANTS: tuple[Quadrant, ...] = (
    Quadrant("pleasant_high", N_("Pleasant, more energy"), pleasant=True, energetic=True),
    Quadrant("pleasant_low", N_("Pleasant, less energy"), pleasant=True, energetic=False),
    Quadrant("unpleasant_high", N_("Unpleasant, more energy"), pleasant=False, energetic=True),
    Quadrant("unpleasant_low", N_("Unpleasant, less energy"), pleasant=False, energetic=False),
)


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

    @property
    def quadrant(self) -> str:
        """Return the key of the quadrant the word lies in."""
        pleasant = "pleasant" if self.valence > 0 else "unpleasant"
        return f"{pleasant}_high" if self.arousal > 0 else f"{pleasant}_low"


@dataclass(frozen=True, slots=True)
class WordFamily:
    """Eight words that are near to one another, and the quadrant they lie in."""

    key: str
    label: str
    quadrant: str
    words: tuple[EmotionWord, ...]


def _family(key: str, label: str, quadrant: str, words: tuple[tuple[str, str, int, int, str, str], ...]) -> WordFamily:
    return WordFamily(
        key,
        label,
        quadrant,
        tuple(
            EmotionWord(word, name, key, valence, arousal, gloss, opposite, word in STORIES)
            for word, name, valence, arousal, opposite, gloss in words
        ),
    )


FAMILIES_OF_WORDS: tuple[WordFamily, ...] = tuple(_family(*family) for family in FAMILIES)
"""All families, by quadrant, in the order they are offered."""

EMOTIONS: dict[str, EmotionWord] = {word.id: word for family in FAMILIES_OF_WORDS for word in family.words}


def word_label(word: str) -> str:
    """Return the label of a word id, or what the writer typed for an own one."""
    if word.startswith(OWN):
        return word[len(OWN) :]
    return _(EMOTIONS[word].label) if word in EMOTIONS else word


def own_word(typed: str) -> str:
    """Return the id of what the writer typed: the lexicon's where it has that word, else an own one."""
    text = " ".join(typed.split())
    known = next((word.id for word in EMOTIONS.values() if _plain(_(word.label)) == _plain(text)), None)
    return known or OWN + text


def find_words(typed: str) -> list[EmotionWord]:
    """Return the words whose label or gloss has what was typed, nearest first.

    First come labels that begin with it, then labels with a word that does, labels that hold it, and glosses
    with words that begin with all the typed ones. Case and accents do not matter; nothing typed finds nothing.
    """
    wanted = _plain(typed)
    if not wanted:
        return []
    ranked = [(rank, word) for word in EMOTIONS.values() if (rank := _nearness(word, wanted)) is not None]
    return [word for _rank, word in sorted(ranked, key=_by_rank)]


def _by_rank(found: tuple[int, EmotionWord]) -> int:
    return found[0]


def _nearness(word: EmotionWord, wanted: str) -> int | None:
    label = _plain(_(word.label))
    if label.startswith(wanted):
        return 0
    if any(part.startswith(wanted) for part in label.split()):
        return 1
    if wanted in label:
        return 2
    gloss = _plain(_(word.gloss)).split()
    if all(any(part.startswith(piece) for part in gloss) for piece in wanted.split()):
        return 3
    return None


def _plain(text: str) -> str:
    """Return text in lower case without accents, hyphens and commas, its blanks made single."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(bare.replace("-", " ").replace(",", " ").split())
