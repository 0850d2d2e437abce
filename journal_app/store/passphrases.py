# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes a passphrase acceptable, and a rough measure of how hard it is to guess."""

import itertools
import math
import re
import unicodedata

from journal_app.domain.i18n import N_, _

SHORTEST = 12
ADVISED = 15
LONGEST = 256

_TOO_SHORT = N_("A passphrase has at least {least} characters; {advised} or more are better. Several words are fine.")
_TOO_LONG = N_("A passphrase has at most {most} characters.")
_ODD_SIGN = N_("This passphrase holds a character that cannot be typed again. Please use another one.")
_TOO_COMMON = N_("Many people use this passphrase, so it is among the first to be tried. Please choose another one.")
_TOO_PLAIN = N_("This passphrase repeats one pattern, so it is quickly guessed. Please choose another one.")

WORDS = (
    N_("very easy to guess"),
    N_("easy to guess"),
    N_("fair"),
    N_("hard to guess"),
    N_("very hard to guess"),
)
_BITS_OF_LEVELS = (28.0, 38.0, 52.0, 68.0)

_COMMON_WORDS = frozenset(
    """
    password passwort passphrase passwd pass word login admin administrator welcome letmein changeme default
    secret geheim master access monkey dragon football baseball basketball soccer superman batman princess
    sunshine iloveyou loveyou ilove you love lovely forever always shadow michael jennifer jordan computer
    internet samsung starwars whatever freedom flower hello hallo summer winter spring autumn sommer herbst
    monday friday journal diary notebook tagebuch mydiary myjournal securebase secure base therapy attachment
    my mein the is this mine our open sesame trustno one nothing none test testing tester guest user qwerty
    qwertz azerty asdfgh asdf zxcvbn yxcvbn qazwsx abc abcd abcdef letme in god jesus christ bitch fuck fuckyou
    """.split()
)
_COMMON_PHRASES = frozenset(
    """
    correcthorsebatterystaple tobeornottobe maytheforcebewithyou onceuponatime thequickbrownfox
    thequickbrownfoxjumpsoverthelazydog iloveyousomuch iloveyouforever liveloughlove livelaughlove
    trustno1trustno1 opensesameopensesame whatisthepassword thisismypassword dontforgetthis nopassword
    lettherebelight inthebeginning hakunamatata neverforget nevergonnagiveyouup
    """.split()
)
_ROWS = (
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "azertyuiop",
    "1qaz2wsx3edc4rfv",
)
_LEET = str.maketrans("013457@$!", "oieastasi")


def as_secret(passphrase: str) -> bytes:
    """Return what the key is derived from: the same bytes however the letters were composed (NFKC).

    Raises UnicodeEncodeError for half of a surrogate pair, which no key file was ever made with.
    """
    return unicodedata.normalize("NFKC", passphrase).encode()


def passphrase_problem(passphrase: str) -> str | None:
    """Return why this cannot be a new passphrase, as a sentence with a way out, or None."""
    text = unicodedata.normalize("NFKC", passphrase)
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        return _(_ODD_SIGN)
    if len(text) < SHORTEST:
        return _(_TOO_SHORT).format(least=SHORTEST, advised=ADVISED)
    if len(passphrase) > LONGEST:
        return _(_TOO_LONG).format(most=LONGEST)
    if _is_common(text):
        return _(_TOO_COMMON)
    if _is_plain(text):
        return _(_TOO_PLAIN)
    return None


def passphrase_strength(passphrase: str) -> tuple[int, str]:
    """Return a level from 0 to 4 and its words: an estimate against guessing, never a promise."""
    text = unicodedata.normalize("NFKC", passphrase)
    bits = 0.0 if _is_common(text) or _is_plain(text) else min(_bits_of_signs(text), _bits_of_words(text))
    level = sum(bits >= bound for bound in _BITS_OF_LEVELS)
    return level, _(WORDS[level])


def _is_common(text: str) -> bool:
    """Tell whether the text is a well-known phrase, or common words and digits only."""
    folded = text.casefold()
    plain = "".join(sign for sign in folded if sign.isalnum())
    if plain in _COMMON_PHRASES or plain.translate(_LEET) in _COMMON_PHRASES:
        return True
    parts = re.findall(r"[^\W\d_]+", folded)
    return bool(parts) and all(_splits_into_common(part) for part in parts)


def _splits_into_common(letters: str) -> bool:
    """Tell whether the letters are common words written together."""
    reachable = {0}
    for end in range(1, len(letters) + 1):
        if any(letters[start:end] in _COMMON_WORDS for start in reachable):
            reachable.add(end)
    return len(letters) in reachable


def _is_plain(text: str) -> bool:
    """Tell whether a short piece said over again, a row of the keyboard or of the alphabet makes up the text."""
    folded = text.casefold()
    if len(set(folded)) < 4:
        return True
    if any(folded == (folded[:size] * len(folded))[: len(folded)] for size in range(1, min(len(folded) // 2, 6) + 1)):
        return True
    return sum(not _follows(*pair) for pair in itertools.pairwise(folded)) <= len(folded) // 6


def _follows(sign: str, after: str) -> bool:
    """Tell whether the second sign is what a lazy hand types after the first."""
    if sign == after or abs(ord(sign) - ord(after)) == 1:
        return True
    return any(sign + after in row or after + sign in row for row in _ROWS)


def _bits_of_signs(text: str) -> float:
    """Return bits for signs chosen one by one; a sign that only follows its neighbour adds one bit."""
    pool = sum(
        size
        for size, holds in (
            (26, str.islower),
            (26, str.isupper),
            (10, str.isdigit),
            (30, _is_mark),
            (100, _is_far),
        )
        if any(holds(sign) for sign in text)
    )
    if not text:
        return 0.0
    led = sum(_follows(*pair) for pair in itertools.pairwise(text))
    return (len(text) - led) * math.log2(max(pool, 2)) + led


def _bits_of_words(text: str) -> float:
    """Return bits for a guesser who tries words: 12 for one not said before, 3.3 for a digit, 5 for a mark."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    bits = sum(min(2.5 * len(word), 12.0 + 1.5 * max(0, len(word) - 8)) for word in set(words))
    bits += 3.3 * sum(sign.isdigit() for sign in text)
    bits += 5.0 * len({sign for sign in text if _is_mark(sign) and sign != " "})
    bits += 1.0 * len({word for word in re.findall(r"[^\W\d_]+", text) if not word.islower()})
    return bits


def _is_mark(sign: str) -> bool:
    return sign.isascii() and not sign.isalnum()


def _is_far(sign: str) -> bool:
    return not sign.isascii()
