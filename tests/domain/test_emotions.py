# SPDX-License-Identifier: GPL-3.0-or-later
"""The emotion words: how many, where they lie, what is said of them, and how they are found."""

from collections import Counter
from math import atan2, degrees

import pytest

from journal_app.domain.emotions import (
    EMOTIONS,
    FAMILIES_OF_WORDS,
    QUADRANTS,
    EmotionWord,
    find_words,
    own_word,
    word_label,
)

RUSSELL = {
    "happy": 8,
    "delighted": 25,
    "tense": 93,
    "alarmed": 97,
    "angry": 99,
    "afraid": 116,
    "frustrated": 141,
    "sad": 208,
    "gloomy": 209,
    "bored": 242,
    "tired": 268,
    "calm": 316,
    "relaxed": 318,
    "satisfied": 319,
    "at_ease": 321,
    "content": 323,
    "serene": 329,
    "pleased": 353,
}
"""Degrees from pleasure towards arousal (Russell 1980, direct circular scaling) of the words that are here too."""

WORDS = pytest.mark.parametrize("word", EMOTIONS.values(), ids=EMOTIONS.keys())


def test_there_are_128_words_in_16_families_of_8() -> None:
    assert len(EMOTIONS) == 128
    assert [len(family.words) for family in FAMILIES_OF_WORDS] == [8] * 16
    assert all(EMOTIONS[word.id] is word for family in FAMILIES_OF_WORDS for word in family.words)


def test_no_label_gloss_or_family_stands_twice() -> None:
    for texts in (
        [word.label for word in EMOTIONS.values()],
        [word.gloss for word in EMOTIONS.values()],
        [family.key for family in FAMILIES_OF_WORDS],
    ):
        assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_each_quadrant_has_four_families() -> None:
    assert Counter(family.quadrant for family in FAMILIES_OF_WORDS) == dict.fromkeys((q.key for q in QUADRANTS), 4)


@WORDS
def test_every_word_lies_in_the_quadrant_of_its_family(word: EmotionWord) -> None:
    family = next(family for family in FAMILIES_OF_WORDS if family.key == word.family)
    quadrant = next(quadrant for quadrant in QUADRANTS if quadrant.key == family.quadrant)
    assert word.quadrant == family.quadrant
    assert 1 <= abs(word.valence) <= 4
    assert 1 <= abs(word.arousal) <= 4
    assert (word.valence > 0, word.arousal > 0) == (quadrant.pleasant, quadrant.energetic)


@WORDS
def test_every_word_has_a_gloss_of_one_line_that_does_not_repeat_it(word: EmotionWord) -> None:
    assert 10 <= len(word.gloss) <= 70
    assert "\n" not in word.gloss
    assert word.label not in word.gloss.casefold().split()


@WORDS
def test_opposites_are_mutual_and_lie_across_on_pleasantness(word: EmotionWord) -> None:
    opposite = EMOTIONS[word.opposite]
    assert opposite.opposite == word.id
    assert opposite.valence * word.valence < 0


def test_the_words_that_claim_an_act_are_marked_and_no_others() -> None:
    marked = {word.id for word in EMOTIONS.values() if word.story}
    assert marked == {"left_out", "unwanted", "misunderstood", "threatened", "smothered", "unseen"}


@pytest.mark.parametrize(("word", "angle"), RUSSELL.items())
def test_words_lie_within_45_degrees_of_russells_angles(word: str, angle: float) -> None:
    ours = degrees(atan2(EMOTIONS[word].arousal, EMOTIONS[word].valence))
    assert abs((ours - angle + 180) % 360 - 180) <= 45


def test_words_are_found_by_the_beginning_of_their_label_first() -> None:
    found = [word.id for word in find_words("HOM")]
    assert found[0] == "homesick_for_you"
    assert next(word.id for word in find_words("gl")) == "gloomy"


def test_words_are_found_by_what_their_gloss_says() -> None:
    assert "homesick_for_you" in [word.id for word in find_words("miss")]
    assert [word.id for word in find_words("not enough")] == ["inadequate"]


def test_hyphens_and_accents_do_not_hide_a_word() -> None:
    assert [word.id for word in find_words("sélf conscious")] == ["self_conscious"]


def test_nothing_typed_finds_nothing() -> None:
    assert find_words("  ") == []
    assert find_words("zzz") == []


def test_an_own_word_keeps_what_was_typed_and_a_known_one_its_id() -> None:
    assert own_word(" wobbly   knees ") == "own:wobbly knees"
    assert own_word("At ease") == "at_ease"
    assert word_label("own:wobbly knees") == "wobbly knees"
    assert word_label("at_ease") == "at ease"
    assert word_label("a word of later years") == "a word of later years"
