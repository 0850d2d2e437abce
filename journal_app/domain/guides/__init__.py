# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped guides, in the order of the menu; follow-ups come after what they follow."""

from journal_app.domain.guide import Guide

SHIPPED: tuple[Guide, ...] = ()
