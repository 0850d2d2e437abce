# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs that show: the window, the demo journal, pictures of every page."""

import tempfile
from pathlib import Path

import click

from journal_app import paths
from journal_app.cli.options import FOLDER
from journal_app.cli.output import finished
from journal_app.domain.i18n import _
from journal_app.store import vault
from journal_app.store.journal import Journal

DEMO_PASSPHRASE = "demo-journal"
NO_DISPLAY = "No display is there for a window. The other jobs work without one: secure-base --help"


@click.command("open")
@click.option("--journal", "folder", type=FOLDER, metavar="DIR", help="Folder of the journal to open.")
def open_window(folder: Path | None) -> int:
    """Open the window (also when no job is named)."""
    return show_window(folder)


def show_window(folder: Path | None) -> int:
    """Open the window on a journal, on the last one when none is named; return its exit code."""
    if not paths.has_display():
        raise click.ClickException(_(NO_DISPLAY))
    from journal_app.app import open_window as run

    return run(folder)


@click.command()
@click.option("--days", type=click.IntRange(1, 20_000), default=400, show_default=True, help="Days it covers.")
@click.option("--seed", type=int, default=7, show_default=True, help="Another seed, another life.")
@click.option("--into", type=FOLDER, metavar="DIR", help='Write it there, password "demo-journal"; no window.')
def demo(days: int, seed: int, into: Path | None) -> int:
    """Show a fictional journal, to look around in."""
    if into is not None:
        make_demo(into, days, seed)
        click.echo(
            _("The demo journal is in {folder}. Its passphrase is {words}.").format(folder=into, words=DEMO_PASSPHRASE)
        )
        return 0
    if not paths.has_display():
        return _demo_in_pictures(days, seed)
    from journal_app.app import open_window as run

    with tempfile.TemporaryDirectory(prefix="secure-base-demo-", ignore_cleanup_errors=True) as parent:
        folder = Path(parent) / "journal"
        return run(folder, data_key=make_demo(folder, days, seed), remember=False)


def make_demo(folder: Path, days: int, seed: int) -> vault.DataKey:
    """Make the demo journal in an empty folder and return its data key."""
    from journal_app.demo import fill_demo

    zone = paths.local_zone()
    data_key = Journal.found(folder, DEMO_PASSPHRASE, zone=zone)
    with Journal.open(folder, data_key, zone=zone) as journal:
        finished(fill_demo(journal, days=days, seed=seed), _("Writing the demo journal"))
    return data_key


def _demo_in_pictures(days: int, seed: int) -> int:
    folder = Path(tempfile.mkdtemp(prefix="secure-base-demo-"))
    data_key = make_demo(folder / "journal", days, seed)
    from journal_app.app import draw_pages

    count = draw_pages(folder / "pictures", folder / "journal", data_key)
    click.echo(
        _(
            "No display is there for a window. The demo journal is in {journal} (passphrase {words}), "
            "and {count} pictures of its pages are in {pictures}."
        ).format(journal=folder / "journal", words=DEMO_PASSPHRASE, count=count, pictures=folder / "pictures")
    )
    return 0


class Size(click.ParamType[tuple[int, int]]):
    """A window's size, as 1280x820."""

    name = "WIDTHxHEIGHT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Return width and height in pixels, or end with a usage error."""
        if isinstance(value, tuple):
            return value
        width, _x, height = str(value).partition("x")
        if not (width.isdigit() and height.isdigit() and 320 <= int(width) <= 8000 and 240 <= int(height) <= 8000):
            self.fail("a size is written like 1280x820", param, ctx)
        return int(width), int(height)


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--theme", type=click.Choice(("light", "dark")), default="light", show_default=True)
@click.option("--size", type=Size(), default="1280x820", show_default=True)
@click.option("--text", type=click.IntRange(80, 200), default=100, show_default=True, help="Text size, percent.")
@click.option("--days", type=click.IntRange(1, 20_000), default=400, show_default=True)
@click.option("--seed", type=int, default=7, show_default=True)
def screenshots(folder: Path, theme: str, size: tuple[int, int], text: int, days: int, seed: int) -> int:
    """Draw every page of the demo journal as PNG into DIR, without a display."""
    with tempfile.TemporaryDirectory(prefix="secure-base-demo-", ignore_cleanup_errors=True) as parent:
        journal = Path(parent) / "journal"
        data_key = make_demo(journal, days, seed)
        from journal_app.app import draw_pages

        count = draw_pages(folder, journal, data_key, theme=theme, size=size, text_size=text)
    click.echo(_("{count} pictures are in {folder}.").format(count=count, folder=folder))
    return 0
