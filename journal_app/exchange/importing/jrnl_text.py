# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads jrnl's text file: entries that begin with a date in brackets, a star after the title, @tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from pathlib import Path

from journal_app.domain.answers import MAX_TEXT
from journal_app.domain.i18n import _
from journal_app.domain.moment import Moment, at
from journal_app.exchange.errors import ExchangeError
from journal_app.exchange.importing.source import SourceText, read_text
from journal_app.exchange.importing.stamps import ORDERS, Stamp, best_order, read_stamp, read_time
from journal_app.exchange.importing.values import Harvest, ImportedEntry

GUIDE = "free_writing"
ANSWER = "text"
LONGEST_TITLE = 200
"""Characters a first line may have to be taken for a title; a longer one is where the text begins."""

_HEAD = re.compile(r"^\[([^\[\]\n]{4,60})\](?:[ \t]|$)", re.MULTILINE)
_OLD_HEAD = re.compile(r"^(\d[\d./-]{5,9}[ T]\d{1,2}:\d{2}(?::\d{2})?(?: [AaPp][Mm])?) (?=\S)", re.MULTILINE)
_STAR = re.compile(r"(?:^|\s)\*$")
_TAG = re.compile(r"(?<!\S)@([-+*#/\w]+)")
_SENTENCE = re.compile(r"[.!?…‼‽⁇⁈⁉]['’\"”]?[\])]*\s+|[！．？｡。]")


@dataclass(frozen=True, slots=True)
class _Part:
    """The text under one head, and where in the file it begins."""

    line: int
    stamp: Stamp
    text: str


class JrnlText:
    """One text file, as jrnl keeps it, also as its versions before 2 kept it."""

    format = "jrnl"

    def recognises(self, path: Path, head: str) -> bool:
        """Return whether the first thing said is a date in brackets, or an old bare one."""
        return next(_heads(head), None) is not None

    def read(self, path: Path, zone: tzinfo) -> Harvest:
        """Read every entry of the file."""
        harvest = entries_of(read_text(path), path.name, zone)
        if not harvest.entries:
            raise ExchangeError(
                _(
                    "“{name}” holds no entry I can date. In jrnl's text file an entry begins with a line "
                    "like [2012-03-29 09:00] Title."
                ).format(name=path.name)
            )
        return harvest


def entries_of(source: SourceText, name: str, zone: tzinfo, day: date | None = None) -> Harvest:
    """Return the entries of a text; with `day` (a folder's file) that date holds, and a head may be a time."""
    harvest = Harvest()
    harvest.warn(source.warning)
    heads = list(_heads(source.text, timed_only=day is not None))
    order, guessed = best_order(match[1] for match in heads)
    if guessed:
        harvest.warn(
            _("The dates of “{name}” can be read in two ways. I took the month first, as in 12/31/2012.").format(
                name=name
            )
        )
    before = source.text[: heads[0].start()] if heads else source.text
    if before.strip():
        harvest.skip(_("{name}, line 1").format(name=name), _("Text before the first date belongs to no entry."))
    for part in _parts(source.text, heads, order, day):
        where = _("{name}, line {line}").format(name=name, line=part.line)
        moment = part.stamp.moment(zone) if day is None else _on_that_day(part.stamp, day, zone)
        add_entry(harvest, where, moment, part.text)
    return harvest


def add_entry(
    harvest: Harvest,
    where: str,
    moment: Moment,
    text: str,
    *,
    tags: frozenset[str] | None = None,
    starred: bool = False,
    source_id: str | None = None,
) -> None:
    """Add one entry of title and text as jrnl joins them; without `tags`, those in the text are taken."""
    first, newline, rest = text.strip().partition("\n")
    star = _STAR.search(first.rstrip())
    if star:
        text = first.rstrip()[: star.start()] + newline + rest
    title, body = split_title(text)
    if not title and not body:
        return harvest.skip(where, _("The entry is empty."))
    if len(body) > MAX_TEXT:
        return harvest.skip(where, _("The entry is longer than one entry can hold; split it over several."))
    if tags is None:
        tags = frozenset(tag_name(tag) for tag in _TAG.findall(text)) - {""}
    harvest.entries.append(
        ImportedEntry(
            where=where,
            guide=GUIDE,
            moment=moment,
            answers={ANSWER: body} if body else {},
            title=title,
            tags=tags,
            starred=starred or star is not None,
            source_id=source_id,
        )
    )
    return None


def tag_name(tag: str) -> str:
    """Return a tag without its sign, in small letters as jrnl compares it."""
    return tag.lower().lstrip("@#").strip("-+*#/ ")


def split_title(text: str) -> tuple[str, str]:
    """Return title and body: the first line, or the first sentence where there is one line alone.

    A lone sentence is the body: the entry is then headed by it anyway.
    """
    text = text.strip()
    line, newline, rest = text.partition("\n")
    if newline and len(line) <= LONGEST_TITLE:
        return line.strip(), rest.strip()
    sentence = _SENTENCE.search(line)
    if sentence and sentence.end() <= LONGEST_TITLE and text[sentence.end() :].strip():
        return text[: sentence.end()].strip(), text[sentence.end() :].strip()
    return "", text


def _heads(text: str, *, timed_only: bool = False) -> Iterator[re.Match[str]]:
    """Yield the heads of entries; a bracketed thing that is no date stays text."""
    stripped = text.lstrip()
    old = not stripped.startswith("[") and _OLD_HEAD.match(stripped) is not None
    for match in (_OLD_HEAD if old else _HEAD).finditer(text):
        if _is_date(match[1]) or (timed_only and read_time(match[1])):
            yield match


def _is_date(head: str) -> bool:
    """Return whether it is a date; like jrnl, what has six signs or fewer is taken for a footnote."""
    return len(head) > 6 and any(read_stamp(head, order) for order in ORDERS)


def _parts(text: str, heads: list[re.Match[str]], order: str, day: date | None) -> Iterator[_Part]:
    """Yield the text under each head, its date read in the file's own order of day and month."""
    dated = [(match, stamp) for match in heads if (stamp := _stamp_of(match[1], order, day))]
    line, counted = 1, 0
    for number, (match, stamp) in enumerate(dated):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        end = dated[number + 1][0].start() if number + 1 < len(dated) else len(text)
        yield _Part(line, stamp, text[match.end() : end])


def _stamp_of(head: str, order: str, day: date | None) -> Stamp | None:
    stamp = next((stamp for one in (order, *ORDERS) if (stamp := read_stamp(head, one))), None)
    if stamp is None and day is not None and (clock := read_time(head)):
        return Stamp(datetime.combine(day, time(*clock)), timed=True)
    return stamp


def _on_that_day(stamp: Stamp, day: date, zone: tzinfo) -> Moment:
    """Return the moment on the date the folder says, whatever the head says."""
    local = datetime.combine(day, stamp.local.time())
    return at(local, zone) if stamp.timed else Stamp(local, timed=False).moment(zone)
