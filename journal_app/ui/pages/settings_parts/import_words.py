# SPDX-License-Identifier: GPL-3.0-or-later
"""What an import says of itself, before and after."""

from journal_app.domain.answers import Json
from journal_app.domain.i18n import _, ngettext

MOST = 5


def found_sentence(report: dict[str, Json]) -> str:
    """Return what a look found."""
    coming = int(report["imported"])
    if not coming:
        return _("Nothing new is in there: {known} there already, {left} left out.").format(**_numbers(report))
    told = ngettext("{n} entry would come in", "{n} entries would come in", coming).format(n=coming)
    return told + _("; {known} there already, {left} left out.").format(**_numbers(report))


def result_sentence(report: dict[str, Json]) -> str:
    """Return what came in."""
    came = int(report["imported"])
    told = ngettext("{n} entry came in", "{n} entries came in", came).format(n=came)
    return told + _("; {known} there already, {left} left out.").format(**_numbers(report))


def remarks(report: dict[str, Json]) -> str:
    """Return why rows are left out, and what else is to be known, one on a line, no more than a few."""
    lines = [_("{where}: {reason}").format(**one) for one in report["skipped"]] + list(report["warnings"])
    more = len(lines) - MOST
    if more > 0:
        lines[MOST:] = [ngettext("and {n} more", "and {n} more", more).format(n=more)]
    return "\n".join(lines)


def _numbers(report: dict[str, Json]) -> dict[str, int]:
    return {"known": int(report["duplicates"]), "left": len(report["skipped"])}
