# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: the window's jobs without a window, for scripts and for tests.

Exit 0: done. 1: the world is at fault, said in one sentence on stderr. 2: the call is not of the form.
"""

import sys
from collections.abc import Sequence

import click

from journal_app.cli.failures import FAULT, USAGE, sentence_of
from journal_app.domain.i18n import _


def main(argv: Sequence[str] | None = None) -> int:
    """Run one job and return the exit code; a window opens when no job is named."""
    from journal_app.cli.jobs import program

    _speak_utf8()
    try:
        result = program.main(
            args=list(argv) if argv is not None else None, prog_name="secure-base", standalone_mode=False
        )
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 0
    except click.UsageError as error:
        error.show()
        return USAGE
    except click.Abort:
        click.echo(_("Stopped."), err=True)
        return FAULT
    except Exception as error:
        click.echo(sentence_of(error), err=True)
        return FAULT
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console says: a journal holds every script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors="replace")
