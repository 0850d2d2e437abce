# SPDX-License-Identifier: GPL-3.0-or-later
"""What a disk may hold after a power cut: a trace of what was asked of it, and the states that leave it possible.

What was synced is there. Of what was written since, each piece may be there, missing or torn at a sector; files
made or removed since the folder was synced are there up to some point of their order.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink"
STRACE = ("strace", "-f", "-y", "-xx", "-s", "200000", "-e", f"trace={CALLS}")


@dataclass(frozen=True)
class Deed:
    """One thing asked of the disk, or said to the world (`said`)."""

    kind: str
    name: str = ""
    place: int = 0
    data: bytes = b""


_TEXT = r'"((?:\\x[0-9a-f]{2})*)"'
_FILE = r"\d+<([^>]*)>"
_DONE = r"\s*=\s*(\d+)"
_LINES = {
    "write": re.compile(rf"pwrite64\({_FILE}, {_TEXT}, \d+, (\d+)\){_DONE}"),
    "cut": re.compile(rf"ftruncate\({_FILE}, (\d+)\){_DONE}"),
    "sync": re.compile(rf"f(?:data)?sync\({_FILE}\){_DONE}"),
    "remove": re.compile(rf"unlink\({_TEXT}\){_DONE}"),
    "make": re.compile(rf"openat\([^\"]*{_TEXT}, ([A-Z_|]*O_CREAT[A-Z_|]*)[^)]*\){_DONE}"),
    "said": re.compile(rf"write\(1<[^>]*>, {_TEXT}, \d+\){_DONE}"),
}


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


def deeds(trace: str, folder: Path) -> Iterator[Deed]:
    """Yield what a trace asked of the files in the folder, and what was said."""
    for line in trace.splitlines():
        for kind, pattern in _LINES.items():
            if match := pattern.search(line):
                yield from _deed(kind, match.groups(), folder)
                break


def _deed(kind: str, groups: tuple[str, ...], folder: Path) -> Iterator[Deed]:
    if kind == "said":
        yield Deed("said", _plain(groups[0]).decode())
        return
    path = Path(_plain(groups[0]).decode())
    if path == folder and kind == "sync":
        yield Deed("sync folder")
    elif path.parent == folder:
        data = _plain(groups[1]) if kind == "write" else b""
        place = int(groups[2]) if kind == "write" else int(groups[1]) if kind == "cut" else 0
        yield Deed(kind, path.name, place, data)


@dataclass
class _File:
    """What is surely on the disk of one file, and what was asked since."""

    sure: bytes = b""
    asked: list[Deed] = field(default_factory=list)


class Disk:
    """A folder's files, as far as they are surely there."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._names = {name: _File(content) for name, content in files.items()}
        self._sure_names = dict(self._names)
        self._asked_names: list[tuple[str, _File | None]] = []

    def do(self, deed: Deed) -> None:
        """Take a deed in."""
        file = self._names.get(deed.name)
        if deed.kind == "make" and file is None:
            self._names[deed.name] = _File()
            self._asked_names.append((deed.name, self._names[deed.name]))
        elif deed.kind == "remove" and file is not None:
            del self._names[deed.name]
            self._asked_names.append((deed.name, None))
        elif deed.kind == "sync folder":
            _settle(self._sure_names, self._asked_names)
            self._asked_names = []
        elif deed.kind == "sync" and file is not None:
            for asked in file.asked:
                file.sure = _applied(file.sure, asked)
            file.asked = []
        elif deed.kind in ("write", "cut") and file is not None:
            file.asked.append(deed)

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return one of the states the power may have left."""
        names = dict(self._sure_names)
        _settle(names, self._asked_names[: chance.randint(0, len(self._asked_names))])
        style = chance.choice(("none", "some", "some", "torn"))
        return {name: _left(file, style, chance) for name, file in names.items()}


def _settle(names: dict[str, _File], asked: list[tuple[str, _File | None]]) -> None:
    for name, file in asked:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def _left(file: _File, style: str, chance: random.Random) -> bytes:
    content = file.sure
    for deed in file.asked:
        if style == "none" or chance.random() < 0.5:
            continue
        if style == "torn" and len(deed.data) > SECTOR and chance.random() < 0.5:
            whole = chance.randint(1, len(deed.data) // SECTOR) * SECTOR
            deed = Deed("write", deed.name, deed.place, deed.data[:whole])
        content = _applied(content, deed)
    return content


def _applied(content: bytes, deed: Deed) -> bytes:
    if deed.kind == "cut":
        return content[: deed.place].ljust(deed.place, b"\0")
    return content[: deed.place].ljust(deed.place, b"\0") + deed.data + content[deed.place + len(deed.data) :]
