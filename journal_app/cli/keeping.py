# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs that keep a journal: new, passwd, verify."""

from pathlib import Path

import click

from journal_app import paths
from journal_app.cli.failures import FAULT
from journal_app.cli.opening import data_key, opened, passphrase
from journal_app.cli.options import FILE, FOLDER, journal_options, json_option, password_options
from journal_app.cli.output import finished, print_json
from journal_app.domain.i18n import _
from journal_app.store import recovery, vault
from journal_app.store.journal import Journal


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@password_options
@click.option("--recovery-code", is_flag=True, help="Also print the code that opens it without the passphrase.")
def new(folder: Path, password_file: Path | None, password_command: str | None, recovery_code: bool) -> None:
    """Make a new, empty journal in the folder DIR."""
    Journal.refuse_taken(folder)
    words = passphrase(password_file, password_command, prompt=_("New passphrase"), twice=True)
    data_key = Journal.found(folder, words, zone=paths.local_zone())
    click.echo(_("Your journal is in {folder}.").format(folder=folder))
    if recovery_code:
        click.echo(recovery.recovery_code(data_key))


@click.command()
@journal_options
@click.option("--new-password-file", type=FILE, help="File whose first line is the new passphrase.")
@click.option("--new-password-command", metavar="COMMAND", help="Command that prints the new passphrase.")
def passwd(
    folder: Path,
    password_file: Path | None,
    password_command: str | None,
    new_password_file: Path | None,
    new_password_command: str | None,
) -> None:
    """Change the passphrase of a journal; the recovery code does in place of the present one."""
    key = data_key(folder, password_file, password_command, prompt=_("Passphrase so far"))
    # A key that does not open the file must never be written into its key file.
    with Journal.open(folder, key):
        fresh = passphrase(
            new_password_file, new_password_command, prompt=_("New passphrase"), twice=True, environment=False
        )
        vault.write_key_file(folder, key, fresh, replace=True)
    click.echo(_("From now on the new passphrase opens the journal."))


@click.command()
@journal_options
@json_option
def verify(folder: Path, password_file: Path | None, password_command: str | None, as_json: bool) -> int:
    """Check that everything written can be read, and that what is derived from it agrees."""
    with opened(folder, password_file, password_command) as journal:
        report = finished(journal.verify(), _("Checking"))
    if as_json:
        print_json(report)
    else:
        for check in report["checks"]:
            click.echo(f"{_('good') if check['ok'] else _('NOT GOOD'):10}{check['check']}  {check['detail']}")
    return 0 if report["ok"] else FAULT
