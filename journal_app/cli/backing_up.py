# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs for the day a disk ends: backup, restore."""

from datetime import datetime
from pathlib import Path

import click

from journal_app import paths
from journal_app.cli.opening import opened, passphrase
from journal_app.cli.options import FOLDER, journal_options, json_option, password_options
from journal_app.cli.output import finished, print_json
from journal_app.domain.i18n import _, ngettext
from journal_app.store.backups import read_backup, restore
from journal_app.store.vault import check_key_file, unlock


@click.command()
@journal_options
@click.option("--into", type=FOLDER, required=True, metavar="FOLDER", help="Folder that holds the backups.")
@json_option
def backup(folder: Path, password_file: Path | None, password_command: str | None, into: Path, as_json: bool) -> None:
    """Make a checked, encrypted copy of the whole journal; older ones are thinned out."""
    with opened(folder, password_file, password_command) as journal:
        made = finished(journal.back_up(into), _("Backing up"))
    if as_json:
        print_json({"backup": str(made.folder), "entries": made.entries})
        return
    told = ngettext("{count} entry backed up to {folder}.", "{count} entries backed up to {folder}.", made.entries or 0)
    click.echo(told.format(count=made.entries, folder=made.folder))


@click.command("restore")
@click.argument("backup_folder", type=FOLDER, metavar="BACKUP")
@click.option("--journal", "folder", type=FOLDER, required=True, metavar="DIR", help="Folder of the journal to be.")
@password_options
@json_option
def restore_backup(
    backup_folder: Path, folder: Path, password_file: Path | None, password_command: str | None, as_json: bool
) -> None:
    """Put a backup in the place of a journal; a journal that is there is kept beside it.

    The passphrase is the one the journal had when the backup was made.
    """
    found = read_backup(backup_folder)
    check_key_file(backup_folder)
    key = unlock(backup_folder, passphrase(password_file, password_command))
    now = datetime.now(paths.local_zone()).replace(tzinfo=None)
    done = finished(restore(found, folder, key, now), _("Restoring"))
    if as_json:
        print_json(
            {"journal": str(done.folder), "entries": done.entries, "kept": str(done.kept) if done.kept else None}
        )
        return
    click.echo(
        ngettext("{count} entry is in {folder} now.", "{count} entries are in {folder} now.", done.entries).format(
            count=done.entries, folder=done.folder
        )
    )
    if done.kept:
        click.echo(_("The journal that was there is kept in {folder}.").format(folder=done.kept))
