# SPDX-License-Identifier: GPL-3.0-or-later
"""How long an entry still lies in the trash."""

from datetime import datetime, timedelta

from journal_app.domain.i18n import _, ngettext

TRASH_KEEPS = timedelta(days=30)


def days_left(trashed_at: datetime, now: datetime) -> int:
    """Return the whole days until it goes for ever, the one that has begun included; both times aware."""
    left = trashed_at + TRASH_KEEPS - now
    return max(0, -(-left // timedelta(days=1)))


def days_left_text(trashed_at: datetime, now: datetime) -> str:
    """Return that in words."""
    days = days_left(trashed_at, now)
    if not days:
        return _("Goes today")
    return ngettext("{n} day left", "{n} days left", days).format(n=days)
