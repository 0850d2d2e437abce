# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets a document with Typst, in memory: tagged (PDF/UA-1), fonts embedded, no network and nothing on disk."""

import json
from datetime import datetime
from functools import lru_cache

import typst

from journal_app import paths
from journal_app.domain.answers import Json

_ROUNDS_KEPT = 10
_NOTHING = b'#set document(title: "-")\n#set text(lang: "en")\n-'


@lru_cache(maxsize=2)
def fonts(*, system: bool) -> typst.Fonts:
    """Return the program's own fonts and Typst's; with `system` also the computer's."""
    return typst.Fonts(
        include_system_fonts=system, include_embedded_fonts=True, font_paths=[str(paths.resource("fonts"))]
    )


def typeset(source: bytes, data: Json, at_hand: typst.Fonts, made_at: datetime | None = None) -> bytes:
    """Return the PDF of a Typst source that reads `data.json`; raises typst.TypstError.

    Data reach the source as strings only: nothing in them is evaluated.
    """
    files = {"main.typ": source, "data.json": json.dumps(data).encode()}
    pdf: bytes = typst.compile(  # type: ignore[call-overload]  # a dict of files is taken, but not declared
        files,
        font_paths=at_hand,
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="ua-1",
        root=str(paths.resource("report")),
        timestamp=made_at,
    )
    return pdf


def forget() -> None:
    """Let go of the documents set so far: Typst keeps what it worked with until it has worked some more."""
    for _round in range(_ROUNDS_KEPT + 1):
        typeset(_NOTHING, None, fonts(system=False))
