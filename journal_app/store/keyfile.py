# SPDX-License-Identifier: GPL-3.0-or-later
"""The key file: the data key, wrapped by AES-256-GCM under a key derived from the passphrase, and how it is read."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from journal_app.store.errors import Code, JournalError, problem

KEY_BYTES = 32
VERSION = 1
MIB = 1024  # Argon2 counts memory in KiB

_FORMAT = "secure-base-key"
_PASSPHRASE = "passphrase"
_MAX_FILE = 16 * 1024


@dataclass(frozen=True)
class KdfCost:
    """What deriving a key with Argon2id costs: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int = 256 * MIB
    passes: int = 3
    lanes: int = 4

    def is_too_weak(self) -> bool:
        """Tell whether the cost is below what any key file of ours may ask for."""
        return self.memory_kib < FLOOR.memory_kib or self.passes < FLOOR.passes

    def is_absurd(self) -> bool:
        """Tell whether no program would ask for this: such numbers are damage, not parameters."""
        return not (self.memory_kib <= 8 * 1024 * MIB and self.passes <= 1000 and 1 <= self.lanes <= 64)


FLOOR = KdfCost(memory_kib=64 * MIB, passes=2, lanes=1)


@dataclass(frozen=True)
class Slot:
    """One way into the data key; `wrapped` is the data key with its tag."""

    kind: str
    salt: bytes
    cost: KdfCost
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True)
class KeyFile:
    """What a key file holds."""

    slots: tuple[Slot, ...]


def _associated(kind: str, salt: bytes, cost: KdfCost) -> bytes:
    """Return all parameters of a slot in one fixed form: the wrapped key is bound to them."""
    return json.dumps([_FORMAT, VERSION, kind, salt.hex(), cost.memory_kib, cost.passes, cost.lanes]).encode()


def _derive(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    try:
        return Argon2id(
            salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
        ).derive(secret)
    except MemoryError as exc:
        raise problem(Code.NO_MEMORY, mebibytes=cost.memory_kib // MIB) from exc


def seal(data_key: bytes, secret: bytes, cost: KdfCost) -> KeyFile:
    """Wrap the data key under the secret with a fresh salt and nonce; NO_MEMORY when the cost is too high here."""
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapped = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, data_key, _associated(_PASSPHRASE, salt, cost))
    return KeyFile((Slot(_PASSPHRASE, salt, cost, nonce, wrapped),))


def unseal(held: KeyFile, secret: bytes) -> bytes | None:
    """Return the data key, or None when the secret opens no slot."""
    for slot in held.slots:
        derived = _derive(secret, slot.salt, slot.cost)
        try:
            return AESGCM(derived).decrypt(slot.nonce, slot.wrapped, _associated(slot.kind, slot.salt, slot.cost))
        except InvalidTag:
            continue
    return None


def _slot_json(slot: Slot) -> dict[str, Any]:
    return {
        "kind": slot.kind,
        "salt": slot.salt.hex(),
        "memory": slot.cost.memory_kib,
        "passes": slot.cost.passes,
        "lanes": slot.cost.lanes,
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
    }


def dump(held: KeyFile) -> bytes:
    """Return the file's bytes: one canonical form, so that a changed byte anywhere is seen."""
    body: dict[str, Any] = {
        "format": _FORMAT,
        "version": VERSION,
        "slots": [_slot_json(slot) for slot in held.slots],
    }
    plain = json.dumps(body, sort_keys=True).encode()
    return json.dumps({**body, "sha256": hashlib.sha256(plain).hexdigest()}, indent=1).encode() + b"\n"


def _read_slot(found: dict[str, Any]) -> Slot:
    cost = KdfCost(found["memory"], found["passes"], found["lanes"])
    if cost.is_absurd():
        raise ValueError("cost")
    return Slot(
        str(found["kind"]),
        bytes.fromhex(found["salt"]),
        cost,
        bytes.fromhex(found["nonce"]),
        bytes.fromhex(found["wrapped"]),
    )


def _checked(data: bytes) -> dict[str, Any]:
    """Return the JSON object whose own checksum holds; ValueError otherwise."""
    found = json.loads(data)
    claimed = found.pop("sha256")
    if hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest() != claimed:
        raise ValueError("checksum")
    return dict(found)


def load(data: bytes, folder: Path) -> KeyFile | None:
    """Read a key file's bytes; None when they are damaged.

    Raises NEWER_VERSION for a whole file of a later version, WEAK_KEYFILE for one whose derivation is too cheap.
    """
    try:
        found = _checked(data)
        if found["format"] != _FORMAT:
            return None
        if int(found["version"]) > VERSION:
            raise problem(Code.NEWER_VERSION)
        held = KeyFile(tuple(_read_slot(slot) for slot in found["slots"]))
        if not held.slots or dump(held) != data:
            return None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if any(slot.cost.is_too_weak() for slot in held.slots):
        raise problem(Code.WEAK_KEYFILE, folder=folder)
    return held


def read(path: Path) -> KeyFile | JournalError:
    """Read the key file there; what keeps it from being used is returned, for there may be a second copy."""
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_FILE)
    except FileNotFoundError:
        return problem(Code.KEYFILE_MISSING, name=path.name, folder=path.parent)
    except OSError:
        return problem(Code.KEYFILE_DAMAGED, name=path.name, folder=path.parent)
    try:
        held = load(data, path.parent)
    except JournalError as exc:
        return exc
    return held or problem(Code.KEYFILE_DAMAGED, name=path.name, folder=path.parent)
