# SPDX-License-Identifier: GPL-3.0-or-later
"""The program and its jobs, in the order of the help."""

from pathlib import Path

import click

from journal_app import __version__
from journal_app.cli import backing_up, carrying, keeping, reading, showing, writing
from journal_app.cli.options import FOLDER


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="secure-base")
@click.option("--journal", "folder", type=FOLDER, metavar="DIR", help="Folder of the journal to open.")
@click.pass_context
def program(context: click.Context, folder: Path | None) -> int | None:
    """Secure Base, a private journal. Without a job its window opens.

    Exit code 0: done; 1: something in the world is in the way, said in one sentence; 2: the call is wrong.
    """
    if context.invoked_subcommand is None:
        return showing.show_window(folder)
    if folder is not None:
        raise click.UsageError("--journal comes after the job.")
    return None


for _job in (
    showing.open_window,
    showing.demo,
    keeping.new,
    carrying.import_files,
    carrying.undo_import,
    reading.list_entries,
    reading.search,
    reading.show,
    reading.guides,
    writing.add,
    writing.add_guide,
    reading.insights,
    carrying.export,
    keeping.passwd,
    keeping.verify,
    backing_up.backup,
    backing_up.restore_backup,
    showing.screenshots,
):
    program.add_command(_job)
