# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal on disk: encrypted, one file and its key, with one door (`journal.Journal`)."""

from journal_app.store.opening import is_journal

__all__ = ["is_journal"]
