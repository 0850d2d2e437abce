# SPDX-License-Identifier: GPL-3.0-or-later
"""A fictional, plausible journal: the life of Nora, who does not exist, as someone who keeps one would write it."""

from journal_app.demo.filling import fill_demo
from journal_app.demo.pen import demo_people
from journal_app.demo.story import demo_entries

__all__ = ["demo_entries", "demo_people", "fill_demo"]
