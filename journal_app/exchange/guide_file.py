# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing in a guide that a writer, or a therapist, declared in a TOML file."""

from pathlib import Path

from journal_app.domain.guide import Guide
from journal_app.domain.i18n import _
from journal_app.domain.own_guides import GuideError, parse_guide
from journal_app.store.journal import Journal

MOST_BYTES = 400_000
"""A guide is a page of text: what is larger is another file."""


def read_guide_file(path: Path) -> str:
    """Return the text of a guide's file; raises GuideError where it is none, OSError where it cannot be read."""
    if path.stat().st_size > MOST_BYTES:
        raise GuideError(_("“{name}” is too large to be a guide.").format(name=path.name))
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise GuideError(_("“{name}” is not a text in UTF-8.").format(name=path.name)) from None


def bring_guide(journal: Journal, toml: str) -> Guide:
    """Keep the guide among the writer's own, in the place of one with its key; raises GuideError, nothing changed."""
    key = parse_guide(toml).key
    known = {held.key: held.id for held in journal.own_guides()}
    return journal.save_own_guide(toml, known.get(key))
