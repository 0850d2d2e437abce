# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery code: the data key itself, on paper, in a form that survives being copied by hand."""

import hashlib

from journal_app.domain.i18n import N_, _
from journal_app.store.errors import Code, JournalError
from journal_app.store.keyfile import KEY_BYTES
from journal_app.store.vault import DataKey

LENGTH = 56
GROUP = 4

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: no I, L, O, U
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CHECK_BYTES = 3

_ODD_SIGN = N_("A recovery code has no “{sign}” in it. Please compare it with your paper.")
_ODD_LENGTH = N_("A recovery code has {wanted} characters, and there are {found}. Please compare it with your paper.")
_ODD_CHECK = N_("One of the characters does not fit the others. Please compare the code with your paper.")


def _checksum(raw: bytes) -> bytes:
    return hashlib.sha256(b"secure-base recovery code" + raw).digest()[:_CHECK_BYTES]


def recovery_code(data_key: DataKey) -> str:
    """Return the code that opens the journal without passphrase and key file: 14 groups of 4 characters."""
    number = int.from_bytes(data_key.raw + _checksum(data_key.raw))
    signs = "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * (LENGTH - 1), -1, -5))
    return "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def data_key_from_code(text: str) -> DataKey:
    """Read a recovery code as people write it down; BAD_RECOVERY_CODE says what does not fit."""
    signs = "".join(sign for sign in text if not sign.isspace() and sign not in "-–—_.").upper()
    signs = signs.translate(_READ_AS)
    odd = next((sign for sign in signs if sign not in _ALPHABET), None)
    if odd is not None:
        raise JournalError(Code.BAD_RECOVERY_CODE, _(_ODD_SIGN).format(sign=odd))
    if len(signs) != LENGTH:
        raise JournalError(
            Code.BAD_RECOVERY_CODE, _(_ODD_LENGTH).format(wanted=LENGTH, found=len(signs)), found=len(signs)
        )
    number = 0
    for sign in signs:
        number = number << 5 | _ALPHABET.index(sign)
    data = number.to_bytes(KEY_BYTES + _CHECK_BYTES)
    if _checksum(data[:KEY_BYTES]) != data[KEY_BYTES:]:
        raise JournalError(Code.BAD_RECOVERY_CODE, _(_ODD_CHECK))
    return DataKey(data[:KEY_BYTES])
