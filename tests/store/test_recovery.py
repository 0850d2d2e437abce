# SPDX-License-Identifier: GPL-3.0-or-later
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.store.errors import Code, JournalError
from journal_app.store.recovery import data_key_from_code, recovery_code
from journal_app.store.vault import DataKey
from tests.store.material import KEY

keys = st.binary(min_size=32, max_size=32).map(DataKey)


@given(keys)
def test_the_code_is_the_key_in_fourteen_groups_of_four(key: DataKey) -> None:
    code = recovery_code(key)
    assert re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}", code)
    assert data_key_from_code(code) == key


@given(keys, st.randoms(use_true_random=False))
def test_the_code_is_read_however_it_was_written_down(key: DataKey, chance: object) -> None:
    signs = list(recovery_code(key).replace("-", ""))
    for place, sign in enumerate(signs):
        choices = {"0": "0Oo", "1": "1IiLl"}.get(sign, sign + sign.lower())
        signs[place] = chance.choice(choices) + chance.choice(["", "", " ", "-", "\n"])  # type: ignore[attr-defined]
    assert data_key_from_code("".join(signs)) == key


@given(keys, st.integers(0, 55), st.integers(1, 31))
def test_one_wrong_character_is_never_taken(key: DataKey, place: int, shift: int) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    signs = list(recovery_code(key).replace("-", ""))
    signs[place] = alphabet[(alphabet.index(signs[place]) + shift) % 32]
    with pytest.raises(JournalError) as caught:
        data_key_from_code("".join(signs))
    assert caught.value.code == Code.BAD_RECOVERY_CODE


@given(keys, st.integers(0, 54))
def test_two_characters_changed_places_are_noticed(key: DataKey, place: int) -> None:
    signs = list(recovery_code(key).replace("-", ""))
    if signs[place] == signs[place + 1]:
        return
    signs[place : place + 2] = signs[place + 1], signs[place]
    with pytest.raises(JournalError):
        data_key_from_code("".join(signs))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "56"),
        ("ABCD-EFGH", "8"),
        ("U" * 56, "“U”"),
        (recovery_code(KEY) + "0", "57"),
        ("٣" * 56, "“٣”"),
    ],
)
def test_the_sentence_says_what_does_not_fit(text: str, says: str) -> None:
    with pytest.raises(JournalError) as caught:
        data_key_from_code(text)
    assert caught.value.code == Code.BAD_RECOVERY_CODE
    assert says in caught.value.sentence
