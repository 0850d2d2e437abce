# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of a PDF as pictures: drawn by Typst from the file itself, so that a preview shows what will be handed over."""

import io
import json

import pypdf
import typst

from journal_app import paths
from journal_app.exchange.exporting.typesetting import fonts, forget

_SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(json("page.json")), format: "pdf")
"""


def picture(pdf: bytes, page: int, per_inch: float) -> bytes:
    """Return a page, counted from 1, as PNG with so many dots per inch; nothing of it stays in memory."""
    files = {"main.typ": _SOURCE, "page.json": json.dumps(list(_alone(pdf, page))).encode()}
    try:
        drawn: bytes = typst.compile(  # type: ignore[call-overload]  # a dict of files is taken, but not declared
            files,
            font_paths=fonts(system=False),
            ignore_system_fonts=True,
            format="png",
            ppi=per_inch,
            root=str(paths.resource("report")),
        )
    finally:
        forget()
    return drawn


def _alone(pdf: bytes, page: int) -> bytes:
    """Return a file of that page alone: handing over a long one for each of its pages would take its time."""
    writer = pypdf.PdfWriter()
    writer.add_page(pypdf.PdfReader(io.BytesIO(pdf)).pages[page - 1])
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
