# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what `jrnl --format json` writes."""

import json
from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path

from journal_app.domain.answers import Json
from journal_app.domain.i18n import _
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing.jrnl_text import add_entry, tag_name
from journal_app.exchange.importing.source import read_text
from journal_app.exchange.importing.stamps import read_stamp
from journal_app.exchange.importing.values import Harvest


class JrnlJson:
    """jrnl's JSON export: an object with its entries and a count of its tags."""

    format = "jrnl"

    def recognises(self, path: Path, head: str) -> bool:
        """Return whether the file is a JSON object that may hold entries."""
        return head.lstrip().startswith("{") and ('"entries"' in head or '"tags"' in head)

    def read(self, path: Path, zone: tzinfo) -> Harvest:
        """Read every entry; one that is not in jrnl's shape is skipped with its number."""
        source = read_text(path)
        harvest = Harvest()
        harvest.warn(source.warning)
        for number, raw in enumerate(_entries(source.text, path.name), 1):
            where = _("{name}, entry {n}").format(name=path.name, n=number)
            _take(harvest, where, raw, zone)
        return harvest


def _entries(text: str, name: str) -> list[Json]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise ExchangeError(
            _("“{name}” is not complete JSON: it stops making sense at line {line}. Export it again.").format(
                name=name, line=line
            )
        ) from None
    entries = whole.get("entries") if isinstance(whole, Mapping) else None
    if not isinstance(entries, list):
        raise ExchangeError(_("“{name}” is JSON, but holds no list of “entries” as jrnl writes it.").format(name=name))
    return entries


def _take(harvest: Harvest, where: str, raw: Json, zone: tzinfo) -> None:
    if not isinstance(raw, Mapping):
        return harvest.skip(where, _("This is not an entry with title, body and date."))
    title, body, day, clock = (_text(raw.get(key)) for key in ("title", "body", "date", "time"))
    stamp = read_stamp(f"{day} {clock}".strip())
    if stamp is None:
        return harvest.skip(where, _("It has no date in the form 2012-03-29 that I can read."))
    tags = raw.get("tags")
    return add_entry(
        harvest,
        where,
        stamp.moment(zone),
        f"{title}\n{body}" if body.strip() else title,
        tags=frozenset(tag_name(tag) for tag in tags if isinstance(tag, str)) - {""}
        if isinstance(tags, list)
        else None,
        starred=raw.get("starred") is True,
        source_id=_text(raw.get("uuid")) or None,
    )


def _text(raw: Json) -> str:
    """Return text, without the lone halves of signs that JSON can write and nothing can store."""
    return raw.encode("utf-8", "replace").decode("utf-8") if isinstance(raw, str) else ""
