# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs that carry entries in and out: import, undo-import, export."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journal_app.cli.opening import opened
from journal_app.cli.options import (
    FILE,
    chosen,
    guide_option,
    journal_options,
    json_option,
    range_options,
    refuse_unknown,
)
from journal_app.cli.output import finished, print_json
from journal_app.domain.answers import Json
from journal_app.domain.i18n import _, ngettext

if TYPE_CHECKING:
    from journal_app.exchange.exporting import ExportReport

FORMATS = ("auto", "jrnl", "csv")


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@journal_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="auto", show_default=True)
@click.option("--mapping", type=FILE, help="TOML file that says what the columns of a CSV file are.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be imported.")
@json_option
def import_files(
    files: tuple[Path, ...],
    folder: Path,
    password_file: Path | None,
    password_command: str | None,
    form: str,
    mapping: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring in a diary written elsewhere; what is there already is not doubled."""
    from journal_app.exchange import importing

    with opened(folder, password_file, password_command) as journal:
        plan = importing.read(files, form=form, mapping=mapping, zone=journal.zone, guides=journal.guides)
        steps = importing.rehearse(journal, plan) if dry_run else importing.run_import(journal, plan)
        report = finished(steps, _("Looking") if dry_run else _("Importing"))
    if as_json:
        print_json(report)
        return
    _print_import(report, plan.mapping_toml if dry_run else "")


def _print_import(report: Json, mapping: str) -> None:
    told = (
        _("{read} read; {imported} would come in, {duplicates} are there already, {skipped} would be left out.")
        if report.get("dry_run")
        else _("{read} read, {imported} imported, {duplicates} there already, {skipped} left out.")
    )
    click.echo(told.format(**{**report, "skipped": len(report["skipped"])}))
    for skipped in report["skipped"]:
        click.echo(f"  {skipped['where']}: {skipped['reason']}")
    for warning in report["warnings"]:
        click.echo(f"  {warning}")
    if mapping:
        click.echo(_("The columns are read like this; save it, change it, and give it with --mapping:"))
        click.echo(mapping)
    if report.get("batch"):
        click.echo(_("To take it back: secure-base undo-import {batch}").format(batch=report["batch"]))


@click.command("undo-import")
@click.argument("batch")
@journal_options
@json_option
def undo_import(
    batch: str, folder: Path, password_file: Path | None, password_command: str | None, as_json: bool
) -> None:
    """Take back one import as a whole; what was written or changed since stays."""
    with opened(folder, password_file, password_command) as journal:
        report = finished(journal.undo_import(batch), _("Taking back"))
    if as_json:
        print_json({"removed": report.removed, "kept": report.kept_edited})
        return
    click.echo(
        ngettext("{count} entry taken back.", "{count} entries taken back.", report.removed).format(
            count=report.removed
        )
    )
    if report.kept_edited:
        click.echo(_("{count} changed since then stay.").format(count=report.kept_edited))


@click.command()
@journal_options
@click.option("--format", "form", type=click.Choice(("md", "json", "pdf")), required=True)
@range_options
@guide_option
@click.option("-o", "--output", type=FILE, required=True, help="File to write.")
@click.option("--overwrite", is_flag=True, help="Replace the file where it is there already.")
def export(
    folder: Path,
    password_file: Path | None,
    password_command: str | None,
    form: str,
    from_day: date | None,
    to_day: date | None,
    guides: tuple[str, ...],
    output: Path,
    overwrite: bool,
) -> None:
    """Write chosen entries to a file anyone can read: keep it where only you find it."""
    from journal_app.exchange import exporting

    wanted = chosen(from_day, to_day, guides)
    if output.is_file() and not overwrite:
        raise click.ClickException(
            _("“{name}” is there already. Name another file, or add --overwrite.").format(name=output)
        )
    with opened(folder, password_file, password_command) as journal:
        refuse_unknown(journal, guides)
        steps = exporting.export(journal, form, wanted, output, overwrite=overwrite)
        report = finished(steps, _("Exporting"))
    click.echo(
        ngettext("{count} entry written to {file}.", "{count} entries written to {file}.", report.written).format(
            count=report.written, file=output
        )
    )
    _print_left_out(report)


def _print_left_out(report: "ExportReport") -> None:
    """Say on stderr what an export holds less than the journal."""
    left_out = (
        (
            report.drafts_left_out,
            ngettext("{n} draft is left out.", "{n} drafts are left out.", report.drafts_left_out),
        ),
        (
            report.only_mine_left_out,
            ngettext(
                "{n} page that is only yours is left out.",
                "{n} pages that are only yours are left out.",
                report.only_mine_left_out,
            ),
        ),
    )
    for count, sentence in left_out:
        if count:
            click.echo(sentence.format(n=count), err=True)
    for warning in report.warnings:
        click.echo(warning, err=True)
