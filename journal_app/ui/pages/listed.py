# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages in the order of the sidebar; a new page is one file and its name here."""

from journal_app.ui.pages.guides import GuidesPage
from journal_app.ui.pages.insights import InsightsPage
from journal_app.ui.pages.journal import JournalPage
from journal_app.ui.pages.page import Page
from journal_app.ui.pages.settings import SettingsPage
from journal_app.ui.pages.share import SharePage
from journal_app.ui.pages.today import TodayPage
from journal_app.ui.pages.writing import WritingPage

PAGES: tuple[type[Page], ...] = (TodayPage, JournalPage, GuidesPage, InsightsPage, SharePage)

APART: tuple[type[Page], ...] = (WritingPage, SettingsPage)
"""Pages the sidebar has no row for: one writes what was chosen elsewhere, one is at the sidebar's foot."""
