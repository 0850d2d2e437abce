# SPDX-License-Identifier: GPL-3.0-or-later
"""A password on a PDF (AES-256), and one to suggest: words that can be said over the telephone."""

import io
import secrets
import unicodedata
from functools import cache

import pypdf

from journal_app import paths
from journal_app.domain.i18n import _

WORDS_SUGGESTED = 4
"""With two digits, about 46 bits: out of reach for guessing a file."""

MOST_BYTES = 127
"""Bytes of a password the format knows of; what is longer would be cut without a word."""


def protected(pdf: bytes, password: str) -> bytes:
    """Return the PDF so that only the password opens it, its tags and its language kept.

    The password is taken as `prepared` gives it; see `password_problem`.
    """
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    writer = pypdf.PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    writer.encrypt(prepared(password), secrets.token_urlsafe(24), algorithm="AES-256")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def prepared(password: str) -> str:
    """Return a password in the one form in which every reader of PDFs will take it (NFKC, no blanks at its ends)."""
    return unicodedata.normalize("NFKC", password).strip()


def password_problem(password: str) -> str | None:
    """Return a sentence where a password cannot be used; none at all is no problem of this kind."""
    ready = prepared(password)
    if len(ready.encode()) > MOST_BYTES:
        return _("This password is too long for a PDF. Up to 127 plain letters fit.")
    if any(unicodedata.category(sign).startswith("C") for sign in ready):
        return _("This password holds a sign that cannot be typed. Leave it out.")
    return None


def suggested_password() -> str:
    """Return a new password: words of a list of our own, and a number, chosen by chance alone."""
    words = [secrets.choice(password_words()) for _place in range(WORDS_SUGGESTED)]
    return "-".join([*words, str(10 + secrets.randbelow(90))])


@cache
def password_words() -> tuple[str, ...]:
    """Return the words passwords are made of."""
    text = paths.resource("words", "password_words.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
