# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words she has for a place on the affect grid."""

from math import exp
from random import Random

from journal_app.domain.emotions import EMOTIONS

_HERS = (
    "happy playful amused radiant curious interested hopeful inspired determined proud confident brave in_love "
    "affectionate excited_to_see calm peaceful relaxed at_ease rested quiet content grateful relieved cosy close "
    "connected tender warm cherished understood trusting safe secure supported steady anxious worried nervous uneasy "
    "angry irritated frustrated resentful impatient jealous insecure trapped suspicious stressed overwhelmed restless "
    "tense torn sad disappointed down tearful gloomy ashamed guilty embarrassed inadequate small self_conscious lonely "
    "homesick_for_you left_out longing distant unwanted numb empty tired drained bored"
).split()
_OWN = ("own:thin-skinned", "own:Sunday quiet", "own:roomy", "own:on the doorstep", "own:all elbows")
_FAVOURITES = {"worried": 2.2, "tender": 1.8, "tired": 2.0, "lonely": 1.6, "relieved": 1.5, "hopeful": 1.4, "calm": 1.5}
_STRETCHES = {
    "hard": {"lonely": 2.5, "jealous": 1.8, "distant": 2.5, "resentful": 2.0, "drained": 1.8},
    "lake": {"peaceful": 2.0, "close": 2.5, "playful": 1.8, "trusting": 2.0},
    "autumn: course": {"proud": 2.2, "nervous": 2.0, "determined": 1.6},
}


def words_near(mood: float, energy: float, stretch: str, count: int, rng: Random) -> list[str]:
    """Return so many different words that lie near a mood and an energy on 1 to 7, her frequent ones first of all."""
    found: list[str] = []
    weights = {word: _weight(word, mood, energy, stretch) for word in _HERS}
    while len(found) < count:
        word = rng.choices(list(weights), list(weights.values()))[0]
        found.append(word)
        del weights[word]
    if found and rng.random() < 0.05:
        found[-1] = rng.choice(_OWN)
    return found


def strength_of(word: str, mood: float, rng: Random) -> int:
    """Return how strong she rates a word: a word that goes with her mood is stronger the further that is out."""
    goes_with = word not in EMOTIONS or (EMOTIONS[word].valence > 0) == (mood >= 4)
    return min(10, max(1, round(rng.gauss(4.8 + abs(mood - 4) if goes_with else 2.8, 1.3))))


def _weight(word: str, mood: float, energy: float, stretch: str) -> float:
    place = EMOTIONS[word]
    apart = ((place.valence / 4 * 3 - (mood - 4)) / 0.95) ** 2 + ((place.arousal / 4 * 3 - (energy - 4)) / 2.2) ** 2
    return exp(-apart / 2) * _FAVOURITES.get(word, 1.0) * _STRETCHES.get(stretch, {}).get(word, 1.0) + 1e-9
