# SPDX-License-Identifier: GPL-3.0-or-later
"""Getting a passphrase the way restic does, and opening a journal with it."""

import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from journal_app import paths
from journal_app.domain.i18n import _
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from journal_app.store.recovery import data_key_from_code
from journal_app.store.vault import DataKey, unlock

MOST_PASSWORD_BYTES = 4096


def passphrase(
    file: Path | None, command: str | None, *, prompt: str = "", twice: bool = False, environment: bool = True
) -> str:
    """Return the passphrase from the file, the command, the environment's file, else from a prompt."""
    if file and command:
        raise click.UsageError("Give --password-file or --password-command, not both.")
    if command:
        return _first_line(_output_of(command))
    file = file or (paths.password_file() if environment else None)
    if file:
        with file.open("rb") as source:
            return _first_line(source.read(MOST_PASSWORD_BYTES))
    if not sys.stdin.isatty():
        raise click.UsageError("No passphrase: give --password-file, --password-command or SECURE_BASE_PASSWORD_FILE.")
    return str(click.prompt(prompt or _("Passphrase"), hide_input=True, confirmation_prompt=twice, err=True))


def _output_of(command: str) -> bytes:
    words = shlex.split(command)
    if not words:
        raise click.UsageError("--password-command is empty.")
    try:
        done = subprocess.run(words, stdout=subprocess.PIPE, check=False)
    except OSError:
        raise click.ClickException(_("The password command “{name}” could not be run.").format(name=words[0])) from None
    if done.returncode:
        raise click.ClickException(_("The password command ended with code {code}.").format(code=done.returncode))
    return done.stdout


def _first_line(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").split("\n")[0].rstrip("\r")
    except UnicodeDecodeError:
        raise click.ClickException(_("The passphrase given is not UTF-8 text.")) from None


def data_key(folder: Path, password_file: Path | None, password_command: str | None, prompt: str = "") -> DataKey:
    """Return the key of the journal in `folder`; the recovery code may be given in the passphrase's place.

    Where the key file is lost or damaged only the code opens the journal.
    """
    lost: JournalError | None = None
    try:
        Journal.check_folder(folder)
    except JournalError as error:
        if error.code not in (Code.KEYFILE_MISSING, Code.KEYFILE_DAMAGED):
            raise
        lost = error
    words = passphrase(password_file, password_command, prompt=prompt)
    try:
        return data_key_from_code(words)
    except JournalError:
        if lost is not None:
            raise lost from None
        return unlock(folder, words)


@contextmanager
def opened(folder: Path, password_file: Path | None, password_command: str | None) -> Iterator[Journal]:
    """Open the journal in `folder` for one job and close it whatever happens."""
    with Journal.open(folder, data_key(folder, password_file, password_command), zone=paths.local_zone()) as journal:
        yield journal
