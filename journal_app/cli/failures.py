# SPDX-License-Identifier: GPL-3.0-or-later
"""What went wrong, in one sentence, and the exit code it ends with."""

import errno

import click

from journal_app.domain.answers import AnswerError
from journal_app.domain.i18n import _
from journal_app.domain.moment import MomentError
from journal_app.exchange.errors import ExchangeError
from journal_app.store.errors import JournalError

FAULT = 1
USAGE = 2


def sentence_of(error: Exception) -> str:
    """Return the sentence for the writer; of our own bugs only the kind is told, never what was written."""
    match error:
        case JournalError() | ExchangeError():
            return error.sentence
        case click.ClickException():
            return error.format_message()
        case AnswerError() | MomentError():
            return str(error)
        case BrokenPipeError():
            return _("The program reading this output has ended.")
        case FileNotFoundError():
            return _("There is no file or folder “{name}”.").format(name=error.filename)
        case FileExistsError():
            return _("“{name}” is there already.").format(name=error.filename)
        case PermissionError():
            return _("“{name}” may not be read or written.").format(name=error.filename)
        case OSError(errno=errno.ENOSPC):
            return _("The disk is full.")
        case OSError():
            return _("“{name}” could not be used: {reason}.").format(
                name=error.filename or "", reason=error.strerror or type(error).__name__
            )
        case _:
            return _("This is a fault of the program ({kind}). Nothing more was done.").format(
                kind=type(error).__name__
            )
