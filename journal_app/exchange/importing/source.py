# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a file that somebody else wrote: bounded in size, whatever its encoding, never trusted."""

import codecs
import stat
from dataclasses import dataclass
from pathlib import Path

from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError

MAX_BYTES = 100 * 1024 * 1024
"""Bytes one import may read: sixteen times the ten years of Samuel Pepys."""

HEAD = 64 * 1024
"""Bytes that are enough to tell one format from another."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BREAKS = (0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_CONTROLS = (*(code for code in range(32) if code not in (*_BREAKS, 0x09, 0x0A)), 0x7F, 0xFEFF)
_CLEAN: dict[int, str | None] = dict.fromkeys(_CONTROLS) | dict.fromkeys(_BREAKS, "\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text with plain line ends and no control characters; `warning` says what was assumed, or ""."""

    text: str
    warning: str = ""


def read_text(path: Path, limit: int = MAX_BYTES) -> SourceText:
    """Return the whole file as text; raises ExchangeError."""
    return decoded(read_bytes(path, limit), path.name)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the whole file; raises ExchangeError where it is no file, cannot be read or is over the limit."""
    return _read(path, limit, whole=True)


def read_head(path: Path) -> str:
    """Return the beginning of the file, enough to tell its format; raises ExchangeError."""
    data = _read(path, HEAD, whole=False)
    if data.startswith((b"JRNLv3", b"gAAAAA")):
        raise ExchangeError(
            _(
                "“{name}” is an encrypted jrnl journal. Run `jrnl --decrypt` first, then import the file that gives."
            ).format(name=path.name)
        )
    text = data.decode(_encoding_of(data), errors="ignore")
    return text.replace("\r\n", "\n").translate(_CLEAN)


def _read(path: Path, limit: int, *, whole: bool) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ExchangeError(_("“{name}” is not a file that can be read.").format(name=path.name))
        with path.open("rb") as file:
            data = file.read(limit + 1 if whole else limit)
    except FileNotFoundError:
        raise ExchangeError(_("There is no file at {path}.").format(path=path)) from None
    except OSError:
        raise ExchangeError(
            _("“{name}” cannot be read: this program has no access to it.").format(name=path.name)
        ) from None
    if whole and len(data) > limit:
        raise ExchangeError(
            _("“{name}” is larger than {size} MB, the most one import reads. Split it into parts.").format(
                name=path.name, size=limit // (1024 * 1024)
            )
        )
    return data


def decoded(data: bytes, name: str) -> SourceText:
    """Return the text of bytes in UTF-8, UTF-16, UTF-32 or, with a warning, the old Western encoding."""
    encoding = _encoding_of(data)
    warning = ""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        warning = _(
            "“{name}” is not written in UTF-8. It was read as Western European text (Windows-1252): "
            "look at a few accented letters before you go on."
        ).format(name=name)
    if _is_binary(text):
        raise ExchangeError(
            _(
                "“{name}” is not a text file. If it is an encrypted jrnl journal, run `jrnl --decrypt` first "
                "and import what that gives."
            ).format(name=name)
        )
    return SourceText(text.replace("\r\n", "\n").translate(_CLEAN), warning)


def _encoding_of(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    pairs = data[: 4096 & ~1]
    if len(pairs) >= 4 and pairs[1::2].count(0) > len(pairs) // 4:
        return "utf-16-le"
    if len(pairs) >= 4 and pairs[::2].count(0) > len(pairs) // 4:
        return "utf-16-be"
    return "utf-8"


def _is_binary(text: str) -> bool:
    sample = text[:20_000]
    odd = sum(1 for sign in sample if ord(sign) in _CONTROLS or sign == "\ufffd")
    return "\0" in sample or odd * 50 > len(sample) + 50
