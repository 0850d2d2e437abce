# SPDX-License-Identifier: GPL-3.0-or-later
import pytest

from journal_app.store.passphrases import LONGEST, WORDS, as_secret, passphrase_problem, passphrase_strength

GOOD = [
    "a heron at the weir, Tuesday",
    "demo-journal",
    "vier stille Seen im März",
    "тихое озеро утром",
    "静かな湖の朝に鷺が一羽立っている",
    "🦢🌊🌅🦢🌲🌊🌅🦢🪨🌊🌲🌅",
    "x'0123456789abcdef fedcba'",
    "'; DROP TABLE entry; --",
    "kL9$vQ2#mZ7&",
    "w" * 3 + " qz" * 80,
]


@pytest.mark.parametrize("passphrase", GOOD)
def test_any_long_enough_passphrase_is_taken(passphrase: str) -> None:
    assert passphrase_problem(passphrase) is None


@pytest.mark.parametrize("passphrase", ["", " ", "short", "eleven char", "ﬁ" * 5])
def test_twelve_characters_are_the_least(passphrase: str) -> None:
    problem = passphrase_problem(passphrase)
    assert problem is not None
    assert "12" in problem


def test_length_counts_what_is_typed_in_its_simplest_form() -> None:
    decomposed = "e\u0301" * 6 + "kx"  # fourteen code points, eight letters
    assert passphrase_problem(decomposed) is not None


def test_256_characters_are_the_most() -> None:
    long = "".join(chr(0x4E00 + number * 7) for number in range(LONGEST))
    assert passphrase_problem(long) is None
    assert "256" in str(passphrase_problem(long + "x"))


@pytest.mark.parametrize("passphrase", ["nul \0 in the middle", "a tab\tin the middle", "half of a pair \ud83e here"])
def test_what_cannot_be_typed_again_is_refused(passphrase: str) -> None:
    assert passphrase_problem(passphrase) is not None


@pytest.mark.parametrize(
    "passphrase",
    [
        "password1234",
        "Password Password!",
        "passwordpassword",
        "iloveyou forever 2024",
        "letmein-letmein",
        "correct horse battery staple",
        "Correct-Horse-Battery-Staple",
        "To be or not to be",
        "Qwerty2024!!!",
        "my secret diary",
        "admin admin admin",
    ],
)
def test_what_everybody_takes_is_refused(passphrase: str) -> None:
    problem = passphrase_problem(passphrase)
    assert problem is not None
    assert "Many people" in problem
    assert passphrase_strength(passphrase)[0] == 0


@pytest.mark.parametrize(
    "passphrase",
    ["aaaaaaaaaaaaaaa", "abcabcabcabcabc", "123456789012345", "abcdefghijklmnop", "asdfghjkl;zxc", "1212121212121212"],
)
def test_one_pattern_over_and_over_is_refused(passphrase: str) -> None:
    assert passphrase_problem(passphrase) is not None


def test_no_kind_of_character_is_asked_for() -> None:
    assert passphrase_problem("seven slow lanterns drift") is None


def test_strength_rises_with_what_is_added() -> None:
    levels = [
        passphrase_strength(text)[0]
        for text in (
            "password1234",
            "brown otter",
            "brown otter humming",
            "brown otter humming by lamplight",
            "brown otter humming by lamplight, nine violet kettles",
        )
    ]
    assert levels == sorted(levels)
    assert levels[0] == 0
    assert levels[-1] == 4


def test_strength_comes_with_its_words() -> None:
    assert passphrase_strength("") == (0, WORDS[0])
    assert len(set(WORDS)) == 5


def test_the_secret_is_the_same_however_letters_are_composed() -> None:
    assert as_secret("Zürich Å") == as_secret("Zu\u0308rich A\u030a")
